// SPDX-License-Identifier: Apache-2.0
import type { Client } from 'pg'
import { MatrizError } from '../../../matriz/errors.ts'
import { connectAlone } from './connections.ts'
import { MIGRATIONS } from './schema.ts'
import { isRefusal, toStoreError } from './store-error.ts'

/** "LUKH": the advisory lock under which a database is migrated. */
const LOCK = 0x4c554b48

/**
 * Brings the database's schema `lukhas` to the newest version. Any number of processes may do so at once: one does, the
 * others wait for it. All or nothing. Throws `store_unavailable` for a database of a newer version, or when it does not answer.
 */
export async function migrate(url: string): Promise<void> {
  const client = await connectAlone(url)
  try {
    await migrateLocked(client)
  } catch (thrown) {
    throw toStoreError(thrown)
  } finally {
    await client.end().catch(() => {})
  }
}

async function migrateLocked(client: Client): Promise<void> {
  // What fails ends the connection, and with it the transaction and the lock.
  await client.query('BEGIN')
  await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK])
  const version = await readVersion(client)
  if (version > MIGRATIONS.length) {
    throw new MatrizError('store_unavailable', `The database's schema is of version ${version}; this version of Lukhas knows versions up to ${MIGRATIONS.length}. Use a newer one.`)
  }
  for (const migration of MIGRATIONS.slice(version)) await client.query(migration)
  await client.query('UPDATE schema_version SET version = $1 WHERE version <> $1', [MIGRATIONS.length])
  await client.query('COMMIT')
  await addVectors(client)
}

/** pgvector, where the server has it and this role may add it; searches do without it otherwise. */
async function addVectors(client: Client): Promise<void> {
  const { rows } = await client.query<{ addable: boolean }>("SELECT EXISTS (SELECT FROM pg_available_extensions WHERE name = 'vector' AND installed_version IS NULL) AS addable")
  if (rows[0]?.addable !== true) return
  await client.query('CREATE EXTENSION IF NOT EXISTS vector SCHEMA lukhas').catch((thrown: unknown) => {
    if (!isRefusal(thrown)) throw thrown
  })
}

/** 0 for a database that has nothing of ours. */
async function readVersion(client: Client): Promise<number> {
  const { rows } = await client.query<{ present: boolean }>("SELECT to_regclass('lukhas.schema_version') IS NOT NULL AS present")
  if (rows[0]?.present !== true) {
    await client.query('CREATE SCHEMA IF NOT EXISTS lukhas')
    await client.query('CREATE TABLE schema_version (version integer NOT NULL)')
    await client.query('INSERT INTO schema_version VALUES (0)')
  }
  const found = await client.query<{ version: number }>('SELECT version FROM schema_version')
  return found.rows[0]?.version ?? 0
}
