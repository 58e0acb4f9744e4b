// SPDX-License-Identifier: Apache-2.0
// Indexes and their aliases over HTTP: what they are, what they are called, and what is refused.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { embeddingEngines, plainModel } from '../support/embedding-engines.ts'
import { raisedLimits } from '../support/raised-limits.ts'
import { startServer } from '../support/server.ts'

const { environment, remove } = raisedLimits()
const plain = plainModel('plain')
const unlengthed: ReturnType<typeof plainModel> = plainModel('unlengthed', 5)
Object.assign(unlengthed, { dimensions: undefined })
const server = await startServer({ engines: embeddingEngines(plain, unlengthed), environment })
t.teardown(async () => {
  await server.close()
  remove()
})

interface Reply {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>> & { readonly error?: { readonly message: string; readonly param: string; readonly code: string } }
}

async function ask(method: string, path: string, body?: unknown, key = server.key): Promise<Reply> {
  const reply = await server.call(method, path, body, { key })
  return { status: reply.status, body: await reply.json() as Reply['body'] }
}

async function made(body: object): Promise<string> {
  const reply = await ask('POST', '/v1/indexes', body)
  if (reply.status !== 200) throw new Error(JSON.stringify(reply.body))
  return String(reply.body['id'])
}

t.test('200: an index of raw vectors is made, read, changed and deleted', async (t) => {
  const { status, body } = await ask('POST', '/v1/indexes', { name: 'points', metric: 'euclidean', dimension: 3, metadata: { topic: 'bikes' } })
  t.equal(status, 200)
  const { id, created_at: createdAt, updated_at: updatedAt, ...rest } = body
  t.match(String(id), /^idx_/)
  t.ok(Number(createdAt) > 0 && updatedAt === createdAt)
  t.strictSame(rest, { object: 'index', name: 'points', metric: 'euclidean', dimension: 3, model: null, model_digest: null, metadata: { topic: 'bikes' }, vector_count: 0 })
  t.strictSame((await ask('GET', `/v1/indexes/${id}`)).body, body)
  t.strictSame((await ask('GET', '/v1/indexes/points')).body, body)
  const changed = await ask('POST', `/v1/indexes/${id}`, { name: 'spots', metadata: {}, metric: 'euclidean', dimension: 3, model: null })
  t.match(changed, { status: 200, body: { id, name: 'spots', metadata: {} } })
  t.notOk('topic' in (changed.body['metadata'] as object))
  t.match(await ask('GET', '/v1/indexes/points'), { status: 404, body: { error: { code: 'index_not_found', param: 'index_id' } } })
  t.strictSame((await ask('POST', `/v1/indexes/${id}`, { name: null, metadata: null })).body['name'], 'spots', 'null changes nothing')
  t.strictSame(await ask('DELETE', `/v1/indexes/${id}`), { status: 200, body: { id, object: 'index.deleted', deleted: true } })
  t.equal((await ask('DELETE', `/v1/indexes/${id}`)).status, 404)
  t.equal((await ask('GET', `/v1/indexes/${id}`)).status, 404)
})

t.test('200: angular is another word for cosine, and cosine is what null means', async (t) => {
  for (const [name, metric] of [['angular', 'angular'], ['nothing', null], ['cosine', 'cosine']] as const) {
    t.match(await ask('POST', '/v1/indexes', { name: `metric-${name}`, metric, dimension: 1 }), { status: 200, body: { metric: 'cosine' } })
  }
})

t.test('200: an index is bound to a model by its name and digest, with its length or another', async (t) => {
  t.match(await ask('POST', '/v1/indexes', { name: 'bound', model: 'plain' }), { status: 200, body: { model: 'plain', model_digest: 'plain-3-first', dimension: 3 } })
  t.match(await ask('POST', '/v1/indexes', { name: 'bound-4', model: 'plain', dimension: 4 }), { status: 200, body: { model_digest: 'plain-4-first', dimension: 4 } })
  t.match(await ask('POST', '/v1/indexes', { name: 'measured', model: 'unlengthed' }), { status: 200, body: { dimension: 5 } })
  const own = await ask('POST', '/v1/indexes', { name: 'own', model: 'lukhas-embed' })
  t.match(own, { status: 200, body: { model: 'lukhas-embed', dimension: 512, model_digest: /^[0-9a-f]{64}$/ } })
  t.match(await ask('POST', '/v1/indexes', { name: 'own-64', model: 'lukhas-embed', dimension: 64 }), { status: 200, body: { dimension: 64 } })
})

