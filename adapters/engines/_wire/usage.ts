// SPDX-License-Identifier: Apache-2.0
import type { Usage } from '../../../matriz/index.ts'
import { asCount, asObject } from './json.ts'

/** The tokens that either API reports; undefined when there is no report, or one that makes no sense. */
export function readUsage(value: unknown): Usage | undefined {
  const usage = asObject(value)
  if (usage === undefined) return undefined
  const inputTokens = asCount(usage['prompt_tokens'] ?? usage['input_tokens'])
  const outputTokens = asCount(usage['completion_tokens'] ?? usage['output_tokens'])
  if (inputTokens === undefined || outputTokens === undefined) return undefined
  const input = asObject(usage['prompt_tokens_details'] ?? usage['input_tokens_details'])
  const output = asObject(usage['completion_tokens_details'] ?? usage['output_tokens_details'])
  // DeepSeek counts cached tokens beside the details: https://api-docs.deepseek.com/guides/kv_cache
  const cached = asCount(input?.['cached_tokens']) ?? asCount(usage['prompt_cache_hit_tokens']) ?? 0
  return {
    inputTokens,
    cachedInputTokens: Math.min(cached, inputTokens),
    outputTokens,
    reasoningTokens: Math.min(asCount(output?.['reasoning_tokens']) ?? 0, outputTokens),
    estimated: false
  }
}
