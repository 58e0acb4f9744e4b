// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict'
import fc from 'fast-check'
import t from 'tap'
import { replyBody } from '../../generated/validators.cjs'
import { createChunkCheck } from '../../handlers/_wire/chat/chunk-check.ts'
import { createChatProjector } from '../../handlers/_wire/chat/projector.ts'
import { createProjectors } from '../../handlers/_wire/projectors.ts'
import type { Schemas } from '../../handlers/_wire/schemas.ts'
import { MatrizError } from '../../matriz/index.ts'
import type { Projector, RunEvent } from '../../matriz/index.ts'
import { ChatStreamCheck } from '../support/chat-stream.ts'
import { chatEvents, runs } from './run-events.ts'

type Chunk = Schemas['ChatCompletionChunk']
type Completion = Schemas['ChatCompletion']

const usage = { inputTokens: 7, cachedInputTokens: 2, outputTokens: 5, reasoningTokens: 1, estimated: false }
const started: RunEvent = { type: 'run.started', runId: 'chatcmpl_1', model: 'lukhas-matriz', createdAtMs: 1_764_000_000_900 }
const completed: RunEvent = { type: 'run.completed', usage, atMs: 1_764_000_001_900 }
const settings = { metadata: {}, serviceTier: 'default', includeUsage: false }

interface Told {
  readonly data: readonly string[]
  readonly projector: Projector
}

function project(events: readonly RunEvent[], options: { includeUsage?: boolean; metadata?: Record<string, string>; onChecked?: () => void } = {}): Told {
  const projector = createChatProjector({ id: 'chatcmpl_1', ...settings, ...options })
  const frames = events.flatMap((event) => projector.project(event))
  for (const [index, frame] of frames.entries()) {
    assert.equal(frame.sequence, index)
    assert.equal(frame.type, '')
    assert.doesNotMatch(frame.data, /[\r\n]/)
  }
  return { data: frames.map(({ data }) => data), projector }
}

function chunks(events: readonly RunEvent[], options: Parameters<typeof project>[1] = {}): Chunk[] {
  return project(events, options).data.map((data) => JSON.parse(data) as Chunk)
}

/** What a client has at the end that adds up the deltas; shares no code with the projection. */
function fold(data: readonly string[]): { message: Record<string, unknown>; finish: string | null; usage: unknown } {
  const message: { content: string; refusal: string; calls: { type?: string; id?: string; name?: string; text: string }[] } = { content: '', refusal: '', calls: [] }
  let finish: string | null = null
  let counted: unknown = null
  for (const text of data) {
    const chunk = JSON.parse(text) as Chunk
    counted = chunk.usage ?? counted
    for (const { delta, finish_reason: reason } of chunk.choices) {
      message.content += delta.content ?? ''
      message.refusal += delta.refusal ?? ''
      finish = reason ?? finish
      for (const { index, id, type, function: called, custom } of delta.tool_calls ?? []) {
        const call = (message.calls[index] ??= { text: '' })
        if (id !== undefined && type !== undefined) Object.assign(call, { id, type, name: called?.name ?? custom?.name })
        call.text += called?.arguments ?? custom?.input ?? ''
      }
    }
  }
  return { message, finish, usage: counted }
}

/** The same, told from the run's events alone. */
function expected(events: readonly RunEvent[]): Record<string, unknown> {
  const of = (type: string): string => events.map((event) => (event.type === type && 'text' in event ? event.text : '')).join('')
  const calls = events.filter((event) => event.type === 'tool.called').map((event) => ({
    id: event.callId, type: event.tool, name: event.name, text: events.map((one) => (one.type === 'tool.arguments.delta' && one.itemId === event.itemId ? one.text : '')).join('')
  }))
  return { content: of('text.delta'), refusal: of('refusal.delta'), calls }
}

/** Two calls of one id are a fault of the engine's that no adapter lets through. */
function distinctCalls(events: readonly RunEvent[]): RunEvent[] {
  return events.map((event) => (event.type === 'tool.called' ? { ...event, callId: `call_${event.itemId}` } : event))
}

t.test('every run becomes chunks in order that add up to its completion, or ends with one error', async (t) => {
  fc.assert(fc.property(chatEvents.map(distinctCalls), fc.boolean(), (events, includeUsage) => {
    let checked = 0
    const { data, projector } = project(events, { includeUsage, onChecked: () => { checked += 1 } })
    const check = new ChatStreamCheck((message) => assert.fail(message))
    for (const one of data) check.feed(`data: ${one}\n\n`)
    check.feed('data: [DONE]\n\n')
    check.end()
    const last = events.at(-1)
    if (last?.type === 'run.failed' || (last?.type === 'run.incomplete' && last.reason === 'cancelled')) {
      assert.equal(checked, data.length - 1)
      const { error } = JSON.parse(data.at(-1) ?? '') as { error: object }
      assert.deepEqual(Object.keys(error).sort(), ['code', 'message', 'param', 'type'])
      return
    }
    assert.equal(checked, data.length)
    const told = fold(data)
    assert.deepEqual(told.message, expected(events))
    const completion = JSON.parse(projector.snapshot()) as Completion
    assert.ok(replyBody.createChatCompletion['200'](completion))
    const [{ message, finish_reason: finish } = assert.fail()] = completion.choices
    assert.equal(finish, told.finish)
    assert.equal(message.content ?? '', told.message['content'])
    assert.equal(message.refusal ?? '', told.message['refusal'])
    assert.deepEqual((message.tool_calls ?? []).map((call) => (call.type === 'function' ? call.function.arguments : call.custom.input)), (told.message['calls'] as { text: string }[]).map(({ text }) => text))
    if (includeUsage) assert.deepEqual(told.usage, completion.usage)
    else assert.equal(told.usage, null)
  }), runs(2000))
  t.pass('every case held')
})

