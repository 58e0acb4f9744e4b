// SPDX-License-Identifier: Apache-2.0
import { Pool } from 'undici'
import type { Clock, EmbeddingModel, EngineModel, EngineRegistry, NewId, Random, ServedModel } from '../../matriz/index.ts'
import { ModelListing } from './model-listing.ts'
import type { ListedModel } from './_wire/models.ts'
import { dialectOf } from './openai-compatible/dialects.ts'
import { OpenAiCompatibleEmbeddingModel } from './openai-compatible/embedding-model.ts'
import { OpenAiCompatibleModel } from './openai-compatible/engine-model.ts'
import type { EngineTools, Upstream } from './openai-compatible/engine-model.ts'
import type { Retries } from './openai-compatible/backoff.ts'
import type { Timeouts } from './openai-compatible/exchange.ts'
import { embeddingEntries, isOpenAiModel, isReservedModel, modelEntries } from './provider-document.ts'
import type { EmbeddingEntry, EnvironmentUpstream, ModelEntry, ProviderDocument, ProviderEntry } from './provider-document.ts'

/** What an engine could not tell a caller; `code` says which, `cause` is for the log. */
export interface EngineProblem {
  readonly provider: string
  readonly code: 'models_not_listed'
  readonly cause: unknown
}

/** What the registry is made of. */
export interface RegistryParts {
  /** The parsed and checked providers.yaml. */
  readonly document: ProviderDocument
  /** The provider of the environment, if there is one; its default outranks the document's. */
  readonly upstream?: EnvironmentUpstream
  readonly apiKeys: (variable: string) => string | undefined
  readonly timeouts?: Partial<Timeouts & { readonly listMs: number }>
  readonly retries?: Partial<Retries>
  readonly clock: Clock
  readonly random: Random
  readonly newId: NewId
  readonly report: (problem: EngineProblem) => void
}

/** The defaults where neither the parts nor a provider's entry say otherwise. */
export const engineDefaults = {
  timeouts: { connectMs: 5_000, firstByteMs: 120_000, idleMs: 60_000, totalMs: 600_000, listMs: 3_000 },
  retries: { attempts: 3, baseMs: 250, factor: 2, jitter: 0.5, capMs: 4_000 },
  refreshSeconds: 60,
  maxAnswerBytes: 32 * 1024 * 1024,
  batch: { inputs: 64, characters: 200_000 }
} as const

/** Builds the engines of the document. Nothing is asked of an upstream before somebody wants to know. */
export function createEngineRegistry(parts: RegistryParts): EngineRegistry & { close(): Promise<void> } {
  const { document, upstream } = parts
  const entries = upstream === undefined ? document.providers : [upstream.provider, ...document.providers]
  const providers = entries.map((entry) => new Provider(entry, parts))
  return new ConfiguredEngines(providers, document.aliases ?? {}, upstream === undefined ? document.default : (upstream.default ?? firstListed))
}

/** Stands for whichever model the first provider lists first. */
const firstListed = Symbol('first listed')

class ConfiguredEngines implements EngineRegistry {
  readonly #providers: readonly Provider[]
  readonly #aliases: ReadonlyMap<string, string>
  readonly #default: string | typeof firstListed | undefined

  constructor(providers: readonly Provider[], aliases: Readonly<Record<string, string>>, defaultModel: string | typeof firstListed | undefined) {
    this.#providers = providers
    this.#aliases = new Map(Object.entries(aliases))
    this.#default = defaultModel
  }

