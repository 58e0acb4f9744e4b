// SPDX-License-Identifier: Apache-2.0
import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import t from 'tap'
import { systemClock } from '../../adapters/clock/system-clock.ts'
import { sweepAll } from '../../server/housekeeping.ts'
import { createMemoryStores } from '../stores/memory-stores.ts'
import { violations } from '../support/contract.ts'
import { rawCall } from '../support/raw-http.ts'
import { startServer } from '../support/server.ts'
import type { TestServer } from '../support/server.ts'
import { formOf, send, upload } from '../support/upload.ts'
import type { UploadedFile } from '../support/upload.ts'

interface Refusal {
  readonly error: { readonly code: string | null; readonly param: string | null; readonly message: string }
}

interface List {
  readonly data: readonly UploadedFile[]
  readonly has_more: boolean
  readonly first_id: string | null
  readonly last_id: string | null
}

const server = await startServer()
t.teardown(() => server.close())

const get = async <T>(path: string, at = server): Promise<T> => (await (await at.call('GET', path)).json()) as T

async function refused(reply: Promise<Response>): Promise<readonly unknown[]> {
  const { status, body } = await reply.then(async (one) => ({ status: one.status, body: (await one.json()) as Refusal }))
  return [status, body.error.code, body.error.param]
}

/** The paths of all bytes that a server keeps. */
function bytesOf({ dataDirectory }: TestServer): readonly string[] {
  const folder = join(dataDirectory, 'files')
  return existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(folder, name)).isFile()) : []
}

/** A form written by hand; `parts` are headers and bodies. */
function formText(parts: readonly (readonly [headers: string, body: string])[], boundary = 'edge'): string {
  return `${parts.map(([headers, body]) => `--${boundary}\r\n${headers}\r\n\r\n${body}\r\n`).join('')}--${boundary}--\r\n`
}

const typed = { headers: { 'content-type': 'multipart/form-data; boundary=edge' } }
const purposePart = ['Content-Disposition: form-data; name="purpose"', 'assistants'] as const
const filePart = (disposition: string, body = 'x'): readonly [string, string] => [`Content-Disposition: form-data; name="file"; ${disposition}\r\nContent-Type: text/plain`, body]

async function withLimit(t: { testdir: () => string; teardown: (done: () => unknown) => unknown }, maxBytes: number): Promise<TestServer> {
  const text = readFileSync(join(import.meta.dirname, '../../configs/runtime/reliability.yaml'), 'utf8')
  const file = join(t.testdir(), 'reliability.yaml')
  writeFileSync(file, text.replace(/max_bytes: \d+/, `max_bytes: ${maxBytes}`))
  const limited = await startServer({ environment: { LUKHAS_RELIABILITY_FILE: file } })
  t.teardown(() => limited.close())
  return limited
}

t.test('200: a file is uploaded, read, downloaded as it was, and deleted', async (t) => {
  const bytes = randomBytes(300_000)
  const file = await upload(server, bytes)
  t.match(file, { id: /^file-[0-9A-Za-z]{32}$/, object: 'file', bytes: 300_000, filename: 'bikes.md', purpose: 'assistants', status: 'processed' })
  t.notOk('expires_at' in file)
  t.same(await get(`/v1/files/${file.id}`), file)
  const content = await server.call('GET', `/v1/files/${file.id}/content`)
  t.ok(bytes.equals(Buffer.from(await content.arrayBuffer())))
  t.equal(content.headers.get('content-length'), '300000')
  const head = await server.call('HEAD', `/v1/files/${file.id}/content`)
  t.same([head.status, head.headers.get('content-length'), await head.text()], [200, '300000', ''])
  t.same(await (await server.call('DELETE', `/v1/files/${file.id}`)).json(), { id: file.id, object: 'file', deleted: true })
  for (const [method, path] of [['GET', ''], ['GET', '/content'], ['DELETE', '']] as const) {
    t.same(await refused(server.call(method, `/v1/files/${file.id}${path}`)), [404, 'file_not_found', 'file_id'])
  }
})

