// SPDX-License-Identifier: Apache-2.0
import type { JsonSchema } from '../../../matriz/index.ts'

/** The body of POST /chat/completions, as far as we send it. */
export interface ChatRequest {
  model: string
  messages: ChatMessage[]
  stream: boolean
  stream_options?: { include_usage: true }
  tools?: ChatTool[]
  tool_choice?: ChatToolChoice
  parallel_tool_calls?: boolean
  response_format?: ChatResponseFormat
  max_tokens?: number
  max_completion_tokens?: number
  temperature?: number
  top_p?: number
  stop?: readonly string[]
  seed?: number
  frequency_penalty?: number
  presence_penalty?: number
  reasoning_effort?: string
  verbosity?: string
}

export type ChatMessage =
  | { role: 'system' | 'developer'; content: string }
  | { role: 'user'; content: string | ChatPart[] }
  | ChatAssistantMessage
  | { role: 'tool'; tool_call_id: string; content: string }

export interface ChatAssistantMessage {
  role: 'assistant'
  content: string | null
  refusal?: string
  reasoning?: string
  reasoning_content?: string
  tool_calls?: ChatToolCall[]
}

export type ChatToolCall =
  | { id: string; type: 'function'; function: { name: string; arguments: string } }
  | { id: string; type: 'custom'; custom: { name: string; input: string } }

export type ChatPart =
  | { type: 'text'; text: string }
  | { type: 'image_url'; image_url: { url: string; detail?: 'auto' | 'low' | 'high' } }
  | { type: 'file'; file: { filename?: string; file_data: string } }

export type ChatTool =
  | { type: 'function'; function: { name: string; description?: string; parameters?: JsonSchema; strict?: boolean } }
  | { type: 'custom'; custom: { name: string; description?: string; format?: ChatCustomFormat } }

export type ChatCustomFormat = { type: 'text' } | { type: 'grammar'; grammar: { syntax: 'lark' | 'regex'; definition: string } }

export type ChatToolRef = { type: 'function'; function: { name: string } } | { type: 'custom'; custom: { name: string } }

export type ChatToolChoice =
  | 'none' | 'auto' | 'required'
  | ChatToolRef
  | { type: 'allowed_tools'; allowed_tools: { mode: 'auto' | 'required'; tools: ChatToolRef[] } }

export type ChatResponseFormat =
  | { type: 'json_object' }
  | { type: 'json_schema'; json_schema: { name: string; schema: JsonSchema; strict: boolean; description?: string } }
