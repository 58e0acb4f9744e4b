// SPDX-License-Identifier: Apache-2.0
import { seesIndex } from '../administration/access.ts'
import { MatrizError } from '../errors.ts'
import { authorise } from '../orchestrator/authorise.ts'
import type { EmbeddingModels } from './embedding-models.ts'
import { fuse } from './fusion.ts'
import type { IndexStore, SearchHit, StoredIndex } from './index-store.ts'
import type { MetadataFilter } from './metadata-filter.ts'
import { embedderOf } from './model-binding.ts'
import { notOf, onPassages, readPlace } from './passage-records.ts'
import { passageScores } from './passage-score.ts'
import type { ScoreWeights } from './passage-score.ts'
import { wordsOf } from './query-words.ts'
import { readVector } from './read-vector.ts'
import type { StoredVectorStore } from './vector-store-catalogue.ts'
import { isExpired } from './vector-store-calls.ts'
import { absentVectorStore, findSearchable } from './vector-store-parts.ts'
import type { FindingParts } from './vector-store-parts.ts'
import type { Passage, PassageQuery, PassageSearch } from './vector-stores.ts'

/** How far down the two rankings fusion looks, and how many of what it finds are scored: more than are ever answered. */
const depth = { ranking: 100, candidates: 64 } as const
/** A use is noted when the last one was so long ago; expiry counts in days. */
const touchMs = 60_000
const evenly: ScoreWeights = { vector: 1, text: 1 }

/** What searching takes. */
export interface SearchingParts extends FindingParts {
  readonly indexes: IndexStore
  readonly models: EmbeddingModels
}

/** Looks things up in vector stores, by likeness and by words. */
export function createPassageSearch(parts: SearchingParts): PassageSearch {
  return {
    async absent(principal, storeIds, signal) {
      const absent: string[] = []
      for (const id of storeIds) {
        signal.throwIfAborted()
        authorise(parts.policy, { principal, action: 'vector_stores.read', resource: `vector_store:${id}` })
        const store = seesIndex(principal, id) ? await parts.catalogue.find(principal.tenant, id) : undefined
        if (store === undefined || isExpired(store, parts.clock.nowMs())) absent.push(id)
      }
      return absent
    },

    async search(principal, storeIds, query, signal) {
      const stores: StoredVectorStore[] = []
      for (const id of new Set(storeIds)) stores.push(await findSearchable(principal, id, parts))
      const found = await Promise.all(stores.map((store) => searchStore(store, query, signal, parts)))
      signal.throwIfAborted()
      return found.flat().filter(({ score }) => score >= (query.scoreThreshold ?? 0)).toSorted((one, other) => other.score - one.score).slice(0, query.limit)
    }
  }
}

interface Scored {
  readonly hit: SearchHit
  readonly score: number
}

async function searchStore(store: StoredVectorStore, query: PassageQuery, signal: AbortSignal, parts: SearchingParts): Promise<readonly Passage[]> {
  const { catalogue, indexes, clock } = parts
  const nowMs = clock.nowMs()
  const index = await indexes.find(store.tenant, store.indexId)
  if (index === undefined) throw absentVectorStore(store.id)
  const unsettled = await catalogue.unsettled(store.tenant, store.id, nowMs)
  const best = await bestOf(index, query, filterOf(query.filter, unsettled), signal, parts)
  if (nowMs - store.lastActiveAtMs >= touchMs) await catalogue.touch(store.tenant, store.id, nowMs)
  return toPassages(store, best, parts)
}

/** Files whose passages may not count are looked past from the start, so that they take no one's place. */
function filterOf(filter: MetadataFilter | undefined, unsettled: readonly string[]): MetadataFilter | undefined {
  const filters = [...filter === undefined ? [] : [onPassages(filter)], ...unsettled.length === 0 ? [] : [notOf(unsettled)]]
  return filters.length > 1 ? { type: 'and', filters } : filters[0]
}

/** The candidates of all queries, each with its best score, best first. */
async function bestOf(index: StoredIndex, { queries, weights = evenly }: PassageQuery, filter: MetadataFilter | undefined, signal: AbortSignal, { indexes, models }: SearchingParts): Promise<readonly Scored[]> {
  const embed = await embedderOf(index, models)
  const vectors = await embed(queries, signal)
  const best = new Map<string, Scored>()
  for (const [number, query] of queries.entries()) {
    const vector = readVector(vectors[number] ?? [], index)
    if (!(vector instanceof Float32Array)) throw new MatrizError('invalid_value', `The model makes no vector of the query that can be searched with: ${vector.message}.`, { param: 'query' })
    const words = wordsOf(query)
    const limits = { k: depth.ranking, include: { vector: true, text: true, metadata: true }, ...(filter === undefined ? {} : { filter }) }
    const [nearest, matching] = await Promise.all([
      weights.vector === 0 ? [] : indexes.nearest(index.tenant, index.id, { ...limits, vector }, signal),
      weights.text === 0 || words.length === 0 ? [] : indexes.matching(index.tenant, index.id, { ...limits, words }, signal)
    ])
    const candidates = fuse([nearest ?? [], matching ?? []], depth.candidates, [weights.vector, weights.text])
    const scores = passageScores(candidates, { vector, words, weights })
    for (const [place, hit] of candidates.entries()) {
      const score = scores[place] ?? 0
      if (score > (best.get(hit.id)?.score ?? -1)) best.set(hit.id, { hit, score })
    }
  }
  // Of equal scores the order of fusion stays.
  return [...best.values()].toSorted((one, other) => other.score - one.score)
}

/** Only what the files have by now: what was read of them, and counts. */
async function toPassages(store: StoredVectorStore, best: readonly Scored[], { catalogue, clock }: SearchingParts): Promise<readonly Passage[]> {
  const fileIds = new Set(best.flatMap(({ hit }) => readPlace(hit.metadata)?.fileId ?? []))
  const files = new Map((await catalogue.searchable(store.tenant, store.id, [...fileIds], clock.nowMs())).map((file) => [file.fileId, file]))
  return best.flatMap(({ hit: { text = '', metadata }, score }) => {
    const place = readPlace(metadata)
    const file = place && files.get(place.fileId)
    if (place === undefined || file === undefined || file.generation !== place.generation) return []
    return [{ storeId: store.id, fileId: file.fileId, filename: file.filename, attributes: file.attributes, text, start: place.start, score }]
  })
}
