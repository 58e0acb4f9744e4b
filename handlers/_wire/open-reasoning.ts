// SPDX-License-Identifier: Apache-2.0
import type { EventWriter } from './event-writer.ts'
import type { ItemEnd, ItemEvent, OpenItem } from './open-item.ts'
import type { Schemas, WireOutputItem } from './schemas.ts'

/** Thoughts, told as one part of a summary: the form that every client knows. */
export class OpenReasoning implements OpenItem {
  readonly id: string
  readonly #writer: EventWriter
  readonly #outputIndex: number
  readonly #pieces: string[] = []

  constructor(id: string, writer: EventWriter, outputIndex: number) {
    this.id = id
    this.#writer = writer
    this.#outputIndex = outputIndex
    writer.write({
      type: 'response.output_item.added',
      sequence_number: writer.sequence,
      output_index: outputIndex,
      item: { id, type: 'reasoning', status: 'in_progress', summary: [] }
    })
  }

  accepts({ type }: ItemEvent): boolean {
    return type === 'reasoning.delta'
  }

  append(event: ItemEvent): void {
    // `accepts` let in only this one.
    const { text } = event as Extract<ItemEvent, { type: 'reasoning.delta' }>
    if (text === '') return
    if (this.#pieces.length === 0) this.#writer.write({ type: 'response.reasoning_summary_part.added', ...this.#place(), part: { type: 'summary_text', text: '' } })
    this.#writer.write({ type: 'response.reasoning_summary_text.delta', ...this.#place(), delta: text })
    this.#pieces.push(text)
  }

  close(end: ItemEnd): WireOutputItem {
    const summary = this.#pieces.length === 0 ? [] : [this.#closePart(this.#pieces.join(''))]
    const item: WireOutputItem = { id: this.id, type: 'reasoning', status: end, summary }
    this.#writer.write({ type: 'response.output_item.done', sequence_number: this.#writer.sequence, output_index: this.#outputIndex, item })
    return item
  }

  #closePart(text: string): Schemas['SummaryPart'] {
    const part = { type: 'summary_text', text } as const
    this.#writer.write({ type: 'response.reasoning_summary_text.done', ...this.#place(), text })
    this.#writer.write({ type: 'response.reasoning_summary_part.done', ...this.#place(), part })
    return part
  }

  #place(): { sequence_number: number; item_id: string; output_index: number; summary_index: number } {
    return { sequence_number: this.#writer.sequence, item_id: this.id, output_index: this.#outputIndex, summary_index: 0 }
  }
}
