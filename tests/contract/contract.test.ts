// SPDX-License-Identifier: Apache-2.0
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { operations, type Call, type Frame, type Handlers, type OperationId, type Reply } from '../../generated/operations.ts'
import { acceptedValues, echoFields, fieldSupport, ignoredFields, knownKeys, parameterSupport, refusedFields, variantSchema, variantSupport } from '../../generated/support.ts'
import { compareFolder } from '../../scripts/generate/compare.ts'
import { lockOf, readContract } from '../../scripts/generate/contract.ts'
import { generatedFiles } from '../../scripts/generate/files.ts'

const root = join(import.meta.dirname, '../..')
const contract = readContract(join(root, 'spec/lukhas-openai.yaml'))

t.test('SPEC.lock is the hash of the contract; otherwise run make generate', async (t) => {
  t.equal(readFileSync(join(root, 'generated/SPEC.lock'), 'utf8'), lockOf(contract.text))
  t.not(lockOf(contract.text + ' '), lockOf(contract.text))
})

t.test('operations and handlers are the same set, by name', async (t) => {
  const files = readdirSync(join(root, 'handlers')).filter((name) => name.endsWith('.ts') && name !== 'index.ts' && name !== 'context.ts')
  t.strictSame(files.map((name) => name.slice(0, -3)).sort(), Object.keys(operations).sort())
  t.strictSame(contract.operations.map((operation) => operation.id).sort(), Object.keys(operations).sort())
})

