// SPDX-License-Identifier: Apache-2.0
import type { Client } from 'pg'
import { types } from '../postgres/connections.ts'
import { queriesOver } from '../postgres/database.ts'
import { deriveFromRecords } from '../postgres/indexes/derived.ts'
import { metadataOf } from '../postgres/indexes/vector-rows.ts'
import type { Report } from './refusal.ts'

/** How many vectors are read at a time. */
const READ_ROWS = 500

/** Makes what searches read beside the vectors: words of texts, attributes of metadata. */
export async function deriveRows(client: Client, report: Report): Promise<void> {
  const database = queriesOver(client)
  let last = 0
  let made = 0
  for (;;) {
    const { rows } = await client.query<{ number: number; index: number; text: string | null; metadata: string }>({
      text: `SELECT number, index, text, metadata FROM index_vectors WHERE number > $1 ORDER BY number LIMIT ${READ_ROWS}`, values: [last], types // eslint-disable-line no-restricted-syntax -- a constant of this file
    })
    if (rows.length === 0) return
    await deriveFromRecords(database, rows.map(({ number, index, text, metadata }) => ({ vector: number, index, text: text ?? undefined, metadata: metadataOf(metadata) })))
    last = rows.at(-1)?.number ?? last
    made += rows.length
    report(`Preparing searches: ${made} vectors`)
  }
}
