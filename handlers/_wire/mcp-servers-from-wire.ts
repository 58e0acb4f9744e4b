// SPDX-License-Identifier: Apache-2.0
import { MatrizError, McpCredentials } from '../../matriz/index.ts'
import type { McpApproval, McpServer, McpToolFilter } from '../../matriz/index.ts'
import { given } from './nullable.ts'
import { shortened } from './reviewer.ts'
import type { Schemas } from './schemas.ts'

type WireServer = Schemas['McpTool']

/** Headers that say how a message is carried, or who carried it: they are not the caller's to write. */
const carriers = /^(?:host|connection|keep-alive|upgrade|te|trailer|transfer-encoding|content-.*|accept|accept-.*|expect|proxy-.*|via|forwarded|x-forwarded-.*|origin|sec-.*|mcp-.*|last-event-id)$/
const headerName = /^[!#$%&'*+.^_`|~0-9a-z-]{1,128}$/
const headerValue = /^[\t\x20-\x7e]*$/

/** The servers among the tools of a request. `param` is where the list stands. Throws `invalid_value` for headers that a caller may not send. */
export function mcpServersFromWire(tools: readonly Schemas['Tool'][], param: string): McpServer[] {
  return tools.flatMap((tool, index) => (tool.type === 'mcp' ? [serverFromWire(tool, `${param}[${index}]`)] : []))
}

function serverFromWire(tool: WireServer, param: string): McpServer {
  const credentials = credentialsOf(tool, param)
  return {
    label: tool.server_label,
    ...(given(tool.server_url) && { url: tool.server_url }),
    ...(given(tool.server_description) && { description: tool.server_description }),
    ...(given(tool.allowed_tools) && { allowed: filterFromWire(tool.allowed_tools) }),
    approval: approvalFromWire(tool.require_approval),
    ...(credentials !== undefined && { credentials }),
    param
  }
}

function credentialsOf({ authorization, headers }: WireServer, param: string): McpCredentials | undefined {
  const sent: Record<string, string> = {}
  for (const [written, value] of Object.entries(headers ?? {})) {
    const name = written.toLowerCase()
    const place = `${param}.headers.${shortened(written)}`
    if (!headerName.test(name) || carriers.test(name)) throw new MatrizError('invalid_value', 'This header cannot be sent to a server.', { param: place })
    if (!headerValue.test(value)) throw new MatrizError('invalid_value', 'The value of a header is printable ASCII.', { param: place })
    if (Object.hasOwn(sent, name) || (name === 'authorization' && given(authorization))) throw new MatrizError('invalid_value', 'This header is there twice.', { param: place })
    sent[name] = value
  }
  if (given(authorization)) {
    if (!headerValue.test(authorization)) throw new MatrizError('invalid_value', 'A token is printable ASCII.', { param: `${param}.authorization` })
    sent['authorization'] = `Bearer ${authorization}`
  }
  return Object.keys(sent).length === 0 ? undefined : new McpCredentials(sent, given(authorization))
}

function approvalFromWire(approval: WireServer['require_approval']): McpApproval {
  if (!given(approval)) return 'always'
  if (typeof approval === 'string') return approval
  return { ...(given(approval.always) && { always: filterFromWire(approval.always) }), ...(given(approval.never) && { never: filterFromWire(approval.never) }) }
}

function filterFromWire(filter: readonly string[] | Schemas['McpToolFilter']): McpToolFilter {
  if (isNames(filter)) return { names: filter }
  return { ...(given(filter.tool_names) && { names: filter.tool_names }), ...(given(filter.read_only) && { readOnly: filter.read_only }) }
}

function isNames(filter: readonly string[] | Schemas['McpToolFilter']): filter is readonly string[] {
  return Array.isArray(filter)
}

/** A server of the request, given back without what lets the caller in there. */
export function mcpServerEcho({ type, server_label: label, server_url: url, server_description: description, allowed_tools: allowed, require_approval: approval }: WireServer): Schemas['ResponseMcpTool'] {
  return {
    type,
    server_label: label,
    ...(given(url) && { server_url: url }),
    ...(given(description) && { server_description: description }),
    headers: null,
    allowed_tools: allowed ?? null,
    require_approval: approval ?? 'always'
  }
}
