// SPDX-License-Identifier: Apache-2.0
// A conversation comes to the same whether it is streamed or not, and to what its script says.
import fc from 'fast-check'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import t from 'tap'
import { violations } from '../support/contract.ts'
import { startServer } from '../support/server.ts'
import { send, startUpstream } from '../support/upstream.ts'
import { dialectProfile, replyScript } from '../support/upstream/dialects.ts'
import type { Script, UpstreamRequest } from '../support/upstream/script.ts'
import { callsOf, expectedHistory, expectedResponse } from './expected.ts'
import { conversation } from './script.ts'
import type { Conversation, Turn } from './script.ts'

type Json = Record<string, unknown>

/** How a turn came out: the final response, or the HTTP error that stands for one. */
interface Outcome {
  readonly response: Json | undefined
  readonly refused: { readonly status: number; readonly error: Json } | undefined
}

const conversations = process.env['LUKHAS_NIGHTLY'] === '1' ? 500 : 50

// The upstream plays the turn that is on; turns come one at a time.
let onTurn: Turn | undefined
const upstream = await startUpstream((request) => play(request))
const directory = await mkdtemp(join(tmpdir(), 'lukhas-conversations-'))
await writeFile(join(directory, 'providers.yaml'), `providers:
  - { id: chat, base_url: "${upstream.baseUrl}", dialect: openrouter, models: [chat_completions] }
  - { id: native, base_url: "${upstream.baseUrl}", api: responses, dialect: openai, models: [responses] }
`)
const server = await startServer({
  environment: {
    LUKHAS_PROVIDERS_FILE: join(directory, 'providers.yaml'),
    LUKHAS_RELIABILITY_FILE: join(import.meta.dirname, '../../load/reliability.bench.yaml')
  }
})

// A guard against a hang: all of them take less than a minute.
t.setTimeout(1_200_000)

t.teardown(async () => {
  await server.close()
  await upstream.close()
  await rm(directory, { recursive: true, force: true })
})

function play(request: UpstreamRequest): Script {
  if (onTurn === undefined) throw new Error('nobody asked')
  const { refusal, answer } = onTurn
  if (refusal !== undefined) {
    return { status: refusal.status, headers: { 'content-type': 'application/json', ...refusal.headers }, steps: send(JSON.stringify({ error: { ...refusal.error, param: null } })) }
  }
  return replyScript(answer, { api: request.path.endsWith('/responses') ? 'responses' : 'chat_completions', stream: request.body?.stream === true, profile: dialectProfile('openrouter') })
}

const tools = ['lookup', 'count'].map((name) => ({
  type: 'function', name, description: null, strict: false, parameters: { type: 'object', properties: { q: { type: 'string' }, n: { type: 'integer' } } }
}))

async function ask(model: string, turn: Turn, before: Turn | undefined, previousId: string | null, stream: boolean): Promise<Outcome> {
  onTurn = turn
  const results = callsOf(before).map(({ id }) => ({ type: 'function_call_output', call_id: id, output: `result of ${id}` }))
  const reply = await server.call('POST', '/v1/responses', {
    model, stream, tools, input: [...results, { role: 'user', content: turn.text }],
    ...(turn.instructions === undefined ? {} : { instructions: turn.instructions }),
    ...(previousId === null ? {} : { previous_response_id: previousId })
  })
  if (reply.status !== 200) return { response: undefined, refused: { status: reply.status, error: ((await reply.json()) as { error: Json }).error } }
  if (!stream) return { response: (await reply.json()) as Json, refused: undefined }
  const last = (await reply.text()).split('\n\n').findLast((block) => block.startsWith('event: response.'))
  const event = JSON.parse(last?.slice(last.indexOf('data: ') + 6) ?? 'null') as { response: Json }
  return { response: event.response, refused: undefined }
}

/** Without what differs from run to run, and without a failure's words. */
function comparable(response: Json): Json {
  const { id, created_at: createdAt, completed_at: completedAt, output, error, usage, ...rest } = response
  const failure = error as Json | null
  return {
    ...rest,
    output: (output as Json[]).map(({ id: itemId, ...item }) => item),
    error: failure === null ? null : { code: failure['code'], type: failure['type'], param: failure['param'] },
    usage: response['status'] === 'failed' ? undefined : usage
  }
}

