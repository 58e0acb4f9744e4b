// SPDX-License-Identifier: Apache-2.0
// What the official client makes of our own `include` values.
import type { ResponseCreateParams, ResponseIncludable, ResponseStreamEvent } from 'openai/resources/responses/responses'
import t from 'tap'
import { violations } from '../support/contract.ts'
import { upstreams } from './dialects.ts'
import { startUpstreamServer } from './upstream-server.ts'

const { client, close } = await startUpstreamServer(upstreams.slice(0, 1))
t.teardown(close)

// The client's types know no values but OpenAI's.
const include = ['lukhas.steps', 'lukhas.trace'] as unknown as ResponseIncludable[]
const request = { model: 'lukhas-matriz', input: 'What is 15% of 240?', include } satisfies ResponseCreateParams

interface Traced {
  readonly lukhas_trace?: { readonly object: string; readonly nodes: readonly { readonly id: string; readonly type: string }[]; readonly steps: readonly unknown[] }
}

t.test('200 create({stream: true}) takes the steps as they come, and the rest as ever', async (t) => {
  const events: ResponseStreamEvent[] = []
  for await (const event of await client.responses.create({ ...request, stream: true })) events.push(event)
  const types: readonly string[] = events.map(({ type }) => type)
  t.equal(types.filter((type) => type === 'lukhas:step.started').length, 8)
  t.equal(types.filter((type) => type === 'lukhas:step.completed').length, 8)
  t.same(events.map(({ sequence_number: number }) => number), events.map((_, index) => index))
  const last = events.at(-1)
  t.equal(last?.type, 'response.completed')
  t.match(events.flatMap((event) => event.type === 'response.output_text.delta' ? [event.delta] : []).join(''), /36/)
})

t.test('200 create gives the trace in a field of its own, and retrieve gives it again', async (t) => {
  const response = await client.responses.create(request)
  const { lukhas_trace: trace } = response as Traced
  t.match(trace, { object: 'response.trace', nodes: [{ type: 'INTENT' }] })
  t.match(response.output_text, /36/)
  t.same((await client.responses.retrieve(response.id) as Traced).lukhas_trace, trace)
})

t.test('200 retrieve({stream: true}) gives the steps again, because they were asked for when it was made', async (t) => {
  const { id } = await client.responses.create(request)
  const types: string[] = []
  for await (const event of await client.responses.retrieve(id, { stream: true })) types.push(event.type)
  t.equal(types.filter((type) => type === 'lukhas:step.completed').length, 8)
})

t.test('200 stream() takes lukhas.trace', async (t) => {
  const final = await client.responses.stream({ ...request, include: ['lukhas.trace'] as unknown as ResponseIncludable[] }).finalResponse()
  t.match((final as Traced).lukhas_trace, { object: 'response.trace' })
  t.match(final.output_text, /36/)
})

t.test('the helper stream() of the client has no word for a step, which the documentation says', async (t) => {
  const stream = client.responses.stream(request)
  await t.rejects(stream.finalResponse())
})

t.test('200 the raw client reads a trace and the causes of its last node', async (t) => {
  const { id } = await client.responses.create({ model: 'lukhas-matriz', input: 'What is 15% of 240?' })
  const trace = await client.get<NonNullable<Traced['lukhas_trace']>>(`/responses/${id}/trace`)
  const last = trace.nodes.at(-1)?.id ?? ''
  const causes = await client.get<{ readonly data: readonly { readonly type: string }[] }>(`/nodes/${encodeURIComponent(last)}/causes`)
  t.equal(causes.data.at(-1)?.type, 'INTENT')
  await t.rejects(client.get('/nodes/LT-resp_never%23N1/causes'), { status: 404, code: 'node_not_found' })
})

t.test('no reply of this file broke the contract', async (t) => {
  t.strictSame(violations, [])
})
