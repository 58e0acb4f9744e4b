// SPDX-License-Identifier: Apache-2.0
import { isDeepStrictEqual } from 'node:util'
import { absentModel, requireModel } from '../administration/access.ts'
import { MatrizError } from '../errors.ts'
import { guardedItem } from '../guardian/guarded-items.ts'
import { refused } from '../guardian/guarded-ports.ts'
import type { ConversationItem } from '../items.ts'
import type { MatrizDependencies, StartContext } from '../matriz.ts'
import type { EngineModel } from '../ports.ts'
import type { Principal, RunRequest, UnusedSetting } from '../request.ts'
import { authorise } from './authorise.ts'
import { checkAddresses } from './check-addresses.ts'
import { checkTools } from './check-tools.ts'
import { ownModels } from './own-models.ts'
import { openCompactions } from './open-compactions.ts'
import { resolveFileSearch } from './resolve-file-search.ts'
import { resolveCapabilities } from './resolve-capabilities.ts'
import { checkApprovals, checkMcpServers } from './resolve-mcp-servers.ts'
import type { PreparedRun } from './scope.ts'

/** Checks all that can be checked before a run emits anything. `action` is what the policy is asked. */
export async function prepare(
  asked: RunRequest, { principal, signal, noteUnused }: Pick<StartContext, 'principal' | 'signal' | 'noteUnused'>, dependencies: MatrizDependencies, action: string
): Promise<PreparedRun> {
  const named = resolveCapabilities(asked, principal, dependencies)
  checkMcpServers(named, principal, dependencies)
  const admission = authorise(dependencies.policy, { principal, action, resource: `model:${named.model}`, model: named.model })
  const answering = await findModel(named.model, principal, dependencies)
  const request = await resolveFileSearch(named, principal, dependencies.passages, signal)
  const history = await loadHistory(request, { principal, action }, dependencies)
  const turn = request.references.length === 0 ? request.input : await resolveReferences(request, principal, dependencies)
  const whole = history.length === 0 ? turn : joinHistory(history, turn, request)
  const items = await judgeOpened(openCompactions(whole, principal, dependencies, item => request.input.includes(item) ? placeOf(item, request) : undefined), whole, dependencies)
  checkToolResults(request, items)
  checkApprovals(request, items, item => placeOf(item, request))
  await checkTools(request, dependencies.schemas, signal)
  await checkAddresses(request, items, dependencies.outbound, { placeOf: item => placeOf(item, request), signal })
  if (noteUnused !== undefined) for (const setting of unusedIn(request, answering)) noteUnused(setting)
  return { request, principal, admission, items, whole, turn, ...answering }
}

/** What MATRIZ's own nodes have no use for. They draw nothing at random, so that they keep to every seed. */
const unusedByNodes: readonly UnusedSetting[] = ['temperature', 'topP', 'frequencyPenalty', 'presencePenalty', 'reasoningEffort', 'verbosity']

function unusedIn(request: RunRequest, { engine }: Pick<PreparedRun, 'engine'>): readonly UnusedSetting[] {
  return (engine === undefined ? unusedByNodes : engine.unused ?? []).filter(setting => request[setting] !== undefined)
}

async function findModel(id: string, principal: Principal, { engines }: MatrizDependencies): Promise<Pick<PreparedRun, 'model' | 'engine' | 'nodesFirst'>> {
  requireModel(principal, id)
  if (id === ownModels.embedded) return { model: id, nodesFirst: false }
  if (id === ownModels.embedding || engines.findEmbedding(id) !== undefined) {
    throw new MatrizError('invalid_value', `The model '${shown(id)}' makes embeddings and does not answer; ask it at /v1/embeddings.`, { param: 'model' })
  }
  if (id === ownModels.moderation) throw new MatrizError('invalid_value', `The model '${id}' judges texts and does not answer; ask it at /v1/moderations.`, { param: 'model' })
  const engine: EngineModel | undefined = id === ownModels.combined ? await engines.default() : await engines.find(id)
  if (engine === undefined) throw absentModel(id)
  requireModel(principal, id, engine.id)
  const combined = id === ownModels.combined
  return { model: combined ? id : engine.id, engine, nodesFirst: combined }
}

/** What a compaction held was sealed under the policy of its time. */
async function judgeOpened(items: readonly ConversationItem[], whole: readonly ConversationItem[], { guard }: MatrizDependencies): Promise<readonly ConversationItem[]> {
  if (guard === undefined || items === whole) return items
  const known = new Set(whole)
  return refused(async () => {
    const judged: ConversationItem[] = []
    for (const item of items) judged.push(known.has(item) ? item : await guardedItem(item, guard, 'history'))
    return judged
  }, guard, 'input')
}

