// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../../errors.ts'
import { longestQuery, queriesAtMost } from '../../file-search-items.ts'
import type { CapabilityCallError, FileSearchCallItem, FoundPassage } from '../../items.ts'
import { boundedPassages } from '../../memory/bounded-passages.ts'
import type { Passage } from '../../memory/vector-stores.ts'
import type { IntentKind, RecalledPassage } from '../../nodes/cognitive-node.ts'
import type { FileSearchTool } from '../../request.ts'
import type { CapabilityCall } from '../capability-calls.ts'
import { describeThrown } from '../ending.ts'
import type { NodeDraft } from '../graph.ts'
import type { RunScope, StageReport } from '../scope.ts'
import { parsedArguments, remember } from './calling.ts'
import { intentOf } from './intent.ts'

/** The capability that a search is. */
export const filesSearch = 'files.search'

/** How many passages of an engine's search get a node of their own; one that MATRIZ answers from has one for each. */
const nodesOfCall = 8

/** What may stand in a file as well as anywhere else: the other kinds of question are answered without. */
const mayBeInFiles: ReadonlySet<IntentKind> = new Set(['question', 'unknown', 'fact', 'recall'])
/** Below this a reading of a question as something to be reckoned leaves room for another one. */
const surely = 0.9

/** The search that MATRIZ makes by itself before it thinks: of a question that files may answer, and where one is demanded. */
export function searchToMake({ engine, state: { thought }, calls }: RunScope): FileSearchTool | undefined {
  const tool = engine === undefined && !calls.exhausted && thought.question.trim() !== '' ? thought.callable.find((one): one is FileSearchTool => one.kind === 'file_search') : undefined
  if (tool === undefined || thought.forced) return tool
  const { kind, confidence } = thought.intent
  return mayBeInFiles.has(kind) || (kind !== 'structured' && kind !== 'tool_result' && confidence < surely) ? tool : undefined
}

/** MEMORY: what files have to do with the question. Every passage is a node, with its score and where it stands. */
export async function recallFromFiles(tool: FileSearchTool, scope: RunScope): Promise<StageReport> {
  const { state, calls } = scope
  calls.spend(1)
  const { item, passages } = await search([state.thought.question.trim().slice(-longestQuery).toWellFormed()], tool, scope)
  const { thought } = state
  // The demand for a call has been met.
  const intent = thought.forced ? intentOf({ ...thought, forced: false }, scope) : thought.intent
  state.thought = { ...thought, forced: false, intent, files: { passages: passages.map(recalled), failed: item.error !== undefined } }
  return { outcome: item.error === undefined ? 'ok' : 'failed', nodes: [callNode(item, tool), ...passages.map(passageNode)] }
}

/** ACTION: an engine's call of the search; what is found goes on as part of the conversation. */
export async function callFileSearch(tool: FileSearchTool, { arguments: written }: CapabilityCall, scope: RunScope): Promise<StageReport> {
  const { item, passages } = await search(queriesIn(written), tool, scope)
  remember(item, scope)
  return { outcome: item.error === undefined ? 'ok' : 'failed', nodes: [callNode(item, tool), ...passages.slice(0, nodesOfCall).map(passageNode)] }
}

/** What an engine wants to be looked for; none when it wrote something else. */
function queriesIn(written: string): readonly string[] {
  const { queries, query } = parsedArguments(written) ?? {}
  const asked: readonly unknown[] = Array.isArray(queries) ? queries : [query]
  return asked.flatMap(one => typeof one === 'string' && one.trim() !== '' ? [one.trim().slice(0, longestQuery).toWellFormed()] : []).slice(0, queriesAtMost)
}

interface Searched {
  readonly item: FileSearchCallItem
  readonly passages: readonly Passage[]
}

async function search(queries: readonly string[], tool: FileSearchTool, scope: RunScope): Promise<Searched> {
  const { dependencies, log, watch, signal } = scope
  const itemId = dependencies.newId('fs')
  log.emit({ type: 'file_search.called', itemId, queries })
  const found = await watch.aside(() => foundFor(queries, tool, scope))
  signal.throwIfAborted()
  const passages = 'error' in found ? [] : found.passages
  const result = 'error' in found ? { error: found.error } : { results: passages.map(toldOf) }
  log.emit({ type: 'file_search.returned', itemId, result })
  return { item: { kind: 'file_search_call', id: itemId, queries, ...result }, passages }
}

async function foundFor(queries: readonly string[], tool: FileSearchTool, scope: RunScope): Promise<{ readonly passages: readonly Passage[] } | { readonly error: CapabilityCallError }> {
  if (queries.length === 0) return { error: { code: 'invalid_value', message: 'The arguments are no JSON object with a list of queries.' } }
  try {
    return { passages: boundedPassages(await inTime(queries, tool, scope), tool.limit) }
  } catch (thrown) {
    scope.signal.throwIfAborted()
    const { code, message } = describeThrown(thrown)
    if (!(thrown instanceof MatrizError) || thrown.cause !== undefined) scope.dependencies.report({ runId: scope.runId, code, cause: thrown instanceof MatrizError ? thrown.cause : thrown })
    return { error: { code, message } }
  }
}

/** A search that takes longer than a whole run may is given up. */
async function inTime(queries: readonly string[], { storeIds, limit, filter, scoreThreshold, weights }: FileSearchTool, { dependencies, principal, signal }: RunScope): Promise<readonly Passage[]> {
  const { passages, clock, budgets } = dependencies
  if (passages === undefined) throw new MatrizError('vector_store_not_found', 'There are no vector stores.')
  const overrun = new AbortController()
  const ended = Promise.withResolvers<never>()
  const cancel = clock.schedule(budgets.totalMs, () => {
    const reason = new MatrizError('capability_timeout', 'The search took too long.')
    overrun.abort(reason)
    ended.reject(reason)
  })
  try {
    const query = { queries, limit, ...(filter === undefined ? {} : { filter }), ...(scoreThreshold === undefined ? {} : { scoreThreshold }), ...(weights === undefined ? {} : { weights }) }
    return await Promise.race([passages.search(principal, storeIds, query, AbortSignal.any([signal, overrun.signal])), ended.promise])
  } finally {
    cancel()
  }
}


function toldOf({ fileId, filename, attributes, text, score }: Passage): FoundPassage {
  return { fileId, filename, attributes, text, score }
}

function recalled({ fileId, filename, text, start, score }: Passage): RecalledPassage {
  return { fileId, filename, text, start, score, weight: 0, source: sourceOf({ fileId, start }) }
}

/** By what a node about a passage is known. */
function sourceOf({ fileId, start }: Pick<Passage, 'fileId' | 'start'>): string {
  return `${fileId}@${start}`
}

function callNode({ id, queries, results, error }: FileSearchCallItem, { storeIds }: FileSearchTool): NodeDraft {
  return {
    type: 'COMPUTATION', labels: [`capability:name=${filesSearch}@1`, 'tool:role=call@1'], capabilities: [filesSearch],
    state: { confidence: error === undefined ? 1 : 0.2, salience: 0.8 }, about: id,
    payload: { queries, stores: storeIds, ...(results === undefined ? {} : { found: results.length }), ...(error === undefined ? {} : { error }) }
  }
}

function passageNode({ storeId, fileId, filename, text, start, score }: Passage): NodeDraft {
  return {
    type: 'MEMORY', labels: ['memory:kind=semantic@1'], capabilities: [filesSearch], state: { confidence: score, salience: score }, about: sourceOf({ fileId, start }),
    payload: { source: fileId, filename, store: storeId, start, characters: text.length, score }
  }
}
