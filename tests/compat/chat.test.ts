// SPDX-License-Identifier: Apache-2.0
// Chat completions by the official client, given nothing but a base URL and a key, against MATRIZ and several upstreams.
import OpenAI from 'openai'
import { zodResponseFormat } from 'openai/helpers/zod'
import type { ChatCompletionMessageParam, ChatCompletionTool } from 'openai/resources/chat/completions'
import t from 'tap'
import { z } from 'zod'
import { violations } from '../support/contract.ts'
import { upstreams } from './dialects.ts'
import { startUpstreamServer } from './upstream-server.ts'

const chosen = upstreams.filter(({ dialect, api }) => api === 'responses' || ['openai', 'ollama', 'deepseek', 'generic'].includes(dialect))
const { client, models, close } = await startUpstreamServer(chosen)
t.teardown(close)

const user = (content: string): ChatCompletionMessageParam => ({ role: 'user', content })
const question = [user('What is 15% of 240?')]
const weather: ChatCompletionTool = {
  type: 'function',
  function: {
    name: 'get_weather',
    description: 'Tells the weather of a city.',
    strict: true,
    parameters: { type: 'object', properties: { city: { type: 'string', description: 'The city.' } }, required: ['city'], additionalProperties: false }
  }
}
const contact = z.object({ email: z.string() })
const extraction = { messages: [user('Extract the e-mail address: write to ada@example.com today.')], response_format: zodResponseFormat(contact, 'contact') }

for (const model of ['lukhas-matriz', ...models]) {
  t.test(`200 ${model}: create answers with content and usage`, async (t) => {
    const completion = await client.chat.completions.create({ model, messages: question })
    t.match(completion, { object: 'chat.completion', model, choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content: /36/ } }] })
    t.ok(completion.usage !== undefined && completion.usage.total_tokens === completion.usage.prompt_tokens + completion.usage.completion_tokens)
  })

  t.test(`200 ${model}: a stream accumulates, and tells its usage when asked`, async (t) => {
    const stream = client.chat.completions.stream({ model, messages: question, stream_options: { include_usage: true } })
    let text = ''
    stream.on('content', (delta) => { text += delta })
    const final = await stream.finalChatCompletion()
    t.match(text, /36/)
    t.equal(final.choices[0]?.message.content, text)
    t.equal(final.choices[0]?.finish_reason, 'stop')
    t.ok((final.usage?.total_tokens ?? 0) > 0)
    t.equal((await stream.totalUsage()).total_tokens, final.usage?.total_tokens)
  })

  t.test(`200 ${model}: a streamed call of a tool, and an answer from what it returned`, async (t) => {
    const messages = [user('What is the weather in Oslo?')]
    const first = await client.chat.completions.stream({ model, messages, tools: [weather] }).finalChatCompletion()
    t.equal(first.choices[0]?.finish_reason, 'tool_calls')
    const call = first.choices[0]?.message.tool_calls?.[0]
    if (call?.type !== 'function') throw new Error(`no call in ${JSON.stringify(first.choices)}`)
    t.equal(call.function.name, 'get_weather')
    t.same(JSON.parse(call.function.arguments), { city: 'Oslo' })
    const next = { model, tools: [weather], messages: [...messages, first.choices[0]?.message as ChatCompletionMessageParam, { role: 'tool' as const, tool_call_id: call.id, content: '{"weather":"snow","celsius":-3}' }] }
    t.match((await client.chat.completions.create(next)).choices[0]?.message.content, /snow/)
    t.match(await client.chat.completions.stream(next).finalContent(), /snow/)
  })

  t.test(`200 ${model}: tools run by themselves until there is an answer`, async (t) => {
    const asked: string[] = []
    const runner = client.chat.completions.runTools({
      model, messages: [user('What is the weather in Oslo?')],
      tools: [{ type: 'function', function: { name: 'get_weather', description: 'Tells the weather of a city.', parameters: weather.function.parameters ?? {}, parse: JSON.parse, function: ({ city }: { city: string }) => { asked.push(city); return '{"weather":"snow"}' } } }]
    })
    t.match(await runner.finalContent(), /snow/)
    t.same(asked, ['Oslo'])
  })

  t.test(`200 ${model}: structured output parses, streamed and not`, async (t) => {
    t.same((await client.chat.completions.parse({ model, ...extraction })).choices[0]?.message.parsed, { email: 'ada@example.com' })
    t.same((await client.chat.completions.stream({ model, ...extraction }).finalChatCompletion()).choices[0]?.message.parsed, { email: 'ada@example.com' })
  })

  t.test(`200 ${model}: nothing of a stop text is told`, async (t) => {
    const request = { model, messages: question, stop: ['36'] }
    const whole = await client.chat.completions.create(request)
    const streamed = await client.chat.completions.stream(request).finalChatCompletion()
    for (const { choices: [choice] } of [whole, streamed]) {
      t.notMatch(choice?.message.content, /3/)
      t.equal(choice?.finish_reason, 'stop')
    }
    t.equal(streamed.choices[0]?.message.content ?? '', whole.choices[0]?.message.content)
  })

  t.test(`404 ${model}: stored, retrieved, deleted, and then gone; not stored, never there`, async (t) => {
    const kept = await client.chat.completions.create({ model, messages: question, store: true, metadata: { trip: 'oslo' } })
    t.same(await client.chat.completions.retrieve(kept.id), kept)
    t.same(kept.metadata, { trip: 'oslo' })
    const messages: unknown[] = []
    for await (const message of client.chat.completions.messages.list(kept.id, { limit: 1 })) messages.push(message)
    t.match(messages, [{ role: 'user', content: 'What is 15% of 240?' }])
    t.match(await client.chat.completions.delete(kept.id), { id: kept.id, deleted: true })
    t.ok((await caught(client.chat.completions.retrieve(kept.id))) instanceof OpenAI.NotFoundError)
    const { id } = await client.chat.completions.create({ model, messages: question })
    t.ok((await caught(client.chat.completions.retrieve(id))) instanceof OpenAI.NotFoundError)
  })
}

t.test('400 and 404 are errors of the client that name the field', async (t) => {
  const create = (body: object): Promise<unknown> => caught(client.chat.completions.create({ model: 'lukhas-matriz', messages: question, ...body }))
  t.match(await create({ model: 'no-such-model' }), { constructor: OpenAI.NotFoundError, code: 'model_not_found', param: 'model' })
  t.match(await create({ temperature: 3 }), { constructor: OpenAI.BadRequestError, param: 'temperature', code: 'decimal_above_max_value' })
  t.match(await create({ n: 2 }), { constructor: OpenAI.BadRequestError, param: 'n', code: 'unsupported_parameter' })
  t.match(await create({ messages: [{ role: 'tool', tool_call_id: 'call_1', content: 'x' }] }), { constructor: OpenAI.BadRequestError, param: 'messages[0].tool_call_id' })
})

t.test('every reply and every chunk kept to the contract', async (t) => {
  t.same(violations, [])
})

async function caught(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise
  } catch (thrown) {
    return thrown
  }
  throw new Error('nothing was thrown')
}
