// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict'
import fc from 'fast-check'
import t from 'tap'
import { createLifecycle } from '../../generated/event-grammar.ts'
import { event as validators, replyBody } from '../../generated/validators.cjs'
import { createEventCheck } from '../../handlers/_wire/event-check.ts'
import { EventWriter } from '../../handlers/_wire/event-writer.ts'
import { createResponseProjector } from '../../handlers/_wire/projector.ts'
import { createProjectors } from '../../handlers/_wire/projectors.ts'
import type { ResponseSettings } from '../../handlers/_wire/projectors.ts'
import { readCreateResponse } from '../../handlers/_wire/request.ts'
import type { NumberedEvent } from '../../handlers/_wire/schemas.ts'
import { MatrizError } from '../../matriz/index.ts'
import type { Projector, RunEvent } from '../../matriz/index.ts'
import { foldDeltas, outputOfRun } from './expected-output.ts'
import { runEvents, runs } from './run-events.ts'

type Json = Record<string, unknown>

const { projection } = readCreateResponse({ model: 'lukhas-matriz', input: 'hi' }, { newId: (prefix) => `${prefix}_1`, noteIgnored: () => undefined, retains: true })
const { echo } = projection.settings as ResponseSettings
const usage = { inputTokens: 7, cachedInputTokens: 2, outputTokens: 5, reasoningTokens: 1, estimated: false }
const started: RunEvent = { type: 'run.started', runId: 'resp_1', model: 'lukhas-matriz', createdAtMs: 1_764_000_000_900 }
const completed: RunEvent = { type: 'run.completed', usage, atMs: 1_764_000_001_900 }

function project(events: readonly RunEvent[], options: { steps?: boolean; trace?: boolean; results?: boolean; guardian?: boolean; onChecked?: (type: string) => void } = {}): { frames: NumberedEvent[]; projector: Projector } {
  const projector = createResponseProjector({ id: 'resp_1', echo, steps: options.steps ?? false, trace: options.trace ?? false, results: options.results ?? false, guardian: options.guardian ?? false, ...options })
  const frames = events.flatMap((event) => projector.project(event)).map(({ sequence, type, data }) => {
    const event = JSON.parse(data) as NumberedEvent
    assert.equal(sequence, event.sequence_number)
    assert.equal(type, event.type)
    assert.doesNotMatch(data, /[\r\n]/)
    return event
  })
  return { frames, projector }
}

function types(frames: readonly NumberedEvent[]): string[] {
  return frames.map(({ type }) => type)
}

function responseOf(event: NumberedEvent | undefined): Json {
  return (event as unknown as { response: Json }).response
}

function thrownBy(act: () => void): MatrizError {
  try {
    act()
  } catch (thrown) {
    if (thrown instanceof MatrizError) return thrown
    throw thrown
  }
  throw new Error('Nothing was thrown.')
}

/** Why the events are no legal stream, found by the generated checks alone; undefined when they are. */
function fault(events: readonly NumberedEvent[]): string | undefined {
  const lifecycle = createLifecycle()
  for (const event of events) {
    if (!validators[event.type]?.(event)) return `${event.type} is not of its schema`
    const problem = lifecycle.check(event)
    if (problem !== undefined) return problem
  }
  return lifecycle.ended ? undefined : 'the stream has not ended'
}

t.test('every run becomes a legal stream whose deltas, final response and events say the same', async (t) => {
  fc.assert(
    fc.property(runEvents, fc.boolean(), fc.boolean(), (events, steps, results) => {
      let checked = 0
      const { frames, projector } = project(events, { steps, results, onChecked: () => { checked++ } })
      assert.equal(fault(frames), undefined)
      assert.equal(checked, frames.length)
      const final = responseOf(frames.at(-1))
      assert.deepEqual(final['output'], outputOfRun(events, results))
      const statuses = (final['output'] as Json[]).map(({ status }) => (status === undefined ? {} : { status }))
      assert.deepEqual(foldDeltas(frames as unknown as Json[]).map((item, index) => { const { status: _, ...built } = item; return { ...built, ...statuses[index] } }), final['output'])
      assert.deepEqual(frames.filter(({ type }) => type === 'response.output_item.done').map((event) => (event as unknown as { item: Json }).item), final['output'])
      assert.deepEqual(JSON.parse(projector.snapshot()), final)
      assert.ok(replyBody.createResponse['200'](final))
      assert.equal(types(frames).some((type) => type.startsWith('lukhas:')), steps && events.some(({ type }) => type.startsWith('step.')))
    }),
    runs(2000)
  )
  t.pass('every case held')
})

