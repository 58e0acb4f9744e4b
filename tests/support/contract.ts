// SPDX-License-Identifier: Apache-2.0
import { createLifecycle } from '../../generated/event-grammar.ts'
import { operations } from '../../generated/operations.ts'
import type { OperationId } from '../../generated/operations.ts'
import type { StreamEvent } from '../../generated/wire.ts'
import { errorBody, event as eventValidators, replyBody, replyText } from '../../generated/validators.cjs'
import { ChatStreamCheck } from './chat-stream.ts'

/** A reply or an event that the contract forbids. */
export class ContractViolation extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'ContractViolation'
  }
}

/** What came over the wire, before it is looked at. `text` is the whole body; undefined for a stream. */
export interface SeenReply {
  readonly method: string
  readonly path: string
  readonly status: number
  readonly header: (name: string) => string | null
  readonly text?: string
}

interface Validate {
  (value: unknown): boolean
  readonly errors?: readonly unknown[] | null
}

/** Every violation that was seen in this process, thrown or not: a test file ends by looking here. */
export const violations: string[] = []

function fail(message: string): never {
  violations.push(message)
  throw new ContractViolation(message)
}

/**
 * Fetch, with every reply and every event held against the contract on its way to the caller. Throws
 * ContractViolation; a stream fails at the event that is wrong. Give it to the official client as `fetch`.
 */
export function checkedFetch(send: typeof fetch = fetch): typeof fetch {
  return async (input, init) => {
    const reply = await send(input, init)
    const method = (init?.method ?? (input instanceof Request ? input.method : 'GET')).toUpperCase()
    const { pathname, searchParams, protocol } = new URL(input instanceof Request ? input.url : input)
    // The official client asks fetch itself whether it can send forms; no server is asked.
    if (protocol === 'data:') return reply
    const seen: SeenReply = { method, path: pathname, status: reply.status, header: (name) => reply.headers.get(name) }
    const bytes = reply.headers.get('content-type') === 'application/octet-stream'
    if (bytes && method !== 'HEAD') {
      // Whatever it is: it is nobody's to change, and may be more than a text can hold.
      checkReply(seen)
      return reply
    }
    const streams = reply.headers.get('content-type')?.startsWith('text/event-stream') === true
    if (!streams || method === 'HEAD') {
      const text = await reply.text()
      checkReply({ ...seen, text })
      return copy(reply, text === '' ? null : text)
    }
    checkReply(seen)
    const after = Number(searchParams.get('starting_after') ?? -1)
    return copy(reply, reply.body === null ? null : reply.body.pipeThrough(checks(pathname === operations.createChatCompletion.path ? new ChatStreamCheck(fail) : new StreamCheck(after))))
  }
}

function copy(reply: Response, body: string | ReadableStream<Uint8Array> | null): Response {
  const { status, statusText, headers } = reply
  return new Response(status === 204 || status === 304 ? null : body, { status, statusText, headers })
}

/** Holds one reply against the contract: status, headers, and the body when it is whole. */
export function checkReply(reply: SeenReply): void {
  const where = `${reply.method} ${reply.path} ${reply.status}`
  if (!/^req_[A-Za-z0-9_-]+$/.test(reply.header('x-request-id') ?? '')) fail(`${where}: x-request-id is missing or malformed`)
  const known = operationsAt(reply.path)
  const operation = known.find((id) => operations[id].method === (reply.method === 'HEAD' ? 'GET' : reply.method))
  if (operation === undefined) checkUnrouted(reply, where, known)
  else checkOperation(reply, where, operation)
}

function operationsAt(path: string): readonly OperationId[] {
  const ids = Object.keys(operations) as OperationId[]
  const literal = ids.filter((id) => operations[id].path === path)
  if (literal.length > 0) return literal
  return ids.filter((id) => new RegExp(`^${operations[id].path.replaceAll('.', '\\.').replaceAll(/\{[^}]+\}/g, '[^/]+')}$`).test(path))
}

/** What no operation serves: 404 or 405, or a refusal that comes before routing. */
function checkUnrouted(reply: SeenReply, where: string, known: readonly OperationId[]): void {
  const allowed = new Set(known.length > 0 ? [204, 400, 405] : [400, 404])
  if (!allowed.has(reply.status)) fail(`${where}: no operation is declared here, so the status must be one of ${[...allowed].join(', ')}`)
  if (known.length > 0 && reply.status !== 400 && !reply.header('allow')) fail(`${where}: Allow is missing`)
  if (reply.status !== 204 && reply.method !== 'HEAD') checkBody(reply, where, errorBody)
}

function checkOperation(reply: SeenReply, where: string, operation: OperationId): void {
  const declared: Readonly<Record<string, Validate>> = replyBody[operation]
  const validate = declared[reply.status]
  const statuses: readonly number[] = operations[operation].statuses
  if (reply.status === 202 && statuses.includes(202)) {
    if (reply.text !== '') fail(`${where}: a reply without content has a body`)
    return
  }
  const bytes = reply.status === 200 && operations[operation].bytes
  if (validate === undefined && !bytes) fail(`${where}: ${operation} does not declare the status`)
  checkHeaders(reply, where, operation)
  if (validate === undefined) {
    checkBytes(reply, where)
    return
  }
  const text: Readonly<Record<string, Validate>> = replyText
  const plain = reply.header('content-type')?.startsWith('text/plain') === true && reply.status === 200
  if (reply.text !== undefined && reply.method !== 'HEAD') checkBody(reply, where, plain ? text[operation] ?? validate : validate)
}

