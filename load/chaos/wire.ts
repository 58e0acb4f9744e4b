// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto'
import { request } from 'node:http'
import type { IncomingMessage } from 'node:http'

/** Where a request goes, and as whom. */
export interface Endpoint {
  readonly url: string
  readonly key: string
}

export interface Ask {
  readonly method: string
  readonly path: string
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
}

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly text: string
}

/** One server-sent event, as its bytes were. */
export interface WireEvent {
  readonly type: string
  readonly data: string
  /** Of the whole block, name and data. */
  readonly hash: string
  /** Undefined on a surface without numbers. */
  readonly sequence: number | undefined
}

const limitMs = 30_000

/** A server that is there and says nothing. */
export class SilenceError extends Error {}

/** Opens a request on a connection of its own; resolves with the head of the reply. Rejects when the server is not there or dies. */
export function open({ url, key }: Endpoint, { method, path, body, headers, signal }: Ask): Promise<IncomingMessage> {
  const text = body === undefined ? undefined : JSON.stringify(body)
  return new Promise((resolve, reject) => {
    const sent = request(`${url}${path}`, {
      method, agent: false, ...(signal === undefined ? {} : { signal }),
      headers: { authorization: `Bearer ${key}`, ...(text === undefined ? {} : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)) }), ...headers }
    })
    sent.setTimeout(limitMs, () => { sent.destroy(new SilenceError(`${method} ${path}: nothing came for ${limitMs} ms`)) })
    sent.on('response', resolve)
    // After the head, the reply itself tells of a broken connection; without a listener this one would end the process.
    sent.on('error', reject)
    sent.end(text)
  })
}

/** Asks and reads the whole reply; rejects when it breaks off. */
export async function call(endpoint: Endpoint, ask: Ask): Promise<Answer> {
  const reply = await open(endpoint, ask)
  return { status: reply.statusCode ?? 0, headers: reply.headers, text: await textOf(reply) }
}

/** The rest of a reply; rejects when it breaks off. */
export async function textOf(reply: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of reply) parts.push(part as Buffer)
  if (!reply.complete) throw new Error('The reply broke off.')
  return Buffer.concat(parts).toString('utf8')
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

const numbered = /"sequence_number":(\d+)/

/** Reads one block between blank lines; undefined for comments, heartbeats and `[DONE]`. */
export function readBlock(block: string): WireEvent | undefined {
  const type = /^event: (.*)$/m.exec(block)?.[1] ?? ''
  const data = /^data: (.*)$/m.exec(block)?.[1]
  if (data === undefined || data === '[DONE]' || type === 'keepalive') return undefined
  const sequence = type === '' ? undefined : numbered.exec(data)?.[1]
  return { type, data, hash: sha256(block), sequence: sequence === undefined ? undefined : Number(sequence) }
}

/** How a stream that was read ended: with its marker, or before it. */
export interface StreamEnd {
  done: boolean
}

/**
 * The whole events of a stream, in groups as they arrive. Ends without throwing when the stream breaks off, which `end`
 * tells: half an event was never received.
 */
export async function* eventsOf(reply: AsyncIterable<unknown>, end: StreamEnd): AsyncGenerator<readonly WireEvent[], void, undefined> {
  let rest = ''
  const decoder = new TextDecoder()
  try {
    for await (const part of reply) {
      rest += decoder.decode(part as Buffer, { stream: true })
      const blocks = rest.split('\n\n')
      rest = blocks.pop() ?? ''
      if (blocks.some((block) => block === 'data: [DONE]')) end.done = true
      const events = blocks.map(readBlock).filter((event) => event !== undefined)
      if (events.length > 0) yield events
    }
  } catch {
    // The server is gone.
  }
}

export const terminalTypes: readonly string[] = ['response.completed', 'response.incomplete', 'response.failed']

/** Whether the event ends its run. */
export function isTerminal({ type }: Pick<WireEvent, 'type'>): boolean {
  return terminalTypes.includes(type)
}
