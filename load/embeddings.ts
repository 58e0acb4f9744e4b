// SPDX-License-Identifier: Apache-2.0
// What `lukhas-embed` takes of a request for one text, and for a hundred, as the client sees it.
import { quantile } from 'simple-statistics'
import { Pool } from 'undici'

export interface EmbeddingRow {
  readonly what: string
  readonly p50Ms: number
  readonly p95Ms: number
}

const sentence = 'A quick grey heron waits by the river for whatever the water brings along this morning.'

/** Asks `rounds` times, one request at a time, after a tenth as many that are not counted. Throws when an answer is not whole. */
export async function measureEmbeddings(origin: string, key: string, rounds: number): Promise<readonly EmbeddingRow[]> {
  const pool = new Pool(origin, { connections: 1 })
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' }
  const rows: EmbeddingRow[] = []
  for (const [what, count] of [['one text of 17 words', 1], ['100 such texts', 100]] as const) {
    const body = JSON.stringify({ model: 'lukhas-embed', input: Array.from({ length: count }, (_, index) => `${index} ${sentence}`), encoding_format: 'base64' })
    const times: number[] = []
    for (let round = -Math.ceil(rounds / 10); round < rounds; round++) {
      const began = performance.now()
      const reply = await pool.request({ method: 'POST', path: '/v1/embeddings', headers, body })
      const { data } = (await reply.body.json()) as { readonly data?: readonly unknown[] }
      if (data?.length !== count) throw new Error(`${what}: answered with ${reply.statusCode}`)
      if (round >= 0) times.push(performance.now() - began)
    }
    rows.push({ what, p50Ms: quantile(times, 0.5), p95Ms: quantile(times, 0.95) })
  }
  await pool.close()
  return rows
}
