// SPDX-License-Identifier: Apache-2.0
// Made from the x-lukhas-* extensions of spec/lukhas-openai.yaml by `make generate`. Do not edit.

/** `full`: changes the outcome. `echo`: given back. `ignored`: no effect, reported. `refused`: answered with 400. */
export type Support = 'full' | 'echo' | 'ignored' | 'refused'

/** What each field of a request does, by schema and field. */
export const fieldSupport = {
  "CreateResponse": {
    "model": "full",
    "input": "full",
    "instructions": "full",
    "previous_response_id": "full",
    "stream": "full",
    "stream_options": "ignored",
    "store": "full",
    "background": "full",
    "conversation": "full",
    "tools": "full",
    "tool_choice": "full",
    "parallel_tool_calls": "full",
    "max_tool_calls": "full",
    "text": "full",
    "max_output_tokens": "full",
    "temperature": "full",
    "top_p": "full",
    "top_logprobs": "echo",
    "truncation": "full",
    "include": "full",
    "metadata": "full",
    "reasoning": "echo",
    "service_tier": "echo",
    "prompt_cache_key": "echo",
    "prompt_cache_options": "ignored",
    "prompt_cache_retention": "ignored",
    "safety_identifier": "echo",
    "user": "echo",
    "client_metadata": "ignored",
    "context_management": "refused",
    "moderation": "refused",
    "prompt": "refused",
    "access_programs": "refused",
    "image": "refused"
  },
  "InputTokensRequest": {
    "model": "full",
    "input": "full",
    "instructions": "full",
    "previous_response_id": "full",
    "tools": "full",
    "tool_choice": "full",
    "parallel_tool_calls": "full",
    "text": "full",
    "reasoning": "echo",
    "truncation": "full",
    "conversation": "full",
    "personality": "refused"
  },
  "ConversationReference": {
    "id": "full"
  },
  "CompactRequest": {
    "model": "full",
    "input": "full",
    "instructions": "full",
    "previous_response_id": "full",
    "prompt_cache_key": "ignored",
    "prompt_cache_options": "ignored",
    "prompt_cache_retention": "ignored",
    "service_tier": "ignored"
  },
  "CreateConversationRequest": {
    "metadata": "full",
    "items": "full"
  },
  "UpdateConversationRequest": {
    "metadata": "full"
  },
  "ConversationItemsRequest": {
    "items": "full"
  },
  "StreamOptions": {
    "include_obfuscation": "ignored"
  },
  "TextOptions": {
    "format": "full",
    "verbosity": "echo"
  },
  "PlainTextFormat": {
    "type": "full"
  },
  "JsonObjectFormat": {
    "type": "full"
  },
  "JsonSchemaFormat": {
    "type": "full",
    "name": "full",
    "description": "full",
    "schema": "full",
    "strict": "full"
  },
  "ReasoningOptions": {
    "effort": "echo",
    "summary": "echo",
    "generate_summary": "echo",
    "context": "echo",
    "mode": "echo"
  },
  "FunctionTool": {
    "type": "full",
    "name": "full",
    "description": "full",
    "parameters": "full",
    "strict": "full",
    "defer_loading": "echo",
    "allowed_callers": "echo",
    "output_schema": "echo",
    "async": "echo"
  },
  "CustomTool": {
    "type": "full",
    "name": "full",
    "description": "full",
    "format": "full",
    "defer_loading": "echo",
    "allowed_callers": "echo"
  },
  "CustomTextFormat": {
    "type": "full"
  },
  "CustomGrammarFormat": {
    "type": "full",
    "syntax": "full",
    "definition": "full"
  },
  "LukhasCapabilityTool": {
    "type": "full",
    "name": "full"
  },
  "McpTool": {
    "type": "full",
    "server_label": "full",
    "server_url": "full",
    "server_description": "full",
    "authorization": "full",
    "headers": "full",
    "allowed_tools": "full",
    "require_approval": "full",
    "connector_id": "refused",
    "tunnel_id": "refused",
    "defer_loading": "refused",
    "allowed_callers": "ignored"
  },
  "McpToolFilter": {
    "tool_names": "full",
    "read_only": "full"
  },
  "McpApprovalFilter": {
    "always": "full",
    "never": "full"
  },
  "FileSearchTool": {
    "type": "full",
    "vector_store_ids": "full",
    "max_num_results": "full",
    "ranking_options": "full",
    "filters": "full"
  },
  "FileSearchRanking": {
    "ranker": "echo",
    "score_threshold": "full",
    "hybrid_search": "full"
  },
  "HybridSearchWeights": {
    "embedding_weight": "full",
    "text_weight": "full"
  },
  "ComparisonFilter": {
    "type": "full",
    "key": "full",
    "value": "full"
  },
  "CompoundFilter": {
    "type": "full",
    "filters": "full"
  },
  "NamespaceTool": {
    "type": "full",
    "name": "full",
    "description": "full",
    "tools": "full"
  },
  "WebSearchTool": {
    "type": "full"
  },
  "ToolSearchTool": {
    "type": "full"
  },
  "RefusedTool": {
    "type": "full"
  },
  "NamedToolChoice": {
    "type": "full",
    "name": "full"
  },
  "McpToolChoice": {
    "type": "full",
    "server_label": "full",
    "name": "full"
  },
  "FileSearchToolChoice": {
    "type": "full"
  },
  "AllowedToolsChoice": {
    "type": "full",
    "mode": "full",
    "tools": "full"
  },
  "AllowedHostedTool": {
    "type": "full"
  },
  "RefusedToolChoice": {
    "type": "full"
  },
  "InputMessage": {
    "type": "full",
    "id": "full",
    "role": "full",
    "status": "full",
    "phase": "full",
    "content": "full"
  },
  "AssistantMessage": {
    "type": "full",
    "id": "full",
    "role": "full",
    "status": "full",
    "phase": "full",
    "content": "full"
  },
  "InputTextPart": {
    "type": "full",
    "text": "full",
    "prompt_cache_breakpoint": "ignored"
  },
  "InputImagePart": {
    "type": "full",
    "image_url": "full",
    "file_id": "refused",
    "detail": "full",
    "prompt_cache_breakpoint": "ignored"
  },
  "InputFilePart": {
    "type": "full",
    "file_id": "refused",
    "file_url": "full",
    "file_data": "full",
    "filename": "full",
    "detail": "full",
    "prompt_cache_breakpoint": "ignored"
  },
  "AssistantTextPart": {
    "type": "full",
    "text": "full",
    "annotations": "full",
    "logprobs": "ignored",
    "prompt_cache_breakpoint": "ignored"
  },
  "AssistantRefusalPart": {
    "type": "full",
    "refusal": "full",
    "prompt_cache_breakpoint": "ignored"
  },
  "FunctionCall": {
    "type": "full",
    "id": "full",
    "call_id": "full",
    "name": "full",
    "namespace": "full",
    "arguments": "full",
    "status": "full",
    "caller": "echo"
  },
  "FunctionCallOutput": {
    "type": "full",
    "id": "full",
    "call_id": "full",
    "name": "full",
    "namespace": "full",
    "output": "full",
    "status": "full",
    "caller": "echo"
  },
  "CustomToolCall": {
    "type": "full",
    "id": "full",
    "call_id": "full",
    "name": "full",
    "namespace": "full",
    "input": "full",
    "status": "full",
    "caller": "echo"
  },
  "CustomToolCallOutput": {
    "type": "full",
    "id": "full",
    "call_id": "full",
    "name": "full",
    "output": "full",
    "status": "full",
    "caller": "echo"
  },
  "LukhasCapabilityCall": {
    "type": "full",
    "id": "full",
    "call_id": "full",
    "name": "full",
    "arguments": "full",
    "output": "full",
    "error": "full",
    "status": "full"
  },
  "McpListTools": {
    "type": "full",
    "id": "full",
    "server_label": "full",
    "tools": "full",
    "error": "full"
  },
  "ClientMcpListedTool": {
    "name": "full",
    "description": "full",
    "input_schema": "full",
    "annotations": "full"
  },
  "McpApprovalRequest": {
    "type": "full",
    "id": "full",
    "server_label": "full",
    "name": "full",
    "arguments": "full"
  },
  "McpApprovalResponse": {
    "type": "full",
    "id": "full",
    "approval_request_id": "full",
    "approve": "full",
    "reason": "full"
  },
  "McpCall": {
    "type": "full",
    "id": "full",
    "server_label": "full",
    "name": "full",
    "arguments": "full",
    "output": "full",
    "error": "full",
    "status": "full",
    "approval_request_id": "full"
  },
  "FileSearchCall": {
    "type": "full",
    "id": "full",
    "status": "full",
    "queries": "full",
    "results": "full"
  },
  "ClientFileSearchResult": {
    "file_id": "full",
    "filename": "full",
    "text": "full",
    "attributes": "full",
    "score": "full"
  },
  "McpCodedError": {
    "type": "full",
    "code": "full",
    "message": "full"
  },
  "McpToolExecutionError": {
    "type": "full",
    "content": "full"
  },
  "CapabilityCallError": {
    "code": "full",
    "message": "full"
  },
  "Reasoning": {
    "type": "full",
    "id": "full",
    "summary": "full",
    "content": "full",
    "encrypted_content": "full",
    "status": "full"
  },
  "ClientSummaryPart": {
    "type": "full",
    "text": "full"
  },
  "ClientReasoningPart": {
    "type": "full",
    "text": "full"
  },
  "ItemReference": {
    "type": "full",
    "id": "full"
  },
  "BareItemReference": {
    "type": "full",
    "id": "full"
  },
  "AdditionalTools": {
    "type": "full",
    "id": "full",
    "role": "full",
    "tools": "full"
  },
  "ClientCompaction": {
    "type": "full",
    "id": "full",
    "encrypted_content": "full"
  },
  "ForeignItem": {
    "type": "full",
    "id": "full",
    "call_id": "full"
  },
  "RefusedItem": {
    "type": "full"
  },
  "FileCitation": {
    "type": "full",
    "file_id": "full",
    "index": "full",
    "filename": "full"
  },
  "UrlCitation": {
    "type": "full",
    "url": "full",
    "title": "full",
    "start_index": "full",
    "end_index": "full"
  },
  "ContainerFileCitation": {
    "type": "full",
    "container_id": "full",
    "file_id": "full",
    "filename": "full",
    "start_index": "full",
    "end_index": "full"
  },
  "FilePath": {
    "type": "full",
    "file_id": "full",
    "index": "full"
  },
  "CreateVectorStoreRequest": {
    "name": "full",
    "description": "echo",
    "file_ids": "full",
    "expires_after": "full",
    "chunking_strategy": "full",
    "metadata": "full",
    "embedding_model": "full"
  },
  "UpdateVectorStoreRequest": {
    "name": "full",
    "expires_after": "full",
    "metadata": "full"
  },
  "ExpiresAfterUse": {
    "anchor": "full",
    "days": "full"
  },
  "AutoChunkingStrategy": {
    "type": "full"
  },
  "StaticChunkingStrategy": {
    "type": "full",
    "static": "full"
  },
  "ChunkSizes": {
    "max_chunk_size_tokens": "full",
    "chunk_overlap_tokens": "full"
  },
  "CreateVectorStoreFileRequest": {
    "file_id": "full",
    "attributes": "full",
    "chunking_strategy": "full"
  },
  "UpdateVectorStoreFileRequest": {
    "attributes": "full"
  },
  "CreateVectorStoreFileBatchRequest": {
    "file_ids": "full",
    "files": "full",
    "attributes": "full",
    "chunking_strategy": "full"
  },
  "SearchVectorStoreRequest": {
    "query": "full",
    "rewrite_query": "ignored",
    "max_num_results": "full",
    "filters": "full",
    "ranking_options": "full"
  },
  "SearchRanking": {
    "ranker": "full",
    "score_threshold": "full"
  },
  "FileExpiry": {
    "anchor": "full",
    "seconds": "full"
  },
  "CreateFileRequest": {
    "file": "full",
    "purpose": "full",
    "expires_after": "full"
  },
  "ModerationRequest": {
    "input": "full",
    "model": "full"
  },
  "ModerationTextPart": {
    "type": "full",
    "text": "full"
  },
  "ModerationImagePart": {
    "type": "full",
    "image_url": "full"
  },
  "EmbeddingRequest": {
    "input": "full",
    "model": "full",
    "encoding_format": "full",
    "dimensions": "full",
    "user": "ignored"
  },
  "CreateIndexRequest": {
    "name": "full",
    "metric": "full",
    "dimension": "full",
    "model": "full",
    "metadata": "full"
  },
  "UpdateIndexRequest": {
    "name": "full",
    "metadata": "full",
    "metric": "full",
    "dimension": "full",
    "model": "full"
  },
  "UpsertVectorsRequest": {
    "vectors": "full",
    "model": "full",
    "model_digest": "full"
  },
  "VectorItem": {
    "id": "full",
    "vector": "full",
    "text": "full",
    "metadata": "full"
  },
  "DeleteVectorsRequest": {
    "ids": "full",
    "filter": "full"
  },
  "SearchIndexRequest": {
    "mode": "full",
    "vector": "full",
    "text": "full",
    "k": "full",
    "filter": "full",
    "include": "full",
    "model": "full",
    "model_digest": "full"
  },
  "ImportVectorsRequest": {
    "source": "full",
    "after": "full",
    "limit": "full"
  },
  "SetIndexAliasRequest": {
    "index_id": "full"
  },
  "ToolCallRequest": {
    "arguments": "full"
  },
  "McpMessage": {
    "jsonrpc": "full",
    "id": "full",
    "method": "full",
    "params": "full",
    "result": "full",
    "error": "full"
  },
  "CreateChatCompletion": {
    "model": "full",
    "messages": "full",
    "stream": "full",
    "stream_options": "full",
    "max_completion_tokens": "full",
    "max_tokens": "full",
    "temperature": "full",
    "top_p": "full",
    "stop": "full",
    "seed": "full",
    "frequency_penalty": "full",
    "presence_penalty": "full",
    "reasoning_effort": "full",
    "verbosity": "full",
    "tools": "full",
    "tool_choice": "full",
    "parallel_tool_calls": "full",
    "response_format": "full",
    "store": "full",
    "metadata": "full",
    "safety_identifier": "full",
    "user": "full",
    "service_tier": "echo",
    "modalities": "full",
    "n": "refused",
    "logprobs": "refused",
    "top_logprobs": "refused",
    "prompt_cache_key": "ignored",
    "prompt_cache_options": "ignored",
    "prompt_cache_retention": "ignored",
    "logit_bias": "refused",
    "audio": "refused",
    "prediction": "refused",
    "web_search_options": "refused",
    "moderation": "refused",
    "functions": "refused",
    "function_call": "refused"
  },
  "ChatStreamOptions": {
    "include_usage": "full",
    "include_obfuscation": "ignored"
  },
  "ChatJsonSchemaFormat": {
    "type": "full",
    "json_schema": "full"
  },
  "ChatJsonSchema": {
    "name": "full",
    "description": "full",
    "schema": "full",
    "strict": "full"
  },
  "ChatFunctionTool": {
    "type": "full",
    "function": "full"
  },
  "ChatFunction": {
    "name": "full",
    "description": "full",
    "parameters": "full",
    "strict": "full"
  },
  "ChatCustomTool": {
    "type": "full",
    "custom": "full"
  },
  "ChatCustom": {
    "name": "full",
    "description": "full",
    "format": "full"
  },
  "ChatGrammarFormat": {
    "type": "full",
    "grammar": "full"
  },
  "ChatGrammar": {
    "syntax": "full",
    "definition": "full"
  },
  "ChatFunctionChoice": {
    "type": "full",
    "function": "full"
  },
  "ChatCustomChoice": {
    "type": "full",
    "custom": "full"
  },
  "ChatToolName": {
    "name": "full"
  },
  "ChatAllowedToolsChoice": {
    "type": "full",
    "allowed_tools": "full"
  },
  "ChatAllowedTools": {
    "mode": "full",
    "tools": "full"
  },
  "ChatInstructionMessage": {
    "role": "full",
    "content": "full",
    "name": "ignored"
  },
  "ChatUserMessage": {
    "role": "full",
    "content": "full",
    "name": "ignored"
  },
  "ChatAssistantMessage": {
    "role": "full",
    "content": "full",
    "refusal": "full",
    "tool_calls": "full",
    "name": "ignored",
    "annotations": "ignored",
    "audio": "refused",
    "function_call": "refused"
  },
  "ChatToolMessage": {
    "role": "full",
    "content": "full",
    "tool_call_id": "full",
    "name": "ignored"
  },
  "RefusedChatMessage": {
    "role": "full"
  },
  "ChatTextPart": {
    "type": "full",
    "text": "full",
    "prompt_cache_breakpoint": "ignored"
  },
  "ChatRefusalPart": {
    "type": "full",
    "refusal": "full",
    "prompt_cache_breakpoint": "ignored"
  },
  "ChatImagePart": {
    "type": "full",
    "image_url": "full",
    "prompt_cache_breakpoint": "ignored"
  },
  "ChatImage": {
    "url": "full",
    "detail": "full"
  },
  "ChatFilePart": {
    "type": "full",
    "file": "full",
    "prompt_cache_breakpoint": "ignored"
  },
  "ChatFile": {
    "file_id": "refused",
    "file_data": "full",
    "filename": "full"
  },
  "RefusedChatPart": {
    "type": "full"
  },
  "ClientChatFunctionCall": {
    "id": "full",
    "type": "full",
    "function": "full"
  },
  "ClientChatFunction": {
    "name": "full",
    "arguments": "full"
  },
  "ClientChatCustomCall": {
    "id": "full",
    "type": "full",
    "custom": "full"
  },
  "ClientChatCustom": {
    "name": "full",
    "input": "full"
  },
  "CreateProjectRequest": {
    "name": "full",
    "id": "full",
    "residency": "refused",
    "external_key_id": "refused"
  },
  "UpdateProjectRequest": {
    "name": "full",
    "external_key_id": "refused"
  },
  "CreateServiceAccountRequest": {
    "name": "full",
    "create_service_account_only": "full",
    "scopes": "full",
    "lane": "full",
    "expires_in_seconds": "full",
    "allowed_models": "full",
    "allowed_index_ids": "full"
  },
  "UpdateServiceAccountRequest": {
    "name": "full",
    "role": "full"
  },
  "CreateServiceAccountApiKeyRequest": {
    "name": "full",
    "scopes": "full",
    "lane": "full",
    "expires_in_seconds": "full",
    "allowed_models": "full",
    "allowed_index_ids": "full"
  },
  "RotateKeyRequest": {
    "overlap_seconds": "full",
    "expires_in_seconds": "full"
  },
  "UpdateModelPermissionsRequest": {
    "mode": "full",
    "model_ids": "full"
  },
  "UpdateProjectRateLimitRequest": {
    "max_requests_per_1_minute": "full",
    "max_tokens_per_1_minute": "refused",
    "max_images_per_1_minute": "refused",
    "max_audio_megabytes_per_1_minute": "refused",
    "max_requests_per_1_day": "refused",
    "batch_1_day_max_input_tokens": "refused"
  },
  "CreateAdminApiKeyRequest": {
    "name": "full",
    "expires_in_seconds": "full",
    "scopes": "full"
  }
} as const satisfies Readonly<Record<string, Readonly<Record<string, Support>>>>

