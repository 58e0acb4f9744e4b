// SPDX-License-Identifier: Apache-2.0
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { ItemRecord } from '../commit-record.ts'
import { itemTaken } from '../refusals.ts'
import type { ConversationWrite } from './protocol.ts'

/** Writes conversations, within the transaction that its caller has begun. */
export class ConversationWriter {
  readonly #statements: ReturnType<typeof prepare>

  constructor(database: DatabaseSync) {
    this.#statements = prepare(database)
  }

  /** Whether there was anything to write to. */
  apply(request: ConversationWrite): boolean {
    switch (request.op) {
      case 'createConversation': {
        const { id, tenant, project, createdAtMs, metadata, items } = request.conversation
        const { lastInsertRowid } = this.#statements.insert.run(id, tenant, project, createdAtMs, createdAtMs, metadata)
        this.#add(Number(lastInsertRowid), tenant, items)
        return true
      }
      case 'setMetadata':
        return Number(this.#statements.setMetadata.run(request.metadata, request.tenant, request.id).changes) > 0
      case 'deleteConversation':
        return Number(this.#statements.remove.run(request.tenant, request.id).changes) > 0
      case 'appendItems': {
        const row = this.#statements.use.get(request.nowMs, request.tenant, request.id)
        if (row === undefined) return false
        this.#add(Number(row['number']), request.tenant, request.items)
        return true
      }
      case 'deleteItem':
        return Number(this.#statements.removeItem.run(request.tenant, request.id, request.itemId).changes) > 0
    }
  }

  #add(conversation: number, tenant: string, items: readonly ItemRecord[]): void {
    for (const { id, body } of items) {
      if (Number(this.#statements.addItem.run(conversation, tenant, id, body).changes) === 0) throw itemTaken(id)
    }
  }
}

function prepare(database: DatabaseSync): Record<'insert' | 'setMetadata' | 'remove' | 'use' | 'addItem' | 'removeItem', StatementSync> {
  return {
    insert: database.prepare('INSERT INTO conversations (id, tenant, project, created_at_ms, used_at_ms, metadata) VALUES (?, ?, ?, ?, ?, ?)'),
    setMetadata: database.prepare('UPDATE conversations SET metadata = ? WHERE tenant = ? AND id = ?'),
    remove: database.prepare('DELETE FROM conversations WHERE tenant = ? AND id = ?'),
    use: database.prepare('UPDATE conversations SET used_at_ms = max(used_at_ms, ?) WHERE tenant = ? AND id = ? RETURNING number'),
    addItem: database.prepare('INSERT INTO conversation_items (conversation, tenant, id, body) VALUES (?, ?, ?, ?) ON CONFLICT (conversation, id) DO NOTHING'),
    removeItem: database.prepare(
      'DELETE FROM conversation_items WHERE conversation = (SELECT number FROM conversations WHERE tenant = ? AND id = ?) AND id = ?'
    )
  }
}
