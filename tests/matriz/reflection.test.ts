// SPDX-License-Identifier: Apache-2.0
// What MATRIZ makes of its own answers: checked before anything is emitted, revised once, and looked back on.
import t from 'tap'
import type { NodeRecord } from '../../matriz/index.ts'
import { arithmetic } from '../../matriz/nodes/arithmetic.ts'
import { builtInNodes } from '../../matriz/nodes/built-in.ts'
import type { CognitiveNode } from '../../matriz/nodes/cognitive-node.ts'
import { factLookup } from '../../matriz/nodes/fact-lookup.ts'
import { createMatrizOf } from '../../matriz/orchestrator/create-matriz.ts'
import { freshContext, registryOf, requestOf, ScriptedEngine, worldOf } from '../support/ports.ts'

interface Ran { readonly text: string; readonly type: string; readonly records: readonly NodeRecord[] }

async function ask(question: string, nodes: readonly CognitiveNode[] = builtInNodes, engine?: ScriptedEngine): Promise<Ran> {
  const world = worldOf(engine === undefined ? {} : { engines: registryOf(engine) })
  const context = freshContext()
  const { terminal, response } = await createMatrizOf(nodes, world).complete(requestOf(question, { model: engine?.id ?? 'lukhas-matriz' }), context)
  return { type: terminal.type, text: (JSON.parse(response) as { readonly text: string }).text, records: await world.runs.nodes('acme', context.runId) ?? [] }
}

/** MATRIZ's own nodes, one of them changed. */
const changed = (node: CognitiveNode, change: Partial<CognitiveNode>): readonly CognitiveNode[] => builtInNodes.map(one => one === node ? { ...one, ...change } : one)

const reflections = (records: readonly NodeRecord[]): readonly unknown[] => records.flatMap(({ node }) => node.reflections ?? [])
const decisions = (records: readonly NodeRecord[]): readonly Readonly<Record<string, unknown>>[] =>
  records.filter(({ node }) => node.labels?.some(label => label.startsWith('decision:')) === true).map(({ payload }) => payload as Readonly<Record<string, unknown>>)

t.test('an answer that stands up is affirmed, with how sure it was before its checks and after them', async (test) => {
  const { records } = await ask('6 * 7')
  test.match(reflections(records), [{ reflection_type: 'affirmation', old_state: { capability: 'math.evaluate', confidence: 0.99, checked: false }, new_state: { capability: 'math.evaluate', confidence: 0.99, checked: true, valid: true } }])
})

t.test('an answer that fails its checks is never emitted: one revised attempt, a regret and an affirmation', async (test) => {
  const { text, type, records } = await ask('6 * 7', changed(arithmetic, { verify: () => [{ method: 'mathematical', passed: false, explanation: 'planted' }] }))
  test.equal(type, 'run.completed')
  test.notMatch(text, '42')
  test.match(text, /^I don't know/)
  test.match(reflections(records), [
    { reflection_type: 'regret', old_state: { capability: 'math.evaluate', confidence: 0.99, checked: false }, new_state: { capability: 'math.evaluate', confidence: 0.2, checked: true, valid: false, problem: 'planted' } },
    { reflection_type: 'affirmation', old_state: { capability: 'math.evaluate', valid: false }, new_state: { capability: 'answer.unknown', valid: true } }
  ])
  const [first, second, ...more] = decisions(records)
  test.same(more, [])
  test.match(first, { chosen: 'math.evaluate' })
  test.match(second, { chosen: 'answer.unknown', rejected: ['math.evaluate'] })
  test.match((second?.['alternatives'] as readonly Readonly<Record<string, unknown>>[]).find(one => one['capability'] === 'math.evaluate'), { standing: 'rejected' })
})

t.test('DECISION tells each alternative with its confidence, what became of it and why', async (test) => {
  const { records } = await ask('What is the capital of Peru?')
  const [decision] = decisions(records)
  test.match(decision, { intent: 'fact', chosen: 'facts.lookup' })
  const alternatives = decision?.['alternatives'] as readonly { readonly capability: string; readonly confidence: number; readonly standing: string; readonly reason: string }[]
  test.match(alternatives.find(({ capability }) => capability === 'facts.lookup'), { standing: 'chosen' })
  test.match(alternatives.find(({ capability }) => capability === 'memory.answer'), { standing: 'nothing_found' })
  test.match(alternatives.find(({ capability }) => capability === 'answer.unknown'), { standing: 'next' })
  test.match(alternatives.find(({ capability }) => capability === 'tool.select'), { standing: 'not_applicable' })
  for (const { confidence, reason } of alternatives) test.ok(confidence >= 0 && confidence <= 1 && reason.length > 5)
})

t.test('an answer below the threshold is passed over, and what is left is an admission not to know', async (test) => {
  const { text, records } = await ask('What is the capital of Peru?', changed(factLookup, { process: () => ({ kind: 'text', text: 'It may be Lima.', confidence: 0.35 }) }))
  test.match(text, /^I don't know/)
  const answer = records.find(({ node }) => node.type === 'AWARENESS')
  test.ok((answer?.node.state.confidence ?? 1) < 0.4, 'the node is as unsure as the answer')
  const alternatives = decisions(records)[0]?.['alternatives'] as readonly Readonly<Record<string, unknown>>[]
  test.match(alternatives.find(one => one['capability'] === 'facts.lookup'), { standing: 'below_threshold', confidence: 0.35 })
})

t.test('sums in the words of an engine are calculated again and flagged, and the words stay as they are', async (test) => {
  const said = 'Well, 17 * 23 = 401. Also, 2 + 2 = 4.'
  const engine = new ScriptedEngine([[[{ type: 'text.delta', text: said }], [{ type: 'finished', reason: 'stop' }]]])
  const { text, records } = await ask('Tell me about numbers.', builtInNodes, engine)
  test.equal(text, said)
  const validation = records.find(({ node }) => node.type === 'VALIDATION')
  test.match(validation?.payload, { claims: { contradicted: 1, shown: [{ verdict: 'contradicted', expected: '391' }, { verdict: 'supported' }] } })
  test.ok(validation?.node.labels?.includes('validation:arithmetic=contradicted@1'))
  test.ok((validation?.node.state.confidence ?? 1) < 0.5)
})
