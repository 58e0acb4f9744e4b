// SPDX-License-Identifier: Apache-2.0
import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import type { Clock } from '../matriz/index.ts'
import type { Exchange } from './exchange.ts'
import { writeHead } from './reply.ts'

/** Bytes that are sent as they are. */
export interface BytesReply {
  readonly bytes: AsyncIterable<Uint8Array>
  /** Absent where it is known only when all has been sent. */
  readonly sizeBytes?: number
  readonly filename: string
}

/** What sending bytes needs: a reader that takes nothing for so long is cut off. */
export interface BytesContext {
  readonly clock: Clock
  readonly stalledReaderMs: number
}

/** Sends bytes as an attachment of no particular type: nothing that was uploaded is shown, or run, in anybody's browser. */
export async function sendBytes(exchange: Exchange, { bytes, sizeBytes, filename }: BytesReply, context: BytesContext): Promise<void> {
  const { request, response, signal } = exchange
  const headers = ['content-type', 'application/octet-stream', ...(sizeBytes === undefined ? [] : ['content-length', String(sizeBytes)]), 'content-disposition', attachment(filename)]
  if (request.method === 'HEAD') {
    writeHead(exchange, 200, headers, context.clock)
    response.end()
    return
  }
  const parts = bytes[Symbol.asyncIterator]()
  try {
    // What cannot be read at all is told as any other failure.
    let next = await parts.next()
    writeHead(exchange, 200, headers, context.clock)
    for (; request.method !== 'HEAD' && next.done !== true; next = await parts.next()) {
      if (!response.write(next.value)) await drained(response, signal, context)
    }
    response.end()
  } finally {
    await parts.return?.()
  }
}

async function drained(response: ServerResponse, signal: AbortSignal, { clock, stalledReaderMs }: BytesContext): Promise<void> {
  const cancel = clock.schedule(stalledReaderMs, () => response.destroy(new Error('The reader has stalled.')))
  try {
    await once(response, 'drain', { signal })
  } finally {
    cancel()
  }
}

/** The name may be any text: all but plain letters is percent-encoded. */
function attachment(filename: string): string {
  const encoded = encodeURIComponent(filename.toWellFormed()).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename*=UTF-8''${encoded}`
}
