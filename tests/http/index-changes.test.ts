// SPDX-License-Identifier: Apache-2.0
// What goes on while others read: re-embedding behind an alias, and pages under a thousand changes.
import t from 'tap'
import { embeddingEngines, plainModel } from '../support/embedding-engines.ts'
import { raisedLimits } from '../support/raised-limits.ts'
import { startServer } from '../support/server.ts'

const { environment, remove } = raisedLimits()
const plain = plainModel('plain')
const better = plainModel('better', 8)
const server = await startServer({ engines: embeddingEngines(plain, better), environment })
t.teardown(async () => {
  await server.close()
  remove()
})

type Body = Readonly<Record<string, unknown>>

async function done(method: string, path: string, body?: unknown): Promise<Body> {
  const reply = await server.call(method, path, body)
  const told = await reply.json() as Body
  if (reply.status !== 200) throw new Error(`${method} ${path}: ${reply.status} ${JSON.stringify(told)}`)
  return told
}

const made = async (body: object): Promise<string> => String((await done('POST', '/v1/indexes', body))['id'])

async function importAll(target: string, source: string, limit: number): Promise<readonly Body[]> {
  const pages: Body[] = []
  for (let after: unknown = null; after !== undefined;) {
    const page = await done('POST', `/v1/indexes/${target}/imports`, { source, limit, after })
    pages.push(page)
    after = page['next'] ?? undefined
  }
  return pages
}

t.test('200: texts are re-embedded into another index and an alias is switched, and no search fails meanwhile', async (t) => {
  const old = await made({ name: 'notes-1', model: 'plain' })
  await done('PUT', '/v1/index_aliases/notes', { index_id: old })
  const vectors = Array.from({ length: 230 }, (_, number) => ({ id: `n${number}`, text: `note ${number}`, metadata: { number } }))
  await done('POST', '/v1/indexes/notes/vectors', { vectors })
  let going = true
  let searches = 0
  const answered = new Set<unknown>()
  const search = async (): Promise<void> => {
    while (going) {
      const { index_id: index, data } = await done('POST', '/v1/indexes/notes/search', { text: 'note 17', mode: searches % 2 === 0 ? 'vector' : 'hybrid', k: 300, filter: { type: 'gte', key: 'number', value: 0 } })
      if ((data as readonly unknown[]).length !== 230) throw new Error(`A search found ${(data as readonly unknown[]).length}.`)
      answered.add(index)
      searches += 1
    }
  }
  const searching = Promise.all(Array.from({ length: 4 }, search))
  const fresh = await made({ name: 'notes-2', model: 'better' })
  const pages = await importAll(fresh, old, 50)
  while (searches < 4) await new Promise(setImmediate)
  t.strictSame(pages.map(({ imported, failed }) => [imported, failed]), [[50, []], [50, []], [50, []], [50, []], [30, []]])
  const before = searches
  await done('PUT', '/v1/index_aliases/notes', { index_id: fresh })
  await done('DELETE', `/v1/indexes/${old}`)
  while (searches < before + 20) await new Promise(setImmediate)
  going = false
  await searching
  t.strictSame(answered, new Set([old, fresh]))
  t.ok(searches > 20, `${searches} searches`)
  t.match(await done('GET', '/v1/indexes/notes'), { id: fresh, model: 'better', dimension: 8, vector_count: 230 })
  t.match(await done('GET', '/v1/indexes/notes/vectors/n7'), { text: 'note 7', metadata: { number: 7 } })
})

t.test('200: a model whose parameters are others is followed in the same way', async (t) => {
  const old = await made({ name: 'drift-1', model: 'plain' })
  await done('POST', `/v1/indexes/${old}/vectors`, { vectors: [{ id: 'a', text: 'abc' }] })
  plain.parameters = 'second'
  t.teardown(() => { plain.parameters = 'first' })
  const fresh = await made({ name: 'drift-2', model: 'plain' })
  plain.asked.length = 0
  t.match(await done('POST', `/v1/indexes/${fresh}/imports`, { source: 'drift-1' }), { object: 'index.import', index_id: fresh, source: old, imported: 1, failed: [], next: null })
  t.strictSame(plain.asked, [['abc']], 'its vectors are made anew')
  t.equal((await done('GET', `/v1/indexes/${fresh}`))['model_digest'], 'plain-3-second')
})

