// SPDX-License-Identifier: Apache-2.0
import t from 'tap'
import { startFleet } from '../../load/chaos/fleet.ts'
import type { Fleet } from '../../load/chaos/fleet.ts'
import { startChaosUpstream } from '../../load/chaos/upstream.ts'
import { eventsOf, open, textOf } from '../../load/chaos/wire.ts'
import { nightly, sized, spread, withoutPostgres } from './size.ts'

t.setTimeout(nightly ? 1_800_000 : 300_000)

interface Outcome {
  turns: number
  readonly refused: string[]
}

/** One turn on one server; resolves with the id as soon as `response.completed` is here, the rest of the stream unread. */
async function turn(fleet: Fleet, server: number, previous: string | undefined, outcome: Outcome): Promise<string | undefined> {
  const body = { model: 'lukhas-matriz', input: 'What is 15% of 240?', stream: true, store: true, ...(previous === undefined ? {} : { previous_response_id: previous }) }
  const reply = await open(fleet.at(server), { method: 'POST', path: '/v1/responses', body })
  outcome.turns += 1
  if (reply.statusCode !== 200) {
    outcome.refused.push(`server ${server}: ${reply.statusCode} ${await textOf(reply)}`)
    return undefined
  }
  const events = eventsOf(reply, { done: false })
  for await (const group of events) {
    const completed = group.find(({ type }) => type === 'response.completed')
    if (completed === undefined) continue
    reply.resume()
    return /"id":"(resp_[A-Za-z0-9]+)"/.exec(completed.data)?.[1]
  }
  outcome.refused.push(`server ${server}: a stream without response.completed`)
  return undefined
}

async function chain(fleet: Fleet, length: number, first: number, outcome: Outcome): Promise<void> {
  let previous: string | undefined
  for (let index = 0; index < length; index += 1) {
    previous = await turn(fleet, (first + index) % fleet.instances.length, previous, outcome)
    if (previous === undefined) return
  }
}

// A chain's history is sent to the model with each turn, so many chains are followed for 96 turns each, and one for longer.
t.test('200: each of many chained turns finds the one before it on the next server, the moment that one is completed', { skip: withoutPostgres }, async (t) => {
  await using upstream = await startChaosUpstream()
  await using fleet = await startFleet({ store: 'postgres', instances: 3, upstream, settings: { runs: { lease_ms: 2000 } } })
  const outcome: Outcome = { turns: 0, refused: [] }
  const total = sized(10_000)
  const long = Math.ceil(total / 25)
  const length = nightly ? 96 : 24
  const chains = (total - long) / length
  t.equal(chains, Math.floor(chains), 'the lengths add up')
  await Promise.all([chain(fleet, long, 0, outcome), spread(chains, 3, (index) => chain(fleet, length, index, outcome))])
  t.strictSame(outcome.refused.slice(0, 5), [])
  t.equal(outcome.turns, total)
})
