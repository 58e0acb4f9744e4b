// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../errors.ts'
import { absentIndex } from './find-index.ts'
import type { ImportCall, ImportResult, ItemProblem, VectorDraft } from './index-calls.ts'
import type { StoredIndex, StoredVector } from './index-store.ts'
import { writeVectors } from './write-vectors.ts'
import type { VectorWriting } from './write-vectors.ts'

/** Writes the next records of `source` into `index`. */
export async function importVectors(index: StoredIndex, source: StoredIndex, call: ImportCall, writing: Omit<VectorWriting, 'param' | 'signal'>): Promise<ImportResult> {
  if (source.id === index.id) throw new MatrizError('invalid_value', 'Invalid value for \'source\': an index is not imported into itself.', { param: 'source' })
  const page = await writing.indexes.vectors(source.tenant, source.id, { limit: call.limit, order: 'asc', ...(call.after === undefined ? {} : { after: call.after }) })
  if (page === undefined) throw absentIndex(source.id, 'source')
  const comparable = areComparable(index, source)
  const drafts = page.data.map((record) => draftOf(record, comparable))
  const outcomes = await writeVectors(index, drafts, { ...writing, param: 'vectors', signal: call.signal })
  const failed = outcomes.flatMap(({ id, problem }, place) => (problem === undefined ? [] : [{ id, problem: reworded(problem, drafts[place]) }]))
  const last = page.data.at(-1)?.id
  return { index, source, imported: outcomes.length - failed.length, failed, ...(page.hasMore && last !== undefined ? { next: last } : {}) }
}

/** Whether the vectors of one mean the same in the other. Of raw vectors only their length is known. */
function areComparable(index: StoredIndex, source: StoredIndex): boolean {
  return index.dimension === source.dimension && index.model?.id === source.model?.id && index.model?.digest === source.model?.digest
}

function draftOf({ id, vector, text, metadata }: StoredVector, comparable: boolean): VectorDraft {
  return { id, metadata, ...(text === undefined ? {} : { text }), ...(comparable ? { vector: [...vector] } : {}) }
}

/** Nobody gave the fields that are at fault: they are told of as what they are. */
function reworded(problem: ItemProblem, draft: VectorDraft | undefined): ItemProblem {
  const bare = draft?.text === undefined && draft?.vector === undefined
  return bare ? { ...problem, message: 'The record has no text that the model could make a vector of.', param: 'text' } : { ...problem, param: problem.param.replace(/^vectors\[\d+\]\./, '') }
}
