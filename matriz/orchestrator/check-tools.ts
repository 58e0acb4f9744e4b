// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../errors.ts'
import type { SchemaChecker, SchemaProblem } from '../ports.ts'
import type { FunctionTool, RunRequest, Tool } from '../request.ts'

/** Throws for tools that share a name, choices that name no tool, and schemas that cannot be used. */
export async function checkTools(request: RunRequest, schemas: SchemaChecker, signal: AbortSignal): Promise<void> {
  if (request.tools.length > 0) checkNames(request.tools)
  checkChoice(request)
  for (const tool of request.tools) {
    if (tool.kind === 'function' && tool.parameters !== undefined) await checkParameters(tool, schemas, signal)
  }
  if (request.format.type !== 'json_schema') return
  const { schema, strict, name, param = 'text.format.schema' } = request.format
  const problems = await schemas.checkSchema(schema, { strict }, signal)
  if (problems.length > 0) {
    throw new MatrizError('invalid_json_schema', `Invalid schema for response_format '${name}': ${describe(problems)}`, { param })
  }
}

function checkNames(tools: readonly Tool[]): void {
  const seen = new Set<string>()
  for (const { kind, namespace, name, param } of tools) {
    const full = `${namespace ?? ''}\n${name}`
    if (seen.has(full)) throw new MatrizError('invalid_value', `Tool names must be unique: '${name}' is there twice.`, { param: kind === 'file_search' ? `${param}.type` : `${param}.name` })
    seen.add(full)
  }
}

function checkChoice({ toolChoice: choice, tools, mcpServers = [] }: Pick<RunRequest, 'toolChoice' | 'tools' | 'mcpServers'>): void {
  if (choice.mode === 'required' && tools.length + mcpServers.length === 0) throw new MatrizError('invalid_value', "Tool choice 'required' needs at least one tool.", { param: 'tool_choice' })
  // Allowed tools that are never called are left out before.
  if (choice.mode === 'allowed' && choice.required && choice.tools.length === 0) throw new MatrizError('invalid_value', "Tool choice 'required' needs at least one tool that can be called.", { param: 'tool_choice' })
  const named = choice.mode === 'tool' ? [choice] : choice.mode === 'allowed' ? choice.tools : []
  for (const reference of named) {
    if (reference.tool === 'mcp' ? mcpServers.some(({ label }) => label === reference.server) : tools.some(tool => tool.kind === reference.tool && tool.name === reference.name)) continue
    throw new MatrizError('invalid_value', `Tool choice '${reference.tool === 'mcp' ? reference.server : reference.name}' not found in 'tools' parameter.`, { param: 'tool_choice' })
  }
}

async function checkParameters(tool: FunctionTool, schemas: SchemaChecker, signal: AbortSignal): Promise<void> {
  const { parameters = {}, name, param } = tool
  const type = typeof parameters === 'boolean' ? undefined : parameters['type']
  const problems = type !== undefined && type !== 'object'
    ? [{ path: '/type', message: "must be 'object'" }]
    : await schemas.checkSchema(parameters, { strict: tool.strict === true }, signal)
  if (problems.length === 0) return
  throw new MatrizError('invalid_function_parameters', `Invalid schema for function '${name}': ${describe(problems)}`, { param: `${param}.parameters` })
}

/** The first problem, with its place. */
export function describe(problems: readonly SchemaProblem[]): string {
  const [first] = problems
  return first === undefined ? 'no problem' : `${first.path === '' ? 'the root' : first.path} ${first.message}`
}
