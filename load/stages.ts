// SPDX-License-Identifier: Apache-2.0
// What each stage of `lukhas-matriz` takes of a text question, as the server's own traces tell it.
import { quantile } from 'simple-statistics'
import { Pool } from 'undici'

/** A stage, or `total`: from the request to the last byte of the answer, as the client sees it. */
export interface StageRow {
  readonly stage: string
  /** How many answers had the stage. */
  readonly answers: number
  readonly p50Ms: number
  readonly p95Ms: number
}

/** One question of each kind that MATRIZ answers by itself, asked in turn. */
const questions = [
  'What is 17 % of 2,480?',
  'How many kilometres are 26.2 miles?',
  'Which day of the week was 20 July 1969?',
  'What is the capital of Norway?',
  'All poets are dreamers. All dreamers are tired. Does it follow that all poets are tired?',
  'Convert 12 kg to pounds and then multiply that by 3.',
  'How many words are in "the quick grey heron waits by the river"?',
  'My sister\'s name is Ingrid. What is my sister\'s name?',
  'Why do people enjoy rain?'
] as const

interface Trace {
  readonly stages: readonly { readonly stage: string; readonly duration_ms: number }[]
}

/** Asks `rounds` times each question, one at a time, after a tenth as many that are not counted. Throws when an answer is not whole. */
export async function measureStages(origin: string, key: string, rounds: number): Promise<readonly StageRow[]> {
  const pool = new Pool(origin, { connections: 1 })
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' }
  const times = new Map<string, number[]>()
  const note = (stage: string, ms: number): void => { times.set(stage, [...(times.get(stage) ?? []), ms]) }
  const warming = Math.ceil(rounds / 10)
  for (let round = -warming; round < rounds; round++) {
    for (const input of questions) {
      const began = performance.now()
      const reply = await pool.request({ method: 'POST', path: '/v1/responses', headers, body: JSON.stringify({ model: 'lukhas-matriz', input }) })
      const { id, status } = (await reply.body.json()) as { readonly id: string; readonly status: string }
      const total = performance.now() - began
      if (status !== 'completed') throw new Error(`'${input}' was answered with ${reply.statusCode}, ${status}`)
      const told = await pool.request({ method: 'GET', path: `/v1/responses/${id}/trace`, headers })
      const { stages } = (await told.body.json()) as Trace
      if (round < 0) continue
      for (const { stage, duration_ms: ms } of stages) note(stage, ms)
      note('total', total)
    }
  }
  await pool.close()
  return [...times].map(([stage, all]) => ({ stage, answers: all.length, p50Ms: quantile(all, 0.5), p95Ms: quantile(all, 0.95) }))
}
