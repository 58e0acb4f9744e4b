// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import type { Transaction } from 'kysely'
import { MatrizError } from '../../../matriz/errors.ts'
import type { ConversationItem } from '../../../matriz/items.ts'
import type { ConversationStore, ItemQuery, NewConversation, Page, StoredConversation } from '../../../matriz/ports.ts'
import { refuseIllFormedTexts, toItemRecord } from '../commit-record.ts'
import { parseItem, parseItems } from '../item-text.ts'
import { afterNotFound, itemTaken } from '../refusals.ts'
import { isId, nowOf } from './database.ts'
import type { Database, StoreClock } from './database.ts'
import { forgetReplies } from './deletion.ts'
import { isDuplicate } from './store-error.ts'
import type { ConversationsTable, Tables } from './tables.ts'

/** How many items one statement adds at most: the database takes 65,535 parameters. */
const ADD_MAX = 1_000

/** Conversations in PostgreSQL. A conversation's row is locked while items are added, so that their positions follow each other. */
export class PostgresConversationStore implements ConversationStore {
  readonly #database: Database
  readonly #clock: StoreClock

  constructor(database: Database, clock: StoreClock) {
    this.#database = database
    this.#clock = clock
  }

  async create({ id, tenant, project, createdAtMs, metadata, items }: NewConversation): Promise<void> {
    const text = JSON.stringify(metadata)
    refuseIllFormedTexts([id, tenant, project, text])
    try {
      await this.#database.transaction().execute(async (transaction) => {
        const row = { id, tenant, project, created_at_ms: createdAtMs, used_at_ms: createdAtMs, metadata: text, locked_by: null, next_position: items.length }
        const { number } = await transaction.insertInto('conversations').values(row).returning('number').executeTakeFirstOrThrow()
        await addItems(transaction, { number, tenant, next_position: 0 }, items)
      })
    } catch (thrown) {
      if (isDuplicate(thrown)) throw new MatrizError('contract_violation', 'There is a conversation with this id already.', { cause: thrown })
      throw thrown
    }
  }

  async find(tenant: string, id: string): Promise<StoredConversation | undefined> {
    const row = await this.#find(tenant, id).select(['created_at_ms', 'metadata']).executeTakeFirst()
    return row && toStored(id, row)
  }

  async setMetadata(tenant: string, id: string, metadata: Readonly<Record<string, string>>): Promise<StoredConversation | undefined> {
    const text = JSON.stringify(metadata)
    refuseIllFormedTexts([text])
    const row = await this.#database.updateTable('conversations').set({ metadata: text }).where('tenant', '=', tenant).where('id', '=', id)
      .returning(['created_at_ms', 'metadata']).executeTakeFirst()
    return row && toStored(id, row)
  }

  async delete(tenant: string, id: string): Promise<boolean> {
    return this.#database.transaction().execute(async (transaction) => {
      const { numDeletedRows } = await transaction.deleteFrom('conversations').where('tenant', '=', tenant).where('id', '=', id).executeTakeFirst()
      if (numDeletedRows === 0n) return false
      await forgetReplies(transaction, tenant, [id])
      return true
    })
  }

  async append(tenant: string, id: string, items: readonly ConversationItem[]): Promise<boolean> {
    return this.#database.transaction().execute(async (transaction) => {
      const conversation = await lock(transaction, tenant, id)
      if (conversation === undefined) return false
      await addItems(transaction, conversation, items)
      await transaction.updateTable('conversations').set({ next_position: conversation.next_position + items.length, used_at_ms: nowOf(this.#clock) })
        .where('number', '=', conversation.number).execute()
      return true
    })
  }

  async history(tenant: string, id: string): Promise<readonly ConversationItem[] | undefined> {
    const rows = await this.#find(tenant, id)
      .leftJoin('conversation_items', 'conversation_items.conversation', 'conversations.number')
      .select('conversation_items.body').orderBy('conversation_items.position').execute()
    return rows.length === 0 ? undefined : parseItems(rows.map(({ body }) => body).filter((body) => body !== null))
  }

  async items(tenant: string, id: string, query: ItemQuery): Promise<Page<ConversationItem> | undefined> {
    const conversation = await this.#find(tenant, id).select('number').executeTakeFirst()
    if (conversation === undefined) return undefined
    const all = this.#database.selectFrom('conversation_items').where('conversation', '=', conversation.number)
    const after = query.after === undefined ? undefined : await all.select('position').where(isId('id', query.after)).executeTakeFirst()
    if (query.after !== undefined && after === undefined) throw afterNotFound(query.after, 'conversation')
    const behind = after === undefined ? all : all.where('position', query.order === 'asc' ? '>' : '<', after.position)
    const rows = await behind.select('body').orderBy('position', query.order).limit(query.limit + 1).execute()
    return { data: await parseItems(rows.slice(0, query.limit).map(({ body }) => body)), hasMore: rows.length > query.limit }
  }

  async item(tenant: string, id: string, itemId: string): Promise<ConversationItem | undefined> {
    const row = await this.#find(tenant, id).innerJoin('conversation_items', 'conversation_items.conversation', 'conversations.number')
      .select('conversation_items.body').where(isId('conversation_items.id', itemId)).executeTakeFirst()
    return row && parseItem(row.body)
  }

  async deleteItem(tenant: string, id: string, itemId: string): Promise<boolean> {
    return this.#database.transaction().execute(async (transaction) => {
      const conversation = await lock(transaction, tenant, id)
      if (conversation === undefined) return false
      const { numDeletedRows } = await transaction.deleteFrom('conversation_items').where('conversation', '=', conversation.number).where(isId('id', itemId)).executeTakeFirst()
      if (numDeletedRows === 0n) return false
      await forgetReplies(transaction, tenant, [id])
      return true
    })
  }

  #find(tenant: string, id: string) {
    return this.#database.selectFrom('conversations').where('conversations.tenant', '=', tenant).where('conversations.id', '=', id)
  }
}