t.test('400: what an index cannot be', async (t) => {
  const cases = [
    [{}, 'name'], [{ name: '' }, 'name'], [{ name: 'a b' }, 'name'], [{ name: 'ä' }, 'name'], [{ name: 'x'.repeat(129) }, 'name'], [{ name: 'idx_mine' }, 'name'], [{ name: 7 }, 'name'],
    [{ name: 'bad' }, 'dimension'], [{ name: 'bad', dimension: 0 }, 'dimension'], [{ name: 'bad', dimension: 4097 }, 'dimension'], [{ name: 'bad', dimension: 1.5 }, 'dimension'], [{ name: 'bad', dimension: '3' }, 'dimension'],
    [{ name: 'bad', dimension: 3, metric: 'manhattan' }, 'metric'], [{ name: 'bad', dimension: 3, metadata: { a: 1 } }, 'metadata.a'], [{ name: 'bad', dimension: 3, trees: 10 }, 'trees'],
    [{ name: 'bad', dimension: 3, metadata: Object.fromEntries(Array.from({ length: 17 }, (_, count) => [`k${count}`, ''])) }, 'metadata'],
    [{ name: 'bad', model: 'lukhas-matriz' }, 'model'], [{ name: 'bad', model: 'lukhas-embed', dimension: 63 }, 'dimension']
  ] as const
  for (const [body, param] of cases) {
    const { status, body: told } = await ask('POST', '/v1/indexes', body)
    t.strictSame([status, told.error?.param], [400, param], JSON.stringify(body))
  }
  t.match(await ask('POST', '/v1/indexes', { name: 'bad', model: 'nobody' }), { status: 404, body: { error: { code: 'model_not_found', param: 'model' } } })
  t.equal((await ask('GET', '/v1/indexes/bad')).status, 404, 'nothing of it was made')
})

t.test('409: a name is one index\'s', async (t) => {
  const id = await made({ name: 'taken', dimension: 2 })
  const other = await made({ name: 'free', dimension: 2 })
  t.match(await ask('POST', '/v1/indexes', { name: 'taken', dimension: 2 }), { status: 409, body: { error: { code: 'index_name_taken' } } })
  t.match(await ask('POST', `/v1/indexes/${other}`, { name: 'taken' }), { status: 409, body: { error: { code: 'index_name_taken' } } })
  await ask('DELETE', `/v1/indexes/${id}`)
  t.match(await ask('POST', `/v1/indexes/${other}`, { name: 'taken' }), { status: 200, body: { name: 'taken' } })
})

t.test('409: another model, dimension or metric is refused with the way to an index that has them', async (t) => {
  const id = await made({ name: 'fixed', model: 'plain' })
  const raw = await made({ name: 'fixed-raw', dimension: 3, metric: 'dot' })
  for (const [index, change, param, words] of [
    [id, { model: 'lukhas-embed' }, 'model', /'plain'.*'lukhas-embed'.*1\. PUT .*2\. POST \/v1\/indexes \{.*"model":"lukhas-embed"\}.*3\. POST .*imports.*4\. PUT .*5\. DELETE/],
    [id, { dimension: 4 }, 'dimension', /'3'.*'4'.*"dimension":4/], [id, { metric: 'dot' }, 'metric', /'cosine'.*'dot'.*"metric":"dot"/],
    [raw, { model: 'plain' }, 'model', /'none'.*'plain'/], [raw, { metric: 'angular' }, 'metric', /'dot'.*'cosine'/]
  ] as const) {
    const { status, body } = await ask('POST', `/v1/indexes/${index}`, { ...change, metadata: { changed: 'yes' } })
    t.match({ status, body }, { status: 409, body: { error: { code: 'index_model_mismatch', param } } })
    t.match(body.error?.message, words)
  }
  t.strictSame((await ask('GET', `/v1/indexes/${id}`)).body['metadata'], {}, 'nothing of it was done')
  t.equal((await ask('POST', `/v1/indexes/${id}`, { model: 'plain', dimension: 3, metric: 'angular' })).status, 200, 'what it is, it may be told')
})

