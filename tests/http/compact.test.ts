// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { violations } from '../support/contract.ts'
import { fieldCases, judge } from '../support/field-cases.ts'
import { scriptedEngines, finished } from '../support/scripted-engines.ts'
import { startServer } from '../support/server.ts'
import type { EngineRequest } from '../../matriz/index.ts'

interface Item {
  readonly id: string
  readonly type: string
  readonly encrypted_content?: string
}

interface Usage {
  readonly input_tokens: number
  readonly output_tokens: number
  readonly total_tokens: number
}

interface Compacted {
  readonly id: string
  readonly object: string
  readonly created_at: number
  readonly output: readonly Item[]
  readonly usage: Usage
}

interface Refusal {
  readonly error: { readonly type: string; readonly param: string | null; readonly code: string | null }
}

const asked: EngineRequest[] = []
const engines = scriptedEngines({
  words: async function* (request) {
    asked.push(request)
    yield [{ type: 'text.delta', text: 'a' }, finished]
  }
})
// No test here is about limits.
t.testdir({ 'raised.yaml': readFileSync(join(import.meta.dirname, '../../configs/runtime/reliability.yaml'), 'utf8').replaceAll(/requests: *\d+/g, 'requests: 1000000') })
const server = await startServer({ engines, environment: { LUKHAS_RELIABILITY_FILE: join(t.testdirName, 'raised.yaml') } })
t.teardown(() => server.close())

const model = 'lukhas-matriz'
const compact = '/v1/responses/compact'
const filler = 'The day was long and nothing much came of it, as we said before and would say again. '
const talk = (turns: number): object[] => Array.from({ length: turns }, (_, turn) => [{ role: 'user', content: `${filler}Turn ${turn} it was. ${filler}` }, { role: 'assistant', content: `I see, turn ${turn}. ${filler.repeat(3)}` }]).flat()

async function ask<T>(method: string, place: string, body?: unknown, key?: string): Promise<{ readonly status: number; readonly body: T }> {
  const reply = await server.call(method, place, body, key === undefined ? {} : { key })
  // What the test expects it to be; the contract check has seen it.
  return { status: reply.status, body: (await reply.json()) as T }
}

async function compacted(input: unknown, more: object = {}): Promise<Compacted> {
  const { status, body } = await ask<Compacted>('POST', compact, { model, input, ...more })
  if (status !== 200) throw new Error(JSON.stringify(body))
  return body
}

const tokensOf = async (input: unknown): Promise<number> => (await ask<{ readonly input_tokens: number }>('POST', '/v1/responses/input_tokens', { model, input })).body.input_tokens
const answer = async (input: unknown, more: object = {}): Promise<string> => JSON.stringify((await ask<{ readonly output: unknown }>('POST', '/v1/responses', { model, input, ...more })).body.output)

t.test('200 a compacted conversation is far smaller, ends with one sealed item, and counts its tokens', async (t) => {
  const input = [{ role: 'user', content: 'My locker code is 4711.' }, ...talk(40), { role: 'user', content: 'Go on.' }]
  const { id, object, created_at: createdAt, output, usage } = await compacted(input)
  t.match(id, /^resp_/)
  t.equal(object, 'response.compaction')
  t.ok(Math.abs(createdAt - Date.now() / 1000) < 60)
  t.strictSame(output.map(({ type }) => type), ['message', 'compaction'])
  t.match(output[1]?.id, /^cmp_/)
  t.equal(usage.input_tokens, await tokensOf(input))
  t.equal(usage.output_tokens, await tokensOf(output))
  t.equal(usage.total_tokens, usage.input_tokens + usage.output_tokens)
  t.ok(usage.output_tokens < usage.input_tokens * 0.3, `${usage.output_tokens} of ${usage.input_tokens}`)
  t.match(await answer([...output, { role: 'user', content: 'What is my locker code?' }]), /4711/)
  t.equal((await ask('GET', `/v1/responses/${id}`)).status, 404, 'nothing is stored under its id')
})

t.test('200 what a response led up to is compacted by its id, with and without more input', async (t) => {
  const first = await ask<{ readonly id: string }>('POST', '/v1/responses', { model, input: 'My cat is called Pangur.' })
  const { output } = await compacted(undefined, { previous_response_id: first.body.id })
  t.match(await answer([...output, { role: 'user', content: "What is my cat's name?" }]), /Pangur/)
  const more = await compacted([{ role: 'user', content: 'My dog is called Bran.' }, { role: 'user', content: 'Hm.' }], { previous_response_id: first.body.id })
  t.match(await answer([...more.output, { role: 'user', content: "What is my dog's name?" }]), /Bran/)
})

t.test('200 the sealed item stays sealed where it is stored and listed, and the chain goes on from it', async (t) => {
  const { output } = await compacted([{ role: 'user', content: 'My locker code is 4711.' }, ...talk(5), { role: 'user', content: 'Go on.' }])
  const sealed = output.at(-1)
  const first = await ask<{ readonly id: string }>('POST', '/v1/responses', { model, input: [...output, { role: 'user', content: 'Hello.' }] })
  const listed = await ask<{ readonly data: readonly Item[] }>('GET', `/v1/responses/${first.body.id}/input_items?order=asc`)
  t.strictSame(listed.body.data.find(({ type }) => type === 'compaction'), sealed)
  t.match(await answer('What is my locker code?', { previous_response_id: first.body.id }), /4711/)
  const conversation = await ask<{ readonly id: string }>('POST', '/v1/conversations', { items: output })
  const items = await ask<{ readonly data: readonly Item[] }>('GET', `/v1/conversations/${conversation.body.id}/items`)
  t.strictSame(items.body.data[0], sealed)
  t.match(await answer('What is my locker code?', { conversation: conversation.body.id }), /4711/)
})

