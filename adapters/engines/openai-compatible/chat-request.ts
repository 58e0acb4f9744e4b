// SPDX-License-Identifier: Apache-2.0
import type { EngineRequest, TextFormat } from '../../../matriz/index.ts'
import type { ChatMessage, ChatRequest, ChatResponseFormat, ChatTool, ChatToolChoice, ChatToolRef } from '../_wire/chat.ts'
import { chatMessages } from './chat-messages.ts'
import type { Dialect } from './dialects.ts'
import { offered, toolDescription } from './offered-tools.ts'
import type { Choice } from './offered-tools.ts'
import type { ToolNames } from './tool-names.ts'

/** The body of POST /chat/completions for a request. Throws `unsupported_value` for what it cannot say in that dialect. */
export function chatRequest(request: EngineRequest, names: ToolNames, dialect: Dialect): ChatRequest {
  const messages: ChatMessage[] = chatMessages(request, names, dialect)
  const body: ChatRequest = { model: request.model, messages, stream: request.stream }
  if (request.stream) body.stream_options = { include_usage: true }
  addTools(body, request, names, dialect)
  const format = responseFormat(request.format, dialect)
  if (format !== undefined) body.response_format = format
  addSettings(body, request, dialect)
  return body
}

function addTools(body: ChatRequest, request: EngineRequest, names: ToolNames, dialect: Dialect): void {
  const { tools, choice } = offered(request, dialect)
  if (tools.length === 0) return
  body.tools = tools.map((tool): ChatTool => {
    const name = names.upstream(tool.name, tool.namespace)
    if (tool.kind === 'custom') {
      if (!dialect.customTools) return { type: 'function', function: { name, description: toolDescription(tool), parameters: inputOnly } }
      const { format } = tool
      const custom = { name, ...(tool.description === undefined ? {} : { description: tool.description }) }
      if (format.type === 'text') return { type: 'custom', custom }
      return { type: 'custom', custom: { ...custom, format: { type: 'grammar', grammar: { syntax: format.syntax, definition: format.definition } } } }
    }
    return {
      type: 'function',
      function: {
        name,
        ...(tool.description === undefined ? {} : { description: tool.description }),
        ...(tool.parameters === undefined ? {} : { parameters: tool.parameters }),
        ...(tool.strict !== undefined && dialect.strictTools ? { strict: tool.strict } : {})
      }
    }
  })
  const toolChoice = chatChoice(choice, names, dialect)
  if (toolChoice !== 'auto' && dialect.toolChoice !== 'ignored') body.tool_choice = toolChoice
  if (!request.parallelToolCalls) body.parallel_tool_calls = false
}

/** The parameters of the function that stands for a custom tool. */
export const inputOnly = {
  type: 'object',
  properties: { input: { type: 'string', description: 'The input of the tool, as plain text.' } },
  required: ['input'],
  additionalProperties: false
} as const

function chatChoice(choice: Choice, names: ToolNames, dialect: Dialect): ChatToolChoice {
  if (typeof choice === 'string') return choice
  const refs = choice.tools.map(({ tool, name }): ChatToolRef => {
    const upstream = names.chosen(name)
    return tool === 'custom' && dialect.customTools ? { type: 'custom', custom: { name: upstream } } : { type: 'function', function: { name: upstream } }
  })
  const [only] = refs
  if (choice.mode === 'tool' && only !== undefined) return only
  return { type: 'allowed_tools', allowed_tools: { mode: choice.mode === 'allowed_required' ? 'required' : 'auto', tools: refs } }
}

function responseFormat(format: TextFormat, { formats }: Dialect): ChatResponseFormat | undefined {
  if (format.type === 'text') return undefined
  if (format.type === 'json_object') {
    return formats === 'json_schema' ? { type: 'json_schema', json_schema: { name: 'object', schema: { type: 'object' }, strict: false } } : { type: 'json_object' }
  }
  // The schema itself then stands in the instructions.
  if (formats === 'json_object') return { type: 'json_object' }
  const { name, schema, strict, description } = format
  return { type: 'json_schema', json_schema: { name, schema, strict, ...(description === undefined ? {} : { description }) } }
}

function addSettings(body: ChatRequest, request: EngineRequest, dialect: Dialect): void {
  if (request.maxOutputTokens !== undefined) body[dialect.maxTokensField] = request.maxOutputTokens
  if (request.temperature !== undefined) body.temperature = request.temperature
  if (request.topP !== undefined) body.top_p = request.topP
  if (request.stop !== undefined) body.stop = request.stop
  if (request.seed !== undefined && dialect.seed) body.seed = request.seed
  if (request.frequencyPenalty !== undefined) body.frequency_penalty = request.frequencyPenalty
  if (request.presencePenalty !== undefined) body.presence_penalty = request.presencePenalty
  if (request.reasoningEffort !== undefined && dialect.effort) body.reasoning_effort = request.reasoningEffort
  if (request.verbosity !== undefined && dialect.verbosity) body.verbosity = request.verbosity
}
