// SPDX-License-Identifier: Apache-2.0
import type { Usage } from '../events.ts'
import type { ConversationItem, Part } from '../items.ts'
import type { TokenCounter } from '../ports.ts'
import type { Tool } from '../request.ts'
import type { PreparedRun } from './scope.ts'

/** What surrounds an item when it is given to a model. */
export const tokensAroundItem = 3
/** What an image counts where no engine says better: one tile at low detail. */
const tokensOfImage = 85

/** The tokens that a run gives the model as input, by our own count. */
export function countInput({ request, items }: Pick<PreparedRun, 'request' | 'items'>, tokens: TokenCounter): number {
  let sum = request.instructions === undefined ? 0 : tokens.count(request.instructions) + tokensAroundItem
  for (const item of items) sum += countItem(item, tokens) + tokensAroundItem
  for (const tool of request.tools) sum += tokens.count(JSON.stringify(toldOf(tool)))
  if (request.format.type === 'json_schema') sum += tokens.count(JSON.stringify(request.format.schema))
  return sum
}

/** Usage as MATRIZ counts it; `estimated` when an engine answered and did not say. */
export function countedUsage(prepared: PreparedRun, texts: { readonly output: string; readonly reasoning: string }, tokens: TokenCounter): Usage {
  return {
    inputTokens: countInput(prepared, tokens), cachedInputTokens: 0,
    outputTokens: texts.output === '' ? 0 : tokens.count(texts.output), reasoningTokens: texts.reasoning === '' ? 0 : tokens.count(texts.reasoning),
    estimated: prepared.engine !== undefined
  }
}

/** Both together, for an answer that took two attempts. */
export function addUsage(one: Usage | undefined, other: Usage): Usage {
  if (one === undefined) return other
  return {
    inputTokens: one.inputTokens + other.inputTokens, cachedInputTokens: one.cachedInputTokens + other.cachedInputTokens,
    outputTokens: one.outputTokens + other.outputTokens, reasoningTokens: one.reasoningTokens + other.reasoningTokens,
    estimated: one.estimated || other.estimated
  }
}

/** What a model is told of a tool. */
function toldOf({ param: _, ...tool }: Tool): object {
  if (tool.kind !== 'file_search') return tool
  const { kind, name, description, parameters } = tool
  return { kind, name, description, parameters }
}

function countItem(item: ConversationItem, tokens: TokenCounter): number {
  switch (item.kind) {
    case 'message': return countParts(item.parts, tokens)
    case 'reasoning': return tokens.count([...item.summary, ...item.content ?? []].join('\n'))
    case 'tool_call': return tokens.count(`${item.name} ${item.arguments}`)
    case 'tool_result': return typeof item.output === 'string' ? tokens.count(item.output) : countParts(item.output, tokens)
    case 'capability_call': return tokens.count(`${item.name} ${item.arguments} ${item.output ?? ''}`)
    case 'mcp_call': return tokens.count(`${item.name} ${item.arguments} ${item.output ?? ''}`)
    // What a server has is offered as tools.
    case 'mcp_list_tools': return tokens.count(JSON.stringify(item.tools))
    case 'mcp_approval_request': return tokens.count(`${item.name} ${item.arguments}`)
    case 'mcp_approval_response': return tokens.count(item.reason ?? '')
    case 'file_search_call': return tokens.count([...item.queries, ...(item.results ?? []).map(({ text }) => text)].join('\n'))
    // Opened before a model is given it; until then nobody knows what is in it.
    case 'compaction': return 0
    case 'foreign': return tokens.count(JSON.stringify(item.body))
  }
}

function countParts(parts: readonly Part[], tokens: TokenCounter): number {
  return parts.reduce((sum, part) => sum + countPart(part, tokens), 0)
}

function countPart(part: Part, tokens: TokenCounter): number {
  if (part.kind === 'image') return tokensOfImage
  return tokens.count(part.kind === 'file' ? part.filename ?? '' : part.text)
}
