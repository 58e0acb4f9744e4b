// SPDX-License-Identifier: Apache-2.0
// Runs that outlive their callers: who works on them, who ends them, and that nothing is done twice.
import t from 'tap'
import { createMatriz, MatrizError } from '../../matriz/index.ts'
import type { ConversationItem, EngineEvent, Matriz, MatrizDependencies, RunEvent, RunRequest, StartContext, StoredRun } from '../../matriz/index.ts'
import { contextOf, installationOf, principal, registryOf, requestOf, said, ScriptedEngine, soon, worldOf } from '../support/ports.ts'
import type { Installation, Script, World } from '../support/ports.ts'
import { claimOf } from '../stores/run-fixtures.ts'

const finished: EngineEvent = { type: 'finished', reason: 'stop', usage: { inputTokens: 7, cachedInputTokens: 1, outputTokens: 5, reasoningTokens: 2, estimated: false } }
const text = (word: string): EngineEvent[] => [{ type: 'text.delta', text: word }]
const whole: Script = [text('Hello'), [finished]]

/** One process of an installation. */
interface Process {
  readonly world: World
  readonly engine: ScriptedEngine
  readonly matriz: Matriz
  /** Starts its worker; resolves when that has stopped. */
  work(): Promise<void>
  /** Tells the worker to stop. */
  stop(): void
}

function processOf(name: string, scripts: readonly Script[], installation: Installation, { graceMs = 0, ...parts }: Partial<MatrizDependencies> & { readonly graceMs?: number } = {}): Process {
  const engine = new ScriptedEngine(scripts)
  const world = worldOf({ engines: registryOf(engine), working: { worker: name, leaseMs: 3_000, backgroundConcurrency: 8 }, ...parts }, installation)
  const matriz = createMatriz(world)
  const stopping = new AbortController()
  let working: Promise<void> | undefined
  return {
    world, engine, matriz,
    work: () => working ??= matriz.work(stopping.signal, graceMs),
    stop: () => { stopping.abort(new Error('stop')) }
  }
}

const background = (parts: Partial<RunRequest> = {}, input: string | readonly ConversationItem[] = 'Say hello.'): RunRequest => requestOf(input, { model: 'scripted', background: true, stream: false, ...parts })
const foreground = (parts: Partial<RunRequest> = {}, input: string | readonly ConversationItem[] = 'Say hello.'): RunRequest => requestOf(input, { model: 'scripted', ...parts })

/** Reserves an Idempotency-Key for each id, as the server does. */
async function reserve({ stores, clock }: Installation, worker: string, ...ids: readonly string[]): Promise<void> {
  const createdAtMs = clock.nowMs()
  for (const id of ids) await stores.idempotency.reserve({ id, tenant: 'acme', project: 'default', key: id, fingerprint: 'f', worker, createdAtMs, expiresAtMs: createdAtMs + 86_400_000 })
}

const turn = (): Promise<void> => new Promise(resolve => { setImmediate(resolve) })

/** Lets time pass in small steps until it is so. */
async function until(clock: Installation['clock'], holds: () => boolean | Promise<boolean>, stepMs = 100): Promise<void> {
  for (let step = 0; step < 400; step += 1) {
    for (let pause = 0; pause < 4; pause += 1) await turn()
    if (await holds()) return
    clock.advance(stepMs)
  }
  throw new Error('it never came to that')
}

async function statusOf({ matriz }: Process, id = 'resp_1'): Promise<StoredRun['status']> {
  return (await matriz.retrieve(principal, id)).status
}

/** The run's whole log, which must have no gap and exactly one end. */
async function logOf({ world }: Process, id = 'resp_1'): Promise<readonly RunEvent[]> {
  const frames = await world.runs.frames('acme', id, -1) ?? []
  if (frames.some(({ sequence }, index) => sequence !== index)) throw new Error('the log has a gap')
  const events = frames.map(({ data }) => JSON.parse(data) as RunEvent)
  const ends = events.filter(({ type }) => type === 'run.completed' || type === 'run.incomplete' || type === 'run.failed')
  if (ends.length > 1 || (ends.length === 1 && ends[0] !== events.at(-1))) throw new Error('the log ends twice')
  return events
}

