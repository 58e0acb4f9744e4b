// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../errors.ts'
import type { ConversationItem } from '../items.ts'
import type { Conversations, MatrizDependencies } from '../matriz.ts'
import type { Principal } from '../request.ts'
import { authorise } from './authorise.ts'
import { checkCompactions } from './open-compactions.ts'

type Needs = Pick<MatrizDependencies, 'clock' | 'newId' | 'conversations' | 'policy' | 'sealer'>

/** Conversations over their store, behind the policy. */
export function createConversations(dependencies: Needs): Conversations {
  const { conversations: store, clock, newId } = dependencies
  const allow = (principal: Principal, action: 'read' | 'write' | 'delete', id: string): void => {
    authorise(dependencies.policy, { principal, action: `conversations.${action}`, resource: `conversation:${id}` })
  }
  return {
    async create(principal, metadata, items) {
      allow(principal, 'write', '*')
      checkCompactions(items, 'items', principal, dependencies)
      const conversation = { id: newId('conv'), createdAtMs: clock.nowMs(), metadata }
      await store.create({ ...conversation, tenant: principal.tenant, project: principal.project, items })
      return conversation
    },

    async retrieve(principal, id) {
      allow(principal, 'read', id)
      return found(await store.find(principal.tenant, id), id)
    },

    async update(principal, id, metadata) {
      allow(principal, 'write', id)
      return found(await store.setMetadata(principal.tenant, id, metadata), id)
    },

    async delete(principal, id) {
      allow(principal, 'delete', id)
      if (!await store.delete(principal.tenant, id)) throw absent(id)
    },

    async addItems(principal, id, items) {
      allow(principal, 'write', id)
      checkCompactions(items, 'items', principal, dependencies)
      if (!await append(principal, id, items, dependencies)) throw absent(id)
    },

    async items(principal, id, query) {
      allow(principal, 'read', id)
      return found(await store.items(principal.tenant, id, query), id)
    },

    async item(principal, id, itemId) {
      allow(principal, 'read', id)
      return await store.item(principal.tenant, id, itemId) ?? await missing(principal, id, itemId, dependencies)
    },

    async deleteItem(principal, id, itemId) {
      allow(principal, 'write', id)
      if (!await store.deleteItem(principal.tenant, id, itemId)) await missing(principal, id, itemId, dependencies)
      return found(await store.find(principal.tenant, id), id)
    }
  }
}

/** As the store's `append`, with the place of the id that the conversation has already. */
async function append({ tenant }: Principal, id: string, items: readonly ConversationItem[], { conversations }: Needs): Promise<boolean> {
  try {
    return await conversations.append(tenant, id, items)
  } catch (thrown) {
    if (!(thrown instanceof MatrizError) || thrown.code !== 'invalid_value') throw thrown
    for (const [index, item] of items.entries()) {
      if (await conversations.item(tenant, id, item.id) === undefined) continue
      throw new MatrizError('invalid_value', thrown.message, { param: `items[${index}].id`, cause: thrown })
    }
    throw thrown
  }
}

/** Throws for what is missing: the conversation, or the item in it. */
async function missing({ tenant }: Principal, id: string, itemId: string, { conversations }: Needs): Promise<never> {
  found(await conversations.find(tenant, id), id)
  throw new MatrizError('item_not_found', `Item with id '${shown(itemId)}' not found in conversation '${shown(id)}'.`, { param: 'item_id' })
}

function found<T>(value: T | undefined, id: string): T {
  if (value === undefined) throw absent(id)
  return value
}

function absent(id: string): MatrizError {
  return new MatrizError('conversation_not_found', `Conversation with id '${shown(id)}' not found.`, { param: 'conversation_id' })
}

function shown(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 80)}…`
}