t.test('200 an engine is given what the compaction holds, in order, and no compaction', async (t) => {
  const { output } = await compacted([{ role: 'user', content: 'My name is Ada.' }, { role: 'assistant', content: 'Hello Ada.' }, { role: 'user', content: 'What now?' }])
  asked.length = 0
  await answer([...output, { role: 'user', content: 'Well?' }], { model: 'words' })
  t.strictSame(asked[0]?.items.map((item) => item.kind === 'message' && item.parts[0]?.kind === 'text' ? `${item.role}: ${item.parts[0].text}` : item.kind), ['user: My name is Ada.', 'assistant: Hello Ada.', 'user: What now?', 'user: Well?'])
})

t.test('400 each refusal names the field', async (t) => {
  const { output } = await compacted([{ role: 'user', content: 'My name is Ada.' }, { role: 'user', content: 'Hm.' }])
  const sealed = output.at(-1)?.encrypted_content ?? ''
  const flipped = `${sealed.slice(0, 40)}${sealed[40] === 'A' ? 'B' : 'A'}${sealed.slice(41)}`
  const cases: readonly (readonly [string, string, string])[] = [
    ['{"input":"x"}', 'model', compact], ['{"model":"lukhas-matriz"}', 'input', compact], ['{"model":1,"input":"x"}', 'model', compact], ['{"model":null,"input":"x"}', 'model', compact],
    ['{"model":"lukhas-matriz","input":"x","stream":true}', 'stream', compact],
    [JSON.stringify({ model, input: 'x', previous_response_id: 'resp_none' }), 'previous_response_id', compact],
    [JSON.stringify({ model, input: [{ type: 'compaction_trigger' }] }), 'input[0].type', compact],
    ...[compact, '/v1/responses', '/v1/responses/input_tokens'].flatMap((place) => [
      [JSON.stringify({ model, input: [{ role: 'user', content: 'x' }, { type: 'compaction', encrypted_content: flipped }] }), 'input[1].encrypted_content', place],
      [JSON.stringify({ model, input: [{ type: 'compaction', encrypted_content: sealed.slice(0, -1) }] }), 'input[0].encrypted_content', place],
      [JSON.stringify({ model, input: [{ type: 'compaction', encrypted_content: '' }] }), 'input[0].encrypted_content', place],
      [JSON.stringify({ model, input: [{ type: 'compaction' }] }), 'input[0].encrypted_content', place]
    ] as const)
  ]
  for (const [body, param, place] of cases) {
    const reply = await ask<Refusal>('POST', place, body)
    t.equal(reply.status, 400, `${place} ${param}`)
    t.equal(reply.body.error.param, param)
  }
})

t.test('400 wrong types, ranges and values of every field, by the path of the field', async (t) => {
  const cases = fieldCases('CompactRequest', { model, input: 'x' })
  t.ok(cases.length > 100, `${cases.length} cases`)
  for (const { param, what, body, codes } of cases) {
    const reply = await ask<Refusal>('POST', compact, body)
    const problem = judge(reply.status, reply.body.error, param, codes)
    if (problem !== undefined) t.fail(`${param} ${what}: ${problem}`)
  }
})

t.test('400 another tenant cannot use a compaction, and 404 nor a response', async (t) => {
  const key = await server.issueKey('tenant-b')
  const first = await ask<{ readonly id: string }>('POST', '/v1/responses', { model, input: 'My cat is called Pangur.' })
  const { output } = await compacted(undefined, { previous_response_id: first.body.id })
  for (const [place, body] of [['/v1/responses', { model, input: output }], [compact, { model, input: output }]] as const) {
    const reply = await ask<Refusal>('POST', place, body, key)
    t.equal(reply.status, 400)
    t.strictSame([reply.body.error.code, reply.body.error.param], ['invalid_value', 'input[1].encrypted_content'])
  }
  t.equal((await ask<Refusal>('POST', '/v1/conversations', { items: output }, key)).body.error.param, 'items[1].encrypted_content')
  t.equal((await ask<Refusal>('POST', compact, { model, previous_response_id: first.body.id }, key)).body.error.code, 'previous_response_not_found')
})

t.test('403 and 404 compaction needs the scope, and a model that there is', async (t) => {
  t.equal((await ask('POST', compact, { model, input: 'x' }, await server.issueKey('tenant-a', ['responses:read']))).status, 403)
  const reply = await ask<Refusal>('POST', compact, { model: 'nobody', input: 'x' })
  t.equal(reply.status, 404)
  t.equal(reply.body.error.param, 'model')
})

t.test('200 what has no effect is named', async (t) => {
  const reply = await server.call('POST', compact, { model, input: 'x', prompt_cache_key: 'k', service_tier: 'flex', prompt_cache_retention: '24h', prompt_cache_options: {} })
  t.equal(reply.status, 200)
  t.strictSame(reply.headers.get('x-lukhas-ignored')?.split(', ').sort(), ['prompt_cache_key', 'prompt_cache_options', 'prompt_cache_retention', 'service_tier'])
})

t.test('400 automatic compaction is not offered', async (t) => {
  const reply = await ask<Refusal>('POST', '/v1/responses', { model, input: 'x', context_management: [{ type: 'compaction', compact_threshold: 1000 }] })
  t.equal(reply.status, 400)
  t.equal(reply.body.error.param, 'context_management')
})

t.test('no reply of this file broke the contract', async (t) => {
  t.strictSame(violations, [])
})
