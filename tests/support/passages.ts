// SPDX-License-Identifier: Apache-2.0
// An exact search over a few texts, in memory: what is behind the port of searches in tests.
import { MatrizError, passes } from '../../matriz/index.ts'
import type { MetadataRecord, Passage, PassageQuery, PassageSearch } from '../../matriz/index.ts'

export interface TestFile {
  readonly id: string
  readonly filename: string
  readonly text: string
  readonly attributes?: MetadataRecord
}

/** Files by the ids of their stores, by tenant. */
export type TestStores = Readonly<Record<string, Readonly<Record<string, readonly TestFile[]>>>>

export interface TestPassages extends PassageSearch {
  /** What was looked for, and in which stores. */
  readonly asked: { readonly tenant: string; readonly storeIds: readonly string[]; readonly query: PassageQuery }[]
  /** Set to answer in another way; what it gives back is the answer. */
  instead: ((signal: AbortSignal) => Promise<readonly Passage[]>) | undefined
}

/** Paragraphs are the passages; a passage scores by the share of a query's words that it has. */
export function testPassages(tenants: TestStores): TestPassages {
  const storesOf = (tenant: string): ReadonlyMap<string, readonly TestFile[]> => new Map(Object.entries(tenants[tenant] ?? {}))
  const absentIn = (tenant: string, storeIds: readonly string[]): readonly string[] => storeIds.filter((id) => !storesOf(tenant).has(id))
  const search: TestPassages = {
    asked: [],
    instead: undefined,
    absent: async ({ tenant }, storeIds) => absentIn(tenant, storeIds),
    async search({ tenant }, storeIds, query, signal) {
      search.asked.push({ tenant, storeIds, query })
      signal.throwIfAborted()
      if (search.instead !== undefined) return search.instead(signal)
      if (absentIn(tenant, storeIds).length > 0) throw new MatrizError('vector_store_not_found', 'Vector store not found.')
      return storeIds.flatMap((storeId) => (storesOf(tenant).get(storeId) ?? []).flatMap((file) => passagesOf(storeId, file)))
        .filter(({ attributes }) => query.filter === undefined || passes(query.filter, attributes))
        .map((passage) => ({ ...passage, score: Math.max(...query.queries.map((one) => scoreOf(one, passage.text))) }))
        .filter(({ score }) => score > 0 && score >= (query.scoreThreshold ?? 0))
        .toSorted((one, other) => other.score - one.score)
        .slice(0, query.limit)
    }
  }
  return search
}

function passagesOf(storeId: string, { id, filename, text, attributes = {} }: TestFile): readonly Omit<Passage, 'score'>[] {
  return [...text.matchAll(/(?:[^\n]|\n(?!\n))+/g)].map((match) => ({ storeId, fileId: id, filename, attributes, text: match[0].trim(), start: match.index + match[0].length - match[0].trimStart().length }))
}

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [])

function scoreOf(query: string, text: string): number {
  const words = wordsOf(query)
  return words.size === 0 ? 0 : [...words.intersection(wordsOf(text))].length / words.size
}
