// SPDX-License-Identifier: Apache-2.0
import type { McpApprovalRequestItem, McpApprovalResponseItem, McpCallItem, McpItem, McpListedTool, McpListToolsItem } from '../../matriz/index.ts'
import type { Schemas } from './schemas.ts'

export function mcpItemToWire(item: McpItem): Schemas['StoredItem'] {
  switch (item.kind) {
    case 'mcp_list_tools': return mcpListToWire(item)
    case 'mcp_approval_request': return mcpRequestToWire(item)
    case 'mcp_approval_response': return responseToWire(item)
    case 'mcp_call': return mcpCallToWire(item, item.error !== undefined ? 'failed' : item.output === undefined ? 'incomplete' : 'completed')
  }
}

/** Clients refuse descriptions, annotations and errors that are null. */
export function mcpListToWire({ id, server, tools, error }: Omit<McpListToolsItem, 'kind'>): Schemas['OutputMcpListTools'] {
  return { id, type: 'mcp_list_tools', server_label: server, tools: tools.map(toolToWire), ...(error !== undefined && { error }) }
}

function toolToWire({ name, description, inputSchema, annotations }: McpListedTool): Schemas['McpListedTool'] {
  return { name, ...(description !== undefined && { description }), input_schema: inputSchema, ...(annotations !== undefined && { annotations }) }
}

export function mcpRequestToWire({ id, server, name, arguments: written }: Omit<McpApprovalRequestItem, 'kind'>): Schemas['OutputMcpApprovalRequest'] {
  return { id, type: 'mcp_approval_request', server_label: server, name, arguments: written }
}

function responseToWire({ id, requestId, approve, reason }: McpApprovalResponseItem): Schemas['StoredMcpApprovalResponse'] {
  return { id, type: 'mcp_approval_response', approval_request_id: requestId, approve, reason: reason ?? null }
}

export function mcpCallToWire(call: Omit<McpCallItem, 'kind' | 'status'>, status: Schemas['OutputMcpCall']['status']): Schemas['OutputMcpCall'] {
  return {
    id: call.id, type: 'mcp_call', status, server_label: call.server, name: call.name, arguments: call.arguments,
    output: call.output ?? null, error: call.error ?? null, approval_request_id: call.requestId ?? null
  }
}