/** The only values a field may have, by schema and field; any other is refused with 400 unsupported_parameter (unsupported_value for a value of a list). */
export const acceptedValues = {
  "CreateResponse": {
    "truncation": [
      null,
      "disabled"
    ],
    "context_management": [
      null
    ],
    "moderation": [
      null
    ],
    "prompt": [
      null
    ],
    "access_programs": [
      null
    ],
    "image": [
      null
    ]
  },
  "InputTokensRequest": {
    "truncation": [
      null,
      "disabled"
    ],
    "personality": [
      null
    ]
  },
  "McpTool": {
    "connector_id": [
      null
    ],
    "tunnel_id": [
      null
    ],
    "defer_loading": [
      null,
      false
    ]
  },
  "InputImagePart": {
    "file_id": [
      null
    ]
  },
  "InputFilePart": {
    "file_id": [
      null
    ]
  },
  "CreateChatCompletion": {
    "n": [
      null,
      1
    ],
    "logprobs": [
      null,
      false
    ],
    "top_logprobs": [
      null,
      0
    ],
    "logit_bias": [
      null
    ],
    "audio": [
      null
    ],
    "prediction": [
      null
    ],
    "web_search_options": [
      null
    ],
    "moderation": [
      null
    ],
    "functions": [
      null
    ],
    "function_call": [
      null
    ]
  },
  "ChatAssistantMessage": {
    "audio": [
      null
    ],
    "function_call": [
      null
    ]
  },
  "ChatFile": {
    "file_id": [
      null
    ]
  },
  "CreateProjectRequest": {
    "residency": [
      null
    ],
    "external_key_id": [
      null
    ]
  },
  "UpdateProjectRequest": {
    "external_key_id": [
      null
    ]
  },
  "UpdateProjectRateLimitRequest": {
    "max_tokens_per_1_minute": [
      null
    ],
    "max_images_per_1_minute": [
      null
    ],
    "max_audio_megabytes_per_1_minute": [
      null
    ],
    "max_requests_per_1_day": [
      null
    ],
    "batch_1_day_max_input_tokens": [
      null
    ]
  }
} as const satisfies Readonly<Record<string, Readonly<Record<string, readonly unknown[]>>>>

