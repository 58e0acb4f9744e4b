// SPDX-License-Identifier: Apache-2.0
import type { NodeDraft } from './graph.ts'
import type { RunScope } from './scope.ts'

/** A node whose payload holds nothing that the policy would not let the run say. */
export function guardedNode(draft: NodeDraft, { readings, dependencies: { guard } }: Pick<RunScope, 'readings' | 'dependencies'>): NodeDraft {
  let payload = draft.payload
  const changed = readings.happens('guarded_nodes', () => {
    payload = guard === undefined ? payload : guard.kept(payload, 'output') ?? { withheld: true }
    return payload !== draft.payload
  })
  return changed ? { ...draft, payload: readings.take('guarded_payloads', undefined, () => payload) } : draft
}
