// SPDX-License-Identifier: Apache-2.0
import { seesIndex } from '../administration/access.ts'
import { MatrizError } from '../errors.ts'
import type { Policy } from '../matriz.ts'
import { authorise } from '../orchestrator/authorise.ts'
import type { Principal } from '../request.ts'
import type { IndexStore, StoredIndex } from './index-store.ts'

export type IndexAction = 'indexes.read' | 'indexes.write' | 'indexes.admin'

/** How an index is looked for: by its id only, or by a name or an alias too. */
export interface IndexLookup {
  readonly reference: string
  readonly action: IndexAction
  readonly by: 'id' | 'any'
  /** The field or the parameter that named it. */
  readonly param?: string
}

/** What an index's id begins with, and no name does. */
export const idPrefix = 'idx_'

/**
 * The index, once the policy lets the principal do that to it. What is decided of an index is decided whichever way it
 * was named; what is not there is decided by what it was called.
 */
export async function findIndex(principal: Principal, lookup: IndexLookup, { indexes, policy }: { readonly indexes: IndexStore; readonly policy: Policy }): Promise<StoredIndex> {
  const { reference, action, by, param } = lookup
  const { tenant, project } = principal
  const found = reference.startsWith(idPrefix) || by === 'id' ? await indexes.find(tenant, reference) : await indexes.findByName(tenant, project, reference)
  // Those of other kinds are views of something else, and are reached through that.
  const index = found?.kind === 'index' && seesIndex(principal, found.id) ? found : undefined
  authorise(policy, { principal, action, resource: `index:${index?.id ?? reference}` })
  if (index === undefined) throw absentIndex(reference, param)
  return index
}

export function absentIndex(reference: string, param = 'index_id'): MatrizError {
  return new MatrizError('index_not_found', `Index '${shown(reference)}' not found.`, { param })
}

/** The beginning of what a caller wrote. */
export function shown(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 80)}…`
}
