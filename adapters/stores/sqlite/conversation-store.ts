// SPDX-License-Identifier: Apache-2.0
import type { ConversationItem } from '../../../matriz/items.ts'
import type { ConversationStore, ItemQuery, NewConversation, Page, StoredConversation } from '../../../matriz/ports.ts'
import { refuseIllFormedTexts, toItemRecord } from '../commit-record.ts'
import { parseItem, parseItems } from '../item-text.ts'
import type { StoreThreads } from './threads.ts'

/** A conversation as the reader answers it, `metadata` still JSON text. */
interface ConversationRow {
  readonly id: string
  readonly createdAtMs: number
  readonly metadata: string
}

/** Conversations in SQLite. */
export class SqliteConversationStore implements ConversationStore {
  readonly #threads: StoreThreads
  readonly #nowMs: () => number

  constructor(threads: StoreThreads, nowMs: () => number) {
    this.#threads = threads
    this.#nowMs = nowMs
  }

  async create({ items, metadata, ...conversation }: NewConversation): Promise<void> {
    refuseIllFormedTexts([conversation.id, conversation.tenant, conversation.project, ...items.map((item) => item.id)])
    await this.#threads.write({ op: 'createConversation', conversation: { ...conversation, metadata: JSON.stringify(metadata), items: items.map(toItemRecord) } })
  }

  async find(tenant: string, id: string): Promise<StoredConversation | undefined> {
    const row = (await this.#threads.read({ op: 'findConversation', tenant, id })) as ConversationRow | undefined
    // Only this class writes the metadata.
    return row && { id: row.id, createdAtMs: row.createdAtMs, metadata: JSON.parse(row.metadata) as Record<string, string> }
  }

  async setMetadata(tenant: string, id: string, metadata: Readonly<Record<string, string>>): Promise<StoredConversation | undefined> {
    const written = await this.#threads.write({ op: 'setMetadata', tenant, id, metadata: JSON.stringify(metadata) })
    return written === true ? this.find(tenant, id) : undefined
  }

  async delete(tenant: string, id: string): Promise<boolean> {
    return (await this.#threads.write({ op: 'deleteConversation', tenant, id })) === true
  }

  async append(tenant: string, id: string, items: readonly ConversationItem[]): Promise<boolean> {
    refuseIllFormedTexts(items.map((item) => item.id))
    return (await this.#threads.write({ op: 'appendItems', tenant, id, items: items.map(toItemRecord), nowMs: this.#nowMs() })) === true
  }

  async history(tenant: string, id: string): Promise<readonly ConversationItem[] | undefined> {
    const texts = (await this.#threads.read({ op: 'conversationHistory', tenant, id })) as string[] | undefined
    return texts && parseItems(texts)
  }

  async items(tenant: string, id: string, query: ItemQuery): Promise<Page<ConversationItem> | undefined> {
    const page = (await this.#threads.read({ op: 'conversationItems', tenant, id, query })) as Page<string> | undefined
    return page && { data: await parseItems(page.data), hasMore: page.hasMore }
  }

  async item(tenant: string, id: string, itemId: string): Promise<ConversationItem | undefined> {
    const text = (await this.#threads.read({ op: 'conversationItem', tenant, id, itemId })) as string | undefined
    return text === undefined ? undefined : parseItem(text)
  }

  async deleteItem(tenant: string, id: string, itemId: string): Promise<boolean> {
    return (await this.#threads.write({ op: 'deleteItem', tenant, id, itemId })) === true
  }
}
