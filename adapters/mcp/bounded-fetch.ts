// SPDX-License-Identifier: Apache-2.0
import type { FetchLike } from '@modelcontextprotocol/sdk/shared/transport.js'

/** Told why nothing more will come of the connection. */
export type Broken = (reason: Error) => void

/** A server that answers more than it may. */
export class TooLarge extends Error {
  constructor(limitBytes: number) {
    super(`The answer is larger than ${limitBytes} bytes.`)
  }
}

/**
 * A fetch of one origin whose answers end at `limitBytes`, and that follows no redirect: a server sends nobody elsewhere with what was
 * meant for it. The protocol's standing stream of the server's own messages is not opened; nothing here reads them.
 */
export function boundedFetch(origin: string, limitBytes: number, broken: Broken): FetchLike {
  return async (url, init) => {
    // The client knows ways to go elsewhere, such as a server of authorisation that this one names.
    if (new URL(url).origin !== origin) throw new TypeError('The address is not that of the server.')
    if (init?.method === 'GET') return new Response(null, { status: 405 })
    const response = await fetch(url, { ...init, redirect: 'manual' })
    // Told apart here: followed or not, the client would say something else of it.
    if (response.status >= 300 && response.status < 400) {
      await response.body?.cancel()
      return new Response(null, { status: response.status })
    }
    if (response.body === null) return response
    return new Response(response.body.pipeThrough(counting(limitBytes, broken)), { status: response.status, headers: response.headers })
  }
}

function counting(limitBytes: number, broken: Broken): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  let bytes = 0
  return new TransformStream({
    transform(chunk, controller) {
      bytes += chunk.byteLength
      if (bytes <= limitBytes) {
        controller.enqueue(chunk)
        return
      }
      const reason = new TooLarge(limitBytes)
      broken(reason)
      controller.error(reason)
    }
  })
}