type Locked = Pick<ConversationsTable, 'tenant' | 'next_position'> & { readonly number: number }

async function lock(transaction: Transaction<Tables>, tenant: string, id: string): Promise<Locked | undefined> {
  return transaction.selectFrom('conversations').select(['number', 'tenant', 'next_position']).where('tenant', '=', tenant).where('id', '=', id)
    .forNoKeyUpdate().executeTakeFirst()
}

async function addItems(transaction: Transaction<Tables>, conversation: Locked, items: readonly ConversationItem[]): Promise<void> {
  const { number, tenant, next_position } = conversation
  refuseIllFormedTexts(items.map(({ id }) => id))
  await refuseTaken(transaction, number, items.map(({ id }) => id))
  const rows = items.map(toItemRecord).map((item, index) => ({ conversation: number, position: next_position + index, id: item.id, tenant, subject: null, body: item.body }))
  for (let first = 0; first < rows.length; first += ADD_MAX) await transaction.insertInto('conversation_items').values(rows.slice(first, first + ADD_MAX)).execute()
}

async function refuseTaken(transaction: Transaction<Tables>, conversation: number, ids: readonly string[]): Promise<void> {
  const seen = new Set<string>()
  for (const id of ids) {
    if (seen.has(id)) throw itemTaken(id)
    seen.add(id)
  }
  if (ids.length === 0) return
  const taken = await transaction.selectFrom('conversation_items').select('id').where('conversation', '=', conversation)
    .where(sql<boolean>`md5(id) IN (SELECT md5(named) FROM unnest(${ids}::text[]) AS named)`).limit(1).executeTakeFirst()
  if (taken !== undefined) throw itemTaken(taken.id)
}

function toStored(id: string, row: { readonly created_at_ms: number; readonly metadata: string }): StoredConversation {
  // Only this store writes it, from such a record.
  return { id, createdAtMs: row.created_at_ms, metadata: JSON.parse(row.metadata) as Record<string, string> }
}