const typesOf = (events: readonly RunEvent[]): string[] => events.map(({ type }) => type).filter(type => !type.startsWith('step.'))
const failureOf = (events: readonly RunEvent[]): string | undefined => {
  const last = events.at(-1)
  return last?.type === 'run.failed' ? last.error.code : undefined
}

async function stopped(...processes: readonly Process[]): Promise<void> {
  for (const process of processes) {
    process.stop()
    const working = process.work()
    let over = false
    void working.then(() => { over = true })
    await until(process.world.clock, () => over)
  }
}

void t.test('a background run waits, durable, until a worker takes it; then it is in progress before a model is asked', async t => {
  const installation = installationOf()
  const one = processOf('one', [whole], installation)
  const stored = await one.matriz.enqueue(background({ subject: 'ada' }), contextOf())
  t.match(stored, { id: 'resp_1', surface: 'responses', status: 'queued', background: true, response: String })
  const [first] = one.world.runs.commitsOf.get('resp_1') ?? []
  t.match(first, { fence: 1, run: { status: 'queued', surface: 'responses', subject: 'ada', task: { request: { model: 'scripted' }, principal: { tenant: 'acme' } } } })
  t.notOk(first?.run?.worker)
  installation.clock.advance(60_000)
  await turn()
  t.equal(one.engine.requests.length, 0)
  t.equal(await statusOf(one), 'queued')
  const asked: string[] = []
  const generate = one.engine.generate.bind(one.engine)
  one.engine.generate = (...given) => {
    void statusOf(one).then(status => asked.push(status))
    return generate(...given)
  }
  void one.work()
  await until(installation.clock, async () => await statusOf(one) === 'completed')
  t.same(asked, ['in_progress'])
  const events = await logOf(one)
  t.same(typesOf(events), ['run.queued', 'run.started', 'text.delta', 'run.completed'])
  t.equal(events.find(event => event.type === 'run.started')?.createdAtMs, events.find(event => event.type === 'run.queued')?.createdAtMs)
  t.match(one.world.runs.commitsOf.get('resp_1')?.[1], { fence: 2, begins: true })
  t.equal(one.engine.requests.length, 1)
  await stopped(one)
})

void t.test('a worker that is told of a run begins at once, without time going by', async t => {
  const installation = installationOf()
  const one = processOf('one', [whole], installation)
  const other = processOf('other', [whole], installation)
  void one.work()
  await until(installation.clock, () => installation.clock.pending > 0)
  const nowMs = installation.clock.nowMs()
  await other.matriz.enqueue(background(), contextOf())
  for (let pause = 0; pause < 50 && await statusOf(one) !== 'completed'; pause += 1) await turn()
  t.equal(await statusOf(one), 'completed')
  t.equal(installation.clock.nowMs(), nowMs)
  await stopped(one)
})

void t.test('background and stream: the frames come from the log, and leaving them changes nothing', async t => {
  const installation = installationOf()
  const more = Promise.withResolvers<undefined>()
  const one = processOf('one', [[text('a'), more.promise, text('b'), [finished]]], installation)
  void one.work()
  const caller = new AbortController()
  const run = await one.matriz.start(background({ stream: true }), contextOf({ signal: caller.signal }))
  const seen: string[] = []
  for await (const group of run.frames) {
    seen.push(...group.map(({ data }) => data))
    if (seen.some(data => data.includes('text.delta'))) break
  }
  caller.abort(new Error('left'))
  t.equal(await statusOf(one), 'in_progress')
  more.resolve(undefined)
  await until(installation.clock, async () => await statusOf(one) === 'completed')
  t.same((await logOf(one)).slice(0, seen.length).map(event => JSON.stringify(event)), seen)
  await stopped(one)
})

void t.test('a queued run of a dead worker is taken over, and run once', async t => {
  const installation = installationOf()
  const one = processOf('one', [whole], installation)
  await one.matriz.enqueue(background(), contextOf())
  await installation.stores.queue.renew('dead', 3_000, [])
  t.equal((await installation.stores.queue.claim(claimOf('dead', 1))).length, 1)
  void one.work()
  await turn()
  installation.clock.advance(2_900)
  await turn()
  t.equal(one.engine.requests.length, 0, 'a lease that runs is respected')
  await until(installation.clock, async () => await statusOf(one) === 'completed')
  t.equal(one.engine.requests.length, 1)
  await stopped(one)
})

