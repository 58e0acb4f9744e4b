// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../errors.ts'
import type { MemoryOwner } from '../memory/long-term/memories.ts'
import { ownerOf } from '../memory/long-term/owner.ts'
import { toSeconds } from './memory-store.ts'
import type { MemoryNeeds } from './memory-store.ts'
import { optionalText } from './parameters.ts'
import type { PortedWork } from './ported-work.ts'

/** memory.forget: deletes a memory so that it can be restored, restores one, or erases all that a subject has. */
export function forgetMemories({ memories, policy }: Pick<MemoryNeeds, 'memories' | 'policy'>): PortedWork {
  return async (parameters, { caller, signal }) => {
    const owner = ownerOf(caller, optionalText(parameters, 'subject'), policy)
    const id = optionalText(parameters, 'id')
    const everything = parameters['everything'] === true
    const restore = parameters['restore'] === true
    if (everything) {
      if (id !== undefined || restore) throw refusal(restore ? 'restore' : 'id', '\'everything\' erases all memories; it goes with neither \'id\' nor \'restore\'.')
      return { subject: owner.subject, outcome: 'erased', count: await memories.erase(owner), restorable_until: null, displaced: [] }
    }
    if (id === undefined) throw refusal('id', '\'id\' is needed, or \'everything\' to erase all memories.')
    return restore ? await restored(owner, id) : await deleted(owner, id)

    async function deleted(of: MemoryOwner, memoryId: string): Promise<unknown> {
      const untilMs = await memories.forget(of, memoryId)
      if (untilMs === undefined) throw refusal('id', 'The subject has no such memory.')
      return { subject: of.subject, outcome: 'deleted', count: 1, restorable_until: toSeconds(untilMs), displaced: [] }
    }

    async function restored(of: MemoryOwner, memoryId: string): Promise<unknown> {
      const done = await memories.restore(of, memoryId, signal)
      if (done === undefined) throw refusal('id', 'The subject has no deleted memory of this id that could still be restored.')
      return { subject: of.subject, outcome: 'restored', count: 1, restorable_until: null, displaced: done.displaced.map(one => ({ id: one.id, restorable_until: toSeconds(one.restorableUntilMs) })) }
    }
  }
}

function refusal(param: string, message: string): MatrizError {
  return new MatrizError('invalid_value', message, { param })
}
