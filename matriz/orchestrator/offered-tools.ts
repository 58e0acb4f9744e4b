// SPDX-License-Identifier: Apache-2.0
import type { EngineRequest, EngineToolChoice } from '../ports.ts'
import type { CallerTool, RunRequest, Tool, ToolChoice } from '../request.ts'
import { isCallers, refersTo } from './call-rules.ts'
import type { CapabilityCalls } from './capability-calls.ts'

/**
 * What an engine is offered: the caller's tools, and those that we call as functions as long as one may be called. A demand for
 * a call is met by the first call that we make; from then on the engine may answer.
 */
export function offeredTools({ tools, toolChoice }: Pick<RunRequest, 'tools' | 'toolChoice'>, { exhausted, made }: CapabilityCalls): Pick<EngineRequest, 'tools' | 'toolChoice'> {
  const offered = tools.flatMap(tool => isCallers(tool) ? [tool] : exhausted ? [] : [asFunction(tool)])
  return { tools: offered, toolChoice: offered.length === 0 ? { mode: toolChoice.mode === 'none' ? 'none' : 'auto' } : choiceFor(toolChoice, tools, offered, made > 0) }
}

function asFunction({ name, description, parameters, param }: Exclude<Tool, CallerTool>): CallerTool {
  return { kind: 'function', name, ...(description === undefined ? {} : { description }), ...(parameters === undefined ? {} : { parameters }), param }
}

function choiceFor(choice: ToolChoice, tools: readonly Tool[], offered: readonly CallerTool[], met: boolean): EngineToolChoice {
  switch (choice.mode) {
    case 'tool': return met ? { mode: 'auto' } : { ...choice, tool: kindFor(choice.tool) }
    case 'allowed': {
      const allowed = tools.filter(tool => choice.tools.some(reference => refersTo(reference, tool))).map(({ kind, name }) => ({ tool: kindFor(kind), name }))
      const left = allowed.filter(({ tool, name }) => offered.some(one => one.kind === tool && one.name === name))
      return left.length === 0 ? { mode: 'none' } : { mode: 'allowed', required: choice.required && !met, tools: left }
    }
    default: return met && choice.mode === 'required' ? { mode: 'auto' } : { mode: choice.mode }
  }
}

function kindFor(kind: Tool['kind']): CallerTool['kind'] {
  return kind === 'custom' ? 'custom' : 'function'
}
