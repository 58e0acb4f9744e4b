// SPDX-License-Identifier: Apache-2.0
import { strongest } from '../../guardian/decisions.ts'
import type { ToldDecision } from '../../guardian/told-decision.ts'
import type { NodeDraft } from '../graph.ts'
import type { RunScope, StageReport } from '../scope.ts'

/** RISK on the way in: records what the policy decided when the run was let in, and about what it was given to read. */
export function riskIn({ admission, model, decided }: RunScope): StageReport {
  return { outcome: 'ok', nodes: [gate('in', admission.allow, { ...admission, model }, decided.news)] }
}

/** RISK on the way out: records which calls the rules of the request kept from the caller, and what was decided since. */
export function riskOut({ composer, state, dependencies, runId, decided }: RunScope): StageReport {
  const suppressed = [...composer.suppressed]
  if (suppressed.length > 0) dependencies.report({ runId, code: 'tool_call_suppressed', cause: new Error(`suppressed: ${suppressed.join(', ').slice(0, 500)}`) })
  return { outcome: 'ok', nodes: [gate('out', suppressed.length === 0, { capability: state.capability, suppressed }, decided.news)] }
}

/** What was decided about a text as it was said: some are said only when RISK is over. */
export function riskSaid({ state, decided }: RunScope): readonly NodeDraft[] {
  const { news } = decided
  return news.length === 0 ? [] : [gate('out', true, { capability: state.capability, suppressed: [] }, news)]
}

/** `allowed` is what was decided about actions; `decisions` are those about texts. */
function gate(direction: 'in' | 'out', allowed: boolean, payload: object, decisions: readonly ToldDecision[]): NodeDraft {
  const effect = allowed ? strongest(decisions.map(one => one.effect)) : 'block'
  return {
    type: 'DECISION', labels: [`risk:gate=${direction}@1`, `risk:effect=${effect}@1`], capabilities: ['policy.decide'],
    state: { confidence: 1, salience: 0.5, risk: direction === 'out' && effect === 'block' ? 1 : 0 }, payload: decisions.length === 0 ? payload : { ...payload, decisions }
  }
}
