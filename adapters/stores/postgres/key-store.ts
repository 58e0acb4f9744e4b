// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import type { Selectable } from 'kysely'
import { MatrizError } from '../../../matriz/errors.ts'
import type { KeyStore, StoredKey } from '../../../matriz/ports.ts'
import { refuseIllFormedTexts } from '../commit-record.ts'
import type { Database } from './database.ts'
import { isDuplicate } from './store-error.ts'
import type { KeysTable } from './tables.ts'

/** Keys in PostgreSQL. */
export class PostgresKeyStore implements KeyStore {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  async find(id: string): Promise<StoredKey | undefined> {
    const row = await this.#database.selectFrom('keys').selectAll().where('id', '=', id).executeTakeFirst()
    return row && toKey(row)
  }

  async list(): Promise<readonly StoredKey[]> {
    const rows = await this.#database.selectFrom('keys').selectAll().orderBy('created_at_ms').orderBy('id').execute()
    return rows.map(toKey)
  }

  async insert({ id, mac, name, principal, createdAtMs, revokedAtMs }: StoredKey): Promise<void> {
    const { tenant, project, lane, scopes } = principal
    refuseIllFormedTexts([id, name, tenant, project, ...scopes])
    const row = { id, mac: Buffer.from(mac), name, tenant, project, scopes: [...scopes], lane, created_at_ms: createdAtMs, revoked_at_ms: revokedAtMs ?? null }
    try {
      await this.#database.insertInto('keys').values(row).execute()
    } catch (thrown) {
      if (isDuplicate(thrown)) throw new MatrizError('contract_violation', 'There is a key with this id already.', { cause: thrown })
      throw thrown
    }
  }

  async revoke(id: string, atMs: number): Promise<boolean> {
    const { numUpdatedRows } = await this.#database.updateTable('keys').set({ revoked_at_ms: sql`coalesce(revoked_at_ms, ${atMs})` }).where('id', '=', id).executeTakeFirst()
    return numUpdatedRows > 0n
  }

  async renewMac(id: string, mac: Uint8Array): Promise<void> {
    await this.#database.updateTable('keys').set({ mac: Buffer.from(mac) }).where('id', '=', id).execute()
  }
}

function toKey(row: Selectable<KeysTable>): StoredKey {
  const { id, tenant, project, scopes, lane } = row
  return {
    id,
    mac: Uint8Array.from(row.mac),
    name: row.name,
    principal: { keyId: id, tenant, project, scopes, lane },
    createdAtMs: row.created_at_ms,
    ...(row.revoked_at_ms === null ? {} : { revokedAtMs: row.revoked_at_ms })
  }
}
