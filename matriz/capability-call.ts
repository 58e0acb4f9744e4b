// SPDX-License-Identifier: Apache-2.0
import { searchForEngine } from './file-search-items.ts'
import type { CapabilityCallItem, ConversationItem, FileSearchCallItem, McpItem, ToolCallItem, ToolResultItem } from './items.ts'
import { mcpCallForEngine, refusalForEngine } from './mcp-items.ts'

/** What an engine is told of a conversation: calls that we made are calls and results like any other. */
export type EngineItem = Exclude<ConversationItem, CapabilityCallItem | FileSearchCallItem | McpItem>

/** A conversation in the words of an engine. A call that came to nothing has no result that anybody could read, and is left out. */
export function forEngine(items: readonly ConversationItem[]): readonly EngineItem[] {
  let sources = 0
  return items.flatMap((item): readonly EngineItem[] => {
    switch (item.kind) {
      case 'capability_call': return isOver(item) ? [callOf(item), resultOf(item)] : []
      case 'mcp_call': return mcpCallForEngine(item)
      case 'file_search_call': {
        const first = sources + 1
        sources += item.results?.length ?? 0
        return searchForEngine(item, first)
      }
      case 'mcp_approval_response': return refusalForEngine(item, items)
      // What a server has is offered as tools, and what was not approved of is told with the answer.
      case 'mcp_list_tools':
      case 'mcp_approval_request': return []
      default: return [item]
    }
  })
}

/** What a capability returned, as the result of a function of the caller's would be. */
export function resultOf(item: CapabilityCallItem): ToolResultItem {
  const { id, callId, output, error } = item
  return { kind: 'tool_result', tool: 'function', id, callId, output: output ?? JSON.stringify({ error: error ?? null }) }
}

function callOf({ id, callId, name, arguments: given }: CapabilityCallItem): ToolCallItem {
  return { kind: 'tool_call', tool: 'function', id, callId, name, arguments: given }
}

function isOver({ output, error }: CapabilityCallItem): boolean {
  return output !== undefined || error !== undefined
}
