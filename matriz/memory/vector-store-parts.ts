// SPDX-License-Identifier: Apache-2.0
import { requireModel, seesIndex } from '../administration/access.ts'
import { MatrizError } from '../errors.ts'
import type { Policy } from '../matriz.ts'
import { authorise } from '../orchestrator/authorise.ts'
import type { Clock } from '../ports.ts'
import type { Principal } from '../request.ts'
import { shown } from './find-index.ts'
import type { StoredVectorStore, VectorStoreCatalogue } from './vector-store-catalogue.ts'
import { isExpired } from './vector-store-calls.ts'

export type VectorStoreAction = 'vector_stores.read' | 'vector_stores.write' | 'vector_stores.admin'

/** What it takes to find a vector store. */
export interface FindingParts {
  readonly catalogue: VectorStoreCatalogue
  readonly policy: Policy
  readonly clock: Clock
}

/** The vector store, once the policy lets the principal do that to it. */
export async function findVectorStore(principal: Principal, id: string, action: VectorStoreAction, { catalogue, policy }: FindingParts): Promise<StoredVectorStore> {
  authorise(policy, { principal, action, resource: `vector_store:${id}` })
  const store = seesIndex(principal, id) ? await catalogue.find(principal.tenant, id) : undefined
  if (store === undefined) throw absentVectorStore(id)
  return store
}

/** As `findVectorStore`, and one that can be searched. */
export async function findSearchable(principal: Principal, id: string, { catalogue, policy, clock }: FindingParts): Promise<StoredVectorStore> {
  const store = seesIndex(principal, id) ? await catalogue.find(principal.tenant, id) : undefined
  // A rule may name the models that a key may use, and searching with one is using it.
  authorise(policy, { principal, action: 'vector_stores.read', resource: `vector_store:${id}`, ...(store === undefined ? {} : { model: store.embeddingModel }) })
  if (store === undefined) throw absentVectorStore(id)
  requireModel(principal, store.embeddingModel)
  if (isExpired(store, clock.nowMs())) throw new MatrizError('vector_store_not_found', `Vector store '${shown(id)}' has expired, and can no longer be searched.`, { param: 'vector_store_id' })
  return store
}

/** Throws `invalid_state` for a vector store whose time is over. */
export function refuseExpired(store: StoredVectorStore, nowMs: number): void {
  if (isExpired(store, nowMs)) throw new MatrizError('invalid_state', `Vector store '${shown(store.id)}' has expired, and takes nothing any more.`, { param: 'vector_store_id' })
}

export function absentVectorStore(id: string): MatrizError {
  return new MatrizError('vector_store_not_found', `Vector store '${shown(id)}' not found.`, { param: 'vector_store_id' })
}

export function absentAttachment(fileId: string, id: string): MatrizError {
  return new MatrizError('file_not_found', `File '${shown(fileId)}' not found in vector store '${shown(id)}'.`, { param: 'file_id' })
}

export function absentBatch(batchId: string): MatrizError {
  return new MatrizError('batch_not_found', `Batch '${shown(batchId)}' not found.`, { param: 'batch_id' })
}
