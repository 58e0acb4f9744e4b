// SPDX-License-Identifier: Apache-2.0
import { connect } from 'node:net'
import { randomBytes } from 'node:crypto'
import pg from 'pg'

/** Where tests look for services when nobody says otherwise. */
const POSTGRES_URL = 'postgres://postgres@127.0.0.1:5432/postgres'
const VALKEY_URL = 'redis://127.0.0.1:6379'

/** How long to wait for a service to take a connection, in milliseconds. */
const REACH_MS = 2_000

/** The URL of a PostgreSQL server on which databases may be made; undefined when none answers. LUKHAS_TEST_DATABASE_URL names another one. */
export function postgresUrl(): Promise<string | undefined> {
  return reachable(process.env['LUKHAS_TEST_DATABASE_URL'] ?? POSTGRES_URL, 5432)
}

/** The URL of a Valkey or Redis server; undefined when none answers. LUKHAS_TEST_VALKEY_URL names another one. */
export function valkeyUrl(): Promise<string | undefined> {
  return reachable(process.env['LUKHAS_TEST_VALKEY_URL'] ?? VALKEY_URL, 6379)
}

/** Why a test is skipped that needs a service. */
export const NO_POSTGRES = 'no PostgreSQL server answers; LUKHAS_TEST_DATABASE_URL names one'

/** A database that is there as long as it is needed. */
export interface ThrowAwayDatabase {
  readonly url: string
  /** Drops it, whoever is connected. */
  drop(): Promise<void>
}

/** Makes an empty database on the server. */
export async function createDatabase(serverUrl: string): Promise<ThrowAwayDatabase> {
  const name = `lukhas_test_${randomBytes(8).toString('hex')}`
  await ask(serverUrl, `CREATE DATABASE ${name}`)
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return { url: url.href, drop: async () => { await ask(serverUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) } }
}

/** Asks on a connection of its own. */
export async function ask<R extends pg.QueryResultRow = Record<string, unknown>>(url: string, text: string, values: unknown[] = []): Promise<R[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<R>(text, values.length === 0 ? undefined : values)).rows
  } finally {
    await client.end()
  }
}

async function reachable(url: string, standardPort: number): Promise<string | undefined> {
  const { hostname, port } = new URL(url)
  const socket = connect({ host: hostname, port: port === '' ? standardPort : Number(port), timeout: REACH_MS })
  const { promise, resolve } = Promise.withResolvers<boolean>()
  socket.once('connect', () => { resolve(true) }).once('error', () => { resolve(false) }).once('timeout', () => { resolve(false) })
  const answers = await promise
  socket.destroy()
  return answers ? url : undefined
}
