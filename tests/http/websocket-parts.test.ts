// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import t from 'tap'
import type { ConversationItem } from '../../matriz/index.ts'
import { BodyBudget } from '../../server/body.ts'
import { readFrame, toErrorFrame, withStreamId } from '../../server/websocket-frame.ts'
import { Intake } from '../../server/websocket-intake.ts'
import { Lanes } from '../../server/websocket-lanes.ts'
import { memoryLimits, RecentRuns } from '../../server/websocket-memory.ts'
import { RefusedError } from '../../server/errors.ts'
import { propertyCount } from '../stores/run-fixtures.ts'
import { said } from '../support/ports.ts'
import { deferred } from '../support/scripted-engines.ts'

const megabyte = 1024 * 1024

const tick = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

const itemOf = (bytes: number, id: string): ConversationItem => said('x'.repeat(bytes), id)

t.test('what a connection remembers stays within 16 runs, its bytes and the budget of all, and the newest is there if it fits at all', async (t) => {
  const kilobyte = 1024
  // A thousandth of the real ones in bytes: what is held is the same, and it is made a thousand times faster.
  const limits = { runs: memoryLimits.runs, bytes: 32 * kilobyte }
  t.strictSame(memoryLimits, { runs: 16, bytes: 32 * 1024 * kilobyte })
  const step = fc.record({ run: fc.nat(24), kind: fc.constantFrom('new', 'continue', 'forget'), kilobytes: fc.constantFrom(0, 0, 0, 1, 3, 9, 20, 33) })
  fc.assert(fc.property(fc.array(step, { maxLength: 40 }), fc.constantFrom(8, 40, 1000), (steps, budgetKilobytes) => {
    const room = budgetKilobytes * kilobyte
    const budget = new BodyBudget(room)
    const memory = new RecentRuns(budget, limits)
    let latest = ''
    for (const [index, { run, kind, kilobytes }] of steps.entries()) {
      const id = `resp_${run}`
      if (kind === 'forget') {
        memory.forget(id)
        if (memory.history(id) !== undefined) return false
      } else {
        const item = itemOf(kilobytes * kilobyte, `msg_${index}`)
        const items = kind === 'continue' ? [...memory.history(latest) ?? [], item] : [item]
        const bytes = items.reduce((sum, one) => sum + Buffer.byteLength(JSON.stringify(one)), 0)
        memory.remember(id, items)
        const fits = bytes <= Math.min(limits.bytes, room)
        if (fits !== (memory.history(id) === items)) return false
        latest = id
      }
      const { runs, bytes } = memory.size
      if (runs > limits.runs || bytes > limits.bytes || bytes > room) return false
      // What is held is what is taken from the budget, no more and no less.
      if (!budget.take(room - bytes)) return false
      if (budget.take(1)) return false
      budget.give(room - bytes)
    }
    memory.close()
    memory.remember('resp_late', [itemOf(1, 'msg_late')])
    return memory.size.runs === 0 && memory.size.bytes === 0 && budget.take(room)
  }), { numRuns: propertyCount(2_000), seed: 20261124 })
})

t.test('items that runs share are counted once, and stay for as long as one of them has them', async (t) => {
  const memory = new RecentRuns(new BodyBudget(1000 * megabyte))
  const first = itemOf(20 * megabyte, 'msg_1')
  const second = itemOf(1000, 'msg_2')
  memory.remember('resp_1', [first])
  memory.remember('resp_2', [first, second])
  t.ok(memory.history('resp_1'))
  t.ok(memory.size.bytes < 21 * megabyte)
  memory.forget('resp_1')
  t.ok(memory.size.bytes > 20 * megabyte)
  memory.forget('resp_2')
  t.equal(memory.size.bytes, 0)
})

