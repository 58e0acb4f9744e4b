// SPDX-License-Identifier: Apache-2.0
// The official client, from a file on disk to an answer that cites it: uploaded, read into a vector store, searched, quoted.
import { join } from 'node:path'
import OpenAI, { toFile } from 'openai'
import type { ResponseOutputText } from 'openai/resources/responses/responses'
import t from 'tap'
import { checkedFetch, violations } from '../support/contract.ts'
import { startServerProcess } from '../support/process.ts'

const server = await startServerProcess({ LUKHAS_RELIABILITY_FILE: join(import.meta.dirname, '../../load/reliability.bench.yaml') })
const checked = checkedFetch()
// The client asks for an empty data: URL to find out what its fetch can do; that is no reply of the server.
const client = new OpenAI({ baseURL: `${server.url}/v1`, apiKey: server.key, maxRetries: 0, fetch: (url, init) => (String(url).startsWith('data:') ? fetch(url) : checked(url, init)) })
t.teardown(() => server[Symbol.asyncDispose]())

const model = 'lukhas-matriz'
const manual = '# Pump P-40\n\nThe warranty for pumps lasts nine years. It does not cover\nthe seals.\n\n' +
  'The pump weighs 40 kg and holds 1.8 litres of oil. The oil is changed every 500 hours.\n\n## Storage\n\nThe pump is stored at 5 to 30 degrees. A rusty pump is sent to the plant in Graz.\n'
const rules = 'Visitors sign in at the front desk. The fire drill is held twice a year.\r\n\r\nNaïve café guests pay 12 € for lunch.\r\n'

const store = await client.vectorStores.create({ name: 'Manuals' })
const uploaded = await client.files.create({ purpose: 'assistants', file: await toFile(Buffer.from(manual), 'manual.md') })
const attached = await client.vectorStores.files.createAndPoll(store.id, { file_id: uploaded.id, attributes: { kind: 'manual', year: 2026 } })
const other = await client.vectorStores.files.uploadAndPoll(store.id, await toFile(Buffer.from(rules), 'rules.txt'))
const texts = new Map([[uploaded.id, manual], [other.id, rules]])
const tools = [{ type: 'file_search' as const, vector_store_ids: [store.id] }]

/** The quotations of a text, each with the file that it cites. */
function quotesIn({ text, annotations }: ResponseOutputText): readonly { readonly fileId: string; readonly quote: string }[] {
  let from = 0
  return annotations.flatMap((annotation) => {
    if (annotation.type !== 'file_citation') return []
    const quote = text.slice(from, annotation.index).replace(/^\n?"/, '').replace(/"$/, '')
    from = annotation.index
    return [{ fileId: annotation.file_id, quote }]
  })
}

function textOf(output: readonly OpenAI.Responses.ResponseOutputItem[]): ResponseOutputText {
  const part = output.flatMap((item) => (item.type === 'message' ? item.content : [])).find((one) => one.type === 'output_text')
  if (part === undefined) throw new Error('there is no text')
  return part
}

t.test('200 files are uploaded, read into a vector store and found', async (t) => {
  t.equal(attached.status, 'completed')
  t.equal(other.status, 'completed')
  t.match(await client.vectorStores.retrieve(store.id), { file_counts: { completed: 2, failed: 0, total: 2 } })
  const found = await client.vectorStores.search(store.id, { query: 'How much does the pump weigh?' })
  t.equal(found.data[0]?.file_id, uploaded.id)
})

for (const [question, quote, fileId] of [
  ['How long does the warranty for pumps last?', 'The warranty for pumps lasts nine years.', uploaded.id],
  ['How much does the pump weigh?', 'The pump weighs 40 kg and holds 1.8 litres of oil.', uploaded.id],
  ['How often is the oil changed?', 'The oil is changed every 500 hours.', uploaded.id],
  ['Does the warranty for pumps cover the seals?', 'It does not cover\nthe seals.', uploaded.id],
  ['Where do visitors sign in?', 'Visitors sign in at the front desk.', other.id],
  ['How much do café guests pay for lunch?', 'Naïve café guests pay 12 € for lunch.', other.id]
] as const) {
  t.test(`200 file_search: ${question}`, async (t) => {
    const response = await client.responses.create({ model, input: question, tools, include: ['file_search_call.results'] })
    const [search] = response.output
    if (search?.type !== 'file_search_call') throw new Error(JSON.stringify(response.output))
    t.match(search, { status: 'completed', queries: [question] })
    t.ok(search.results?.some(({ file_id: id, text }) => id === fileId && text?.includes(quote)), JSON.stringify(search.results))
    const quoted = quotesIn(textOf(response.output))
    t.ok(quoted.some((one) => one.quote === quote && one.fileId === fileId), response.output_text)
    for (const one of quoted) t.ok(texts.get(one.fileId)?.includes(one.quote), `${one.quote} is in its file`)
  })
}

t.test('200 what is in other words, or nowhere, is not known', async (t) => {
  for (const input of ['What guarantee do you give on pumping gear?', 'How long does the warranty for valves last?', 'Who founded the plant?']) {
    const response = await client.responses.create({ model, input, tools })
    t.match(response.output_text, /^I don't know/, input)
    t.strictSame(textOf(response.output).annotations, [])
  }
})

t.test('200 the stream accumulates to the same, and filters leave files out', async (t) => {
  const input = 'How much does the pump weigh?'
  const whole = await client.responses.create({ model, input, tools })
  const stream = client.responses.stream({ model, input, tools })
  const seen: string[] = []
  for await (const event of stream) seen.push(event.type)
  const final = await stream.finalResponse()
  t.equal(final.output_text, whole.output_text)
  t.strictSame(textOf(final.output).annotations, textOf(whole.output).annotations)
  t.strictSame(seen.filter((type) => type.includes('file_search')), ['response.file_search_call.in_progress', 'response.file_search_call.searching', 'response.file_search_call.completed'])
  t.equal(seen.filter((type) => type === 'response.output_text.annotation.added').length, textOf(whole.output).annotations.length)
  const without = await client.responses.create({ model, input, tools: [{ ...tools[0], type: 'file_search', vector_store_ids: [store.id], filters: { type: 'ne', key: 'kind', value: 'manual' } }] })
  t.match(without.output_text, /^I don't know/)
})

t.test('404 for a store that was deleted, and files that are gone are cited no more', async (t) => {
  const short = await client.vectorStores.create({ name: 'Short', file_ids: [] })
  await client.vectorStores.delete(short.id)
  await t.rejects(client.responses.create({ model, input: 'Hello?', tools: [{ type: 'file_search', vector_store_ids: [short.id] }] }), { status: 404, code: 'vector_store_not_found', param: 'tools[0].vector_store_ids[0]' })
  await client.vectorStores.files.delete(other.id, { vector_store_id: store.id })
  const response = await client.responses.create({ model, input: 'Where do visitors sign in?', tools })
  t.match(response.output_text, /^I don't know/)
})

t.test('every reply and event was of the contract', async (t) => {
  t.strictSame(violations, [])
})