/** The keys that each schema knows. Other keys of items and parts are dropped and reported. Schemas that keep every key are not here. */
export const knownKeys = {
  "CreateResponse": [
    "model",
    "input",
    "instructions",
    "previous_response_id",
    "stream",
    "stream_options",
    "store",
    "background",
    "conversation",
    "tools",
    "tool_choice",
    "parallel_tool_calls",
    "max_tool_calls",
    "text",
    "max_output_tokens",
    "temperature",
    "top_p",
    "top_logprobs",
    "truncation",
    "include",
    "metadata",
    "reasoning",
    "service_tier",
    "prompt_cache_key",
    "prompt_cache_options",
    "prompt_cache_retention",
    "safety_identifier",
    "user",
    "client_metadata",
    "context_management",
    "moderation",
    "prompt",
    "access_programs",
    "image"
  ],
  "InputTokensRequest": [
    "model",
    "input",
    "instructions",
    "previous_response_id",
    "tools",
    "tool_choice",
    "parallel_tool_calls",
    "text",
    "reasoning",
    "truncation",
    "conversation",
    "personality"
  ],
  "ConversationReference": [
    "id"
  ],
  "CompactRequest": [
    "model",
    "input",
    "instructions",
    "previous_response_id",
    "prompt_cache_key",
    "prompt_cache_options",
    "prompt_cache_retention",
    "service_tier"
  ],
  "CreateConversationRequest": [
    "metadata",
    "items"
  ],
  "UpdateConversationRequest": [
    "metadata"
  ],
  "ConversationItemsRequest": [
    "items"
  ],
  "StreamOptions": [
    "include_obfuscation"
  ],
  "TextOptions": [
    "format",
    "verbosity"
  ],
  "PlainTextFormat": [
    "type"
  ],
  "JsonObjectFormat": [
    "type"
  ],
  "JsonSchemaFormat": [
    "type",
    "name",
    "description",
    "schema",
    "strict"
  ],
  "ReasoningOptions": [
    "effort",
    "summary",
    "generate_summary",
    "context",
    "mode"
  ],
  "FunctionTool": [
    "type",
    "name",
    "description",
    "parameters",
    "strict",
    "defer_loading",
    "allowed_callers",
    "output_schema",
    "async"
  ],
  "CustomTool": [
    "type",
    "name",
    "description",
    "format",
    "defer_loading",
    "allowed_callers"
  ],
  "CustomTextFormat": [
    "type"
  ],
  "CustomGrammarFormat": [
    "type",
    "syntax",
    "definition"
  ],
  "LukhasCapabilityTool": [
    "type",
    "name"
  ],
  "McpTool": [
    "type",
    "server_label",
    "server_url",
    "server_description",
    "authorization",
    "headers",
    "allowed_tools",
    "require_approval",
    "connector_id",
    "tunnel_id",
    "defer_loading",
    "allowed_callers"
  ],
  "McpToolFilter": [
    "tool_names",
    "read_only"
  ],
  "McpApprovalFilter": [
    "always",
    "never"
  ],
  "FileSearchTool": [
    "type",
    "vector_store_ids",
    "max_num_results",
    "ranking_options",
    "filters"
  ],
  "FileSearchRanking": [
    "ranker",
    "score_threshold",
    "hybrid_search"
  ],
  "HybridSearchWeights": [
    "embedding_weight",
    "text_weight"
  ],
  "ComparisonFilter": [
    "type",
    "key",
    "value"
  ],
  "CompoundFilter": [
    "type",
    "filters"
  ],
  "NamespaceTool": [
    "type",
    "name",
    "description",
    "tools"
  ],
  "RefusedTool": [
    "type"
  ],
  "NamedToolChoice": [
    "type",
    "name"
  ],
  "McpToolChoice": [
    "type",
    "server_label",
    "name"
  ],
  "FileSearchToolChoice": [
    "type"
  ],
  "AllowedToolsChoice": [
    "type",
    "mode",
    "tools"
  ],
  "AllowedHostedTool": [
    "type"
  ],
  "RefusedToolChoice": [
    "type"
  ],
  "InputMessage": [
    "type",
    "id",
    "role",
    "status",
    "phase",
    "content"
  ],
  "AssistantMessage": [
    "type",
    "id",
    "role",
    "status",
    "phase",
    "content"
  ],
  "InputTextPart": [
    "type",
    "text",
    "prompt_cache_breakpoint"
  ],
  "InputImagePart": [
    "type",
    "image_url",
    "file_id",
    "detail",
    "prompt_cache_breakpoint"
  ],
  "InputFilePart": [
    "type",
    "file_id",
    "file_url",
    "file_data",
    "filename",
    "detail",
    "prompt_cache_breakpoint"
  ],
  "AssistantTextPart": [
    "type",
    "text",
    "annotations",
    "logprobs",
    "prompt_cache_breakpoint"
  ],
  "AssistantRefusalPart": [
    "type",
    "refusal",
    "prompt_cache_breakpoint"
  ],
  "FunctionCall": [
    "type",
    "id",
    "call_id",
    "name",
    "namespace",
    "arguments",
    "status",
    "caller"
  ],
  "FunctionCallOutput": [
    "type",
    "id",
    "call_id",
    "name",
    "namespace",
    "output",
    "status",
    "caller"
  ],
  "CustomToolCall": [
    "type",
    "id",
    "call_id",
    "name",
    "namespace",
    "input",
    "status",
    "caller"
  ],
  "CustomToolCallOutput": [
    "type",
    "id",
    "call_id",
    "name",
    "output",
    "status",
    "caller"
  ],
  "LukhasCapabilityCall": [
    "type",
    "id",
    "call_id",
    "name",
    "arguments",
    "output",
    "error",
    "status"
  ],
  "McpListTools": [
    "type",
    "id",
    "server_label",
    "tools",
    "error"
  ],
  "ClientMcpListedTool": [
    "name",
    "description",
    "input_schema",
    "annotations"
  ],
  "McpApprovalRequest": [
    "type",
    "id",
    "server_label",
    "name",
    "arguments"
  ],
  "McpApprovalResponse": [
    "type",
    "id",
    "approval_request_id",
    "approve",
    "reason"
  ],
  "McpCall": [
    "type",
    "id",
    "server_label",
    "name",
    "arguments",
    "output",
    "error",
    "status",
    "approval_request_id"
  ],
  "FileSearchCall": [
    "type",
    "id",
    "status",
    "queries",
    "results"
  ],
  "ClientFileSearchResult": [
    "file_id",
    "filename",
    "text",
    "attributes",
    "score"
  ],
  "McpCodedError": [
    "type",
    "code",
    "message"
  ],
  "McpToolExecutionError": [
    "type",
    "content"
  ],
  "CapabilityCallError": [
    "code",
    "message"
  ],
  "Reasoning": [
    "type",
    "id",
    "summary",
    "content",
    "encrypted_content",
    "status"
  ],
  "ClientSummaryPart": [
    "type",
    "text"
  ],
  "ClientReasoningPart": [
    "type",
    "text"
  ],
  "ItemReference": [
    "type",
    "id"
  ],
  "BareItemReference": [
    "type",
    "id"
  ],
  "AdditionalTools": [
    "type",
    "id",
    "role",
    "tools"
  ],
  "ClientCompaction": [
    "type",
    "id",
    "encrypted_content"
  ],
  "RefusedItem": [
    "type"
  ],
  "FileCitation": [
    "type",
    "file_id",
    "index",
    "filename"
  ],
  "UrlCitation": [
    "type",
    "url",
    "title",
    "start_index",
    "end_index"
  ],
  "ContainerFileCitation": [
    "type",
    "container_id",
    "file_id",
    "filename",
    "start_index",
    "end_index"
  ],
  "FilePath": [
    "type",
    "file_id",
    "index"
  ],
  "CreateVectorStoreRequest": [
    "name",
    "description",
    "file_ids",
    "expires_after",
    "chunking_strategy",
    "metadata",
    "embedding_model"
  ],
  "UpdateVectorStoreRequest": [
    "name",
    "expires_after",
    "metadata"
  ],
  "ExpiresAfterUse": [
    "anchor",
    "days"
  ],
  "AutoChunkingStrategy": [
    "type"
  ],
  "StaticChunkingStrategy": [
    "type",
    "static"
  ],
  "ChunkSizes": [
    "max_chunk_size_tokens",
    "chunk_overlap_tokens"
  ],
  "CreateVectorStoreFileRequest": [
    "file_id",
    "attributes",
    "chunking_strategy"
  ],
  "UpdateVectorStoreFileRequest": [
    "attributes"
  ],
  "CreateVectorStoreFileBatchRequest": [
    "file_ids",
    "files",
    "attributes",
    "chunking_strategy"
  ],
  "SearchVectorStoreRequest": [
    "query",
    "rewrite_query",
    "max_num_results",
    "filters",
    "ranking_options"
  ],
  "SearchRanking": [
    "ranker",
    "score_threshold"
  ],
  "FileExpiry": [
    "anchor",
    "seconds"
  ],
  "CreateFileRequest": [
    "file",
    "purpose",
    "expires_after"
  ],
  "ModerationRequest": [
    "input",
    "model"
  ],
  "ModerationTextPart": [
    "type",
    "text"
  ],
  "ModerationImagePart": [
    "type",
    "image_url"
  ],
  "EmbeddingRequest": [
    "input",
    "model",
    "encoding_format",
    "dimensions",
    "user"
  ],
  "CreateIndexRequest": [
    "name",
    "metric",
    "dimension",
    "model",
    "metadata"
  ],
  "UpdateIndexRequest": [
    "name",
    "metadata",
    "metric",
    "dimension",
    "model"
  ],
  "UpsertVectorsRequest": [
    "vectors",
    "model",
    "model_digest"
  ],
  "VectorItem": [
    "id",
    "vector",
    "text",
    "metadata"
  ],
  "DeleteVectorsRequest": [
    "ids",
    "filter"
  ],
  "SearchIndexRequest": [
    "mode",
    "vector",
    "text",
    "k",
    "filter",
    "include",
    "model",
    "model_digest"
  ],
  "ImportVectorsRequest": [
    "source",
    "after",
    "limit"
  ],
  "SetIndexAliasRequest": [
    "index_id"
  ],
  "ToolCallRequest": [
    "arguments"
  ],
  "McpMessage": [
    "jsonrpc",
    "id",
    "method",
    "params",
    "result",
    "error"
  ],
  "CreateChatCompletion": [
    "model",
    "messages",
    "stream",
    "stream_options",
    "max_completion_tokens",
    "max_tokens",
    "temperature",
    "top_p",
    "stop",
    "seed",
    "frequency_penalty",
    "presence_penalty",
    "reasoning_effort",
    "verbosity",
    "tools",
    "tool_choice",
    "parallel_tool_calls",
    "response_format",
    "store",
    "metadata",
    "safety_identifier",
    "user",
    "service_tier",
    "modalities",
    "n",
    "logprobs",
    "top_logprobs",
    "prompt_cache_key",
    "prompt_cache_options",
    "prompt_cache_retention",
    "logit_bias",
    "audio",
    "prediction",
    "web_search_options",
    "moderation",
    "functions",
    "function_call"
  ],
  "ChatStreamOptions": [
    "include_usage",
    "include_obfuscation"
  ],
  "ChatJsonSchemaFormat": [
    "type",
    "json_schema"
  ],
  "ChatJsonSchema": [
    "name",
    "description",
    "schema",
    "strict"
  ],
  "ChatFunctionTool": [
    "type",
    "function"
  ],
  "ChatFunction": [
    "name",
    "description",
    "parameters",
    "strict"
  ],
  "ChatCustomTool": [
    "type",
    "custom"
  ],
  "ChatCustom": [
    "name",
    "description",
    "format"
  ],
  "ChatGrammarFormat": [
    "type",
    "grammar"
  ],
  "ChatGrammar": [
    "syntax",
    "definition"
  ],
  "ChatFunctionChoice": [
    "type",
    "function"
  ],
  "ChatCustomChoice": [
    "type",
    "custom"
  ],
  "ChatToolName": [
    "name"
  ],
  "ChatAllowedToolsChoice": [
    "type",
    "allowed_tools"
  ],
  "ChatAllowedTools": [
    "mode",
    "tools"
  ],
  "ChatInstructionMessage": [
    "role",
    "content",
    "name"
  ],
  "ChatUserMessage": [
    "role",
    "content",
    "name"
  ],
  "ChatAssistantMessage": [
    "role",
    "content",
    "refusal",
    "tool_calls",
    "name",
    "annotations",
    "audio",
    "function_call"
  ],
  "ChatToolMessage": [
    "role",
    "content",
    "tool_call_id",
    "name"
  ],
  "RefusedChatMessage": [
    "role"
  ],
  "ChatTextPart": [
    "type",
    "text",
    "prompt_cache_breakpoint"
  ],
  "ChatRefusalPart": [
    "type",
    "refusal",
    "prompt_cache_breakpoint"
  ],
  "ChatImagePart": [
    "type",
    "image_url",
    "prompt_cache_breakpoint"
  ],
  "ChatImage": [
    "url",
    "detail"
  ],
  "ChatFilePart": [
    "type",
    "file",
    "prompt_cache_breakpoint"
  ],
  "ChatFile": [
    "file_id",
    "file_data",
    "filename"
  ],
  "RefusedChatPart": [
    "type"
  ],
  "ClientChatFunctionCall": [
    "id",
    "type",
    "function"
  ],
  "ClientChatFunction": [
    "name",
    "arguments"
  ],
  "ClientChatCustomCall": [
    "id",
    "type",
    "custom"
  ],
  "ClientChatCustom": [
    "name",
    "input"
  ],
  "CreateProjectRequest": [
    "name",
    "id",
    "residency",
    "external_key_id"
  ],
  "UpdateProjectRequest": [
    "name",
    "external_key_id"
  ],
  "CreateServiceAccountRequest": [
    "name",
    "create_service_account_only",
    "scopes",
    "lane",
    "expires_in_seconds",
    "allowed_models",
    "allowed_index_ids"
  ],
  "UpdateServiceAccountRequest": [
    "name",
    "role"
  ],
  "CreateServiceAccountApiKeyRequest": [
    "name",
    "scopes",
    "lane",
    "expires_in_seconds",
    "allowed_models",
    "allowed_index_ids"
  ],
  "RotateKeyRequest": [
    "overlap_seconds",
    "expires_in_seconds"
  ],
  "UpdateModelPermissionsRequest": [
    "mode",
    "model_ids"
  ],
  "UpdateProjectRateLimitRequest": [
    "max_requests_per_1_minute",
    "max_tokens_per_1_minute",
    "max_images_per_1_minute",
    "max_audio_megabytes_per_1_minute",
    "max_requests_per_1_day",
    "batch_1_day_max_input_tokens"
  ],
  "CreateAdminApiKeyRequest": [
    "name",
    "expires_in_seconds",
    "scopes"
  ]
} as const satisfies Readonly<Record<string, readonly string[]>>

