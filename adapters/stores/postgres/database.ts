// SPDX-License-Identifier: Apache-2.0
import { Kysely, PostgresDialect, sql } from 'kysely'
import type { PostgresPoolClient, RawBuilder } from 'kysely'
import type { Client } from 'pg'
import { types } from './connections.ts'
import type { Connections } from './connections.ts'
import { toStoredParameter } from './stored-text.ts'
import type { Tables } from './tables.ts'

/** Unix time in milliseconds by another clock than the database's; undefined for the database's own. */
export type StoreClock = () => number | undefined

export type Database = Kysely<Tables>

/** The database's clock, in Unix milliseconds: the same for all instances, and running within a transaction. */
export const DATABASE_NOW_MS = '(extract(epoch FROM clock_timestamp()) * 1000)::bigint'

/** Typed queries over the connections. */
export function openQueries(connections: Connections): Database {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: connections.pool() }) })
}

/** Typed queries within whatever transaction a connection has open. */
export function queriesOver(client: Client): Database {
  const query = (text: string, values: readonly unknown[]) => client.query({ text, values: values.map(toStoredParameter), types })
  // Its two overloads are one for statements and one for cursors; cursors are never given.
  const connection: PostgresPoolClient = { query: query as unknown as PostgresPoolClient['query'], release: () => undefined }
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: { connect: async () => connection, end: async () => undefined } }) })
}

/** The present moment, in a statement. */
export function nowOf(clock: StoreClock): RawBuilder<number> {
  const nowMs = clock()
  return nowMs === undefined ? sql.raw<number>(DATABASE_NOW_MS) : sql<number>`${nowMs}::bigint`
}

/** Whether the column, an id of any length, is `id`: as the indexes on such ids have it. */
export function isId(column: string, id: string): RawBuilder<boolean> {
  return sql<boolean>`md5(${sql.ref(column)}) = md5(${id}) AND ${sql.ref(column)} = ${id}`
}
