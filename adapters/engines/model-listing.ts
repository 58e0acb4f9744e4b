// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../../matriz/index.ts'
import type { Clock } from '../../matriz/index.ts'
import { readModelList } from './_wire/models.ts'
import type { ListedModel } from './_wire/models.ts'
import { Exchange } from './openai-compatible/exchange.ts'
import { upstreamHeaders } from './openai-compatible/engine-model.ts'
import type { Upstream } from './openai-compatible/engine-model.ts'
import { readText } from './openai-compatible/read-text.ts'

interface ListingParts {
  readonly upstream: Upstream
  readonly clock: Clock
  readonly refreshMs: number
  readonly listMs: number
  readonly report: (cause: unknown) => void
}

/** A list that has failed is asked for again after this, or sooner when it is refreshed sooner anyway. */
const retryMs = 5_000
/** An unknown id makes a list that is older than this be asked for again: the model may have come since. */
const staleMs = 10_000
const listBytes = 8 * 1024 * 1024

/**
 * The models that an upstream lists, kept and refreshed in the background. A list that fails keeps the last one for a
 * while; an upstream that never answered has none.
 */
export class ModelListing {
  readonly #parts: ListingParts
  #models: readonly ListedModel[] = []
  #fresh = false
  /** Whether it was asked to the end before, well or badly. */
  #answered = false
  #listedAtMs = Number.NEGATIVE_INFINITY
  #triedAtMs = Number.NEGATIVE_INFINITY
  #refreshing: Promise<void> | undefined
  #failures = 0
  #exchange: Exchange | undefined
  #closed = false

  constructor(parts: ListingParts) {
    this.#parts = parts
  }

  /** The models; waits for the upstream only the first time, and never longer than the time limit. */
  async models(): Promise<readonly ListedModel[]> {
    const ageMs = this.#parts.clock.monotonicMs() - this.#triedAtMs
    const dueMs = this.#fresh ? this.#parts.refreshMs : Math.min(retryMs, this.#parts.refreshMs)
    if (ageMs >= dueMs || this.#refreshing !== undefined) {
      const refreshed = this.#refresh()
      if (!this.#answered) await refreshed
    }
    return this.#models
  }

  /**
   * The model of that id; asks the upstream again when the list is not quite new and does not hold it. Throws
   * `provider_unavailable` when it is not known because the upstream would not say.
   */
  async find(id: string): Promise<ListedModel | undefined> {
    const stale = this.#parts.clock.monotonicMs() - this.#triedAtMs >= staleMs
    const known = (await this.models()).find((model) => model.id === id)
    if (known !== undefined) return known
    // The wait above may have been for just this.
    const again = this.#refreshing !== undefined || (stale && this.#parts.clock.monotonicMs() - this.#triedAtMs >= staleMs)
    if (again) await this.#refresh()
    const found = this.#models.find((model) => model.id === id)
    if (found === undefined && !this.#fresh) throw new MatrizError('provider_unavailable', 'The engine that may serve this model does not tell which models it has.')
    return found
  }

  close(): void {
    this.#closed = true
    this.#exchange?.abort(new Error('closed'))
  }

  #refresh(): Promise<void> {
    if (this.#closed) return Promise.resolve()
    this.#refreshing ??= this.#fetch().finally(() => { this.#refreshing = undefined })
    return this.#refreshing
  }

  async #fetch(): Promise<void> {
    const { clock, report, refreshMs } = this.#parts
    this.#triedAtMs = clock.monotonicMs()
    try {
      this.#models = await this.#ask()
      this.#listedAtMs = clock.monotonicMs()
      this.#fresh = true
      this.#failures = 0
    } catch (thrown) {
      this.#fresh = false
      this.#failures += 1
      // One failure may be a hiccup; an upstream that stays away serves nothing.
      if (this.#failures >= 3 || clock.monotonicMs() - this.#listedAtMs > 2 * refreshMs) this.#models = []
      if (this.#failures === 1 && !this.#closed) report(thrown)
    }
    this.#answered = true
  }

  async #ask(): Promise<readonly ListedModel[]> {
    const { upstream, clock, listMs } = this.#parts
    const timeouts = { connectMs: listMs, firstByteMs: listMs, idleMs: listMs, totalMs: listMs }
    const exchange = new Exchange(clock, timeouts, clock.monotonicMs() + listMs)
    this.#exchange = exchange
    try {
      const { origin, path, search, dispatcher } = upstream
      dispatcher.dispatch({ origin, path: `${path}/models${search}`, method: 'GET', headers: { ...upstreamHeaders(upstream), accept: 'application/json' } }, exchange)
      await exchange.opened()
      if (exchange.status !== 200) throw new Error(`the upstream answered its list of models with status ${exchange.status}`)
      const models = readModelList(JSON.parse(await readText(exchange, listBytes)))
      if (models === undefined) throw new Error('the upstream answered with something that is not a list of models')
      return models
    } finally {
      exchange.close()
    }
  }
}
