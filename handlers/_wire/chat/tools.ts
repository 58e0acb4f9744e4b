// SPDX-License-Identifier: Apache-2.0
import type { Tool, ToolChoice } from '../../../matriz/index.ts'
import { given } from '../nullable.ts'
import type { Schemas } from '../schemas.ts'

/** The caller's tools. The path of each is that of the object which names it. */
export function chatTools(tools: readonly Schemas['ChatTool'][]): Tool[] {
  return tools.map((tool, index) => (tool.type === 'function' ? functionTool(tool.function, `tools[${index}].function`) : customTool(tool.custom, `tools[${index}].custom`)))
}

function functionTool({ name, description, parameters, strict }: Schemas['ChatFunction'], param: string): Tool {
  return {
    kind: 'function',
    name,
    ...(given(description) && { description }),
    ...(given(parameters) && { parameters }),
    ...(given(strict) && { strict }),
    param
  }
}

function customTool({ name, description, format }: Schemas['ChatCustom'], param: string): Tool {
  return {
    kind: 'custom',
    name,
    ...(given(description) && { description }),
    format: given(format) && format.type === 'grammar' ? { type: 'grammar', syntax: format.grammar.syntax, definition: format.grammar.definition } : { type: 'text' },
    param
  }
}

/** What the caller wants called. */
export function chatToolChoice(choice: Schemas['CreateChatCompletion']['tool_choice']): ToolChoice {
  if (!given(choice)) return { mode: 'auto' }
  if (typeof choice === 'string') return { mode: choice }
  if (choice.type !== 'allowed_tools') return { mode: 'tool', ...named(choice) }
  const { mode, tools } = choice.allowed_tools
  return { mode: 'allowed', required: mode === 'required', tools: tools.map(named) }
}

function named(choice: Schemas['ChatAllowedTool']): { readonly tool: 'function' | 'custom'; readonly name: string } {
  return choice.type === 'function' ? { tool: 'function', name: choice.function.name } : { tool: 'custom', name: choice.custom.name }
}
