// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto'
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import type { Client } from 'pg'
import { connectAlone, types } from '../postgres/connections.ts'
import { migrate } from '../postgres/migrate.ts'
import { toStoreError } from '../postgres/store-error.ts'
import { toStoredParameter } from '../postgres/stored-text.ts'
import { requireDatabase, withDataFile } from './data-file.ts'
import { deriveRows } from './derived-rows.ts'
import { namedBytes } from './file-bytes.ts'
import { transferParts } from './file-parts.ts'
import { MOVED_TABLES } from './moved-tables.ts'
import type { MovedTable } from './moved-tables.ts'
import { TransferRefusal } from './refusal.ts'
import type { Report } from './refusal.ts'

/** How many rows, or roughly how many characters, one statement brings. */
const BATCH_ROWS = 500
const BATCH_CHARACTERS = 4 * 1024 * 1024

/** How many rows are read back at a time. */
const FETCH_ROWS = 50

/** What was moved of one table, and the SHA-256 over all of its rows that both sides came to. */
export interface MovedRows {
  readonly table: string
  readonly rows: number
  readonly sha256: string
}

/** From where, and where to. */
export interface TransferOrder {
  /** Of the newest schema; its lock is the caller's. */
  readonly dataDirectory: string
  /** A PostgreSQL database without anything of ours. */
  readonly databaseUrl: string
  readonly report: Report
}

/**
 * Moves all that a data directory holds into an empty PostgreSQL database, in one transaction, and holds both sides against
 * each other before it commits: afterwards all of it is there, or nothing. The data directory stays as it is. Throws
 * TransferRefusal for a database that is not empty, and `store_unavailable` when it does not answer.
 */
export async function transferStores({ dataDirectory, databaseUrl, report }: TransferOrder): Promise<readonly MovedRows[]> {
  const path = requireDatabase(dataDirectory)
  await migrate(databaseUrl)
  const client = await connectAlone(databaseUrl)
  try {
    // What fails ends the connection, and with it the transaction.
    return await withDataFile(path, (source) => transferWithin(source, client, { dataDirectory, report }))
  } catch (thrown) {
    throw thrown instanceof TransferRefusal ? thrown : toStoreError(thrown)
  } finally {
    await client.end().catch(() => {})
  }
}

async function transferWithin(source: DatabaseSync, client: Client, { dataDirectory, report }: { readonly dataDirectory: string; readonly report: Report }): Promise<readonly MovedRows[]> {
  source.exec('BEGIN')
  await client.query('BEGIN')
  // Reading the source takes its time, and nobody else waits.
  await client.query('SET LOCAL idle_in_transaction_session_timeout = 0')
  await client.query('LOCK TABLE installation, keys, projects, service_accounts, runs, log, items, conversations, conversation_items, reservations, files, file_bytes, file_parts, file_marks, audit_chains, audit_rows, audit_terms, indexes, index_names, index_vectors, index_attributes, vector_stores, vector_store_batches, vector_store_files, workers IN EXCLUSIVE MODE')
  await refuseFull(client)
  for (const table of MOVED_TABLES) await copyTable(source, client, { table, report })
  const moved: MovedRows[] = []
  for (const table of MOVED_TABLES) {
    report(`Comparing ${table.name}…`)
    moved.push(await compare(table, readSource(source, table), readMoved(client, table)))
  }
  moved.push({ table: 'file_parts', ...await transferParts(dataDirectory, namedBytes(source), client, report) })
  await deriveRows(client, report)
  await numberBehind(client)
  await client.query('COMMIT')
  return moved
}

/** What comes next is numbered behind what was moved. */
async function numberBehind(client: Client): Promise<void> {
  await client.query("SELECT setval('run_numbers', greatest(max(number), 1), max(number) IS NOT NULL) FROM runs")
  // A file that went marks its place by its number, too.
  const sources = { files: '(SELECT number FROM files UNION ALL SELECT number FROM file_marks) AS all_files' }
  const numbered = { ...Object.fromEntries(['conversations', 'audit_rows', 'file_bytes', 'indexes', 'index_vectors', 'vector_stores', 'vector_store_batches', 'vector_store_files'].map((table) => [table, table])), ...sources }
  for (const [table, source] of Object.entries(numbered)) {
    await client.query(`SELECT setval(pg_get_serial_sequence('lukhas.${table}', 'number'), greatest(max(number), 1), max(number) IS NOT NULL) FROM ${source}`) // eslint-disable-line no-restricted-syntax -- names of this function
  }
}

