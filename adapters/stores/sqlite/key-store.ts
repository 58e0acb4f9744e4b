// SPDX-License-Identifier: Apache-2.0
import type { DatabaseSync, SQLOutputValue, StatementSync } from 'node:sqlite'
import { MatrizError } from '../../../matriz/errors.ts'
import type { KeyStore, StoredKey } from '../../../matriz/ports.ts'
import { databasePath, openDatabase } from './database.ts'
import { fromRemoteError, toRemoteError } from './remote-error.ts'

/** Opens the key store of a data directory. Throws `store_unavailable`, naming the file, when it cannot be used. */
export function openSqliteKeyStore(dataDirectory: string): KeyStore {
  return new SqliteKeyStore(openDatabase(databasePath(dataDirectory)))
}

/**
 * Keys in SQLite, on a connection of the calling thread: finding one takes microseconds and sees at once what another
 * process revoked. Writes are rare, and made by an operator.
 */
class SqliteKeyStore implements KeyStore {
  readonly #database: DatabaseSync
  readonly #find: StatementSync

  constructor(database: DatabaseSync) {
    this.#database = database
    this.#find = database.prepare('SELECT * FROM keys WHERE id = ?')
  }

  async find(id: string): Promise<StoredKey | undefined> {
    return guard(() => {
      const row = this.#find.get(id)
      return row && toKey(row)
    })
  }

  async list(): Promise<readonly StoredKey[]> {
    return guard(() => this.#database.prepare('SELECT * FROM keys ORDER BY created_at_ms, id').all().map(toKey))
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

  async close(): Promise<void> {
    if (this.#database.isOpen) this.#database.close()
  }
}

function toKey(row: Record<string, SQLOutputValue>): StoredKey {
  return {
    id: String(row['id']),
    // The table's own checks hold what these three casts say.
    mac: row['mac'] as Uint8Array,
    name: String(row['name']),
    principal: {
      keyId: String(row['id']),
      tenant: String(row['tenant']),
      project: String(row['project']),
      scopes: JSON.parse(String(row['scopes'])) as string[],
      lane: row['lane'] as StoredKey['principal']['lane']
    },
    createdAtMs: Number(row['created_at_ms']),
    ...(row['revoked_at_ms'] === null ? {} : { revokedAtMs: Number(row['revoked_at_ms']) })
  }
}

function guard<T>(work: () => T): T {
  try {
    return work()
  } catch (thrown) {
    throw fromRemoteError(toRemoteError(thrown))
  }
}
