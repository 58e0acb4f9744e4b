// SPDX-License-Identifier: Apache-2.0
import { hash } from 'node:crypto'
import { MatrizError } from '../../../matriz/index.ts'
import type { EmbeddedTexts, EmbeddingModel, EmbeddingRequest } from '../../../matriz/index.ts'
import { readEmbeddings } from '../_wire/embeddings.ts'
import type { WireEmbeddings } from '../_wire/embeddings.ts'
import { readComplaint } from '../_wire/error.ts'
import { protocolError } from './answer.ts'
import { waitMs } from './backoff.ts'
import type { EngineTools, Upstream } from './engine-model.ts'
import { upstreamHeaders } from './engine-model.ts'
import { Exchange } from './exchange.ts'
import { readObject } from './read-object.ts'
import { refusalOf, withoutKey } from './refusal.ts'
import { complaintError, connectionFailure } from './upstream-error.ts'
import type { Failure } from './upstream-error.ts'

/** What the operator says of an embedding model. */
export interface EmbeddingSettings {
  readonly id: string
  readonly upstreamId: string
  readonly createdAt: number
  /** How long its vectors are; learnt from its answers when absent. */
  readonly dimensions: number | undefined
  /** Whether it makes vectors of the length that it is asked for. */
  readonly shortens: boolean
  /** Whatever tells these weights from others of the same name. */
  readonly revision: string | undefined
  readonly encoding: 'float' | 'base64'
  readonly batchInputs: number
  readonly batchCharacters: number
}

/** An embedding model behind an upstream that speaks OpenAI's embeddings. */
export class OpenAiCompatibleEmbeddingModel implements EmbeddingModel {
  readonly id: string
  readonly ownedBy: string
  readonly createdAt: number
  readonly dimensions?: number
  readonly #settings: EmbeddingSettings
  readonly #upstream: Upstream
  readonly #tools: EngineTools

  constructor(settings: EmbeddingSettings, upstream: Upstream, tools: EngineTools) {
    this.id = settings.id
    this.ownedBy = upstream.id
    this.createdAt = settings.createdAt
    if (settings.dimensions !== undefined) this.dimensions = settings.dimensions
    this.#settings = settings
    this.#upstream = upstream
    this.#tools = tools
  }

  digest(dimensions: number): string {
    const { upstreamId, revision } = this.#settings
    return hash('sha256', JSON.stringify({ provider: this.#upstream.id, model: upstreamId, revision: revision ?? null, dimensions }))
  }

  /** One batch after the other, within the time that one answer may take. */
  async embed({ inputs, dimensions }: EmbeddingRequest, signal: AbortSignal): Promise<EmbeddedTexts> {
    const asked = this.#askedDimensions(dimensions)
    const endsAtMs = this.#tools.clock.monotonicMs() + this.#upstream.timeouts.totalMs
    const answers: WireEmbeddings[] = []
    for (const batch of this.#batches(inputs)) answers.push(await this.#askAgain(batch, asked, endsAtMs, signal))
    const vectors = answers.flatMap((answer) => answer.vectors)
    const length = dimensions ?? this.dimensions ?? vectors[0]?.length
    if (vectors.some((vector) => vector.length !== length)) throw protocolError('answered with vectors of another length than they were to have')
    const tokens = answers.map((answer) => answer.inputTokens)
    // A count that not all of them gave is no count.
    const inputTokens = tokens.reduce((sum, count) => (sum === undefined || count === undefined ? undefined : sum + count), 0)
    return { vectors, ...(inputTokens === undefined ? {} : { inputTokens }) }
  }

  /** The length to ask the upstream for; undefined when it makes it anyway. */
  #askedDimensions(dimensions: number | undefined): number | undefined {
    const { shortens } = this.#settings
    if (dimensions === undefined || dimensions === this.dimensions) return undefined
    if (shortens && dimensions <= (this.dimensions ?? dimensions)) return dimensions
    const able = this.dimensions === undefined ? 'does not take it' : `makes vectors of ${shortens ? 'up to ' : ''}${this.dimensions} numbers`
    throw new MatrizError('invalid_value', `Invalid value for 'dimensions': ${this.id} ${able}.`, { param: 'dimensions' })
  }

  * #batches(inputs: readonly string[]): Generator<readonly string[]> {
    const { batchInputs, batchCharacters } = this.#settings
    let batch: string[] = []
    let characters = 0
    for (const input of inputs) {
      if (batch.length > 0 && (batch.length === batchInputs || characters + input.length > batchCharacters)) {
        yield batch
        batch = []
        characters = 0
      }
      batch.push(input)
      characters += input.length
    }
    yield batch
  }

  /** The same inputs have the same vectors, so that it can be asked again for whatever reason. */
  async #askAgain(inputs: readonly string[], dimensions: number | undefined, endsAtMs: number, signal: AbortSignal): Promise<WireEmbeddings> {
    const { clock, random } = this.#tools
    const { apiKey, retries } = this.#upstream
    for (let attempt = 1; ; attempt += 1) {
      signal.throwIfAborted()
      const answer = await this.#ask(inputs, dimensions, endsAtMs, signal)
      if ('vectors' in answer) return answer
      const delayMs = waitMs(retries, attempt, answer, random)
      if (delayMs === undefined || clock.monotonicMs() + delayMs >= endsAtMs) throw withoutKey(answer.error, apiKey)
      await clock.sleep(delayMs, signal)
    }
  }

  async #ask(inputs: readonly string[], dimensions: number | undefined, endsAtMs: number, signal: AbortSignal): Promise<WireEmbeddings | Failure> {
    const { maxAnswerBytes, apiKey } = this.#upstream
    const exchange = this.#send(inputs, dimensions, endsAtMs)
    const abort = (): void => exchange.abort(signal.reason)
    signal.addEventListener('abort', abort, { once: true })
    try {
      await exchange.opened()
      if (exchange.status !== 200) return await refusalOf(exchange, apiKey, this.#tools.clock)
      const body = await readObject(exchange, maxAnswerBytes)
      const answer = readEmbeddings(body, inputs.length)
      if (typeof answer !== 'string') return answer
      const complaint = readComplaint(body)
      throw complaint === undefined ? protocolError(answer) : complaintError(complaint)
    } catch (thrown) {
      signal.throwIfAborted()
      return connectionFailure(thrown, exchange.status !== 0)
    } finally {
      signal.removeEventListener('abort', abort)
      exchange.close()
    }
  }

  #send(input: readonly string[], dimensions: number | undefined, endsAtMs: number): Exchange {
    const { dispatcher, origin, path, search, timeouts } = this.#upstream
    const { upstreamId, encoding } = this.#settings
    // Nothing comes before all is done.
    const exchange = new Exchange(this.#tools.clock, { ...timeouts, firstByteMs: timeouts.totalMs }, endsAtMs)
    const headers = { ...upstreamHeaders(this.#upstream), accept: 'application/json', 'content-type': 'application/json' }
    const body = JSON.stringify({ model: upstreamId, input, encoding_format: encoding, ...(dimensions === undefined ? {} : { dimensions }) })
    dispatcher.dispatch({ origin, path: `${path}/embeddings${search}`, method: 'POST', headers, body }, exchange)
    return exchange
  }
}