t.test('the same run gives the same bytes', async (t) => {
  fc.assert(
    fc.property(runEvents, (events) => {
      assert.deepEqual(project(events, { steps: true }).frames, project(events, { steps: true }).frames)
    }),
    runs(200)
  )
  t.pass('every case held')
})

t.test('steps that are not asked for leave no trace in the stream', async (t) => {
  fc.assert(
    fc.property(runEvents, (events) => {
      const without = events.filter(({ type }) => !type.startsWith('step.'))
      assert.deepEqual(project(events).frames, project(without).frames)
    }),
    runs(200)
  )
  t.pass('every case held')
})

t.test('a text answer has exactly these events', async (t) => {
  const { frames } = project([started, { type: 'text.delta', itemId: 'msg_1', text: '3' }, { type: 'text.delta', itemId: 'msg_1', text: '6' }, completed])
  t.same(types(frames), [
    'response.created', 'response.in_progress', 'response.output_item.added', 'response.content_part.added', 'response.output_text.delta',
    'response.output_text.delta', 'response.output_text.done', 'response.content_part.done', 'response.output_item.done', 'response.completed'
  ])
  t.same(frames[4], {
    type: 'response.output_text.delta', sequence_number: 4, item_id: 'msg_1', output_index: 0, content_index: 0, delta: '3', logprobs: []
  })
  const response = responseOf(frames.at(-1))
  t.match(response, { id: 'resp_1', object: 'response', created_at: 1_764_000_000, completed_at: 1_764_000_001, status: 'completed', error: null, model: 'lukhas-matriz' })
  t.same(response['usage'], {
    input_tokens: 7, input_tokens_details: { cached_tokens: 2, cache_write_tokens: 0 }, output_tokens: 5, output_tokens_details: { reasoning_tokens: 1 }, total_tokens: 12
  })
  t.same(Object.keys(response), Object.keys(responseOf(frames[0])), 'every snapshot has the same keys in the same order')
})

t.test('text that turns into a refusal becomes a second part of the same message', async (t) => {
  const { frames } = project([started, { type: 'text.delta', itemId: 'm', text: 'Well, ' }, { type: 'refusal.delta', itemId: 'm', text: 'no.' }, completed])
  t.same(responseOf(frames.at(-1))['output'], [
    { id: 'm', type: 'message', status: 'completed', role: 'assistant', content: [{ type: 'output_text', text: 'Well, ', annotations: [], logprobs: [] }, { type: 'refusal', refusal: 'no.' }] }
  ])
  t.equal(fault(frames), undefined)
})

t.test('an empty answer is an empty message, and an empty piece is no event', async (t) => {
  const { frames } = project([started, { type: 'text.delta', itemId: 'm', text: '' }, completed])
  t.notOk(types(frames).includes('response.output_text.delta'))
  t.match(responseOf(frames.at(-1))['output'], [{ content: [{ type: 'output_text', text: '' }] }])
})

t.test('endings: each has its status, its details and its error', async (t) => {
  const end = (event: RunEvent): Json => responseOf(project([started, { type: 'text.delta', itemId: 'm', text: 'a' }, event]).frames.at(-1))
  const incomplete = (reason: 'max_output_tokens' | 'content_filter' | 'cancelled'): Json => end({ type: 'run.incomplete', reason, usage, atMs: 1 })
  t.match(incomplete('max_output_tokens'), { status: 'incomplete', incomplete_details: { reason: 'max_output_tokens' }, completed_at: null, output: [{ status: 'incomplete' }] })
  t.match(incomplete('content_filter'), { status: 'incomplete', incomplete_details: { reason: 'content_filter' } })
  t.match(incomplete('cancelled'), { status: 'cancelled', incomplete_details: null, output: [{ status: 'incomplete' }] })
  const failed = (error: Extract<RunEvent, { type: 'run.failed' }>['error']): Json => end({ type: 'run.failed', error, usage, atMs: 1 })
  t.match(failed({ code: 'provider_timeout', message: 'No answer.' }), { status: 'failed', completed_at: null, error: { code: 'server_error', message: 'No answer.', type: 'server_error', param: null } })
  t.match(failed({ code: 'rate_limit_exceeded', message: 'Slow down', retryAfterMs: 2500 }), { error: { code: 'rate_limit_exceeded', message: 'Slow down. Please try again in 3s.' } })
  t.match(failed({ code: 'rate_limit_exceeded', message: 'Try again in 7s.' }), { error: { message: 'Try again in 7s.' } })
  t.match(failed({ code: 'context_length_exceeded', message: 'Long.', param: 'input' }), { error: { code: 'context_length_exceeded', type: 'invalid_request_error', param: 'input' } })
  t.match(failed({ code: 'insufficient_quota', message: 'Empty.' }), { error: { code: 'insufficient_quota' } })
  t.match(failed({ code: 'server_is_overloaded', message: 'Busy.' }), { error: { code: 'server_is_overloaded' } })
})