/** All that was said before this turn: in a conversation, or up to a response. */
async function loadHistory(
  { conversationId, previousResponseId }: RunRequest, { principal, action }: { readonly principal: Principal; readonly action: string },
  { runs, conversations, policy }: MatrizDependencies
): Promise<readonly ConversationItem[]> {
  const { tenant } = principal
  if (conversationId !== undefined) {
    // A run adds to its conversation; counting only reads it.
    authorise(policy, { principal, action: action === 'responses.create' ? 'conversations.write' : 'conversations.read', resource: `conversation:${conversationId}` })
    const history = await conversations.history(tenant, conversationId)
    if (history === undefined) throw new MatrizError('conversation_not_found', `Conversation with id '${shown(conversationId)}' not found.`, { param: 'conversation' })
    return history.filter(isWhole)
  }
  if (previousResponseId === undefined) return []
  const history = await runs.history(tenant, previousResponseId)
  if (history === undefined) {
    throw new MatrizError('previous_response_not_found', `Previous response with id '${shown(previousResponseId)}' not found.`, { param: 'previous_response_id' })
  }
  return history.filter(isWhole)
}

/** A call that was cut off has no arguments that anybody could read. */
function isWhole(item: ConversationItem): boolean {
  return item.kind !== 'tool_call' || item.status !== 'incomplete'
}

async function resolveReferences(request: RunRequest, { tenant }: Principal, { runs }: MatrizDependencies): Promise<readonly ConversationItem[]> {
  const found = await Promise.all(request.references.map(async ({ id, index }, place) => {
    const item = await runs.item(tenant, id)
    if (item === undefined) throw new MatrizError('item_not_found', `Item with id '${shown(id)}' not found.`, { param: `input[${index + place}].id` })
    return { item, index }
  }))
  const turn: ConversationItem[] = []
  for (let index = 0; index <= request.input.length; index += 1) {
    for (const reference of found) if (reference.index === index) turn.push(reference.item)
    const own = request.input[index]
    if (own !== undefined) turn.push(own)
  }
  return turn
}

/** History, then the turn; what the turn brings again stands once, in its old place. Throws for another message under an old id. */
function joinHistory(history: readonly ConversationItem[], turn: readonly ConversationItem[], request: RunRequest): readonly ConversationItem[] {
  const known = new Map(history.map(item => [item.id, item]))
  return [...history, ...turn.filter(item => {
    const earlier = known.get(item.id)
    if (earlier !== undefined && earlier !== item) refuseChanged(item, earlier, request)
    return earlier === undefined
  })]
}

/** A message that was left out because of its id would be one that nobody answers. */
function refuseChanged(item: ConversationItem, earlier: ConversationItem, request: RunRequest): void {
  if (item.kind !== 'message' || item.role === 'assistant') return
  if (earlier.kind === 'message' && isDeepStrictEqual(item.parts, earlier.parts)) return
  throw new MatrizError('invalid_value', `Duplicate item found with id '${shown(item.id)}': the conversation has another item of this id.`, { param: `${placeOf(item, request)}.id` })
}

/** Where the caller wrote an item of its own. */
function placeOf(item: ConversationItem, request: RunRequest): string {
  const index = request.input.indexOf(item)
  return `input[${index + request.references.filter(reference => reference.index <= index).length}]`
}

/** Each result that the turn brings must follow a call of its kind: engines refuse the conversation otherwise. */
function checkToolResults(request: RunRequest, items: readonly ConversationItem[]): void {
  if (!request.input.some(({ kind }) => kind === 'tool_result')) return
  const own = new Set(request.input)
  const called = new Set<string>()
  for (const item of items) {
    if (item.kind === 'tool_call') called.add(`${item.tool} ${item.callId}`)
    if (item.kind !== 'tool_result' || called.has(`${item.tool} ${item.callId}`)) continue
    // What is stored was checked when it came.
    if (!own.has(item)) continue
    const kind = item.tool === 'function' ? 'function call' : 'custom tool call'
    throw new MatrizError('invalid_value', `No tool call found for ${kind} output with call_id ${shown(item.callId)}.`, { param: `${placeOf(item, request)}.call_id` })
  }
}

/** A caller's own words in a message of ours: short, so that an error stays an error. */
function shown(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 80)}…`
}
