// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../errors.ts'
import type { TextWork } from './embedding-model.ts'
import { absentIndex } from './find-index.ts'
import { fuse } from './fusion.ts'
import type { SearchCall } from './index-calls.ts'
import type { IndexStore, SearchHit, StoredIndex } from './index-store.ts'
import type { EmbedTexts } from './model-binding.ts'
import { wordsOf } from './query-words.ts'
import { readFilterFor } from './read-filter.ts'
import { textProblem } from './record-rules.ts'
import { readVector } from './read-vector.ts'

const limits = {
  textTokens: 8_192,
  /** How many numbers the vectors of an answer may have together. */
  answeredNumbers: 4_000_000,
  /** How far down each ranking fusion looks at least: what is 40th in both may be among the first ten. */
  fusedDepth: 100,
  k: 10_000
} as const

export interface IndexSearching {
  readonly indexes: IndexStore
  readonly texts: Pick<TextWork, 'countTokens'>
  readonly embedder: () => Promise<EmbedTexts>
}

/** The hits of a search, best first. */
export async function searchIndex(index: StoredIndex, call: SearchCall, { indexes, texts, embedder }: IndexSearching): Promise<readonly SearchHit[]> {
  checkParts(call)
  const { mode, text, include, signal } = call
  if (include.vector && call.k * index.dimension > limits.answeredNumbers) throw refusal('k', `with vectors of ${index.dimension} numbers an answer holds at most ${Math.floor(limits.answeredNumbers / index.dimension)} of them`)
  const filter = call.filter === undefined ? {} : { filter: await readFilterFor(call.filter, index, indexes) }
  const vector = mode === 'lexical' ? undefined : await vectorOf(index, call, texts, embedder)
  const search = async (k: number, kind: 'nearest' | 'matching'): Promise<readonly SearchHit[]> => {
    const hits = kind === 'nearest'
      ? await indexes.nearest(index.tenant, index.id, { k, include, ...filter, vector: vector ?? new Float32Array(index.dimension) }, signal)
      : await indexes.matching(index.tenant, index.id, { k, include, ...filter, words: wordsOf(text ?? '') }, signal)
    if (hits === undefined) throw absentIndex(index.id)
    return hits
  }
  if (mode === 'vector') return await search(call.k, 'nearest')
  if (mode === 'lexical') return await search(call.k, 'matching')
  const depth = Math.min(limits.k, Math.max(call.k, limits.fusedDepth))
  return fuse(await Promise.all([search(depth, 'nearest'), search(depth, 'matching')]), call.k)
}

function checkParts({ mode, vector, text }: SearchCall): void {
  if (mode === 'vector') {
    if (vector === undefined && text === undefined) throw new MatrizError('missing_required_parameter', 'Missing required parameter: \'vector\', or \'text\' to make one of.', { param: 'vector' })
    if (vector !== undefined && text !== undefined) throw refusal('text', 'a search in the mode vector takes a vector or a text, not both')
  } else if (text === undefined) {
    throw new MatrizError('missing_required_parameter', `Missing required parameter: 'text', which the mode ${mode} looks for.`, { param: 'text' })
  }
  if (mode === 'lexical' && vector !== undefined) throw refusal('vector', 'the mode lexical has no use for it')
  const problem = text === undefined ? undefined : textProblem(text)
  if (problem !== undefined) throw refusal(problem.param, problem.message)
}

/** The vector that was given, or that of the text. */
async function vectorOf(index: StoredIndex, { vector, text, signal }: SearchCall, texts: IndexSearching['texts'], embedder: IndexSearching['embedder']): Promise<Float32Array> {
  if (vector !== undefined || text === undefined) {
    const read = readVector(vector ?? [], index)
    if (read instanceof Float32Array) return read
    throw refusal(`vector${read.path}`, read.message)
  }
  const embed = await embedder()
  const [count = 0] = await texts.countTokens([text], signal)
  if (count > limits.textTokens) throw new MatrizError('context_length_exceeded', `Invalid 'text': it has ${count} tokens, and a text may have ${limits.textTokens}.`, { param: 'text' })
  const [made] = await embed([text], signal)
  const read = readVector(made ?? [], index)
  if (read instanceof Float32Array) return read
  throw refusal('text', `the model makes no vector of it that can be searched with: ${read.message}`)
}

function refusal(param: string, message: string): MatrizError {
  return new MatrizError('invalid_value', `Invalid value for '${param}': ${message}.`, { param })
}
