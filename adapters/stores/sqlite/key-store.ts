// SPDX-License-Identifier: Apache-2.0
import type { DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite'
import type { AgeQuery } from '../../../matriz/administration/project-store.ts'
import type { FoundKey, KeyRotation, KeyStore, Page, StoredKey } from '../../../matriz/ports.ts'
import { refuseIllFormedTexts } from '../commit-record.ts'
import { standingFrom } from '../project-text.ts'
import { accountNotFound, keyNotFound } from '../refusals.ts'
import { behind, pageOf } from './age-order.ts'
import { databasePath, openDatabase } from './database.ts'
import { guard } from './remote-error.ts'

// The columns are in the order in which `toKey` takes them.
const FIND = `SELECT keys.*, projects.id, projects.archived_at_ms, projects.model_permissions, projects.request_limits
  FROM keys LEFT JOIN projects ON projects.tenant = keys.tenant AND projects.id = keys.project WHERE keys.id = ?`
const LIST = 'SELECT * FROM keys ORDER BY created_at_ms, id'
const INSERT = `INSERT INTO keys (id, mac, name, tenant, project, scopes, lane, created_at_ms, revoked_at_ms, expires_at_ms, previous_mac, previous_until_ms, models, indexes, account_id)
  SELECT :id, :mac, :name, :tenant, :project, :scopes, :lane, :createdAtMs, :revokedAtMs, :expiresAtMs, :previousMac, :previousUntilMs, :models, :indexes, :accountId
  WHERE :accountId IS NULL OR EXISTS (SELECT 1 FROM service_accounts WHERE id = :accountId AND tenant = :tenant AND project = :project)`
const ROTATE = 'UPDATE keys SET previous_mac = mac, previous_until_ms = ?, mac = ?, expires_at_ms = coalesce(?, expires_at_ms) WHERE id = ? AND revoked_at_ms IS NULL'

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
    this.#find = database.prepare(FIND)
    // Every request is answered through this statement, and a third of its time would go into naming the columns.
    this.#find.setReturnArrays(true)
  }

  async find(id: string): Promise<FoundKey | undefined> {
    return guard(() => {
      // An array, as set above; its type does not know.
      const row = this.#find.get(id) as unknown as SQLOutputValue[] | undefined
      return row && toFound(row)
    })
  }

  async list(): Promise<readonly StoredKey[]> {
    return guard(() => this.#rows(LIST, []).map(toKey))
  }

  async page(tenant: string, project: string, query: AgeQuery): Promise<Page<StoredKey>> {
    return guard(() => {
      const after = query.after === undefined ? undefined : this.#database.prepare('SELECT created_at_ms, id FROM keys WHERE tenant = ? AND project = ? AND id = ?').get(tenant, project, query.after)
      if (query.after !== undefined && after === undefined) throw keyNotFound(query.after, 'after')
      const { condition, values, order } = behind(after, query)
      const statement = `SELECT * FROM keys WHERE tenant = ? AND project = ? AND revoked_at_ms IS NULL AND ${condition} ${order} LIMIT ?` // eslint-disable-line no-restricted-syntax -- words of age-order.ts alone
      const rows = this.#rows(statement, [tenant, project, ...values, query.limit + 1])
      return pageOf(rows.map(toKey), query)
    })
  }

  async insert(key: StoredKey): Promise<void> {
    const { id, name, principal, accountId } = key
    refuseIllFormedTexts([id, name, principal.tenant, principal.project, ...principal.scopes, ...modelsOf(key) ?? [], ...principal.indexes ?? []])
    const { changes } = guard(() => this.#database.prepare(INSERT).run(toRow(key)))
    if (changes === 0) throw accountNotFound(accountId ?? '', 'service_account_id')
  }

  async revoke(id: string, atMs: number): Promise<boolean> {
    return guard(() => {
      const statement = this.#database.prepare('UPDATE keys SET revoked_at_ms = coalesce(revoked_at_ms, ?) WHERE id = ?')
      return Number(statement.run(atMs, id).changes) > 0
    })
  }

  async rotate(id: string, { mac, previousUntilMs, expiresAtMs }: KeyRotation): Promise<StoredKey | undefined> {
    return guard(() => {
      if (Number(this.#database.prepare(ROTATE).run(previousUntilMs, mac, expiresAtMs ?? null, id).changes) === 0) return undefined
      return this.#rows('SELECT * FROM keys WHERE id = ?', [id]).map(toKey)[0]
    })
  }

  async renewMac(id: string, mac: Uint8Array): Promise<void> {
    guard(() => this.#database.prepare('UPDATE keys SET mac = ? WHERE id = ?').run(mac, id))
  }

  async close(): Promise<void> {
    if (this.#database.isOpen) this.#database.close()
  }

  #rows(statement: string, values: readonly SQLInputValue[]): readonly SQLOutputValue[][] {
    return this.#database.prepare(statement).all(...values).map((row) => Object.values(row))
  }
}

function toRow(key: StoredKey): Record<string, SQLInputValue> {
  const { id, mac, name, principal, createdAtMs, revokedAtMs, expiresAtMs, previous, accountId } = key
  const { tenant, project, lane, scopes, indexes } = principal
  const models = modelsOf(key)
  return {
    id, mac, name, tenant, project, lane, createdAtMs,
    scopes: JSON.stringify(scopes),
    revokedAtMs: revokedAtMs ?? null,
    expiresAtMs: expiresAtMs ?? null,
    previousMac: previous?.mac ?? null,
    previousUntilMs: previous?.untilMs ?? null,
    models: models === undefined ? null : JSON.stringify(models),
    indexes: indexes === undefined ? null : JSON.stringify(indexes),
    accountId: accountId ?? null
  }
}

/** A key's own list of models is one that allows. */
function modelsOf({ principal }: StoredKey): readonly string[] | undefined {
  return principal.models?.[0]?.modelIds
}

function toFound(row: readonly SQLOutputValue[]): FoundKey {
  const [project, archivedAtMs, permissions, limits] = row.slice(15)
  const key = toKey(row)
  return project === null ? key : { ...key, standing: standingFrom(archivedAtMs === null ? null : Number(archivedAtMs), textOf(permissions), textOf(limits)) }
}

function toKey([id, mac, name, tenant, project, scopes, lane, createdAtMs, revokedAtMs, expiresAtMs, previousMac, previousUntilMs, models, indexes, accountId]: readonly SQLOutputValue[]): StoredKey {
  return {
    id: String(id),
    // The table's own checks hold what these casts say.
    mac: mac as Uint8Array,
    name: String(name),
    principal: {
      keyId: String(id),
      tenant: String(tenant),
      project: String(project),
      scopes: JSON.parse(String(scopes)) as string[],
      lane: lane as StoredKey['principal']['lane'],
      ...(models === null ? {} : { models: [{ mode: 'allow_list' as const, modelIds: JSON.parse(String(models)) as string[] }] }),
      ...(indexes === null ? {} : { indexes: JSON.parse(String(indexes)) as string[] })
    },
    createdAtMs: Number(createdAtMs),
    ...(revokedAtMs === null ? {} : { revokedAtMs: Number(revokedAtMs) }),
    ...(expiresAtMs === null ? {} : { expiresAtMs: Number(expiresAtMs) }),
    ...(previousMac === null ? {} : { previous: { mac: previousMac as Uint8Array, untilMs: Number(previousUntilMs) } }),
    ...(accountId === null ? {} : { accountId: String(accountId) })
  }
}

function textOf(value: SQLOutputValue | undefined): string | null {
  return typeof value === 'string' ? value : null
}
