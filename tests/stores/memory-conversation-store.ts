// SPDX-License-Identifier: Apache-2.0
import { toItemRecord } from '../../adapters/stores/commit-record.ts'
import { parseItem } from '../../adapters/stores/item-text.ts'
import { itemTaken } from '../../adapters/stores/refusals.ts'
import { MatrizError } from '../../matriz/errors.ts'
import type { ConversationItem } from '../../matriz/items.ts'
import type { ConversationStore, ItemQuery, NewConversation, Page, StoredConversation } from '../../matriz/ports.ts'
import { pageOf } from './memory-state.ts'
import type { MemoryConversation, MemoryState } from './memory-state.ts'

/** Conversations that live as long as the process; for tests. */
export class MemoryConversationStore implements ConversationStore {
  readonly #state: MemoryState

  constructor(state: MemoryState) {
    this.#state = state
  }

  async create({ id, tenant, project, createdAtMs, metadata, items }: NewConversation): Promise<void> {
    this.#state.refuseClosed()
    if (this.#state.conversations.has(id)) throw new MatrizError('contract_violation', 'The commit does not fit what is stored.')
    const conversation = { id, tenant, project, createdAtMs, usedAtMs: createdAtMs, metadata, lockedBy: null, items: [] }
    this.#add(conversation, items)
    this.#state.conversations.set(id, conversation)
  }

  async find(tenant: string, id: string): Promise<StoredConversation | undefined> {
    const conversation = this.#state.conversation(tenant, id)
    return conversation && { id, createdAtMs: conversation.createdAtMs, metadata: conversation.metadata }
  }

  async setMetadata(tenant: string, id: string, metadata: Readonly<Record<string, string>>): Promise<StoredConversation | undefined> {
    const conversation = this.#state.conversation(tenant, id)
    if (conversation !== undefined) conversation.metadata = metadata
    return this.find(tenant, id)
  }

  async delete(tenant: string, id: string): Promise<boolean> {
    if (this.#state.conversation(tenant, id) === undefined) return false
    this.#state.conversations.delete(id)
    this.#state.forgetReplies(tenant, id)
    return true
  }

  async append(tenant: string, id: string, items: readonly ConversationItem[]): Promise<boolean> {
    const conversation = this.#state.conversation(tenant, id)
    if (conversation === undefined) return false
    this.#add(conversation, items)
    conversation.usedAtMs = this.#state.nowMs()
    return true
  }

  async history(tenant: string, id: string): Promise<readonly ConversationItem[] | undefined> {
    return this.#state.conversation(tenant, id)?.items.map((item) => parseItem(item.body))
  }

  async items(tenant: string, id: string, query: ItemQuery): Promise<Page<ConversationItem> | undefined> {
    const conversation = this.#state.conversation(tenant, id)
    return conversation && pageOf(conversation.items, query, 'conversation')
  }

  async item(tenant: string, id: string, itemId: string): Promise<ConversationItem | undefined> {
    const found = this.#state.conversation(tenant, id)?.items.find((item) => item.id === itemId)
    return found && parseItem(found.body)
  }

  async deleteItem(tenant: string, id: string, itemId: string): Promise<boolean> {
    const conversation = this.#state.conversation(tenant, id)
    const before = conversation?.items.length ?? 0
    if (conversation !== undefined) conversation.items = conversation.items.filter((item) => item.id !== itemId)
    if (conversation === undefined || conversation.items.length === before) return false
    this.#state.forgetReplies(tenant, id)
    return true
  }

  #add(conversation: MemoryConversation, items: readonly ConversationItem[]): void {
    const ids = new Set(conversation.items.map((item) => item.id))
    for (const { id } of items) {
      if (ids.has(id)) throw itemTaken(id)
      ids.add(id)
    }
    conversation.items.push(...items.map((item) => ({ ...toItemRecord(item), subject: null })))
  }
}