/** What each variant of a union or value of a list does, by schema and tag. */
export const variantSupport = {
  "TextFormat": {
    "text": "full",
    "json_schema": "full",
    "json_object": "full"
  },
  "Include": {
    "file_search_call.results": "full",
    "web_search_call.results": "ignored",
    "web_search_call.action.sources": "ignored",
    "message.input_image.image_url": "ignored",
    "computer_call_output.output.image_url": "ignored",
    "code_interpreter_call.outputs": "ignored",
    "reasoning.encrypted_content": "ignored",
    "message.output_text.logprobs": "ignored",
    "lukhas.steps": "full",
    "lukhas.trace": "full",
    "lukhas.guardian": "full"
  },
  "Tool": {
    "function": "full",
    "custom": "full",
    "namespace": "full",
    "lukhas:capability": "full",
    "mcp": "full",
    "file_search": "full",
    "web_search": "ignored",
    "web_search_2025_08_26": "ignored",
    "tool_search": "ignored",
    "web_search_preview": "refused",
    "web_search_preview_2025_03_11": "refused",
    "local_shell": "refused",
    "shell": "refused",
    "apply_patch": "refused",
    "code_interpreter": "refused",
    "image_generation": "refused",
    "computer": "refused",
    "computer_use_preview": "refused",
    "programmatic_tool_calling": "refused"
  },
  "CustomToolFormat": {
    "text": "full",
    "grammar": "echo"
  },
  "AttributeFilter": {
    "eq": "full",
    "ne": "full",
    "gt": "full",
    "gte": "full",
    "lt": "full",
    "lte": "full",
    "in": "full",
    "nin": "full",
    "and": "full",
    "or": "full"
  },
  "NamespacedTool": {
    "function": "full",
    "custom": "full"
  },
  "ToolChoiceMode": {
    "none": "full",
    "auto": "full",
    "required": "full"
  },
  "ToolChoice": {
    "function": "full",
    "custom": "full",
    "lukhas:capability": "full",
    "mcp": "full",
    "file_search": "full",
    "allowed_tools": "full",
    "web_search_preview": "refused",
    "web_search_preview_2025_03_11": "refused",
    "computer": "refused",
    "computer_use": "refused",
    "computer_use_preview": "refused",
    "image_generation": "refused",
    "code_interpreter": "refused",
    "apply_patch": "refused",
    "shell": "refused",
    "programmatic_tool_calling": "refused"
  },
  "AllowedTool": {
    "function": "full",
    "custom": "full",
    "lukhas:capability": "full",
    "mcp": "full",
    "file_search": "full",
    "web_search": "ignored",
    "web_search_2025_08_26": "ignored",
    "tool_search": "ignored"
  },
  "TypedInputItem": {
    "message": "full",
    "function_call": "full",
    "function_call_output": "full",
    "custom_tool_call": "full",
    "custom_tool_call_output": "full",
    "lukhas:capability_call": "full",
    "mcp_list_tools": "full",
    "mcp_approval_request": "full",
    "mcp_approval_response": "full",
    "mcp_call": "full",
    "file_search_call": "full",
    "reasoning": "full",
    "item_reference": "full",
    "additional_tools": "full",
    "compaction": "full",
    "local_shell_call": "echo",
    "local_shell_call_output": "echo",
    "shell_call": "echo",
    "shell_call_output": "echo",
    "apply_patch_call": "echo",
    "apply_patch_call_output": "echo",
    "web_search_call": "echo",
    "compaction_trigger": "refused",
    "tool_search_call": "refused",
    "tool_search_output": "refused",
    "code_interpreter_call": "refused",
    "image_generation_call": "refused",
    "computer_call": "refused",
    "computer_call_output": "refused",
    "program": "refused",
    "program_output": "refused",
    "configuration_update": "refused"
  },
  "Message": {
    "user": "full",
    "system": "full",
    "developer": "full",
    "assistant": "full"
  },
  "InputPart": {
    "input_text": "full",
    "input_image": "full",
    "input_file": "full"
  },
  "AssistantPart": {
    "output_text": "full",
    "refusal": "full",
    "input_text": "full"
  },
  "ClientAnnotation": {
    "file_citation": "full",
    "url_citation": "full",
    "container_file_citation": "full",
    "file_path": "full"
  },
  "McpCallError": {
    "mcp_protocol_error": "full",
    "http_error": "full",
    "mcp_tool_execution_error": "full"
  },
  "ChunkingStrategy": {
    "auto": "full",
    "static": "full"
  },
  "ModerationPart": {
    "text": "full",
    "image_url": "ignored"
  },
  "ChatModality": {
    "text": "full",
    "audio": "refused"
  },
  "ChatResponseFormat": {
    "text": "full",
    "json_object": "full",
    "json_schema": "full"
  },
  "ChatTool": {
    "function": "full",
    "custom": "full"
  },
  "ChatCustomFormat": {
    "text": "full",
    "grammar": "full"
  },
  "ChatToolChoice": {
    "function": "full",
    "custom": "full",
    "allowed_tools": "full"
  },
  "ChatAllowedTool": {
    "function": "full",
    "custom": "full"
  },
  "ChatMessage": {
    "developer": "full",
    "system": "full",
    "user": "full",
    "assistant": "full",
    "tool": "full",
    "function": "refused"
  },
  "ChatUserPart": {
    "text": "full",
    "image_url": "full",
    "file": "full",
    "input_audio": "refused"
  },
  "ChatAssistantPart": {
    "text": "full",
    "refusal": "full"
  },
  "ClientChatToolCall": {
    "function": "full",
    "custom": "full"
  }
} as const satisfies Readonly<Record<string, Readonly<Record<string, Support>>>>

