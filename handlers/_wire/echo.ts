// SPDX-License-Identifier: Apache-2.0
import { fileSearchEcho } from './file-search-to-wire.ts'
import { mcpServerEcho } from './mcp-servers-from-wire.ts'
import { given } from './nullable.ts'
import type { ResponseEcho } from './response-object.ts'
import type { Schemas } from './schemas.ts'

type Create = Schemas['CreateResponse']

/** What the response gives back of its request: the caller's own values, and the defaults of what was left out. */
export function echoOf(body: Create, retains: boolean): ResponseEcho {
  return {
    background: body.background ?? false,
    conversation: conversationEcho(body.conversation),
    instructions: body.instructions ?? null,
    max_output_tokens: body.max_output_tokens ?? null,
    max_tool_calls: body.max_tool_calls ?? null,
    metadata: body.metadata ?? {},
    parallel_tool_calls: body.parallel_tool_calls ?? true,
    previous_response_id: body.previous_response_id ?? null,
    prompt_cache_key: body.prompt_cache_key ?? null,
    reasoning: reasoningEcho(body.reasoning),
    safety_identifier: body.safety_identifier ?? null,
    service_tier: body.service_tier ?? 'default',
    store: retains && (body.store ?? true),
    temperature: body.temperature ?? 1,
    text: textEcho(body.text),
    // Refused kinds of choice and of tools are refused before.
    tool_choice: (body.tool_choice ?? 'auto') as ResponseEcho['tool_choice'],
    tools: (body.tools ?? []).map(toolEcho),
    top_logprobs: body.top_logprobs ?? 0,
    top_p: body.top_p ?? 1,
    truncation: 'disabled',
    user: body.user ?? null
  }
}

function conversationEcho(conversation: Create['conversation']): ResponseEcho['conversation'] {
  if (!given(conversation)) return null
  return { id: typeof conversation === 'string' ? conversation : conversation.id }
}

function reasoningEcho(reasoning: Create['reasoning']): ResponseEcho['reasoning'] {
  return {
    effort: reasoning?.effort ?? null,
    summary: reasoning?.summary ?? reasoning?.generate_summary ?? null,
    ...(given(reasoning?.context) && { context: reasoning.context }),
    ...(given(reasoning?.mode) && { mode: reasoning.mode })
  }
}

function textEcho(text: Create['text']): ResponseEcho['text'] {
  return { format: formatEcho(text?.format), ...(given(text?.verbosity) && { verbosity: text.verbosity }) }
}

function formatEcho(format: NonNullable<Create['text']>['format']): Schemas['ResponseTextFormat'] {
  if (!given(format)) return { type: 'text' }
  if (format.type !== 'json_schema') return { type: format.type }
  const { type, name, description, schema, strict } = format
  return { type, name, description: description ?? null, schema, strict: strict ?? false }
}

/** A function tool is given back with every key that clients look for; the other kinds as they came. */
function toolEcho(tool: Schemas['Tool']): Schemas['ResponseTool'] {
  if (tool.type === 'function') return functionEcho(tool)
  if (tool.type === 'mcp') return mcpServerEcho(tool)
  if (tool.type === 'file_search') return fileSearchEcho(tool)
  if (tool.type === 'namespace') {
    return { ...tool, tools: tool.tools.map((inner) => (inner.type === 'function' ? functionEcho(inner) : inner)) }
  }
  return tool as Exclude<Schemas['ResponseTool'], Schemas['ResponseFunctionTool'] | Schemas['ResponseNamespaceTool'] | Schemas['ResponseMcpTool'] | Schemas['ResponseFileSearchTool']>
}

function functionEcho(tool: Schemas['FunctionTool']): Schemas['ResponseFunctionTool'] {
  return { ...tool, description: tool.description ?? null, parameters: tool.parameters ?? null, strict: tool.strict ?? null }
}
