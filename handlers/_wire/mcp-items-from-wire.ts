// SPDX-License-Identifier: Apache-2.0
import type { McpApprovalRequestItem, McpApprovalResponseItem, McpCallItem, McpItem, McpListedTool, McpListToolsItem, NewId } from '../../matriz/index.ts'
import { given } from './nullable.ts'
import type { Schemas } from './schemas.ts'

/** An item that came of a server of the Model Context Protocol. */
export type WireMcpItem = Schemas['McpListTools'] | Schemas['McpApprovalRequest'] | Schemas['McpApprovalResponse'] | Schemas['McpCall']

/** Whether an item of the input is one. */
export function isMcpItem(item: { readonly type?: string | null }): item is WireMcpItem {
  return item.type === 'mcp_list_tools' || item.type === 'mcp_approval_request' || item.type === 'mcp_approval_response' || item.type === 'mcp_call'
}

export function mcpItemFromWire(item: WireMcpItem, newId: NewId): McpItem {
  switch (item.type) {
    case 'mcp_list_tools': return listFromWire(item, newId)
    case 'mcp_approval_request': return requestFromWire(item)
    case 'mcp_approval_response': return responseFromWire(item, newId)
    case 'mcp_call': return callFromWire(item, newId)
  }
}

function listFromWire({ id, server_label: server, tools, error }: Schemas['McpListTools'], newId: NewId): McpListToolsItem {
  return { kind: 'mcp_list_tools', id: id ?? newId('mcpl'), server, tools: tools.map(toolFromWire), ...(given(error) && { error }) }
}

function toolFromWire({ name, description, input_schema: inputSchema, annotations }: Schemas['ClientMcpListedTool']): McpListedTool {
  return { name, ...(given(description) && { description }), inputSchema, ...(given(annotations) && { annotations }) }
}

function requestFromWire({ id, server_label: server, name, arguments: written }: Schemas['McpApprovalRequest']): McpApprovalRequestItem {
  return { kind: 'mcp_approval_request', id, server, name, arguments: written }
}

function responseFromWire({ id, approval_request_id: requestId, approve, reason }: Schemas['McpApprovalResponse'], newId: NewId): McpApprovalResponseItem {
  return { kind: 'mcp_approval_response', id: id ?? newId('mcprs'), requestId, approve, ...(given(reason) && { reason }) }
}

function callFromWire({ id, server_label: server, name, arguments: written, output, error, approval_request_id: requestId }: Schemas['McpCall'], newId: NewId): McpCallItem {
  return {
    kind: 'mcp_call',
    id: id ?? newId('mcp'),
    server,
    name,
    arguments: written,
    ...(given(requestId) && { requestId }),
    ...(given(error) ? { error } : given(output) ? { output } : { status: 'incomplete' as const })
  }
}