t.test('the oldest of seventeen is forgotten; one that is remembered again is the newest', async (t) => {
  const memory = new RecentRuns(new BodyBudget(megabyte))
  for (let index = 0; index < 16; index++) memory.remember(`resp_${index}`, [said('x', `msg_${index}`)])
  memory.remember('resp_0', [said('again', 'msg_again')])
  memory.remember('resp_16', [said('x', 'msg_16')])
  t.equal(memory.history('resp_1'), undefined)
  t.ok(memory.history('resp_0'))
  t.equal(memory.size.runs, 16)
})

t.test('turns of a lane run in order, lanes beside each other, and a ninth lane waits for none of them', async (t) => {
  const log: string[] = []
  const gates = new Map<string, ReturnType<typeof deferred<void>>>()
  const lanes = new Lanes<string>(async (turn) => {
    log.push(`${turn} begins`)
    const gate = deferred()
    gates.set(turn, gate)
    await gate.promise
    log.push(`${turn} ends`)
  })
  t.equal(lanes.add(undefined, 'own 1'), 'taken')
  t.equal(lanes.add(undefined, 'own 2'), 'taken')
  for (let lane = 1; lane <= 8; lane++) t.equal(lanes.add(`lane${lane}`, `${lane}`), 'taken')
  t.equal(lanes.add('lane9', '9'), 'too_many_lanes')
  t.equal(lanes.add('lane8', '8 again'), 'taken')
  t.strictSame(log, ['own 1 begins', ...[1, 2, 3, 4, 5, 6, 7, 8].map((lane) => `${lane} begins`)])
  gates.get('1')?.resolve()
  await tick()
  t.equal(lanes.add('lane9', '9'), 'taken', 'a lane that is empty makes room')
  gates.get('own 1')?.resolve()
  await tick()
  t.strictSame(log.slice(9), ['1 ends', '9 begins', 'own 1 ends', 'own 2 begins'])
  t.strictSame(lanes.dropWaiting(), ['8 again'])
  const idle = lanes.idle()
  for (const gate of gates.values()) gate.resolve()
  await idle
  await lanes.idle()
  t.notOk(log.includes('8 again begins'))
})

t.test('sixty-four turns may wait, over all lanes', async (t) => {
  const gate = deferred()
  const lanes = new Lanes<number>(() => gate.promise)
  for (let turn = 0; turn <= 64; turn++) t.equal(lanes.add('a', turn), 'taken')
  t.equal(lanes.add('a', 65), 'too_many_waiting')
  t.equal(lanes.add('b', 66), 'taken', 'a lane without a turn has nothing waiting')
  t.equal(lanes.add('b', 67), 'too_many_waiting')
  t.equal(lanes.dropWaiting().length, 64)
  gate.resolve()
  await lanes.idle()
})

const frame = (value: unknown): ReturnType<typeof readFrame> => readFrame(Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)), false)

function refusalOf(read: ReturnType<typeof readFrame>): ReturnType<typeof toErrorFrame> | undefined {
  return 'refusal' in read.content ? toErrorFrame(read.content.refusal, read.streamId) : undefined
}

t.test('a frame is taken apart into its own fields and those of a request', async (t) => {
  t.strictSame(frame({ type: 'response.create', stream_id: 'a.b-C_1', generate: false, model: 'm', input: 'Hello', previous_response_id: 'resp_1' }), {
    streamId: 'a.b-C_1', continues: 'resp_1', generate: false, content: { body: { model: 'm', input: 'Hello', previous_response_id: 'resp_1', stream: true } }
  })
  for (const tolerated of [{ stream: true }, { stream: null }, { background: false }, { background: null }, { generate: true }, { generate: null }, { stream_id: null }]) {
    t.equal(refusalOf(frame({ type: 'response.create', model: 'm', input: 'Hello', ...tolerated })), undefined, JSON.stringify(tolerated))
  }
})

