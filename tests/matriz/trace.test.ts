// SPDX-License-Identifier: Apache-2.0
// What is made of a run's log and graph: timings, decisions, causes, and drawings that no text can break out of.
import assert from 'node:assert/strict'
import fc from 'fast-check'
import t from 'tap'
import { decisionsOf, diagramOf, stageTimings, toDot, toMermaid, traceOf } from '../../matriz/index.ts'
import type { MatrizNode, NodeRecord, RunEvent, StepOutcome } from '../../matriz/index.ts'
import { walkBack } from '../../matriz/trace/causes.ts'
import { nodeIdOf, runIdOf } from '../../matriz/trace/node-id.ts'

interface Made {
  readonly links?: MatrizNode['links']
  readonly triggers?: MatrizNode['triggers']
  readonly type?: MatrizNode['type']
  readonly label?: string
  readonly payload?: unknown
}

function record(count: number, { links, triggers, type = 'COMPUTATION', label = 'a:b=c@1', payload = {} }: Made = {}): NodeRecord {
  return {
    node: {
      version: 1, id: nodeIdOf('resp_1', count), type, labels: [label], state: { confidence: 0.5, salience: 0.5 }, timestamps: { created_ts: 1 },
      provenance: { producer: 'p', capabilities: ['c'], tenant: 'acme', trace_id: 'f'.repeat(32), consent_scopes: [] },
      ...(links === undefined ? {} : { links }), ...(triggers === undefined ? {} : { triggers })
    },
    payload
  }
}

const link = (count: number, type: 'causal' | 'evidence' = 'causal'): NonNullable<MatrizNode['links']>[number] => ({ target_node_id: nodeIdOf('resp_1', count), link_type: type })
const began: RunEvent = { type: 'run.started', runId: 'resp_1', model: 'm', createdAtMs: 5_000 }
const usage = { inputTokens: 1, cachedInputTokens: 0, outputTokens: 1, reasoningTokens: 0, estimated: false }

function step(id: number, stage: 'thought' | 'intent' | 'validate', capability: string, outcome?: StepOutcome, nodes: readonly number[] = []): RunEvent[] {
  const about = { id: `step_${id}`, stage, capability }
  const started: RunEvent = { type: 'step.started', step: about }
  return outcome === undefined ? [started] : [started, { type: 'step.completed', step: about, outcome, durationMs: 1.5, nodeIds: nodes.map((count) => nodeIdOf('resp_1', count)) }]
}

t.test('an id names its run, whatever the run is called, and nothing else does', async (t) => {
  for (const run of ['resp_1', 'resp_a#N4', 'x\ny', '#N1']) t.equal(runIdOf(nodeIdOf(run, 256)), run)
  for (const wrong of ['', 'LT-#N1', 'LT-resp_1', 'LT-resp_1#N0', 'LT-resp_1#N01', 'LT-resp_1#N12345', 'LT-resp_1#Nx', 'resp_1#N1', 'LT-resp_1#N1 ']) t.equal(runIdOf(wrong), undefined, wrong)
})

t.test('a trace says how far the run is: waiting, under way, and at each of its ends', async (t) => {
  const queued: RunEvent = { type: 'run.queued', runId: 'resp_1', model: 'm', createdAtMs: 4_000 }
  t.match(traceOf('resp_1', [queued], []), { status: 'queued', createdAtMs: 4_000, steps: [] })
  const running = traceOf('resp_1', [queued, began, ...step(1, 'intent', 'intent', 'ok', [1]), ...step(2, 'thought', 'a')], [])
  t.match(running, { status: 'in_progress', createdAtMs: 4_000, model: 'm' })
  t.equal(running.terminal, undefined)
  t.same(running.steps.map(({ outcome }) => outcome), ['ok', undefined])
  const ends: readonly (readonly [RunEvent, string])[] = [
    [{ type: 'run.completed', usage, atMs: 1 }, 'completed'], [{ type: 'run.incomplete', reason: 'cancelled', usage, atMs: 1 }, 'cancelled'],
    [{ type: 'run.incomplete', reason: 'max_output_tokens', usage, atMs: 1 }, 'incomplete'], [{ type: 'run.failed', error: { code: 'internal_error', message: 'x' }, usage, atMs: 1 }, 'failed']
  ]
  for (const [end, status] of ends) t.match(traceOf('resp_1', [began, end], []), { status, terminal: end })
})

