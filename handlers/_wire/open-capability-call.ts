// SPDX-License-Identifier: Apache-2.0
import type { EventWriter } from './event-writer.ts'
import type { ItemEnd, ItemEvent, OpenItem } from './open-item.ts'
import type { Schemas, WireOutputItem } from './schemas.ts'

type Called = Extract<ItemEvent, { type: 'capability.called' }>
type Returned = Extract<ItemEvent, { type: 'capability.returned' }>

/** A call of a capability: told when it begins, and again as soon as it has returned. */
export class OpenCapabilityCall implements OpenItem {
  readonly id: string
  readonly #called: Called
  readonly #writer: EventWriter
  readonly #outputIndex: number
  #done: WireOutputItem | undefined

  constructor(called: Called, writer: EventWriter, outputIndex: number) {
    this.id = called.itemId
    this.#called = called
    this.#writer = writer
    this.#outputIndex = outputIndex
    writer.write({ type: 'response.output_item.added', sequence_number: writer.sequence, output_index: outputIndex, item: callItem(called, 'in_progress') })
  }

  accepts({ type }: ItemEvent): boolean {
    return type === 'capability.returned' && this.#done === undefined
  }

  append(event: ItemEvent): void {
    // `accepts` let in only this one.
    const { result } = event as Returned
    this.#end('error' in result ? callItem(this.#called, 'failed', result) : callItem(this.#called, 'completed', result))
  }

  close(end: ItemEnd): WireOutputItem {
    return this.#done ?? this.#end(callItem(this.#called, end === 'completed' ? 'failed' : end))
  }

  #end(item: WireOutputItem): WireOutputItem {
    this.#done = item
    this.#writer.write({ type: 'response.output_item.done', sequence_number: this.#writer.sequence, output_index: this.#outputIndex, item })
    return item
  }
}

function callItem({ itemId, callId, name, arguments: given }: Called, status: Schemas['OutputCapabilityCall']['status'], result?: Returned['result']): Schemas['OutputCapabilityCall'] {
  return {
    id: itemId, type: 'lukhas:capability_call', status, call_id: callId, name, arguments: given,
    output: result !== undefined && 'output' in result ? result.output : null,
    error: result !== undefined && 'error' in result ? result.error : null
  }
}