t.test('200: fields may stand behind the file, and empty files are files', async (t) => {
  const form = new FormData()
  form.append('file', new Blob(['late']), 'late.txt')
  form.append('purpose', 'user_data')
  form.append('expires_after[anchor]', 'created_at')
  form.append('expires_after[seconds]', '3600')
  const late = (await (await send(server, form)).json()) as UploadedFile
  t.match(late, { bytes: 4, filename: 'late.txt', purpose: 'user_data', expires_at: late.created_at + 3600 })
  t.match(await upload(server, ''), { bytes: 0 })
  t.equal(await (await server.call('GET', `/v1/files/${(await upload(server, '')).id}/content`)).text(), '')
})

t.test('200: lists go page by page, by purpose and from either end', async (t) => {
  await using own = await startServer()
  const ids: string[] = []
  for (let index = 0; index < 5; index++) ids.push((await upload(own, `text ${index}`, { purpose: index % 2 === 0 ? 'batch' : 'evals' })).id)
  const page = async (query: string): Promise<readonly unknown[]> => {
    const { data, has_more: hasMore, first_id: first, last_id: last } = await get<List>(`/v1/files?${query}`, own)
    t.same([first, last], [data.at(0)?.id ?? null, data.at(-1)?.id ?? null])
    return [data.map(({ id }) => ids.indexOf(id)), hasMore]
  }
  t.same(await page(''), [[4, 3, 2, 1, 0], false])
  t.same(await page('limit=2&order=asc'), [[0, 1], true])
  t.same(await page(`limit=2&order=asc&after=${ids[1]}`), [[2, 3], true])
  t.same(await page(`after=${ids[1]}`), [[0], false])
  t.same(await page('purpose=evals'), [[3, 1], false])
  t.same(await page('purpose=vision'), [[], false])
  await own.call('DELETE', `/v1/files/${ids[2]}`)
  t.same(await page(`order=asc&after=${ids[2]}`), [[3, 4], false], 'what was deleted marks its place')
  t.same(await refused(own.call('GET', '/v1/files?after=file-none')), [404, 'file_not_found', 'after'])
})

t.test('200: whatever a file is called, its name is data', async (t) => {
  const names = ['../../etc/passwd', '..\\..\\win.ini', 'a\u202Etxt.exe', 'ü☕.md', "it's (1)*.md", 'C:\\x.txt', '/dev/null', 'con', '.', 'a%00b', '%0d%0aset-cookie: a=b']
  for (const name of names) {
    const file = (await (await send(server, formOf('x', { purpose: 'assistants' }, name))).json()) as UploadedFile
    t.equal(file.filename, name)
    const content = await server.call('GET', `/v1/files/${file.id}/content`)
    t.equal(decodeURIComponent(/''(.*)$/.exec(content.headers.get('content-disposition') ?? '')?.[1] ?? ''), name)
    t.equal(await content.text(), 'x')
  }
  t.ok(bytesOf(server).every((name) => /^[0-9a-f]{32}\/[0-9a-f]{64}$/.test(name)), 'nothing is anywhere else')
})

t.test("200: a name may be written as filename*=UTF-8''", async (t) => {
  const reply = await send(server, formText([purposePart, filePart("filename*=UTF-8''%e2%82%ac%20rates.txt")]), typed)
  t.match(await reply.json(), { filename: '€ rates.txt' })
})