t.test('400: what is wrong with a frame is named, with its lane when that is legible', async (t) => {
  const create = { type: 'response.create', stream_id: 'lane', model: 'm', input: 'Hello' }
  const cases: readonly (readonly [unknown, string | null, string | null, string | undefined])[] = [
    ['{', null, null, undefined],
    ['', null, null, undefined],
    ['[]', 'invalid_type', null, undefined],
    ['null', 'invalid_type', null, undefined],
    ['{"__proto__":1}', null, '__proto__', undefined],
    [`${'['.repeat(65)}${']'.repeat(65)}`, null, null, undefined],
    [{ stream_id: 'lane' }, 'missing_required_parameter', 'type', 'lane'],
    [{ ...create, type: 'response.cancel' }, 'invalid_value', 'type', 'lane'],
    [{ ...create, type: 4 }, 'invalid_type', 'type', 'lane'],
    [{ ...create, stream: false }, 'invalid_value', 'stream', 'lane'],
    [{ ...create, background: true }, 'invalid_value', 'background', 'lane'],
    [{ ...create, generate: 'no' }, 'invalid_type', 'generate', 'lane'],
    [{ ...create, stream_id: 'not a lane' }, 'invalid_value', 'stream_id', undefined],
    [{ ...create, stream_id: '' }, 'string_below_min_length', 'stream_id', undefined],
    [{ ...create, stream_id: 'x'.repeat(257) }, 'string_above_max_length', 'stream_id', undefined],
    [{ ...create, stream_id: 7 }, 'invalid_type', 'stream_id', undefined]
  ]
  for (const [value, code, param, streamId] of cases) {
    const refusal = refusalOf(frame(value))
    t.match(refusal, { type: 'error', status: 400, error: { type: 'invalid_request_error', code, param } }, String(param))
    t.equal(refusal?.stream_id, streamId)
  }
  t.match(refusalOf(readFrame(Buffer.from(JSON.stringify(create)), true)), { status: 400, error: { message: 'Frames must be text.' } })
  t.equal(refusalOf(readFrame(Buffer.from([0x7b, 0xff, 0x7d]), false))?.status, 400)
})

t.test('an event keeps its text and gains its lane', async (t) => {
  let events = 0
  fc.assert(fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 }), fc.stringMatching(/^[A-Za-z0-9_.-]{1,256}$/), (fields, lane) => {
    events += 1
    const text = JSON.stringify({ type: 'response.created', ...fields })
    const framed = withStreamId(text, lane)
    const { stream_id: added, ...rest } = JSON.parse(framed) as Record<string, unknown>
    const { stream_id: _own, ...expected } = JSON.parse(text) as Record<string, unknown>
    return added === lane && JSON.stringify(rest) === JSON.stringify(expected) && framed.startsWith(text.slice(0, -1)) && withStreamId(text, undefined) === text
  }), { numRuns: propertyCount(2_000), seed: 20261124 })
  t.equal(events, propertyCount(2_000))
})

t.test('an error that the contract forbids is replaced', async (t) => {
  t.match(toErrorFrame(new RefusedError('bad_request', ''), 'lane'), { type: 'error', status: 500, stream_id: 'lane' })
  t.match(toErrorFrame(new Error('secret'), undefined), { status: 500, error: { code: 'server_error', message: /^The server had an error/ } })
})

t.test('bytes of frames that are not whole are held, and given back', async (t) => {
  const budget = new BodyBudget(100)
  const intake = new Intake(budget)
  intake.arrived(40)
  intake.arrived(40)
  t.throws(() => intake.arrived(40), { code: 'server_is_overloaded' })
  intake.whole(60)
  t.ok(budget.take(80), 'what has come with the last bytes is still held: 20')
  t.notOk(budget.take(1))
  budget.give(80)
  for (let index = 0; index < 1000; index++) {
    intake.arrived(20)
    intake.whole(7)
  }
  t.ok(budget.take(80), 'heads of frames are not held for ever')
  budget.give(80)
  intake.clear()
  t.ok(budget.take(100))
})