t.test('the operation table says who may call what', async (t) => {
  const rows = Object.entries(operations).map(([id, row]) => `${id} ${row.method} ${row.path} ${row.scope} ${row.optionalKey} ${row.limitsClass} ${row.bodyLimitBytes} ${row.streams}`)
  t.strictSame(rows, [
    'createResponse POST /v1/responses responses:write false responses 100663296 true',
    'getInputTokens POST /v1/responses/input_tokens responses:read false responses 100663296 false',
    'compactResponse POST /v1/responses/compact responses:write false responses 100663296 false',
    'getResponse GET /v1/responses/{response_id} responses:read false reads 1048576 true',
    'deleteResponse DELETE /v1/responses/{response_id} responses:write false reads 1048576 false',
    'cancelResponse POST /v1/responses/{response_id}/cancel responses:write false responses 1048576 false',
    'listInputItems GET /v1/responses/{response_id}/input_items responses:read false reads 1048576 false',
    'getResponseTrace GET /v1/responses/{response_id}/trace responses:read false reads 1048576 false',
    'replayResponse POST /v1/responses/{response_id}/replay responses:read false reads 1048576 false',
    'createConversation POST /v1/conversations conversations:write false responses 100663296 false',
    'getConversation GET /v1/conversations/{conversation_id} conversations:read false reads 1048576 false',
    'updateConversation POST /v1/conversations/{conversation_id} conversations:write false responses 1048576 false',
    'deleteConversation DELETE /v1/conversations/{conversation_id} conversations:write false responses 1048576 false',
    'listConversationItems GET /v1/conversations/{conversation_id}/items conversations:read false reads 1048576 false',
    'createConversationItems POST /v1/conversations/{conversation_id}/items conversations:write false responses 100663296 false',
    'getConversationItem GET /v1/conversations/{conversation_id}/items/{item_id} conversations:read false reads 1048576 false',
    'deleteConversationItem DELETE /v1/conversations/{conversation_id}/items/{item_id} conversations:write false responses 1048576 false',
    'createChatCompletion POST /v1/chat/completions responses:write false responses 100663296 true',
    'getChatCompletion GET /v1/chat/completions/{completion_id} responses:read false reads 1048576 false',
    'deleteChatCompletion DELETE /v1/chat/completions/{completion_id} responses:write false reads 1048576 false',
    'listChatCompletionMessages GET /v1/chat/completions/{completion_id}/messages responses:read false reads 1048576 false',
    'listFiles GET /v1/files files:read false reads 1048576 false',
    'createFile POST /v1/files files:write false indexes 536870911 false',
    'getFile GET /v1/files/{file_id} files:read false reads 1048576 false',
    'deleteFile DELETE /v1/files/{file_id} files:write false indexes 1048576 false',
    'getFileContent GET /v1/files/{file_id}/content files:read false reads 1048576 false',
    'createEmbedding POST /v1/embeddings embeddings:write false embeddings 33554432 false',
    'listGuardianDecisions GET /v1/guardian/decisions guardian:read false reads 1048576 false',
    'getGuardianDecision GET /v1/guardian/decisions/{decision_id} guardian:read false reads 1048576 false',
    'listIndexes GET /v1/indexes indexes:read false reads 1048576 false',
    'createIndex POST /v1/indexes indexes:admin false indexes 1048576 false',
    'getIndex GET /v1/indexes/{index_id} indexes:read false reads 1048576 false',
    'updateIndex POST /v1/indexes/{index_id} indexes:admin false indexes 1048576 false',
    'deleteIndex DELETE /v1/indexes/{index_id} indexes:admin false indexes 1048576 false',
    'getIndexStatistics GET /v1/indexes/{index_id}/stats indexes:read false reads 1048576 false',
    'listVectors GET /v1/indexes/{index_id}/vectors indexes:read false reads 1048576 false',
    'upsertVectors POST /v1/indexes/{index_id}/vectors indexes:write false indexes 100663296 false',
    'getVector GET /v1/indexes/{index_id}/vectors/{vector_id} indexes:read false reads 1048576 false',
    'deleteVector DELETE /v1/indexes/{index_id}/vectors/{vector_id} indexes:write false indexes 1048576 false',
    'deleteVectors POST /v1/indexes/{index_id}/deletions indexes:write false indexes 1048576 false',
    'searchIndex POST /v1/indexes/{index_id}/search indexes:read false indexes 4194304 false',
    'importVectors POST /v1/indexes/{index_id}/imports indexes:write false indexes 1048576 false',
    'listIndexAliases GET /v1/index_aliases indexes:read false reads 1048576 false',
    'getIndexAlias GET /v1/index_aliases/{alias} indexes:read false reads 1048576 false',
    'setIndexAlias PUT /v1/index_aliases/{alias} indexes:admin false indexes 1048576 false',
    'deleteIndexAlias DELETE /v1/index_aliases/{alias} indexes:admin false indexes 1048576 false',
    'listModels GET /v1/models models:read false models 1048576 false',
    'retrieveModel GET /v1/models/{model} models:read false models 1048576 false',
    'createModeration POST /v1/moderations moderations:write false embeddings 33554432 false',
    'listNodeCauses GET /v1/nodes/{node_id}/causes responses:read false reads 1048576 false',
    'listAdminApiKeys GET /v1/organization/admin_api_keys admin:read false administration 1048576 false',
    'createAdminApiKey POST /v1/organization/admin_api_keys admin:write false administration 1048576 false',
    'getAdminApiKey GET /v1/organization/admin_api_keys/{key_id} admin:read false administration 1048576 false',
    'deleteAdminApiKey DELETE /v1/organization/admin_api_keys/{key_id} admin:write false administration 1048576 false',
    'rotateAdminApiKey POST /v1/organization/admin_api_keys/{key_id}/rotate admin:write false administration 1048576 false',
    'listProjects GET /v1/organization/projects admin:read false administration 1048576 false',
    'createProject POST /v1/organization/projects admin:write false administration 1048576 false',
    'getProject GET /v1/organization/projects/{project_id} admin:read false administration 1048576 false',
    'updateProject POST /v1/organization/projects/{project_id} admin:write false administration 1048576 false',
    'archiveProject POST /v1/organization/projects/{project_id}/archive admin:write false administration 1048576 false',
    'listProjectApiKeys GET /v1/organization/projects/{project_id}/api_keys admin:read false administration 1048576 false',
    'getProjectApiKey GET /v1/organization/projects/{project_id}/api_keys/{api_key_id} admin:read false administration 1048576 false',
    'deleteProjectApiKey DELETE /v1/organization/projects/{project_id}/api_keys/{api_key_id} admin:write false administration 1048576 false',
    'rotateProjectApiKey POST /v1/organization/projects/{project_id}/api_keys/{api_key_id}/rotate admin:write false administration 1048576 false',
    'getModelPermissions GET /v1/organization/projects/{project_id}/model_permissions admin:read false administration 1048576 false',
    'updateModelPermissions POST /v1/organization/projects/{project_id}/model_permissions admin:write false administration 1048576 false',
    'deleteModelPermissions DELETE /v1/organization/projects/{project_id}/model_permissions admin:write false administration 1048576 false',
    'listProjectRateLimits GET /v1/organization/projects/{project_id}/rate_limits admin:read false administration 1048576 false',
    'updateProjectRateLimit POST /v1/organization/projects/{project_id}/rate_limits/{rate_limit_id} admin:write false administration 1048576 false',
    'listServiceAccounts GET /v1/organization/projects/{project_id}/service_accounts admin:read false administration 1048576 false',
    'createServiceAccount POST /v1/organization/projects/{project_id}/service_accounts admin:write false administration 1048576 false',
    'getServiceAccount GET /v1/organization/projects/{project_id}/service_accounts/{service_account_id} admin:read false administration 1048576 false',
    'updateServiceAccount POST /v1/organization/projects/{project_id}/service_accounts/{service_account_id} admin:write false administration 1048576 false',
    'deleteServiceAccount DELETE /v1/organization/projects/{project_id}/service_accounts/{service_account_id} admin:write false administration 1048576 false',
    'createServiceAccountApiKey POST /v1/organization/projects/{project_id}/service_accounts/{service_account_id}/api_keys admin:write false administration 1048576 false',
    'listTools GET /v1/tools tools:read false tools 1048576 false',
    'callTool POST /v1/tools/{name} tools:execute false tools 33554432 false',
    'listVectorStores GET /v1/vector_stores indexes:read false reads 1048576 false',
    'createVectorStore POST /v1/vector_stores indexes:admin false indexes 1048576 false',
    'getVectorStore GET /v1/vector_stores/{vector_store_id} indexes:read false reads 1048576 false',
    'updateVectorStore POST /v1/vector_stores/{vector_store_id} indexes:admin false indexes 1048576 false',
    'deleteVectorStore DELETE /v1/vector_stores/{vector_store_id} indexes:admin false indexes 1048576 false',
    'searchVectorStore POST /v1/vector_stores/{vector_store_id}/search indexes:read false reads 1048576 false',
    'listVectorStoreFiles GET /v1/vector_stores/{vector_store_id}/files indexes:read false reads 1048576 false',
    'createVectorStoreFile POST /v1/vector_stores/{vector_store_id}/files indexes:write false indexes 1048576 false',
    'getVectorStoreFile GET /v1/vector_stores/{vector_store_id}/files/{file_id} indexes:read false reads 1048576 false',
    'updateVectorStoreFile POST /v1/vector_stores/{vector_store_id}/files/{file_id} indexes:write false indexes 1048576 false',
    'deleteVectorStoreFile DELETE /v1/vector_stores/{vector_store_id}/files/{file_id} indexes:write false indexes 1048576 false',
    'getVectorStoreFileContent GET /v1/vector_stores/{vector_store_id}/files/{file_id}/content indexes:read false reads 1048576 false',
    'createVectorStoreFileBatch POST /v1/vector_stores/{vector_store_id}/file_batches indexes:write false indexes 16777216 false',
    'getVectorStoreFileBatch GET /v1/vector_stores/{vector_store_id}/file_batches/{batch_id} indexes:read false reads 1048576 false',
    'cancelVectorStoreFileBatch POST /v1/vector_stores/{vector_store_id}/file_batches/{batch_id}/cancel indexes:write false indexes 1048576 false',
    'listVectorStoreFileBatchFiles GET /v1/vector_stores/{vector_store_id}/file_batches/{batch_id}/files indexes:read false reads 1048576 false',
    'callMcp POST /mcp tools:read false tools 33554432 false',
    'getHealth GET /healthz null false probes 1048576 false',
    'getReadiness GET /readyz null false probes 1048576 false',
    'getMetrics GET /metrics metrics:read true probes 1048576 false',
    'getOpenapi GET /openapi.json null false probes 1048576 false'
  ])
  for (const [id, row] of Object.entries(operations)) if (row.path.startsWith('/v1/')) t.not(row.scope, null, `${id} needs a scope`)
})

