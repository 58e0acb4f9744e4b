// SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'node:crypto'
import t from 'tap'
import { startServer } from '../../support/server.ts'
import { wordScreener } from './words.ts'

const words = wordScreener()
const server = await startServer({ screener: words.screener })
t.teardown(() => server.close())

interface Answered<T> {
  readonly status: number
  readonly text: string
  readonly json: T
  readonly headers: Headers
}

async function call<T extends object = { readonly id: string }>(method: string, path: string, body?: unknown): Promise<Answered<T>> {
  const reply = await server.call(method, path, body)
  const text = await reply.text()
  return { status: reply.status, text, headers: reply.headers, json: JSON.parse(text) as T }
}

/** Before there was a rule. */
async function before<T>(act: () => Promise<T>): Promise<T> {
  words.on = false
  try {
    return await act()
  } finally {
    words.on = true
  }
}

async function upload(name: string, bytes: Uint8Array | string): Promise<{ readonly status: number; readonly json: { readonly id: string; readonly bytes: number; readonly filename: string } }> {
  const form = new FormData()
  form.append('purpose', 'user_data')
  form.append('file', new Blob([bytes as Uint8Array<ArrayBuffer>]), name)
  const reply = await server.fetch(`${server.url}/v1/files`, { method: 'POST', headers: { authorization: `Bearer ${server.key}` }, body: form })
  return { status: reply.status, json: (await reply.json()) as { id: string; bytes: number; filename: string } }
}

async function content(id: string, method = 'GET'): Promise<{ readonly status: number; readonly length: string | null; readonly bytes: Buffer }> {
  const reply = await server.call(method, `/v1/files/${id}/content`)
  return { status: reply.status, length: reply.headers.get('content-length'), bytes: Buffer.from(await reply.arrayBuffer()) }
}

t.test('200: what was stored before there was a rule is redacted on the way out, and stays as it is', async (t) => {
  const { conversation, index } = await before(async () => ({
    conversation: (await call('POST', '/v1/conversations', { metadata: { hushed: 'hushed' }, items: [{ role: 'user', content: 'My hushed word.' }] })).json.id,
    index: (await call('POST', '/v1/indexes', { name: 'hushed', dimension: 2, metadata: { a: 'hushed' } })).json.id
  }))
  await before(() => call('POST', `/v1/indexes/${index}/vectors`, { vectors: [{ id: 'hushed', vector: [1, 0], text: 'A hushed word.', metadata: { hushed: 'hushed' } }] }))
  for (const [method, path, body] of [
    ['GET', `/v1/conversations/${conversation}`], ['GET', `/v1/conversations/${conversation}/items`], ['GET', '/v1/indexes'], ['GET', `/v1/indexes/${index}`],
    ['GET', `/v1/indexes/${index}/vectors`], ['POST', `/v1/indexes/${index}/search`, { vector: [1, 0], include: ['text', 'metadata'] }]
  ] as const) {
    words.decisions.length = 0
    const { status, text } = await call(method, path, body)
    t.equal(status, 200, text)
    t.match(text, '[REDACTED:phrase]', `${method} ${path}`)
    t.notMatch(text, 'hushed', `${method} ${path}`)
    t.match(words.decisions, [{ direction: 'out', effect: 'redact' }])
  }
  t.match((await before(() => call('GET', `/v1/conversations/${conversation}`))).text, 'hushed')
})

t.test('403 for a reply with what a rule blocks', async (t) => {
  const { json: { id } } = await before(() => call('POST', '/v1/conversations', { metadata: { a: 'forbidden' } }))
  const { status, text } = await call('GET', `/v1/conversations/${id}`)
  t.equal(status, 403)
  t.match(JSON.parse(text), { error: { type: 'policy_violation', code: 'content_blocked', param: 'metadata.*', audit_id: words.decisions.at(-1)?.id } })
})

t.test('200: a text file is redacted as it comes in, and its name', async (t) => {
  const { status, json } = await upload('hushed.txt', 'One hushed word, and grün.')
  t.equal(status, 200)
  t.equal(json.filename, '[REDACTED:phrase].txt')
  const { bytes, length } = await before(() => content(json.id))
  t.equal(bytes.toString(), 'One [REDACTED:phrase] word, and grün.')
  t.equal(json.bytes, bytes.length)
  t.equal(length, String(bytes.length))
})

t.test('403: a file with what a rule blocks is not kept', async (t) => {
  const { data } = (await call<{ readonly data: readonly unknown[] }>('GET', '/v1/files')).json
  t.equal((await upload('a.txt', 'A forbidden word.')).status, 403)
  t.equal((await call<{ readonly data: readonly unknown[] }>('GET', '/v1/files')).json.data.length, data.length)
})

t.test('200: bytes that are no text, and those of no encoding, come back one by one', async (t) => {
  const picture = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), randomBytes(3000), Buffer.from('hushed')])
  t.ok((await content((await upload('a.png', picture)).json.id)).bytes.equals(picture))
  const western = Buffer.concat([Buffer.from('gr\xfcn hushed \xe9\xc3', 'latin1'), Buffer.from('\xf0\x9f', 'latin1')])
  const { bytes } = await content((await upload('a.txt', western)).json.id)
  t.equal(bytes.toString('latin1'), western.toString('latin1').replace('hushed', '[REDACTED:phrase]'))
})

t.test('200: a stored file is judged on the way out, the short one before its length is told', async (t) => {
  const short = await before(() => upload('a.txt', 'One hushed word.'))
  const { bytes, length } = await content(short.json.id)
  t.equal(bytes.toString(), 'One [REDACTED:phrase] word.')
  t.equal(length, String(bytes.length))
  t.match(await content(short.json.id, 'HEAD'), { status: 200, length: String(bytes.length) })
  const long = await before(() => upload('b.txt', `${'word '.repeat(300_000)}hushed`))
  const sent = await content(long.json.id)
  t.equal(sent.length, null)
  t.match(sent.bytes.subarray(-30).toString(), /word \[REDACTED:phrase\]$/)
  const forbidden = await before(() => upload('c.txt', 'A forbidden word.'))
  t.equal((await content(forbidden.json.id)).status, 403)
})
