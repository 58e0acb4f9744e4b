// SPDX-License-Identifier: Apache-2.0
import type { CallerTool, RunRequest, Tool } from '../request.ts'

/** Which of the caller's tools a run may call, and how often. */
export class CallRules {
  readonly #tools: ReadonlyMap<string, readonly CallerTool[]>
  readonly #atMostOne: boolean

  constructor(request: Pick<RunRequest, 'tools' | 'toolChoice' | 'parallelToolCalls'>) {
    this.#tools = Map.groupBy(callableTools(request).filter(tool => tool.kind !== 'capability'), tool => tool.name)
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
    case 'allowed': return tools.filter(tool => toolChoice.tools.some(({ tool: kind, name }) => kind === tool.kind && name === tool.name))
    default: return tools
  }
}
