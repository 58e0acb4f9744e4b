// SPDX-License-Identifier: Apache-2.0
// Files by the official client, given nothing but a base URL and a key.
import { createReadStream, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import OpenAI, { toFile } from 'openai'
import t from 'tap'
import { checkedFetch, violations } from '../support/contract.ts'
import { startServerProcess } from '../support/process.ts'

const server = await startServerProcess({ LUKHAS_RELIABILITY_FILE: join(import.meta.dirname, '../../load/reliability.bench.yaml') })
t.teardown(() => server[Symbol.asyncDispose]())

// No retries: what fails once is to be seen.
const client = new OpenAI({ baseURL: `${server.url}/v1`, apiKey: server.key, maxRetries: 0, fetch: checkedFetch() })

t.test('200 files: from a stream, a buffer and a text, and back', async (t) => {
  const path = join(t.testdir(), 'bikes.md')
  const text = '# Bikes\n\nMine is blue. '.repeat(20_000)
  writeFileSync(path, text)
  const streamed = await client.files.create({ file: createReadStream(path), purpose: 'assistants' })
  t.match(streamed, { id: /^file-/, object: 'file', bytes: text.length, filename: 'bikes.md', purpose: 'assistants', status: 'processed' })
  t.same(await client.files.retrieve(streamed.id), streamed)
  t.equal(await (await client.files.content(streamed.id)).text(), text)
  const bytes = Buffer.from([0, 255, 1, 254])
  const buffered = await client.files.create({ file: await toFile(bytes, 'raw.bin'), purpose: 'user_data', expires_after: { anchor: 'created_at', seconds: 7_200 } })
  t.equal(buffered.expires_at, buffered.created_at + 7_200)
  t.ok(bytes.equals(Buffer.from(await (await client.files.content(buffered.id)).arrayBuffer())))
  const piped = await client.files.create({ file: await toFile(Readable.from([Buffer.from('one '), Buffer.from('two')]), 'ünï.txt'), purpose: 'evals' })
  t.match(piped, { filename: 'ünï.txt', bytes: 7 })
  t.same(await client.files.waitForProcessing(piped.id), piped)
  for (const { id } of [streamed, buffered, piped]) t.same(await client.files.delete(id), { id, object: 'file', deleted: true })
  t.equal(await client.files.retrieve(streamed.id).then(() => 200, (thrown: unknown) => (thrown instanceof OpenAI.NotFoundError ? thrown.status : thrown)), 404)
})

t.test('200 files: a list goes through all pages by itself', async (t) => {
  const made: string[] = []
  for (let index = 0; index < 7; index++) made.push((await client.files.create({ file: await toFile(Buffer.from(`text ${index}`), `${index}.txt`), purpose: index < 5 ? 'batch' : 'vision' })).id)
  const seen: string[] = []
  for await (const file of client.files.list({ limit: 2, order: 'asc', purpose: 'batch' })) seen.push(file.id)
  t.same(seen, made.slice(0, 5))
  const newest = await client.files.list({ limit: 2 })
  t.same(newest.data.map(({ id }) => id), made.slice(-2).reverse())
  t.ok(newest.hasNextPage())
  t.equal((await newest.getNextPage()).data[0]?.id, made.at(-3))
})

t.test('400 files: what is refused is an error of the client, with its parameter', async (t) => {
  const refused = await client.files.create({ file: await toFile(Buffer.from('x'), 'x.txt'), purpose: 'none' as 'batch' }).catch((thrown: unknown) => thrown)
  t.match(refused, { status: 400, code: 'invalid_value', param: 'purpose' })
})

t.test('no reply of this file broke the contract', async (t) => {
  t.strictSame(violations, [])
})
