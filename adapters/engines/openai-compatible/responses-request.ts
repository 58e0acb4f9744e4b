// SPDX-License-Identifier: Apache-2.0
import type { CallerTool, EngineItem, EngineRequest, MessageItem, Part, ReasoningItem, TextFormat } from '../../../matriz/index.ts'
import type { ResponsesFormat, ResponsesPart, ResponsesRequest, ResponsesTool, ResponsesToolChoice } from '../_wire/responses.ts'
import { inputOnly } from './chat-request.ts'
import type { Dialect } from './dialects.ts'
import { offered, toolDescription } from './offered-tools.ts'
import type { Choice } from './offered-tools.ts'
import type { ToolNames } from './tool-names.ts'

/** The body of POST /responses for a request. The upstream keeps nothing: the conversation goes along whole. */
export function responsesRequest(request: EngineRequest, names: ToolNames, dialect: Dialect): ResponsesRequest {
  const input = request.items.flatMap((item) => inputItem(item, names, dialect))
  const body: ResponsesRequest = { model: request.model, input, stream: request.stream, store: false }
  if (request.instructions.length > 0) body.instructions = request.instructions.join('\n\n')
  const { tools, choice } = offered(request, dialect)
  if (tools.length > 0) {
    body.tools = tools.map((tool) => responsesTool(tool, names, dialect))
    if (choice !== 'auto' && dialect.toolChoice !== 'ignored') body.tool_choice = responsesChoice(choice, names, dialect)
    if (!request.parallelToolCalls) body.parallel_tool_calls = false
  }
  addSettings(body, request, dialect)
  return body
}

function addSettings(body: ResponsesRequest, request: EngineRequest, dialect: Dialect): void {
  const format = textFormat(request.format)
  const verbosity = dialect.verbosity ? request.verbosity : undefined
  if (format !== undefined || verbosity !== undefined) body.text = { ...(format === undefined ? {} : { format }), ...(verbosity === undefined ? {} : { verbosity }) }
  if (request.maxOutputTokens !== undefined) body.max_output_tokens = request.maxOutputTokens
  if (request.temperature !== undefined) body.temperature = request.temperature
  if (request.topP !== undefined) body.top_p = request.topP
  if (request.reasoningEffort !== undefined && dialect.effort) body.reasoning = { effort: request.reasoningEffort }
}

function textFormat(format: TextFormat): ResponsesFormat | undefined {
  if (format.type !== 'json_schema') return format.type === 'text' ? undefined : { type: 'json_object' }
  const { type, name, schema, strict, description } = format
  return { type, name, schema, strict, ...(description === undefined ? {} : { description }) }
}

function responsesTool(tool: CallerTool, names: ToolNames, dialect: Dialect): ResponsesTool {
  const name = names.upstream(tool.name, tool.namespace)
  if (tool.kind === 'function') {
    const described = { type: 'function' as const, name, ...(tool.description === undefined ? {} : { description: tool.description }) }
    return { ...described, parameters: tool.parameters ?? null, strict: tool.strict ?? null }
  }
  if (!dialect.customTools) return { type: 'function', name, description: toolDescription(tool), parameters: inputOnly, strict: null }
  return { type: 'custom', name, ...(tool.description === undefined ? {} : { description: tool.description }), format: tool.format }
}

function responsesChoice(choice: Choice, names: ToolNames, dialect: Dialect): ResponsesToolChoice {
  if (typeof choice === 'string') return choice
  const refs = choice.tools.map(({ tool, name }) => ({ type: dialect.customTools ? tool : ('function' as const), name: names.chosen(name) }))
  const [only] = refs
  if (choice.mode === 'tool' && only !== undefined) return only
  return { type: 'allowed_tools', mode: choice.mode === 'allowed_required' ? 'required' : 'auto', tools: refs }
}

/** Ids stay here: they are ours, and mean nothing to the upstream. */
function inputItem(item: EngineItem, names: ToolNames, dialect: Dialect): unknown[] {
  switch (item.kind) {
    case 'message': return [messageItem(item, dialect)]
    case 'reasoning': return reasoningItem(item, dialect)
    case 'foreign': return [item.body]
    // A run opens these before it asks; closed they mean nothing to anybody else.
    case 'compaction': return []
    case 'tool_call': {
      const call = { call_id: item.callId, name: names.upstream(item.name, item.namespace) }
      if (item.tool === 'function') return [{ type: 'function_call', ...call, arguments: item.arguments }]
      if (dialect.customTools) return [{ type: 'custom_tool_call', ...call, input: item.arguments }]
      return [{ type: 'function_call', ...call, arguments: JSON.stringify({ input: item.arguments }) }]
    }
    case 'tool_result': {
      const type = item.tool === 'custom' && dialect.customTools ? 'custom_tool_call_output' : 'function_call_output'
      return [{ type, call_id: item.callId, output: typeof item.output === 'string' ? item.output : item.output.map((part) => inputPart(part, 'user')) }]
    }
  }
}

function messageItem({ role, parts, phase }: MessageItem, { name }: Dialect): unknown {
  const content = parts.map((part) => inputPart(part, role))
  return { type: 'message', role, content, ...(phase !== undefined && name === 'openai' ? { phase } : {}) }
}

/** OpenAI knows reasoning that it does not keep only by its encrypted form. */
function reasoningItem({ id, summary, content, encrypted }: ReasoningItem, { name }: Dialect): unknown[] {
  const summaries = summary.map((text) => ({ type: 'summary_text', text }))
  if (name === 'openai' || name === 'azure') return encrypted === undefined ? [] : [{ type: 'reasoning', id, summary: summaries, encrypted_content: encrypted }]
  const texts = (content ?? []).map((text) => ({ type: 'reasoning_text', text }))
  return [{ type: 'reasoning', id, summary: summaries, ...(texts.length === 0 ? {} : { content: texts }), ...(encrypted === undefined ? {} : { encrypted_content: encrypted }) }]
}

function inputPart(part: Part, role: MessageItem['role']): ResponsesPart {
  switch (part.kind) {
    case 'text': return { type: role === 'assistant' ? 'output_text' : 'input_text', text: part.text }
    case 'refusal': return { type: 'refusal', refusal: part.text }
    case 'image': return { type: 'input_image', image_url: part.url, detail: part.detail }
    case 'file': return {
      type: 'input_file',
      ...(part.filename === undefined ? {} : { filename: part.filename }),
      ...(part.url === undefined ? {} : { file_url: part.url }),
      ...(part.base64 === undefined ? {} : { file_data: part.base64 })
    }
  }
}
