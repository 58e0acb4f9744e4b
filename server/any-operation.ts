// SPDX-License-Identifier: Apache-2.0
import type { FrameStream } from '../matriz/index.ts'

/** What a validated request has. */
export interface AnyCall {
  readonly path: Readonly<Record<string, unknown>>
  readonly query: unknown
  readonly body: unknown
}

/** What a handler gives back, whatever the operation. */
export interface AnyReply {
  readonly status: number
  readonly body?: unknown
  readonly json?: string
  readonly text?: string
  readonly events?: FrameStream
  /** The policy by which the texts of `json` or `events` were judged when they were stored. */
  readonly judgedUnder?: string
  /** Sent as they are, `sizeBytes` of them where it is known, under the name `filename`. */
  readonly bytes?: AsyncIterable<Uint8Array>
  readonly sizeBytes?: number
  readonly filename?: string
}
