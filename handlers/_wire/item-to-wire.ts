// SPDX-License-Identifier: Apache-2.0
import type { CapabilityCallItem, ConversationItem, FilePart, ForeignItem, MessageItem, Part, ReasoningItem, ToolCallItem, ToolResultItem } from '../../matriz/index.ts'
import { citationToWire, fileSearchCallToWire } from './file-search-to-wire.ts'
import { mcpItemToWire } from './mcp-items-to-wire.ts'
import type { Schemas } from './schemas.ts'

type StoredItem = Schemas['StoredItem']

/** A stored item as the wire has it: with its id and its status, and nothing that is null. */
export function itemToWire(item: ConversationItem): StoredItem {
  switch (item.kind) {
    case 'message':
      return message(item)
    case 'reasoning':
      return reasoning(item)
    case 'tool_call':
      return toolCall(item)
    case 'tool_result':
      return toolResult(item)
    case 'capability_call':
      return capabilityCall(item)
    case 'mcp_list_tools':
    case 'mcp_approval_request':
    case 'mcp_approval_response':
    case 'mcp_call':
      return mcpItemToWire(item)
    case 'file_search_call':
      return fileSearchCallToWire(item)
    case 'compaction':
      return { id: item.id, type: 'compaction', encrypted_content: item.sealed }
    case 'foreign':
      return foreign(item)
  }
}

function message(item: MessageItem): StoredItem {
  const head = { id: item.id, type: 'message', status: item.status ?? 'completed' } as const
  if (item.role !== 'assistant') return { ...head, role: item.role, content: item.parts.map(inputPart) }
  const phase = item.phase === undefined ? {} : { phase: item.phase }
  return { ...head, role: item.role, ...phase, content: item.parts.map(outputPart) }
}

/** A message of the model has text and refusals only; whatever else a client put into one is told as text. */
function outputPart(part: Part): Schemas['OutputPart'] {
  if (part.kind === 'refusal') return { type: 'refusal', refusal: part.text }
  if (part.kind !== 'text') return { type: 'output_text', text: '', annotations: [], logprobs: [] }
  const { text, annotations = [], citations = [] } = part
  // The annotations came in by the contract, member for member.
  return { type: 'output_text', text, annotations: [...(annotations as Schemas['Annotation'][]), ...citations.map(citationToWire)], logprobs: [] }
}

function inputPart(part: Part): Schemas['StoredPart'] {
  switch (part.kind) {
    case 'text':
    case 'refusal':
      return { type: 'input_text', text: part.text }
    case 'image':
      return { type: 'input_image', image_url: part.url, detail: part.detail }
    case 'file':
      return file(part)
  }
}

function file(part: FilePart): Schemas['StoredFilePart'] {
  const name = part.filename === undefined ? {} : { filename: part.filename }
  if (part.url === undefined) return { type: 'input_file', ...name, ...(part.base64 !== undefined && { file_data: part.base64 }) }
  return /^data:/i.test(part.url) ? { type: 'input_file', ...name, file_data: part.url } : { type: 'input_file', ...name, file_url: part.url }
}

function reasoning(item: ReasoningItem): StoredItem {
  return {
    id: item.id,
    type: 'reasoning',
    status: item.status ?? 'completed',
    summary: item.summary.map((text) => ({ type: 'summary_text', text })),
    ...(item.content !== undefined && { content: item.content.map((text) => ({ type: 'reasoning_text' as const, text })) }),
    ...(item.encrypted !== undefined && { encrypted_content: item.encrypted })
  }
}

function toolCall(item: ToolCallItem): StoredItem {
  const head = { id: item.id, status: item.status ?? 'completed', call_id: item.callId, name: item.name }
  const call = item.namespace === undefined ? head : { ...head, namespace: item.namespace }
  return item.tool === 'function'
    ? { type: 'function_call', ...call, arguments: item.arguments }
    : { type: 'custom_tool_call', ...call, input: item.arguments }
}

function toolResult(item: ToolResultItem): StoredItem {
  const output = typeof item.output === 'string' ? item.output : item.output.map(inputPart)
  return {
    id: item.id,
    type: item.tool === 'function' ? 'function_call_output' : 'custom_tool_call_output',
    status: item.status ?? 'completed',
    call_id: item.callId,
    output
  }
}

function capabilityCall({ id, callId, name, arguments: given, output, error }: CapabilityCallItem): StoredItem {
  const status = error !== undefined ? 'failed' : output === undefined ? 'incomplete' : 'completed'
  return { id, type: 'lukhas:capability_call', status, call_id: callId, name, arguments: given, output: output ?? null, error: error ?? null }
}

function foreign(item: ForeignItem): StoredItem {
  // The contract leaves the rest of a foreign item open; its type was of the list when it came in.
  return { ...item.body, id: item.id, type: item.type } as Schemas['StoredForeignItem']
}
