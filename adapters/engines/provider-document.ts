// SPDX-License-Identifier: Apache-2.0

/** configs/runtime/providers.yaml as configs/schemas/providers.schema.json describes it. Its names are the file's own. */
export interface ProviderDocument {
  readonly providers: readonly ProviderEntry[]
  /** Names that clients insist on, and the models that answer for them. */
  readonly aliases?: Readonly<Record<string, string>>
  /** The model behind `lukhas`. */
  readonly default?: string
  /** The servers of the Model Context Protocol that requests may name. */
  readonly mcp_servers?: readonly McpServerEntry[]
}

export interface McpServerEntry {
  readonly label: string
  readonly url: string
  /** A value, or the environment variable that holds it. */
  readonly headers?: Readonly<Record<string, string | { readonly env: string; readonly prefix?: string }>>
  readonly timeout_ms?: number
}

export interface ProviderEntry {
  readonly id: string
  readonly base_url: string
  readonly api?: 'chat_completions' | 'responses'
  readonly dialect?: DialectName | 'auto'
  /** The environment variable that holds the key; no key is sent without it. */
  readonly api_key_env?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly models?: 'auto' | 'none' | readonly (string | ModelEntry)[]
  readonly embeddings?: readonly (string | EmbeddingEntry)[]
  readonly refresh_seconds?: number
  readonly structured?: 'native' | 'checked'
  readonly inline_think?: boolean
  readonly max_answer_bytes?: number
  readonly timeouts?: { readonly connect_ms?: number; readonly first_byte_ms?: number; readonly idle_ms?: number; readonly total_ms?: number; readonly list_ms?: number }
  readonly retries?: { readonly attempts?: number; readonly base_ms?: number; readonly factor?: number; readonly jitter?: number; readonly cap_ms?: number }
}

export interface ModelEntry {
  readonly id: string
  /** The upstream's own name for it, when that is another. */
  readonly upstream?: string
  readonly structured?: 'native' | 'checked'
}

/** A model that makes vectors. */
export interface EmbeddingEntry {
  readonly id: string
  readonly upstream?: string
  readonly dimensions?: number
  readonly shortens?: boolean
  readonly revision?: string
  readonly encoding_format?: 'float' | 'base64'
  readonly batch_inputs?: number
  readonly batch_characters?: number
}

export type DialectName = 'generic' | 'openai' | 'azure' | 'ollama' | 'vllm' | 'llamacpp' | 'lmstudio' | 'openrouter' | 'deepseek'

/** A key of the document that cannot be right, and what was expected there. */
export interface ProviderProblem {
  readonly key: string
  readonly expected: string
}

/** The one provider of somebody in a hurry; its models are the default when no other is named. */
export interface EnvironmentUpstream {
  readonly provider: ProviderEntry
  readonly default: string | undefined
}

/** The environment variable that `upstreamFromEnvironment` names as the home of its key. */
export const upstreamKeyVariable = 'LUKHAS_UPSTREAM_API_KEY'

/** Turns LUKHAS_UPSTREAM_BASE_URL, _API_KEY and _MODEL into a provider. Without a model, all that it lists are served. */
export function upstreamFromEnvironment(source: { readonly baseUrl: string; readonly apiKey?: string; readonly model?: string }): EnvironmentUpstream {
  return {
    provider: {
      id: 'upstream',
      base_url: source.baseUrl,
      ...(source.apiKey === undefined ? {} : { api_key_env: upstreamKeyVariable }),
      models: source.model === undefined ? 'auto' : [source.model]
    },
    default: source.model
  }
}

/**
 * What the schema cannot say of a document: ids used twice, aliases and a default that lead nowhere, keys that the
 * environment does not hold. No problems when it can be used.
 */
export function checkProviders(document: ProviderDocument, apiKeys: (variable: string) => string | undefined): readonly ProviderProblem[] {
  const problems = document.providers.flatMap((provider, index) => checkProvider(provider, `providers[${index}]`, apiKeys))
  const explicit = document.providers.flatMap((provider) => modelEntries(provider).map(({ id }) => id))
  const vectors = document.providers.flatMap((provider) => embeddingEntries(provider).map(({ id }) => id))
  const known = new Set(explicit)
  const named = new Set([...explicit, ...vectors])
  const listsItself = document.providers.some(({ models }) => models === undefined || models === 'auto')
  const aliases = Object.entries(document.aliases ?? {})
  problems.push(...checkMcpServers(document.mcp_servers ?? [], apiKeys))
  problems.push(...duplicates(document.providers.map(({ id }) => id)).map((id) => ({ key: 'providers', expected: `expected each provider id once, got ${id} twice` })))
  problems.push(...duplicates([...explicit, ...vectors]).map((id) => ({ key: 'providers', expected: `expected each model id once, got ${id} twice` })))
  for (const [alias, target] of aliases) {
    if (named.has(alias)) problems.push({ key: `aliases.${alias}`, expected: 'expected a name that is not a model id itself' })
    if (!named.has(target) && !listsItself) problems.push({ key: `aliases.${alias}`, expected: 'expected the id of a model of one of the providers' })
  }
  if (document.default !== undefined && !known.has(document.default) && !listsItself && document.aliases?.[document.default] === undefined) {
    problems.push({ key: 'default', expected: 'expected the id of a model of one of the providers' })
  }
  return problems
}

