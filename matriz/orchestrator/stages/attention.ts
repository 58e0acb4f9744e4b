// SPDX-License-Identifier: Apache-2.0
import type { TokenCounter } from '../../ports.ts'
import type { RunScope, StageReport } from '../scope.ts'

interface Scored {
  readonly score: number
  readonly weight: number
}

/**
 * ATTENTION: what of the recollections matters, within the budget of tokens. The conversation itself is never thinned
 * out: truncation is disabled, and a model that cannot hold it says so.
 */
export function attention({ state, dependencies, items }: RunScope): StageReport {
  const { thought } = state
  const { budgets: { attentionTokens }, tokens } = dependencies
  const { weighed, spent } = weigh(thought.recollections, ({ sentence }) => sentence, attentionTokens, tokens)
  if (weighed.length > 0) state.thought = { ...thought, recollections: weighed }
  const found = weigh(thought.files?.passages ?? [], ({ text }) => text, attentionTokens - spent, tokens).weighed
  if (thought.files !== undefined) state.thought = { ...state.thought, files: { ...thought.files, passages: found } }
  const kept = [...weighed.map(({ itemId, weight }) => ({ source: itemId, weight })), ...found.map(({ source, weight }) => ({ source, weight }))].filter(({ weight }) => weight > 0)
  return {
    outcome: 'ok',
    nodes: [{
      type: 'CONTEXT', labels: ['attention:scope=conversation@1'], capabilities: ['attention.select'], state: { confidence: 1, salience: 0.5 },
      payload: { items: items.length, recollections: weighed.length, ...(thought.files === undefined ? {} : { passages: found.length }), attended: kept.slice(0, 32) }
    }]
  }
}

/** No text has fewer tokens than one for so many characters; but for runs of spaces, which are nothing to attend to. */
const charactersOfToken = 16
/** After so many that do not fit, no other is tried. */
const misfitsAtMost = 8

/** The best ones that fit get weights that add up to 1; the others get 0. */
function weigh<One extends Scored>(all: readonly One[], textOf: (one: One) => string, budgetTokens: number, tokens: TokenCounter): { readonly weighed: readonly One[]; readonly spent: number } {
  let [spent, misfits] = [0, 0]
  const fits = all.map(one => {
    if (spent >= budgetTokens || misfits >= misfitsAtMost) return false
    const text = textOf(one)
    const cost = text.length > (budgetTokens - spent) * charactersOfToken ? Infinity : tokens.count(text)
    if (spent + cost > budgetTokens) {
      misfits += 1
      return false
    }
    spent += cost
    return true
  })
  const sum = all.reduce((total, { score }, index) => total + (fits[index] === true ? score : 0), 0)
  return { spent, weighed: all.map((one, index) => ({ ...one, weight: fits[index] === true && sum > 0 ? one.score / sum : 0 })) }
}