t.test('a text answer is exactly these chunks', async (t) => {
  const told = chunks([started, { type: 'text.delta', itemId: 'm', text: '3' }, { type: 'text.delta', itemId: 'm', text: '6' }, completed])
  const head = { id: 'chatcmpl_1', object: 'chat.completion.chunk', created: 1_764_000_000, model: 'lukhas-matriz', service_tier: 'default' }
  const choice = (delta: object, reason: string | null = null): object => ({ ...head, choices: [{ index: 0, delta, logprobs: null, finish_reason: reason }] })
  t.strictSame(told, [choice({ role: 'assistant', content: '', refusal: null }), choice({ content: '3' }), choice({ content: '6' }), choice({}, 'stop')])
})

t.test('with include_usage every chunk has a usage, and one more tells it', async (t) => {
  const told = chunks([started, { type: 'text.delta', itemId: 'm', text: 'a' }, completed], { includeUsage: true })
  t.strictSame(told.map(({ usage: one }) => one === null), [true, true, true, false])
  t.match(told.at(-1), {
    choices: [],
    usage: { prompt_tokens: 7, completion_tokens: 5, total_tokens: 12, prompt_tokens_details: { cached_tokens: 2 }, completion_tokens_details: { reasoning_tokens: 1 } }
  })
})

t.test('a call is named once, and finishes with tool_calls', async (t) => {
  const { data, projector } = project([
    started,
    { type: 'tool.called', itemId: 'f', tool: 'function', callId: 'call_1', name: 'f' },
    { type: 'tool.arguments.delta', itemId: 'f', text: '{"a"' },
    { type: 'tool.arguments.delta', itemId: 'f', text: ':1}' },
    { type: 'tool.called', itemId: 'c', tool: 'custom', callId: 'call_2', name: 'c' },
    { type: 'tool.arguments.delta', itemId: 'c', text: 'x' },
    completed
  ])
  const deltas = data.map((one) => (JSON.parse(one) as Chunk).choices[0]?.delta.tool_calls?.[0])
  t.strictSame(deltas.slice(1, -1), [
    { index: 0, id: 'call_1', type: 'function', function: { name: 'f', arguments: '' } },
    { index: 0, function: { arguments: '{"a"' } },
    { index: 0, function: { arguments: ':1}' } },
    { index: 1, id: 'call_2', type: 'custom', custom: { name: 'c', input: '' } },
    { index: 1, custom: { input: 'x' } }
  ])
  t.match(JSON.parse(projector.snapshot()), {
    choices: [{
      finish_reason: 'tool_calls',
      message: { content: null, tool_calls: [{ id: 'call_1', type: 'function', function: { name: 'f', arguments: '{"a":1}' } }, { id: 'call_2', type: 'custom', custom: { name: 'c', input: 'x' } }] }
    }]
  })
})

t.test('reasoning is counted and not told', async (t) => {
  const { data, projector } = project([started, { type: 'reasoning.delta', itemId: 'r', text: 'secret thought' }, { type: 'text.delta', itemId: 'm', text: 'a' }, completed])
  t.notOk(data.join('').includes('secret'))
  t.notOk(projector.snapshot().includes('secret'))
  t.match(JSON.parse(projector.snapshot()), { usage: { completion_tokens_details: { reasoning_tokens: 1 } } })
})

t.test('endings: each has its finish_reason, and a failure has none', async (t) => {
  const end = (event: RunEvent): { readonly last: unknown; readonly reasons: (string | null)[] } => {
    const { data } = project([started, { type: 'text.delta', itemId: 'm', text: 'a' }, event])
    return { last: JSON.parse(data.at(-1) ?? ''), reasons: data.map((one) => (JSON.parse(one) as Chunk).choices?.[0]?.finish_reason ?? null) }
  }
  const incomplete = (reason: 'max_output_tokens' | 'content_filter' | 'cancelled'): ReturnType<typeof end> => end({ type: 'run.incomplete', reason, usage, atMs: 1 })
  t.match(incomplete('max_output_tokens').last, { choices: [{ finish_reason: 'length', delta: {} }] })
  t.match(incomplete('content_filter').last, { choices: [{ finish_reason: 'content_filter' }] })
  t.strictSame(incomplete('cancelled').last, { error: { message: 'The run was cancelled.', type: 'server_error', param: null, code: 'run_cancelled' } })
  const failed = end({ type: 'run.failed', error: { code: 'rate_limit_exceeded', message: 'Slow down', retryAfterMs: 2500 }, usage, atMs: 1 })
  t.strictSame(failed.last, { error: { message: 'Slow down. Please try again in 3s.', type: 'rate_limit_error', param: null, code: 'rate_limit_exceeded' } })
  t.strictSame(failed.reasons, [null, null, null])
})

