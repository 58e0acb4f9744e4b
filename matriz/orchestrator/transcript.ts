// SPDX-License-Identifier: Apache-2.0
import type { RunEvent } from '../events.ts'
import type { FileCitation, FileSearchCallItem, ItemStatus, McpApprovalResponseItem, McpItem, OutputItem, Part } from '../items.ts'

interface DraftText {
  readonly kind: 'text' | 'refusal'
  text: string
  readonly citations: FileCitation[]
}

interface Draft {
  readonly id: string
  readonly kind: OutputItem['kind']
  readonly call?: Extract<RunEvent, { type: 'tool.called' }>
  readonly capability?: Extract<RunEvent, { type: 'capability.called' }>
  result?: Extract<RunEvent, { type: 'capability.returned' }>['result']
  /** An item that comes whole, or is made whole by one more event. */
  item?: Exclude<McpItem, McpApprovalResponseItem> | FileSearchCallItem
  readonly texts: DraftText[]
}

/** Folds a run's events into the items that it put out, as the store keeps them. */
export class Transcript {
  readonly #drafts: Draft[] = []
  /** How many characters of text and arguments there are. */
  length = 0

  fold(event: RunEvent): void {
    switch (event.type) {
      case 'text.delta': return this.#append('message', event.itemId, 'text', event.text)
      case 'text.cited': return this.#append('message', event.itemId, 'text', '', event.citation)
      case 'refusal.delta': return this.#append('message', event.itemId, 'refusal', event.text)
      case 'reasoning.delta': return this.#append('reasoning', event.itemId, 'text', event.text)
      case 'tool.arguments.delta': return this.#append('tool_call', event.itemId, 'text', event.text)
      case 'tool.called':
        this.#drafts.push({ id: event.itemId, kind: 'tool_call', call: event, texts: [] })
        return
      case 'capability.called':
        this.length += event.arguments.length
        this.#drafts.push({ id: event.itemId, kind: 'capability_call', capability: event, texts: [] })
        return
      case 'capability.returned': {
        const called = this.#drafts.at(-1)
        if (called?.id === event.itemId) called.result = event.result
        return
      }
      case 'mcp.listing':
        this.#whole({ kind: 'mcp_list_tools', id: event.itemId, server: event.server, tools: [], error: cutOff })
        return
      case 'mcp.called': {
        const { itemId: id, server, name, arguments: given, requestId } = event
        this.#whole({ kind: 'mcp_call', id, server, name, arguments: given, ...(requestId === undefined ? {} : { requestId }) })
        return
      }
      case 'mcp.approval.requested':
        this.#whole({ kind: 'mcp_approval_request', id: event.itemId, server: event.server, name: event.name, arguments: event.arguments })
        return
      case 'file_search.called':
        this.#whole({ kind: 'file_search_call', id: event.itemId, queries: event.queries })
        return
      case 'file_search.returned':
      case 'mcp.listed':
      case 'mcp.returned':
        this.#finish(event)
        return
      default: // Everything else puts nothing out.
    }
  }

  /** The items so far; `last` is the status of one that was cut off, absent when all are complete. */
  items(last?: ItemStatus): OutputItem[] {
    return this.#drafts.map((draft, index) =>
      toItem(draft, index === this.#drafts.length - 1 ? last : undefined))
  }

  /** All text that was put out, for counting tokens. */
  text(kind: 'all' | 'reasoning'): string {
    return this.#drafts.filter(draft => kind === 'all' || draft.kind === kind)
      .map(draft => (draft.call?.name ?? draft.capability?.name ?? '') + (draft.capability?.arguments ?? '') + wordsOf(draft.item) + draft.texts.map(({ text }) => text).join('')).join('\n')
  }

  #whole(item: NonNullable<Draft['item']>): void {
    if ('arguments' in item) this.length += item.arguments.length
    this.#drafts.push({ id: item.id, kind: item.kind, item, texts: [] })
  }

  #finish(event: Extract<RunEvent, { type: 'mcp.listed' | 'mcp.returned' | 'file_search.returned' }>): void {
    const last = this.#drafts.at(-1)
    if (last?.id !== event.itemId) return
    if (event.type === 'file_search.returned' && last.item?.kind === 'file_search_call') last.item = { ...last.item, ...event.result }
    if (event.type === 'mcp.returned' && last.item?.kind === 'mcp_call') last.item = { ...last.item, ...event.result }
    if (event.type !== 'mcp.listed' || last.item?.kind !== 'mcp_list_tools') return
    const { error: _, ...begun } = last.item
    last.item = { ...begun, ...event.result }
  }

  #append(kind: Draft['kind'], id: string, textKind: 'text' | 'refusal', text: string, citation?: FileCitation): void {
    this.length += text.length
    let draft = this.#drafts.at(-1)
    if (draft?.id !== id) {
      draft = { id, kind, texts: [] }
      this.#drafts.push(draft)
    }
    let open = draft.texts.at(-1)
    if (open?.kind !== textKind) {
      open = { kind: textKind, text: '', citations: [] }
      draft.texts.push(open)
    }
    open.text += text
    if (citation !== undefined) open.citations.push(citation)
  }
}

/** Why a server that was being asked has no list. */
const cutOff = 'The run ended before the server had answered.'

function toItem(draft: Draft, status: ItemStatus | undefined): OutputItem {
  const ending = status === undefined ? {} : { status }
  if (draft.item !== undefined) return isOpen(draft.item) ? { ...draft.item, ...ending } : draft.item
  const joined = draft.texts.map(({ text }) => text).join('')
  if (draft.kind === 'reasoning') return { kind: 'reasoning', id: draft.id, summary: joined === '' ? [] : [joined], ...ending }
  if (draft.call !== undefined) {
    const { tool, callId, name, namespace } = draft.call
    return { kind: 'tool_call', tool, id: draft.id, callId, name, ...(namespace === undefined ? {} : { namespace }), arguments: joined, ...ending }
  }
  if (draft.capability !== undefined) {
    const { callId, name, arguments: given } = draft.capability
    return { kind: 'capability_call', id: draft.id, callId, name, arguments: given, ...draft.result, ...(draft.result === undefined ? ending : {}) }
  }
  const parts = draft.texts.map(({ kind, text, citations }): Part => kind === 'text' && citations.length > 0 ? { kind, text, citations } : { kind, text })
  return { kind: 'message', id: draft.id, role: 'assistant', parts, ...ending }
}

/** Whether nothing came of a call. */
function isOpen(item: NonNullable<Draft['item']>): item is Extract<Draft['item'], { kind: 'mcp_call' | 'file_search_call' }> {
  if (item.kind === 'file_search_call') return item.results === undefined && item.error === undefined
  return item.kind === 'mcp_call' && item.output === undefined && item.error === undefined
}

/** What the model wrote of an item; what a server wrote, and what stands in files, is not its work. */
function wordsOf(item: Draft['item']): string {
  if (item === undefined || item.kind === 'mcp_list_tools') return ''
  return item.kind === 'file_search_call' ? item.queries.join('\n') : `${item.name} ${item.arguments}`
}
