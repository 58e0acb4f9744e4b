// SPDX-License-Identifier: Apache-2.0
import type { CapabilityCallItem, CompactionItem, ConversationItem, ForeignItem, ItemStatus, MessageItem, NewId, ReasoningItem, ToolCallItem, ToolResultItem } from '../../matriz/index.ts'
import { fileSearchCallFromWire } from './file-search-from-wire.ts'
import { isMcpItem, mcpItemFromWire } from './mcp-items-from-wire.ts'
import type { WireMcpItem } from './mcp-items-from-wire.ts'
import { given } from './nullable.ts'
import { partsFromWire } from './part-from-wire.ts'
import type { Schemas } from './schemas.ts'

type KeptItem =
  | Schemas['Message'] | Schemas['FunctionCall'] | Schemas['FunctionCallOutput'] | Schemas['CustomToolCall'] | Schemas['CustomToolCallOutput']
  | Schemas['LukhasCapabilityCall'] | WireMcpItem | Schemas['FileSearchCall'] | Schemas['Reasoning'] | Schemas['ClientCompaction'] | Schemas['AdditionalTools'] | Schemas['ForeignItem']

/** An item of the input as MATRIZ knows it. Ids that the client made are kept, missing ones are made. */
export function itemFromWire(item: KeptItem, newId: NewId): ConversationItem {
  if (isMcpItem(item)) return mcpItemFromWire(item, newId)
  switch (item.type) {
    case undefined:
    case null:
    case 'message':
      return message(item, newId)
    case 'function_call':
      return { ...call(item), tool: 'function', id: item.id ?? newId('fc'), arguments: item.arguments }
    case 'custom_tool_call':
      return { ...call(item), tool: 'custom', id: item.id ?? newId('ctc'), arguments: item.input }
    case 'function_call_output':
      return toolResult(item, 'function', item.id ?? newId('fco'))
    case 'custom_tool_call_output':
      return toolResult(item, 'custom', item.id ?? newId('ctco'))
    case 'lukhas:capability_call':
      return capabilityCall(item, item.id ?? newId('cap'))
    case 'file_search_call':
      return fileSearchCallFromWire(item, newId)
    case 'reasoning':
      return reasoning(item, item.id ?? newId('rs'))
    case 'compaction':
      return compaction(item, item.id ?? newId('cmp'))
    default:
      return foreign(item, newId)
  }
}

function message(item: Schemas['Message'], newId: NewId): MessageItem {
  return {
    kind: 'message',
    id: item.id ?? newId('msg'),
    role: item.role,
    parts: typeof item.content === 'string' ? [{ kind: 'text', text: item.content }] : partsFromWire(item.content),
    ...(item.role === 'assistant' && given(item.phase) && { phase: item.phase }),
    ...statusOf(item)
  }
}

function call(item: Schemas['FunctionCall'] | Schemas['CustomToolCall']): Omit<ToolCallItem, 'id' | 'tool' | 'arguments'> {
  return {
    kind: 'tool_call',
    callId: item.call_id,
    name: item.name,
    ...(given(item.namespace) && item.namespace !== '' && { namespace: item.namespace }),
    ...statusOf(item)
  }
}

function toolResult(item: Schemas['FunctionCallOutput'] | Schemas['CustomToolCallOutput'], tool: 'function' | 'custom', id: string): ToolResultItem {
  const output = typeof item.output === 'string' ? item.output : partsFromWire(item.output)
  return { kind: 'tool_result', tool, id, callId: item.call_id, output, ...statusOf(item) }
}

function capabilityCall(item: Schemas['LukhasCapabilityCall'], id: string): CapabilityCallItem {
  return {
    kind: 'capability_call',
    id,
    callId: item.call_id,
    name: item.name,
    arguments: item.arguments,
    ...(given(item.error) ? { error: item.error } : given(item.output) ? { output: item.output } : { status: 'incomplete' as const })
  }
}

function reasoning(item: Schemas['Reasoning'], id: string): ReasoningItem {
  return {
    kind: 'reasoning',
    id,
    summary: item.summary.map((part) => part.text),
    ...(given(item.content) && { content: item.content.map((part) => part.text) }),
    ...(given(item.encrypted_content) && { encrypted: item.encrypted_content }),
    ...statusOf(item)
  }
}

function compaction(item: Schemas['ClientCompaction'], id: string): CompactionItem {
  return { kind: 'compaction', id, sealed: item.encrypted_content }
}

/** Completed is the default and not said. */
function statusOf(item: { readonly status?: ItemStatus | null }): { readonly status?: ItemStatus } {
  return given(item.status) && item.status !== 'completed' ? { status: item.status } : {}
}

const foreignPrefixes = {
  additional_tools: 'at',
  local_shell_call: 'lsh',
  local_shell_call_output: 'lsho',
  shell_call: 'sh',
  shell_call_output: 'sho',
  apply_patch_call: 'apc',
  apply_patch_call_output: 'apco',
  web_search_call: 'ws'
} as const

function foreign(item: Schemas['AdditionalTools'] | Schemas['ForeignItem'], newId: NewId): ForeignItem {
  const id = item.id ?? newId(foreignPrefixes[item.type])
  return { kind: 'foreign', id, type: item.type, body: item.type === 'additional_tools' ? { ...item, id, tools: item.tools.map(withoutCredentials) } : { ...item, id } }
}

/** What lets the caller into a server is never kept. */
function withoutCredentials(tool: Schemas['Tool']): Schemas['Tool'] {
  if (tool.type !== 'mcp') return tool
  const { authorization: _, headers: __, ...kept } = tool
  return kept
}
