// SPDX-License-Identifier: Apache-2.0
import type { Recollection } from '../../nodes/cognitive-node.ts'
import type { TokenCounter } from '../../ports.ts'
import type { RunScope, StageReport } from '../scope.ts'

/**
 * ATTENTION: what of the recollections matters, within the budget of tokens. The conversation itself is never thinned
 * out: truncation is disabled, and a model that cannot hold it says so.
 */
export function attention({ state, dependencies, items }: RunScope): StageReport {
  const { thought } = state
  const weighed = weigh(thought.recollections, dependencies.budgets.attentionTokens, dependencies.tokens)
  if (weighed.length > 0) state.thought = { ...thought, recollections: weighed }
  const kept = weighed.filter(({ weight }) => weight > 0)
  return {
    outcome: 'ok',
    nodes: [{
      type: 'CONTEXT', labels: ['attention:scope=conversation@1'], capabilities: ['attention.select'], state: { confidence: 1, salience: 0.5 },
      payload: { items: items.length, recollections: weighed.length, attended: kept.map(({ itemId, weight }) => ({ source: itemId, weight })).slice(0, 32) }
    }]
  }
}

/** The best ones that fit get weights that add up to 1; the others get 0. */
function weigh(recollections: readonly Recollection[], budgetTokens: number, tokens: TokenCounter): readonly Recollection[] {
  let spent = 0
  const fits = recollections.map(({ sentence }) => {
    if (spent >= budgetTokens) return false
    spent += tokens.count(sentence)
    return spent <= budgetTokens
  })
  const sum = recollections.reduce((total, { score }, index) => total + (fits[index] === true ? score : 0), 0)
  return recollections.map((one, index) => ({ ...one, weight: fits[index] === true && sum > 0 ? one.score / sum : 0 }))
}