void t.test('a queued run is given up when it has been claimed too often', async t => {
  const installation = installationOf()
  const one = processOf('one', [whole], installation)
  await one.matriz.enqueue(background(), contextOf())
  for (let attempt = 0; attempt < 5; attempt += 1) {
    await installation.stores.queue.renew(`dead-${attempt}`, 10, [])
    t.equal((await installation.stores.queue.claim(claimOf(`dead-${attempt}`, 1))).length, 1)
    installation.clock.advance(10)
  }
  void one.work()
  await until(installation.clock, async () => await statusOf(one) === 'failed')
  t.equal(failureOf(await logOf(one)), 'worker_lost')
  t.equal(one.engine.requests.length, 0)
  await stopped(one)
})

void t.test('worker_lost: a run in progress whose worker is gone is ended within lease and five seconds, and no model is asked again', async t => {
  const installation = installationOf()
  const lost = processOf('lost', [[text('a'), 'hang']], installation)
  const other = processOf('other', [whole], installation)
  await installation.stores.conversations.create({ id: 'conv_1', tenant: 'acme', project: 'default', createdAtMs: 0, metadata: {}, items: [] })
  // The process that dies renews its lease once.
  await installation.stores.queue.renew('lost', 3_000, [])
  await reserve(installation, 'lost', 'idem_1')
  const run = await lost.matriz.start(foreground({ conversationId: 'conv_1' }), contextOf({ reservationId: 'idem_1' }))
  const reading = (async () => { for await (const _ of run.frames) { /* as a client would */ } })()
  reading.catch(() => undefined)
  void other.work()
  await until(installation.clock, async () => (await logOf(other)).some(({ type }) => type === 'text.delta'), 0)
  const followed: RunEvent[] = []
  const following = (async () => {
    for await (const group of await other.matriz.resume(principal, 'resp_1', -1, new AbortController().signal)) followed.push(...group.map(({ data }) => JSON.parse(data) as RunEvent))
  })()
  const diedMs = installation.clock.nowMs()
  await until(installation.clock, async () => await statusOf(other) === 'failed')
  t.ok(installation.clock.nowMs() - diedMs <= 3_000 + 5_000, `after ${installation.clock.nowMs() - diedMs} ms`)
  await soon(following)
  t.equal(failureOf(followed), 'worker_lost')
  const open = followed.filter(({ type }) => type === 'step.started').length - followed.filter(({ type }) => type === 'step.completed').length
  t.equal(open, 0, 'every step has an end')
  t.match((await other.world.runs.history('acme', 'resp_1'))?.at(-1), { kind: 'message', status: 'incomplete', parts: [{ text: 'a' }] })
  t.equal((await installation.stores.conversations.history('acme', 'conv_1'))?.length, 2, 'the conversation has what was said')
  t.equal(other.engine.requests.length, 0)
  // The lost one comes back to find that it has nothing to say any more.
  void lost.work()
  await t.rejects(until(installation.clock, () => reading.then(() => true)), { code: 'fence_lost' })
  t.equal(lost.engine.closed, 1)
  t.equal(failureOf(await logOf(other)), 'worker_lost')
  t.equal((await other.matriz.complete(foreground({ conversationId: 'conv_1', stream: false }), contextOf({ runId: 'resp_2' }))).terminal.type, 'run.completed')
  await stopped(lost, other)
})

void t.test('a queued run whose preparation fails ends as failed with that error', async t => {
  const installation = installationOf()
  const one = processOf('one', [whole], installation)
  await one.matriz.complete(foreground({ stream: false }), contextOf({ runId: 'resp_0' }))
  await one.matriz.enqueue(background({ previousResponseId: 'resp_0' }), contextOf())
  await one.matriz.delete(principal, 'resp_0')
  void one.work()
  await until(installation.clock, async () => await statusOf(one) === 'failed')
  t.equal(failureOf(await logOf(one)), 'previous_response_not_found')
  t.equal(one.engine.requests.length, 1, 'only for the run before')
  await stopped(one)
})

