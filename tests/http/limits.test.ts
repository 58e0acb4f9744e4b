// SPDX-License-Identifier: Apache-2.0
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { systemClock } from '../../adapters/clock/system-clock.ts'
import { createMemoryStores } from '../stores/memory-stores.ts'
import { violations } from '../support/contract.ts'
import { FakeClock } from '../support/ports.ts'
import { finished, scriptedEngines } from '../support/scripted-engines.ts'
import { startServer } from '../support/server.ts'

const reliability = join(import.meta.dirname, '../../configs/runtime/reliability.yaml')

/** The committed file with a window of three requests in ten seconds for reading. */
function tightLimits(directory: string): string {
  const path = join(directory, 'reliability.yaml')
  const text = readFileSync(reliability, 'utf8')
  const tight = text.replace(/^( +)reads:.*$/m, '$1reads: { requests: 3, window_ms: 10000 }')
  if (tight === text) throw new Error('reliability.yaml has no line "reads: …" to change.')
  writeFileSync(path, tight)
  return path
}

t.test('429: the fourth request in a window waits exactly as long as it is told, and not a millisecond less', async (t) => {
  const clock = new FakeClock()
  await using server = await startServer({ clock, environment: { LUKHAS_RELIABILITY_FILE: tightLimits(t.testdir()) } })
  const read = async (key = server.key): Promise<Response> => server.call('GET', '/v1/responses/resp_none', undefined, { key })
  for (const [index, remaining] of ['2', '1', '0'].entries()) {
    const reply = await read()
    t.equal(reply.status, 404)
    t.equal(reply.headers.get('x-ratelimit-limit-requests'), '3')
    t.equal(reply.headers.get('x-ratelimit-remaining-requests'), remaining)
    t.equal(reply.headers.get('x-ratelimit-reset-requests'), '10s')
    if (index < 2) clock.advance(1500)
  }
  const refused = await read()
  t.equal(refused.status, 429)
  t.match(await refused.json(), { error: { type: 'rate_limit_error', code: 'rate_limit_exceeded', param: null } })
  t.equal(refused.headers.get('retry-after-ms'), '7000')
  t.equal(refused.headers.get('retry-after'), '7')
  t.equal(refused.headers.get('x-ratelimit-remaining-requests'), '0')
  t.equal(refused.headers.get('x-should-retry'), null, 'a client may come back')
  t.equal((await server.call('GET', '/v1/models')).status, 200, 'another class has its own window')
  t.equal((await read(await server.issueKey('tenant-a'))).status, 404, 'another key has its own window')
  t.equal((await server.call('GET', '/readyz', undefined, { key: null })).status, 200, 'probes are never limited')
  clock.advance(6999)
  t.equal((await read()).status, 429)
  clock.advance(1)
  t.equal((await read()).status, 404)
})

t.test('404: what belongs to another tenant is as absent as what never was, byte for byte', async (t) => {
  await using server = await startServer()
  const theirs = await server.issueKey('tenant-b')
  const created = (await (await server.call('POST', '/v1/responses', { model: 'lukhas-matriz', input: 'My name is Ada.' }, { key: theirs })).json()) as { id: string }
  t.equal((await server.call('GET', `/v1/responses/${created.id}`, undefined, { key: theirs })).status, 200)
  const never = `resp_${'0'.repeat(created.id.length - 5)}`
  for (const [method, path] of [['GET', ''], ['DELETE', ''], ['GET', '/input_items'], ['GET', '?stream=true']] as const) {
    const foreign = await server.call(method, `/v1/responses/${created.id}${path}`)
    const absent = await server.call(method, `/v1/responses/${never}${path}`)
    t.equal(foreign.status, 404, `${method} ${path}`)
    t.equal(absent.status, 404)
    t.equal((await foreign.text()).replaceAll(created.id, never), await absent.text())
  }
  const chain = async (id: string): Promise<Response> => server.call('POST', '/v1/responses', { model: 'lukhas-matriz', input: 'What is my name?', previous_response_id: id })
  const [foreign, absent] = [await chain(created.id), await chain(never)]
  t.equal(foreign.status, 400)
  const text = await foreign.text()
  t.match(JSON.parse(text), { error: { code: 'previous_response_not_found', param: 'previous_response_id' } })
  t.equal(text.replaceAll(created.id, never), await absent.text())
  t.equal((await server.call('DELETE', `/v1/responses/${created.id}`, undefined, { key: theirs })).status, 200, 'it is still there for its owner')
  t.equal((await server.call('GET', `/v1/responses/${created.id}`, undefined, { key: theirs })).status, 404)
})

t.test('401: a key that is revoked stops working at once', async (t) => {
  await using server = await startServer()
  const key = await server.issueKey('tenant-a')
  t.equal((await server.call('GET', '/v1/models', undefined, { key })).status, 200)
  const id = (await server.composed.keys.list()).find((stored) => key.includes(stored.id))?.id ?? ''
  t.ok(await server.composed.keys.revoke(id, systemClock.nowMs()))
  t.equal((await server.call('GET', '/v1/models', undefined, { key })).status, 401)
})

