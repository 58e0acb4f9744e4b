// SPDX-License-Identifier: Apache-2.0
// The guardian of a run at its edges: cuts, verdicts that are waited for, places of citations, and decisions that cannot be written.
import t from 'tap'
import type { ContentPolicy, TextGuard } from '../../../matriz/guardian/content-policy.ts'
import type { GuardianDecision } from '../../../matriz/guardian/decisions.ts'
import { TextPlaces } from '../../../matriz/guardian/text-places.ts'
import { createMatriz, MatrizError } from '../../../matriz/index.ts'
import type { EngineEvent, MatrizDependencies, RunEvent, RunResult } from '../../../matriz/index.ts'
import { readReplay } from '../../../matriz/orchestrator/read-replay.ts'
import { builtInNodes } from '../../../matriz/nodes/built-in.ts'
import { freshContext, openPolicy, registryOf, requestOf, ScriptedEngine, worldOf } from '../../support/ports.ts'
import type { World } from '../../support/ports.ts'
import { wordRules } from '../../support/word-rules.ts'
import type { WordRule } from '../../support/word-rules.ts'

const secret = 'xyzzy'
const finished: EngineEvent = { type: 'finished', reason: 'stop' }
const output = (effect: WordRule['effect'], word = secret): ContentPolicy => wordRules({ word, effect, surfaces: ['output', 'output_arguments'] })

/** The same rules, asked of somebody who answers later. */
function withheld(rules: ContentPolicy): ContentPolicy {
  const open: ContentPolicy['open'] = (context) => {
    const guard = rules.open(context)
    let all = ''
    const waiting: TextGuard = {
      push(piece) { all += piece; return '' },
      async end() { return guard.push(all) + await guard.end() },
      get blocked() { return guard.blocked },
      get matches() { return guard.matches }
    }
    return waiting
  }
  return { ...rules, open, judge: async (text, context) => rules.judge(text, context) }
}

interface Ran {
  readonly result: RunResult
  readonly events: readonly RunEvent[]
  readonly world: World
  readonly id: string
}

async function run(engine: ScriptedEngine | undefined, content: ContentPolicy, parts: Partial<MatrizDependencies> = {}, input = 'What is 15% of 240?'): Promise<Ran> {
  const world = worldOf({ ...(engine === undefined ? {} : { engines: registryOf(engine) }), policy: { ...openPolicy, content }, ...parts })
  const context = freshContext()
  const result = await createMatriz(world).complete(requestOf(input, { model: engine?.id ?? 'lukhas-matriz' }), context)
  return { result, events: world.told.get(context.runId)?.events ?? [], world, id: context.runId }
}

async function identical({ world, id }: Ran): Promise<unknown> {
  const events = world.told.get(id)?.events.slice()
  const report = await readReplay('acme', { id, surface: 'responses', status: 'completed', background: false, response: '', policyVersion: openPolicy.version }, builtInNodes, world)
  return { identical: report?.identical, divergence: report?.divergence, events: events?.length }
}

const said = ({ events }: Ran, type = 'text.delta'): string => events.map((event) => event.type === type && 'text' in event ? event.text : '').join('')
const cutAt = (text: string, size: number): EngineEvent[][] => Array.from({ length: Math.ceil(text.length / size) }, (_, index) => [{ type: 'text.delta', text: text.slice(index * size, (index + 1) * size) }])

t.test('however an answer comes, what is redacted of it is the same, and nothing else waits', async (t) => {
  const text = `x ${secret}${secret} xyz 😀 ${secret}.`
  for (const size of [1, 2, 3, 5, 100]) {
    const ran = await run(new ScriptedEngine([[...cutAt(text, size), [finished]]]), output('redact'))
    t.equal(said(ran), 'x [REDACTED:word][REDACTED:word] xyz 😀 [REDACTED:word].', `by ${size}`)
    t.match(await identical(ran), { identical: true, divergence: null })
  }
  const plain = await run(new ScriptedEngine([[...cutAt('nothing of it', 1), [finished]]]), output('redact'))
  t.equal(plain.events.filter(({ type }) => type === 'text.delta').length, 'nothing of it'.length, 'each piece leaves as it comes')
})