t.test('200: what has no text fails by itself, and vectors of the same model are taken as they are', async (t) => {
  const source = await made({ name: 'mixed', model: 'plain' })
  await done('POST', `/v1/indexes/${source}/vectors`, { vectors: [{ id: 'bare', vector: [1, 2, 3] }, { id: 'told', text: 'abc' }] })
  const other = await made({ name: 'mixed-better', model: 'better' })
  t.match(await done('POST', `/v1/indexes/${other}/imports`, { source }), { imported: 1, failed: [{ id: 'bare', error: { code: 'invalid_value', param: 'text', message: /no text/ } }] })
  const same = await made({ name: 'mixed-same', model: 'plain' })
  plain.asked.length = 0
  t.match(await done('POST', `/v1/indexes/${same}/imports`, { source }), { imported: 2, failed: [] })
  t.strictSame(plain.asked, [])
  t.match(await done('GET', `/v1/indexes/${same}/vectors/bare`), { vector: [1, 2, 3] })
})

t.test('400, 404 and 409: what cannot be imported', async (t) => {
  const index = await made({ name: 'target', dimension: 3 })
  const source = await made({ name: 'source', model: 'plain' })
  await done('POST', `/v1/indexes/${source}/vectors`, { vectors: [{ id: 'a', text: 'abc' }] })
  const refused = async (body: object, at = index): Promise<readonly unknown[]> => {
    const reply = await server.call('POST', `/v1/indexes/${at}/imports`, body)
    return [reply.status, (await reply.json() as { readonly error: { readonly param: string } }).error.param]
  }
  t.strictSame(await refused({ source: index }), [400, 'source'])
  t.strictSame(await refused({ source: 'idx_never' }), [404, 'source'])
  t.strictSame(await refused({ source }, 'target'), [404, 'index_id'], 'it is written to by its id')
  t.strictSame(await refused({ source }), [409, 'text'], 'texts need a model')
  for (const limit of [0, 1001]) t.strictSame(await refused({ source, limit }), [400, 'limit'])
})

t.test('200: pages under a thousand inserts and deletes miss and repeat nothing that stood still', async (t) => {
  const index = await made({ name: 'busy', dimension: 1 })
  const path = `/v1/indexes/${index}`
  const idOf = (kind: string, number: number): string => `${String((number * 7919) % 10_007).padStart(5, '0')}-${kind}`
  const vectorsOf = (kind: string, first: number, total: number): object[] => Array.from({ length: total }, (_, number) => ({ id: idOf(kind, first + number), vector: [1] }))
  await done('POST', `${path}/vectors`, { vectors: vectorsOf('still', 0, 500) })
  await done('POST', `${path}/vectors`, { vectors: vectorsOf('leaving', 500, 500) })
  const changes = Array.from({ length: 500 }, (_, number) => [
    () => done('POST', `${path}/vectors`, { vectors: vectorsOf('coming', 1_000 + number, 1) }),
    () => done('DELETE', `${path}/vectors/${idOf('leaving', 500 + number)}`)
  ]).flat()
  let changed = 0
  const change = async (): Promise<void> => {
    for (let next = changes.shift(); next !== undefined; next = changes.shift()) {
      await next()
      changed += 1
    }
  }
  const read = async (order: string, limit: number): Promise<readonly string[]> => {
    const seen: string[] = []
    for (let after: string | null = ''; after !== null;) {
      const page = await done('GET', `${path}/vectors?order=${order}&limit=${limit}${after === '' ? '' : `&after=${after}`}`) as { readonly data: readonly { readonly id: string }[]; readonly last_id: string; readonly has_more: boolean }
      seen.push(...page.data.map(({ id }) => id))
      after = page.has_more ? page.last_id : null
    }
    return seen
  }
  const changing = Promise.all(Array.from({ length: 8 }, change))
  const readings = [...await Promise.all([read('asc', 7), read('desc', 13), read('asc', 40)]), await read('asc', 20)]
  await changing
  t.equal(changed, 1_000)
  const still = vectorsOf('still', 0, 500).map((vector) => (vector as { readonly id: string }).id).toSorted()
  for (const seen of readings) {
    t.equal(new Set(seen).size, seen.length, 'nothing twice')
    t.strictSame(seen.filter((id) => id.endsWith('still')).toSorted(), still, 'nothing left out')
  }
  t.strictSame(await read('asc', 100), [...still, ...vectorsOf('coming', 1_000, 500).map((vector) => (vector as { readonly id: string }).id)].toSorted())
})
