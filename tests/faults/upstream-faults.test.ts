// SPDX-License-Identifier: Apache-2.0
// Everything that an upstream is known to do wrong, over HTTP through the whole server: streamed and as JSON.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import type { Test } from 'tap'
import { errorCatalog } from '../../server/errors.ts'
import { violations } from '../support/contract.ts'
import { startServer } from '../support/server.ts'
import { startUpstream } from '../support/upstream.ts'
import { answer } from '../support/upstream/answer.ts'
import { replyScript } from '../support/upstream/dialects.ts'
import { faults, upstreamSecret } from '../support/upstream/faults.ts'
import type { Fault, Outcome } from '../support/upstream/faults.ts'
import type { UpstreamRequest } from '../support/upstream/script.ts'

interface WireError { readonly code: string | null; readonly message: string; readonly type: string }
interface WireResponse { readonly id: string; readonly status: string; readonly model: string; readonly error: WireError | null; readonly output: readonly { readonly content?: readonly { readonly text?: string }[] }[] }

const rejections: unknown[] = []
process.on('unhandledRejection', (reason) => rejections.push(reason))
t.setTimeout(600_000)
// Most of the time is spent in waiting for upstreams that say nothing.
t.jobs = 32

const asked = new Map<string, UpstreamRequest[]>()
const healthy = answer.text('Hel', 'lo').withUsage({ input: 3, output: 2 })
// One model per fault, so that they can be played at the same time.
const upstream = await startUpstream((request) => {
  const body = request.body as { readonly model: string; readonly stream?: boolean }
  const stream = body.stream === true
  asked.set(`${body.model} ${stream}`, [...(asked.get(`${body.model} ${stream}`) ?? []), request])
  const fault = faults[Number(body.model.slice('fault-'.length))]
  return fault === undefined ? replyScript(healthy, { api: 'chat_completions', stream }) : fault.script({ stream, silent: () => {} })
})
const directory = await mkdtemp(join(tmpdir(), 'lukhas-faults-'))
await writeFile(join(directory, 'providers.yaml'), JSON.stringify({
  providers: [{
    id: 'faulty', base_url: upstream.baseUrl, api_key_env: 'FAULTY_KEY', max_answer_bytes: 2 * 1024 * 1024,
    models: ['healthy', ...faults.map((_, index) => `fault-${index}`)],
    timeouts: { connect_ms: 5_000, first_byte_ms: 1_000, idle_ms: 1_000, total_ms: 3_000 },
    retries: { attempts: 2, base_ms: 1, factor: 1, jitter: 0, cap_ms: 1_000 }
  }]
}))
const server = await startServer({
  environment: {
    FAULTY_KEY: upstreamSecret,
    LUKHAS_PROVIDERS_FILE: join(directory, 'providers.yaml'),
    LUKHAS_RELIABILITY_FILE: join(import.meta.dirname, '../../load/reliability.bench.yaml')
  }
})
t.teardown(async () => {
  await server.close()
  await upstream.close()
  await rm(directory, { recursive: true, force: true })
})

/** What a caller sees of a code: its status, and its own name where it has another one on the wire. */
function refusalOf(code: Exclude<Outcome, 'finished'>): { readonly status: number; readonly code: string | null } {
  const row: { readonly status: number; readonly code?: string | null } = errorCatalog[code]
  return { status: row.status, code: row.code === undefined ? code : row.code }
}

function textOf({ output }: WireResponse): string {
  return output.flatMap(({ content }) => content ?? []).map(({ text }) => text ?? '').join('')
}