t.test('every run is cut short legally after each of its events', async (t) => {
  const events: RunEvent[] = [
    started,
    { type: 'reasoning.delta', itemId: 'rs', text: 'hm' },
    { type: 'text.delta', itemId: 'm', text: 'a' },
    { type: 'refusal.delta', itemId: 'm', text: 'b' },
    { type: 'tool.called', itemId: 'f', tool: 'function', callId: 'call_1', name: 'f', namespace: 'n' },
    { type: 'tool.arguments.delta', itemId: 'f', text: '{' },
    { type: 'tool.called', itemId: 'c', tool: 'custom', callId: 'call_2', name: 'c' },
    { type: 'tool.arguments.delta', itemId: 'c', text: 'x' }
  ]
  const failure: RunEvent = { type: 'run.failed', error: { code: 'internal_error', message: 'Broken.' }, usage, atMs: 1 }
  for (let length = 1; length <= events.length; length++) {
    for (const last of [failure, completed, { type: 'run.incomplete', reason: 'cancelled', usage, atMs: 1 } satisfies RunEvent]) {
      t.equal(fault(project([...events.slice(0, length), last]).frames), undefined, `${last.type} after ${length} events`)
    }
  }
})

t.test('a stream with one event left out, moved or altered is refused by the check that every event passes', async (t) => {
  const { frames } = project([
    started,
    { type: 'reasoning.delta', itemId: 'rs', text: 'hm' },
    { type: 'text.delta', itemId: 'm', text: 'a' },
    { type: 'text.delta', itemId: 'm', text: 'b' },
    { type: 'tool.called', itemId: 'f', tool: 'function', callId: 'call_1', name: 'f' },
    { type: 'tool.arguments.delta', itemId: 'f', text: '{}' },
    completed
  ])
  const replay = (events: readonly NumberedEvent[]): void => {
    const writer = new EventWriter(createEventCheck())
    for (const event of events) writer.write({ ...event, sequence_number: writer.sequence })
  }
  t.doesNotThrow(() => { replay(frames) })
  const refused = (events: readonly NumberedEvent[], what: string): void => {
    t.throws(() => { replay(events) }, { code: 'contract_violation', cause: Error }, what)
  }
  for (const [index, event] of frames.slice(0, -1).entries()) {
    refused(frames.toSpliced(index, 1), `${event.type} left out`)
    refused(frames.toSpliced(index, 0, event), `${event.type} twice`)
  }
  refused([...frames, ...frames.slice(-1)], 'an event after the end')
  for (const [index, event] of frames.entries()) refused(frames.with(index, { ...event, surplus: 1 } as unknown as NumberedEvent), `${event.type} with a surplus field`)
  const delta = frames.findIndex(({ type }) => type === 'response.output_text.delta')
  refused(frames.with(delta, { ...frames[delta], delta: 'z' } as NumberedEvent), 'a delta that is not in the text')
  refused(frames.with(delta, { ...frames[delta], item_id: 'other' } as NumberedEvent), 'a delta of another item')
  refused(frames.with(-1, { ...frames.at(-1), response: { ...responseOf(frames.at(-1)), output: [] } } as unknown as NumberedEvent), 'a final response without its items')
})