/** Nothing that was uploaded is to be shown, or run, in anybody's browser. */
function checkBytes(reply: SeenReply, where: string): void {
  if (reply.header('content-type') !== 'application/octet-stream') fail(`${where}: bytes have a type`)
  if (reply.header('x-content-type-options') !== 'nosniff') fail(`${where}: x-content-type-options is missing`)
  if (!/^attachment; filename\*=UTF-8''[\w.!~%-]*$/.test(reply.header('content-disposition') ?? '')) fail(`${where}: content-disposition is missing or malformed`)
}

const requiredHeaders: Readonly<Record<number, readonly string[]>> = { 401: ['www-authenticate'], 405: ['allow'], 429: ['retry-after', 'retry-after-ms', 'x-ratelimit-limit-requests'], 503: ['retry-after'] }

function checkHeaders(reply: SeenReply, where: string, operation: OperationId): void {
  const limited = reply.status === 200 && operations[operation].path.startsWith('/v1/')
  const rate = limited ? ['x-ratelimit-limit-requests', 'x-ratelimit-remaining-requests', 'x-ratelimit-reset-requests'] : []
  for (const name of ['openai-version', 'openai-processing-ms', 'content-type', ...rate, ...(requiredHeaders[reply.status] ?? [])]) {
    // Where another try is said to be useless, nobody is told when to make it.
    if (reply.header(name) === null && !(name.startsWith('retry-after') && reply.header('x-should-retry') === 'false')) fail(`${where}: ${name} is missing`)
  }
  const type = reply.header('content-type') ?? ''
  if (type.startsWith('text/event-stream') && !operations[operation].streams) fail(`${where}: ${operation} declares no stream`)
}

function checkBody(reply: SeenReply, where: string, validate: Validate): void {
  const type = reply.header('content-type') ?? ''
  const value = type.startsWith('application/json') ? parse(reply.text ?? '', where) : reply.text
  if (!validate(value)) fail(`${where}: the body is not as declared: ${JSON.stringify(validate.errors?.[0])}`)
}

function parse(text: string, where: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return fail(`${where}: the body is not JSON`)
  }
}

const eventsByType: Readonly<Record<string, Validate | undefined>> = eventValidators

/** Checks the events of one stream, its framing included. `after` is the number of the last event before it, -1 at the beginning. */
export class StreamCheck {
  // Behind a number the automaton has not seen the beginning, so only numbers and shapes can be held.
  readonly #lifecycle
  #expected: number
  #rest = ''
  #done = false
  #broken = false

  constructor(after: number) {
    this.#lifecycle = after < 0 ? createLifecycle() : undefined
    this.#expected = after + 1
  }

  feed(text: string): void {
    const blocks = (this.#rest + text).split('\n\n')
    this.#rest = blocks.pop() ?? ''
    for (const block of blocks) this.#block(block)
  }

  /** The stream has ended. A stream that was cut off has no `[DONE]`, and is no violation: it was never claimed to be whole. */
  end(): void {
    if (this.#rest !== '') fail(`stream: ends within an event: ${this.#rest.slice(0, 80)}`)
    if (!this.#done && !this.#broken) fail('stream: ends without [DONE]')
    if (this.#done && this.#lifecycle !== undefined && !this.#lifecycle.ended) fail('stream: [DONE] without a terminal event')
  }

  #block(block: string): void {
    if (this.#done) fail(`stream: something follows [DONE]: ${block.slice(0, 80)}`)
    if (block === 'data: [DONE]') {
      this.#done = true
      return
    }
    const match = /^event: (\S+)\ndata: ([^\r\n]*)$/.exec(block)
    if (match === null) fail(`stream: a block is not "event:" and one "data:" line: ${block.slice(0, 80)}`)
    const [, name = '', data = ''] = match
    const event = parse(data, `stream: ${name}`) as StreamEvent
    if (event.type !== name) fail(`stream: the event line says ${name}, the data ${event.type}`)
    this.#event(event)
  }

  #event(event: StreamEvent): void {
    const validate = eventsByType[event.type]
    if (validate === undefined) fail(`stream: ${event.type} is not declared`)
    if (!validate(event)) fail(`stream: ${event.type} is not as declared: ${JSON.stringify(validate.errors?.[0])}`)
    const problem = this.#lifecycle?.check(event)
    if (problem !== undefined) fail(`stream: ${problem}`)
    if (event.type === 'keepalive') return
    if (event.sequence_number !== this.#expected) fail(`stream: ${event.type} has number ${event.sequence_number} instead of ${this.#expected}`)
    this.#expected++
    if (event.type === 'error') this.#broken = true
  }
}

function checks(check: StreamCheck | ChatStreamCheck): TransformStream<Uint8Array, Uint8Array> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  return new TransformStream({
    transform: (bytes, controller) => {
      check.feed(decoder.decode(bytes, { stream: true }))
      controller.enqueue(bytes)
    },
    flush: () => check.end()
  })
}