t.test('a verdict that is waited for: engines, own answers and both effects', async (t) => {
  const engine = (): ScriptedEngine => new ScriptedEngine([[[{ type: 'reasoning.delta', text: `Of ${secret}.` }], ...cutAt(`It is ${secret}.`, 2), [finished]]])
  const redacted = await run(engine(), withheld(output('redact')))
  t.equal(said(redacted), 'It is [REDACTED:word].')
  t.equal(said(redacted, 'reasoning.delta'), 'Of [REDACTED:word].')
  t.match(await identical(redacted), { identical: true, divergence: null })
  const own = await run(undefined, withheld(output('redact', '36')))
  t.match(said(own), /\[REDACTED:word\]/)
  t.match(await identical(own), { identical: true, divergence: null })
  for (const blocked of [await run(engine(), withheld(output('block'))), await run(undefined, withheld(output('block', '36')))]) {
    t.match(blocked.result.terminal, { type: 'run.incomplete', reason: 'content_filter' })
    t.equal(said(blocked), '')
    t.match(await identical(blocked), { identical: true, divergence: null })
  }
})

t.test('an engine that is blocked is left at once; what it would have said and called is nobody\'s', async (t) => {
  const engine = new ScriptedEngine([[[{ type: 'text.delta', text: `Now ${secret}` }], [{ type: 'tool.called', tool: 'function', callId: 'call_1', name: 'f' }], 'hang']])
  const ran = await run(engine, output('block'))
  t.match(ran.result.terminal, { type: 'run.incomplete', reason: 'content_filter', decisions: [{ direction: 'out', effect: 'block' }] })
  t.equal(engine.closed, 1)
  t.notOk(ran.events.some(({ type }) => type === 'tool.called'))
  const risk = ran.world.runs.commitsOf.get(ran.id)?.at(-1)?.nodes.filter(({ node }) => node.labels?.includes('risk:gate=out@1') === true) ?? []
  t.match(risk.map(({ node, payload }) => ({ labels: node.labels, payload })), [{ labels: ['risk:gate=out@1', 'risk:effect=block@1'], payload: { decisions: [{ effect: 'block', matches: [{ rule: 'block-word', surface: 'output' }] }] } }])
})

t.test('names and ids of calls are texts as well', async (t) => {
  const call = (callId: string, name: string): EngineEvent[] => [{ type: 'tool.called', tool: 'function', callId, name }, { type: 'tool.arguments.delta', callId, text: '{}' }]
  const world = worldOf({ engines: registryOf(new ScriptedEngine([[[...call(`call_${secret}`, 'known'), ...call('call_2', `tool_${secret}`), finished]]])), policy: { ...openPolicy, content: output('redact') } })
  const context = freshContext()
  await createMatriz(world).complete(requestOf('Call it.', { model: 'scripted', tools: [{ kind: 'function', name: 'known', param: 'tools[0]' }] }), context)
  const events = world.told.get(context.runId)?.events ?? []
  t.notMatch(JSON.stringify([events, world.problems.map(({ cause }) => String(cause))]), /xyzzy/)
  t.match(events.find(({ type }) => type === 'tool.called'), { name: 'known', callId: /^call_\d+$/ })
})

t.test('decisions are durable before the end is told; where they cannot be written, the run is not told to have ended', async (t) => {
  const written: GuardianDecision[] = []
  const ran = await run(new ScriptedEngine([[...cutAt(`It is ${secret}.`, 4), [finished]]]), output('log'), { decisions: { append: async (decision) => { written.push(decision) } } })
  t.match(written, [{ kind: 'content', operation: 'run', direction: 'out', effect: 'log', runId: ran.id, policyVersion: openPolicy.version }])
  t.equal(written[0]?.id, ran.result.terminal.decisions?.[0]?.id)
  const broken = run(new ScriptedEngine([[...cutAt(`It is ${secret}.`, 4), [finished]]]), output('log'), { decisions: { append: async () => { throw new MatrizError('store_unavailable', 'No.') } } })
  await t.rejects(broken, { code: 'store_unavailable' })
})

t.test('where no rule concerns a run, it is told and recorded as without a guardian', async (t) => {
  const quiet = await run(undefined, output('redact', 'unheard of'))
  const none = await run(undefined, openPolicy.content)
  const [one, other] = [quiet, none].map(({ world, id, events }) => JSON.stringify([events, world.runs.commitsOf.get(id)?.map(({ nodes, recording }) => ({ nodes, readings: recording?.readings }))]).replaceAll(id, 'resp'))
  t.ok(one === other, 'its events, nodes and readings')
})

t.test('places of a text in what was let through of it', async (t) => {
  const places = new TextPlaces()
  places.pass('Say ', 'Say ')
  places.pass('secret', '')
  t.equal(places.placeOf(4), 4)
  t.equal(places.placeOf(10), undefined, 'that is held')
  places.pass(' now', '[REDACTED:word] now')
  t.equal(places.placeOf(10), 19)
  t.equal(places.placeOf(14), 23)
  places.pass(' sec', ' ')
  t.equal(places.placeOf(15), 24)
  t.equal(places.placeOf(18), undefined)
  places.end('sec')
  t.equal(places.placeOf(18), 27)
})
