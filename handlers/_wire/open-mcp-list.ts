// SPDX-License-Identifier: Apache-2.0
import type { EventWriter } from './event-writer.ts'
import { mcpListToWire } from './mcp-items-to-wire.ts'
import type { ItemEvent, OpenItem } from './open-item.ts'
import type { WireOutputItem } from './schemas.ts'

type Listing = Extract<ItemEvent, { type: 'mcp.listing' }>
type Listed = Extract<ItemEvent, { type: 'mcp.listed' }>

/** A server that is asked for its tools: told when it is asked, and again as soon as it has answered. */
export class OpenMcpList implements OpenItem {
  readonly id: string
  readonly #server: string
  readonly #writer: EventWriter
  readonly #outputIndex: number
  #done: WireOutputItem | undefined

  constructor({ itemId, server }: Listing, writer: EventWriter, outputIndex: number) {
    this.id = itemId
    this.#server = server
    this.#writer = writer
    this.#outputIndex = outputIndex
    writer.write({ type: 'response.output_item.added', sequence_number: writer.sequence, output_index: outputIndex, item: mcpListToWire({ id: itemId, server, tools: [] }) })
    writer.write({ type: 'response.mcp_list_tools.in_progress', sequence_number: writer.sequence, item_id: itemId, output_index: outputIndex })
  }

  accepts({ type }: ItemEvent): boolean {
    return type === 'mcp.listed' && this.#done === undefined
  }

  append(event: ItemEvent): void {
    // `accepts` let in only this one.
    this.#end((event as Listed).result)
  }

  close(): WireOutputItem {
    return this.#done ?? this.#end({ error: 'The run ended before the server had answered.' })
  }

  #end(result: Listed['result']): WireOutputItem {
    const item = mcpListToWire({ id: this.id, server: this.#server, tools: [], ...result })
    this.#done = item
    const type = 'error' in result ? 'response.mcp_list_tools.failed' : 'response.mcp_list_tools.completed'
    this.#writer.write({ type, sequence_number: this.#writer.sequence, item_id: this.id, output_index: this.#outputIndex })
    this.#writer.write({ type: 'response.output_item.done', sequence_number: this.#writer.sequence, output_index: this.#outputIndex, item })
    return item
  }
}
