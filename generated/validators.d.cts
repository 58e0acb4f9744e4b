// SPDX-License-Identifier: Apache-2.0
// Made from spec/lukhas-openai.yaml, configs/schemas, manifests/manifest.schema.json and matriz/node.schema.json by `make generate`. Do not edit.
import type { ValidateFunction } from 'ajv'
import type { components } from './wire.ts' with { 'resolution-mode': 'import' }

/** Validators of request bodies by operation. They never change the body. `errors[0]` says what is wrong. */
export declare const requestBody: {
  readonly createResponse: ValidateFunction<components['schemas']['CreateResponse']>
  readonly getInputTokens: ValidateFunction<components['schemas']['InputTokensRequest']>
  readonly compactResponse: ValidateFunction<components['schemas']['CompactRequest']>
  readonly createConversation: ValidateFunction<components['schemas']['CreateConversationRequest']>
  readonly updateConversation: ValidateFunction<components['schemas']['UpdateConversationRequest']>
  readonly createConversationItems: ValidateFunction<components['schemas']['ConversationItemsRequest']>
  readonly createChatCompletion: ValidateFunction<components['schemas']['CreateChatCompletion']>
  readonly callTool: ValidateFunction<components['schemas']['ToolCallRequest']>
  readonly callMcp: ValidateFunction<components['schemas']['McpMessage']>
}
/** Validators of query parameters by operation. They coerce texts and fill in defaults, in place. */
export declare const requestQuery: {
  readonly createResponse: ValidateFunction
  readonly getInputTokens: ValidateFunction
  readonly compactResponse: ValidateFunction
  readonly getResponse: ValidateFunction
  readonly deleteResponse: ValidateFunction
  readonly cancelResponse: ValidateFunction
  readonly listInputItems: ValidateFunction
  readonly getResponseTrace: ValidateFunction
  readonly replayResponse: ValidateFunction
  readonly createConversation: ValidateFunction
  readonly getConversation: ValidateFunction
  readonly updateConversation: ValidateFunction
  readonly deleteConversation: ValidateFunction
  readonly listConversationItems: ValidateFunction
  readonly createConversationItems: ValidateFunction
  readonly getConversationItem: ValidateFunction
  readonly deleteConversationItem: ValidateFunction
  readonly createChatCompletion: ValidateFunction
  readonly getChatCompletion: ValidateFunction
  readonly deleteChatCompletion: ValidateFunction
  readonly listChatCompletionMessages: ValidateFunction
  readonly listModels: ValidateFunction
  readonly retrieveModel: ValidateFunction
  readonly listNodeCauses: ValidateFunction
  readonly listTools: ValidateFunction
  readonly callTool: ValidateFunction
  readonly callMcp: ValidateFunction
  readonly getHealth: ValidateFunction
  readonly getReadiness: ValidateFunction
  readonly getMetrics: ValidateFunction
  readonly getOpenapi: ValidateFunction
}
/** Validators of path parameters, decoded, by operation. */
export declare const requestPath: {
  readonly createResponse: ValidateFunction
  readonly getInputTokens: ValidateFunction
  readonly compactResponse: ValidateFunction
  readonly getResponse: ValidateFunction
  readonly deleteResponse: ValidateFunction
  readonly cancelResponse: ValidateFunction
  readonly listInputItems: ValidateFunction
  readonly getResponseTrace: ValidateFunction
  readonly replayResponse: ValidateFunction
  readonly createConversation: ValidateFunction
  readonly getConversation: ValidateFunction
  readonly updateConversation: ValidateFunction
  readonly deleteConversation: ValidateFunction
  readonly listConversationItems: ValidateFunction
  readonly createConversationItems: ValidateFunction
  readonly getConversationItem: ValidateFunction
  readonly deleteConversationItem: ValidateFunction
  readonly createChatCompletion: ValidateFunction
  readonly getChatCompletion: ValidateFunction
  readonly deleteChatCompletion: ValidateFunction
  readonly listChatCompletionMessages: ValidateFunction
  readonly listModels: ValidateFunction
  readonly retrieveModel: ValidateFunction
  readonly listNodeCauses: ValidateFunction
  readonly listTools: ValidateFunction
  readonly callTool: ValidateFunction
  readonly callMcp: ValidateFunction
  readonly getHealth: ValidateFunction
  readonly getReadiness: ValidateFunction
  readonly getMetrics: ValidateFunction
  readonly getOpenapi: ValidateFunction
}
/** Validators of reply bodies by operation and status. */
export declare const replyBody: {
  readonly createResponse: {
    readonly '200': ValidateFunction<components['schemas']['ResponseObject']>
    readonly '400': ValidateFunction<components['schemas']['Error']>
    readonly '401': ValidateFunction<components['schemas']['Error']>
    readonly '403': ValidateFunction<components['schemas']['Error']>
    readonly '404': ValidateFunction<components['schemas']['Error']>
    readonly '405': ValidateFunction<components['schemas']['Error']>
    readonly '408': ValidateFunction<components['schemas']['Error']>
    readonly '409': ValidateFunction<components['schemas']['Error']>
    readonly '413': ValidateFunction<components['schemas']['Error']>
    readonly '415': ValidateFunction<components['schemas']['Error']>
    readonly '422': ValidateFunction<components['schemas']['Error']>
    readonly '429': ValidateFunction<components['schemas']['Error']>
    readonly '500': ValidateFunction<components['schemas']['Error']>
    readonly '502': ValidateFunction<components['schemas']['Error']>
    readonly '503': ValidateFunction<components['schemas']['Error']>
    readonly '504': ValidateFunction<components['schemas']['Error']>
  }
  readonly getInputTokens: {
    readonly '200': ValidateFunction<components['schemas']['InputTokens']>
    readonly '400': ValidateFunction<components['schemas']['Error']>
    readonly '401': ValidateFunction<components['schemas']['Error']>
    readonly '403': ValidateFunction<components['schemas']['Error']>
    readonly '404': ValidateFunction<components['schemas']['Error']>
    readonly '405': ValidateFunction<components['schemas']['Error']>
    readonly '408': ValidateFunction<components['schemas']['Error']>
    readonly '409': ValidateFunction<components['schemas']['Error']>
    readonly '413': ValidateFunction<components['schemas']['Error']>
    readonly '415': ValidateFunction<components['schemas']['Error']>
    readonly '422': ValidateFunction<components['schemas']['Error']>
    readonly '429': ValidateFunction<components['schemas']['Error']>
    readonly '500': ValidateFunction<components['schemas']['Error']>
    readonly '503': ValidateFunction<components['schemas']['Error']>
  }
  readonly compactResponse: {
    readonly '200': ValidateFunction<components['schemas']['CompactedResponse']>
    readonly '400': ValidateFunction<components['schemas']['Error']>
    readonly '401': ValidateFunction<components['schemas']['Error']>
    readonly '403': ValidateFunction<components['schemas']['Error']>
    readonly '404': ValidateFunction<components['schemas']['Error']>
    readonly '405': ValidateFunction<components['schemas']['Error']>
    readonly '408': ValidateFunction<components['schemas']['Error']>
    readonly '409': ValidateFunction<components['schemas']['Error']>
    readonly '413': ValidateFunction<components['schemas']['Error']>
    readonly '415': ValidateFunction<components['schemas']['Error']>
    readonly '422': ValidateFunction<components['schemas']['Error']>
    readonly '429': ValidateFunction<components['schemas']['Error']>
    readonly '500': ValidateFunction<components['schemas']['Error']>
    readonly '503': ValidateFunction<components['schemas']['Error']>
  }
  readonly getResponse: {
    readonly '200': ValidateFunction<components['schemas']['ResponseObject']>
    readonly '400': ValidateFunction<components['schemas']['Error']>
    readonly '401': ValidateFunction<components['schemas']['Error']>
    readonly '403': ValidateFunction<components['schemas']['Error']>
    readonly '404': ValidateFunction<components['schemas']['Error']>
    readonly '405': ValidateFunction<components['schemas']['Error']>
    readonly '413': ValidateFunction<components['schemas']['Error']>
    readonly '429': ValidateFunction<components['schemas']['Error']>
    readonly '500': ValidateFunction<components['schemas']['Error']>
    readonly '503': ValidateFunction<components['schemas']['Error']>
  }
  readonly deleteResponse: {
    readonly '200': ValidateFunction<components['schemas']['DeletedResponse']>
    readonly '400': ValidateFunction<components['schemas']['Error']>
    readonly '401': ValidateFunction<components['schemas']['Error']>
    readonly '403': ValidateFunction<components['schemas']['Error']>
    readonly '404': ValidateFunction<components['schemas']['Error']>
    readonly '405': ValidateFunction<components['schemas']['Error']>
    readonly '413': ValidateFunction<components['schemas']['Error']>
    readonly '429': ValidateFunction<components['schemas']['Error']>
    readonly '500': ValidateFunction<components['schemas']['Error']>
    readonly '503': ValidateFunction<components['schemas']['Error']>
  }
  readonly cancelResponse: {
    readonly '200': ValidateFunction<components['schemas']['ResponseObject']>
    readonly '400': ValidateFunction<components['schemas']['Error']>
    readonly '401': ValidateFunction<components['schemas']['Error']>
    readonly '403': ValidateFunction<components['schemas']['Error']>
    readonly '404': ValidateFunction<components['schemas']['Error']>
    readonly '405': ValidateFunction<components['schemas']['Error']>
    readonly '409': ValidateFunction<components['schemas']['Error']>
    readonly '413': ValidateFunction<components['schemas']['Error']>
    readonly '422': ValidateFunction<components['schemas']['Error']>
    readonly '429': ValidateFunction<components['schemas']['Error']>
    readonly '500': ValidateFunction<components['schemas']['Error']>
    readonly '503': ValidateFunction<components['schemas']['Error']>
  }
  readonly listInputItems: {
    readonly '200': ValidateFunction<components['schemas']['InputItemList']>
    readonly '400': ValidateFunction<components['schemas']['Error']>
    readonly '401': ValidateFunction<components['schemas']['Error']>
    readonly '403': ValidateFunction<components['schemas']['Error']>
    readonly '404': ValidateFunction<components['schemas']['Error']>
    readonly '405': ValidateFunction<components['schemas']['Error']>
    readonly '413': ValidateFunction<components['schemas']['Error']>
    readonly '429': ValidateFunction<components['schemas']['Error']>
    readonly '500': ValidateFunction<components['schemas']['Error']>
    readonly '503': ValidateFunction<components['schemas']['Error']>
  }
  readonly getResponseTrace: {
    readonly '200': ValidateFunction<components['schemas']['ResponseTrace']>
    readonly '400': ValidateFunction<components['schemas']['Error']>
    readonly '401': ValidateFunction<components['schemas']['Error']>
    readonly '403': ValidateFunction<components['schemas']['Error']>
    readonly '404': ValidateFunction<components['schemas']['Error']>
    readonly '405': ValidateFunction<components['schemas']['Error']>
    readonly '413': ValidateFunction<components['schemas']['Error']>
    readonly '429': ValidateFunction<components['schemas']['Error']>
    readonly '500': ValidateFunction<components['schemas']['Error']>
    readonly '503': ValidateFunction<components['schemas']['Error']>
  }
  readonly replayResponse: {
    readonly '200': ValidateFunction<components['schemas']['ResponseReplay']>
    readonly '400': ValidateFunction<components['schemas']['Error']>
    readonly '401': ValidateFunction<components['schemas']['Error']>
    readonly '403': ValidateFunction<components['schemas']['Error']>
    readonly '404': ValidateFunction<components['schemas']['Error']>
    readonly '405': ValidateFunction<components['schemas']['Error']>
    readonly '409': ValidateFunction<components['schemas']['Error']>
    readonly '413': ValidateFunction<components['schemas']['Error']>
    readonly '422': ValidateFunction<components['schemas']['Error']>
    readonly '429': ValidateFunction<components['schemas']['Error']>
    readonly '500': ValidateFunction<components['schemas']['Error']>
    readonly '503': ValidateFunction<components['schemas']['Error']>
  }
  readonly createConversation: {
    readonly '200': ValidateFunction<components['schemas']['Conversation']>
    readonly '400': ValidateFunction<components['schemas']['Error']>
    readonly '401': ValidateFunction<components['schemas']['Error']>
    readonly '403': ValidateFunction<components['schemas']['Error']>
    readonly '405': ValidateFunction<components['schemas']['Error']>
    readonly '408': ValidateFunction<components['schemas']['Error']>
    readonly '409': ValidateFunction<components['schemas']['Error']>
    readonly '413': ValidateFunction<components['schemas']['Error']>
    readonly '415': ValidateFunction<components['schemas']['Error']>
    readonly '422': ValidateFunction<components['schemas']['Error']>
    readonly '429': ValidateFunction<components['schemas']['Error']>
    readonly '500': ValidateFunction<components['schemas']['Error']>
    readonly '503': ValidateFunction<components['schemas']['Error']>
  }
  readonly getConversation: {
    readonly '200': ValidateFunction<components['schemas']['Conversation']>
    readonly '400': ValidateFunction<components['schemas']['Error']>
    readonly '401': ValidateFunction<components['schemas']['Error']>
    readonly '403': ValidateFunction<components['schemas']['Error']>
    readonly '404': ValidateFunction<components['schemas']['Error']>
    readonly '405': ValidateFunction<components['schemas']['Error']>
    readonly '413': ValidateFunction<components['schemas']['Error']>
    readonly '429': ValidateFunction<components['schemas']['Error']>
    readonly '500': ValidateFunction<components['schemas']['Error']>
    readonly '503': ValidateFunction<components['schemas']['Error']>
  }
  readonly updateConversation: {
    readonly '200': ValidateFunction<components['schemas']['Conversation']>
    readonly '400': ValidateFunction<components['schemas']['Error']>
    readonly '401': ValidateFunction<components['schemas']['Error']>
    readonly '403': ValidateFunction<components['schemas']['Error']>
    readonly '404': ValidateFunction<components['schemas']['Error']>
    readonly '405': ValidateFunction<components['schemas']['Error']>
    readonly '408': ValidateFunction<components['schemas']['Error']>
    readonly '409': ValidateFunction<components['schemas']['Error']>
    readonly '413': ValidateFunction<components['schemas']['Error']>
    readonly '415': ValidateFunction<components['schemas']['Error']>
    readonly '422': ValidateFunction<components['schemas']['Error']>
    readonly '429': ValidateFunction<components['schemas']['Error']>
    readonly '500': ValidateFunction<components['schemas']['Error']>
    readonly '503': ValidateFunction<components['schemas']['Error']>
  }
  readonly deleteConversation: {
    readonly '200': ValidateFunction<components['schemas']['DeletedConversation']>
    readonly '400': ValidateFunction<components['schemas']['Error']>
    readonly '401': ValidateFunction<components['schemas']['Error']>
    readonly '403': ValidateFunction<components['schemas']['Error']>
    readonly '404': ValidateFunction<components['schemas']['Error']>
    readonly '405': ValidateFunction<components['schemas']['Error']>
    readonly '413': ValidateFunction<components['schemas']['Error']>
    readonly '429': ValidateFunction<components['schemas']['Error']>
    readonly '500': ValidateFunction<components['schemas']['Error']>
    readonly '503': ValidateFunction<components['schemas']['Error']>
  }
  readonly listConversationItems: {
    readonly '200': ValidateFunction<components['schemas']['InputItemList']>
    readonly '400': ValidateFunction<components['schemas']['Error']>
    readonly '401': ValidateFunction<components['schemas']['Error']>
    readonly '403': ValidateFunction<components['schemas']['Error']>
    readonly '404': ValidateFunction<components['schemas']['Error']>
    readonly '405': ValidateFunction<components['schemas']['Error']>
    readonly '413': ValidateFunction<components['schemas']['Error']>
    readonly '429': ValidateFunction<components['schemas']['Error']>
    readonly '500': ValidateFunction<components['schemas']['Error']>
    readonly '503': ValidateFunction<components['schemas']['Error']>
  }
  readonly createConversationItems: {
    readonly '200': ValidateFunction<components['schemas']['InputItemList']>
    readonly '400': ValidateFunction<components['schemas']['Error']>
    readonly '401': ValidateFunction<components['schemas']['Error']>
    readonly '403': ValidateFunction<components['schemas']['Error']>
    readonly '404': ValidateFunction<components['schemas']['Error']>
    readonly '405': ValidateFunction<components['schemas']['Error']>
    readonly '408': ValidateFunction<components['schemas']['Error']>
    readonly '409': ValidateFunction<components['schemas']['Error']>
    readonly '413': ValidateFunction<components['schemas']['Error']>
    readonly '415': ValidateFunction<components['schemas']['Error']>
    readonly '422': ValidateFunction<components['schemas']['Error']>
    readonly '429': ValidateFunction<components['schemas']['Error']>
    readonly '500': ValidateFunction<components['schemas']['Error']>
    readonly '503': ValidateFunction<components['schemas']['Error']>
  }
  readonly getConversationItem: {
    readonly '200': ValidateFunction<components['schemas']['StoredItem']>
    readonly '400': ValidateFunction<components['schemas']['Error']>
    readonly '401': ValidateFunction<components['schemas']['Error']>
    readonly '403': ValidateFunction<components['schemas']['Error']>
    readonly '404': ValidateFunction<components['schemas']['Error']>
    readonly '405': ValidateFunction<components['schemas']['Error']>
    readonly '413': ValidateFunction<components['schemas']['Error']>
    readonly '429': ValidateFunction<components['schemas']['Error']>
    readonly '500': ValidateFunction<components['schemas']['Error']>
    readonly '503': ValidateFunction<components['schemas']['Error']>
  }
  readonly deleteConversationItem: {
    readonly '200': ValidateFunction<components['schemas']['Conversation']>
    readonly '400': ValidateFunction<components['schemas']['Error']>
    readonly '401': ValidateFunction<components['schemas']['Error']>
    readonly '403': ValidateFunction<components['schemas']['Error']>
    readonly '404': ValidateFunction<components['schemas']['Error']>
    readonly '405': ValidateFunction<components['schemas']['Error']>
    readonly '413': ValidateFunction<components['schemas']['Error']>
    readonly '429': ValidateFunction<components['schemas']['Error']>
    readonly '500': ValidateFunction<components['schemas']['Error']>
    readonly '503': ValidateFunction<components['schemas']['Error']>
  }
  readonly createChatCompletion: {
    readonly '200': ValidateFunction<components['schemas']['ChatCompletion']>
    readonly '400': ValidateFunction<components['schemas']['Error']>
    readonly '401': ValidateFunction<components['schemas']['Error']>
    readonly '403': ValidateFunction<components['schemas']['Error']>
    readonly '404': ValidateFunction<components['schemas']['Error']>
    readonly '405': ValidateFunction<components['schemas']['Error']>
    readonly '408': ValidateFunction<components['schemas']['Error']>
    readonly '409': ValidateFunction<components['schemas']['Error']>
    readonly '413': ValidateFunction<components['schemas']['Error']>
    readonly '415': ValidateFunction<components['schemas']['Error']>
    readonly '422': ValidateFunction<components['schemas']['Error']>
    readonly '429': ValidateFunction<components['schemas']['Error']>
    readonly '500': ValidateFunction<components['schemas']['Error']>
    readonly '502': ValidateFunction<components['schemas']['Error']>
    readonly '503': ValidateFunction<components['schemas']['Error']>
    readonly '504': ValidateFunction<components['schemas']['Error']>
  }
  readonly getChatCompletion: {
    readonly '200': ValidateFunction<components['schemas']['ChatCompletion']>
    readonly '400': ValidateFunction<components['schemas']['Error']>
    readonly '401': ValidateFunction<components['schemas']['Error']>
    readonly '403': ValidateFunction<components['schemas']['Error']>
    readonly '404': ValidateFunction<components['schemas']['Error']>
    readonly '405': ValidateFunction<components['schemas']['Error']>
    readonly '413': ValidateFunction<components['schemas']['Error']>
    readonly '429': ValidateFunction<components['schemas']['Error']>
    readonly '500': ValidateFunction<components['schemas']['Error']>
    readonly '503': ValidateFunction<components['schemas']['Error']>
  }
  readonly deleteChatCompletion: {
    readonly '200': ValidateFunction<components['schemas']['DeletedChatCompletion']>
    readonly '400': ValidateFunction<components['schemas']['Error']>
    readonly '401': ValidateFunction<components['schemas']['Error']>
    readonly '403': ValidateFunction<components['schemas']['Error']>
    readonly '404': ValidateFunction<components['schemas']['Error']>
    readonly '405': ValidateFunction<components['schemas']['Error']>
    readonly '413': ValidateFunction<components['schemas']['Error']>
    readonly '429': ValidateFunction<components['schemas']['Error']>
    readonly '500': ValidateFunction<components['schemas']['Error']>
    readonly '503': ValidateFunction<components['schemas']['Error']>
  }
  readonly listChatCompletionMessages: {
    readonly '200': ValidateFunction<components['schemas']['ChatMessageList']>
    readonly '400': ValidateFunction<components['schemas']['Error']>
    readonly '401': ValidateFunction<components['schemas']['Error']>
    readonly '403': ValidateFunction<components['schemas']['Error']>
    readonly '404': ValidateFunction<components['schemas']['Error']>
    readonly '405': ValidateFunction<components['schemas']['Error']>
    readonly '413': ValidateFunction<components['schemas']['Error']>
    readonly '429': ValidateFunction<components['schemas']['Error']>
    readonly '500': ValidateFunction<components['schemas']['Error']>
    readonly '503': ValidateFunction<components['schemas']['Error']>
  }
  readonly listModels: {
    readonly '200': ValidateFunction<components['schemas']['ModelList']>
    readonly '400': ValidateFunction<components['schemas']['Error']>
    readonly '401': ValidateFunction<components['schemas']['Error']>
    readonly '403': ValidateFunction<components['schemas']['Error']>
    readonly '405': ValidateFunction<components['schemas']['Error']>
    readonly '413': ValidateFunction<components['schemas']['Error']>
    readonly '429': ValidateFunction<components['schemas']['Error']>
    readonly '500': ValidateFunction<components['schemas']['Error']>
    readonly '503': ValidateFunction<components['schemas']['Error']>
  }
  readonly retrieveModel: {
    readonly '200': ValidateFunction<components['schemas']['Model']>
    readonly '400': ValidateFunction<components['schemas']['Error']>
    readonly '401': ValidateFunction<components['schemas']['Error']>
    readonly '403': ValidateFunction<components['schemas']['Error']>
    readonly '404': ValidateFunction<components['schemas']['Error']>
    readonly '405': ValidateFunction<components['schemas']['Error']>
    readonly '413': ValidateFunction<components['schemas']['Error']>
    readonly '429': ValidateFunction<components['schemas']['Error']>
    readonly '500': ValidateFunction<components['schemas']['Error']>
    readonly '503': ValidateFunction<components['schemas']['Error']>
  }
  readonly listNodeCauses: {
    readonly '200': ValidateFunction<components['schemas']['NodeCauseList']>
    readonly '400': ValidateFunction<components['schemas']['Error']>
    readonly '401': ValidateFunction<components['schemas']['Error']>
    readonly '403': ValidateFunction<components['schemas']['Error']>
    readonly '404': ValidateFunction<components['schemas']['Error']>
    readonly '405': ValidateFunction<components['schemas']['Error']>
    readonly '413': ValidateFunction<components['schemas']['Error']>
    readonly '429': ValidateFunction<components['schemas']['Error']>
    readonly '500': ValidateFunction<components['schemas']['Error']>
    readonly '503': ValidateFunction<components['schemas']['Error']>
  }
  readonly listTools: {
    readonly '200': ValidateFunction<components['schemas']['ToolList']>
    readonly '400': ValidateFunction<components['schemas']['Error']>
    readonly '401': ValidateFunction<components['schemas']['Error']>
    readonly '403': ValidateFunction<components['schemas']['Error']>
    readonly '405': ValidateFunction<components['schemas']['Error']>
    readonly '413': ValidateFunction<components['schemas']['Error']>
    readonly '429': ValidateFunction<components['schemas']['Error']>
    readonly '500': ValidateFunction<components['schemas']['Error']>
    readonly '503': ValidateFunction<components['schemas']['Error']>
  }
  readonly callTool: {
    readonly '200': ValidateFunction<components['schemas']['ToolResult']>
    readonly '400': ValidateFunction<components['schemas']['Error']>
    readonly '401': ValidateFunction<components['schemas']['Error']>
    readonly '403': ValidateFunction<components['schemas']['Error']>
    readonly '404': ValidateFunction<components['schemas']['Error']>
    readonly '405': ValidateFunction<components['schemas']['Error']>
    readonly '408': ValidateFunction<components['schemas']['Error']>
    readonly '409': ValidateFunction<components['schemas']['Error']>
    readonly '413': ValidateFunction<components['schemas']['Error']>
    readonly '415': ValidateFunction<components['schemas']['Error']>
    readonly '422': ValidateFunction<components['schemas']['Error']>
    readonly '429': ValidateFunction<components['schemas']['Error']>
    readonly '500': ValidateFunction<components['schemas']['Error']>
    readonly '503': ValidateFunction<components['schemas']['Error']>
    readonly '504': ValidateFunction<components['schemas']['Error']>
  }
  readonly callMcp: {
    readonly '200': ValidateFunction<components['schemas']['McpReply']>
    readonly '400': ValidateFunction<components['schemas']['Error']>
    readonly '401': ValidateFunction<components['schemas']['Error']>
    readonly '403': ValidateFunction<components['schemas']['Error']>
    readonly '405': ValidateFunction<components['schemas']['Error']>
    readonly '408': ValidateFunction<components['schemas']['Error']>
    readonly '409': ValidateFunction<components['schemas']['Error']>
    readonly '413': ValidateFunction<components['schemas']['Error']>
    readonly '415': ValidateFunction<components['schemas']['Error']>
    readonly '422': ValidateFunction<components['schemas']['Error']>
    readonly '429': ValidateFunction<components['schemas']['Error']>
    readonly '500': ValidateFunction<components['schemas']['Error']>
    readonly '503': ValidateFunction<components['schemas']['Error']>
  }
  readonly getHealth: {
    readonly '200': ValidateFunction<components['schemas']['Health']>
    readonly '400': ValidateFunction<components['schemas']['Error']>
    readonly '405': ValidateFunction<components['schemas']['Error']>
    readonly '413': ValidateFunction<components['schemas']['Error']>
    readonly '500': ValidateFunction<components['schemas']['Error']>
  }
  readonly getReadiness: {
    readonly '200': ValidateFunction<components['schemas']['Readiness']>
    readonly '400': ValidateFunction<components['schemas']['Error']>
    readonly '405': ValidateFunction<components['schemas']['Error']>
    readonly '413': ValidateFunction<components['schemas']['Error']>
    readonly '500': ValidateFunction<components['schemas']['Error']>
    readonly '503': ValidateFunction<components['schemas']['Error']>
  }
  readonly getMetrics: {
    readonly '200': ValidateFunction<components['schemas']['MetricsText']>
    readonly '400': ValidateFunction<components['schemas']['Error']>
    readonly '401': ValidateFunction<components['schemas']['Error']>
    readonly '403': ValidateFunction<components['schemas']['Error']>
    readonly '405': ValidateFunction<components['schemas']['Error']>
    readonly '413': ValidateFunction<components['schemas']['Error']>
    readonly '500': ValidateFunction<components['schemas']['Error']>
    readonly '503': ValidateFunction<components['schemas']['Error']>
  }
  readonly getOpenapi: {
    readonly '200': ValidateFunction<components['schemas']['OpenapiDocument']>
    readonly '400': ValidateFunction<components['schemas']['Error']>
    readonly '405': ValidateFunction<components['schemas']['Error']>
    readonly '413': ValidateFunction<components['schemas']['Error']>
    readonly '500': ValidateFunction<components['schemas']['Error']>
  }
}
/** Validators of plain text by operation, where it can be answered with: the only form of the reply, or another one. */
export declare const replyText: {
  readonly getResponseTrace: ValidateFunction<components['schemas']['TraceDiagram']>
  readonly getMetrics: ValidateFunction<components['schemas']['MetricsText']>
}
/** Validates a refusal of any operation, or of none. */
export declare const errorBody: ValidateFunction<components['schemas']['Error']>
/** Validators of events by their type. */
export declare const event: {
  readonly 'response.created': ValidateFunction<components['schemas']['ResponseCreatedEvent']>
  readonly 'response.queued': ValidateFunction<components['schemas']['ResponseQueuedEvent']>
  readonly 'response.in_progress': ValidateFunction<components['schemas']['ResponseInProgressEvent']>
  readonly 'response.completed': ValidateFunction<components['schemas']['ResponseCompletedEvent']>
  readonly 'response.incomplete': ValidateFunction<components['schemas']['ResponseIncompleteEvent']>
  readonly 'response.failed': ValidateFunction<components['schemas']['ResponseFailedEvent']>
  readonly 'response.output_item.added': ValidateFunction<components['schemas']['OutputItemAddedEvent']>
  readonly 'response.output_item.done': ValidateFunction<components['schemas']['OutputItemDoneEvent']>
  readonly 'response.content_part.added': ValidateFunction<components['schemas']['ContentPartAddedEvent']>
  readonly 'response.content_part.done': ValidateFunction<components['schemas']['ContentPartDoneEvent']>
  readonly 'response.output_text.delta': ValidateFunction<components['schemas']['OutputTextDeltaEvent']>
  readonly 'response.output_text.done': ValidateFunction<components['schemas']['OutputTextDoneEvent']>
  readonly 'response.output_text.annotation.added': ValidateFunction<components['schemas']['AnnotationAddedEvent']>
  readonly 'response.refusal.delta': ValidateFunction<components['schemas']['RefusalDeltaEvent']>
  readonly 'response.refusal.done': ValidateFunction<components['schemas']['RefusalDoneEvent']>
  readonly 'response.function_call_arguments.delta': ValidateFunction<components['schemas']['FunctionCallArgumentsDeltaEvent']>
  readonly 'response.function_call_arguments.done': ValidateFunction<components['schemas']['FunctionCallArgumentsDoneEvent']>
  readonly 'response.custom_tool_call_input.delta': ValidateFunction<components['schemas']['CustomToolCallInputDeltaEvent']>
  readonly 'response.custom_tool_call_input.done': ValidateFunction<components['schemas']['CustomToolCallInputDoneEvent']>
  readonly 'response.mcp_list_tools.in_progress': ValidateFunction<components['schemas']['McpListToolsInProgressEvent']>
  readonly 'response.mcp_list_tools.completed': ValidateFunction<components['schemas']['McpListToolsCompletedEvent']>
  readonly 'response.mcp_list_tools.failed': ValidateFunction<components['schemas']['McpListToolsFailedEvent']>
  readonly 'response.mcp_call.in_progress': ValidateFunction<components['schemas']['McpCallInProgressEvent']>
  readonly 'response.mcp_call.completed': ValidateFunction<components['schemas']['McpCallCompletedEvent']>
  readonly 'response.mcp_call.failed': ValidateFunction<components['schemas']['McpCallFailedEvent']>
  readonly 'response.mcp_call_arguments.delta': ValidateFunction<components['schemas']['McpCallArgumentsDeltaEvent']>
  readonly 'response.mcp_call_arguments.done': ValidateFunction<components['schemas']['McpCallArgumentsDoneEvent']>
  readonly 'response.reasoning_summary_part.added': ValidateFunction<components['schemas']['ReasoningSummaryPartAddedEvent']>
  readonly 'response.reasoning_summary_part.done': ValidateFunction<components['schemas']['ReasoningSummaryPartDoneEvent']>
  readonly 'response.reasoning_summary_text.delta': ValidateFunction<components['schemas']['ReasoningSummaryTextDeltaEvent']>
  readonly 'response.reasoning_summary_text.done': ValidateFunction<components['schemas']['ReasoningSummaryTextDoneEvent']>
  readonly 'error': ValidateFunction<components['schemas']['ErrorEvent']>
  readonly 'keepalive': ValidateFunction<components['schemas']['KeepaliveEvent']>
  readonly 'lukhas:step.started': ValidateFunction<components['schemas']['StepStartedEvent']>
  readonly 'lukhas:step.completed': ValidateFunction<components['schemas']['StepCompletedEvent']>
}
/** Validators of what a stream sends, by operation, where its events have no types. */
export declare const streamData: {
  readonly createChatCompletion: ValidateFunction<components['schemas']['ChatCompletionChunk']>
}
/** Validators of WebSocket frames by the operation that a turn is a call of. A client frame holds the fields of the request body besides its own. */
export declare const webSocket: {
  readonly createResponse: { readonly clientFrame: ValidateFunction<components['schemas']['ResponseCreateFrame']>; readonly errorFrame: ValidateFunction<components['schemas']['WebSocketErrorFrame']> }
}
/** Validators of configuration files by the base name of their schema. */
export declare const config: {
  readonly 'providers': ValidateFunction
  readonly 'reliability': ValidateFunction
  readonly 'security': ValidateFunction
}
/** Validates a manifest of a capability. */
export declare const manifest: ValidateFunction
/** Validates a MATRIZ node. */
export declare const matrizNode: ValidateFunction
