// SPDX-License-Identifier: Apache-2.0
// Made from spec/lukhas-openai.yaml by `make generate`. Do not edit.
import type { StreamEvent, operations as contract } from './wire.ts'

/** What the contract says of each operation. `path` is a template; `scope` is null where no key is needed. */
export const operations = {
  createResponse: {"method":"POST","path":"/v1/responses","scope":"responses:write","optionalKey":false,"limitsClass":"responses","bodyLimitBytes":100663296,"requestContentTypes":["application/json"],"statuses":[200,400,401,403,404,405,408,409,413,415,422,429,500,502,503,504],"bytes":false,"streams":true},
  getInputTokens: {"method":"POST","path":"/v1/responses/input_tokens","scope":"responses:read","optionalKey":false,"limitsClass":"responses","bodyLimitBytes":100663296,"requestContentTypes":["application/json"],"statuses":[200,400,401,403,404,405,408,409,413,415,422,429,500,503],"bytes":false,"streams":false},
  compactResponse: {"method":"POST","path":"/v1/responses/compact","scope":"responses:write","optionalKey":false,"limitsClass":"responses","bodyLimitBytes":100663296,"requestContentTypes":["application/json"],"statuses":[200,400,401,403,404,405,408,409,413,415,422,429,500,503],"bytes":false,"streams":false},
  getResponse: {"method":"GET","path":"/v1/responses/{response_id}","scope":"responses:read","optionalKey":false,"limitsClass":"reads","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,404,405,413,429,500,503],"bytes":false,"streams":true},
  deleteResponse: {"method":"DELETE","path":"/v1/responses/{response_id}","scope":"responses:write","optionalKey":false,"limitsClass":"reads","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,404,405,413,429,500,503],"bytes":false,"streams":false},
  cancelResponse: {"method":"POST","path":"/v1/responses/{response_id}/cancel","scope":"responses:write","optionalKey":false,"limitsClass":"responses","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,404,405,409,413,422,429,500,503],"bytes":false,"streams":false},
  listInputItems: {"method":"GET","path":"/v1/responses/{response_id}/input_items","scope":"responses:read","optionalKey":false,"limitsClass":"reads","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,404,405,413,429,500,503],"bytes":false,"streams":false},
  getResponseTrace: {"method":"GET","path":"/v1/responses/{response_id}/trace","scope":"responses:read","optionalKey":false,"limitsClass":"reads","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,404,405,413,429,500,503],"bytes":false,"streams":false},
  replayResponse: {"method":"POST","path":"/v1/responses/{response_id}/replay","scope":"responses:read","optionalKey":false,"limitsClass":"reads","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,404,405,409,413,422,429,500,503],"bytes":false,"streams":false},
  createConversation: {"method":"POST","path":"/v1/conversations","scope":"conversations:write","optionalKey":false,"limitsClass":"responses","bodyLimitBytes":100663296,"requestContentTypes":["application/json"],"statuses":[200,400,401,403,405,408,409,413,415,422,429,500,503],"bytes":false,"streams":false},
  getConversation: {"method":"GET","path":"/v1/conversations/{conversation_id}","scope":"conversations:read","optionalKey":false,"limitsClass":"reads","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,404,405,413,429,500,503],"bytes":false,"streams":false},
  updateConversation: {"method":"POST","path":"/v1/conversations/{conversation_id}","scope":"conversations:write","optionalKey":false,"limitsClass":"responses","bodyLimitBytes":1048576,"requestContentTypes":["application/json"],"statuses":[200,400,401,403,404,405,408,409,413,415,422,429,500,503],"bytes":false,"streams":false},
  deleteConversation: {"method":"DELETE","path":"/v1/conversations/{conversation_id}","scope":"conversations:write","optionalKey":false,"limitsClass":"responses","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,404,405,413,429,500,503],"bytes":false,"streams":false},
  listConversationItems: {"method":"GET","path":"/v1/conversations/{conversation_id}/items","scope":"conversations:read","optionalKey":false,"limitsClass":"reads","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,404,405,413,429,500,503],"bytes":false,"streams":false},
  createConversationItems: {"method":"POST","path":"/v1/conversations/{conversation_id}/items","scope":"conversations:write","optionalKey":false,"limitsClass":"responses","bodyLimitBytes":100663296,"requestContentTypes":["application/json"],"statuses":[200,400,401,403,404,405,408,409,413,415,422,429,500,503],"bytes":false,"streams":false},
  getConversationItem: {"method":"GET","path":"/v1/conversations/{conversation_id}/items/{item_id}","scope":"conversations:read","optionalKey":false,"limitsClass":"reads","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,404,405,413,429,500,503],"bytes":false,"streams":false},
  deleteConversationItem: {"method":"DELETE","path":"/v1/conversations/{conversation_id}/items/{item_id}","scope":"conversations:write","optionalKey":false,"limitsClass":"responses","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,404,405,413,429,500,503],"bytes":false,"streams":false},
  createChatCompletion: {"method":"POST","path":"/v1/chat/completions","scope":"responses:write","optionalKey":false,"limitsClass":"responses","bodyLimitBytes":100663296,"requestContentTypes":["application/json"],"statuses":[200,400,401,403,404,405,408,409,413,415,422,429,500,502,503,504],"bytes":false,"streams":true},
  getChatCompletion: {"method":"GET","path":"/v1/chat/completions/{completion_id}","scope":"responses:read","optionalKey":false,"limitsClass":"reads","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,404,405,413,429,500,503],"bytes":false,"streams":false},
  deleteChatCompletion: {"method":"DELETE","path":"/v1/chat/completions/{completion_id}","scope":"responses:write","optionalKey":false,"limitsClass":"reads","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,404,405,413,429,500,503],"bytes":false,"streams":false},
  listChatCompletionMessages: {"method":"GET","path":"/v1/chat/completions/{completion_id}/messages","scope":"responses:read","optionalKey":false,"limitsClass":"reads","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,404,405,413,429,500,503],"bytes":false,"streams":false},
  listFiles: {"method":"GET","path":"/v1/files","scope":"files:read","optionalKey":false,"limitsClass":"reads","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,404,405,413,429,500,503],"bytes":false,"streams":false},
  createFile: {"method":"POST","path":"/v1/files","scope":"files:write","optionalKey":false,"limitsClass":"indexes","bodyLimitBytes":536870911,"requestContentTypes":["multipart/form-data"],"statuses":[200,400,401,403,405,408,413,415,429,500,503],"bytes":false,"streams":false},
  getFile: {"method":"GET","path":"/v1/files/{file_id}","scope":"files:read","optionalKey":false,"limitsClass":"reads","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,404,405,413,429,500,503],"bytes":false,"streams":false},
  deleteFile: {"method":"DELETE","path":"/v1/files/{file_id}","scope":"files:write","optionalKey":false,"limitsClass":"indexes","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,404,405,413,429,500,503],"bytes":false,"streams":false},
  getFileContent: {"method":"GET","path":"/v1/files/{file_id}/content","scope":"files:read","optionalKey":false,"limitsClass":"reads","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,404,405,413,429,500,503],"bytes":true,"streams":false},
  createEmbedding: {"method":"POST","path":"/v1/embeddings","scope":"embeddings:write","optionalKey":false,"limitsClass":"embeddings","bodyLimitBytes":33554432,"requestContentTypes":["application/json"],"statuses":[200,400,401,403,404,405,408,409,413,415,422,429,500,502,503,504],"bytes":false,"streams":false},
  listGuardianDecisions: {"method":"GET","path":"/v1/guardian/decisions","scope":"guardian:read","optionalKey":false,"limitsClass":"reads","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,404,405,413,429,500,503],"bytes":false,"streams":false},
  getGuardianDecision: {"method":"GET","path":"/v1/guardian/decisions/{decision_id}","scope":"guardian:read","optionalKey":false,"limitsClass":"reads","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,404,405,413,429,500,503],"bytes":false,"streams":false},
  listIndexes: {"method":"GET","path":"/v1/indexes","scope":"indexes:read","optionalKey":false,"limitsClass":"reads","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,404,405,413,429,500,503],"bytes":false,"streams":false},
  createIndex: {"method":"POST","path":"/v1/indexes","scope":"indexes:admin","optionalKey":false,"limitsClass":"indexes","bodyLimitBytes":1048576,"requestContentTypes":["application/json"],"statuses":[200,400,401,403,404,405,408,409,413,415,422,429,500,502,503,504],"bytes":false,"streams":false},
  getIndex: {"method":"GET","path":"/v1/indexes/{index_id}","scope":"indexes:read","optionalKey":false,"limitsClass":"reads","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,404,405,413,429,500,503],"bytes":false,"streams":false},
  updateIndex: {"method":"POST","path":"/v1/indexes/{index_id}","scope":"indexes:admin","optionalKey":false,"limitsClass":"indexes","bodyLimitBytes":1048576,"requestContentTypes":["application/json"],"statuses":[200,400,401,403,404,405,408,409,413,415,422,429,500,503],"bytes":false,"streams":false},
  deleteIndex: {"method":"DELETE","path":"/v1/indexes/{index_id}","scope":"indexes:admin","optionalKey":false,"limitsClass":"indexes","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,404,405,413,429,500,503],"bytes":false,"streams":false},
  getIndexStatistics: {"method":"GET","path":"/v1/indexes/{index_id}/stats","scope":"indexes:read","optionalKey":false,"limitsClass":"reads","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,404,405,413,429,500,503],"bytes":false,"streams":false},
  listVectors: {"method":"GET","path":"/v1/indexes/{index_id}/vectors","scope":"indexes:read","optionalKey":false,"limitsClass":"reads","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,404,405,413,429,500,503],"bytes":false,"streams":false},
  upsertVectors: {"method":"POST","path":"/v1/indexes/{index_id}/vectors","scope":"indexes:write","optionalKey":false,"limitsClass":"indexes","bodyLimitBytes":100663296,"requestContentTypes":["application/json"],"statuses":[200,400,401,403,404,405,408,409,413,415,422,429,500,502,503,504],"bytes":false,"streams":false},
  getVector: {"method":"GET","path":"/v1/indexes/{index_id}/vectors/{vector_id}","scope":"indexes:read","optionalKey":false,"limitsClass":"reads","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,404,405,413,429,500,503],"bytes":false,"streams":false},
  deleteVector: {"method":"DELETE","path":"/v1/indexes/{index_id}/vectors/{vector_id}","scope":"indexes:write","optionalKey":false,"limitsClass":"indexes","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,404,405,413,429,500,503],"bytes":false,"streams":false},
  deleteVectors: {"method":"POST","path":"/v1/indexes/{index_id}/deletions","scope":"indexes:write","optionalKey":false,"limitsClass":"indexes","bodyLimitBytes":1048576,"requestContentTypes":["application/json"],"statuses":[200,400,401,403,404,405,408,409,413,415,422,429,500,503],"bytes":false,"streams":false},
  searchIndex: {"method":"POST","path":"/v1/indexes/{index_id}/search","scope":"indexes:read","optionalKey":false,"limitsClass":"indexes","bodyLimitBytes":4194304,"requestContentTypes":["application/json"],"statuses":[200,400,401,403,404,405,408,409,413,415,422,429,500,502,503,504],"bytes":false,"streams":false},
  importVectors: {"method":"POST","path":"/v1/indexes/{index_id}/imports","scope":"indexes:write","optionalKey":false,"limitsClass":"indexes","bodyLimitBytes":1048576,"requestContentTypes":["application/json"],"statuses":[200,400,401,403,404,405,408,409,413,415,422,429,500,502,503,504],"bytes":false,"streams":false},
  listIndexAliases: {"method":"GET","path":"/v1/index_aliases","scope":"indexes:read","optionalKey":false,"limitsClass":"reads","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,405,413,429,500,503],"bytes":false,"streams":false},
  getIndexAlias: {"method":"GET","path":"/v1/index_aliases/{alias}","scope":"indexes:read","optionalKey":false,"limitsClass":"reads","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,404,405,413,429,500,503],"bytes":false,"streams":false},
  setIndexAlias: {"method":"PUT","path":"/v1/index_aliases/{alias}","scope":"indexes:admin","optionalKey":false,"limitsClass":"indexes","bodyLimitBytes":1048576,"requestContentTypes":["application/json"],"statuses":[200,400,401,403,404,405,408,409,413,415,429,500,503],"bytes":false,"streams":false},
  deleteIndexAlias: {"method":"DELETE","path":"/v1/index_aliases/{alias}","scope":"indexes:admin","optionalKey":false,"limitsClass":"indexes","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,404,405,413,429,500,503],"bytes":false,"streams":false},
  listModels: {"method":"GET","path":"/v1/models","scope":"models:read","optionalKey":false,"limitsClass":"models","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,405,413,429,500,503],"bytes":false,"streams":false},
  retrieveModel: {"method":"GET","path":"/v1/models/{model}","scope":"models:read","optionalKey":false,"limitsClass":"models","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,404,405,413,429,500,503],"bytes":false,"streams":false},
  createModeration: {"method":"POST","path":"/v1/moderations","scope":"moderations:write","optionalKey":false,"limitsClass":"embeddings","bodyLimitBytes":33554432,"requestContentTypes":["application/json"],"statuses":[200,400,401,403,404,405,408,409,413,415,422,429,500,503],"bytes":false,"streams":false},
  listNodeCauses: {"method":"GET","path":"/v1/nodes/{node_id}/causes","scope":"responses:read","optionalKey":false,"limitsClass":"reads","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,404,405,413,429,500,503],"bytes":false,"streams":false},
  listAdminApiKeys: {"method":"GET","path":"/v1/organization/admin_api_keys","scope":"admin:read","optionalKey":false,"limitsClass":"administration","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,404,405,413,429,500,503],"bytes":false,"streams":false},
  createAdminApiKey: {"method":"POST","path":"/v1/organization/admin_api_keys","scope":"admin:write","optionalKey":false,"limitsClass":"administration","bodyLimitBytes":1048576,"requestContentTypes":["application/json"],"statuses":[200,400,401,403,405,408,409,413,415,422,429,500,503],"bytes":false,"streams":false},
  getAdminApiKey: {"method":"GET","path":"/v1/organization/admin_api_keys/{key_id}","scope":"admin:read","optionalKey":false,"limitsClass":"administration","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,404,405,413,429,500,503],"bytes":false,"streams":false},
  deleteAdminApiKey: {"method":"DELETE","path":"/v1/organization/admin_api_keys/{key_id}","scope":"admin:write","optionalKey":false,"limitsClass":"administration","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,404,405,413,429,500,503],"bytes":false,"streams":false},
  rotateAdminApiKey: {"method":"POST","path":"/v1/organization/admin_api_keys/{key_id}/rotate","scope":"admin:write","optionalKey":false,"limitsClass":"administration","bodyLimitBytes":1048576,"requestContentTypes":["application/json"],"statuses":[200,400,401,403,404,405,408,409,413,415,422,429,500,503],"bytes":false,"streams":false},
  listProjects: {"method":"GET","path":"/v1/organization/projects","scope":"admin:read","optionalKey":false,"limitsClass":"administration","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,404,405,413,429,500,503],"bytes":false,"streams":false},
  createProject: {"method":"POST","path":"/v1/organization/projects","scope":"admin:write","optionalKey":false,"limitsClass":"administration","bodyLimitBytes":1048576,"requestContentTypes":["application/json"],"statuses":[200,400,401,403,405,408,409,413,415,422,429,500,503],"bytes":false,"streams":false},
  getProject: {"method":"GET","path":"/v1/organization/projects/{project_id}","scope":"admin:read","optionalKey":false,"limitsClass":"administration","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,404,405,413,429,500,503],"bytes":false,"streams":false},
  updateProject: {"method":"POST","path":"/v1/organization/projects/{project_id}","scope":"admin:write","optionalKey":false,"limitsClass":"administration","bodyLimitBytes":1048576,"requestContentTypes":["application/json"],"statuses":[200,400,401,403,404,405,408,409,413,415,422,429,500,503],"bytes":false,"streams":false},
  archiveProject: {"method":"POST","path":"/v1/organization/projects/{project_id}/archive","scope":"admin:write","optionalKey":false,"limitsClass":"administration","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,404,405,409,413,422,429,500,503],"bytes":false,"streams":false},
  listProjectApiKeys: {"method":"GET","path":"/v1/organization/projects/{project_id}/api_keys","scope":"admin:read","optionalKey":false,"limitsClass":"administration","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,404,405,413,429,500,503],"bytes":false,"streams":false},
  getProjectApiKey: {"method":"GET","path":"/v1/organization/projects/{project_id}/api_keys/{api_key_id}","scope":"admin:read","optionalKey":false,"limitsClass":"administration","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,404,405,413,429,500,503],"bytes":false,"streams":false},
  deleteProjectApiKey: {"method":"DELETE","path":"/v1/organization/projects/{project_id}/api_keys/{api_key_id}","scope":"admin:write","optionalKey":false,"limitsClass":"administration","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,404,405,413,429,500,503],"bytes":false,"streams":false},
  rotateProjectApiKey: {"method":"POST","path":"/v1/organization/projects/{project_id}/api_keys/{api_key_id}/rotate","scope":"admin:write","optionalKey":false,"limitsClass":"administration","bodyLimitBytes":1048576,"requestContentTypes":["application/json"],"statuses":[200,400,401,403,404,405,408,409,413,415,422,429,500,503],"bytes":false,"streams":false},
  getModelPermissions: {"method":"GET","path":"/v1/organization/projects/{project_id}/model_permissions","scope":"admin:read","optionalKey":false,"limitsClass":"administration","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,404,405,413,429,500,503],"bytes":false,"streams":false},
  updateModelPermissions: {"method":"POST","path":"/v1/organization/projects/{project_id}/model_permissions","scope":"admin:write","optionalKey":false,"limitsClass":"administration","bodyLimitBytes":1048576,"requestContentTypes":["application/json"],"statuses":[200,400,401,403,404,405,408,409,413,415,422,429,500,503],"bytes":false,"streams":false},
  deleteModelPermissions: {"method":"DELETE","path":"/v1/organization/projects/{project_id}/model_permissions","scope":"admin:write","optionalKey":false,"limitsClass":"administration","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,404,405,413,429,500,503],"bytes":false,"streams":false},
  listProjectRateLimits: {"method":"GET","path":"/v1/organization/projects/{project_id}/rate_limits","scope":"admin:read","optionalKey":false,"limitsClass":"administration","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,404,405,413,429,500,503],"bytes":false,"streams":false},
  updateProjectRateLimit: {"method":"POST","path":"/v1/organization/projects/{project_id}/rate_limits/{rate_limit_id}","scope":"admin:write","optionalKey":false,"limitsClass":"administration","bodyLimitBytes":1048576,"requestContentTypes":["application/json"],"statuses":[200,400,401,403,404,405,408,409,413,415,422,429,500,503],"bytes":false,"streams":false},
  listServiceAccounts: {"method":"GET","path":"/v1/organization/projects/{project_id}/service_accounts","scope":"admin:read","optionalKey":false,"limitsClass":"administration","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,404,405,413,429,500,503],"bytes":false,"streams":false},
  createServiceAccount: {"method":"POST","path":"/v1/organization/projects/{project_id}/service_accounts","scope":"admin:write","optionalKey":false,"limitsClass":"administration","bodyLimitBytes":1048576,"requestContentTypes":["application/json"],"statuses":[200,400,401,403,404,405,408,409,413,415,422,429,500,503],"bytes":false,"streams":false},
  getServiceAccount: {"method":"GET","path":"/v1/organization/projects/{project_id}/service_accounts/{service_account_id}","scope":"admin:read","optionalKey":false,"limitsClass":"administration","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,404,405,413,429,500,503],"bytes":false,"streams":false},
  updateServiceAccount: {"method":"POST","path":"/v1/organization/projects/{project_id}/service_accounts/{service_account_id}","scope":"admin:write","optionalKey":false,"limitsClass":"administration","bodyLimitBytes":1048576,"requestContentTypes":["application/json"],"statuses":[200,400,401,403,404,405,408,409,413,415,422,429,500,503],"bytes":false,"streams":false},
  deleteServiceAccount: {"method":"DELETE","path":"/v1/organization/projects/{project_id}/service_accounts/{service_account_id}","scope":"admin:write","optionalKey":false,"limitsClass":"administration","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,404,405,413,429,500,503],"bytes":false,"streams":false},
  createServiceAccountApiKey: {"method":"POST","path":"/v1/organization/projects/{project_id}/service_accounts/{service_account_id}/api_keys","scope":"admin:write","optionalKey":false,"limitsClass":"administration","bodyLimitBytes":1048576,"requestContentTypes":["application/json"],"statuses":[200,400,401,403,404,405,408,409,413,415,422,429,500,503],"bytes":false,"streams":false},
  listTools: {"method":"GET","path":"/v1/tools","scope":"tools:read","optionalKey":false,"limitsClass":"tools","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,405,413,429,500,503],"bytes":false,"streams":false},
  callTool: {"method":"POST","path":"/v1/tools/{name}","scope":"tools:execute","optionalKey":false,"limitsClass":"tools","bodyLimitBytes":33554432,"requestContentTypes":["application/json"],"statuses":[200,400,401,403,404,405,408,409,413,415,422,429,500,503,504],"bytes":false,"streams":false},
  listVectorStores: {"method":"GET","path":"/v1/vector_stores","scope":"indexes:read","optionalKey":false,"limitsClass":"reads","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,404,405,413,429,500,503],"bytes":false,"streams":false},
  createVectorStore: {"method":"POST","path":"/v1/vector_stores","scope":"indexes:admin","optionalKey":false,"limitsClass":"indexes","bodyLimitBytes":1048576,"requestContentTypes":["application/json"],"statuses":[200,400,401,403,404,405,408,409,413,415,422,429,500,503],"bytes":false,"streams":false},
  getVectorStore: {"method":"GET","path":"/v1/vector_stores/{vector_store_id}","scope":"indexes:read","optionalKey":false,"limitsClass":"reads","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,404,405,413,429,500,503],"bytes":false,"streams":false},
  updateVectorStore: {"method":"POST","path":"/v1/vector_stores/{vector_store_id}","scope":"indexes:admin","optionalKey":false,"limitsClass":"indexes","bodyLimitBytes":1048576,"requestContentTypes":["application/json"],"statuses":[200,400,401,403,404,405,408,409,413,415,422,429,500,503],"bytes":false,"streams":false},
  deleteVectorStore: {"method":"DELETE","path":"/v1/vector_stores/{vector_store_id}","scope":"indexes:admin","optionalKey":false,"limitsClass":"indexes","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,404,405,413,429,500,503],"bytes":false,"streams":false},
  searchVectorStore: {"method":"POST","path":"/v1/vector_stores/{vector_store_id}/search","scope":"indexes:read","optionalKey":false,"limitsClass":"reads","bodyLimitBytes":1048576,"requestContentTypes":["application/json"],"statuses":[200,400,401,403,404,405,408,409,413,415,422,429,500,503],"bytes":false,"streams":false},
  listVectorStoreFiles: {"method":"GET","path":"/v1/vector_stores/{vector_store_id}/files","scope":"indexes:read","optionalKey":false,"limitsClass":"reads","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,404,405,413,429,500,503],"bytes":false,"streams":false},
  createVectorStoreFile: {"method":"POST","path":"/v1/vector_stores/{vector_store_id}/files","scope":"indexes:write","optionalKey":false,"limitsClass":"indexes","bodyLimitBytes":1048576,"requestContentTypes":["application/json"],"statuses":[200,400,401,403,404,405,408,409,413,415,422,429,500,503],"bytes":false,"streams":false},
  getVectorStoreFile: {"method":"GET","path":"/v1/vector_stores/{vector_store_id}/files/{file_id}","scope":"indexes:read","optionalKey":false,"limitsClass":"reads","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,404,405,413,429,500,503],"bytes":false,"streams":false},
  updateVectorStoreFile: {"method":"POST","path":"/v1/vector_stores/{vector_store_id}/files/{file_id}","scope":"indexes:write","optionalKey":false,"limitsClass":"indexes","bodyLimitBytes":1048576,"requestContentTypes":["application/json"],"statuses":[200,400,401,403,404,405,408,409,413,415,422,429,500,503],"bytes":false,"streams":false},
  deleteVectorStoreFile: {"method":"DELETE","path":"/v1/vector_stores/{vector_store_id}/files/{file_id}","scope":"indexes:write","optionalKey":false,"limitsClass":"indexes","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,404,405,413,429,500,503],"bytes":false,"streams":false},
  getVectorStoreFileContent: {"method":"GET","path":"/v1/vector_stores/{vector_store_id}/files/{file_id}/content","scope":"indexes:read","optionalKey":false,"limitsClass":"reads","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,404,405,413,429,500,503],"bytes":false,"streams":false},
  createVectorStoreFileBatch: {"method":"POST","path":"/v1/vector_stores/{vector_store_id}/file_batches","scope":"indexes:write","optionalKey":false,"limitsClass":"indexes","bodyLimitBytes":16777216,"requestContentTypes":["application/json"],"statuses":[200,400,401,403,404,405,408,409,413,415,422,429,500,503],"bytes":false,"streams":false},
  getVectorStoreFileBatch: {"method":"GET","path":"/v1/vector_stores/{vector_store_id}/file_batches/{batch_id}","scope":"indexes:read","optionalKey":false,"limitsClass":"reads","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,404,405,413,429,500,503],"bytes":false,"streams":false},
  cancelVectorStoreFileBatch: {"method":"POST","path":"/v1/vector_stores/{vector_store_id}/file_batches/{batch_id}/cancel","scope":"indexes:write","optionalKey":false,"limitsClass":"indexes","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,404,405,408,409,413,422,429,500,503],"bytes":false,"streams":false},
  listVectorStoreFileBatchFiles: {"method":"GET","path":"/v1/vector_stores/{vector_store_id}/file_batches/{batch_id}/files","scope":"indexes:read","optionalKey":false,"limitsClass":"reads","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,404,405,413,429,500,503],"bytes":false,"streams":false},
  callMcp: {"method":"POST","path":"/mcp","scope":"tools:read","optionalKey":false,"limitsClass":"tools","bodyLimitBytes":33554432,"requestContentTypes":["application/json"],"statuses":[200,202,400,401,403,405,408,409,413,415,422,429,500,503],"bytes":false,"streams":false},
  getHealth: {"method":"GET","path":"/healthz","scope":null,"optionalKey":false,"limitsClass":"probes","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,405,413,500],"bytes":false,"streams":false},
  getReadiness: {"method":"GET","path":"/readyz","scope":null,"optionalKey":false,"limitsClass":"probes","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,405,413,500,503],"bytes":false,"streams":false},
  getMetrics: {"method":"GET","path":"/metrics","scope":"metrics:read","optionalKey":true,"limitsClass":"probes","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,405,413,500,503],"bytes":false,"streams":false},
  getOpenapi: {"method":"GET","path":"/openapi.json","scope":null,"optionalKey":false,"limitsClass":"probes","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,405,413,500],"bytes":false,"streams":false},
} as const

export type OperationId = keyof typeof operations

/** Which request limit counts a call. */
export type LimitsClass = (typeof operations)[OperationId]['limitsClass']

/** The type of an event of a stream. */
export type StreamEventType = StreamEvent['type']

/** An event as it is sent: its number, its type and its JSON text, which has no line breaks. */
export interface Frame {
  readonly sequence: number
  /** One of StreamEventType; kept wide, so that what MATRIZ keeps of a run can be handed on as it is. */
  readonly type: string
  readonly data: string
}

type Parameters<K extends OperationId> = contract[K]['parameters']

type Query<K extends OperationId> = NonNullable<Parameters<K>['query']>

/** A form that is still coming in. Fields may stand behind the file, so that they are known when its bytes were read. */
export interface Form<Fields> {
  readonly file: { readonly filename: string; readonly bytes: AsyncIterable<Uint8Array> }
  /** All fields but the file, as the contract allows them. Throws for what it refuses. */
  fields(): Promise<Fields>
}

type Sent<Content> = Content extends { readonly 'application/json': infer Body } ? Body : Content extends { readonly 'multipart/form-data': infer Fields } ? Form<Omit<Fields, 'file'>> : never

type RequestBody<K extends OperationId> = contract[K] extends { readonly requestBody: { readonly content: infer Content } } ? Sent<Content> : undefined

/** A request that the contract allows: parameters decoded and coerced, defaults filled in, the body as it was sent, or a form. */
export interface Call<K extends OperationId> {
  readonly path: Parameters<K> extends { readonly path: infer Path } ? Path : Record<never, never>
  readonly query: [Query<K>] extends [never] ? Record<never, never> : Query<K>
  readonly body: RequestBody<K>
}

type Content<K extends OperationId> = contract[K]['responses'][200]['content']

/** What is stored says by which policy its texts were judged; where another one is in force, they are judged again. */
interface JudgedUnder {
  readonly judgedUnder?: string
}

/**
 * The replies that an operation declares, and no others; refusals are thrown. `json` is the same as `body`, already as
 * JSON text: it must be text of the declared schema.
 */
export type Reply<K extends OperationId> =
  | (Content<K> extends { readonly 'application/json': infer Body } ? { readonly status: 200; readonly body: Body } | ({ readonly status: 200; readonly json: string } & JudgedUnder) : never)
  | (Content<K> extends { readonly 'text/event-stream': unknown } ? ({ readonly status: 200; readonly events: AsyncIterable<readonly Frame[]> } & JudgedUnder) : never)
  | (Content<K> extends { readonly 'text/plain': unknown } ? { readonly status: 200; readonly text: string } : never)
  | (Content<K> extends { readonly 'application/octet-stream': unknown } ? { readonly status: 200; readonly bytes: AsyncIterable<Uint8Array>; readonly sizeBytes: number; readonly filename: string } : never)
  | (contract[K]['responses'] extends { readonly 202: unknown } ? { readonly status: 202 } : never)

export type Handler<K extends OperationId, Context> = (call: Call<K>, context: Context) => Promise<Reply<K>>

/** One handler for every operation: one that is missing does not compile. */
export type Handlers<Context> = { readonly [K in OperationId]: Handler<K, Context> }
