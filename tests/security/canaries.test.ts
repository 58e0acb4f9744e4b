// SPDX-License-Identifier: Apache-2.0
// Keys, the provider's secret and what the policy redacts, planted through every way in and every way to fail: none of it
// is in a log line, a metric, an error, the database or its log of writes. Other words of callers are in no log, metric or error.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { operations } from '../../generated/operations.ts'
import { violations } from '../support/contract.ts'
import { rawCall } from '../support/raw-http.ts'
import { startServer } from '../support/server.ts'
import { send, startUpstream } from '../support/upstream.ts'
import type { Script } from '../support/upstream/script.ts'
import { isLast, openSocket } from '../support/websocket.ts'

const providerSecret = 'sk-proj-Zx81kQmPv27LwT9sBnR4yHd6FjC3gA5e'
const spans: Readonly<Record<string, string>> = {
  github: `ghp_${'aB3dE5gH7jK9mN1pQ3sT5vW7yZ9bC1dE3fG5'}`,
  aws: 'AKIAIOSFODNN7EXAMQLE',
  pem: 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7',
  email: 'ada.canary@example.com',
  card: '4111111111111111'
}
const words = 'zebrafinch quorum canary'
const planted = `Mail ${spans['email']}, use ${spans['github']} or ${spans['aws']}, pay with ${spans['card']}.\n-----BEGIN PRIVATE KEY-----\n${spans['pem']}\n-----END PRIVATE KEY-----\n`

// Hundreds of requests.
t.setTimeout(120_000)

const sse = { 'content-type': 'text/event-stream' }
const json = { 'content-type': 'application/json' }
const chunk = (delta: object, finish: string | null = null): string => `data: ${JSON.stringify({ id: 'x', object: 'chat.completion.chunk', choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`
const echo = `${planted} ${providerSecret} ${words}`
/** What the upstream does, by the model that is asked: all of it repeats what it should not. */
const scripts: Readonly<Record<string, Script>> = {
  says: { headers: sse, steps: send(chunk({ role: 'assistant', content: echo.slice(0, 60) }), chunk({ content: echo.slice(60) }), chunk({}, 'stop'), 'data: [DONE]\n\n') },
  calls: { headers: sse, steps: send(chunk({ role: 'assistant', tool_calls: [{ index: 0, id: 'call_1', type: 'function', function: { name: 'f', arguments: JSON.stringify({ note: echo }) } }] }), chunk({}, 'tool_calls'), 'data: [DONE]\n\n') },
  refuses: { status: 400, headers: json, steps: send(JSON.stringify({ error: { message: echo, type: 'invalid_request_error', code: echo } })) },
  denies: { status: 401, headers: json, steps: send(JSON.stringify({ error: { message: echo, type: echo, code: 'invalid_api_key' } })) },
  breaks: { status: 500, headers: { 'content-type': 'text/html' }, steps: send(`<html>${echo}</html>`) },
  babbles: { headers: sse, steps: send(chunk({ role: 'assistant', content: 'a' }), `data: {"${echo}\n\n`) },
  complains: { headers: sse, steps: send(chunk({ role: 'assistant', content: 'a' }), `data: ${JSON.stringify({ error: { message: echo, code: echo } })}\n\n`) }
}

const upstream = await startUpstream((request) => scripts[(request.body as { model: string }).model] ?? { status: 404, steps: [] }, { models: Object.keys(scripts) })
t.teardown(() => upstream.close())
const dataDirectory = t.testdir({ data: {} })
const server = await startServer({
  environment: {
    LUKHAS_DATA_DIR: join(dataDirectory, 'data'), LUKHAS_LOG_LEVEL: 'debug', LUKHAS_POLICY: 'strict', LUKHAS_RELIABILITY_FILE: join(import.meta.dirname, '../../load/reliability.bench.yaml'),
    LUKHAS_UPSTREAM_BASE_URL: upstream.baseUrl, LUKHAS_UPSTREAM_API_KEY: providerSecret
  }
})
const otherKey = await server.issueKey('tenant-b')
const everything = { ...spans, providerSecret, key: server.key, keySecret: server.key.slice(23), otherKey }
const text = `${planted} ${otherKey} ${words}`
/** A reply that is an error, or may be one; what succeeds gives callers their own words back. */
const errors: string[] = []