t.test('400: what a form lacks or has too much of is refused by name, and nothing is kept', async (t) => {
  await using own = await startServer()
  const cases: readonly (readonly [FormData | string, readonly unknown[]])[] = [
    [formOf('x', {}), [400, 'missing_required_parameter', 'purpose']],
    [formOf('x', { purpose: 'world-domination' }), [400, 'invalid_value', 'purpose']],
    [formOf('x', { purpose: 'assistants', colour: 'blue' }), [400, 'unknown_parameter', 'colour']],
    [formOf('x', { purpose: 'assistants', constructor: 'x' }), [400, 'unknown_parameter', 'constructor']],
    [formOf('x', { purpose: 'assistants', __proto__x: 'x' }), [400, 'unknown_parameter', '__proto__x']],
    [formOf('x', { purpose: 'assistants', 'expires_after[anchor]': 'created_at' }), [400, 'missing_required_parameter', 'expires_after.seconds']],
    [formOf('x', { purpose: 'assistants', 'expires_after[anchor]': 'birth', 'expires_after[seconds]': '3600' }), [400, 'invalid_value', 'expires_after.anchor']],
    [formOf('x', { purpose: 'assistants', 'expires_after[anchor]': 'created_at', 'expires_after[seconds]': '3599' }), [400, 'integer_below_min_value', 'expires_after.seconds']],
    [formOf('x', { purpose: 'assistants', 'expires_after[anchor]': 'created_at', 'expires_after[seconds]': '2592001' }), [400, 'integer_above_max_value', 'expires_after.seconds']],
    [formOf('x', { purpose: 'assistants', 'expires_after[anchor]': 'created_at', 'expires_after[seconds]': '0x1000' }), [400, 'invalid_type', 'expires_after.seconds']],
    [formOf('x', { purpose: 'assistants', 'expires_after[anchor]': 'created_at', 'expires_after[seconds]': 'soon' }), [400, 'invalid_type', 'expires_after.seconds']],
    [formOf('x', { purpose: 'assistants', expires_after: '3600' }), [400, 'invalid_type', 'expires_after']],
    [formOf('x', { purpose: 'p'.repeat(5_000) }), [400, 'string_above_max_length', 'purpose']],
    [formOf('x', { purpose: 'assistants' }, 'n'.repeat(513)), [400, 'string_above_max_length', 'file']],
    [formText([purposePart]), [400, 'missing_required_parameter', 'file']],
    [formText([purposePart, ['Content-Disposition: form-data; name="file"', 'x']]), [400, 'invalid_type', 'file']],
    [formText([purposePart, purposePart, filePart('filename="a"')]), [400, 'invalid_value', 'purpose']],
    [formText([purposePart, filePart('filename="a"'), filePart('filename="b"')]), [400, 'invalid_value', 'file']],
    [formText([purposePart, filePart('filename=""')]), [400, 'invalid_value', 'file']],
    [formText([purposePart, ['Content-Disposition: form-data; name="other"; filename="a"', 'x']]), [400, 'unknown_parameter', 'other']],
    [formText(Array.from({ length: 40 }, (_, index) => [`Content-Disposition: form-data; name="f${index}"`, 'x'] as const)), [400, null, null]],
    [formText([purposePart, filePart('filename="a"')]).slice(0, -12), [400, null, null]],
    ['', [400, null, null]],
    ['no form at all', [400, null, null]]
  ]
  for (const [form, expected] of cases) t.same(await refused(send(own, form, typeof form === 'string' ? typed : {})), expected, typeof form === 'string' ? form.slice(0, 80) : JSON.stringify([...form.keys()]))
  t.same(await refused(send(own, formText([filePart('filename="a"'), ['Content-Disposition: form-data; name="purpose"', 'none']]), typed)), [400, 'invalid_value', 'purpose'], 'behind the file too')
  t.same(bytesOf(own), [])
  t.same((await get<List>('/v1/files', own)).data, [])
})

t.test('400: an Idempotency-Key is refused by name', async (t) => {
  t.same(await refused(send(server, formOf('x'), { headers: { 'idempotency-key': 'one' } })), [400, 'unsupported_parameter', 'Idempotency-Key'])
})

t.test('400: a query that the list does not know is refused', async (t) => {
  for (const [query, code, param] of [['limit=0', 'integer_below_min_value', 'limit'], ['limit=10001', 'integer_above_max_value', 'limit'], ['purpose=none', 'invalid_value', 'purpose'], ['order=up', 'invalid_value', 'order'], ['before=x', 'unknown_parameter', 'before']]) {
    t.same(await refused(server.call('GET', `/v1/files?${query}`)), [400, code, param])
  }
})

t.test('400: a project that keeps nothing keeps no file', async (t) => {
  const text = readFileSync(join(import.meta.dirname, '../../configs/runtime/reliability.yaml'), 'utf8')
  const file = join(t.testdir(), 'reliability.yaml')
  writeFileSync(file, text.replace('projects: {}', 'projects: { test: 0 }'))
  await using own = await startServer({ environment: { LUKHAS_RELIABILITY_FILE: file } })
  t.same(await refused(send(own, formOf('x'))), [400, 'unsupported_parameter', null])
  t.same(bytesOf(own), [])
})

