// SPDX-License-Identifier: Apache-2.0
import type { NodeDraft } from '../graph.ts'
import type { RunScope } from '../scope.ts'
import type { Standing } from '../thinking-state.ts'

/** What is left of an answer's confidence when its checks failed. */
const refuted = 0.2

/** The REFLECTION node of an answer that did not hold, before another one is looked for. */
export function regret({ state }: RunScope): NodeDraft {
  const { standing } = state
  const problem = standing?.problem ?? 'verification failed'
  return {
    type: 'REFLECTION', labels: ['reflection:kind=regret@1'], capabilities: ['reflection.close'],
    state: { confidence: 0.9, salience: 0.6, valence: -0.5 }, payload: { capability: state.capability, problem },
    reflection: { reflection_type: 'regret', cause: 'verification failed', ...changed(before(standing), after(standing)) }
  }
}

/** The REFLECTION node that closes a run. What it looks back on is the answer that was given up, where there was one. */
export function closing({ state }: RunScope): NodeDraft {
  const complete = state.cutShort === undefined
  const { standing, revised } = state
  return {
    type: 'REFLECTION', labels: [`reflection:kind=${complete ? 'affirmation' : 'regret'}@1`], capabilities: ['reflection.close'],
    state: { confidence: 0.9, salience: 0.4, valence: complete ? 0.8 : -0.5 }, payload: { capability: state.capability, complete, revised: revised?.capability ?? null },
    reflection: {
      reflection_type: complete ? 'affirmation' : 'regret', cause: complete ? 'the answer stood up to its checks' : 'the answer was cut short',
      ...changed(revised === undefined ? before(standing) : after(revised), after(standing))
    }
  }
}

type State = Readonly<Record<string, unknown>>

function changed(old: State | undefined, now: State | undefined): { readonly old_state?: State; readonly new_state?: State } {
  return { ...(old === undefined ? {} : { old_state: old }), ...(now === undefined ? {} : { new_state: now }) }
}

function before(standing: Standing | undefined): State | undefined {
  return standing === undefined ? undefined : { capability: standing.capability, confidence: standing.claimed, checked: false }
}

function after(standing: Standing | undefined): State | undefined {
  if (standing === undefined) return undefined
  const { capability, claimed, valid, problem } = standing
  return { capability, confidence: valid ? claimed : Math.min(claimed, refuted), checked: true, valid, ...(problem === undefined ? {} : { problem }) }
}
