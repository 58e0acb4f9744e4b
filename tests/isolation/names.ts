// SPDX-License-Identifier: Apache-2.0
// What each place of the contract names. A place that is in no list here is one that nobody has thought about.
import type { Place } from './places.ts'
import type { Kind } from './things.ts'

const keys: readonly Kind[] = ['idempotencyKey', 'busyIdempotencyKey']
const runs: readonly Kind[] = ['response', 'backgroundRun', 'streamedRun']
const conversations: readonly Kind[] = ['conversation', 'busyConversation']
// An index is found by its name and its aliases too, where it is not to be changed.
const indexes: readonly Kind[] = ['index', 'indexAlias']
// What is in a vector store is a file wherever files are named.
const files: readonly Kind[] = ['file', 'vectorStoreFile']
const items: readonly Kind[] = ['inputItem', 'outputItem', 'completionItem', 'conversationItem']

// The ids that a caller gives to items and calls of its own: they name what is in the same request, and nothing else.
const ownItems = ['message', 'function_call', 'function_call_output', 'custom_tool_call', 'custom_tool_call_output', 'reasoning', 'additional_tools', 'compaction', 'local_shell_call', 'lukhas:capability_call', 'mcp_list_tools', 'mcp_approval_request', 'mcp_approval_response', 'mcp_call', 'file_search_call']
const ownCalls = ['function_call', 'function_call_output', 'custom_tool_call', 'custom_tool_call_output', 'local_shell_call', 'lukhas:capability_call']
// A request for approval is looked for in the conversation, and nowhere else.
const ownApprovals = ['mcp_approval_response', 'mcp_call']

const vectorStores: readonly Kind[] = ['vectorStore']

type Names = Readonly<Record<string, readonly Kind[]>>

function itemsIn(list: string, named: { readonly references: readonly Kind[]; readonly ids?: readonly Kind[]; readonly stores?: readonly Kind[] }): Names {
  return {
    ...Object.fromEntries(ownItems.map((type) => [`body ${list}[${type}].id`, type === 'compaction' || type === 'local_shell_call' ? [] : named.ids ?? []])),
    ...Object.fromEntries(ownCalls.map((type) => [`body ${list}[${type}].call_id`, []])),
    ...Object.fromEntries(ownApprovals.map((type) => [`body ${list}[${type}].approval_request_id`, []])),
    [`body ${list}[additional_tools].tools[file_search].vector_store_ids[]`]: named.stores ?? [],
    [`body ${list}[item_reference].id`]: named.references,
    [`body ${list}[].id`]: named.references,
    [`body ${list}[compaction].encrypted_content`]: ['compaction'],
    // What a model of ours puts there is not sealed: it is handed on as it is.
    [`body ${list}[reasoning].encrypted_content`]: []
  }
}

const key: Names = { 'header Idempotency-Key': keys }
const input: Names = { ...key, ...itemsIn('input', { references: items, stores: vectorStores }), 'body previous_response_id': ['response', 'completion'] }
const tools: Names = { 'body tools[file_search].vector_store_ids[]': vectorStores }
const conversation: Names = { 'body conversation': conversations, 'body conversation.id': conversations }

const vectorStore: Names = { 'path vector_store_id': ['vectorStore'] }

// An organization's keys are of no project: what a project's request was sent under is nothing to them.
const organizationKey: Names = { 'header Idempotency-Key': [] }
const project: Names = { 'path project_id': ['project'] }
// Of one's own project it is told that it has no such account and no such key.
const serviceAccount: Names = { 'path service_account_id': ['serviceAccount'] }
const projectKey: Names = { 'path api_key_id': ['projectKey'] }