/** The schema of each variant of a union, by union and tag. */
export const variantSchema = {
  "TextFormat": {
    "text": "PlainTextFormat",
    "json_schema": "JsonSchemaFormat",
    "json_object": "JsonObjectFormat"
  },
  "Tool": {
    "function": "FunctionTool",
    "custom": "CustomTool",
    "namespace": "NamespaceTool",
    "lukhas:capability": "LukhasCapabilityTool",
    "mcp": "McpTool",
    "file_search": "FileSearchTool",
    "web_search": "WebSearchTool",
    "web_search_2025_08_26": "WebSearchTool",
    "tool_search": "ToolSearchTool",
    "web_search_preview": "RefusedTool",
    "web_search_preview_2025_03_11": "RefusedTool",
    "local_shell": "RefusedTool",
    "shell": "RefusedTool",
    "apply_patch": "RefusedTool",
    "code_interpreter": "RefusedTool",
    "image_generation": "RefusedTool",
    "computer": "RefusedTool",
    "computer_use_preview": "RefusedTool",
    "programmatic_tool_calling": "RefusedTool"
  },
  "CustomToolFormat": {
    "text": "CustomTextFormat",
    "grammar": "CustomGrammarFormat"
  },
  "AttributeFilter": {
    "eq": "ComparisonFilter",
    "ne": "ComparisonFilter",
    "gt": "ComparisonFilter",
    "gte": "ComparisonFilter",
    "lt": "ComparisonFilter",
    "lte": "ComparisonFilter",
    "in": "ComparisonFilter",
    "nin": "ComparisonFilter",
    "and": "CompoundFilter",
    "or": "CompoundFilter"
  },
  "NamespacedTool": {
    "function": "FunctionTool",
    "custom": "CustomTool"
  },
  "ToolChoice": {
    "function": "NamedToolChoice",
    "custom": "NamedToolChoice",
    "lukhas:capability": "NamedToolChoice",
    "mcp": "McpToolChoice",
    "file_search": "FileSearchToolChoice",
    "allowed_tools": "AllowedToolsChoice",
    "web_search_preview": "RefusedToolChoice",
    "web_search_preview_2025_03_11": "RefusedToolChoice",
    "computer": "RefusedToolChoice",
    "computer_use": "RefusedToolChoice",
    "computer_use_preview": "RefusedToolChoice",
    "image_generation": "RefusedToolChoice",
    "code_interpreter": "RefusedToolChoice",
    "apply_patch": "RefusedToolChoice",
    "shell": "RefusedToolChoice",
    "programmatic_tool_calling": "RefusedToolChoice"
  },
  "AllowedTool": {
    "function": "NamedToolChoice",
    "custom": "NamedToolChoice",
    "lukhas:capability": "NamedToolChoice",
    "mcp": "McpToolChoice",
    "file_search": "FileSearchToolChoice",
    "web_search": "AllowedHostedTool",
    "web_search_2025_08_26": "AllowedHostedTool",
    "tool_search": "AllowedHostedTool"
  },
  "TypedInputItem": {
    "message": "Message",
    "function_call": "FunctionCall",
    "function_call_output": "FunctionCallOutput",
    "custom_tool_call": "CustomToolCall",
    "custom_tool_call_output": "CustomToolCallOutput",
    "lukhas:capability_call": "LukhasCapabilityCall",
    "mcp_list_tools": "McpListTools",
    "mcp_approval_request": "McpApprovalRequest",
    "mcp_approval_response": "McpApprovalResponse",
    "mcp_call": "McpCall",
    "file_search_call": "FileSearchCall",
    "reasoning": "Reasoning",
    "item_reference": "ItemReference",
    "additional_tools": "AdditionalTools",
    "compaction": "ClientCompaction",
    "local_shell_call": "ForeignItem",
    "local_shell_call_output": "ForeignItem",
    "shell_call": "ForeignItem",
    "shell_call_output": "ForeignItem",
    "apply_patch_call": "ForeignItem",
    "apply_patch_call_output": "ForeignItem",
    "web_search_call": "ForeignItem",
    "compaction_trigger": "RefusedItem",
    "tool_search_call": "RefusedItem",
    "tool_search_output": "RefusedItem",
    "code_interpreter_call": "RefusedItem",
    "image_generation_call": "RefusedItem",
    "computer_call": "RefusedItem",
    "computer_call_output": "RefusedItem",
    "program": "RefusedItem",
    "program_output": "RefusedItem",
    "configuration_update": "RefusedItem"
  },
  "Message": {
    "user": "InputMessage",
    "system": "InputMessage",
    "developer": "InputMessage",
    "assistant": "AssistantMessage"
  },
  "InputPart": {
    "input_text": "InputTextPart",
    "input_image": "InputImagePart",
    "input_file": "InputFilePart"
  },
  "AssistantPart": {
    "output_text": "AssistantTextPart",
    "refusal": "AssistantRefusalPart",
    "input_text": "InputTextPart"
  },
  "ClientAnnotation": {
    "file_citation": "FileCitation",
    "url_citation": "UrlCitation",
    "container_file_citation": "ContainerFileCitation",
    "file_path": "FilePath"
  },
  "McpCallError": {
    "mcp_protocol_error": "McpCodedError",
    "http_error": "McpCodedError",
    "mcp_tool_execution_error": "McpToolExecutionError"
  },
  "ChunkingStrategy": {
    "auto": "AutoChunkingStrategy",
    "static": "StaticChunkingStrategy"
  },
  "ModerationPart": {
    "text": "ModerationTextPart",
    "image_url": "ModerationImagePart"
  },
  "ChatResponseFormat": {
    "text": "PlainTextFormat",
    "json_object": "JsonObjectFormat",
    "json_schema": "ChatJsonSchemaFormat"
  },
  "ChatTool": {
    "function": "ChatFunctionTool",
    "custom": "ChatCustomTool"
  },
  "ChatCustomFormat": {
    "text": "CustomTextFormat",
    "grammar": "ChatGrammarFormat"
  },
  "ChatToolChoice": {
    "function": "ChatFunctionChoice",
    "custom": "ChatCustomChoice",
    "allowed_tools": "ChatAllowedToolsChoice"
  },
  "ChatAllowedTool": {
    "function": "ChatFunctionChoice",
    "custom": "ChatCustomChoice"
  },
  "ChatMessage": {
    "developer": "ChatInstructionMessage",
    "system": "ChatInstructionMessage",
    "user": "ChatUserMessage",
    "assistant": "ChatAssistantMessage",
    "tool": "ChatToolMessage",
    "function": "RefusedChatMessage"
  },
  "ChatUserPart": {
    "text": "ChatTextPart",
    "image_url": "ChatImagePart",
    "file": "ChatFilePart",
    "input_audio": "RefusedChatPart"
  },
  "ChatAssistantPart": {
    "text": "ChatTextPart",
    "refusal": "ChatRefusalPart"
  },
  "ClientChatToolCall": {
    "function": "ClientChatFunctionCall",
    "custom": "ClientChatCustomCall"
  }
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>

/** What each parameter does, by operation and name. */
export const parameterSupport = {
  "createResponse": {
    "Idempotency-Key": "full"
  },
  "getInputTokens": {
    "Idempotency-Key": "full"
  },
  "compactResponse": {
    "Idempotency-Key": "full"
  },
  "getResponse": {
    "response_id": "full",
    "stream": "full",
    "starting_after": "full",
    "include_obfuscation": "ignored",
    "include[]": "ignored",
    "include": "ignored"
  },
  "deleteResponse": {
    "response_id": "full"
  },
  "cancelResponse": {
    "response_id": "full",
    "Idempotency-Key": "full"
  },
  "listInputItems": {
    "response_id": "full",
    "limit": "full",
    "order": "full",
    "after": "full",
    "include[]": "ignored",
    "include": "ignored"
  },
  "getResponseTrace": {
    "response_id": "full",
    "format": "full",
    "payloads": "full"
  },
  "replayResponse": {
    "response_id": "full",
    "Idempotency-Key": "full"
  },
  "createConversation": {
    "Idempotency-Key": "full"
  },
  "getConversation": {
    "conversation_id": "full"
  },
  "updateConversation": {
    "conversation_id": "full",
    "Idempotency-Key": "full"
  },
  "deleteConversation": {
    "conversation_id": "full"
  },
  "listConversationItems": {
    "conversation_id": "full",
    "limit": "full",
    "order": "full",
    "after": "full",
    "include[]": "ignored",
    "include": "ignored"
  },
  "createConversationItems": {
    "conversation_id": "full",
    "Idempotency-Key": "full",
    "include[]": "ignored",
    "include": "ignored"
  },
  "getConversationItem": {
    "conversation_id": "full",
    "item_id": "full",
    "include[]": "ignored",
    "include": "ignored"
  },
  "deleteConversationItem": {
    "conversation_id": "full",
    "item_id": "full"
  },
  "createChatCompletion": {
    "Idempotency-Key": "full"
  },
  "getChatCompletion": {
    "completion_id": "full"
  },
  "deleteChatCompletion": {
    "completion_id": "full"
  },
  "listChatCompletionMessages": {
    "completion_id": "full",
    "limit": "full",
    "order": "full",
    "after": "full"
  },
  "listFiles": {
    "limit": "full",
    "order": "full",
    "after": "full",
    "purpose": "full"
  },
  "createFile": {},
  "getFile": {
    "file_id": "full"
  },
  "deleteFile": {
    "file_id": "full"
  },
  "getFileContent": {
    "file_id": "full"
  },
  "createEmbedding": {
    "Idempotency-Key": "full"
  },
  "listGuardianDecisions": {
    "limit": "full",
    "order": "full",
    "after": "full",
    "effect": "full",
    "rule": "full",
    "surface": "full",
    "response_id": "full",
    "since": "full",
    "until": "full"
  },
  "getGuardianDecision": {
    "decision_id": "full"
  },
  "listIndexes": {
    "limit": "full",
    "order": "full",
    "after": "full"
  },
  "createIndex": {
    "Idempotency-Key": "full"
  },
  "getIndex": {
    "index_id": "full"
  },
  "updateIndex": {
    "index_id": "full",
    "Idempotency-Key": "full"
  },
  "deleteIndex": {
    "index_id": "full"
  },
  "getIndexStatistics": {
    "index_id": "full"
  },
  "listVectors": {
    "index_id": "full",
    "limit": "full",
    "order": "full",
    "after": "full",
    "filter": "full",
    "include_vectors": "full"
  },
  "upsertVectors": {
    "index_id": "full",
    "Idempotency-Key": "full"
  },
  "getVector": {
    "index_id": "full",
    "vector_id": "full"
  },
  "deleteVector": {
    "index_id": "full",
    "vector_id": "full"
  },
  "deleteVectors": {
    "index_id": "full",
    "Idempotency-Key": "full"
  },
  "searchIndex": {
    "index_id": "full",
    "Idempotency-Key": "full"
  },
  "importVectors": {
    "index_id": "full",
    "Idempotency-Key": "full"
  },
  "listIndexAliases": {
    "limit": "full",
    "order": "full",
    "after": "full"
  },
  "getIndexAlias": {
    "alias": "full"
  },
  "setIndexAlias": {
    "alias": "full"
  },
  "deleteIndexAlias": {
    "alias": "full"
  },
  "listModels": {},
  "retrieveModel": {
    "model": "full"
  },
  "createModeration": {
    "Idempotency-Key": "full"
  },
  "listNodeCauses": {
    "node_id": "full"
  },
  "listAdminApiKeys": {
    "limit": "full",
    "order": "full",
    "after": "full"
  },
  "createAdminApiKey": {
    "Idempotency-Key": "full"
  },
  "getAdminApiKey": {
    "key_id": "full"
  },
  "deleteAdminApiKey": {
    "key_id": "full"
  },
  "rotateAdminApiKey": {
    "key_id": "full",
    "Idempotency-Key": "full"
  },
  "listProjects": {
    "limit": "full",
    "after": "full",
    "include_archived": "full"
  },
  "createProject": {
    "Idempotency-Key": "full"
  },
  "getProject": {
    "project_id": "full"
  },
  "updateProject": {
    "project_id": "full",
    "Idempotency-Key": "full"
  },
  "archiveProject": {
    "project_id": "full",
    "Idempotency-Key": "full"
  },
  "listProjectApiKeys": {
    "project_id": "full",
    "limit": "full",
    "after": "full",
    "owner_project_access": "full"
  },
  "getProjectApiKey": {
    "project_id": "full",
    "api_key_id": "full"
  },
  "deleteProjectApiKey": {
    "project_id": "full",
    "api_key_id": "full"
  },
  "rotateProjectApiKey": {
    "project_id": "full",
    "api_key_id": "full",
    "Idempotency-Key": "full"
  },
  "getModelPermissions": {
    "project_id": "full"
  },
  "updateModelPermissions": {
    "project_id": "full",
    "Idempotency-Key": "full"
  },
  "deleteModelPermissions": {
    "project_id": "full"
  },
  "listProjectRateLimits": {
    "project_id": "full",
    "limit": "full",
    "after": "full",
    "before": "full"
  },
  "updateProjectRateLimit": {
    "project_id": "full",
    "rate_limit_id": "full",
    "Idempotency-Key": "full"
  },
  "listServiceAccounts": {
    "project_id": "full",
    "limit": "full",
    "after": "full"
  },
  "createServiceAccount": {
    "project_id": "full",
    "Idempotency-Key": "full"
  },
  "getServiceAccount": {
    "project_id": "full",
    "service_account_id": "full"
  },
  "updateServiceAccount": {
    "project_id": "full",
    "service_account_id": "full",
    "Idempotency-Key": "full"
  },
  "deleteServiceAccount": {
    "project_id": "full",
    "service_account_id": "full"
  },
  "createServiceAccountApiKey": {
    "project_id": "full",
    "service_account_id": "full",
    "Idempotency-Key": "full"
  },
  "listTools": {},
  "callTool": {
    "name": "full",
    "Idempotency-Key": "full"
  },
  "listVectorStores": {
    "limit": "full",
    "order": "full",
    "after": "full",
    "before": "full"
  },
  "createVectorStore": {
    "Idempotency-Key": "full"
  },
  "getVectorStore": {
    "vector_store_id": "full"
  },
  "updateVectorStore": {
    "vector_store_id": "full",
    "Idempotency-Key": "full"
  },
  "deleteVectorStore": {
    "vector_store_id": "full"
  },
  "searchVectorStore": {
    "vector_store_id": "full",
    "Idempotency-Key": "full"
  },
  "listVectorStoreFiles": {
    "vector_store_id": "full",
    "limit": "full",
    "order": "full",
    "after": "full",
    "before": "full",
    "filter": "full"
  },
  "createVectorStoreFile": {
    "vector_store_id": "full",
    "Idempotency-Key": "full"
  },
  "getVectorStoreFile": {
    "vector_store_id": "full",
    "file_id": "full"
  },
  "updateVectorStoreFile": {
    "vector_store_id": "full",
    "file_id": "full",
    "Idempotency-Key": "full"
  },
  "deleteVectorStoreFile": {
    "vector_store_id": "full",
    "file_id": "full"
  },
  "getVectorStoreFileContent": {
    "vector_store_id": "full",
    "file_id": "full"
  },
  "createVectorStoreFileBatch": {
    "vector_store_id": "full",
    "Idempotency-Key": "full"
  },
  "getVectorStoreFileBatch": {
    "vector_store_id": "full",
    "batch_id": "full"
  },
  "cancelVectorStoreFileBatch": {
    "vector_store_id": "full",
    "batch_id": "full",
    "Idempotency-Key": "full"
  },
  "listVectorStoreFileBatchFiles": {
    "vector_store_id": "full",
    "batch_id": "full",
    "limit": "full",
    "order": "full",
    "after": "full",
    "before": "full",
    "filter": "full"
  },
  "callMcp": {
    "Idempotency-Key": "full"
  },
  "getHealth": {},
  "getReadiness": {},
  "getMetrics": {},
  "getOpenapi": {}
} as const satisfies Readonly<Record<string, Readonly<Record<string, Support>>>>

/** The fields of createResponse that are kept, given back, and have no other effect. */
export const echoFields = [
  "text.verbosity",
  "top_logprobs",
  "reasoning",
  "service_tier",
  "prompt_cache_key",
  "safety_identifier",
  "user"
] as const satisfies readonly string[]

/** The fields of createResponse that have no effect; a request that uses one is told so. */
export const ignoredFields = [
  "stream_options",
  "prompt_cache_options",
  "prompt_cache_retention",
  "client_metadata"
] as const satisfies readonly string[]

/** The fields of createResponse of which only acceptedValues are taken. */
export const refusedFields = [
  "context_management",
  "moderation",
  "prompt",
  "access_programs",
  "image"
] as const satisfies readonly string[]