async function refuseFull(client: Client): Promise<void> {
  for (const name of [...MOVED_TABLES.map((table) => table.name), 'workers']) {
    const { rows } = await client.query(`SELECT 1 FROM ${name} LIMIT 1`) // eslint-disable-line no-restricted-syntax -- a name of moved-tables.ts
    if (rows.length > 0) throw new TransferRefusal(`The database is not empty: its table lukhas.${name} has rows. Nothing was moved; name an empty database.`)
  }
}

async function copyTable(source: DatabaseSync, client: Client, { table, report }: { readonly table: MovedTable; readonly report: Report }): Promise<void> {
  let rows: unknown[][] = []
  let characters = 0
  let copied = 0
  const flush = async (): Promise<void> => {
    if (rows.length > 0) await insert(client, table, rows)
    copied += rows.length
    report(`Copying ${table.name}: ${copied} rows`)
    rows = []
    characters = 0
  }
  for (const row of readSource(source, table)) {
    rows.push(row)
    for (const value of row) characters += typeof value === 'string' ? value.length : Array.isArray(value) ? value.length * 12 : 8
    if (rows.length >= BATCH_ROWS || characters >= BATCH_CHARACTERS) await flush()
  }
  await flush()
}

async function insert(client: Client, { name, columns }: MovedTable, rows: readonly unknown[][]): Promise<void> {
  const width = columns.length
  const places = rows.map((_, row) => `(${columns.map((_column, column) => `$${row * width + column + 1}`).join(', ')})`).join(', ')
  const text = `INSERT INTO ${name} (${columns.map((column) => column.name).join(', ')}) OVERRIDING SYSTEM VALUE VALUES ${places}` // eslint-disable-line no-restricted-syntax -- names of moved-tables.ts, and places for the values
  await client.query({ text, values: rows.flat().map(toStoredParameter) })
}

/** The rows as SQLite has them, each value as PostgreSQL's would be read. */
function* readSource(source: DatabaseSync, { select, columns }: MovedTable): Generator<unknown[]> {
  for (const row of source.prepare(select).iterate()) yield columns.map(({ name, kind }) => toValue(row[name] ?? null, kind))
}

function toValue(value: SQLOutputValue, kind: MovedTable['columns'][number]['kind']): unknown {
  if (kind === 'boolean') return value === 1
  if (kind === 'list') return JSON.parse(String(value))
  if (kind === 'floats' && value instanceof Uint8Array) return [...new Float32Array(value.slice().buffer)]
  return value instanceof Uint8Array ? Buffer.from(value) : value
}

/** The rows as PostgreSQL has them. */
async function* readMoved(client: Client, { name, columns, selectMoved }: MovedTable): AsyncGenerator<unknown[]> {
  const cursor = `moved_${name}`
  await client.query(`DECLARE ${cursor} NO SCROLL CURSOR FOR ${selectMoved}`)
  for (;;) {
    const { rows } = await client.query<Record<string, unknown>>({ text: `FETCH ${FETCH_ROWS} FROM ${cursor}`, types })
    if (rows.length === 0) break
    for (const row of rows) yield columns.map(({ name: column, kind }) => fromPostgres(row[column] ?? null, kind))
  }
  await client.query(`CLOSE ${cursor}`)
}

/** What is written with the fewest digits that tell 32-bit numbers apart is read as such. */
function fromPostgres(value: unknown, kind: MovedTable['columns'][number]['kind']): unknown {
  return kind === 'floats' && Array.isArray(value) ? value.map((number) => Math.fround(Number(number))) : value
}

async function compare({ name }: MovedTable, source: Iterable<unknown[]>, target: AsyncIterable<unknown[]>): Promise<MovedRows> {
  const [expected, found] = [await digest(source), await digest(target)]
  if (expected.rows !== found.rows || expected.sha256 !== found.sha256) {
    throw new TransferRefusal(`The table ${name} did not arrive as it was: ${expected.rows} rows with SHA-256 ${expected.sha256} became ${found.rows} with ${found.sha256}. Nothing was moved.`)
  }
  return { table: name, ...found }
}

async function digest(rows: Iterable<unknown[]> | AsyncIterable<unknown[]>): Promise<{ readonly rows: number; readonly sha256: string }> {
  const hash = createHash('sha256')
  let count = 0
  for await (const row of rows) {
    hash.update(JSON.stringify(row.map((value) => (Buffer.isBuffer(value) ? value.toString('hex') : value))))
    hash.update('\n')
    count++
  }
  return { rows: count, sha256: hash.digest('hex') }
}