void t.test('cancel: refusals, and a run that has ended stays as it is', async t => {
  const installation = installationOf()
  const one = processOf('one', [whole], installation)
  await t.rejects(one.matriz.cancel(principal, 'resp_none'), { code: 'response_not_found', param: 'response_id' })
  await one.matriz.complete(foreground({ stream: false }), contextOf({ runId: 'resp_0' }))
  await t.rejects(one.matriz.cancel(principal, 'resp_0'), { code: 'invalid_state', param: 'response_id', message: 'Only background responses can be cancelled.' })
  await one.matriz.enqueue(background(), contextOf())
  await t.rejects(one.matriz.cancel({ ...principal, tenant: 'other' }, 'resp_1'), { code: 'response_not_found' })
  await t.rejects(one.matriz.enqueue(background({ store: false }), contextOf({ runId: 'resp_2' })), { code: 'invalid_value', param: 'background' })
  void one.work()
  await until(installation.clock, async () => await statusOf(one) === 'completed')
  const ended = await one.matriz.retrieve(principal, 'resp_1')
  t.same(await one.matriz.cancel(principal, 'resp_1'), ended)
  await stopped(one)
})

void t.test('cancel of a queued run: no model is ever asked; twice is once', async t => {
  const installation = installationOf()
  const one = processOf('one', [whole], installation)
  await one.matriz.enqueue(background(), contextOf())
  const [first, second] = await soon(Promise.all([one.matriz.cancel(principal, 'resp_1'), until(installation.clock, () => true).then(() => one.matriz.cancel(principal, 'resp_1'))]))
  t.equal(first.status, 'cancelled')
  t.same(second, first)
  t.same(typesOf(await logOf(one)), ['run.queued', 'run.incomplete'])
  void one.work()
  await until(installation.clock, () => installation.clock.pending > 0)
  t.equal(one.engine.requests.length, 0)
  await stopped(one)
})

void t.test('cancel reaches the model, from here and from another process', async t => {
  for (const elsewhere of [false, true]) {
    const installation = installationOf()
    const one = processOf('one', [[text('a'), 'hang']], installation)
    const other = processOf('other', [whole], installation)
    void one.work()
    await one.matriz.enqueue(background(), contextOf())
    await until(installation.clock, async () => (await logOf(one)).some(({ type }) => type === 'text.delta'))
    const asking = elsewhere ? other : one
    const both = [asking.matriz.cancel(principal, 'resp_1'), asking.matriz.cancel(principal, 'resp_1')]
    let answers: StoredRun[] = []
    void Promise.all(both).then(all => { answers = all })
    await until(installation.clock, () => answers.length > 0)
    t.equal(answers[0]?.status, 'cancelled')
    t.same(answers[1], answers[0])
    await until(installation.clock, () => one.engine.closed === 1)
    t.match((await logOf(one)).at(-1), { type: 'run.incomplete', reason: 'cancelled' })
    t.match((await one.world.runs.history('acme', 'resp_1'))?.at(-1), { kind: 'message', status: 'incomplete' })
    t.same(one.world.problems, [])
    await stopped(one, other)
  }
})

void t.test('cancel in every phase ends the run once', async t => {
  const outcomes = new Set<string>()
  for (let phase = 0; phase < 24; phase += 1) {
    const installation = installationOf()
    const one = processOf('one', [[text('a'), turn(), text('b'), turn(), text('c'), [finished]]], installation)
    void one.work()
    await until(installation.clock, () => installation.clock.pending > 0)
    await one.matriz.enqueue(background(), contextOf())
    for (let pause = 0; pause < phase; pause += 1) await (pause % 2 === 0 ? Promise.resolve() : turn())
    let answer: StoredRun | undefined
    void one.matriz.cancel(principal, 'resp_1').then(run => { answer = run })
    await until(installation.clock, () => answer !== undefined)
    const last = (await logOf(one)).at(-1)
    t.ok(last?.type === 'run.completed' ? answer?.status === 'completed' : answer?.status === 'cancelled' && last?.type === 'run.incomplete', `phase ${phase}`)
    outcomes.add(answer?.status ?? '')
    await stopped(one)
  }
  t.ok(outcomes.has('cancelled'))
})