t.test('a run that breaks the contract is stopped, and can still end as failed', async (t) => {
  const broken: [string, RunEvent[]][] = [
    ['a name that is too long', [{ type: 'tool.called', itemId: 'f', tool: 'function', callId: 'call_1', name: 'x'.repeat(129) }]],
    ['an empty call id', [{ type: 'tool.called', itemId: 'f', tool: 'function', callId: '', name: 'x' }]],
    ['text that is no text', [{ type: 'text.delta', itemId: 'm', text: 7 as unknown as string }]],
    ['an event that nobody knows', [{ type: 'run.paused' } as unknown as RunEvent]],
    ['arguments without a call', [{ type: 'tool.arguments.delta', itemId: 'f', text: '{}' }]],
    ['a call that turns into text', [{ type: 'tool.called', itemId: 'f', tool: 'function', callId: 'c', name: 'f' }, { type: 'text.delta', itemId: 'f', text: 'a' }]],
    ['an item that goes on after its end', [{ type: 'text.delta', itemId: 'a', text: 'a' }, { type: 'text.delta', itemId: 'b', text: 'b' }, { type: 'text.delta', itemId: 'a', text: 'c' }]],
    ['a second start', [started]]
  ]
  for (const [what, events] of broken) {
    const projector = createResponseProjector({ id: 'resp_1', echo, steps: false, trace: false, results: false, guardian: false })
    const frames = [...projector.project(started)]
    const thrown = thrownBy(() => { for (const event of events) frames.push(...projector.project(event)) })
    t.match(thrown, { code: 'contract_violation', cause: Error }, what)
    t.notOk(thrown.message.includes((thrown.cause as Error).message), 'the reason is not for the caller')
    frames.push(...projector.project({ type: 'run.failed', error: { code: 'contract_violation', message: 'Broken.' }, usage, atMs: 1 }))
    t.equal(fault(frames.map(({ data }) => JSON.parse(data) as NumberedEvent)), undefined, what)
  }
})

t.test('a run that has not started has neither a response nor an end', async (t) => {
  const projector = createResponseProjector({ id: 'resp_1', echo, steps: false, trace: false, results: false, guardian: false })
  t.throws(() => projector.snapshot(), { code: 'contract_violation' })
  t.throws(() => projector.project(completed), { code: 'contract_violation' })
})

t.test('a snapshot in between shows the items that are done', async (t) => {
  const { projector } = project([started, { type: 'text.delta', itemId: 'a', text: 'a' }, { type: 'text.delta', itemId: 'b', text: 'b' }])
  t.match(JSON.parse(projector.snapshot()), { status: 'in_progress', usage: null, output: [{ id: 'a', status: 'completed' }] })
})

t.test('a run that waits says so, and begins under the time at which it was asked for', async (t) => {
  const queued: RunEvent = { type: 'run.queued', runId: 'resp_1', model: 'lukhas-matriz', createdAtMs: 1_764_000_000_900 }
  const { projector } = project([queued])
  t.match(JSON.parse(projector.snapshot()), { status: 'queued', output: [], usage: null })
  const { frames } = project([queued, { ...started, createdAtMs: 1_764_000_009_000 }, { type: 'text.delta', itemId: 'm', text: 'a' }, completed])
  t.same(types(frames).slice(0, 3), ['response.created', 'response.queued', 'response.in_progress'])
  t.match(frames.slice(0, 3).map(responseOf), [{ status: 'queued' }, { status: 'queued' }, { status: 'in_progress', created_at: 1_764_000_000 }])
  t.equal(fault(frames), undefined)
  for (const last of [{ type: 'run.incomplete', reason: 'cancelled', usage, atMs: 1 }, { type: 'run.failed', error: { code: 'worker_lost', message: 'Lost.' }, usage, atMs: 1 }] satisfies RunEvent[]) {
    t.equal(fault(project([queued, last]).frames), undefined, last.type)
  }
})

t.test('a run is told in the same words by whoever has its settings as JSON', async (t) => {
  const make = createProjectors()
  const again = JSON.parse(JSON.stringify(projection)) as typeof projection
  fc.assert(
    fc.property(runEvents, (events) => {
      const [one, other] = [make('resp_1', projection), make('resp_1', again)]
      assert.deepEqual(events.flatMap((event) => one.project(event)), events.flatMap((event) => other.project(event)))
      assert.equal(one.snapshot(), other.snapshot())
    }),
    runs(200)
  )
  t.ok(make('resp_1', { surface: 'responses', settings: { echo, steps: true } }), 'those of an older version, which had no traces')
  for (const settings of [null, 'x', {}, { echo: null, steps: true }, { echo: {}, steps: 1 }]) {
    t.throws(() => make('resp_1', { surface: 'responses', settings }), { code: 'contract_violation' })
  }
  t.throws(() => make('resp_1', { surface: 'gopher' as 'responses', settings: {} }), { code: 'contract_violation' })
})
