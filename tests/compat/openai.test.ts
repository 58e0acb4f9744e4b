// SPDX-License-Identifier: Apache-2.0
// The official client, given nothing but a base URL and a key, against MATRIZ and against every dialect of upstream.
import OpenAI from 'openai'
import { zodTextFormat } from 'openai/helpers/zod'
import type { FunctionTool } from 'openai/resources/responses/responses'
import t from 'tap'
import { z } from 'zod'
import { checkedFetch, violations } from '../support/contract.ts'
import { upstreams } from './dialects.ts'
import { startUpstreamServer } from './upstream-server.ts'

const { server, client, models, close } = await startUpstreamServer(upstreams)
t.teardown(close)

const weather: FunctionTool = {
  type: 'function',
  name: 'get_weather',
  description: 'Tells the weather of a city.',
  strict: true,
  parameters: { type: 'object', properties: { city: { type: 'string', description: 'The city.' } }, required: ['city'], additionalProperties: false }
}

const contact = z.object({ email: z.string() })

for (const model of ['lukhas-matriz', ...models]) {
  t.test(`200 ${model}: create answers with output_text and usage`, async (t) => {
    const response = await client.responses.create({ model, input: 'What is 15% of 240?' })
    t.equal(response.status, 'completed')
    t.equal(response.model, model)
    t.match(response.output_text, /36/)
    t.ok(response.usage !== undefined && response.usage.total_tokens === response.usage.input_tokens + response.usage.output_tokens)
  })

  t.test(`200 ${model}: the stream accumulates to the response that is stored`, async (t) => {
    const stream = client.responses.stream({ model, input: 'What is 15% of 240?' })
    let text = ''
    stream.on('response.output_text.delta', (event) => { text += event.delta })
    const final = await stream.finalResponse()
    t.equal(final.status, 'completed')
    t.match(text, /36/)
    t.equal(final.output_text, text)
    const stored = await client.responses.retrieve(final.id)
    t.same(stored.output, final.output.map(({ ...item }) => dropParsed(item)))
  })

  t.test(`200 ${model}: a tool is called with arguments that fit, and its result is answered from`, async (t) => {
    const first = await client.responses.create({ model, input: 'What is the weather in Oslo?', tools: [weather] })
    const call = first.output.find((item) => item.type === 'function_call')
    if (call === undefined) throw new Error(`no call in ${JSON.stringify(first.output)}`)
    t.same(JSON.parse(call.arguments), { city: 'Oslo' })
    const second = await client.responses.create({
      model, tools: [weather], previous_response_id: first.id,
      input: [{ type: 'function_call_output', call_id: call.call_id, output: '{"weather":"snow","celsius":-3}' }]
    })
    t.match(second.output_text, /snow/)
  })

  t.test(`200 ${model}: a streamed tool call accumulates`, async (t) => {
    const final = await client.responses.stream({ model, input: 'What is the weather in Oslo?', tools: [weather] }).finalResponse()
    const call = final.output.find((item) => item.type === 'function_call')
    t.same(JSON.parse(call?.arguments ?? 'null'), { city: 'Oslo' })
  })

  t.test(`200 ${model}: structured output parses`, async (t) => {
    const response = await client.responses.parse({
      model, input: 'Extract the e-mail address: write to ada@example.com today.', text: { format: zodTextFormat(contact, 'contact') }
    })
    t.same(response.output_parsed, { email: 'ada@example.com' })
  })

  t.test(`200 ${model}: a chain remembers, a fork does not disturb it, and instructions are not inherited`, async (t) => {
    const first = await client.responses.create({ model, input: 'My name is Ada.', instructions: 'Be brief.' })
    const second = await client.responses.create({ model, input: 'What is my name?', previous_response_id: first.id })
    const fork = await client.responses.create({ model, input: 'What is my name?', previous_response_id: first.id })
    t.match(second.output_text, /Ada/)
    t.match(fork.output_text, /Ada/)
    t.equal(second.instructions, null)
    t.equal(second.previous_response_id, first.id)
  })

  t.test(`404 ${model}: retrieved, its input listed, deleted, and then gone`, async (t) => {
    const { id } = await client.responses.create({ model, input: [{ role: 'user', content: 'One.' }, { role: 'user', content: 'What is 15% of 240?' }] })
    t.equal((await client.responses.retrieve(id)).id, id)
    const texts: string[] = []
    for await (const item of client.responses.inputItems.list(id, { limit: 1, order: 'asc' })) texts.push(JSON.stringify(item))
    t.equal(texts.length, 2)
    t.match(texts[0], /One\./)
    await client.responses.delete(id)
    t.ok((await caught(client.responses.retrieve(id))) instanceof OpenAI.NotFoundError)
    t.ok((await caught(client.responses.delete(id))) instanceof OpenAI.NotFoundError)
  })
}

t.test('200 models are listed and retrieved', async (t) => {
  const ids: string[] = []
  for await (const model of client.models.list()) ids.push(model.id)
  t.ok(ids.includes('lukhas-matriz'))
  t.equal((await client.models.retrieve('lukhas-matriz')).id, 'lukhas-matriz')
})

t.test('401 is an AuthenticationError', async (t) => {
  const stranger = new OpenAI({ baseURL: `${server.url}/v1`, apiKey: 'sk-wrong', maxRetries: 0, fetch: checkedFetch() })
  t.ok((await caught(stranger.models.list())) instanceof OpenAI.AuthenticationError)
})

t.test('404 for a model that is not there is a NotFoundError with code and param', async (t) => {
  const thrown = await caught(client.responses.create({ model: 'no-such-model', input: 'hi' }))
  t.ok(thrown instanceof OpenAI.NotFoundError)
  t.match(thrown, { code: 'model_not_found', param: 'model', type: 'invalid_request_error' })
})

t.test('400 is a BadRequestError that names the field', async (t) => {
  const hot = await caught(client.responses.create({ model: 'lukhas-matriz', input: 'hi', temperature: 3 }))
  t.ok(hot instanceof OpenAI.BadRequestError)
  t.match(hot, { param: 'temperature', type: 'invalid_request_error' })
  const orphan = await caught(client.responses.create({ model: 'lukhas-matriz', input: 'hi', previous_response_id: 'resp_none' }))
  t.ok(orphan instanceof OpenAI.BadRequestError)
  t.match(orphan, { code: 'previous_response_not_found', param: 'previous_response_id' })
})

t.test('every reply and every event kept to the contract', async (t) => {
  t.same(violations, [])
})

/** The accumulator adds what it parsed; the server never sent that. */
function dropParsed(item: unknown): unknown {
  return JSON.parse(JSON.stringify(item, (key: string, value: unknown) => (key === 'parsed' || key === 'parsed_arguments' ? undefined : value)))
}

async function caught(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise
  } catch (thrown) {
    return thrown
  }
  throw new Error('nothing was thrown')
}