async function call(method: string, path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}): Promise<string> {
  const reply = await server.call(method, path, body, { headers })
  const said = await reply.text()
  if (reply.status >= 400) errors.push(`${method} ${path.slice(0, 40)} ${reply.status} ${JSON.stringify([...reply.headers])} ${said}`)
  return said
}

/** Each kind of run once; what fails fails alike in all of them, and one that breaks is asked again and again. */
const modes: Readonly<Record<string, readonly object[]>> = { says: [{}, { stream: true }, { background: true }, { store: false }], calls: [{ background: true }, { stream: true }], breaks: [{ stream: true }] }

const idIn = (said: string): string => (/"id":"([^"]+)"/.exec(said)?.[1] ?? 'none')

t.test('through every way in: runs, chats, conversations, tools, indexes, files, embeddings', { timeout: 120_000 }, async (t) => {
  const input = [{ role: 'user', content: [{ type: 'input_text', text }] }, { type: 'function_call', call_id: 'c', name: 'f', arguments: JSON.stringify({ note: text }) }, { type: 'function_call_output', call_id: 'c', output: text }]
  const tools = [{ type: 'function', name: 'f', description: text.slice(0, 900), parameters: { type: 'object', properties: { a: { description: text } } } }]
  for (const model of ['lukhas-matriz', ...Object.keys(scripts)]) {
    for (const mode of modes[model] ?? [{}]) {
      const id = idIn(await call('POST', '/v1/responses', { model, input, tools, instructions: text, metadata: { note: text.slice(0, 400) }, ...mode }, { 'x-client-request-id': spans['github'] ?? '' }))
      if ('background' in mode) await call('GET', `/v1/responses/${id}?stream=true`)
      if ('store' in mode) continue
      for (const path of ['', '/input_items', '/trace', '/replay']) await call(path === '/replay' ? 'POST' : 'GET', `/v1/responses/${id}${path}`)
    }
    if (model !== 'breaks') await call('POST', '/v1/chat/completions', { model, messages: [{ role: 'system', content: text }, { role: 'user', content: text }], store: true, metadata: { note: text.slice(0, 400) } })
  }
  const conversation = idIn(await call('POST', '/v1/conversations', { metadata: { note: text.slice(0, 400) }, items: [{ type: 'message', role: 'user', content: text }] }))
  await call('POST', '/v1/responses', { model: 'says', input: text, conversation })
  await call('POST', '/v1/responses/compact', { model: 'lukhas-matriz', input: Array.from({ length: 6 }, (_, index) => ({ role: index % 2 === 0 ? 'user' : 'assistant', content: text })) })
  await call('POST', '/v1/embeddings', { model: 'lukhas-embed', input: text })
  const index = idIn(await call('POST', '/v1/indexes', { name: 'notes', description: text.slice(0, 400), model: 'lukhas-embed', dimensions: 256 }))
  await call('POST', `/v1/indexes/${index}/vectors`, { vectors: [{ id: 'a', text, metadata: { note: text.slice(0, 400) } }] })
  await call('POST', '/v1/tools/text_count', { arguments: { text, what: 'words' } })
  await call('POST', '/mcp', { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: text, arguments: { note: text } } })
  const form = new FormData()
  form.set('purpose', 'user_data')
  form.set('file', new Blob([text], { type: 'text/plain' }), 'notes.txt')
  const uploaded = await server.fetch(`${server.url}/v1/files`, { method: 'POST', body: form, headers: { authorization: `Bearer ${server.key}` } })
  t.equal(uploaded.status, 200)
  await call('GET', `/v1/files/${idIn(await uploaded.text())}/content`)
  t.ok(upstream.requests.length > 10, 'the upstream was asked')
  t.ok(upstream.requests.every(({ headers }) => headers.authorization === `Bearer ${providerSecret}`))
})

