// SPDX-License-Identifier: Apache-2.0
import type { IncomingMessage } from 'node:http'

/** One thing that the upstream does. */
export type Step =
  | { readonly do: 'send'; readonly bytes: string | Uint8Array }
  /** Goes on when the promise is fulfilled, or the client has left. */
  | { readonly do: 'wait'; readonly until: Promise<unknown> }
  /** Does nothing more until the client leaves; `reached` is called when it comes to that. */
  | { readonly do: 'stall'; readonly reached?: () => void }
  /** RST. */
  | { readonly do: 'reset' }
  /** FIN, whatever was promised. */
  | { readonly do: 'close' }
  /** Sends these bytes for as long as the client takes them. */
  | { readonly do: 'endless'; readonly bytes: string | Uint8Array }

/** How one request is answered. */
export interface Script {
  /** Before the status line. */
  readonly before?: readonly Step[]
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly steps?: readonly Step[]
  /** True: the steps write to the socket itself, status line and all. */
  readonly raw?: boolean
}

/** A request as the upstream got it. */
export interface UpstreamRequest {
  readonly method: string
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly text: string
  /** The body; undefined when it is not JSON. Tests know what they sent. */
  readonly body: any // eslint-disable-line @typescript-eslint/no-explicit-any -- a test reads whatever it expects
  /** Resolves when the reply's connection is done with it: the reply is over, or the client has left. */
  readonly closed: Promise<'finished' | 'client_left' | 'broken_off'>
}
