// SPDX-License-Identifier: Apache-2.0
import { contractViolation } from '../contract-violation.ts'

/** What a chat completion keeps beside its run, so that it can be told by whoever has it. */
export interface ChatSettings {
  readonly metadata: Readonly<Record<string, string>>
  readonly serviceTier: string
  /** Whether a stream ends with a chunk that tells the usage. */
  readonly includeUsage: boolean
}

/** The settings come back from a store: their outline is looked at here, every value when its completion is checked. */
export function chatSettings(settings: unknown): ChatSettings {
  if (typeof settings === 'object' && settings !== null && 'metadata' in settings && 'serviceTier' in settings && 'includeUsage' in settings) {
    const { metadata, serviceTier, includeUsage } = settings
    // The completion that they become is held against the contract before it is sent.
    if (typeof metadata === 'object' && metadata !== null && typeof serviceTier === 'string' && typeof includeUsage === 'boolean') {
      return { metadata: metadata as ChatSettings['metadata'], serviceTier, includeUsage }
    }
  }
  throw contractViolation('The settings of a run are not those of a chat completion.')
}