// What the OpenAI surface asks to be echoed, and what it allows to be ignored. A longer list needs a reason, here.
t.test('the fields without effect are these and no others', async (t) => {
  t.strictSame([...echoFields].sort(), ['prompt_cache_key', 'reasoning', 'safety_identifier', 'service_tier', 'text.verbosity', 'top_logprobs', 'user'])
  t.strictSame([...ignoredFields].sort(), ['client_metadata', 'prompt_cache_options', 'prompt_cache_retention', 'stream_options'])
  t.strictSame([...refusedFields].sort(), ['access_programs', 'context_management', 'image', 'moderation', 'prompt'])
  t.strictSame(acceptedValues.CreateResponse.truncation, [null, 'disabled'])
})

t.test('the fields of a chat completion without effect are these and no others', async (t) => {
  const by = (support: string): string[] => Object.entries(fieldSupport.CreateChatCompletion).filter(([, one]) => one === support).map(([field]) => field).sort()
  t.strictSame(by('echo'), ['service_tier'])
  t.strictSame(by('ignored'), ['prompt_cache_key', 'prompt_cache_options', 'prompt_cache_retention'])
  t.strictSame(by('refused'), ['audio', 'function_call', 'functions', 'logit_bias', 'logprobs', 'moderation', 'n', 'prediction', 'top_logprobs', 'web_search_options'])
  t.strictSame(acceptedValues.CreateChatCompletion.n, [null, 1])
  t.strictSame(acceptedValues.CreateChatCompletion.logprobs, [null, false])
  t.strictSame(acceptedValues.CreateChatCompletion.top_logprobs, [null, 0])
  t.strictSame(variantSupport.ChatMessage, { developer: 'full', system: 'full', user: 'full', assistant: 'full', tool: 'full', function: 'refused' })
  t.strictSame(variantSupport.ChatUserPart, { text: 'full', image_url: 'full', file: 'full', input_audio: 'refused' })
  t.strictSame(variantSupport.ChatModality, { text: 'full', audio: 'refused' })
})