/** By operation and place: the kinds whose ids make a difference there. */
export const names: Readonly<Record<string, Names>> = {
  createResponse: { ...input, ...tools, ...conversation },
  getInputTokens: { ...input, ...tools, ...conversation },
  compactResponse: input,
  getResponse: { 'path response_id': runs },
  deleteResponse: { 'path response_id': runs },
  cancelResponse: { ...key, 'path response_id': runs },
  getResponseTrace: { 'path response_id': runs },
  replayResponse: { ...key, 'path response_id': runs },
  listNodeCauses: { 'path node_id': ['node'] },
  listInputItems: { 'path response_id': runs, 'query after': ['inputItem'] },
  createConversation: { ...key, ...itemsIn('items', { references: [] }) },
  getConversation: { 'path conversation_id': conversations },
  updateConversation: { ...key, 'path conversation_id': conversations },
  deleteConversation: { 'path conversation_id': conversations },
  listConversationItems: { 'path conversation_id': conversations, 'query after': ['conversationItem'] },
  // An id that is in the conversation already is refused.
  createConversationItems: { ...key, ...itemsIn('items', { references: [], ids: ['conversationItem'] }), 'path conversation_id': conversations },
  // Of one's own conversation it is told that the item is not in it.
  getConversationItem: { 'path conversation_id': conversations, 'path item_id': ['conversationItem'] },
  deleteConversationItem: { 'path conversation_id': conversations, 'path item_id': ['conversationItem'] },
  createChatCompletion: { ...key, 'body messages[assistant].tool_calls[function].id': [], 'body messages[assistant].tool_calls[custom].id': [], 'body messages[tool].tool_call_id': [] },
  getChatCompletion: { 'path completion_id': ['completion'] },
  deleteChatCompletion: { 'path completion_id': ['completion'] },
  listChatCompletionMessages: { 'path completion_id': ['completion'], 'query after': ['completionItem'] },
  createEmbedding: key,
  createModeration: key,
  createFile: {},
  listFiles: { 'query after': files },
  getFile: { 'path file_id': files },
  deleteFile: { 'path file_id': files },
  getFileContent: { 'path file_id': files },
  // Of a response that is another's there are no decisions, as of one that never was.
  listGuardianDecisions: { 'query after': ['decision'], 'query rule': [], 'query response_id': [] },
  getGuardianDecision: { 'path decision_id': ['decision'] },
  createIndex: key,
  // Of an index that was deleted the place stays known, as of one's own; of others there is none.
  listIndexes: { 'query after': ['index'] },
  getIndex: { 'path index_id': indexes },
  updateIndex: { ...key, 'path index_id': ['index'] },
  deleteIndex: { 'path index_id': ['index'] },
  getIndexStatistics: { 'path index_id': indexes },
  // The least item is refused whoever has its id.
  upsertVectors: { ...key, 'path index_id': indexes, 'body vectors[].id': [] },
  listVectors: { 'path index_id': indexes, 'query after': [], 'query filter': [] },
  getVector: { 'path index_id': indexes, 'path vector_id': ['vector'] },
  deleteVector: { 'path index_id': indexes, 'path vector_id': ['vector'] },
  deleteVectors: { ...key, 'path index_id': indexes, 'body ids[]': ['vector'] },
  searchIndex: { ...key, 'path index_id': indexes },
  // A page of an index that is not there begins nowhere.
  importVectors: { ...key, 'path index_id': ['index'], 'body source': indexes, 'body after': [] },
  listIndexAliases: { 'query after': [] },
  setIndexAlias: { 'path alias': [], 'body index_id': ['index'] },
  getIndexAlias: { 'path alias': ['indexAlias'] },
  deleteIndexAlias: { 'path alias': ['indexAlias'] },
  createVectorStore: { ...key, 'body file_ids[]': files },
  listVectorStores: { 'query after': ['vectorStore'], 'query before': ['vectorStore'] },
  getVectorStore: vectorStore,
  updateVectorStore: { ...key, ...vectorStore },
  deleteVectorStore: vectorStore,
  searchVectorStore: { ...key, ...vectorStore },
  createVectorStoreFile: { ...key, ...vectorStore, 'body file_id': files },
  listVectorStoreFiles: { ...vectorStore, 'query after': [], 'query before': [] },
  // Of one's own vector store it is told that the file is not in it.
  getVectorStoreFile: { ...vectorStore, 'path file_id': ['vectorStoreFile'] },
  updateVectorStoreFile: { ...key, ...vectorStore, 'path file_id': ['vectorStoreFile'] },
  deleteVectorStoreFile: { ...vectorStore, 'path file_id': ['vectorStoreFile'] },
  getVectorStoreFileContent: { ...vectorStore, 'path file_id': ['vectorStoreFile'] },
  createVectorStoreFileBatch: { ...key, ...vectorStore, 'body file_ids[]': files, 'body files[].file_id': files },
  getVectorStoreFileBatch: { ...vectorStore, 'path batch_id': ['fileBatch'] },
  cancelVectorStoreFileBatch: { ...key, ...vectorStore, 'path batch_id': ['fileBatch'] },
  listVectorStoreFileBatchFiles: { ...vectorStore, 'path batch_id': ['fileBatch'], 'query after': [], 'query before': [] },
  createProject: { ...organizationKey, 'body id': ['project'] },
  listProjects: { 'query after': ['project'] },
  getProject: project,
  updateProject: { ...organizationKey, ...project },
  archiveProject: { ...organizationKey, ...project },
  listServiceAccounts: { ...project, 'query after': ['serviceAccount'] },
  // What a key is to be for is looked for when it is used.
  createServiceAccount: { ...organizationKey, ...project, 'body allowed_index_ids[]': [] },
  getServiceAccount: { ...project, ...serviceAccount },
  updateServiceAccount: { ...organizationKey, ...project, ...serviceAccount },
  deleteServiceAccount: { ...project, ...serviceAccount },
  createServiceAccountApiKey: { ...organizationKey, ...project, ...serviceAccount, 'body allowed_index_ids[]': [] },
  listProjectApiKeys: { ...project, 'query after': ['projectKey'] },
  getProjectApiKey: { ...project, ...projectKey },
  deleteProjectApiKey: { ...project, ...projectKey },
  rotateProjectApiKey: { ...organizationKey, ...project, ...projectKey },
  // A limit is known by its model, which is the same for everybody.
  listProjectRateLimits: { ...project, 'query after': [], 'query before': [] },
  updateProjectRateLimit: { ...organizationKey, ...project, 'path rate_limit_id': [] },
  getModelPermissions: project,
  updateModelPermissions: { ...organizationKey, ...project, 'body model_ids[]': [] },
  deleteModelPermissions: project,
  listAdminApiKeys: { 'query after': ['adminKey'] },
  createAdminApiKey: organizationKey,
  getAdminApiKey: { 'path key_id': ['adminKey'] },
  deleteAdminApiKey: { 'path key_id': ['adminKey'] },
  rotateAdminApiKey: { ...organizationKey, 'path key_id': ['adminKey'] },
  listModels: {},
  retrieveModel: { 'path model': [] },
  listTools: {},
  callTool: { ...key, 'path name': [] },
  // The id of a message is the caller's own, and comes back with the reply.
  callMcp: { ...key, 'body id': [] },
  getHealth: {},
  getReadiness: {},
  getMetrics: {},
  getOpenapi: {}
}

/** Places that say no more than where in an order a page begins, or which of one's own things are told: nothing is looked up by what is there. */
export const positions: ReadonlySet<string> = new Set(['listVectors query after', 'listIndexAliases query after', 'listGuardianDecisions query response_id'])

/** What the place names; undefined where nobody has said so. */
export function namedBy({ operation, in: where, name }: Pick<Place, 'operation' | 'in' | 'name'>): readonly Kind[] | undefined {
  return names[operation]?.[`${where} ${name}`]
}

/** Everything that is wrong with the lists above: operations and places without an entry, and entries without a place. */
export function unknownIn(places: readonly Place[], operations: readonly { readonly id: string }[]): readonly string[] {
  const there = new Set(places.map(({ operation, in: where, name }) => `${operation} ${where} ${name}`))
  return [
    ...operations.filter(({ id }) => names[id] === undefined).map(({ id }) => `${id} has no entry`),
    ...places.filter((place) => namedBy(place) === undefined).map(({ operation, in: where, name }) => `${operation}: ${where} ${name} has no entry`),
    ...Object.entries(names).flatMap(([operation, named]) => Object.keys(named).filter((place) => !there.has(`${operation} ${place}`)).map((place) => `${operation}: ${place} is not in the contract`))
  ]
}