t.test('an answer without a word is an empty text, and one that only refuses has no text', async (t) => {
  const message = (...events: RunEvent[]): unknown => (JSON.parse(project([started, ...events, completed]).projector.snapshot()) as Completion).choices[0]?.message
  t.match(message(), { content: '', refusal: null })
  t.match(message({ type: 'refusal.delta', itemId: 'm', text: 'No.' }), { content: null, refusal: 'No.' })
})

t.test('metadata is given back when there is any', async (t) => {
  const snapshot = (metadata: Record<string, string>): Completion => JSON.parse(project([started, completed], { metadata }).projector.snapshot()) as Completion
  t.strictSame(snapshot({ a: 'b' }).metadata, { a: 'b' })
  t.notOk('metadata' in snapshot({}))
})

t.test('a run that breaks the contract is stopped, and can still end as failed', async (t) => {
  const call: RunEvent = { type: 'tool.called', itemId: 'f', tool: 'function', callId: 'c', name: 'f' }
  const broken: [string, RunEvent[]][] = [
    ['a queued run', [{ type: 'run.queued', runId: 'chatcmpl_1', model: 'm', createdAtMs: 1 }]],
    ['an empty call id', [{ ...call, callId: '' }]],
    ['text that is no text', [{ type: 'text.delta', itemId: 'm', text: 7 as unknown as string }]],
    ['an event that nobody knows', [{ type: 'run.paused' } as unknown as RunEvent]],
    ['arguments without a call', [{ type: 'tool.arguments.delta', itemId: 'f', text: '{}' }]],
    ['arguments of another call', [call, { type: 'tool.arguments.delta', itemId: 'g', text: '{}' }]],
    ['a second start', [started]]
  ]
  for (const [what, events] of broken) {
    const projector = createChatProjector({ id: 'chatcmpl_1', ...settings })
    projector.project(started)
    t.throws(() => { for (const event of events) projector.project(event) }, { code: 'contract_violation', cause: Error }, what)
    const frames = projector.project({ type: 'run.failed', error: { code: 'contract_violation', message: 'Broken.' }, usage, atMs: 1 })
    t.match(JSON.parse(frames.at(-1)?.data ?? ''), { error: { code: 'server_error', message: 'Broken.' } }, what)
  }
  const fresh = createChatProjector({ id: 'chatcmpl_1', ...settings })
  t.throws(() => fresh.snapshot(), { code: 'contract_violation' })
  t.throws(() => fresh.project(completed), { code: 'contract_violation' })
})

t.test('a stream with one chunk left out, moved or altered is refused by the check that every chunk passes', async (t) => {
  const told = chunks([started, { type: 'tool.called', itemId: 'f', tool: 'function', callId: 'c', name: 'f' }, { type: 'tool.arguments.delta', itemId: 'f', text: '{}' }, completed], { includeUsage: true })
  const replay = (all: readonly Chunk[]): void => {
    const check = createChunkCheck()
    for (const chunk of all) check(chunk)
  }
  replay(told)
  const refused = (all: readonly Chunk[], what: string): void => { t.throws(() => { replay(all) }, MatrizError, what) }
  refused(told.toSpliced(0, 1), 'no role')
  refused(told.toSpliced(0, 0, told[0] as Chunk), 'two roles')
  refused(told.toSpliced(1, 1), 'a call without a name')
  refused(told.toSpliced(1, 0, told[1] as Chunk, told[2] as Chunk).toSpliced(3, 0, { ...told[1], choices: [{ index: 0, delta: { tool_calls: [{ index: 0, id: 'c', function: { arguments: '' } }] }, logprobs: null, finish_reason: null }] } as Chunk), 'a call named twice')
  refused(told.toSpliced(3, 1), 'usage before the finish_reason')
  refused([...told, told.at(-1) as Chunk], 'usage twice')
  refused([...told.slice(0, 4), told[2] as Chunk], 'arguments behind the finish_reason')
  refused(told.with(0, { ...told[0], surplus: 1 } as unknown as Chunk), 'a surplus field')
})

t.test('settings that are not of a chat completion make no projector', async (t) => {
  const projectors = createProjectors()
  t.ok(projectors('chatcmpl_1', { surface: 'chat.completions', settings: JSON.parse(JSON.stringify(settings)) as unknown }))
  for (const wrong of [null, 1, {}, { ...settings, includeUsage: 'yes' }, { ...settings, metadata: null }]) {
    t.throws(() => projectors('chatcmpl_1', { surface: 'chat.completions', settings: wrong }), { code: 'contract_violation' })
  }
})
