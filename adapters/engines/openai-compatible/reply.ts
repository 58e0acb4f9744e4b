// SPDX-License-Identifier: Apache-2.0
import { createParser } from 'eventsource-parser'
import type { EventSourceParser } from 'eventsource-parser'
import type { EngineEvent } from '../../../matriz/index.ts'
import { asObject } from '../_wire/json.ts'
import type { Answer } from './answer.ts'
import { protocolError } from './answer.ts'
import type { Decoder } from './decoder.ts'
import type { Exchange } from './exchange.ts'

/** How long an upstream that has said all may take to say how many tokens it was. */
const settleMs = 5_000
/** Characters of one event; more is no answer of a language model. */
const longestEvent = 16 * 1024 * 1024

interface ReplyParts {
  readonly exchange: Exchange
  readonly answer: Answer
  readonly decoder: Decoder
  /** What to take a reply for that does not say what it is. */
  readonly stream: boolean
  readonly maxBytes: number
}

/** The body of one reply of status 200, read as a stream of events or as one JSON object, whichever came. */
export class Reply {
  readonly #parts: ReplyParts
  readonly #text = new TextDecoder('utf-8')
  #parser: EventSourceParser | undefined
  #body: string[] | undefined
  #bytes = 0
  #over = false
  #failure: { readonly thrown: unknown } | undefined

  constructor(parts: ReplyParts) {
    this.#parts = parts
    const { headers } = parts.exchange
    const encoding = headers['content-encoding']
    if (encoding !== undefined && encoding !== 'identity') throw protocolError('compressed its answer, which nobody asked for')
    const type = String(headers['content-type'] ?? '')
    if (/event-stream/i.test(type)) this.#readEvents()
    else if (/json/i.test(type)) this.#body = []
    else if (/html/i.test(type)) throw protocolError('answered with a web page')
  }

  /** The events that arrived together, at least one; undefined when the reply is over. Throws what broke it off. */
  async next(): Promise<readonly EngineEvent[] | undefined> {
    const { answer } = this.#parts
    while (!this.#over) {
      await this.#advance()
      const batch = answer.takeBatch()
      if (batch.length > 0) return batch
    }
    if (this.#failure !== undefined) throw this.#failure.thrown
    return undefined
  }

  async #advance(): Promise<void> {
    const { exchange, decoder } = this.#parts
    try {
      if (await exchange.ready()) this.#feed(exchange.take())
      else this.#end()
    } catch (thrown) {
      this.#breakOff(thrown)
    }
    if (decoder.finished) {
      this.#over = true
      exchange.drain()
    } else if (decoder.settled) {
      exchange.hurry(settleMs)
    }
  }

  /** An answer that is whole stays so. */
  #breakOff(thrown: unknown): void {
    const { decoder } = this.#parts
    this.#over = true
    // One object is taken whole or not at all.
    if (this.#body !== undefined) this.#parts.answer.takeBatch()
    if (this.#body !== undefined || !decoder.settled || decoder.finished) {
      this.#failure = { thrown }
      return
    }
    try {
      decoder.eof()
    } catch (second) {
      this.#failure = { thrown: second }
    }
  }

  #feed(chunks: readonly Buffer[]): void {
    for (const chunk of chunks) {
      this.#bytes += chunk.length
      if (this.#bytes > this.#parts.maxBytes) throw protocolError(`sent more than ${this.#parts.maxBytes} bytes`)
      this.#read(this.#text.decode(chunk, { stream: true }))
      if (this.#parts.decoder.finished) return
    }
  }

  #read(text: string): void {
    if (this.#parser === undefined && this.#body === undefined) this.#guess(text)
    if (this.#parser !== undefined) this.#parser.feed(text)
    else this.#body?.push(text)
  }

  /** For replies that do not say what they are. */
  #guess(text: string): void {
    const first = /\S/.exec(text)?.[0]
    if (first === undefined) return
    if (first === '<') throw protocolError('answered with a web page')
    if (first === '{' || (first !== 'd' && first !== 'e' && first !== ':' && !this.#parts.stream)) this.#body = []
    else this.#readEvents()
  }

  #readEvents(): void {
    const { decoder } = this.#parts
    this.#parser = createParser({
      maxBufferSize: Math.min(longestEvent, this.#parts.maxBytes),
      onEvent: ({ data }) => {
        if (data !== '' && !decoder.finished) decoder.event(data)
      },
      onError: ({ type }) => {
        if (type === 'max-buffer-size-exceeded') throw protocolError('sent an event that has no end')
      }
    })
  }

  #end(): void {
    const { decoder } = this.#parts
    this.#over = true
    if (this.#body === undefined) {
      // The last event counts even when the empty line behind it is missing.
      this.#parser?.feed('\n\n')
      if (!decoder.finished) decoder.eof()
      return
    }
    this.#body.push(this.#text.decode())
    decoder.whole(this.#parse(this.#body.join('')))
  }

  #parse(text: string): Readonly<Record<string, unknown>> {
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
}
