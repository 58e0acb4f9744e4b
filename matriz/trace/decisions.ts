// SPDX-License-Identifier: Apache-2.0
import type { NodeRecord } from '../ports.ts'
import type { RunTrace, TracedStep } from './run-trace.ts'

/** A choice that the run made, with what it chose from. */
export interface TracedDecision {
  readonly record: NodeRecord
  /** The capability whose answer was taken; absent when none was, and where nothing was to be chosen. */
  readonly chosen?: string
  readonly alternatives: readonly Alternative[]
}

/** One of those that were considered. `not_asked`: another answered before its turn came, or it could not answer. */
export interface Alternative {
  readonly capability: string
  readonly outcome: 'chosen' | 'skipped' | 'failed' | 'not_asked'
  readonly confidence?: number
  readonly reason?: string
}

/** The decisions of a run in order. What became of each alternative is read from the steps, not from what was planned. */
export function decisionsOf({ records, steps }: RunTrace): readonly TracedDecision[] {
  const decisions = records.filter(({ node }) => node.type === 'DECISION')
  const ids = new Set(decisions.map(({ node }) => node.id))
  return decisions.map((record) => {
    const outcomes = outcomesOf(record.node.id, steps, ids)
    const alternatives = consideredIn(record.payload).map((one): Alternative => ({ ...one, outcome: outcomes.get(one.capability) ?? 'not_asked' }))
    const chosen = alternatives.find(({ outcome }) => outcome === 'chosen')?.capability
    return { record, alternatives, ...(chosen === undefined ? {} : { chosen }) }
  })
}

/** What became of the capabilities that were asked for this decision. */
function outcomesOf(nodeId: string, steps: readonly TracedStep[], decisions: ReadonlySet<string>): ReadonlyMap<string, Alternative['outcome']> {
  const at = steps.findIndex(({ nodeIds }) => nodeIds.includes(nodeId))
  const round = steps.slice(...roundAround(at, steps, ({ nodeIds }) => nodeIds.some((id) => decisions.has(id))))
  return new Map(round.flatMap(({ step, outcome }) => step.stage === 'thought' && outcome !== undefined ? [[step.capability, outcome === 'ok' ? 'chosen' : outcome] as const] : []))
}

/** One is asked after the other, and each is skipped but the last: the round of a decision is what was skipped before it and, where it stands at the beginning, what came then. */
function roundAround(at: number, steps: readonly TracedStep[], decides: (step: TracedStep) => boolean): readonly [number, number] {
  const belongs = (step: TracedStep | undefined): boolean => step?.step.stage === steps[at]?.step.stage && step !== undefined && !decides(step)
  let from = at
  while (from > 0 && belongs(steps[from - 1]) && steps[from - 1]?.outcome === 'skipped') from -= 1
  let to = at
  while (to >= 0 && steps[to]?.outcome === 'skipped' && belongs(steps[to + 1])) to += 1
  return at === -1 ? [0, 0] : [from, to + 1]
}

/** What a decision's payload says that it considered: names, or names with what spoke for or against them. */
function consideredIn(payload: unknown): readonly Omit<Alternative, 'outcome'>[] {
  if (!isObject(payload)) return []
  const listed = [payload['candidates'], payload['alternatives']].flatMap((list): unknown[] => Array.isArray(list) ? list : [])
  const found = new Map<string, Omit<Alternative, 'outcome'>>()
  for (const one of listed) {
    const alternative = alternativeOf(one)
    if (alternative !== undefined) found.set(alternative.capability, { ...found.get(alternative.capability), ...alternative })
  }
  return [...found.values()]
}

function alternativeOf(one: unknown): Omit<Alternative, 'outcome'> | undefined {
  if (typeof one === 'string') return { capability: one }
  if (!isObject(one)) return undefined
  const { capability, confidence, reason } = one
  if (typeof capability !== 'string') return undefined
  return { capability, ...(typeof confidence === 'number' ? { confidence } : {}), ...(typeof reason === 'string' ? { reason } : {}) }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
