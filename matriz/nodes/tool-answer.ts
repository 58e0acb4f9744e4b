// SPDX-License-Identifier: Apache-2.0
import { resultOf } from '../capability-call.ts'
import type { CapabilityCallItem, ConversationItem, McpApprovalResponseItem, McpCallItem, ToolResultItem } from '../items.ts'
import { mcpResultOf, refusalOf } from '../mcp-items.ts'
import type { CognitiveNode, Thought } from './cognitive-node.ts'

const shownLimit = 4_000

/** Answers from what the caller's tools returned. */
export const toolAnswer: CognitiveNode = {
  capability: 'tool.answer',
  answers: ['tool_result'],
  nodeType: 'COMPUTATION',
  exact: false,
  process(thought) {
    const results = latestResults(thought)
    return results.length === 0 ? undefined : { kind: 'text', text: results.map(result => sentenceFor(result, thought)).join('\n'), confidence: 0.9, sources: results.map(({ id }) => id) }
  },
  verify(thought, answer) {
    const passed = answer.kind === 'text' && latestResults(thought).every(result => answer.text.includes(plain(resultText(result)).slice(0, 40)))
    return [{ method: 'factual', passed, explanation: 'every result is in the answer' }]
  }
}

/** The results that the conversation ends with, in order. */
export function latestResults({ items }: Pick<Thought, 'items'>): readonly ToolResultItem[] {
  const from = items.findLastIndex(item => !isToolResult(item)) + 1
  return items.slice(from).filter(isToolResult).map(asResult)
}

type Result = ToolResultItem | CapabilityCallItem | McpCallItem | McpApprovalResponseItem

/** Whether an item is what came of a call, the caller's or ours: also that it was not approved of. */
export function isToolResult(item: ConversationItem | undefined): item is Result {
  return item?.kind === 'tool_result' || item?.kind === 'capability_call' || item?.kind === 'mcp_call' || (item?.kind === 'mcp_approval_response' && !item.approve)
}

function asResult(item: Result): ToolResultItem {
  switch (item.kind) {
    case 'tool_result': return item
    case 'capability_call': return resultOf(item)
    case 'mcp_call': return mcpResultOf(item)
    case 'mcp_approval_response': return refusalOf(item)
  }
}

/** A result's text, images and files left out. */
export function resultText({ output }: ToolResultItem): string {
  return typeof output === 'string' ? output : output.map(part => part.kind === 'text' ? part.text : '').join('\n')
}

function sentenceFor(result: ToolResultItem, { items }: Thought): string {
  const name = items.map(item => calledBy(item) === result.callId && 'name' in item ? item.name : undefined).find(one => one !== undefined) ?? 'The tool'
  const said = plain(resultText(result))
  return said === '' ? `${name} returned nothing.` : `${name} returned: ${said}`
}

/** What results of the item's call refer to it by. */
function calledBy(item: ConversationItem): string | undefined {
  switch (item.kind) {
    case 'tool_call':
    case 'capability_call': return item.callId
    case 'mcp_call':
    case 'mcp_approval_request': return item.id
    default: return undefined
  }
}

/** JSON that is one flat object reads better as a list of its values; anything else stays as it is. */
function plain(text: string): string {
  const cut = text.length <= shownLimit ? text : `${text.slice(0, shownLimit)}… (cut after ${shownLimit} characters)`
  if (!cut.startsWith('{') || cut !== text) return cut.trim()
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null) return cut.trim()
    const entries = Object.entries(value)
    return entries.length > 0 && entries.every(([, one]) => typeof one !== 'object' || one === null) ? entries.map(([key, one]) => `${key}: ${String(one)}`).join(', ') : cut.trim()
  } catch {
    return cut.trim()
  }
}
