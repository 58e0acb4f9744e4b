// SPDX-License-Identifier: Apache-2.0
import type { Dispatcher } from 'undici'
import type { Clock, EngineEvent, EngineModel, EngineRequest, NewId, Random, UnusedSetting } from '../../../matriz/index.ts'
import { Answer } from './answer.ts'
import { waitMs } from './backoff.ts'
import type { Retries } from './backoff.ts'
import { ChatDecoder } from './chat-reply.ts'
import { chatRequest } from './chat-request.ts'
import type { Decoder } from './decoder.ts'
import { unusedBy } from './dialects.ts'
import type { Dialect } from './dialects.ts'
import { Exchange } from './exchange.ts'
import type { Timeouts } from './exchange.ts'
import { refusalOf, withoutKey } from './refusal.ts'
import { Reply } from './reply.ts'
import { ResponsesDecoder } from './responses-reply.ts'
import { responsesRequest } from './responses-request.ts'
import { ToolNames } from './tool-names.ts'
import { connectionFailure } from './upstream-error.ts'
import type { Failure } from './upstream-error.ts'

/** One upstream, and how to speak to it. Chosen once, shared by its models. */
export interface Upstream {
  readonly id: string
  readonly origin: string
  /** The path before `/chat/completions`, and the query behind it. */
  readonly path: string
  readonly search: string
  readonly api: 'chat_completions' | 'responses'
  readonly dialect: Dialect
  readonly inlineThink: boolean
  readonly apiKey: string | undefined
  readonly headers: Readonly<Record<string, string>>
  readonly timeouts: Timeouts
  readonly retries: Retries
  readonly maxAnswerBytes: number
  readonly dispatcher: Dispatcher
}

/** What an engine needs of the world. */
export interface EngineTools {
  readonly clock: Clock
  readonly random: Random
  readonly newId: NewId
}

/** A model behind an upstream that speaks OpenAI's chat/completions or responses. */
export class OpenAiCompatibleModel implements EngineModel {
  readonly id: string
  readonly ownedBy: string
  readonly createdAt: number
  readonly structured: 'native' | 'checked'
  readonly unused: readonly UnusedSetting[]
  readonly #upstreamId: string
  readonly #upstream: Upstream
  readonly #tools: EngineTools

  constructor(
    { id, upstreamId, createdAt, structured }: { readonly id: string; readonly upstreamId: string; readonly createdAt: number; readonly structured: 'native' | 'checked' },
    upstream: Upstream,
    tools: EngineTools
  ) {
    this.id = id
    this.ownedBy = upstream.id
    this.createdAt = createdAt
    this.structured = structured
    this.unused = unusedBy(upstream.dialect, upstream.api)
    this.#upstreamId = upstreamId
    this.#upstream = upstream
    this.#tools = tools
  }

  async *generate(request: EngineRequest, signal: AbortSignal): AsyncGenerator<readonly EngineEvent[], void, undefined> {
    signal.throwIfAborted()
    const { clock } = this.#tools
    const names = new ToolNames(request.tools)
    const body = this.#body(request, names)
    const endsAtMs = clock.monotonicMs() + this.#upstream.timeouts.totalMs
    for (let attempt = 1; ; attempt += 1) {
      const exchange = this.#ask(request.stream, body, endsAtMs)
      const abort = (): void => exchange.abort(signal.reason)
      signal.addEventListener('abort', abort, { once: true })
      let failure: Failure | undefined
      let yielded = false
      try {
        await exchange.opened()
        failure = exchange.status === 200 ? undefined : await refusalOf(exchange, this.#upstream.apiKey, clock)
        const reply = failure === undefined ? this.#reply(exchange, request, names) : undefined
        for (let batch = await reply?.next(); batch !== undefined; batch = await reply?.next()) {
          yielded = true
          yield batch
        }
        if (failure === undefined) return
      } catch (thrown) {
        signal.throwIfAborted()
        failure = connectionFailure(thrown, exchange.status !== 0)
      } finally {
        signal.removeEventListener('abort', abort)
        exchange.close()
      }
      signal.throwIfAborted()
      const delayMs = yielded ? undefined : waitMs(this.#upstream.retries, attempt, failure, this.#tools.random)
      if (delayMs === undefined || clock.monotonicMs() + delayMs >= endsAtMs) throw withoutKey(failure.error, this.#upstream.apiKey)
      await clock.sleep(delayMs, signal)
    }
  }

  #body(request: EngineRequest, names: ToolNames): string {
    const asked = { ...request, model: this.#upstreamId }
    const { api, dialect } = this.#upstream
    return JSON.stringify(api === 'responses' ? responsesRequest(asked, names, dialect) : chatRequest(asked, names, dialect))
  }

  #ask(stream: boolean, body: string, endsAtMs: number): Exchange {
    const { dispatcher, origin, path, search, api, timeouts } = this.#upstream
    // Unless it streams, an upstream sends nothing before it has thought to the end.
    const limits = stream ? timeouts : { ...timeouts, firstByteMs: timeouts.totalMs }
    const exchange = new Exchange(this.#tools.clock, limits, endsAtMs)
    const headers = { ...this.#headers(), accept: stream ? 'text/event-stream' : 'application/json', 'content-type': 'application/json' }
    const resource = api === 'responses' ? '/responses' : '/chat/completions'
    dispatcher.dispatch({ origin, path: `${path}${resource}${search}`, method: 'POST', headers, body }, exchange)
    return exchange
  }

  #headers(): Record<string, string> {
    return upstreamHeaders(this.#upstream)
  }

  #reply(exchange: Exchange, request: EngineRequest, names: ToolNames): Reply {
    const { api, inlineThink, maxAnswerBytes } = this.#upstream
    const answer = new Answer(names, this.#tools.newId, request.parallelToolCalls)
    const decoder: Decoder = api === 'responses' ? new ResponsesDecoder(answer, inlineThink) : new ChatDecoder(answer, inlineThink)
    return new Reply({ exchange, answer, decoder, stream: request.stream, maxBytes: maxAnswerBytes })
  }
}

/** The headers that every request to an upstream carries. No encodings are asked for. */
export function upstreamHeaders({ dialect, apiKey, headers }: Pick<Upstream, 'dialect' | 'apiKey' | 'headers'>): Record<string, string> {
  if (apiKey === undefined) return { ...headers }
  return { ...headers, [dialect.keyHeader]: dialect.keyHeader === 'authorization' ? `Bearer ${apiKey}` : apiKey }
}
