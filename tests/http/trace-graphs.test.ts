// SPDX-License-Identifier: Apache-2.0
// Whatever is asked, and however it ends: the graph hangs together from the INTENT to the last node, within the caps,
// and from the answer there is a way back to what the user said.
import t from 'tap'
import type { Test } from 'tap'
import type { components } from '../../generated/wire.ts'
import { MatrizError } from '../../matriz/index.ts'
import { checkedNodes } from '../support/check-graph.ts'
import { violations } from '../support/contract.ts'
import { finished, scriptedEngines } from '../support/scripted-engines.ts'
import { patientEnvironment } from '../support/patience.ts'
import { startServer } from '../support/server.ts'

type Trace = components['schemas']['ResponseTrace']

let asked = 0
const engines = scriptedEngines({
  words: async function* () {
    yield [{ type: 'text.delta', text: 'Two words.' }, finished]
  },
  wordy: async function* () {
    for (let count = 0; count < 300; count += 1) yield [{ type: 'text.delta', text: `word ${count} ` }]
    yield [{ type: 'finished', reason: 'max_output_tokens' }]
  },
  calling: async function* ({ items }) {
    if (items.at(-1)?.kind === 'tool_result') yield [{ type: 'text.delta', text: 'It snows.' }, finished]
    else yield [{ type: 'tool.called', tool: 'function', callId: 'call_1', name: 'look' }, { type: 'tool.arguments.delta', callId: 'call_1', text: '{}' }, finished]
  },
  wavering: async function* () {
    asked += 1
    yield [{ type: 'text.delta', text: asked % 2 === 1 ? 'no json' : '{"a":1}' }, finished]
  },
  broken: async function* () {
    yield [{ type: 'text.delta', text: 'So f' }]
    throw new MatrizError('provider_protocol_error', 'The engine behind this model failed.')
  }
})
const server = await startServer({ engines, environment: patientEnvironment(t) })
t.teardown(() => server.close())

interface Sent {
  readonly id: string
  readonly output: readonly { readonly call_id?: string }[]
  readonly status: string
}

async function send(body: object): Promise<Sent> {
  const reply = await server.call('POST', '/v1/responses', { model: 'lukhas-matriz', ...body, stream: true })
  const text = await reply.text()
  const last = text.match(/^data: (\{"type":"response\.(?:completed|incomplete|failed)".*\})$/m)?.[1]
  if (last === undefined) throw new Error(text)
  return (JSON.parse(last) as { readonly response: Sent }).response
}

async function read<T>(path: string): Promise<T> {
  const reply = await server.call('GET', path)
  if (reply.status !== 200) throw new Error(await reply.text())
  return (await reply.json()) as T
}

/** Everything that must hold of the graph of any run that has thought. */
async function connected(test: Test, id: string, what: string): Promise<Trace> {
  const trace = await read<Trace>(`/v1/responses/${id}/trace`)
  const { nodes } = trace
  test.ok(nodes.length > 0 && nodes.length <= 256, `${what}: ${nodes.length} nodes`)
  test.equal(nodes[0]?.type, 'INTENT', what)
  test.ok(nodes.every(({ links = [], labels = [] }) => links.length <= 32 && labels.length <= 12), `${what}: within the caps`)
  const last = await read<components['schemas']['NodeCauseList']>(`/v1/nodes/${encodeURIComponent(nodes.at(-1)?.id ?? '')}/causes`)
  test.equal(last.data.length, nodes.length - 1, `${what}: from the last node every other is reached`)
  const steps = new Set(trace.steps.flatMap(({ node_ids: ids }) => ids))
  const loose = nodes.filter(({ id: node }) => !steps.has(node))
  test.ok(loose.every(({ type }) => type === 'REFLECTION'), `${what}: what is of no step is regret`)
  return trace
}

/** From the answer of the run back to the item that the user sent. */
async function reachesWords(test: Test, id: string, { nodes, steps }: Trace, what: string): Promise<void> {
  const { data: items } = await read<{ readonly data: readonly { readonly id: string }[] }>(`/v1/responses/${id}/input_items?limit=100`)
  const answers = new Set(steps.filter(({ stage, outcome }) => stage === 'thought' && outcome === 'ok').flatMap(({ node_ids: ids }) => ids))
  const answer = nodes.findLast((node) => answers.has(node.id))
  const { data } = await read<components['schemas']['NodeCauseList']>(`/v1/nodes/${encodeURIComponent(answer?.id ?? '')}/causes`)
  const evidence = data.flatMap((cause) => cause.evidence.filter(({ kind }) => kind === 'input_key').map(({ uri }) => uri))
  test.ok(items.some((item) => evidence.includes(`lukhas:item/${encodeURIComponent(item.id)}`)), `${what}: the answer leads back to what was sent`)
}

