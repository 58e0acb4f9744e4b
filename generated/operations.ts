// SPDX-License-Identifier: Apache-2.0
// Made from spec/lukhas-openai.yaml by `make generate`. Do not edit.
import type { StreamEvent, operations as contract } from './wire.ts'

/** What the contract says of each operation. `path` is a template; `scope` is null where no key is needed. */
export const operations = {
  createResponse: {"method":"POST","path":"/v1/responses","scope":"responses:write","optionalKey":false,"limitsClass":"responses","bodyLimitBytes":100663296,"requestContentTypes":["application/json"],"statuses":[200,400,401,403,404,405,408,409,413,415,422,429,500,502,503,504],"streams":true},
  getInputTokens: {"method":"POST","path":"/v1/responses/input_tokens","scope":"responses:read","optionalKey":false,"limitsClass":"responses","bodyLimitBytes":100663296,"requestContentTypes":["application/json"],"statuses":[200,400,401,403,404,405,408,409,413,415,422,429,500,503],"streams":false},
  compactResponse: {"method":"POST","path":"/v1/responses/compact","scope":"responses:write","optionalKey":false,"limitsClass":"responses","bodyLimitBytes":100663296,"requestContentTypes":["application/json"],"statuses":[200,400,401,403,404,405,408,409,413,415,422,429,500,503],"streams":false},
  getResponse: {"method":"GET","path":"/v1/responses/{response_id}","scope":"responses:read","optionalKey":false,"limitsClass":"reads","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,404,405,413,429,500,503],"streams":true},
  deleteResponse: {"method":"DELETE","path":"/v1/responses/{response_id}","scope":"responses:write","optionalKey":false,"limitsClass":"reads","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,404,405,413,429,500,503],"streams":false},
  cancelResponse: {"method":"POST","path":"/v1/responses/{response_id}/cancel","scope":"responses:write","optionalKey":false,"limitsClass":"responses","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,404,405,409,413,422,429,500,503],"streams":false},
  listInputItems: {"method":"GET","path":"/v1/responses/{response_id}/input_items","scope":"responses:read","optionalKey":false,"limitsClass":"reads","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,404,405,413,429,500,503],"streams":false},
  getResponseTrace: {"method":"GET","path":"/v1/responses/{response_id}/trace","scope":"responses:read","optionalKey":false,"limitsClass":"reads","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,404,405,413,429,500,503],"streams":false},
  replayResponse: {"method":"POST","path":"/v1/responses/{response_id}/replay","scope":"responses:read","optionalKey":false,"limitsClass":"reads","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,404,405,409,413,422,429,500,503],"streams":false},
  createConversation: {"method":"POST","path":"/v1/conversations","scope":"conversations:write","optionalKey":false,"limitsClass":"responses","bodyLimitBytes":100663296,"requestContentTypes":["application/json"],"statuses":[200,400,401,403,405,408,409,413,415,422,429,500,503],"streams":false},
  getConversation: {"method":"GET","path":"/v1/conversations/{conversation_id}","scope":"conversations:read","optionalKey":false,"limitsClass":"reads","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,404,405,413,429,500,503],"streams":false},
  updateConversation: {"method":"POST","path":"/v1/conversations/{conversation_id}","scope":"conversations:write","optionalKey":false,"limitsClass":"responses","bodyLimitBytes":1048576,"requestContentTypes":["application/json"],"statuses":[200,400,401,403,404,405,408,409,413,415,422,429,500,503],"streams":false},
  deleteConversation: {"method":"DELETE","path":"/v1/conversations/{conversation_id}","scope":"conversations:write","optionalKey":false,"limitsClass":"responses","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,404,405,413,429,500,503],"streams":false},
  listConversationItems: {"method":"GET","path":"/v1/conversations/{conversation_id}/items","scope":"conversations:read","optionalKey":false,"limitsClass":"reads","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,404,405,413,429,500,503],"streams":false},
  createConversationItems: {"method":"POST","path":"/v1/conversations/{conversation_id}/items","scope":"conversations:write","optionalKey":false,"limitsClass":"responses","bodyLimitBytes":100663296,"requestContentTypes":["application/json"],"statuses":[200,400,401,403,404,405,408,409,413,415,422,429,500,503],"streams":false},
  getConversationItem: {"method":"GET","path":"/v1/conversations/{conversation_id}/items/{item_id}","scope":"conversations:read","optionalKey":false,"limitsClass":"reads","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,404,405,413,429,500,503],"streams":false},
  deleteConversationItem: {"method":"DELETE","path":"/v1/conversations/{conversation_id}/items/{item_id}","scope":"conversations:write","optionalKey":false,"limitsClass":"responses","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,404,405,413,429,500,503],"streams":false},
  createChatCompletion: {"method":"POST","path":"/v1/chat/completions","scope":"responses:write","optionalKey":false,"limitsClass":"responses","bodyLimitBytes":100663296,"requestContentTypes":["application/json"],"statuses":[200,400,401,403,404,405,408,409,413,415,422,429,500,502,503,504],"streams":true},
  getChatCompletion: {"method":"GET","path":"/v1/chat/completions/{completion_id}","scope":"responses:read","optionalKey":false,"limitsClass":"reads","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,404,405,413,429,500,503],"streams":false},
  deleteChatCompletion: {"method":"DELETE","path":"/v1/chat/completions/{completion_id}","scope":"responses:write","optionalKey":false,"limitsClass":"reads","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,404,405,413,429,500,503],"streams":false},
  listChatCompletionMessages: {"method":"GET","path":"/v1/chat/completions/{completion_id}/messages","scope":"responses:read","optionalKey":false,"limitsClass":"reads","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,404,405,413,429,500,503],"streams":false},
  listModels: {"method":"GET","path":"/v1/models","scope":"models:read","optionalKey":false,"limitsClass":"models","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,405,413,429,500,503],"streams":false},
  retrieveModel: {"method":"GET","path":"/v1/models/{model}","scope":"models:read","optionalKey":false,"limitsClass":"models","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,404,405,413,429,500,503],"streams":false},
  listNodeCauses: {"method":"GET","path":"/v1/nodes/{node_id}/causes","scope":"responses:read","optionalKey":false,"limitsClass":"reads","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,404,405,413,429,500,503],"streams":false},
  listTools: {"method":"GET","path":"/v1/tools","scope":"tools:read","optionalKey":false,"limitsClass":"tools","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,405,413,429,500,503],"streams":false},
  callTool: {"method":"POST","path":"/v1/tools/{name}","scope":"tools:execute","optionalKey":false,"limitsClass":"tools","bodyLimitBytes":33554432,"requestContentTypes":["application/json"],"statuses":[200,400,401,403,404,405,408,409,413,415,422,429,500,503,504],"streams":false},
  callMcp: {"method":"POST","path":"/mcp","scope":"tools:read","optionalKey":false,"limitsClass":"tools","bodyLimitBytes":33554432,"requestContentTypes":["application/json"],"statuses":[200,202,400,401,403,405,408,409,413,415,422,429,500,503],"streams":false},
  getHealth: {"method":"GET","path":"/healthz","scope":null,"optionalKey":false,"limitsClass":"probes","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,405,413,500],"streams":false},
  getReadiness: {"method":"GET","path":"/readyz","scope":null,"optionalKey":false,"limitsClass":"probes","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,405,413,500,503],"streams":false},
  getMetrics: {"method":"GET","path":"/metrics","scope":"metrics:read","optionalKey":true,"limitsClass":"probes","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,401,403,405,413,500,503],"streams":false},
  getOpenapi: {"method":"GET","path":"/openapi.json","scope":null,"optionalKey":false,"limitsClass":"probes","bodyLimitBytes":1048576,"requestContentTypes":[],"statuses":[200,400,405,413,500],"streams":false},
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

type RequestBody<K extends OperationId> = contract[K] extends { readonly requestBody: { readonly content: { readonly 'application/json': infer Body } } } ? Body : undefined

/** A request that the contract allows: parameters decoded and coerced, defaults filled in, the body as it was sent. */
export interface Call<K extends OperationId> {
  readonly path: Parameters<K> extends { readonly path: infer Path } ? Path : Record<never, never>
  readonly query: [Query<K>] extends [never] ? Record<never, never> : Query<K>
  readonly body: RequestBody<K>
}

type Content<K extends OperationId> = contract[K]['responses'][200]['content']

/**
 * The replies that an operation declares, and no others; refusals are thrown. `json` is the same as `body`, already as
 * JSON text: it must be text of the declared schema.
 */
export type Reply<K extends OperationId> =
  | (Content<K> extends { readonly 'application/json': infer Body } ? { readonly status: 200; readonly body: Body } | { readonly status: 200; readonly json: string } : never)
  | (Content<K> extends { readonly 'text/event-stream': unknown } ? { readonly status: 200; readonly events: AsyncIterable<readonly Frame[]> } : never)
  | (Content<K> extends { readonly 'text/plain': unknown } ? { readonly status: 200; readonly text: string } : never)
  | (contract[K]['responses'] extends { readonly 202: unknown } ? { readonly status: 202 } : never)

export type Handler<K extends OperationId, Context> = (call: Call<K>, context: Context) => Promise<Reply<K>>

/** One handler for every operation: one that is missing does not compile. */
export type Handlers<Context> = { readonly [K in OperationId]: Handler<K, Context> }
