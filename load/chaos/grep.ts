// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ScratchDatabase } from './database.ts'

/** Every place under `directory` that holds one of the texts, bytes as they are: files with their names, and what was found. */
export function grepDirectory(directory: string, texts: readonly string[]): readonly string[] {
  const needles = texts.map((text) => Buffer.from(text))
  const hits: string[] = []
  for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const bytes = read(join(entry.parentPath, entry.name))
    needles.forEach((needle, index) => { if (bytes.includes(needle)) hits.push(`${entry.name}: ${texts[index]}`) })
  }
  return hits
}

/** A file may go while it is looked for: a journal, the shared memory of the WAL. */
function read(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT') return Buffer.alloc(0)
    throw thrown
  }
}

/** Tables that hold one of the texts in a row, as text or as bytes, which PostgreSQL tells in hex. */
export async function grepDatabase(database: ScratchDatabase, texts: readonly string[]): Promise<readonly string[]> {
  const tables = [...await database.dump()]
  return tables.flatMap(([name, rows]) => texts.filter((text) => rows.includes(text) || rows.includes(Buffer.from(text).toString('hex'))).map((text) => `${name}: ${text}`))
}