  async find(id: string): Promise<EngineModel | undefined> {
    const real = this.#aliases.get(id) ?? id
    // What the operator wrote outranks what an upstream happens to list, and needs no asking.
    for (const provider of this.#providers) {
      const model = provider.explicit(real)
      if (model !== undefined) return model
    }
    const asked = await Promise.allSettled(this.#providers.map((provider) => provider.find(real)))
    const found = asked.find((one) => one.status === 'fulfilled' && one.value !== undefined)
    if (found?.status === 'fulfilled') return found.value
    // Nobody has it, as far as is known; who did not answer may.
    const silent = asked.find((one) => one.status === 'rejected')
    if (silent !== undefined) throw silent.reason
    return undefined
  }

  findEmbedding(id: string): EmbeddingModel | undefined {
    const real = this.#aliases.get(id) ?? id
    for (const provider of this.#providers) {
      const model = provider.embeddings.get(real)
      if (model !== undefined) return model
    }
    return undefined
  }

  async list(): Promise<readonly ServedModel[]> {
    const lists = await Promise.all(this.#providers.map((provider) => provider.list()))
    const models = new Map<string, ServedModel>()
    const vectors = this.#providers.flatMap((provider) => [...provider.embeddings.values()])
    for (const { id, ownedBy, createdAt } of [...lists.flat(), ...vectors]) if (!models.has(id)) models.set(id, { id, ownedBy, createdAt })
    for (const [alias, real] of this.#aliases) {
      const model = models.get(real)
      if (model !== undefined) models.set(alias, { ...model, id: alias, behind: real })
    }
    return [...models.values()].sort((one, other) => (one.id < other.id ? -1 : 1))
  }

  async default(): Promise<EngineModel | undefined> {
    if (this.#default === undefined) return undefined
    if (typeof this.#default === 'string') return this.find(this.#default)
    const listed = (await this.#providers[0]?.list()) ?? []
    return listed.find(({ id }) => !/embed|rerank|whisper|tts/i.test(id))
  }

  async close(): Promise<void> {
    await Promise.all(this.#providers.map((provider) => provider.close()))
  }
}

/** One provider's entry with its connections and its models. */
class Provider {
  readonly #upstream: Upstream
  readonly #pool: Pool
  readonly #tools: EngineTools
  readonly #listing: ModelListing | undefined
  readonly #structured: 'native' | 'checked'
  readonly #startedAt: number
  readonly #explicit: ReadonlyMap<string, EngineModel>
  readonly embeddings: ReadonlyMap<string, EmbeddingModel>
  readonly #listed = new Map<string, EngineModel>()

  constructor(entry: ProviderEntry, parts: RegistryParts) {
    const { clock, random, newId, report } = parts
    const settings = settingsOf(entry, parts)
    const url = new URL(entry.base_url)
    this.#pool = new Pool(url.origin, { allowH2: false, headersTimeout: 0, bodyTimeout: 0, connect: { timeout: 2 * settings.timeouts.connectMs } })
    this.#upstream = upstreamOf(entry, url, settings, this.#pool, parts.apiKeys)
    this.#tools = { clock, random, newId }
    this.#structured = entry.structured ?? 'checked'
    this.#startedAt = Math.floor(clock.nowMs() / 1_000)
    this.#explicit = new Map(modelEntries(entry).map((model) => [model.id, this.#model(model, this.#startedAt)]))
    this.embeddings = new Map(embeddingEntries(entry).map((model) => [model.id, this.#embeddingModel(model)]))
    this.#listing = typeof entry.models === 'object' || entry.models === 'none' ? undefined : new ModelListing({
      upstream: this.#upstream,
      clock,
      refreshMs: (entry.refresh_seconds ?? engineDefaults.refreshSeconds) * 1_000,
      listMs: settings.listMs,
      report: (cause) => report({ provider: entry.id, code: 'models_not_listed', cause })
    })
  }

  explicit(id: string): EngineModel | undefined {
    return this.#explicit.get(id)
  }

  async find(id: string): Promise<EngineModel | undefined> {
    if (this.#listing === undefined || !this.#mayAnswer(id)) return this.#explicit.get(id)
    const listed = await this.#listing.find(id)
    return listed === undefined ? undefined : this.#listedModel(listed)
  }

  /** The models that answer. */
  async list(): Promise<readonly EngineModel[]> {
    if (this.#listing === undefined) return [...this.#explicit.values()]
    return (await this.#listing.models()).filter(({ id }) => this.#mayAnswer(id)).map((model) => this.#listedModel(model))
  }

  async close(): Promise<void> {
    this.#listing?.close()
    await this.#pool.destroy()
  }

  /** A model that was declared to make vectors is no language model, although the upstream lists it. */
  #mayAnswer(id: string): boolean {
    return isOurs(id) && !this.embeddings.has(id)
  }

  #listedModel({ id, createdAt }: ListedModel): EngineModel {
    const known = this.#listed.get(id)
    if (known !== undefined) return known
    const model = this.#model({ id }, createdAt ?? this.#startedAt)
    this.#listed.set(id, model)
    return model
  }

  #embeddingModel({ id, upstream, dimensions, shortens, revision, encoding_format: encoding, batch_inputs: inputs, batch_characters: characters }: EmbeddingEntry): EmbeddingModel {
    const { batch } = engineDefaults
    return new OpenAiCompatibleEmbeddingModel({
      id, upstreamId: upstream ?? id, createdAt: this.#startedAt, dimensions, shortens: shortens ?? false, revision,
      encoding: encoding ?? 'float', batchInputs: inputs ?? batch.inputs, batchCharacters: characters ?? batch.characters
    }, this.#upstream, this.#tools)
  }

  #model({ id, upstream, structured }: ModelEntry, createdAt: number): EngineModel {
    return new OpenAiCompatibleModel({ id, upstreamId: upstream ?? id, createdAt, structured: structured ?? this.#structured }, this.#upstream, this.#tools)
  }
}

/** Whether an id that an upstream lists may be served: neither a name of ours nor one of OpenAI's own. */
function isOurs(id: string): boolean {
  return !isReservedModel(id) && !isOpenAiModel(id)
}

interface Settings {
  readonly timeouts: Timeouts
  readonly listMs: number
  readonly retries: Retries
}

function settingsOf({ timeouts = {}, retries = {} }: ProviderEntry, parts: RegistryParts): Settings {
  const { connect_ms: connectMs, first_byte_ms: firstByteMs, idle_ms: idleMs, total_ms: totalMs, list_ms } = timeouts
  const { attempts, base_ms: baseMs, factor, jitter, cap_ms: capMs } = retries
  const { listMs, ...limits } = { ...engineDefaults.timeouts, ...parts.timeouts }
  return {
    timeouts: { ...limits, ...withoutUndefined({ connectMs, firstByteMs, idleMs, totalMs }) },
    listMs: list_ms ?? listMs,
    retries: { ...engineDefaults.retries, ...parts.retries, ...withoutUndefined({ attempts, baseMs, factor, jitter, capMs }) }
  }
}

function withoutUndefined(values: Readonly<Record<string, number | undefined>>): Record<string, number> {
  return Object.fromEntries(Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])))
}

function upstreamOf(entry: ProviderEntry, url: URL, settings: Settings, dispatcher: Pool, apiKeys: RegistryParts['apiKeys']): Upstream {
  const dialect = dialectOf(entry.dialect ?? 'auto', url)
  return {
    id: entry.id,
    origin: url.origin,
    path: url.pathname.replace(/\/+$/, ''),
    search: url.search,
    api: entry.api ?? 'chat_completions',
    dialect,
    inlineThink: entry.inline_think ?? dialect.inlineThink,
    apiKey: entry.api_key_env === undefined ? undefined : apiKeys(entry.api_key_env),
    headers: entry.headers ?? {},
    timeouts: settings.timeouts,
    retries: settings.retries,
    maxAnswerBytes: entry.max_answer_bytes ?? engineDefaults.maxAnswerBytes,
    dispatcher
  }
}
