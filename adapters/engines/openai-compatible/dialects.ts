// SPDX-License-Identifier: Apache-2.0
import type { UnusedSetting } from '../../../matriz/index.ts'
import type { DialectName } from '../provider-document.ts'

/**
 * What an upstream understands of what we send. What it sends is read leniently whoever it is, so nothing here is
 * about replies but `inlineThink`.
 */
export interface Dialect {
  readonly name: DialectName
  readonly maxTokensField: 'max_tokens' | 'max_completion_tokens'
  readonly developerRole: boolean
  /** Whether custom tools are known; otherwise they become functions with one string, `input`. */
  readonly customTools: boolean
  /** `objects`: all forms; `modes`: only none, auto and required; `ignored`: none of it has an effect. */
  readonly toolChoice: 'objects' | 'modes' | 'ignored'
  readonly allowedTools: boolean
  readonly strictTools: boolean
  readonly files: 'data' | 'data_or_url' | 'none'
  readonly refusals: boolean
  /** The formats that response_format may name. */
  readonly formats: 'all' | 'json_schema' | 'json_object'
  readonly effort: boolean
  readonly verbosity: boolean
  readonly seed: boolean
  /** Where an earlier turn's reasoning goes, if anywhere. */
  readonly reasoningField: 'reasoning' | 'reasoning_content' | undefined
  /** Whether a leading `<think>…</think>` in the text is reasoning. */
  readonly inlineThink: boolean
  readonly keyHeader: 'authorization' | 'api-key'
}

const generic: Dialect = {
  name: 'generic',
  maxTokensField: 'max_tokens',
  developerRole: false,
  customTools: false,
  toolChoice: 'objects',
  allowedTools: false,
  strictTools: false,
  files: 'none',
  refusals: false,
  formats: 'all',
  effort: false,
  verbosity: false,
  seed: true,
  reasoningField: undefined,
  inlineThink: true,
  keyHeader: 'authorization'
}

const openai: Dialect = {
  ...generic,
  name: 'openai',
  maxTokensField: 'max_completion_tokens',
  developerRole: true,
  customTools: true,
  allowedTools: true,
  strictTools: true,
  files: 'data',
  refusals: true,
  effort: true,
  verbosity: true,
  inlineThink: false
}

const dialects: Readonly<Record<DialectName, Dialect>> = {
  generic,
  openai,
  // Keys go into `api-key`; custom tools and allowed_tools depend on the API version, so they are not relied on.
  azure: { ...openai, name: 'azure', customTools: false, allowedTools: false, keyHeader: 'api-key' },
  // Its request type has no tool_choice; reasoning is both read and written as `reasoning` (ollama/ollama openai/openai.go).
  ollama: { ...generic, name: 'ollama', toolChoice: 'ignored', effort: true, reasoningField: 'reasoning' },
  // `reasoning_content` was removed for `reasoning` (vllm-project/vllm pull 33402).
  vllm: { ...generic, name: 'vllm', effort: true, reasoningField: 'reasoning' },
  // tool_choice is read as a string (ggml-org/llama.cpp common/chat.cpp).
  llamacpp: { ...generic, name: 'llamacpp', toolChoice: 'modes', reasoningField: 'reasoning_content' },
  // Refuses tool_choice objects and response_format json_object.
  lmstudio: { ...generic, name: 'lmstudio', toolChoice: 'modes', formats: 'json_schema', effort: true },
  openrouter: { ...generic, name: 'openrouter', strictTools: true, files: 'data_or_url', effort: true, verbosity: true, reasoningField: 'reasoning', inlineThink: true },
  // Only json_object, and no seed; reasoning goes back as `reasoning_content` (api-docs.deepseek.com/guides/thinking_mode).
  deepseek: { ...generic, name: 'deepseek', formats: 'json_object', effort: true, seed: false, reasoningField: 'reasoning_content' }
}

/** The dialect of that name; `auto` goes by the address. */
export function dialectOf(name: DialectName | 'auto', baseUrl: URL): Dialect {
  return dialects[name === 'auto' ? guess(baseUrl) : name]
}

/** What of a request an upstream is not told, as it would not understand it. Stop texts are obeyed here whoever is asked. */
export function unusedBy({ effort, verbosity, seed }: Dialect, api: 'chat_completions' | 'responses'): readonly UnusedSetting[] {
  const responses = api === 'responses'
  const unused: UnusedSetting[] = responses ? ['frequencyPenalty', 'presencePenalty'] : []
  if (responses || !seed) unused.push('seed')
  if (!effort) unused.push('reasoningEffort')
  if (!verbosity) unused.push('verbosity')
  return unused
}

function guess({ hostname, port }: URL): DialectName {
  if (hostname === 'api.openai.com') return 'openai'
  if (/\.(?:openai\.azure|cognitiveservices\.azure|services\.ai\.azure)\.com$/.test(hostname)) return 'azure'
  if (hostname === 'openrouter.ai') return 'openrouter'
  if (hostname === 'api.deepseek.com') return 'deepseek'
  if (port === '11434') return 'ollama'
  return port === '1234' ? 'lmstudio' : 'generic'
}