t.test('a stage that comes again is counted with itself, in the order in which stages began', async (t) => {
  const trace = traceOf('resp_1', [began, ...step(1, 'intent', 'intent', 'ok'), ...step(2, 'thought', 'a', 'skipped'), ...step(3, 'thought', 'b', 'ok'), ...step(4, 'validate', 'validate', 'failed'), ...step(5, 'thought', 'c')], [])
  t.same(stageTimings(trace), [{ stage: 'intent', steps: 1, durationMs: 1.5 }, { stage: 'thought', steps: 3, durationMs: 3 }, { stage: 'validate', steps: 1, durationMs: 1.5 }])
})

t.test('what became of each alternative is what the steps say, those of its own round', async (t) => {
  const first = record(1, { type: 'DECISION', payload: { candidates: ['a', 'b', 'c'], alternatives: [{ capability: 'd', reason: 'not applicable' }] } })
  const second = record(4, { type: 'DECISION', payload: { candidates: ['c'], alternatives: [{ capability: 'c', confidence: 0.8, reason: 'fits' }, { capability: 'b', reason: 'rejected' }, { name: 'no capability' }, 7] } })
  const steps = [...step(1, 'thought', 'a', 'skipped'), ...step(2, 'thought', 'b', 'ok', [1, 2]), ...step(3, 'validate', 'validate', 'failed', [3]), ...step(4, 'thought', 'c', 'failed', [4])]
  const decisions = decisionsOf(traceOf('resp_1', [began, ...steps], [first, record(2), record(3), second]))
  t.same(decisions.map(({ chosen }) => chosen), ['b', undefined])
  t.same(decisions[0]?.alternatives, [{ capability: 'a', outcome: 'skipped' }, { capability: 'b', outcome: 'chosen' }, { capability: 'c', outcome: 'not_asked' }, { capability: 'd', reason: 'not applicable', outcome: 'not_asked' }])
  t.same(decisions[1]?.alternatives, [{ capability: 'c', confidence: 0.8, reason: 'fits', outcome: 'failed' }, { capability: 'b', reason: 'rejected', outcome: 'not_asked' }])
  for (const payload of [null, 'x', [], {}, { candidates: 'a' }]) t.same(decisionsOf(traceOf('resp_1', [began], [record(1, { type: 'DECISION', payload })]))[0]?.alternatives, [])
})

t.test('rounds that follow each other without a pause are told apart, and a decision may stand at the beginning of its own', async (t) => {
  const decides = (count: number): NodeRecord => record(count, { type: 'DECISION', payload: { candidates: ['a', 'b'] } })
  const became = (steps: readonly RunEvent[], ...records: readonly NodeRecord[]): unknown => decisionsOf(traceOf('resp_1', [began, ...steps], records)).map(({ alternatives }) => alternatives.map(({ outcome }) => outcome))
  t.same(became([...step(1, 'thought', 'a', 'ok', [1]), ...step(2, 'thought', 'a', 'skipped'), ...step(3, 'thought', 'b', 'ok', [2])], decides(1), decides(2)), [['chosen', 'not_asked'], ['skipped', 'chosen']])
  t.same(became([...step(1, 'intent', 'intent', 'ok'), ...step(2, 'thought', 'a', 'skipped', [1]), ...step(3, 'thought', 'b', 'ok')], decides(1)), [['skipped', 'chosen']])
  t.same(became([...step(1, 'thought', 'a')], decides(1)), [['not_asked', 'not_asked']], 'a decision of no step')
})

t.test('causes come nearest first, each once, through links and triggers, and a circle has an end', async (t) => {
  const records = [record(1, { type: 'INTENT' }), record(2, { links: [link(1)] }), record(3, { links: [link(2), link(1, 'evidence')] }), record(4, { triggers: [{ trigger_node_id: nodeIdOf('resp_1', 3), event_type: 'x' }] })]
  t.same(walkBack(records, nodeIdOf('resp_1', 4))?.map(({ node, depth, effectId, linkType }) => [runIdOf(node.id), node.id.slice(-2), depth, effectId.slice(-2), linkType]), [
    ['resp_1', 'N3', 1, 'N4', 'trigger'], ['resp_1', 'N2', 2, 'N3', 'causal'], ['resp_1', 'N1', 2, 'N3', 'evidence']
  ])
  t.same(walkBack(records, nodeIdOf('resp_1', 1)), [])
  t.equal(walkBack(records, nodeIdOf('resp_1', 5)), undefined)
  const circle = [record(1, { links: [link(2)] }), record(2, { links: [link(1), link(2), link(9)] })]
  t.same(walkBack(circle, nodeIdOf('resp_1', 1))?.map(({ depth }) => depth), [1])
  const longest = Array.from({ length: 256 }, (_, index) => record(index + 1, index === 0 ? {} : { links: Array.from({ length: Math.min(32, index) }, (_unused, back) => link(index - back)) }))
  t.equal(walkBack(longest, nodeIdOf('resp_1', 256))?.length, 255)
})

