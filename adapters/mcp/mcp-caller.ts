// SPDX-License-Identifier: Apache-2.0
import type { Principal } from '../../matriz/request.ts'

/** Who sends a message of the Model Context Protocol. */
export interface McpCaller {
  readonly principal: Principal
  readonly signal: AbortSignal
  /** What the header MCP-Protocol-Version says; undefined without one. */
  readonly protocolVersion: string | undefined
}

export interface McpOptions {
  /** What the server calls itself. */
  readonly name: string
  readonly version: string
  /** Told of what a caller is not: why a tool failed. */
  readonly report: (cause: unknown) => void
}