void t.test('an outage of the store: what was running ends as failed when it is back, what waited is run; told of once', async t => {
  const installation = installationOf()
  const more = Promise.withResolvers<undefined>()
  const one = processOf('one', [[text('a'), more.promise, text('b'), 'hang'], whole], installation)
  void one.work()
  await one.matriz.enqueue(background(), contextOf())
  await until(installation.clock, async () => (await logOf(one)).some(({ type }) => type === 'text.delta'))
  await one.matriz.enqueue(background(), contextOf({ runId: 'resp_x' }))
  one.world.runs.failure = new MatrizError('store_unavailable', 'gone')
  more.resolve(undefined)
  await until(installation.clock, () => one.engine.closed === 1)
  t.equal(await statusOf(one), 'in_progress')
  one.world.runs.failure = undefined
  await until(installation.clock, async () => await statusOf(one) === 'failed')
  t.equal(failureOf(await logOf(one)), 'store_unavailable')
  await until(installation.clock, async () => await statusOf(one, 'resp_x') === 'completed')
  t.same(one.world.problems.map(({ code }) => code), ['store_unavailable'])
  await stopped(one)
})

void t.test('a lease that could not be renewed in time stops the runs that others may have by then', async t => {
  const installation = installationOf()
  const { queue } = installation.stores
  let out = false
  const failing = async <T>(answer: () => Promise<T>): Promise<T> => {
    if (out) throw new MatrizError('store_unavailable', 'gone')
    return answer()
  }
  const one = processOf('one', [[text('a'), 'hang']], installation, {
    queue: {
      renew: (...given) => failing(() => queue.renew(...given)), claim: (...given) => failing(() => queue.claim(...given)),
      seize: (...given) => failing(() => queue.seize(...given)), leave: (...given) => failing(() => queue.leave(...given)),
      stirred: (...given) => failing(() => queue.stirred(...given))
    }
  })
  void one.work()
  await one.matriz.enqueue(background(), contextOf())
  await until(installation.clock, async () => (await logOf(one)).some(({ type }) => type === 'text.delta'))
  out = true
  const outMs = installation.clock.nowMs()
  await until(installation.clock, () => one.engine.closed === 1)
  t.ok(installation.clock.nowMs() - outMs <= 3_000, 'before the lease is over by the store')
  t.equal(await statusOf(one), 'in_progress', 'nothing was written')
  out = false
  await until(installation.clock, async () => await statusOf(one) === 'failed')
  t.equal(one.world.problems.length, 1)
  await stopped(one)
})

void t.test('stopping: what ends in time ends well, the rest as failed, and what had not begun goes back', async t => {
  const installation = installationOf()
  const more = Promise.withResolvers<undefined>()
  const engine = new ScriptedEngine([[text('a'), more.promise, text('b'), [finished]], [text('a'), 'hang']])
  const held = Promise.withResolvers<undefined>()
  const registry = registryOf(engine)
  let finding = 0
  const one = processOf('one', [], installation, {
    graceMs: 1_000,
    engines: { ...registry, find: async id => {
      finding += 1
      // Three that are enqueued, two that begin, and the third that does not get that far.
      if (finding === 6) await held.promise
      return registry.find(id)
    } }
  })
  for (const runId of ['resp_1', 'resp_2', 'resp_3']) await one.matriz.enqueue(background(), contextOf({ runId }))
  let over = false
  void one.work().then(() => { over = true })
  await until(installation.clock, () => engine.requests.length === 2 && finding === 6)
  one.stop()
  await turn()
  more.resolve(undefined)
  await until(installation.clock, async () => await statusOf(one, 'resp_1') === 'completed', 10)
  t.notOk(over)
  await until(installation.clock, async () => await statusOf(one, 'resp_2') === 'failed')
  const end = (await logOf(one, 'resp_2')).at(-1)
  t.match(end, { type: 'run.failed', error: { code: 'server_is_overloaded', message: 'The server is stopping.' } })
  held.resolve(undefined)
  await until(installation.clock, () => over)
  t.equal(await statusOf(one, 'resp_3'), 'queued')
  const nowMs = installation.clock.nowMs()
  const other = processOf('other', [whole], installation)
  void other.work()
  await until(installation.clock, async () => await statusOf(other, 'resp_3') === 'completed', 0)
  t.equal(installation.clock.nowMs(), nowMs, 'no lease had to run out')
  await stopped(other)
})

