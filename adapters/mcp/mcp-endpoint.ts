// SPDX-License-Identifier: Apache-2.0
import type { Tools } from '../../matriz/matriz.ts'
import type { McpCaller, McpOptions } from './mcp-caller.ts'

/** The tools as a server of the Model Context Protocol without sessions: each message is answered by itself. */
export interface McpEndpoint {
  /**
   * The reply to one JSON-RPC message; undefined for a notification, which wants none. Throws `invalid_value` for what is
   * no such message or of a version that nobody speaks here, and the reason of the signal.
   */
  answer(message: unknown, tools: Tools, caller: McpCaller): Promise<object | undefined>
}

/** Makes the endpoint. What it takes to speak the protocol is loaded with the first message. */
export function createMcpEndpoint(options: McpOptions): McpEndpoint {
  return {
    async answer(message, tools, caller) {
      const { answerMessage } = await import('./answer-message.ts')
      return answerMessage(message, { tools, caller, options })
    }
  }
}
