// SPDX-License-Identifier: Apache-2.0
import type { DatabaseSync, SQLOutputValue, StatementSync } from 'node:sqlite'
import { MatrizError } from '../../../matriz/errors.ts'
import type { KeyStore, StoredKey } from '../../../matriz/ports.ts'
import { databasePath, openDatabase } from './database.ts'
import { fromRemoteError, toRemoteError } from './remote-error.ts'

/** Opens the key store of a data directory. Throws `store_unavailable`, naming the file, when it cannot be used. */
export function openSqliteKeyStore(dataDirectory: string): SqliteKeyStore {
  return new SqliteKeyStore(openDatabase(databasePath(dataDirectory)))
}

/**
 * Keys in SQLite, on a connection of the calling thread: finding one takes microseconds and sees at once what another
 * process revoked. Writes are rare, and made by an operator.
 */
export class SqliteKeyStore implements KeyStore {
  readonly #database: DatabaseSync
  readonly #find: StatementSync

  constructor(database: DatabaseSync) {
    this.#database = database
    this.#find = database.prepare('SELECT id, mac, name, tenant, project, scopes, lane, created_at_ms, revoked_at_ms FROM keys WHERE id = ?')
    // Every request is answered through this statement, and a third of its time would go into naming the columns.
    this.#find.setReturnArrays(true)
  }

  async find(id: string): Promise<StoredKey | undefined> {
    return guard(() => {
      // An array, as set above; its type does not know.
      const row = this.#find.get(id) as unknown as SQLOutputValue[] | undefined
      return row && toKey(row)
    })
  }

  async list(): Promise<readonly StoredKey[]> {
    return guard(() => {
      const statement = this.#database.prepare('SELECT id, mac, name, tenant, project, scopes, lane, created_at_ms, revoked_at_ms FROM keys ORDER BY created_at_ms, id')
      return statement.all().map((row) => toKey(Object.values(row)))
    })
  }

  async insert(key: StoredKey): Promise<void> {
    const { id, mac, name, principal, createdAtMs, revokedAtMs } = key
    const { tenant, project, lane } = principal
    if (![id, name, tenant, project, ...principal.scopes].every((text) => text.isWellFormed())) {
      throw new MatrizError('invalid_value', 'The text is not valid Unicode.')
    }
    guard(() => this.#database
      .prepare('INSERT INTO keys (id, mac, name, tenant, project, scopes, lane, created_at_ms, revoked_at_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)')
      .run(id, mac, name, tenant, project, JSON.stringify(principal.scopes), lane, createdAtMs, revokedAtMs ?? null))
  }

  async revoke(id: string, atMs: number): Promise<boolean> {
    return guard(() => {
      const statement = this.#database.prepare('UPDATE keys SET revoked_at_ms = coalesce(revoked_at_ms, ?) WHERE id = ?')
      return Number(statement.run(atMs, id).changes) > 0
    })
  }

  async renewMac(id: string, mac: Uint8Array): Promise<void> {
    guard(() => this.#database.prepare('UPDATE keys SET mac = ? WHERE id = ?').run(mac, id))
  }

  async close(): Promise<void> {
    if (this.#database.isOpen) this.#database.close()
  }
}

function toKey([id, mac, name, tenant, project, scopes, lane, createdAtMs, revokedAtMs]: readonly SQLOutputValue[]): StoredKey {
  return {
    id: String(id),
    // The table's own checks hold what these three casts say.
    mac: mac as Uint8Array,
    name: String(name),
    principal: {
      keyId: String(id),
      tenant: String(tenant),
      project: String(project),
      scopes: JSON.parse(String(scopes)) as string[],
      lane: lane as StoredKey['principal']['lane']
    },
    createdAtMs: Number(createdAtMs),
    ...(revokedAtMs === null ? {} : { revokedAtMs: Number(revokedAtMs) })
  }
}

function guard<T>(work: () => T): T {
  try {
    return work()
  } catch (thrown) {
    throw fromRemoteError(toRemoteError(thrown))
  }
}