t.test('200: aliases stand for indexes, and are moved in one step', async (t) => {
  const first = await made({ name: 'first', dimension: 2 })
  const second = await made({ name: 'second', dimension: 2 })
  t.match(await ask('GET', '/v1/index_aliases/current'), { status: 404, body: { error: { code: 'alias_not_found', param: 'alias' } } })
  const set = await ask('PUT', '/v1/index_aliases/current', { index_id: first })
  t.match(set, { status: 200, body: { object: 'index_alias', alias: 'current', index_id: first } })
  t.strictSame((await ask('GET', '/v1/index_aliases/current')).body, set.body)
  t.match(await ask('GET', '/v1/indexes/current'), { status: 200, body: { id: first } })
  t.match(await ask('PUT', '/v1/index_aliases/current', { index_id: second }), { status: 200, body: { index_id: second } })
  t.match(await ask('GET', '/v1/indexes/current'), { status: 200, body: { id: second } })
  await ask('PUT', '/v1/index_aliases/Older', { index_id: first })
  t.match(await ask('GET', '/v1/index_aliases?limit=1'), { status: 200, body: { data: [{ alias: 'Older' }], first_id: 'Older', last_id: 'Older', has_more: true } })
  t.match(await ask('GET', '/v1/index_aliases?limit=1&after=Older'), { status: 200, body: { data: [{ alias: 'current' }], has_more: false } })
  t.match(await ask('GET', '/v1/index_aliases?order=desc&limit=1'), { status: 200, body: { data: [{ alias: 'current' }], has_more: true } })
  t.strictSame(await ask('DELETE', '/v1/index_aliases/Older'), { status: 200, body: { alias: 'Older', object: 'index_alias.deleted', deleted: true } })
  t.equal((await ask('DELETE', '/v1/index_aliases/Older')).status, 404)
  await ask('DELETE', `/v1/indexes/${second}`)
  t.equal((await ask('GET', '/v1/index_aliases/current')).status, 404, 'it goes with its index')
})

t.test('400, 404 and 409: what an alias cannot be', async (t) => {
  const id = await made({ name: 'real', dimension: 2 })
  t.match(await ask('PUT', '/v1/index_aliases/real', { index_id: id }), { status: 409, body: { error: { code: 'index_name_taken' } } })
  t.match(await ask('PUT', '/v1/index_aliases/a%20b', { index_id: id }), { status: 400, body: { error: { param: 'alias' } } })
  t.match(await ask('PUT', '/v1/index_aliases/idx_x', { index_id: id }), { status: 400, body: { error: { param: 'alias' } } })
  t.match(await ask('PUT', '/v1/index_aliases/nice', { index_id: 'idx_never' }), { status: 404, body: { error: { code: 'index_not_found' } } })
  t.match(await ask('PUT', '/v1/index_aliases/nice', { index_id: 'real' }), { status: 404 }, 'an alias is set by an id')
  t.match(await ask('PUT', '/v1/index_aliases/nice', {}), { status: 400, body: { error: { param: 'index_id' } } })
  await ask('PUT', '/v1/index_aliases/nice', { index_id: id })
  t.match(await ask('POST', '/v1/indexes', { name: 'nice', dimension: 2 }), { status: 409, body: { error: { code: 'index_name_taken' } } })
})