t.test('the fields of items, parts and tools without effect are these and no others', async (t) => {
  const inner = Object.entries(fieldSupport).flatMap(([schema, fields]) => Object.entries(fields).filter(([, support]) => support !== 'full').map(([field, support]) => `${schema}.${field} ${support}`))
  const covered = new Set(['CreateResponse', 'InputTokensRequest', 'CompactRequest', 'CreateChatCompletion', 'TextOptions', 'ReasoningOptions', 'StreamOptions'])
  t.strictSame(inner.filter((row) => !covered.has(row.split('.')[0] ?? '')).sort(), [
    'ChatAssistantMessage.annotations ignored', 'ChatAssistantMessage.audio refused', 'ChatAssistantMessage.function_call refused', 'ChatAssistantMessage.name ignored',
    'ChatFile.file_id refused', 'ChatFilePart.prompt_cache_breakpoint ignored', 'ChatImagePart.prompt_cache_breakpoint ignored', 'ChatInstructionMessage.name ignored',
    'ChatRefusalPart.prompt_cache_breakpoint ignored', 'ChatStreamOptions.include_obfuscation ignored', 'ChatTextPart.prompt_cache_breakpoint ignored', 'ChatToolMessage.name ignored', 'ChatUserMessage.name ignored',
    'CreateVectorStoreRequest.description echo', 'SearchVectorStoreRequest.rewrite_query ignored',
    'CreateProjectRequest.residency refused', 'CreateProjectRequest.external_key_id refused', 'UpdateProjectRequest.external_key_id refused',
    ...['max_tokens_per_1_minute', 'max_images_per_1_minute', 'max_audio_megabytes_per_1_minute', 'max_requests_per_1_day', 'batch_1_day_max_input_tokens'].map((field) => `UpdateProjectRateLimitRequest.${field} refused`),
    'AssistantRefusalPart.prompt_cache_breakpoint ignored', 'AssistantTextPart.logprobs ignored', 'AssistantTextPart.prompt_cache_breakpoint ignored',
    'CustomTool.allowed_callers echo', 'FileSearchRanking.ranker echo', 'CustomTool.defer_loading echo', 'CustomToolCall.caller echo', 'CustomToolCallOutput.caller echo', 'EmbeddingRequest.user ignored',
    'FunctionCall.caller echo', 'FunctionCallOutput.caller echo', 'FunctionTool.allowed_callers echo', 'FunctionTool.async echo', 'FunctionTool.defer_loading echo', 'FunctionTool.output_schema echo',
    'InputFilePart.file_id refused', 'InputFilePart.prompt_cache_breakpoint ignored', 'InputImagePart.file_id refused', 'InputImagePart.prompt_cache_breakpoint ignored', 'InputTextPart.prompt_cache_breakpoint ignored',
    'McpTool.allowed_callers ignored', 'McpTool.connector_id refused', 'McpTool.defer_loading refused', 'McpTool.tunnel_id refused',
  ].sort())
})

