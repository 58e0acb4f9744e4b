// SPDX-License-Identifier: Apache-2.0
import type { DialectProfile } from '../support/upstream/dialects.ts'

/** An upstream as an operator would declare it: how it is spoken to, and how it really answers. */
export interface CompatUpstream {
  /** The `dialect` of providers.yaml. */
  readonly dialect: string
  readonly api: 'chat_completions' | 'responses'
  /** The profile of tests/support/upstream/dialects.ts. */
  readonly profile: DialectProfile['name']
}

/** Every dialect over chat completions, and the responses API once. */
export const upstreams: readonly CompatUpstream[] = [
  ...['openai', 'azure', 'ollama', 'vllm', 'llamacpp', 'lmstudio', 'openrouter', 'deepseek'].map((dialect) => ({ dialect, api: 'chat_completions' as const, profile: dialect })),
  { dialect: 'generic', api: 'chat_completions', profile: 'bare' },
  { dialect: 'openai', api: 'responses', profile: 'openai' }
]