async function playStream(test: Test, model: string, fault: Fault): Promise<void> {
  const reply = await server.call('POST', '/v1/responses', { model, input: 'hi', stream: true })
  test.equal(reply.status, 200)
  const blocks = (await reply.text()).split('\n\n').filter((block) => block.startsWith('event: '))
  const events = blocks.map((block) => JSON.parse(block.slice(block.indexOf('data: ') + 6)) as { readonly type: string; readonly response: WireResponse; readonly delta?: string })
  const ends = events.filter(({ type }) => ['response.completed', 'response.failed', 'response.incomplete'].includes(type))
  test.equal(ends.length, 1, 'one end')
  const [end] = ends
  test.equal(end, events.at(-1), 'the end is last')
  if (end === undefined) return
  const said = events.filter(({ type }) => type === 'response.output_text.delta').map(({ delta }) => delta).join('')
  if (fault.outcome === 'finished') {
    test.equal(end.type, 'response.completed')
    test.equal(said, 'Hello')
  } else {
    test.equal(end.type, 'response.failed')
    test.equal(end.response.error?.code, told.includes(fault.outcome) ? fault.outcome : 'server_error')
    noSecrets(test, JSON.stringify(end))
    if (fault.partial && said !== '') test.match(textOf(end.response), /^Hel/, 'what was said is kept')
  }
  if (fault.retryAfterMs !== undefined && fault.outcome === 'rate_limit_exceeded') test.match(end.response.error?.message, new RegExp(`try again in ${Math.ceil(fault.retryAfterMs / 1_000)}s`))
  const kept = await server.call('GET', `/v1/responses/${end.response.id}`)
  test.equal(kept.status, 200)
  test.same(await kept.json(), end.response, 'what is kept is what was said')
}

// Clients act upon these; whatever else went wrong is a server error in a failed response.
const told: readonly Outcome[] = ['rate_limit_exceeded', 'insufficient_quota', 'server_is_overloaded', 'context_length_exceeded', 'invalid_prompt']

async function playJson(test: Test, model: string, fault: Fault): Promise<void> {
  const outcome = fault.jsonOutcome ?? fault.outcome
  const reply = await server.call('POST', '/v1/responses', { model, input: 'hi' })
  const text = await reply.text()
  if (outcome === 'finished') {
    const response = JSON.parse(text) as WireResponse
    test.equal(reply.status, 200)
    test.equal(response.status, 'completed')
    test.equal(textOf(response), 'Hello')
    test.same(await (await server.call('GET', `/v1/responses/${response.id}`)).json(), response, 'what is kept is what was said')
    return
  }
  const { status, code } = refusalOf(outcome)
  const { error } = JSON.parse(text) as { readonly error: WireError }
  test.equal(reply.status, status)
  test.equal(error.code, code)
  noSecrets(test, text)
  if (status === 429 && code === 'rate_limit_exceeded') test.match(reply.headers.get('retry-after'), /^[1-9]\d*$/, 'how long to wait is always said')
  if (fault.retryAfterMs === undefined) return
  test.equal(reply.headers.get('retry-after'), String(Math.ceil(fault.retryAfterMs / 1_000)))
  test.equal(reply.headers.get('retry-after-ms'), String(fault.retryAfterMs))
}

function noSecrets(test: Test, text: string): void {
  test.notMatch(text, new RegExp(`${upstreamSecret}|https?:|127\\.0\\.0\\.1|10\\.0\\.0\\.7`), 'nothing of the upstream is told')
}

/** A date, as Retry-After, is in the past on a real clock. */
const played = faults.map((fault, index) => ({ fault: fault.name.includes('that is a date') ? { ...fault, retryAfterMs: undefined, retryable: true } : fault, index }))

for (const stream of [true, false]) {
  for (const { fault, index } of played) {
    const expected = stream ? fault.outcome : (fault.jsonOutcome ?? fault.outcome)
    t.test(`${expected} over HTTP (${stream ? 'stream' : 'JSON'}): ${fault.name}`, { buffered: true }, async (test) => {
      const model = `fault-${index}`
      await (stream ? playStream(test, model, fault as Fault) : playJson(test, model, fault as Fault))
      const requests = asked.get(`${model} ${stream}`) ?? []
      test.ok(requests.length === 1 || (requests.length === 2 && fault.retryable), 'asked again only where that may help')
      for (const request of requests) await request.closed
    })
  }
}

t.test('200: a healthy request after all of them', { buffered: false }, async (test) => {
  const reply = await server.call('POST', '/v1/responses', { model: 'healthy', input: 'hi' })
  test.equal(textOf((await reply.json()) as WireResponse), 'Hello')
  test.ok(played.length >= 77, `${played.length} faults, streamed and as JSON`)
  test.same(rejections, [], 'no rejection was left alone')
  test.same(violations, [], 'no reply and no event broke the contract')
  test.notMatch(server.logs.join('\n'), new RegExp(upstreamSecret), 'no log tells the key')
})
