// SPDX-License-Identifier: Apache-2.0
// What a replay finds: nodes that draw on more than they were given, nodes whose code has changed, readings that are
// missing, left over or forged. And what it does not have: anything of what the run thought or said.
import t from 'tap'
import type { ReplayReport } from '../../matriz/index.ts'
import { arithmetic } from '../../matriz/nodes/arithmetic.ts'
import { builtInNodes } from '../../matriz/nodes/built-in.ts'
import type { Answer, CognitiveNode } from '../../matriz/nodes/cognitive-node.ts'
import { createMatrizOf } from '../../matriz/orchestrator/create-matriz.ts'
import { readReplay } from '../../matriz/orchestrator/read-replay.ts'
import { firstDifference } from '../../matriz/replay/compare.ts'
import type { RunRecording } from '../../matriz/replay/recording.ts'
import type { NodeRecord, RunStore } from '../../matriz/ports.ts'
import { freshContext, openPolicy, requestOf, worldOf } from '../support/ports.ts'
import type { World } from '../support/ports.ts'

/** MATRIZ's own nodes, arithmetic answering as `answer` says. */
const answering = (answer: (was: Answer) => Answer): readonly CognitiveNode[] => builtInNodes.map(node => node !== arithmetic ? node : {
  ...node,
  process(thought, context) {
    const was = arithmetic.process(thought, context)
    return was === undefined || was instanceof Promise ? was : answer(was)
  },
  verify: () => [{ method: 'mathematical', passed: true, explanation: 'planted' }]
})

interface Ran { readonly id: string; readonly world: World }

async function run(nodes: readonly CognitiveNode[], question = '6 * 7', world: World = worldOf()): Promise<Ran> {
  const context = freshContext()
  await createMatrizOf(nodes, world).complete(requestOf(question), context)
  return { id: context.runId, world }
}

async function replay({ id, world }: Ran, nodes: readonly CognitiveNode[], changed: Partial<RunStore> = {}): Promise<ReplayReport> {
  const runs = new Proxy(world.runs, { get: (target, name): unknown => Reflect.get(changed, name) ?? bound(target, name) })
  const report = await readReplay('acme', { id, surface: 'responses', status: 'completed', background: false, response: '', policyVersion: openPolicy.version }, nodes, { ...world, runs })
  if (report === undefined) throw new Error('the run is not there')
  return report
}

function bound(target: object, name: string | symbol): unknown {
  const value: unknown = Reflect.get(target, name)
  return typeof value === 'function' ? (value.bind(target) as unknown) : value
}

const recordingOf = async ({ id, world }: Ran): Promise<RunRecording> => {
  const recording = await world.runs.recording('acme', id)
  if (recording === undefined) throw new Error('there is no recording')
  return recording
}

const nodesOf = async ({ id, world }: Ran): Promise<readonly NodeRecord[]> => await world.runs.nodes('acme', id) ?? []

t.test('unchanged code comes out the same, each node thought again, and nothing is written', async test => {
  const ran = await run(builtInNodes)
  const commits = ran.world.runs.counters().commits
  const report = await replay(ran, builtInNodes)
  test.match(report, { identical: true, executedNodes: (await nodesOf(ran)).length })
  test.equal(report.divergence, undefined)
  test.equal(ran.world.runs.counters().commits, commits)
})

t.test('a node that draws lots or reads the clock by itself is found and named', async test => {
  let ticks = 0
  const sources: Readonly<Record<string, () => number>> = { 'Math.random': () => Math.random(), 'Date.now': () => Date.now() + (ticks += 1) }
  for (const [source, draw] of Object.entries(sources)) {
    const nodes = answering(answer => answer.kind === 'text' ? { ...answer, text: `${answer.text} (${draw()})` } : answer)
    const ran = await run(nodes)
    const { identical, divergence } = await replay(ran, nodes)
    const thought = (await nodesOf(ran)).find(({ node }) => node.provenance.capabilities.includes('math.evaluate'))
    test.equal(identical, false, source)
    test.match(divergence, { kind: 'node', nodeId: thought?.node.id, nodeType: 'COMPUTATION', stage: 'thought', capability: 'math.evaluate', path: '/payload/text', recorded: thought?.payload })
    test.notSame(divergence?.replayed, divergence?.recorded)
  }
})

