// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto'
import type { ConversationItem, McpApprovalRequestItem, McpApprovalResponseItem, McpCallItem, ToolCallItem, ToolResultItem } from './items.ts'

/** What engines take for the name of a function. */
const longestName = 64

/** The name by which an engine knows a tool of a server: the same in every turn, whatever else is offered. */
export function mcpToolName(server: string, tool: string): string {
  const plain = `${server}__${tool}`
  const name = plain.replace(/[^a-zA-Z0-9_-]/g, '_')
  if (name === plain && name.length <= longestName) return name
  const mark = createHash('sha256').update(`${server}\n${tool}`).digest('hex').slice(0, 8)
  return `${name.slice(0, longestName - mark.length - 1)}_${mark}`
}

/** A call and its result, as of a function of the caller's; nothing of a call that was cut off. */
export function mcpCallForEngine(item: McpCallItem): readonly (ToolCallItem | ToolResultItem)[] {
  if (item.output === undefined && item.error === undefined) return []
  return [callOf(item.id, item), mcpResultOf(item)]
}

/** A call that the caller did not approve of, and that it did not; nothing of one that it approved of, which was made then. */
export function refusalForEngine(response: McpApprovalResponseItem, items: readonly ConversationItem[]): readonly (ToolCallItem | ToolResultItem)[] {
  const asked = requestOf(response, items)
  return asked === undefined || response.approve ? [] : [callOf(asked.id, asked), refusalOf(response)]
}

/** The call that a response is about. */
export function requestOf({ requestId }: Pick<McpApprovalResponseItem, 'requestId'>, items: readonly ConversationItem[]): McpApprovalRequestItem | undefined {
  return items.find((item): item is McpApprovalRequestItem => item.kind === 'mcp_approval_request' && item.id === requestId)
}

/** What a call returned, as the result of a function of the caller's would be. */
export function mcpResultOf({ id, output, error }: McpCallItem): ToolResultItem {
  return { kind: 'tool_result', tool: 'function', id, callId: id, output: output ?? JSON.stringify({ error: error ?? null }) }
}

/** What there is instead of a result when the caller did not approve. */
export function refusalOf({ id, requestId, reason }: McpApprovalResponseItem): ToolResultItem {
  const output = reason === undefined || reason === '' ? 'The user did not approve of this call.' : `The user did not approve of this call: ${reason}`
  return { kind: 'tool_result', tool: 'function', id, callId: requestId, output }
}

function callOf(id: string, { server, name, arguments: given }: McpCallItem | McpApprovalRequestItem): ToolCallItem {
  return { kind: 'tool_call', tool: 'function', id, callId: id, name: mcpToolName(server, name), arguments: given }
}
