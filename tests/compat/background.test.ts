// SPDX-License-Identifier: Apache-2.0
// The official client with runs that outlive its connection: polled, left and taken up again, cancelled.
import OpenAI from 'openai'
import type { ResponseStreamEvent } from 'openai/resources/responses/responses'
import t from 'tap'
import { violations } from '../support/contract.ts'
import { aborted, deferred, finished, scriptedEngines } from '../support/scripted-engines.ts'
import { startServer } from '../support/server.ts'

const words = ['The ', 'quick ', 'brown ', 'fox.']
let goOn = deferred()
let stopped = deferred()
const engines = scriptedEngines({
  halting: async function* (_, signal) {
    yield [{ type: 'text.delta', text: words[0] ?? '' }]
    await Promise.race([goOn.promise, aborted(signal)])
    if (signal.aborted) stopped.resolve()
    signal.throwIfAborted()
    for (const text of words.slice(1)) yield [{ type: 'text.delta', text }]
    yield [finished]
  }
})
const server = await startServer({ engines, environment: { LUKHAS_LOG_LEVEL: 'silent' } })
t.teardown(() => server.close())
const client = new OpenAI({ baseURL: `${server.url}/v1`, apiKey: server.key, maxRetries: 0, fetch: server.fetch })
const asked = { model: 'halting', input: 'Tell me.', background: true } as const

t.beforeEach(() => {
  goOn = deferred()
  stopped = deferred()
})

/** Asks for the response until it is as wanted. */
async function poll(id: string, wanted: (status: string | undefined) => boolean): Promise<OpenAI.Responses.Response> {
  for (;;) {
    const response = await client.responses.retrieve(id)
    if (wanted(response.status)) return response
  }
}

/** Reads events until one is as wanted; all of them unless it says which. Heartbeats have no place among them. */
async function read(stream: AsyncIterable<ResponseStreamEvent>, wanted: (event: ResponseStreamEvent) => boolean = () => false): Promise<ResponseStreamEvent[]> {
  const events: ResponseStreamEvent[] = []
  for await (const event of stream) {
    if ((event.type as string) !== 'keepalive') events.push(event)
    // Leaving the loop closes the connection.
    if (wanted(event)) break
  }
  return events
}

const isDelta = (event: ResponseStreamEvent): boolean => event.type === 'response.output_text.delta'
const numbersOf = (events: readonly ResponseStreamEvent[]): number[] => events.map(({ sequence_number: number }) => number)

t.test('200: a background response is polled until it has ended', async (t) => {
  const created = await client.responses.create(asked)
  t.ok(created.status === 'queued' || created.status === 'in_progress')
  t.equal(created.background, true)
  t.equal((await poll(created.id, (status) => status !== 'queued')).status, 'in_progress')
  goOn.resolve()
  const ended = await poll(created.id, (status) => status !== 'in_progress')
  t.equal(ended.status, 'completed')
  t.equal(ended.output_text, words.join(''))
  t.ok((ended.usage?.total_tokens ?? 0) > 0)
})

t.test('200: a stream that was left is taken up behind the last event, while the run goes on and when it has ended', async (t) => {
  const first = await read(await client.responses.create({ ...asked, stream: true }), isDelta)
  const created = first[0]
  if (created?.type !== 'response.created') throw new Error(`the stream began with ${created?.type}`)
  const { id } = created.response
  const last = first.at(-1)?.sequence_number ?? -1
  const following = read(await client.responses.retrieve(id, { stream: true, starting_after: last }))
  goOn.resolve()
  const rest = await following
  t.same(numbersOf([...first, ...rest]), [...first, ...rest].map((_, index) => index), 'no gap, and nothing twice')
  t.equal(rest.at(-1)?.type, 'response.completed')
  t.same(await read(await client.responses.retrieve(id, { stream: true })), [...first, ...rest])
  t.same(await read(await client.responses.retrieve(id, { stream: true, starting_after: last })), rest)
  const final = await client.responses.stream({ response_id: id, starting_after: last }).finalResponse()
  t.equal(final.output_text, words.join(''))
})

t.test('200: cancelled as often as one likes, which stops the model', async (t) => {
  const { id } = await client.responses.create(asked)
  await read(await client.responses.retrieve(id, { stream: true }), isDelta)
  t.equal((await client.responses.cancel(id)).status, 'cancelled')
  await stopped.promise
  t.equal((await client.responses.cancel(id)).status, 'cancelled')
  const events = await read(await client.responses.retrieve(id, { stream: true }))
  t.match(events.at(-1), { type: 'response.incomplete', response: { status: 'cancelled' } })
})

t.test('400 and 404: a place that is none, and a response that is none, are errors of the client', async (t) => {
  const { id } = await client.responses.create(asked)
  goOn.resolve()
  await poll(id, (status) => status === 'completed')
  const place = await client.responses.retrieve(id, { stream: true, starting_after: -5 }).then(() => undefined, (thrown: unknown) => thrown)
  t.ok(place instanceof OpenAI.BadRequestError)
  t.match(place, { param: 'starting_after' })
  const absent = await client.responses.retrieve('resp_none', { stream: true, starting_after: 1 }).then(() => undefined, (thrown: unknown) => thrown)
  t.ok(absent instanceof OpenAI.NotFoundError)
})

t.test('every reply and every event kept to the contract', async (t) => {
  t.same(violations, [])
})