t.test('401 and 403: who may not is told before anything is read', async (t) => {
  t.same(await refused(send(server, formOf('x'), { key: 'wrong' })), [401, 'invalid_api_key', null])
  const reader = await server.issueKey('tenant-a', ['files:read'])
  t.same((await refused(send(server, formOf('x'), { key: reader })))[0], 403)
  const writer = await server.issueKey('tenant-a', ['files:write'])
  const { id } = await upload(server, 'x', undefined, { key: writer })
  t.equal((await server.call('GET', `/v1/files/${id}`, undefined, { key: writer })).status, 403)
  t.equal((await server.call('DELETE', `/v1/files/${id}`, undefined, { key: reader })).status, 403)
  t.equal((await server.call('DELETE', `/v1/files/${id}`, undefined, { key: writer })).status, 200)
})

t.test('404: another tenant\'s file is as absent as one that never was', async (t) => {
  const { id } = await upload(server, 'mine')
  const other = await server.issueKey('tenant-b')
  for (const [method, path] of [['GET', ''], ['GET', '/content'], ['DELETE', '']] as const) {
    t.same(await refused(server.call(method, `/v1/files/${id}${path}`, undefined, { key: other })), [404, 'file_not_found', 'file_id'])
  }
  t.same(((await (await server.call('GET', '/v1/files', undefined, { key: other })).json()) as List).data, [])
})

t.test('413: what says that it is too large is refused before it is read, and not invited', async (t) => {
  const huge = ['POST /v1/files HTTP/1.1', 'Host: a', `Authorization: Bearer ${server.key}`, 'Content-Type: multipart/form-data; boundary=edge', `Content-Length: ${512 * 1024 * 1024}`]
  t.match(await rawCall(server.port, `${huge.join('\r\n')}\r\n\r\n`), { status: 413, body: /request_too_large/ })
  t.match(await rawCall(server.port, `${[...huge, 'Expect: 100-continue'].join('\r\n')}\r\n\r\n`), { status: 413 })
})

t.test('413: what does not say so is refused as soon as it is too large', async (t) => {
  const limited = await withLimit(t, 100_000)
  t.equal((await send(limited, formOf('x'.repeat(90_000)))).status, 200)
  t.same((await refused(send(limited, formOf('x'.repeat(100_000)))))[0], 413)
  const sent = { bytes: 0 }
  const reply = await new Promise<{ readonly status: number; readonly sent: number }>((resolve, reject) => {
    const call = request(`${limited.url}/v1/files`, { method: 'POST', headers: { authorization: `Bearer ${limited.key}`, 'content-type': 'multipart/form-data; boundary=edge', 'transfer-encoding': 'chunked' } }, (incoming) => {
      resolve({ status: incoming.statusCode ?? 0, sent: sent.bytes })
      incoming.resume()
      call.destroy()
    })
    call.on('error', reject)
    call.write(`--edge\r\n${filePart('filename="a"')[0]}\r\n\r\n`)
    const more = (): void => {
      if (call.destroyed) return
      sent.bytes += 50_000
      call.write('y'.repeat(50_000), () => setImmediate(more))
    }
    more()
  })
  t.equal(reply.status, 413)
  t.ok(reply.sent < 20_000_000, `${reply.sent} bytes were sent`)
  t.equal(bytesOf(limited).length, 1, 'nothing is left of what was refused')
})

t.test('415: what is no form is refused', async (t) => {
  t.equal((await server.call('POST', '/v1/files', { purpose: 'assistants' })).status, 415)
  t.equal((await send(server, formOf('x'), { headers: { 'content-encoding': 'gzip' } })).status, 415)
  t.same(await refused(send(server, 'x', { headers: { 'content-type': 'multipart/form-data' } })), [400, null, null])
})

