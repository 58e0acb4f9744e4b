// SPDX-License-Identifier: Apache-2.0
import type { EventWriter } from './event-writer.ts'
import { mcpCallToWire } from './mcp-items-to-wire.ts'
import type { ItemEnd, ItemEvent, OpenItem } from './open-item.ts'
import type { Schemas, WireOutputItem } from './schemas.ts'

type Called = Extract<ItemEvent, { type: 'mcp.called' }>
type Returned = Extract<ItemEvent, { type: 'mcp.returned' }>

/** A call of a tool of a server: told with its arguments when it begins, and again as soon as it has returned. */
export class OpenMcpCall implements OpenItem {
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
    const place = { item_id: this.id, output_index: outputIndex }
    writer.write({ type: 'response.output_item.added', sequence_number: writer.sequence, output_index: outputIndex, item: mcpCallToWire({ ...called, id: this.id, arguments: '' }, 'in_progress') })
    writer.write({ type: 'response.mcp_call.in_progress', sequence_number: writer.sequence, ...place })
    writer.write({ type: 'response.mcp_call_arguments.delta', sequence_number: writer.sequence, ...place, delta: called.arguments })
    writer.write({ type: 'response.mcp_call_arguments.done', sequence_number: writer.sequence, ...place, arguments: called.arguments })
  }

  accepts({ type }: ItemEvent): boolean {
    return type === 'mcp.returned' && this.#done === undefined
  }

  append(event: ItemEvent): void {
    // `accepts` let in only this one.
    const { result } = event as Returned
    this.#end(mcpCallToWire({ ...this.#called, id: this.id, ...result }, 'error' in result ? 'failed' : 'completed'))
  }

  close(end: ItemEnd): WireOutputItem {
    return this.#done ?? this.#end(mcpCallToWire({ ...this.#called, id: this.id }, end === 'completed' ? 'failed' : end))
  }

  #end(item: Schemas['OutputMcpCall']): WireOutputItem {
    this.#done = item
    const type = item.status === 'completed' ? 'response.mcp_call.completed' : 'response.mcp_call.failed'
    this.#writer.write({ type, sequence_number: this.#writer.sequence, item_id: this.id, output_index: this.#outputIndex })
    this.#writer.write({ type: 'response.output_item.done', sequence_number: this.#writer.sequence, output_index: this.#outputIndex, item })
    return item
  }
}
