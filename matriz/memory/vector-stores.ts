// SPDX-License-Identifier: Apache-2.0
import type { Principal } from '../request.ts'
import type { MetadataFilter, MetadataRecord } from './metadata-filter.ts'

/** What is looked for in the files of vector stores. */
export interface PassageQuery {
  /** Each is looked for by itself; the best of all are returned. */
  readonly queries: readonly string[]
  /** 1 to 50. */
  readonly limit: number
  readonly filter?: MetadataFilter
  /** From 0 to 1; what scores less is left out. */
  readonly scoreThreshold?: number
  /** How much likeness of vectors and shared words weigh against each other; the search's own choice when absent. */
  readonly weights?: { readonly vector: number; readonly text: number }
}

/** A piece of a file that was found. */
export interface Passage {
  readonly storeId: string
  readonly fileId: string
  readonly filename: string
  readonly attributes: MetadataRecord
  readonly text: string
  /** Where the text begins in the text of the file, in UTF-16 units. */
  readonly start: number
  /** From 0 to 1. */
  readonly score: number
}

/** Looks things up in vector stores, for runs and for whoever asks directly. */
export interface PassageSearch {
  /** The stores of these that are not there, or whose time is over. Throws `insufficient_permissions`, and the signal's reason after an abort. */
  absent(principal: Principal, storeIds: readonly string[], signal: AbortSignal): Promise<readonly string[]>
  /**
   * The best passages of all the stores, best first; counts as a use of each. Throws `vector_store_not_found` for a
   * store that is not there or whose time is over, `insufficient_permissions`, and the signal's reason after an abort.
   */
  search(principal: Principal, storeIds: readonly string[], query: PassageQuery, signal: AbortSignal): Promise<readonly Passage[]>
}
