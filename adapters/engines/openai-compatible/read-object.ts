// SPDX-License-Identifier: Apache-2.0
import { asObject } from '../_wire/json.ts'
import type { Untrusted } from '../_wire/json.ts'
import { protocolError } from './answer.ts'
import type { Exchange } from './exchange.ts'

/** The body as one JSON object. Throws `provider_protocol_error` for anything else, and what ended the exchange. */
export async function readObject(exchange: Exchange, maxBytes: number): Promise<Untrusted> {
  const encoding = exchange.headers['content-encoding']
  if (encoding !== undefined && encoding !== 'identity') throw protocolError('compressed its answer, which nobody asked for')
  if (/html/i.test(String(exchange.headers['content-type'] ?? ''))) throw protocolError('answered with a web page')
  const chunks: Buffer[] = []
  let bytes = 0
  while (await exchange.ready()) {
    for (const chunk of exchange.take()) {
      bytes += chunk.length
      if (bytes > maxBytes) throw protocolError(`sent more than ${maxBytes} bytes`)
      chunks.push(chunk)
    }
  }
  return parse(new TextDecoder().decode(Buffer.concat(chunks)))
}

function parse(text: string): Untrusted {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw protocolError('answered with something that is not JSON', cause)
  }
  const body = asObject(value)
  if (body === undefined) throw protocolError('answered with something that is not an answer')
  return body
}