t.test('100: whoever waits to be invited is, once it is known that the form may come', async (t) => {
  const body = formText([purposePart, filePart('filename="a"', 'invited')])
  const { status, continued } = await new Promise<{ readonly status: number; readonly continued: boolean }>((resolve, reject) => {
    let continued = false
    const call = request(`${server.url}/v1/files`, { method: 'POST', headers: { authorization: `Bearer ${server.key}`, ...typed.headers, 'content-length': Buffer.byteLength(body), expect: '100-continue' } }, (reply) => {
      reply.resume()
      resolve({ status: reply.statusCode ?? 0, continued })
    })
    call.on('continue', () => {
      continued = true
      call.end(body)
    })
    call.on('error', reject)
    call.flushHeaders()
  })
  t.same({ status, continued }, { status: 200, continued: true })
})

t.test('499: an upload whose client leaves keeps nothing', async (t) => {
  await using own = await startServer()
  const socket = connect(own.port, '127.0.0.1')
  socket.on('error', () => undefined)
  socket.write(`POST /v1/files HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer ${own.key}\r\nContent-Type: multipart/form-data; boundary=edge\r\nContent-Length: 1000000\r\n\r\n--edge\r\n${filePart('filename="a"')[0]}\r\n\r\n${'x'.repeat(300_000)}`)
  while (bytesOf(own).length === 0) await new Promise(setImmediate)
  socket.destroy()
  while (bytesOf(own).length > 0) await new Promise(setImmediate)
  t.same((await get<List>('/v1/files', own)).data, [])
  await own.composed.idle()
})

t.test('200: an upload of 100 MB comes through, with little of it in memory, both ways', async (t) => {
  const piece = new Uint8Array(1024 * 1024).fill(7)
  const hash = createHash('sha256')
  for (let index = 0; index < 100; index++) hash.update(piece)
  const before = process.memoryUsage().rss
  let most = 0
  const watch = setInterval(() => { most = Math.max(most, process.memoryUsage().rss) }, 5)
  const head = `--edge\r\n${filePart('filename="large.bin"')[0]}\r\n\r\n`
  const tail = '\r\n--edge\r\nContent-Disposition: form-data; name="purpose"\r\n\r\nbatch\r\n--edge--\r\n'
  const body = async function* () {
    yield Buffer.from(head)
    for (let index = 0; index < 100; index++) yield piece
    yield Buffer.from(tail)
  }
  const reply = await server.fetch(`${server.url}/v1/files`, { method: 'POST', headers: { authorization: `Bearer ${server.key}`, ...typed.headers }, body: ReadableStream.from(body()), duplex: 'half' } as RequestInit)
  const file = (await reply.json()) as UploadedFile
  t.equal(file.bytes, 100 * 1024 * 1024)
  const content = await server.call('GET', `/v1/files/${file.id}/content`)
  const found = createHash('sha256')
  for await (const part of content.body ?? []) found.update(part as Uint8Array)
  clearInterval(watch)
  t.equal(found.digest('hex'), hash.digest('hex'))
  t.ok(most - before < 95 * 1024 * 1024, `it took ${Math.round((most - before) / 1024 / 1024)} MB, with the client in the same process`)
  t.comment(`resident memory grew by ${Math.round((most - before) / 1024 / 1024)} MB at most`)
})

t.test('404: a file whose time is over is gone, and its bytes are swept up', async (t) => {
  const clock = { ...systemClock, aheadMs: 0, nowMs: () => Date.now() + clock.aheadMs }
  const stores = createMemoryStores({ nowMs: () => clock.nowMs() })
  await using own = await startServer({ stores, clock })
  const { id } = await upload(own, 'soon over', { purpose: 'assistants', 'expires_after[anchor]': 'created_at', 'expires_after[seconds]': '3600' })
  t.equal((await own.call('GET', `/v1/files/${id}`)).status, 200)
  clock.aheadMs = 3_601_000
  t.equal((await own.call('GET', `/v1/files/${id}`)).status, 404)
  t.equal((await own.call('GET', `/v1/files/${id}/content`)).status, 404)
  t.same((await get<List>('/v1/files', own)).data, [])
  await sweepAll(stores.files, clock, new AbortController().signal)
  t.equal(await stores.files.sweep(clock.nowMs(), 10), 0)
})

t.test('no reply of this file broke the contract', async (t) => {
  t.strictSame(violations, [])
})
