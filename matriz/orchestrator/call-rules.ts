// SPDX-License-Identifier: Apache-2.0
import type { CallerTool, RunRequest, Tool, ToolReference } from '../request.ts'

/** Which of the caller's tools a run may call, and how often. */
export class CallRules {
  readonly #tools: ReadonlyMap<string, readonly CallerTool[]>
  readonly #atMostOne: boolean

  constructor(request: Pick<RunRequest, 'tools' | 'toolChoice' | 'parallelToolCalls'>) {
    this.#tools = Map.groupBy(callableTools(request).filter(isCallers), tool => tool.name)
    this.#atMostOne = !request.parallelToolCalls
  }

  /** The tool to call; undefined when the call must be suppressed. */
  admit(name: string, namespace: string | undefined, callsSoFar: number): CallerTool | undefined {
    if (this.#atMostOne && callsSoFar > 0) return undefined
    const named = this.#tools.get(name)
    return namespace === undefined ? named?.[0] : named?.find(tool => tool.namespace === namespace)
  }
}

/** The tools that the tool choice leaves: a hard limit on what may be called. */
export function callableTools({ tools, toolChoice }: Pick<RunRequest, 'tools' | 'toolChoice'>): readonly Tool[] {
  switch (toolChoice.mode) {
    case 'none': return []
    case 'tool': return tools.filter(tool => tool.name === toolChoice.name && tool.kind === toolChoice.tool)
    case 'allowed': return tools.filter(tool => toolChoice.tools.some(reference => refersTo(reference, tool)))
    default: return tools
  }
}

/** Whether a tool is one that the caller runs, and not we. */
export function isCallers(tool: Tool): tool is CallerTool {
  return tool.kind === 'function' || tool.kind === 'custom'
}

/** Whether a reference in a tool choice means the tool. */
export function refersTo(reference: ToolReference, tool: Tool): boolean {
  if (reference.tool !== 'mcp') return reference.tool === tool.kind && reference.name === tool.name
  return tool.kind === 'mcp' && reference.server === tool.server && (reference.name === undefined || reference.name === tool.remoteName)
}