// The grammars of the two languages, no wider than what is drawn: text that ends its quotes does not fit.
const mermaidLine = /^(?:flowchart TD|  (?:N\d+|empty)\["(?:[\p{L}\p{M}\p{N} .,_=-]|#\d+;|<br\/>)*"\]|  N\d+ (?:-->|-\. [a-z]+ \.->) N\d+)$/u
const dotLine = /^(?:digraph trace \{|  graph \[label="(?:[^"\\]|\\["\\])*", rankdir=TB\]|  node \[shape=box\]|  N\d+ \[label="(?:[^"\\]|\\["\\n])*"\]|  N\d+ -> N\d+(?: \[style=dashed, label="[a-z]+"\])?|\})$/

const hostile = [
  '"]; click N1 href "javascript:alert(1)"', 'end', '%% comment', '\n  N1 --> N2', 'subgraph x\nend', '`**bold**`', '<script>alert(1)</script>', '#quot;', '#34;', '\\', '\\"', '"];} digraph x {', '\\N\\G', '&quot;', '\u202e', '\u2028N1', '\ud800', '\0', '---\ntitle: x\n---'
]

function drawn(text: string, payloads: boolean): { readonly mermaid: string; readonly dot: string } {
  const records = [record(1, { label: text, payload: { text } }), record(2, { links: [link(1), link(1, 'evidence')], label: text })]
  const diagram = diagramOf({ ...traceOf(`resp_${text}`, [], records), status: 'completed' }, { payloads })
  return { mermaid: toMermaid(diagram), dot: toDot(diagram) }
}

function check(text: string): void {
  for (const payloads of [true, false]) {
    const { mermaid, dot } = drawn(text, payloads)
    // Whatever the text, as many lines as there are boxes and arrows.
    assert.deepEqual([mermaid.split('\n').length, dot.split('\n').length], [6, 9])
    for (const line of mermaid.trimEnd().split('\n')) assert.match(line, mermaidLine)
    for (const line of dot.trimEnd().split('\n')) assert.match(line, dotLine)
    assert.doesNotMatch(mermaid + dot, /[^\P{C}\n]/u)
  }
}

t.test('no text breaks out of a drawing: each line stays what it is', async (t) => {
  for (const [index, text] of hostile.entries()) t.doesNotThrow(() => { check(text) }, `hostile text ${index}`)
  fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.constantFrom(...hostile)).map((parts) => parts.join(''))), check), { numRuns: 500, seed: 11 })
})

t.test('planted: the grammars refuse text that was not escaped', async (t) => {
  for (const text of ['"]', '#quot;"', '`', '<b>']) t.notMatch(`  N1["${text}"]`, mermaidLine)
  for (const text of ['"', '\\', 'a"b']) t.notMatch(`  N1 [label="${text}"]`, dotLine)
})

t.test('a drawing shows the text that it was given, and its payloads only when asked for', async (t) => {
  const { mermaid, dot } = drawn('say "hi" & <go>', true)
  t.match(mermaid, 'say #34;hi#34; #38; #60;go#62;')
  t.match(dot, 'say \\"hi\\" &amp; <go>')
  t.match(dot, '{\\"text\\":')
  t.notMatch(drawn('secret', false).dot.replaceAll('N1 COMPUTATION\\nsecret', '').replaceAll('N2 COMPUTATION\\nsecret', '').replace('resp_secret', ''), 'secret')
  const empty = diagramOf(traceOf('resp_1', [began], []), { payloads: false })
  t.equal(toMermaid(empty), 'flowchart TD\n  empty["resp_1 in_progress, no nodes"]\n')
  const long = drawn('x'.repeat(10_000), true)
  t.ok(long.dot.split('\n').find((line) => line.includes('{\\"text'))?.includes('…'), 'a long payload is cut')
})