void t.test('a keyed run is durable before a model is asked, and goes on without its caller', async t => {
  for (const leaving of ['return', 'detach', 'signal'] as const) {
    const installation = installationOf()
    const more = Promise.withResolvers<undefined>()
    const one = processOf('one', [[text('a'), more.promise, text('b'), [finished]]], installation)
    const caller = new AbortController()
    await reserve(installation, 'one', 'idem_1')
    const run = await one.matriz.start(foreground(), contextOf({ reservationId: 'idem_1', signal: caller.signal }))
    t.match(one.world.runs.commitsOf.get('resp_1')?.[0], { fence: 1, run: { status: 'in_progress', worker: 'one', reservationId: 'idem_1', task: {} }, entries: [{ event: { type: 'run.started' } }] })
    const frames = run.frames[Symbol.asyncIterator]()
    await frames.next()
    if (leaving === 'return') await frames.return?.()
    else if (leaving === 'detach') run.frames.detach?.()
    else caller.abort(new Error('left'))
    more.resolve(undefined)
    await until(installation.clock, async () => await statusOf(one) !== 'in_progress')
    t.equal(await statusOf(one), 'completed', leaving)
    t.equal((await frames.next()).done, true)
  }
})

void t.test('detach lets a plain foreground run go on; leaving it cancels, down to the model', async t => {
  const installation = installationOf()
  const more = Promise.withResolvers<undefined>()
  const one = processOf('one', [[text('a'), more.promise, text('b'), [finished]], [text('a'), 'hang']], installation)
  const caller = new AbortController()
  const cut = await one.matriz.start(foreground(), contextOf({ signal: caller.signal }))
  await cut.frames[Symbol.asyncIterator]().next()
  cut.frames.detach?.()
  caller.abort(new Error('left'))
  more.resolve(undefined)
  await until(installation.clock, async () => await statusOf(one) === 'completed')
  const left = await one.matriz.start(foreground(), contextOf({ runId: 'resp_2' }))
  for await (const _ of left.frames) break
  t.equal(await statusOf(one, 'resp_2'), 'cancelled')
  t.equal(one.engine.closed, 2)
})

void t.test('JSON: a keyed run has a commit before its answer, any other has one in all', async t => {
  const installation = installationOf()
  const one = processOf('one', [whole], installation)
  await reserve(installation, 'one', 'idem_1', 'idem_2')
  await one.matriz.complete(foreground({ stream: false }), contextOf({ reservationId: 'idem_1' }))
  t.equal(one.world.runs.commitsOf.get('resp_1')?.length, 2)
  await one.matriz.complete(foreground({ stream: false }), contextOf({ runId: 'resp_2' }))
  const commits = one.world.runs.commitsOf.get('resp_2') ?? []
  t.equal(commits.length, 1)
  t.match(commits[0], { fence: 1, run: { worker: 'one', status: 'in_progress' }, terminal: { status: 'completed' } })
  const { terminal } = await one.matriz.complete(foreground({ stream: false }), contextOf({ runId: 'resp_3', reservationId: 'idem_2', signal: AbortSignal.abort(new Error('left')) }))
  t.equal(terminal.type, 'run.completed', 'a keyed run does not mind that its caller left')
})

void t.test('JSON: a very long answer is written down in parts, none of them so long', async t => {
  const long: Script = [...Array.from({ length: 40 }, (_, index) => text(`${index} `.padEnd(100_000, 'x'))), [finished]]
  const one = processOf('one', [long], installationOf())
  const { terminal, response } = await one.matriz.complete(foreground({ stream: false }), contextOf())
  t.equal(terminal.type, 'run.completed')
  t.ok(response.length > 4_000_000)
  const commits = one.world.runs.commitsOf.get('resp_1') ?? []
  t.ok(commits.length >= 4)
  for (const { entries, terminal: last } of commits) if (last === undefined) t.ok(entries.flatMap(({ frames }) => frames).reduce((sum, { data }) => sum + data.length, 0) < 1_500_000)
  t.same(commits.map(({ run, terminal: last }) => [run !== undefined, last !== undefined]), commits.map((_, index) => [index === 0, index === commits.length - 1]))
  await one.matriz.complete(foreground({ stream: false, store: false }), contextOf({ runId: 'resp_2' }))
  t.equal(one.world.runs.commitsOf.get('resp_2')?.every(({ entries }) => entries.length === 0), true, 'what is not kept is not written')
})