async function checkTurn({ api, turns }: Conversation, index: number, previous: { streamed: string | null; whole: string | null }): Promise<void> {
  const turn = turns[index] as Turn
  const streamed = await ask(api, turn, turns[index - 1], previous.streamed, true)
  const shown = upstream.requests.at(-1)
  const whole = await ask(api, turn, turns[index - 1], previous.whole, false)
  if (streamed.response === undefined) throw new Error(`the stream was refused: ${JSON.stringify(streamed.refused)}`)
  same(comparable(streamed.response), expectedResponse({ model: api, previousId: previous.streamed, turn, tools }), 'streamed')
  same(await stored(streamed.response), streamed.response, 'stored after the stream')
  if (api === 'chat_completions') same(historyShown(shown), expectedHistory(turns, index), 'history')
  if (turn.refusal === undefined) checkWhole(whole, turn, api, previous.whole)
  else checkRefused(whole, turn, streamed.response)
  previous.streamed = String(streamed.response['id'])
  previous.whole = whole.response === undefined ? null : String(whole.response['id'])
}

function checkWhole({ response, refused }: Outcome, turn: Turn, model: string, previousId: string | null): void {
  if (response === undefined) throw new Error(`the reply was refused: ${JSON.stringify(refused)}`)
  same(comparable(response), expectedResponse({ model, previousId, turn, tools }), 'JSON')
}

/** As JSON, a failure is an HTTP error that says what the failed response of the stream says. */
function checkRefused({ refused }: Outcome, { refusal }: Turn, streamed: Json): void {
  const failure = streamed['error'] as Json
  same(refused?.status, refusal?.seenStatus, 'status')
  same([refused?.error['code'], refused?.error['param']], [refusal?.httpCode, failure['param']], 'error')
  if (refusal?.httpCode === refusal?.seenCode) same(refused?.error['type'], failure['type'], 'type')
  if (JSON.stringify([refused, streamed]).includes('sk-upstream-secret')) throw new Error('the upstream\'s words about a key got out')
}

async function stored(response: Json): Promise<unknown> {
  return (await server.call('GET', `/v1/responses/${String(response['id'])}`)).json()
}

interface ChatMessage { readonly role: string; readonly content?: unknown; readonly tool_calls?: readonly { readonly function: { readonly name: string; readonly arguments: string } }[] }

function historyShown(request: UpstreamRequest | undefined): [string, string][] {
  const messages = (request?.body.messages ?? []) as readonly ChatMessage[]
  return messages.filter(({ role }) => role !== 'system' && role !== 'developer').map(({ role, content, tool_calls: calls = [] }) => [role, textOf(content) + calls.map((call) => `${call.function.name}(${call.function.arguments})`).join('')])
}

function textOf(content: unknown): string {
  if (typeof content === 'string') return content
  return Array.isArray(content) ? (content as { text?: string; refusal?: string }[]).map(({ text, refusal }) => text ?? refusal ?? '').join('') : ''
}

function same(found: unknown, wanted: unknown, what: string): void {
  if (!isDeepStrictEqual(sorted(found), sorted(wanted))) throw new Error(`${what}:\nfound  ${JSON.stringify(found)}\nwanted ${JSON.stringify(wanted)}`)
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]))
}

t.test(`200 ${conversations} conversations come to the same streamed and whole, and to what their scripts say`, { timeout: 600_000 }, async (t) => {
  let turns = 0
  const outcome = await fc.check(
    fc.asyncProperty(conversation, async (one) => {
      const previous: { streamed: string | null; whole: string | null } = { streamed: null, whole: null }
      for (const index of one.turns.keys()) {
        await checkTurn(one, index, previous)
        turns++
      }
    }),
    { seed: 20261124, numRuns: conversations, endOnFailure: true }
  )
  // Never in an assertion's name: what the scripts say can look like TAP, and would then be read as such.
  if (outcome.failed) process.stderr.write(`${JSON.stringify([fc.defaultReportMessage(outcome), String(outcome.errorInstance)], null, 2)}\n`)
  t.equal(outcome.failed, false, 'no conversation came out differently')
  t.ok(turns >= conversations, `${turns} turns, each asked both ways`)
})

t.test('every reply and every event kept to the contract', async (t) => {
  t.same(violations, [])
})