const contact = { format: { type: 'json_schema', name: 'contact', strict: true, schema: { type: 'object', properties: { email: { type: 'string' } }, required: ['email'], additionalProperties: false } } }
const number = { format: { type: 'json_schema', name: 'n', strict: true, schema: { type: 'object', properties: { a: { type: 'integer' } }, required: ['a'], additionalProperties: false } } }
const look = [{ type: 'function', name: 'look', description: 'Looks out of the window', parameters: { type: 'object', properties: {}, additionalProperties: false, required: [] }, strict: true }]

const answered: readonly (readonly [string, object])[] = [
  ['arithmetic', { input: 'What is 15% of 240?' }], ['a question that nobody can answer', { input: 'Why is there something rather than nothing?' }], ['a statement', { input: 'My name is Ada.' }],
  ['recall within a turn', { input: [{ role: 'user', content: 'My name is Ada.' }, { role: 'assistant', content: 'Noted.' }, { role: 'user', content: 'What is my name?' }] }],
  ['text', { input: 'Count the words in "one two three".' }], ['an order', { input: 'Say exactly: hello' }], ['no words at all', { input: '' }], ['many words', { input: 'word '.repeat(20_000) }],
  ['a system message alone', { input: [{ role: 'system', content: 'Be brief.' }] }], ['an id of its own, with signs', { input: [{ id: 'msg_a#b/c d%', role: 'user', content: '2+2' }] }],
  ['a shape', { input: 'Write to ada@example.com', text: contact }], ['a tool', { input: 'Look out of the window', tools: look }], ['a forced tool', { input: 'x', tools: look, tool_choice: 'required' }],
  ['an image', { input: [{ role: 'user', content: [{ type: 'input_text', text: 'What is this?' }, { type: 'input_image', image_url: 'data:image/png;base64,iVBORw0KGgo=' }] }] }],
  ['an engine', { model: 'words', input: 'Say two words.' }], ['an engine that is cut short', { model: 'wordy', input: 'Say many words.', max_output_tokens: 50 }],
  ['an engine that calls', { model: 'calling', input: 'Look', tools: look }], ['an engine that wavers', { model: 'wavering', input: 'Give a number.', text: number }],
  ['MATRIZ before an engine', { model: 'lukhas', input: 'What is 2+2?' }], ['an engine behind MATRIZ', { model: 'lukhas', input: 'Say two words.' }]
]

for (const [what, body] of answered) {
  t.test(`200 ${what}: the graph hangs together, and the answer leads back to what was said`, async (t) => {
    const { id } = await send(body)
    await reachesWords(t, id, await connected(t, id, what), what)
  })
}

t.test('200 turns that follow each other: each leads back to its own words, recall to the earlier ones too', async (t) => {
  const first = await send({ input: 'My name is Ada.' })
  const second = await send({ input: 'What is my name?', previous_response_id: first.id })
  const trace = await connected(t, second.id, 'recall')
  await reachesWords(t, second.id, trace, 'recall')
  const { data } = await read<{ readonly data: readonly { readonly id: string }[] }>(`/v1/responses/${first.id}/input_items`)
  t.ok(JSON.stringify(trace.nodes).includes(`lukhas:item/${data[0]?.id}`), 'what was said before is evidence')
  const called = await send({ model: 'calling', input: 'Look', tools: look })
  const result = await send({ model: 'calling', tools: look, previous_response_id: called.id, input: [{ type: 'function_call_output', call_id: called.output[0]?.call_id ?? '', output: 'snow' }] })
  await reachesWords(t, result.id, await connected(t, result.id, 'a tool\'s result'), 'a tool\'s result')
})

t.test('200 a run that failed on its way: what it had thought hangs together', async (t) => {
  const { id, status } = await send({ model: 'broken', input: 'Say two words.' })
  t.equal(status, 'failed')
  const { nodes } = await connected(t, id, 'failure')
  t.ok(nodes.some(({ labels = [] }) => labels.some((label) => label.startsWith('decision:'))), 'the decision is there')
})

t.test('200 a background run, and one in a conversation', async (t) => {
  const { id: conversation } = (await (await server.call('POST', '/v1/conversations', {})).json()) as { readonly id: string }
  for (const more of [{ background: true }, { conversation }]) {
    const { id } = await send({ input: 'What is 15% of 240?', ...more })
    await reachesWords(t, id, await connected(t, id, Object.keys(more).join()), Object.keys(more).join())
  }
})

t.test('every node of these runs went through the hook that checks them', async (t) => {
  t.ok(checkedNodes.count > 20 * 7, `${checkedNodes.count} nodes`)
  t.strictSame(violations, [])
})
