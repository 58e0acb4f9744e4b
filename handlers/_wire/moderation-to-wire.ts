// SPDX-License-Identifier: Apache-2.0
import { flaggedFrom, moderationCategories } from '../../matriz/index.ts'
import type { ModerationCategory, ModerationResult } from '../../matriz/index.ts'
import type { Schemas } from './schemas.ts'

/** The results as they are sent. */
export function moderationToWire(id: string, { model, results }: { readonly model: string; readonly results: readonly ModerationResult[] }): Schemas['Moderation'] {
  return { id, model, results: results.map(resultToWire) }
}

function resultToWire({ scores, findings }: ModerationResult): Schemas['ModerationResult'] {
  const flags = byCategory((category) => (scores.get(category) ?? 0) >= flaggedFrom)
  return {
    flagged: Object.values(flags).includes(true),
    categories: flags,
    category_scores: byCategory((category) => scores.get(category) ?? 0),
    category_applied_input_types: byCategory((category) => scores.has(category) ? ['text' as const] : []),
    lukhas_findings: findings.map(({ detector, category, index, start, end, score }) => ({ detector, category, input_index: index, start, end, score }))
  }
}

function byCategory<T>(of: (category: ModerationCategory) => T): Record<ModerationCategory, T> {
  // Each category is there once.
  return Object.fromEntries(moderationCategories.map((category) => [category, of(category)])) as Record<ModerationCategory, T>
}