t.test('the variants of unions that are not full are these and no others', async (t) => {
  const by = (union: keyof typeof variantSupport, support: string): string[] => Object.entries(variantSupport[union]).filter(([, one]) => one === support).map(([tag]) => tag).sort()
  t.strictSame(by('Tool', 'full'), ['custom', 'file_search', 'function', 'lukhas:capability', 'mcp', 'namespace'])
  t.strictSame(by('Tool', 'ignored'), ['tool_search', 'web_search', 'web_search_2025_08_26'])
  t.strictSame(by('Tool', 'echo'), [])
  t.strictSame(by('ToolChoice', 'full'), ['allowed_tools', 'custom', 'file_search', 'function', 'lukhas:capability', 'mcp'])
  t.strictSame(by('TypedInputItem', 'full'), ['additional_tools', 'compaction', 'custom_tool_call', 'custom_tool_call_output', 'file_search_call', 'function_call', 'function_call_output', 'item_reference', 'lukhas:capability_call', 'mcp_approval_request', 'mcp_approval_response', 'mcp_call', 'mcp_list_tools', 'message', 'reasoning'])
  t.strictSame(by('TypedInputItem', 'echo'), ['apply_patch_call', 'apply_patch_call_output', 'local_shell_call', 'local_shell_call_output', 'shell_call', 'shell_call_output', 'web_search_call'])
  t.strictSame(by('TypedInputItem', 'ignored'), [])
  t.strictSame(by('Include', 'full'), ['file_search_call.results', 'lukhas.guardian', 'lukhas.steps', 'lukhas.trace'])
  t.strictSame(by('Include', 'refused'), [])
  t.strictSame(Object.entries(parameterSupport).flatMap(([id, all]) => Object.entries(all).filter(([, support]) => support !== 'full').map(([name]) => `${id} ${name}`)), [
    'getResponse include_obfuscation', 'getResponse include[]', 'getResponse include', 'listInputItems include[]', 'listInputItems include',
    'listConversationItems include[]', 'listConversationItems include', 'createConversationItems include[]', 'createConversationItems include', 'getConversationItem include[]', 'getConversationItem include',
  ])
})

t.test('every marked field of a request says what it does, and the tables fit together', async (t) => {
  for (const name of ['CreateResponse', 'InputTokensRequest', 'CompactRequest', 'CreateConversationRequest', 'UpdateConversationRequest', 'ConversationItemsRequest', 'CreateChatCompletion', 'CreateIndexRequest', 'UpdateIndexRequest', 'UpsertVectorsRequest', 'DeleteVectorsRequest', 'SearchIndexRequest', 'ImportVectorsRequest', 'SetIndexAliasRequest'] as const) {
    for (const [field, schema] of Object.entries(contract.schemas[name]?.properties ?? {})) t.ok(schema['x-lukhas-support'], `${name}.${field}`)
  }
  for (const [union, variants] of Object.entries(variantSchema)) {
    t.strictSame(Object.keys(variants), Object.keys(variantSupport[union as keyof typeof variantSupport]), union)
    for (const schema of Object.values(variants)) t.ok(schema in fieldSupport || schema in variantSchema, schema)
  }
  for (const [schema, keys] of Object.entries(knownKeys)) t.strictSame(keys, Object.keys(fieldSupport[schema as keyof typeof fieldSupport]), schema)
})

t.test('every status that is refused with is one that a client can be told of', async (t) => {
  for (const operation of contract.operations) {
    const statuses = Object.keys(operation.replies)
    const needed = ['200', '400', '405', '413', '500', ...(operation.path.startsWith('/v1/') ? ['401', '403', '429', '503'] : []), ...(Object.keys(operation.requestContent).length > 0 ? ['408', '415'] : [])]
    t.strictSame(needed.filter((status) => !statuses.includes(status)), [], operation.id)
    if (operation.path.includes('{')) t.ok(statuses.includes('404'), operation.id)
  }
})