void t.test('a conversation: read, locked, added to, and given back', async t => {
  const installation = installationOf()
  const more = Promise.withResolvers<undefined>()
  const one = processOf('one', [[text('a'), more.promise, [finished]], whole], installation)
  const before = said('My name is Ada.', 'm0')
  await installation.stores.conversations.create({ id: 'conv_1', tenant: 'acme', project: 'default', createdAtMs: 0, metadata: {}, items: [before] })
  await t.rejects(one.matriz.start(foreground({ conversationId: 'conv_x' }), contextOf()), { code: 'conversation_not_found', param: 'conversation' })
  const run = await one.matriz.start(foreground({ conversationId: 'conv_1' }), contextOf())
  await t.rejects(one.matriz.start(foreground({ conversationId: 'conv_1' }), contextOf({ runId: 'resp_2' })), { code: 'conversation_busy' })
  await t.rejects(one.matriz.complete(foreground({ conversationId: 'conv_1' }), contextOf({ runId: 'resp_3' })), { code: 'conversation_busy' })
  await t.rejects(one.matriz.enqueue(background({ conversationId: 'conv_1' }), contextOf({ runId: 'resp_4' })), { code: 'conversation_busy' })
  more.resolve(undefined)
  for await (const _ of run.frames) { /* to the end */ }
  t.same(one.engine.requests[0]?.items.map(({ id }) => id), ['m0', 'msg_in'])
  t.match(await installation.stores.conversations.history('acme', 'conv_1'), [{ id: 'm0' }, { id: 'msg_in' }, { kind: 'message', role: 'assistant' }])
  const { terminal } = await one.matriz.complete(foreground({ conversationId: 'conv_1', store: false, stream: false }, [said('and?', 'm9')]), contextOf({ runId: 'resp_5' }))
  t.equal(terminal.type, 'run.completed')
  t.equal((await installation.stores.conversations.history('acme', 'conv_1'))?.length, 3, 'what may not be kept is not added')
})

void t.test('what only a connection remembers is asked for before the store, and told of each run', async t => {
  const one = processOf('one', [whole, whole, [new MatrizError('provider_unavailable', 'no')]], installationOf())
  const held = new Map<string, readonly ConversationItem[]>()
  const memory: NonNullable<StartContext['memory']> = { history: id => held.get(id), remember: (id, items) => { held.set(id, items) } }
  await one.matriz.complete(foreground({ store: false }, [said('one', 'm1')]), contextOf({ memory }))
  t.match(held.get('resp_1'), [{ id: 'm1' }, { kind: 'message', role: 'assistant' }])
  await one.matriz.complete(foreground({ store: false, previousResponseId: 'resp_1' }, [said('two', 'm2')]), contextOf({ runId: 'resp_2', memory }))
  t.same(one.engine.requests[1]?.items.map(({ id }) => id).filter(id => id.startsWith('m')).length, 3)
  t.equal(held.get('resp_2')?.length, 4)
  await t.rejects(one.matriz.complete(foreground({ previousResponseId: 'resp_1' }), contextOf({ runId: 'resp_3' })), { code: 'previous_response_not_found' })
  const { terminal } = await one.matriz.complete(foreground({ store: false, previousResponseId: 'resp_2' }, [said('three', 'm3')]), contextOf({ runId: 'resp_4', memory }))
  t.equal(terminal.type, 'run.failed')
  t.notOk(held.has('resp_4'))
})

void t.test('resume beyond the end: nothing of a run that has ended, the rest of one that goes on', async t => {
  const installation = installationOf()
  const more = Promise.withResolvers<undefined>()
  const one = processOf('one', [[text('a'), more.promise, [finished]]], installation)
  void one.work()
  await one.matriz.enqueue(background(), contextOf())
  await until(installation.clock, async () => (await logOf(one)).some(({ type }) => type === 'text.delta'))
  let waited: number | undefined
  void (async () => {
    let count = 0
    for await (const group of await one.matriz.resume(principal, 'resp_1', 10_000, new AbortController().signal)) count += group.length
    waited = count
  })()
  await turn()
  t.equal(waited, undefined)
  more.resolve(undefined)
  await until(installation.clock, () => waited !== undefined)
  t.equal(waited, 0)
  let after = 0
  for await (const group of await one.matriz.resume(principal, 'resp_1', 10_000, new AbortController().signal)) after += group.length
  t.equal(after, 0)
  await stopped(one)
})
