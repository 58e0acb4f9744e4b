// SPDX-License-Identifier: Apache-2.0
import type { ConversationItem } from '../items.ts'

/** What becomes of an item: it stays word for word, it is put in short, or nobody needs it any more. */
export type Fate = 'outside' | 'inside' | 'gone'

/** What becomes of each item of a conversation, by index. */
export interface Plan {
  readonly fates: readonly Fate[]
  /** Calls by their results, and the other way round. */
  readonly callOf: ReadonlyMap<number, number>
  readonly resultOf: ReadonlyMap<number, number>
}

/**
 * System and developer messages, the latest message of the user, calls without a result (with the thoughts that led to
 * them) and tools that came as items stay as they are; the rest is put in short.
 */
export function classify(items: readonly ConversationItem[]): Plan {
  const callOf = new Map<number, number>()
  const resultOf = new Map<number, number>()
  const calls = new Map<string, number>()
  for (const [index, item] of items.entries()) {
    const key = keyOf(item)
    if (key?.role === 'call') calls.set(key.name, index)
    const call = key?.role === 'result' ? calls.get(key.name) : undefined
    // A second result of one call stands by itself.
    if (call === undefined || resultOf.has(call)) continue
    callOf.set(index, call)
    resultOf.set(call, index)
  }
  const latest = items.findLastIndex(item => item.kind === 'message' && item.role === 'user')
  const fates: Fate[] = []
  for (let index = items.length - 1; index >= 0; index -= 1) {
    const item = items[index]
    if (item === undefined) continue
    fates[index] = index === latest ? 'outside' : fateOf(item, resultOf.has(index), items[index + 1]?.kind === 'message' ? undefined : fates[index + 1])
  }
  return { fates, callOf, resultOf }
}

function fateOf(item: ConversationItem, answered: boolean, next: Fate | undefined): Fate {
  switch (item.kind) {
    case 'message': return item.role === 'system' || item.role === 'developer' ? 'outside' : 'inside'
    // Thoughts mean something to their model only together with the call that they led to.
    case 'reasoning': return next === 'outside' ? 'outside' : 'gone'
    case 'tool_call': return answered ? 'inside' : item.status === 'incomplete' ? 'gone' : 'outside'
    case 'tool_result': return 'inside'
    case 'capability_call':
    case 'mcp_call': return item.output === undefined ? 'gone' : 'inside'
    // The server is asked again.
    case 'mcp_list_tools': return 'gone'
    // What was taken from files stands in the answer; files can be searched again.
    case 'file_search_call': return 'gone'
    case 'mcp_approval_request': return answered ? 'inside' : 'outside'
    case 'mcp_approval_response': return 'inside'
    case 'compaction': return 'outside'
    case 'foreign': return item.type === 'additional_tools' || (keyOf(item)?.role === 'call' && !answered) ? 'outside' : 'inside'
  }
}

/** Whether an item is a call or a result, and what ties the two together. */
function keyOf(item: ConversationItem): { readonly role: 'call' | 'result'; readonly name: string } | undefined {
  switch (item.kind) {
    case 'tool_call': return { role: 'call', name: `${item.tool} ${item.callId}` }
    case 'tool_result': return { role: 'result', name: `${item.tool} ${item.callId}` }
    case 'mcp_approval_request': return { role: 'call', name: `approval ${item.id}` }
    case 'mcp_approval_response': return { role: 'result', name: `approval ${item.requestId}` }
    case 'foreign': {
      const callId = item.body['call_id']
      if (typeof callId !== 'string') return undefined
      const result = item.type.endsWith('_output')
      return { role: result ? 'result' : 'call', name: `${result ? item.type.slice(0, -'_output'.length) : item.type} ${callId}` }
    }
    default: return undefined
  }
}
