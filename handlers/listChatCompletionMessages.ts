// SPDX-License-Identifier: Apache-2.0
import { storedMessage } from './_wire/chat/stored-message.ts'
import type { Handler } from './context.ts'

/** A page of the conversation that a stored completion was asked with. */
export const listChatCompletionMessages: Handler<'listChatCompletionMessages'> = async ({ path, query }, { matriz, principal }) => {
  const { limit, order, after } = query
  const page = await matriz.inputItems(principal, path.completion_id, { limit, order, ...(after !== undefined && { after }) }, 'chat.completions')
  const data = page.data.map(storedMessage)
  return { status: 200, body: { object: 'list', data, first_id: data.at(0)?.id ?? null, last_id: data.at(-1)?.id ?? null, has_more: page.hasMore } }
}
