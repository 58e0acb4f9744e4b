// SPDX-License-Identifier: Apache-2.0
// `make smoke`: is this server up, and does it answer? Against a server started here, or BASE_URL and API_KEY of a deployed one.
import t from 'tap'
import { checkedFetch, violations } from '../support/contract.ts'
import { startServerProcess } from '../support/process.ts'

const requestsTotal = 100
const spacingMs = 100
const attemptsMost = 5

interface Subject {
  readonly url: string
  readonly key: string
  close(): Promise<void>
}

async function subject(): Promise<Subject> {
  const url = process.env['BASE_URL']
  const key = process.env['API_KEY']
  if (url !== undefined && key !== undefined) return { url: url.replace(/\/(v1\/?)?$/, ''), key, close: async () => {} }
  const server = await startServerProcess()
  return { url: server.url, key: server.key, close: async () => { await server[Symbol.asyncDispose]() } }
}

const server = await subject()
const send = checkedFetch()
t.teardown(() => server.close())

const wait = (delayMs: number): Promise<void> => new Promise<void>((resolve) => { setTimeout(resolve, delayMs) })

async function call(method: string, path: string, body?: unknown): Promise<Response> {
  return send(`${server.url}${path}`, {
    method,
    headers: { authorization: `Bearer ${server.key}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(20_000)
  })
}

interface OutputItem { readonly type: string; readonly content?: readonly { readonly text?: string }[] }
interface ResponseObject { readonly id: string; readonly status: string; readonly output: readonly OutputItem[] }

const textOf = (response: ResponseObject): string =>
  response.output.flatMap((item) => (item.type === 'message' ? (item.content ?? []) : [])).map((part) => part.text ?? '').join('')

async function create(input: unknown, more: object = {}): Promise<ResponseObject> {
  const reply = await call('POST', '/v1/responses', { model: 'lukhas-matriz', input, ...more })
  if (reply.status !== 200) throw new Refused(reply)
  return (await reply.json()) as ResponseObject
}

/** A reply that is not a success; a rate limit says how long to wait. */
class Refused extends Error {
  readonly status: number
  readonly retryAfterMs: number
  constructor(reply: Response) {
    super(`${reply.url} answered ${reply.status}`)
    this.status = reply.status
    this.retryAfterMs = Number(reply.headers.get('retry-after') ?? '1') * 1000
  }
}

async function get(path: string): Promise<Response> {
  const reply = await call('GET', path)
  if (reply.status !== 200) throw new Refused(reply)
  return reply
}

async function streamed(): Promise<void> {
  const reply = await call('POST', '/v1/responses', { model: 'lukhas-matriz', input: 'What is 15% of 240?', stream: true })
  if (reply.status !== 200) throw new Refused(reply)
  const text = await reply.text()
  if (!text.includes('response.completed') || !text.includes('36') || !text.endsWith('data: [DONE]\n\n')) throw new Error(`a stream without its end: ${text.slice(-200)}`)
}

const mix: readonly (() => Promise<unknown>)[] = [
  () => create('What is 15% of 240?'),
  streamed,
  () => get('/v1/models'),
  () => create([{ role: 'user', content: 'My name is Ada.' }, { role: 'user', content: 'What is my name?' }]),
  () => get('/healthz'),
  async () => { await get(`/v1/responses/${(await create('Reply with exactly: ok')).id}`) },
  () => get('/readyz'),
  () => create('Reverse "smoke"', { store: false })
]

t.test('200 on liveness, readiness and the contract, which lists what is served', async (t) => {
  t.equal((await call('GET', '/healthz')).status, 200)
  t.equal((await call('GET', '/readyz')).status, 200)
  const contract = (await (await call('GET', '/openapi.json')).json()) as { readonly paths: Record<string, unknown> }
  t.ok(contract.paths['/v1/responses'])
})

t.test('401 without a key', async (t) => {
  const reply = await send(`${server.url}/v1/models`)
  t.equal(reply.status, 401)
  t.match(await reply.json(), { error: { type: 'invalid_request_error' } })
})

t.test('200 with an exact answer, chained, read back, deleted, then 404', async (t) => {
  const first = await create('My name is Ada.')
  const second = await create('What is my name?', { previous_response_id: first.id })
  t.match(textOf(second), /Ada/)
  t.equal((await call('GET', `/v1/responses/${second.id}`)).status, 200)
  t.equal((await call('DELETE', `/v1/responses/${second.id}`)).status, 200)
  t.equal((await call('GET', `/v1/responses/${second.id}`)).status, 404)
})

t.test(`${requestsTotal} mixed requests at ${1000 / spacingMs} a second, of which none finally fails`, { timeout: 120_000 }, async (t) => {
  const failures: string[] = []
  const run = async (index: number): Promise<void> => {
    for (let attempt = 1; ; attempt++) {
      try {
        await (mix[index % mix.length] as () => Promise<unknown>)()
        return
      } catch (thrown) {
        if (!(thrown instanceof Refused && (thrown.status === 429 || thrown.status >= 500)) || attempt === attemptsMost) {
          failures.push(String(thrown))
          return
        }
        await wait(thrown.retryAfterMs)
      }
    }
  }
  const running: Promise<void>[] = []
  for (let index = 0; index < requestsTotal; index++) {
    running.push(run(index))
    await wait(spacingMs)
  }
  await Promise.all(running)
  t.same(failures, [])
})

t.test('every reply and every event kept to the contract', async (t) => {
  t.same(violations, [])
})