/** The models that a provider's entry names; none when it lists them itself. */
export function modelEntries(provider: ProviderEntry): readonly ModelEntry[] {
  return typeof provider.models === 'object' ? provider.models.map((entry) => (typeof entry === 'string' ? { id: entry } : entry)) : []
}

/** The embedding models that a provider's entry names. */
export function embeddingEntries({ embeddings = [] }: ProviderEntry): readonly EmbeddingEntry[] {
  return embeddings.map((entry) => (typeof entry === 'string' ? { id: entry } : entry))
}

function checkProvider(provider: ProviderEntry, key: string, apiKeys: (variable: string) => string | undefined): ProviderProblem[] {
  const problems: ProviderProblem[] = []
  if (!isHttpUrl(provider.base_url)) {
    problems.push({ key: `${key}.base_url`, expected: 'expected an http or https URL without credentials' })
  }
  if (provider.api_key_env !== undefined && !apiKeys(provider.api_key_env)) {
    problems.push({ key: `${key}.api_key_env`, expected: `expected the environment to hold ${provider.api_key_env}, or ${provider.api_key_env}_FILE to name a file that does` })
  }
  for (const name of Object.keys(provider.headers ?? {}).filter(holdsSecret)) {
    problems.push({ key: `${key}.headers.${name}`, expected: 'expected no secret here; api_key_env names the variable that holds it' })
  }
  for (const { id } of modelEntries(provider)) {
    if (isReservedModel(id)) problems.push({ key: `${key}.models`, expected: `expected ids that do not begin with lukhas, got ${id}` })
  }
  for (const { id } of embeddingEntries(provider)) {
    if (isReservedModel(id)) problems.push({ key: `${key}.embeddings`, expected: `expected ids that do not begin with lukhas, got ${id}` })
  }
  return problems
}

function checkMcpServers(servers: readonly McpServerEntry[], secrets: (variable: string) => string | undefined): ProviderProblem[] {
  const problems = servers.flatMap(({ url, headers = {} }, index): ProviderProblem[] => {
    const key = `mcp_servers[${index}]`
    const names = Object.keys(headers).map((name) => name.toLowerCase())
    return [
      ...(isHttpUrl(url) ? [] : [{ key: `${key}.url`, expected: 'expected an http or https URL without credentials' }]),
      ...duplicates(names).map((name) => ({ key: `${key}.headers`, expected: `expected each header once, got ${name} twice` })),
      ...Object.entries(headers).flatMap(([name, value]) => (typeof value === 'string' ? literal(`${key}.headers.${name}`, name) : secrets(value.env) ? [] : [{ key: `${key}.headers.${name}.env`, expected: `expected the environment to hold ${value.env}, or ${value.env}_FILE to name a file that does` }]))
    ]
  })
  return [...problems, ...duplicates(servers.map(({ label }) => label)).map((label) => ({ key: 'mcp_servers', expected: `expected each label once, got ${label} twice` }))]
}

function literal(key: string, name: string): ProviderProblem[] {
  return holdsSecret(name) ? [{ key, expected: 'expected { env: NAME }: a secret stands in the environment or in a file, not here' }] : []
}

/** Whether what a header of this name holds lets somebody in. */
function holdsSecret(name: string): boolean {
  return /^(?:proxy-)?authorization$|^cookie$|api-?key|token|secret|password/i.test(name)
}

function isHttpUrl(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined
  return url !== undefined && /^https?:$/.test(url.protocol) && url.username === '' && url.password === ''
}

/** Whether an id is one of ours. */
export function isReservedModel(id: string): boolean {
  return /^lukhas(?:-|$)/.test(id)
}

/**
 * Whether an id is a name of OpenAI's own hosted models. Those are served only where the operator wrote them down; the
 * open-weight gpt-oss models are anybody's to serve.
 */
export function isOpenAiModel(id: string): boolean {
  if (/^gpt-oss/.test(id)) return false
  return /^(?:gpt-|chatgpt-|o\d(?:-|$)|text-embedding-|text-moderation-|omni-moderation-|dall-e-|whisper-|tts-|sora-|codex-|computer-use-|davinci-|babbage-|ft:)/.test(id)
}

function duplicates(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))]
}
