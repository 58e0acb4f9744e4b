// SPDX-License-Identifier: Apache-2.0
import type { Recollection } from '../../nodes/cognitive-node.ts'
import { recollect } from '../../nodes/recollections.ts'
import type { NodeDraft } from '../graph.ts'
import type { RunScope, StageReport } from '../scope.ts'

/** Less sure a reading leaves room for an answer that was told before. */
const sure = 0.7
/** How many recollections get a node of their own. */
const nodesAtMost = 8

/** MEMORY: what the user said in this conversation that may bear on the question, best first. */
export function memory({ state }: RunScope): StageReport {
  const { thought } = state
  const { kind, confidence } = thought.intent
  if (!['recall', 'question', 'fact'].includes(kind) && confidence >= sure) return { outcome: 'skipped', nodes: [] }
  const recollections = recollect(thought.items, thought.question)
  state.thought = { ...thought, recollections }
  return { outcome: 'ok', nodes: recollections.slice(0, nodesAtMost).map(toNode) }
}

function toNode({ subject, value, itemId, score }: Recollection): NodeDraft {
  return {
    type: 'MEMORY', labels: ['memory:kind=episodic@1'], capabilities: ['statements.recall'],
    state: { confidence: score, salience: score }, payload: { subject, value, source: itemId, score }, about: itemId
  }
}
