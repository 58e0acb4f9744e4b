// SPDX-License-Identifier: Apache-2.0
import type { EventWriter } from './event-writer.ts'
import { searchToWire } from './file-search-to-wire.ts'
import type { ItemEnd, ItemEvent, OpenItem } from './open-item.ts'
import type { Schemas, WireOutputItem } from './schemas.ts'

type Called = Extract<ItemEvent, { type: 'file_search.called' }>
type Returned = Extract<ItemEvent, { type: 'file_search.returned' }>

/** A search in files: told when it begins, and again with its queries as soon as it has returned. */
export class OpenFileSearch implements OpenItem {
  readonly id: string
  readonly #called: Called
  readonly #writer: EventWriter
  readonly #outputIndex: number
  readonly #told: boolean
  #done: WireOutputItem | undefined

  /** `told` is whether what was found is part of the item. */
  constructor(called: Called, writer: EventWriter, outputIndex: number, told: boolean) {
    this.id = called.itemId
    this.#called = called
    this.#writer = writer
    this.#outputIndex = outputIndex
    this.#told = told
    writer.write({ type: 'response.output_item.added', sequence_number: writer.sequence, output_index: outputIndex, item: searchToWire({ id: this.id, queries: [] }, 'in_progress', told) })
    this.#tell('response.file_search_call.in_progress')
    this.#tell('response.file_search_call.searching')
  }

  accepts({ type }: ItemEvent): boolean {
    return type === 'file_search.returned' && this.#done === undefined
  }

  append(event: ItemEvent): void {
    // `accepts` let in only this one.
    const { result } = event as Returned
    if ('results' in result) this.#tell('response.file_search_call.completed')
    const { id } = this
    const { queries } = this.#called
    this.#end('error' in result ? searchToWire({ id, queries }, 'failed', this.#told) : searchToWire({ id, queries, results: result.results }, 'completed', this.#told))
  }

  close(end: ItemEnd): WireOutputItem {
    const { id } = this
    const { queries } = this.#called
    return this.#done ?? this.#end(searchToWire({ id, queries }, end === 'completed' ? 'failed' : end, this.#told))
  }

  #tell(type: 'response.file_search_call.in_progress' | 'response.file_search_call.searching' | 'response.file_search_call.completed'): void {
    this.#writer.write({ type, sequence_number: this.#writer.sequence, item_id: this.id, output_index: this.#outputIndex })
  }

  #end(item: Schemas['OutputFileSearchCall']): WireOutputItem {
    this.#done = item
    this.#writer.write({ type: 'response.output_item.done', sequence_number: this.#writer.sequence, output_index: this.#outputIndex, item })
    return item
  }
}
