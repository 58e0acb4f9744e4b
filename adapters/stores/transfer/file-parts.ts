// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'
import type { Client } from 'pg'
import { PART_BYTES } from '../postgres/file-bytes.ts'
import { bytesPath } from '../sqlite/byte-files.ts'
import { refuseChangedBytes } from './file-bytes.ts'
import type { NamedBytes } from './file-bytes.ts'
import { TransferRefusal } from './refusal.ts'
import type { Report } from './refusal.ts'

/** What was moved of the bytes, as of a table. */
export interface MovedParts {
  readonly rows: number
  readonly sha256: string
}

/** Moves the bytes of files into the database, whose rows are there already, and holds what arrived against their hashes. */
export async function transferParts(dataDirectory: string, all: readonly NamedBytes[], client: Client, report: Report): Promise<MovedParts> {
  const digest = createHash('sha256')
  let rows = 0
  for (const [index, bytes] of all.entries()) {
    report(`Copying the bytes of files: ${index + 1} of ${all.length}`)
    refuseChangedBytes(dataDirectory, bytes)
    rows += await copyParts(bytesPath(dataDirectory, bytes), bytes, client)
    const arrived = await arrivedHash(bytes, client)
    if (arrived !== bytes.hash) throw new TransferRefusal(`The bytes with SHA-256 ${bytes.hash} did not arrive as they were: they became ${arrived}. Nothing was moved.`)
    digest.update(`${bytes.number} ${arrived}\n`)
  }
  return { rows, sha256: digest.digest('hex') }
}

async function copyParts(path: string, { number, sizeBytes }: NamedBytes, client: Client): Promise<number> {
  const file = openSync(path, 'r')
  try {
    let ordinal = 0
    for (let position = 0; position < sizeBytes; position += PART_BYTES) {
      const part = Buffer.alloc(Math.min(PART_BYTES, sizeBytes - position))
      for (let filled = 0; filled < part.length;) {
        const read = readSync(file, part, filled, part.length - filled, position + filled)
        if (read === 0) throw new TransferRefusal(`${path} became shorter while it was read. Nothing was moved.`)
        filled += read
      }
      await client.query({ text: 'INSERT INTO file_parts (bytes, ordinal, data) VALUES ($1, $2, $3)', values: [number, ordinal++, part] })
    }
    return ordinal
  } finally {
    closeSync(file)
  }
}

async function arrivedHash({ number, sizeBytes }: NamedBytes, client: Client): Promise<string> {
  const hash = createHash('sha256')
  for (let ordinal = 0; ordinal * PART_BYTES < sizeBytes; ordinal++) {
    const { rows: [row] } = await client.query<{ data: Buffer }>('SELECT data FROM file_parts WHERE bytes = $1 AND ordinal = $2', [number, ordinal])
    if (row !== undefined) hash.update(row.data)
  }
  return hash.digest('hex')
}
