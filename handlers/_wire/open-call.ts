// SPDX-License-Identifier: Apache-2.0
import type { EventWriter } from './event-writer.ts'
import type { ItemEnd, ItemEvent, OpenItem } from './open-item.ts'
import type { WireOutputItem } from './schemas.ts'

/** The event that begins a call. */
export type CalledEvent = Extract<ItemEvent, { type: 'tool.called' }>

/** A call of a function or of a custom tool: the same story under other names. */
export class OpenCall implements OpenItem {
  readonly id: string
  readonly #called: CalledEvent
  readonly #writer: EventWriter
  readonly #outputIndex: number
  readonly #pieces: string[] = []

  constructor(called: CalledEvent, writer: EventWriter, outputIndex: number) {
    this.id = called.itemId
    this.#called = called
    this.#writer = writer
    this.#outputIndex = outputIndex
    writer.write({
      type: 'response.output_item.added',
      sequence_number: writer.sequence,
      output_index: outputIndex,
      item: callItem(called, 'in_progress', '')
    })
  }

  accepts({ type }: ItemEvent): boolean {
    return type === 'tool.arguments.delta'
  }

  append(event: ItemEvent): void {
    // `accepts` let in only this one.
    const { text } = event as Extract<ItemEvent, { type: 'tool.arguments.delta' }>
    if (text === '') return
    this.#writer.write({
      type: this.#called.tool === 'function' ? 'response.function_call_arguments.delta' : 'response.custom_tool_call_input.delta',
      sequence_number: this.#writer.sequence,
      item_id: this.id,
      output_index: this.#outputIndex,
      delta: text
    })
    this.#pieces.push(text)
  }

  close(end: ItemEnd): WireOutputItem {
    const text = this.#pieces.join('')
    const place = { sequence_number: this.#writer.sequence, item_id: this.id, output_index: this.#outputIndex }
    this.#writer.write(
      this.#called.tool === 'function'
        ? { type: 'response.function_call_arguments.done', ...place, name: this.#called.name, arguments: text }
        : { type: 'response.custom_tool_call_input.done', ...place, input: text }
    )
    const item = callItem(this.#called, end, text)
    this.#writer.write({ type: 'response.output_item.done', sequence_number: this.#writer.sequence, output_index: this.#outputIndex, item })
    return item
  }
}

function callItem(called: CalledEvent, status: 'in_progress' | ItemEnd, text: string): WireOutputItem {
  const namespace = called.namespace === undefined ? {} : { namespace: called.namespace }
  const call = { call_id: called.callId, name: called.name, ...namespace }
  return called.tool === 'function'
    ? { id: called.itemId, type: 'function_call', status, ...call, arguments: text }
    : { id: called.itemId, type: 'custom_tool_call', status, ...call, input: text }
}
