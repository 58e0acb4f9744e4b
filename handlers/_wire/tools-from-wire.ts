// SPDX-License-Identifier: Apache-2.0
import { fileSearchName } from '../../matriz/index.ts'
import type { CustomTool, FunctionTool, Tool, ToolChoice, ToolReference } from '../../matriz/index.ts'
import { fileSearchFromWire } from './file-search-from-wire.ts'
import { given } from './nullable.ts'
import type { Schemas } from './schemas.ts'

type WireTool = Schemas['Tool']
type OwnTool = Schemas['FunctionTool'] | Schemas['CustomTool']

/** The caller's own tools, namespaces unfolded. Tools that are accepted and never called are left out. `param` is where the list stands. */
export function toolsFromWire(tools: readonly WireTool[], param: string): Tool[] {
  return tools.flatMap((tool, index) => toolFromWire(tool, `${param}[${index}]`))
}

function toolFromWire(tool: WireTool, param: string): Tool[] {
  switch (tool.type) {
    case 'function':
    case 'custom':
      return [ownTool(tool, param, undefined)]
    case 'lukhas:capability':
      return [{ kind: 'capability', name: tool.name, param }]
    case 'file_search':
      return [fileSearchFromWire(tool, param)]
    case 'namespace':
      return tool.tools.map((inner, index) => ownTool(inner, `${param}.tools[${index}]`, tool.name))
    default:
      return []
  }
}

function ownTool(tool: OwnTool, param: string, namespace: string | undefined): Tool {
  return tool.type === 'function' ? functionTool(tool, param, namespace) : customTool(tool, param, namespace)
}

function functionTool(tool: Schemas['FunctionTool'], param: string, namespace: string | undefined): FunctionTool {
  return {
    kind: 'function',
    name: tool.name,
    ...(namespace !== undefined && { namespace }),
    ...(given(tool.description) && { description: tool.description }),
    ...(given(tool.parameters) && { parameters: tool.parameters }),
    ...(given(tool.strict) && { strict: tool.strict }),
    param
  }
}

function customTool(tool: Schemas['CustomTool'], param: string, namespace: string | undefined): CustomTool {
  return {
    kind: 'custom',
    name: tool.name,
    ...(namespace !== undefined && { namespace }),
    ...(given(tool.description) && { description: tool.description }),
    format: tool.format ?? { type: 'text' },
    param
  }
}

/** What the caller wants called. Refused kinds of choice are refused before. */
export function toolChoiceFromWire(choice: Schemas['CreateResponse']['tool_choice']): ToolChoice {
  if (!given(choice)) return { mode: 'auto' }
  if (typeof choice === 'string') return { mode: choice }
  switch (choice.type) {
    case 'function':
    case 'custom':
    case 'lukhas:capability':
      return { mode: 'tool', tool: kindOf(choice.type), name: choice.name }
    case 'file_search':
      return { mode: 'tool', tool: 'file_search', name: fileSearchName }
    case 'mcp':
      return { mode: 'allowed', required: true, tools: [serverTool(choice)] }
    case 'allowed_tools':
      return { mode: 'allowed', required: choice.mode === 'required', tools: choice.tools.flatMap(allowedTool) }
    default:
      return { mode: 'auto' }
  }
}

function allowedTool(tool: Schemas['AllowedTool']): ToolReference[] {
  if (tool.type === 'mcp') return [serverTool(tool)]
  if (tool.type === 'file_search') return [{ tool: 'file_search', name: fileSearchName }]
  return 'name' in tool ? [{ tool: kindOf(tool.type), name: tool.name }] : []
}

function serverTool({ server_label: server, name }: Schemas['McpToolChoice']): ToolReference {
  return { tool: 'mcp', server, ...(given(name) && { name }) }
}

function kindOf(type: Schemas['NamedToolChoice']['type']): Exclude<Tool['kind'], 'mcp'> {
  return type === 'lukhas:capability' ? 'capability' : type
}
