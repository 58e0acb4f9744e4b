// SPDX-License-Identifier: Apache-2.0
// Moderations by the official client, given nothing but a base URL and a key.
import OpenAI from 'openai'
import t from 'tap'
import { checkedFetch, violations } from '../support/contract.ts'
import { startServerProcess } from '../support/process.ts'

const server = await startServerProcess({})
t.teardown(() => server[Symbol.asyncDispose]())
// No retries: what fails once is to be seen.
const client = new OpenAI({ baseURL: `${server.url}/v1`, apiKey: server.key, maxRetries: 0, fetch: checkedFetch() })

const categories = ['harassment', 'harassment/threatening', 'hate', 'hate/threatening', 'illicit', 'illicit/violent', 'self-harm', 'self-harm/instructions', 'self-harm/intent', 'sexual', 'sexual/minors', 'violence', 'violence/graphic']

t.test('200: a text, with every category that the client knows', async (t) => {
  const { id, model, results: [result, ...others] } = await client.moderations.create({ input: 'What is 15% of 240?' })
  t.match(id, /^modr-/)
  t.equal(model, 'lukhas-moderation')
  t.same(others, [])
  t.equal(result?.flagged, false)
  for (const part of [result?.categories, result?.category_scores, result?.category_applied_input_types]) t.same(Object.keys(part ?? {}).sort(), categories)
})

t.test('200: texts, and parts with an image', async (t) => {
  t.equal((await client.moderations.create({ model: 'lukhas-moderation', input: ['one', 'two', 'three'] })).results.length, 3)
  const parts = await client.moderations.create({ input: [{ type: 'text', text: 'a picture' }, { type: 'image_url', image_url: { url: 'data:image/png;base64,iVBORw0KGgo=' } }] })
  t.equal(parts.results.length, 1)
})

t.test("404: OpenAI's models are not served as if they were ours", async (t) => {
  await t.rejects(client.moderations.create({ model: 'omni-moderation-latest', input: 'x' }), { status: 404, code: 'model_not_found' })
})

t.test('200: the model is listed', async (t) => {
  const listed: string[] = []
  for await (const { id } of client.models.list()) listed.push(id)
  t.ok(listed.includes('lukhas-moderation'))
})

t.test('every reply fitted the contract', async (t) => {
  t.same(violations, [])
})
