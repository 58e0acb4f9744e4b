// SPDX-License-Identifier: Apache-2.0
import type { EventWriter } from './event-writer.ts'
import { mcpRequestToWire } from './mcp-items-to-wire.ts'
import type { ItemEvent, OpenItem } from './open-item.ts'
import type { WireOutputItem } from './schemas.ts'

type Requested = Extract<ItemEvent, { type: 'mcp.approval.requested' }>

/** A call that is put before the caller: it comes whole. */
export class OpenMcpRequest implements OpenItem {
  readonly id: string
  readonly #item: WireOutputItem

  constructor({ itemId, server, name, arguments: written }: Requested, writer: EventWriter, outputIndex: number) {
    this.id = itemId
    this.#item = mcpRequestToWire({ id: itemId, server, name, arguments: written })
    for (const type of ['response.output_item.added', 'response.output_item.done'] as const) {
      writer.write({ type, sequence_number: writer.sequence, output_index: outputIndex, item: this.#item })
    }
  }

  accepts(): boolean {
    return false
  }

  /** Nothing is ever accepted. */
  append(): void {}

  close(): WireOutputItem {
    return this.#item
  }
}
