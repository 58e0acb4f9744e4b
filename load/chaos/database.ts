// SPDX-License-Identifier: Apache-2.0
import { Client } from 'pg'

/** A database of one's own. */
export interface ScratchDatabase extends AsyncDisposable {
  readonly url: string
  /** Everything that is in it: by table, its rows as text. */
  dump(): Promise<ReadonlyMap<string, string>>
}

/** Where PostgreSQL is: DATABASE_URL, whose user may create databases, or the one of this machine. */
export const postgresUrl = process.env['DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres'

let made = 0

/** Makes an empty database, which goes with its disposal, whoever is still connected. */
export async function makeDatabase(adminUrl: string = postgresUrl): Promise<ScratchDatabase> {
  made += 1
  const name = `lukhas_chaos_${process.pid}_${made}`
  await asAdmin(adminUrl, `CREATE DATABASE ${name}`)
  const url = new URL(adminUrl)
  url.pathname = `/${name}`
  return {
    url: url.href,
    dump: () => connected(url.href, dump),
    async [Symbol.asyncDispose]() { await asAdmin(adminUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) }
  }
}

/** Whether PostgreSQL answers there. */
export async function postgresAnswers(url: string = postgresUrl): Promise<boolean> {
  return query(url, 'SELECT 1').then(() => true, () => false)
}

async function asAdmin(url: string, statement: string): Promise<void> {
  await query(url, statement)
}

function query(url: string, text: string): Promise<readonly Record<string, unknown>[]> {
  return connected(url, async (client) => (await client.query<Record<string, unknown>>(text)).rows)
}

const tables = `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
  WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`

async function dump(client: Client): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<{ readonly name: string }>(tables)
  const texts = new Map<string, string>()
  for (const { name } of rows) {
    // PostgreSQL itself has quoted the name.
    const content = await client.query<{ readonly row: string }>(['SELECT t::text AS row FROM', name, 'AS t'].join(' '))
    texts.set(name, content.rows.map(({ row }) => row).join('\n'))
  }
  return texts
}

async function connected<T>(url: string, act: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 3000 })
  await client.connect()
  try {
    return await act(client)
  } finally {
    await client.end()
  }
}