t.test('through every way to fail: names, values, ids, paths, queries, headers, bytes', { timeout: 120_000 }, async (t) => {
  const key = spans['github'] ?? ''
  for (const word of [key, spans['email'] ?? '', otherKey, words.replaceAll(' ', '-')]) {
    await call('POST', '/v1/responses', { model: 'lukhas-matriz', input: 'x', [word]: 1 })
    await call('POST', '/v1/responses', { model: word, input: 'x' })
    await call('POST', '/v1/responses', { model: 'lukhas-matriz', input: 'x', previous_response_id: `resp_${word}` })
    await call('POST', '/v1/responses', { model: 'lukhas-matriz', input: 'x', service_tier: word })
    await call('POST', '/v1/responses', { model: 'lukhas-matriz', input: [{ type: word }] })
    await call('POST', '/v1/responses', { model: 'lukhas-matriz', input: 'x', tools: [{ type: 'mcp', server_label: 'a', server_url: `https://example.com/${word}` }] })
    await call('POST', '/v1/responses', { model: 'lukhas-matriz', input: 'x', text: { format: { type: 'json_schema', name: 'a', schema: { type: word } } } })
    await call('POST', '/v1/responses', `{"model":"lukhas-matriz","input":"${word}`)
    await call('POST', '/v1/responses', { model: 'says', input: [{ role: 'user', content: [{ type: 'input_image', image_url: `http://127.0.0.1/${word}` }] }] })
    for (const path of [`/v1/models/${word}`, `/v1/responses/${word}`, `/v1/nothing/${word}`, `/v1/files?after=${word}`, `/v1/files?${word}=1`, `/v1/tools/${word}`, `/${word}`]) await call('GET', path.replace('@', '%40'))
    await call('POST', '/v1/responses', { model: 'lukhas-matriz', input: 'x' }, { 'idempotency-key': word, 'user-agent': word, 'x-client-request-id': word, traceparent: word })
    const head = (line: string): string => `GET ${line} HTTP/1.1\r\nHost: a\r\n${word}: ${word}\r\nAuthorization: Bearer ${word}\r\n\r\n`
    for (const line of [`/v1/models/${word}`, `http://${word}/`, `/v1/models#${word}`]) errors.push(JSON.stringify(await rawCall(server.port, head(line), { check: false })))
  }
  for (const { method, path } of Object.values(operations)) errors.push(await (await server.call(method, path.replaceAll(/\{[^}]+\}/g, key), method === 'GET' ? undefined : { [key]: key }, { key: `${server.key}x` })).text())
  const socket = await openSocket({ port: server.port, key: otherKey })
  for (const body of [{ type: 'response.create', model: 'says', input: text }, { type: 'response.create', model: key, input: text }, { type: key, [key]: 1 }]) {
    socket.raw(JSON.stringify(body))
    const frame = await socket.next(isLast)
    if (frame.type === 'error') errors.push(JSON.stringify(frame))
  }
  socket.socket.close()
  t.ok(errors.length > 100, `${errors.length} errors`)
})

t.test('none of it is anywhere', async (t) => {
  const metrics = await (await server.call('GET', '/metrics')).text()
  await server.composed.idle()
  const beforeClosing = kept()
  await server.close()
  const places: Readonly<Record<string, readonly string[]>> = { 'a log line': server.logs, 'the metrics': [metrics], 'an error': errors, 'the database while it runs': [beforeClosing], 'the database': [kept()] }
  for (const [place, texts] of Object.entries(places)) {
    for (const [name, canary] of Object.entries(everything)) {
      const found = texts.filter((one) => one.includes(canary))
      t.strictSame(found.map((one) => around(one, canary)).slice(0, 3), [], `${name} in ${place}`)
    }
  }
  // What an engine says of a request is told to who sent it, as far as the policy lets it pass.
  const told = (one: string, place: string): boolean => place !== 'an error' || !one.includes('The engine behind this model rejected the request: ')
  for (const place of ['a log line', 'the metrics', 'an error']) t.strictSame((places[place] ?? []).filter((one) => told(one, place) && one.includes(words)).map((one) => around(one, words)).slice(0, 3), [], `words of callers in ${place}`)
  t.ok(kept().includes(words), 'the sensor works: the words are in the items of stored runs')
  t.strictSame(violations, [])
})

function around(one: string, canary: string): string {
  const at = one.indexOf(canary)
  return one.slice(Math.max(0, at - 120), at + canary.length + 40)
}

/** What the files of the data directory hold, as characters. */
function kept(): string {
  return readdirSync(dataDirectory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1')).join('\n')
}
