// SPDX-License-Identifier: Apache-2.0
// A conversation that two runs want, on two servers, and one whose run was lost.
import { join } from 'node:path'
import t from 'tap'
import { createDatabase, NO_POSTGRES, postgresUrl } from '../services/services.ts'
import { startServerProcess } from '../support/process.ts'
import type { ServerProcess } from '../support/process.ts'
import { gate, send, startUpstream, wait } from '../support/upstream.ts'
import type { Gate, Upstream } from '../support/upstream.ts'
import { answer } from '../support/upstream/answer.ts'
import { chatStream } from '../support/upstream/dialects.ts'
import { environmentOf, eventually, openStream } from './state-servers.ts'

/** Long enough that a busy machine does not lose a server that lives. */
const leaseMs = 3_000
t.setTimeout(300_000)

/** An upstream that says its first word, and the rest when the gate is open. */
function halting(go: Gate): Promise<Upstream> {
  const [first = '', second = '', ...rest] = chatStream(answer.text('one', ' two').withUsage({ input: 1, output: 2 }))
  return startUpstream({ headers: { 'content-type': 'text/event-stream' }, steps: [...send(first, second), wait(go.opened), ...send(...rest)] })
}

interface Installed {
  readonly name: string
  readonly environment: (index: number) => Record<string, string>
  /** The second server is another one, or the first one's successor on its data directory. */
  readonly together: boolean
}

const serverUrl = await postgresUrl()
const database = serverUrl === undefined ? undefined : await createDatabase(serverUrl)
t.teardown(() => database?.drop())
const shared = environmentOf(t.testdir(), { leaseMs })
const installations: readonly Installed[] = [
  ...(database === undefined ? [] : [{ name: 'two servers on one database', together: true, environment: (index: number) => ({ ...shared, DATABASE_URL: database.url, LUKHAS_DATA_DIR: join(shared['LUKHAS_RELIABILITY_FILE'] ?? '', `../pg-${index}`) }) }]),
  { name: 'a server and its successor on one data directory', together: false, environment: () => ({ ...shared, LUKHAS_DATA_DIR: join(shared['LUKHAS_RELIABILITY_FILE'] ?? '', '../embedded') }) }
]
if (database === undefined) t.test('409: a conversation on two servers', { skip: NO_POSTGRES }, () => {})

for (const { name, environment, together } of installations) {
  t.test(`409: a conversation is one run's at a time, and free again when that run's server is lost: ${name}`, async (t) => {
    const go = gate()
    await using upstream = await halting(go)
    const start = (index: number): Promise<ServerProcess> => startServerProcess({ ...environment(index), LUKHAS_UPSTREAM_BASE_URL: upstream.baseUrl, LUKHAS_UPSTREAM_MODEL: 'm' })
    const first = await start(0)
    const key = first.key
    const call = (server: ServerProcess, method: string, path: string, body?: object): Promise<Response> => fetch(`${server.url}${path}`, {
      method, headers: { authorization: `Bearer ${key}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) }, ...(body === undefined ? {} : { body: JSON.stringify(body) })
    })
    const calculate = (server: ServerProcess, conversation: string, body: object = {}): Promise<Response> => call(server, 'POST', '/v1/responses', { model: 'lukhas-matriz', input: 'What is 15% of 240?', conversation, ...body })
    const { id: conversation } = (await (await call(first, 'POST', '/v1/conversations', {})).json()) as { readonly id: string }
    const using = openStream(await call(first, 'POST', '/v1/responses', { model: 'm', input: 'x', stream: true, conversation }))
    await using.until('"delta":"one"')
    let second = together ? await start(1) : undefined
    for (const server of [first, ...(second === undefined ? [] : [second])]) {
      for (const body of [{}, { stream: true }, { background: true }]) {
        const reply = await calculate(server, conversation, body)
        t.equal(reply.status, 409)
        t.ok(Number(reply.headers.get('retry-after')) >= 1)
        t.match(await reply.json(), { error: { code: 'conversation_busy', type: 'invalid_request_error' } })
      }
    }
    await first.stop('SIGKILL')
    const lostMs = performance.now()
    second ??= await start(1)
    const server = second
    const reply = await eventually(() => calculate(server, conversation), ({ status }) => status !== 409)
    t.equal(reply.status, 200)
    const tookMs = performance.now() - lostMs
    t.comment(`free again ${Math.round(tookMs)} ms after the server was lost, a start included where there was one`)
    t.ok(tookMs < leaseMs + (together ? 5_000 : 60_000))
    const items = (await (await call(server, 'GET', `/v1/conversations/${conversation}/items?order=asc`)).json()) as { readonly data: readonly { readonly role: string; readonly content: readonly { readonly text: string }[] }[] }
    const texts = items.data.map(({ role, content }) => `${role}: ${content[0]?.text ?? ''}`)
    t.match(texts.at(-1), /^assistant: .*36/)
    t.equal(texts.filter((text) => text === 'user: What is 15% of 240?').length, 1, 'those that were refused left nothing')

    // And of two that want it in the same moment, one has it.
    const both = await Promise.all([calculate(server, conversation), calculate(server, conversation), calculate(server, conversation)])
    const statuses = both.map(({ status }) => status)
    t.ok(statuses.includes(200) && statuses.every((status) => status === 200 || status === 409), statuses.join())
    t.equal((await calculate(server, conversation)).status, 200)
    t.equal(upstream.requests.length, 1)
    await server.stop()
  })
}
