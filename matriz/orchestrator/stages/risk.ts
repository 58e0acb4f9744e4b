// SPDX-License-Identifier: Apache-2.0
import type { RunScope, StageReport } from '../scope.ts'

/** RISK on the way in: records what the policy decided when the run was let in. */
export function riskIn({ admission, model }: RunScope): StageReport {
  return {
    outcome: 'ok',
    nodes: [{
      type: 'DECISION', labels: ['risk:gate=in@1', `risk:effect=${admission.allow ? 'allow' : 'block'}@1`], capabilities: ['policy.decide'],
      state: { confidence: 1, salience: 0.5, risk: 0 }, payload: { ...admission, model }
    }]
  }
}

/** RISK on the way out: records which calls the rules of the request kept from the caller. */
export function riskOut({ composer, state, dependencies, runId }: RunScope): StageReport {
  const suppressed = [...composer.suppressed]
  if (suppressed.length > 0) dependencies.report({ runId, code: 'tool_call_suppressed', cause: new Error(`suppressed: ${suppressed.join(', ').slice(0, 500)}`) })
  return {
    outcome: 'ok',
    nodes: [{
      type: 'DECISION', labels: ['risk:gate=out@1', `risk:effect=${suppressed.length === 0 ? 'allow' : 'block'}@1`], capabilities: ['policy.decide'],
      state: { confidence: 1, salience: 0.5, risk: suppressed.length === 0 ? 0 : 1 }, payload: { capability: state.capability, suppressed }
    }]
  }
}