t.test('503: a key store that does not answer is no wrong key', async (t) => {
  const { MatrizError } = await import('../../matriz/index.ts')
  const broken = async (): Promise<never> => {
    throw new MatrizError('store_unavailable', 'The store is not available.', { cause: new Error('disk on fire at /var/lib') })
  }
  const stores = createMemoryStores()
  await using server = await startServer({ stores: { ...stores, keys: { find: broken, list: async () => [], page: broken, rotate: async () => undefined, insert: async () => undefined, revoke: async () => false, renewMac: async () => undefined } } })
  const reply = await server.call('GET', '/v1/models')
  t.equal(reply.status, 503)
  const text = await reply.text()
  t.match(JSON.parse(text), { error: { code: 'store_unavailable', type: 'service_unavailable_error' } })
  t.notMatch(text, /fire/)
  t.equal((await server.call('GET', '/metrics', undefined)).status, 503, 'also where a key is optional')
})

t.test('500: what nobody expected says nothing, and is logged with its cause', async (t) => {
  const engines = { ...scriptedEngines({}), list: async (): Promise<never> => { throw new Error('secret detail 10.0.0.7') } }
  await using server = await startServer({ engines })
  const reply = await server.call('GET', '/v1/models')
  t.equal(reply.status, 500)
  const text = await reply.text()
  t.match(JSON.parse(text), { error: { type: 'server_error', code: 'server_error', param: null } })
  t.notMatch(text, /10\.0\.0\.7/)
  t.ok(server.logs.some((line) => line.includes('10.0.0.7') && line.includes('"level":"error"')))
})

t.test('500: a reply that breaks the contract is not sent, and is counted', async (t) => {
  const engines = { ...scriptedEngines({}), list: async () => [{ id: '', ownedBy: 'x', createdAt: 0.5 }] }
  await using server = await startServer({ engines })
  const reply = await server.call('GET', '/v1/models')
  t.equal(reply.status, 500)
  t.match(await reply.json(), { error: { code: 'contract_violation' } })
  t.match(await (await server.call('GET', '/metrics')).text(), /lukhas_contract_violations_total 1\b/)
})

t.test('200: unknown top-level fields are refused, or with LUKHAS_UNKNOWN_FIELDS=report dropped and named', async (t) => {
  const body = { model: 'lukhas-matriz', input: 'What is 2+2?', 'odd, field\u00e9': 1, future: { deep: true } }
  await using strict = await startServer()
  const refused = await strict.call('POST', '/v1/responses', body)
  t.equal(refused.status, 400)
  t.match(await refused.json(), { error: { code: 'unknown_parameter', param: 'odd, field\u00e9' } })
  const metadata = await strict.call('POST', '/v1/responses', { model: 'lukhas-matriz', input: 'What is 2+2?', client_metadata: { a: 1 } })
  t.equal(metadata.headers.get('x-lukhas-ignored'), 'client_metadata')
  await using lenient = await startServer({ environment: { LUKHAS_UNKNOWN_FIELDS: 'report' } })
  const reply = await lenient.call('POST', '/v1/responses', body)
  t.equal(reply.status, 200)
  t.equal(reply.headers.get('x-lukhas-ignored'), 'odd%2C%20field%C3%A9, future')
  t.match(await reply.text(), /\b4\b/)
  t.equal((await lenient.call('POST', '/v1/responses', { ...body, temperature: 9 })).status, 400, 'the rest is checked as ever')
  const many = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`field${index}`, index]))
  t.equal((await lenient.call('POST', '/v1/responses', { ...many, model: 'lukhas-matriz', input: 'x' })).status, 400)
})

t.test('200: counters show that a key check, a validation, every event check and a durable commit really ran', async (t) => {
  await using server = await startServer({ engines: scriptedEngines({ words: async function* () {
    yield [{ type: 'text.delta', text: 'a' }]
    yield [finished]
  } }) })
  const read = async (): Promise<Record<string, number>> => Object.fromEntries((await (await server.call('GET', '/metrics', undefined, { key: null })).text()).split('\n')
    .filter((line) => /^lukhas_\w+ \d/.test(line)).map((line) => [line.split(' ')[0] ?? '', Number(line.split(' ')[1])]))
  const before = await read()
  const events = (await (await server.call('POST', '/v1/responses', { model: 'words', input: 'x', stream: true })).text()).match(/^event: /gm)?.length ?? 0
  const after = await read()
  const grown = (name: string): number => (after[name] ?? 0) - (before[name] ?? 0)
  t.ok(events > 5)
  // Asking for the metrics is a key check and a validation, too.
  t.equal(grown('lukhas_key_checks_total'), 2)
  t.equal(grown('lukhas_request_validations_total'), 2)
  t.equal(grown('lukhas_events_checked_total'), events)
  t.equal(grown('lukhas_stream_events_total'), events)
  t.ok(grown('lukhas_store_commits_total') >= 1)
})

t.test('no reply of this file broke the contract', async (t) => {
  t.strictSame(violations, [])
})
