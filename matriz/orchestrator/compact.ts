// SPDX-License-Identifier: Apache-2.0
import { condense } from '../compaction/condense.ts'
import { isNote, sealItems } from '../compaction/sealed-items.ts'
import type { CompactionItem, ConversationItem } from '../items.ts'
import type { Compaction, MatrizDependencies, StartContext } from '../matriz.ts'
import type { RunRequest } from '../request.ts'
import { openCompactions } from './open-compactions.ts'
import { prepare } from './prepare.ts'
import { countInput } from './usage.ts'

/** What is not kept word for word may take this share of the input's tokens, and so many at least and at most. */
const budgetShare = 0.2
const budgetLeast = 256
const budgetMost = 16_384

/**
 * Puts a conversation into fewer tokens. What has to stay as it is stays; of the rest the most telling sentences are
 * kept, word for word, inside one sealed item. `usage` counts the conversation before and, as output, after.
 */
export async function compact(
  request: RunRequest, context: Pick<StartContext, 'runId' | 'principal' | 'signal'>, dependencies: MatrizDependencies
): Promise<Compaction> {
  const { runId, principal, signal } = context
  const { clock, newId, sealer, tokens } = dependencies
  const prepared = await prepare(request, context, dependencies, 'responses.compact')
  const items = prepared.items.filter(item => !isNote(item))
  const inputTokens = countInput(prepared, tokens)
  const held = await condense(items, {
    question: `${request.instructions ?? ''}\n${questionOf(items)}`, budgetTokens: budgetOf(inputTokens), tokens, pause: () => clock.sleep(0, signal)
  })
  const outside = new Set(held.places.flatMap(place => 'outside' in place ? [place.outside] : []))
  const compaction: CompactionItem = { kind: 'compaction', id: newId('cmp'), sealed: sealItems(held, principal.tenant, sealer) }
  const output = [...items.filter(({ id }) => outside.has(id)), compaction]
  const { instructions: _, ...bare } = request
  const outputTokens = countInput({ request: { ...bare, tools: [] }, items: openCompactions(output, principal, dependencies) }, tokens)
  return { id: runId, createdAtMs: clock.nowMs(), output, usage: { inputTokens, cachedInputTokens: 0, outputTokens, reasoningTokens: 0, estimated: false } }
}

function budgetOf(inputTokens: number): number {
  return Math.min(budgetMost, Math.max(budgetLeast, Math.ceil(inputTokens * budgetShare)))
}

/** What the user said last. */
function questionOf(items: readonly ConversationItem[]): string {
  const latest = items.findLast(item => item.kind === 'message' && item.role === 'user')
  return latest?.kind === 'message' ? latest.parts.map(part => part.kind === 'text' ? part.text : '').join('\n') : ''
}