t.test('drift is seen in both directions: a file edited, missing, or too many', async (t) => {
  const expected = await generatedFiles(root)
  t.strictSame(compareFolder(expected, join(root, 'generated')), [])
  const folder = mkdtempSync(join(tmpdir(), 'lukhas-drift-'))
  t.teardown(() => rmSync(folder, { recursive: true }))
  cpSync(join(root, 'generated'), folder, { recursive: true })
  writeFileSync(join(folder, 'wire.ts'), readFileSync(join(folder, 'wire.ts'), 'utf8') + '\n')
  t.strictSame(compareFolder(expected, folder), ['differs: wire.ts'])
  rmSync(join(folder, 'support.ts'))
  t.strictSame(compareFolder(expected, folder), ['missing: support.ts', 'differs: wire.ts'])
  mkdirSync(join(folder, 'inner'))
  writeFileSync(join(folder, 'inner/extra.ts'), '')
  t.strictSame(compareFolder(expected, folder), ['not generated: inner/extra.ts', 'missing: support.ts', 'differs: wire.ts'])
  const script = spawnSync(process.execPath, [join(root, 'scripts/check-generated.ts'), folder], { encoding: 'utf8' })
  t.equal(script.status, 1)
  t.match(script.stderr, /not generated: inner\/extra\.ts\nmissing: support\.ts\ndiffers: wire\.ts\n.*make generate/)
})

t.test('the schemas of configuration files and of the node become validators by name', async (t) => {
  const other = mkdtempSync(join(tmpdir(), 'lukhas-root-'))
  t.teardown(() => rmSync(other, { recursive: true }))
  for (const name of ['spec', 'scripts', 'node_modules']) symlinkSync(join(root, name), join(other, name))
  mkdirSync(join(other, 'configs/schemas'), { recursive: true })
  mkdirSync(join(other, 'matriz'))
  const schema = { $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object', additionalProperties: false, required: ['at'], properties: { at: { type: 'string', format: 'date-time' } } }
  writeFileSync(join(other, 'configs/schemas/clock.schema.json'), JSON.stringify(schema))
  writeFileSync(join(other, 'matriz/node.schema.json'), JSON.stringify({ type: 'string' }))
  const files = await generatedFiles(other)
  t.match(files.get('validators.d.cts'), /readonly 'clock': ValidateFunction/)
  writeFileSync(join(other, 'validators.cjs'), files.get('validators.cjs') ?? '')
  const { config, matrizNode } = (await import(join(other, 'validators.cjs'))) as { config: Record<string, (value: unknown) => boolean>; matrizNode: (value: unknown) => boolean }
  t.equal(config['clock']?.({ at: '2026-11-24T00:00:00Z' }), true)
  t.equal(config['clock']?.({ at: 'now' }), false, 'formats are on')
  t.equal(config['clock']?.({ at: '2026-11-24T00:00:00Z', surplus: 1 }), false)
  t.equal(matrizNode('n'), true)
  t.equal(matrizNode(4), false)
  writeFileSync(join(other, 'configs/schemas/clock.schema.json'), JSON.stringify({ ...schema, required: [] }))
  t.not((await generatedFiles(other)).get('validators.cjs'), files.get('validators.cjs'), 'a changed schema is drift')
})

t.test('openapi.json is the contract', async (t) => {
  t.strictSame(JSON.parse(readFileSync(join(root, 'generated/openapi.json'), 'utf8')), contract.document)
  t.notOk(existsSync(join(root, 'generated/postman.json')))
})

// What must not compile. `tsc` reports an expectation that is not needed, so each of these is a planted violation.
declare const handlers: Handlers<unknown>
const typeGates = (): unknown[] => {
  const { getHealth: _left, ...others } = handlers
  // @ts-expect-error a handler is missing
  const missing: Handlers<unknown> = others
  // @ts-expect-error a status that is not declared
  const status: Reply<'getHealth'> = { status: 202, body: { status: 'ok', version: '1' } }
  // @ts-expect-error a field that is not declared
  const field: Reply<'getHealth'> = { status: 200, body: { status: 'ok', version: '1', surplus: 1 } }
  // @ts-expect-error events where none are declared
  const events: Reply<'listModels'> = { status: 200, events: (async function* () { yield [] as readonly Frame[] })() }
  // @ts-expect-error an operation that is not declared
  const operation: OperationId = 'createDream'
  // @ts-expect-error a parameter that is not declared
  const parameter = (call: Call<'getResponse'>): unknown => call.query.surplus
  return [missing, status, field, events, operation, parameter]
}
t.type(typeGates, 'function')
