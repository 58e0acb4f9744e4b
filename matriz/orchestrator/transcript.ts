// SPDX-License-Identifier: Apache-2.0
import type { RunEvent } from '../events.ts'
import type { ItemStatus, OutputItem, Part } from '../items.ts'

interface Draft {
  readonly id: string
  readonly kind: 'message' | 'reasoning' | 'tool_call' | 'capability_call'
  readonly call?: Extract<RunEvent, { type: 'tool.called' }>
  readonly capability?: Extract<RunEvent, { type: 'capability.called' }>
  result?: Extract<RunEvent, { type: 'capability.returned' }>['result']
  readonly texts: { readonly kind: 'text' | 'refusal'; text: string }[]
}

/** Folds a run's events into the items that it put out, as the store keeps them. */
export class Transcript {
  readonly #drafts: Draft[] = []
  /** How many characters of text and arguments there are. */
  length = 0

  fold(event: RunEvent): void {
    switch (event.type) {
      case 'text.delta': return this.#append('message', event.itemId, 'text', event.text)
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
      .map(draft => (draft.call?.name ?? draft.capability?.name ?? '') + (draft.capability?.arguments ?? '') + draft.texts.map(({ text }) => text).join('')).join('\n')
  }

  #append(kind: Draft['kind'], id: string, textKind: 'text' | 'refusal', text: string): void {
    this.length += text.length
    let draft = this.#drafts.at(-1)
    if (draft?.id !== id) {
      draft = { id, kind, texts: [] }
      this.#drafts.push(draft)
    }
    const open = draft.texts.at(-1)
    if (open?.kind === textKind) open.text += text
    else draft.texts.push({ kind: textKind, text })
  }
}

function toItem(draft: Draft, status: ItemStatus | undefined): OutputItem {
  const ending = status === undefined ? {} : { status }
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
  const parts: Part[] = draft.texts.map(({ kind, text }) => ({ kind, text }))
  return { kind: 'message', id: draft.id, role: 'assistant', parts, ...ending }
}
