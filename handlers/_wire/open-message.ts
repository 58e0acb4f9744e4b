// SPDX-License-Identifier: Apache-2.0
import type { EventWriter } from './event-writer.ts'
import { citationToWire } from './file-search-to-wire.ts'
import type { ItemEnd, ItemEvent, OpenItem } from './open-item.ts'
import type { Schemas, WireOutputItem } from './schemas.ts'

type PartKind = 'text.delta' | 'refusal.delta'

/** A message, its parts changing whenever text turns into a refusal or back. */
export class OpenMessage implements OpenItem {
  readonly id: string
  readonly #writer: EventWriter
  readonly #outputIndex: number
  readonly #content: Schemas['OutputPart'][] = []
  #part: PartKind | undefined
  #pieces: string[] = []
  #annotations: Schemas['Annotation'][] = []

  constructor(id: string, writer: EventWriter, outputIndex: number) {
    this.id = id
    this.#writer = writer
    this.#outputIndex = outputIndex
    const item = { id, type: 'message', status: 'in_progress', role: 'assistant', content: [] } as const
    writer.write({ type: 'response.output_item.added', sequence_number: writer.sequence, output_index: outputIndex, item: { ...item, content: [] } })
  }

  accepts({ type }: ItemEvent): boolean {
    return type === 'text.delta' || type === 'text.cited' || type === 'refusal.delta'
  }

  append(event: ItemEvent): void {
    // `accepts` let in only these.
    const said = event as Extract<ItemEvent, { type: PartKind | 'text.cited' }>
    const type = said.type === 'text.cited' ? 'text.delta' : said.type
    if (this.#part !== type) {
      this.#closePart()
      this.#openPart(type)
    }
    if (said.type === 'text.cited') {
      this.#annotate(citationToWire(said.citation))
      return
    }
    const { text } = said
    if (text === '') return
    this.#writer.write(type === 'text.delta' ? this.#textDelta(text) : this.#refusalDelta(text))
    this.#pieces.push(text)
  }

  close(end: ItemEnd): WireOutputItem {
    this.#closePart()
    const item: WireOutputItem = { id: this.id, type: 'message', status: end, role: 'assistant', content: this.#content }
    this.#writer.write({ type: 'response.output_item.done', sequence_number: this.#writer.sequence, output_index: this.#outputIndex, item })
    return item
  }

  #annotate(annotation: Schemas['Annotation']): void {
    this.#writer.write({
      type: 'response.output_text.annotation.added',
      sequence_number: this.#writer.sequence,
      item_id: this.id,
      output_index: this.#outputIndex,
      content_index: this.#content.length,
      annotation_index: this.#annotations.length,
      annotation
    })
    this.#annotations.push(annotation)
  }

  #textDelta(delta: string): Schemas['OutputTextDeltaEvent'] {
    return {
      type: 'response.output_text.delta',
      sequence_number: this.#writer.sequence,
      item_id: this.id,
      output_index: this.#outputIndex,
      content_index: this.#content.length,
      delta,
      logprobs: []
    }
  }

  #refusalDelta(delta: string): Schemas['RefusalDeltaEvent'] {
    return {
      type: 'response.refusal.delta',
      sequence_number: this.#writer.sequence,
      item_id: this.id,
      output_index: this.#outputIndex,
      content_index: this.#content.length,
      delta
    }
  }

  #openPart(kind: PartKind): void {
    this.#writePart('response.content_part.added', messagePart(kind, '', []))
    this.#part = kind
  }

  #closePart(): void {
    if (this.#part === undefined) return
    const text = this.#pieces.join('')
    const place = { sequence_number: this.#writer.sequence, item_id: this.id, output_index: this.#outputIndex, content_index: this.#content.length }
    this.#writer.write(
      this.#part === 'text.delta'
        ? { type: 'response.output_text.done', ...place, text, logprobs: [] }
        : { type: 'response.refusal.done', ...place, refusal: text }
    )
    const part = messagePart(this.#part, text, this.#annotations)
    this.#writePart('response.content_part.done', part)
    this.#content.push(part)
    this.#part = undefined
    this.#pieces = []
    this.#annotations = []
  }

  #writePart(type: 'response.content_part.added' | 'response.content_part.done', part: Schemas['OutputPart']): void {
    this.#writer.write({
      type,
      sequence_number: this.#writer.sequence,
      item_id: this.id,
      output_index: this.#outputIndex,
      content_index: this.#content.length,
      part
    })
  }
}

function messagePart(kind: PartKind, text: string, annotations: readonly Schemas['Annotation'][]): Schemas['OutputPart'] {
  return kind === 'text.delta' ? { type: 'output_text', text, annotations, logprobs: [] } : { type: 'refusal', refusal: text }
}
