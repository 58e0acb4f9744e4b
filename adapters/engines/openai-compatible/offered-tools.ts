// SPDX-License-Identifier: Apache-2.0
import type { CallerTool, CustomTool, EngineRequest } from '../../../matriz/index.ts'
import type { Dialect } from './dialects.ts'

type ToolRef = { readonly tool: 'function' | 'custom'; readonly name: string }

/** A tool choice as a dialect can say it. */
export type Choice = 'none' | 'auto' | 'required' | { readonly mode: 'tool' | 'allowed_auto' | 'allowed_required'; readonly tools: readonly ToolRef[] }

/**
 * The tools to offer and the choice to name. Where a dialect cannot say which tools may be called, it is offered only
 * those; where it ignores `none`, it is offered none.
 */
export function offered({ tools, toolChoice }: Pick<EngineRequest, 'tools' | 'toolChoice'>, dialect: Dialect): { tools: readonly CallerTool[]; choice: Choice } {
  if (toolChoice.mode === 'tool') {
    const refs = [{ tool: toolChoice.tool, name: toolChoice.name }]
    return dialect.toolChoice === 'objects' ? { tools, choice: { mode: 'tool', tools: refs } } : { tools: among(tools, refs), choice: 'required' }
  }
  if (toolChoice.mode === 'allowed') {
    if (!dialect.allowedTools) return { tools: among(tools, toolChoice.tools), choice: toolChoice.required ? 'required' : 'auto' }
    return { tools, choice: { mode: toolChoice.required ? 'allowed_required' : 'allowed_auto', tools: toolChoice.tools } }
  }
  return toolChoice.mode === 'none' && dialect.toolChoice === 'ignored' ? { tools: [], choice: 'none' } : { tools, choice: toolChoice.mode }
}

/** What a function that stands for a custom tool tells the model, the grammar included. */
export function toolDescription({ description, format }: CustomTool): string {
  const said = description ?? 'Takes plain text.'
  return format.type === 'text' ? said : `${said}\n\nThe input must follow this ${format.syntax} grammar:\n${format.definition}`
}

function among(tools: readonly CallerTool[], refs: readonly ToolRef[]): readonly CallerTool[] {
  return tools.filter(({ kind, name }) => refs.some((ref) => ref.tool === kind && ref.name === name))
}
