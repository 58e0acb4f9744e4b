// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import type { Selectable } from 'kysely'
import type { AgeQuery } from '../../../matriz/administration/project-store.ts'
import { MatrizError } from '../../../matriz/errors.ts'
import type { FoundKey, KeyRotation, KeyStore, Page, StoredKey } from '../../../matriz/ports.ts'
import { refuseIllFormedTexts } from '../commit-record.ts'
import { standingFrom } from '../project-text.ts'
import { accountNotFound, keyNotFound } from '../refusals.ts'
import type { Database } from './database.ts'
import { isDuplicate } from './store-error.ts'
import type { KeysTable } from './tables.ts'

/** Keys in PostgreSQL. */
export class PostgresKeyStore implements KeyStore {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  async find(id: string): Promise<FoundKey | undefined> {
    const row = await this.#database.selectFrom('keys')
      .leftJoin('projects', (join) => join.onRef('projects.tenant', '=', 'keys.tenant').onRef('projects.id', '=', 'keys.project'))
      .selectAll('keys').select(['projects.id as project_id', 'archived_at_ms', 'model_permissions', 'request_limits'])
      .where('keys.id', '=', id).executeTakeFirst()
    if (row === undefined) return undefined
    const key = toKey(row)
    return row.project_id === null ? key : { ...key, standing: standingFrom(row.archived_at_ms, row.model_permissions, row.request_limits) }
  }

  async list(): Promise<readonly StoredKey[]> {
    const rows = await this.#database.selectFrom('keys').selectAll().orderBy('created_at_ms').orderBy('id').execute()
    return rows.map(toKey)
  }

  async page(tenant: string, project: string, { limit, after, order = 'asc' }: AgeQuery): Promise<Page<StoredKey>> {
    const all = this.#database.selectFrom('keys').where('tenant', '=', tenant).where('project', '=', project)
    const place = after === undefined ? undefined : await all.select(['created_at_ms', 'id']).where('id', '=', after).executeTakeFirst()
    if (after !== undefined && place === undefined) throw keyNotFound(after, 'after')
    const live = all.selectAll().where('revoked_at_ms', 'is', null)
    const behind = place === undefined ? live : live.where(sql<boolean>`(created_at_ms, id) ${sql.raw(order === 'asc' ? '>' : '<')} (${place.created_at_ms}, ${place.id})`)
    const rows = await behind.orderBy('created_at_ms', order).orderBy('id', order).limit(limit + 1).execute()
    return { data: rows.slice(0, limit).map(toKey), hasMore: rows.length > limit }
  }

  async insert(key: StoredKey): Promise<void> {
    const { id, name, principal, accountId } = key
    const { tenant, project, scopes, indexes = [] } = principal
    refuseIllFormedTexts([id, name, tenant, project, ...scopes, ...modelsOf(key) ?? [], ...indexes])
    try {
      await this.#database.transaction().execute(async (transaction) => {
        // Locked, so that the account's deletion either sees the key or comes before it.
        const account = accountId === undefined ? undefined : await transaction.selectFrom('service_accounts').select('id').where('id', '=', accountId).where('tenant', '=', tenant).where('project', '=', project).forShare().executeTakeFirst()
        if (accountId !== undefined && account === undefined) throw accountNotFound(accountId, 'service_account_id')
        await transaction.insertInto('keys').values(toRow(key)).execute()
      })
    } catch (thrown) {
      if (isDuplicate(thrown)) throw new MatrizError('contract_violation', 'There is a key with this id already.', { cause: thrown })
      throw thrown
    }
  }

  async revoke(id: string, atMs: number): Promise<boolean> {
    const { numUpdatedRows } = await this.#database.updateTable('keys').set({ revoked_at_ms: sql`coalesce(revoked_at_ms, ${atMs})` }).where('id', '=', id).executeTakeFirst()
    return numUpdatedRows > 0n
  }

  async rotate(id: string, { mac, previousUntilMs, expiresAtMs }: KeyRotation): Promise<StoredKey | undefined> {
    const row = await this.#database.updateTable('keys')
      .set({ previous_mac: sql`mac`, previous_until_ms: previousUntilMs, mac: Buffer.from(mac), ...(expiresAtMs === undefined ? {} : { expires_at_ms: expiresAtMs }) })
      .where('id', '=', id).where('revoked_at_ms', 'is', null).returningAll().executeTakeFirst()
    return row && toKey(row)
  }

  async renewMac(id: string, mac: Uint8Array): Promise<void> {
    await this.#database.updateTable('keys').set({ mac: Buffer.from(mac) }).where('id', '=', id).execute()
  }
}

/** A key's own list of models is one that allows. */
function modelsOf({ principal }: StoredKey): readonly string[] | undefined {
  return principal.models?.[0]?.modelIds
}

function toRow(key: StoredKey): KeysTable {
  const { id, mac, name, principal, createdAtMs, revokedAtMs, expiresAtMs, previous, accountId } = key
  const { tenant, project, lane, scopes, indexes } = principal
  const models = modelsOf(key)
  return {
    id, mac: Buffer.from(mac), name, tenant, project, lane, scopes: [...scopes], created_at_ms: createdAtMs,
    revoked_at_ms: revokedAtMs ?? null, expires_at_ms: expiresAtMs ?? null,
    previous_mac: previous === undefined ? null : Buffer.from(previous.mac), previous_until_ms: previous?.untilMs ?? null,
    models: models === undefined ? null : [...models], indexes: indexes === undefined ? null : [...indexes],
    account_id: accountId ?? null
  }
}

function toKey(row: Selectable<KeysTable>): StoredKey {
  const { id, tenant, project, scopes, lane, models, indexes } = row
  return {
    id,
    mac: Uint8Array.from(row.mac),
    name: row.name,
    principal: {
      keyId: id, tenant, project, scopes, lane,
      ...(models === null ? {} : { models: [{ mode: 'allow_list' as const, modelIds: models }] }),
      ...(indexes === null ? {} : { indexes })
    },
    createdAtMs: row.created_at_ms,
    ...(row.revoked_at_ms === null ? {} : { revokedAtMs: row.revoked_at_ms }),
    ...(row.expires_at_ms === null ? {} : { expiresAtMs: row.expires_at_ms }),
    ...(row.previous_mac === null ? {} : { previous: { mac: Uint8Array.from(row.previous_mac), untilMs: row.previous_until_ms ?? 0 } }),
    ...(row.account_id === null ? {} : { accountId: row.account_id })
  }
}
