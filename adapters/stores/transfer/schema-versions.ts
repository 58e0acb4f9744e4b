// SPDX-License-Identifier: Apache-2.0
import { openDatabase } from '../sqlite/database.ts'
import { lockDataDirectory } from '../sqlite/directory-lock.ts'
import { MIGRATIONS as SQLITE_MIGRATIONS } from '../sqlite/schema.ts'
import { connectAlone } from '../postgres/connections.ts'
import { migrate } from '../postgres/migrate.ts'
import { MIGRATIONS as POSTGRES_MIGRATIONS } from '../postgres/schema.ts'
import { toStoreError } from '../postgres/store-error.ts'
import { requireDatabase, schemaVersionOf, withDataFile } from './data-file.ts'

/** The version of a schema, and the one that it is to have. */
export interface SchemaVersions {
  readonly from: number
  readonly to: number
}

/** The versions that this program writes. */
export const newestVersions = { directory: SQLITE_MIGRATIONS.length, postgres: POSTGRES_MIGRATIONS.length } as const

/** What the database of a data directory has and should have; changes nothing. Throws TransferRefusal when there is none. */
export async function versionsOfDirectory(dataDirectory: string): Promise<SchemaVersions> {
  return { from: await withDataFile(requireDatabase(dataDirectory), schemaVersionOf), to: newestVersions.directory }
}

/** Brings the database of a data directory, which nobody may be using, to the newest schema. Throws `store_unavailable`, naming whoever uses it. */
export async function migrateDirectory(dataDirectory: string, pid: number): Promise<SchemaVersions> {
  const path = requireDatabase(dataDirectory)
  const lock = lockDataDirectory(dataDirectory, { pid })
  try {
    const versions = await versionsOfDirectory(dataDirectory)
    openDatabase(path).close()
    return versions
  } finally {
    lock.release()
  }
}

/** What a PostgreSQL database has, 0 for nothing of ours, and should have; changes nothing. */
export async function versionsOfPostgres(url: string): Promise<SchemaVersions> {
  const client = await connectAlone(url)
  try {
    const { rows: [found] } = await client.query<{ present: boolean }>("SELECT to_regclass('lukhas.schema_version') IS NOT NULL AS present")
    const { rows } = found?.present === true ? await client.query<{ version: number }>('SELECT version FROM schema_version') : { rows: [] }
    return { from: rows[0]?.version ?? 0, to: newestVersions.postgres }
  } catch (thrown) {
    throw toStoreError(thrown)
  } finally {
    await client.end().catch(() => {})
  }
}

/** Brings a PostgreSQL database to the newest schema. */
export async function migratePostgres(url: string): Promise<SchemaVersions> {
  const versions = await versionsOfPostgres(url)
  await migrate(url)
  return versions
}
