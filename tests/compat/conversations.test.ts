// SPDX-License-Identifier: Apache-2.0
// Conversations and compaction by the official client, given nothing but a base URL and a key.
import { join } from 'node:path'
import OpenAI from 'openai'
import type { ConversationItem } from 'openai/resources/conversations/items'
import type { ResponseInput } from 'openai/resources/responses/responses'
import t from 'tap'
import { checkedFetch, violations } from '../support/contract.ts'
import { startServerProcess } from '../support/process.ts'

const server = await startServerProcess({ LUKHAS_RELIABILITY_FILE: join(import.meta.dirname, '../../load/reliability.bench.yaml') })
t.teardown(() => server[Symbol.asyncDispose]())

// No retries: what fails once is to be seen.
const client = new OpenAI({ baseURL: `${server.url}/v1`, apiKey: server.key, maxRetries: 0, fetch: checkedFetch() })
const model = 'lukhas-matriz'
const said = (content: string): { type: 'message'; role: 'user'; content: string } => ({ type: 'message', role: 'user', content })

function textOf(item: ConversationItem): string {
  const [part] = item.type === 'message' ? item.content : []
  return part !== undefined && 'text' in part ? part.text : item.type
}

/** The status of the error that the client throws. */
async function refusalOf(call: PromiseLike<unknown>): Promise<number | undefined> {
  try {
    await call
  } catch (thrown) {
    if (thrown instanceof OpenAI.APIError) return thrown.status as number | undefined
    throw thrown
  }
  return undefined
}

t.test('200 conversations: create, retrieve, update, delete', async (t) => {
  const empty = await client.conversations.create()
  t.equal(empty.object, 'conversation')
  const conversation = await client.conversations.create({ metadata: { topic: 'bikes' }, items: [said('My bike is blue.')] })
  t.match(conversation.id, /^conv_/)
  t.same(await client.conversations.retrieve(conversation.id), conversation)
  const updated = await client.conversations.update(conversation.id, { metadata: { topic: 'boats' } })
  t.same(updated.metadata, { topic: 'boats' })
  const deleted = await client.conversations.delete(conversation.id)
  t.same(deleted, { id: conversation.id, object: 'conversation.deleted', deleted: true })
  t.equal(await refusalOf(client.conversations.retrieve(conversation.id)), 404)
})

t.test('200 items: create, list page by page, retrieve, delete', async (t) => {
  const { id } = await client.conversations.create({})
  const expected: string[] = []
  for (let group = 0; group < 3; group += 1) {
    const items = Array.from({ length: 20 }, (_, index) => said(`n${group * 20 + index}`))
    const added = await client.conversations.items.create(id, { items, include: ['message.input_image.image_url'] })
    t.equal(added.data.length, 20)
    t.equal(added.has_more, false)
    expected.push(...items.map(({ content }) => content))
  }
  const found: string[] = []
  for await (const item of client.conversations.items.list(id, { order: 'asc', limit: 7 })) found.push(textOf(item))
  t.same(found, expected)
  const newest: string[] = []
  for await (const item of client.conversations.items.list(id)) newest.push(textOf(item))
  t.same(newest, expected.toReversed())
  const page = await client.conversations.items.list(id, { limit: 1 })
  const [last] = page.data
  if (last === undefined || !('id' in last) || typeof last.id !== 'string') throw new Error('the last item has no id')
  t.same(await client.conversations.items.retrieve(last.id, { conversation_id: id }), last)
  t.equal((await client.conversations.items.delete(last.id, { conversation_id: id })).id, id)
  t.equal(await refusalOf(client.conversations.items.retrieve(last.id, { conversation_id: id })), 404)
})

t.test('200 two responses in one conversation: the second knows what was said in the first', async (t) => {
  const { id } = await client.conversations.create({})
  const first = await client.responses.create({ model, conversation: id, input: 'My locker code is 4711.' })
  t.same(first.conversation, { id })
  const second = await client.responses.create({ model, conversation: { id }, input: 'What is my locker code?' })
  t.match(second.output_text, /4711/)
  const streamed = await client.responses.stream({ model, conversation: id, input: 'And what is my locker code?' }).finalResponse()
  t.match(streamed.output_text, /4711/)
  const roles: string[] = []
  for await (const item of client.conversations.items.list(id, { order: 'asc' })) roles.push(item.type === 'message' ? item.role : item.type)
  t.same(roles, ['user', 'assistant', 'user', 'assistant', 'user', 'assistant'])
})

t.test('200 a compacted conversation is the next input, as it came', async (t) => {
  const filler = 'The day was long and nothing much came of it, as we said before and would say again. '
  const input: ResponseInput = [said('My locker code is 4711.'), ...Array.from({ length: 30 }, (_, turn) => said(`${filler}Turn ${turn} it was. ${filler}`)), said('Go on.')]
  const compacted = await client.responses.compact({ model, input })
  t.equal(compacted.object, 'response.compaction')
  t.equal(compacted.output.at(-1)?.type, 'compaction')
  t.ok(compacted.usage.output_tokens < compacted.usage.input_tokens / 2)
  // The client's types keep apart what comes out and what goes in; the API does not.
  const next = [...compacted.output, said('What is my locker code?')] as ResponseInput
  const response = await client.responses.create({ model, input: next })
  t.match(response.output_text, /4711/)
  const again = await client.responses.compact({ model, previous_response_id: response.id })
  const last = await client.responses.create({ model, input: [...again.output, said('So what is my locker code?')] as ResponseInput })
  t.match(last.output_text, /4711/)
})

t.test('no reply of this file broke the contract', async (t) => {
  t.strictSame(violations, [])
})
