// SPDX-License-Identifier: Apache-2.0
import type { JsonSchema } from '../../../matriz/index.ts'

/** The body of POST /responses, as far as we send it. Nothing is kept upstream: every request is whole. */
export interface ResponsesRequest {
  model: string
  instructions?: string
  input: unknown[]
  stream: boolean
  store: false
  tools?: ResponsesTool[]
  tool_choice?: ResponsesToolChoice
  parallel_tool_calls?: boolean
  text?: { format?: ResponsesFormat; verbosity?: string }
  max_output_tokens?: number
  temperature?: number
  top_p?: number
  reasoning?: { effort: string }
}

export type ResponsesTool =
  | { type: 'function'; name: string; description?: string; parameters: JsonSchema | null; strict: boolean | null }
  | { type: 'custom'; name: string; description?: string; format: ResponsesCustomFormat }

export type ResponsesCustomFormat = { type: 'text' } | { type: 'grammar'; syntax: 'lark' | 'regex'; definition: string }

export interface ResponsesToolRef {
  type: 'function' | 'custom'
  name: string
}

export type ResponsesToolChoice =
  | 'none' | 'auto' | 'required'
  | ResponsesToolRef
  | { type: 'allowed_tools'; mode: 'auto' | 'required'; tools: ResponsesToolRef[] }

export type ResponsesFormat =
  | { type: 'json_object' }
  | { type: 'json_schema'; name: string; schema: JsonSchema; strict: boolean; description?: string }

export type ResponsesPart =
  | { type: 'input_text' | 'output_text'; text: string }
  | { type: 'refusal'; refusal: string }
  | { type: 'input_image'; image_url: string; detail: 'auto' | 'low' | 'high' | 'original' }
  | { type: 'input_file'; filename?: string; file_url?: string; file_data?: string }