t.test('200: indexes come in pages, newest first, and a deleted one still marks its place', async (t) => {
  const key = await server.issueKey('tenant-pages')
  const ids: string[] = []
  for (const name of ['a', 'b', 'c', 'd', 'e']) ids.push(String((await ask('POST', '/v1/indexes', { name, dimension: 1 }, key)).body['id']))
  const page = async (query: string): Promise<readonly unknown[]> => {
    const { body } = await ask('GET', `/v1/indexes?${query}`, undefined, key)
    const data = body['data'] as readonly { readonly id: string }[]
    return [data.map(({ id }) => ids.indexOf(id)), body['has_more']]
  }
  t.strictSame(await page('limit=2&order=asc'), [[0, 1], true])
  t.strictSame(await page(`limit=2&order=asc&after=${ids[1]}`), [[2, 3], true])
  await ask('DELETE', `/v1/indexes/${ids[1]}`, undefined, key)
  t.strictSame(await page(`limit=3&order=asc&after=${ids[1]}`), [[2, 3, 4], false])
  t.strictSame(await page(''), [[4, 3, 2, 0], false])
  t.match(await ask('GET', '/v1/indexes?after=idx_never', undefined, key), { status: 404, body: { error: { code: 'index_not_found', param: 'after' } } })
  for (const query of ['limit=0', 'limit=101', 'limit=x', 'order=up', 'after=']) t.equal((await ask('GET', `/v1/indexes?${query}`, undefined, key)).status, 400, query)
})

t.test('404: another tenant\'s index is as absent as none, whatever is asked of it', async (t) => {
  const id = await made({ name: 'ours', dimension: 2 })
  const key = await server.issueKey('tenant-b')
  for (const [method, path, body] of [
    ['GET', '', undefined], ['POST', '', { name: 'mine' }], ['DELETE', '', undefined], ['GET', '/stats', undefined], ['GET', '/vectors', undefined], ['GET', '/vectors/a', undefined], ['DELETE', '/vectors/a', undefined],
    ['POST', '/vectors', { vectors: [{ id: 'a', vector: [1, 2] }] }], ['POST', '/deletions', { ids: ['a'] }], ['POST', '/search', { vector: [1, 2] }], ['POST', '/imports', { source: id }]
  ] as const) {
    const theirs = await ask(method, `/v1/indexes/${id}${path}`, body, key)
    const absent = await ask(method, `/v1/indexes/${'idx_'.padEnd(id.length, 'x')}${path}`, body, key)
    t.equal(theirs.status, 404, `${method} ${path}`)
    t.strictSame(JSON.stringify(theirs.body).replaceAll(id, 'ID'), JSON.stringify(absent.body).replaceAll('idx_'.padEnd(id.length, 'x'), 'ID'))
  }
  t.equal((await ask('GET', '/v1/indexes/ours', undefined, key)).status, 404)
  t.equal((await ask('POST', '/v1/indexes', { name: 'ours', dimension: 2 }, key)).status, 200, 'their names are their own')
  t.equal((await ask('GET', `/v1/indexes/${id}`)).status, 200)
})

t.test('400: a project of which nothing may be kept has no indexes', async (t) => {
  const path = join(t.testdir(), 'nothing-kept.yaml')
  writeFileSync(path, readFileSync(join(import.meta.dirname, '../../configs/runtime/reliability.yaml'), 'utf8').replace(/^ {2}days: \d+$/m, '  days: 0'))
  await using forgetful = await startServer({ environment: { LUKHAS_RELIABILITY_FILE: path } })
  for (const [where, body] of [['', { name: 'kept', dimension: 1 }], ['/idx_x', { metadata: {} }], ['/idx_x/vectors', { vectors: [{ id: 'a', vector: [1] }] }], ['/idx_x/imports', { source: 'idx_y' }]] as const) {
    const reply = await forgetful.call('POST', `/v1/indexes${where}`, body)
    t.match({ status: reply.status, body: await reply.json() }, { status: 400, body: { error: { code: 'unsupported_parameter', message: /nothing of it is kept/ } } }, where)
  }
})