t.test('code that has changed since diverges at its own node, with both payloads', async test => {
  const ran = await run(builtInNodes)
  const { divergence } = await replay(ran, answering(answer => answer.kind === 'text' ? { ...answer, text: '43' } : answer))
  test.match(divergence, { kind: 'node', stage: 'thought', capability: 'math.evaluate', path: '/payload/text', recorded: { text: /42/ }, replayed: { text: '43' } })
})

t.test('what is not in a payload is compared as well: a confidence, and a node too few', async test => {
  const ran = await run(builtInNodes)
  const { divergence } = await replay(ran, answering(answer => ({ ...answer, confidence: 0.98 })))
  test.match(divergence, { kind: 'node', capability: 'math.evaluate', path: '/node/state/confidence', recorded: { state: { confidence: 0.99 } }, replayed: { state: { confidence: 0.98 } } })
  const fewer = await replay(ran, builtInNodes.filter(node => node !== arithmetic))
  test.equal(fewer.identical, false)
  test.match(fewer.divergence, { stage: 'thought' })
})

t.test('a node that asks for what it did not ask for, or no longer asks, diverges there', async test => {
  const asking: readonly CognitiveNode[] = builtInNodes.map(node => node !== arithmetic ? node : {
    ...node,
    async process(thought, context) {
      await context.checkValue({ type: 'string' }, 'x')
      return arithmetic.process(thought, context)
    }
  })
  const plain = await run(builtInNodes)
  test.match((await replay(plain, asking)).divergence, { kind: 'reading', stage: 'thought', capability: 'math.evaluate', path: /^\/readings\/step_\d+\/(timer|stopwatch|values)$/ })
  const asked = await run(asking)
  test.equal((await replay(asked, asking)).identical, true)
  test.match((await replay(asked, builtInNodes)).divergence, { stage: 'thought', capability: 'math.evaluate' })
})

t.test('the recording holds what came in and nothing of what was thought, and the replay depends on all of it', async test => {
  const ran = await run(builtInNodes, 'What is 123 * 1001?')
  const recording = await recordingOf(ran)
  test.notMatch(JSON.stringify(recording), /123,?123/, 'the answer is not there')
  test.notMatch(JSON.stringify(recording), /What is 123/, 'the question is stored once, as the input')
  for (const [place, ports] of Object.entries(recording.readings)) {
    for (const port of Object.keys(ports)) {
      const { [port]: _, ...others } = ports
      const without: RunRecording = { ...recording, readings: { ...recording.readings, [place]: others } }
      const report = await replay(ran, builtInNodes, { recording: async () => without })
      test.equal(report.identical, false, `${place} ${port}`)
      test.ok(report.divergence?.path.startsWith(`/readings/${place}/`) === true || report.divergence?.kind === 'node', `${place} ${port}: ${report.divergence?.path}`)
    }
  }
  const forged = await replay(ran, builtInNodes, { recording: async () => ({ ...recording, readings: { ...recording.readings, step_1: { ...recording.readings['step_1'], clock: [1] } } }) })
  test.match(forged.divergence, { kind: 'node', stage: 'intent', path: /timestamps/ })
})

t.test('a log that was changed behind the run\'s back is told, event by event', async test => {
  const ran = await run(builtInNodes)
  const frames = await ran.world.runs.frames('acme', ran.id, -1) ?? []
  const at = frames.findIndex(({ data }) => data.includes('42'))
  const changed = frames.map((frame, index) => index === at ? { ...frame, data: frame.data.replace('42', '44') } : frame)
  const { divergence } = await replay(ran, builtInNodes, { frames: async (_tenant, _id, after) => changed.filter(({ sequence }) => sequence > after) })
  test.match(divergence, { kind: 'event', recorded: { sequence: at } })
  test.ok(divergence?.path.startsWith(`/frames/${at}/data/`) === true)
})

t.test('a pointer leads to the first difference, whatever the names are', async test => {
  test.equal(firstDifference({ a: [1, { 'b/c~': 2 }] }, { a: [1, { 'b/c~': 3 }] }), '/a/1/b~1c~0')
  test.equal(firstDifference({ a: 1 }, { a: 1, b: null }), '/b')
  test.equal(firstDifference([1], { 0: 1 }), '')
})
