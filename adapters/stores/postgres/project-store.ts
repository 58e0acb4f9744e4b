// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import type { Selectable } from 'kysely'
import type { AgeQuery, ProjectQuery, ProjectStore, ServiceAccount, StoredProject } from '../../../matriz/administration/project-store.ts'
import type { Page } from '../../../matriz/page.ts'
import { refuseIllFormedTexts } from '../commit-record.ts'
import { standingFrom, textsOf } from '../project-text.ts'
import { accountNotFound, projectNotFound } from '../refusals.ts'
import type { Database } from './database.ts'
import type { ProjectsTable, ServiceAccountsTable } from './tables.ts'

/** Projects and service accounts in PostgreSQL. A project's row is locked while it is changed. */
export class PostgresProjectStore implements ProjectStore {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  async create(project: StoredProject): Promise<boolean> {
    const row = { tenant: project.tenant, id: project.id, created_at_ms: project.createdAtMs, ...toColumns(project) }
    const { numInsertedOrUpdatedRows = 0n } = await this.#database.insertInto('projects').values(row).onConflict((conflict) => conflict.columns(['tenant', 'id']).doNothing()).executeTakeFirst()
    return numInsertedOrUpdatedRows > 0n
  }

  async find(tenant: string, id: string): Promise<StoredProject | undefined> {
    const row = await this.#database.selectFrom('projects').selectAll().where('tenant', '=', tenant).where('id', '=', id).executeTakeFirst()
    return row && toProject(row)
  }

  async list(tenant: string, { limit, after, order = 'asc', archived }: ProjectQuery): Promise<Page<StoredProject>> {
    const all = this.#database.selectFrom('projects').where('tenant', '=', tenant)
    const place = after === undefined ? undefined : await all.select(['created_at_ms', 'id']).where('id', '=', after).executeTakeFirst()
    if (after !== undefined && place === undefined) throw projectNotFound(after, 'after')
    const wanted = archived ? all.selectAll() : all.selectAll().where('archived_at_ms', 'is', null)
    const behind = place === undefined ? wanted : wanted.where(isBehind(place, order))
    const rows = await behind.orderBy('created_at_ms', order).orderBy('id', order).limit(limit + 1).execute()
    return { data: rows.slice(0, limit).map(toProject), hasMore: rows.length > limit }
  }

  async change(tenant: string, id: string, change: (project: StoredProject) => StoredProject): Promise<StoredProject | undefined> {
    return this.#database.transaction().execute(async (transaction) => {
      const row = await transaction.selectFrom('projects').selectAll().where('tenant', '=', tenant).where('id', '=', id).forUpdate().executeTakeFirst()
      if (row === undefined) return undefined
      const changed = change(toProject(row))
      await transaction.updateTable('projects').set(toColumns(changed)).where('tenant', '=', tenant).where('id', '=', id).execute()
      return changed
    })
  }

  async createAccount({ id, tenant, project, name, role, createdAtMs }: ServiceAccount): Promise<void> {
    refuseIllFormedTexts([id, tenant, project, name])
    await this.#database.insertInto('service_accounts').values({ id, tenant, project, name, role, created_at_ms: createdAtMs }).execute()
  }

  async account(tenant: string, project: string, id: string): Promise<ServiceAccount | undefined> {
    const row = await this.#accounts(tenant, project).selectAll().where('id', '=', id).executeTakeFirst()
    return row && toAccount(row)
  }

  async accounts(tenant: string, project: string, { limit, after, order = 'asc' }: AgeQuery): Promise<Page<ServiceAccount>> {
    const all = this.#accounts(tenant, project)
    const place = after === undefined ? undefined : await all.select(['created_at_ms', 'id']).where('id', '=', after).executeTakeFirst()
    if (after !== undefined && place === undefined) throw accountNotFound(after, 'after')
    const behind = place === undefined ? all.selectAll() : all.selectAll().where(isBehind(place, order))
    const rows = await behind.orderBy('created_at_ms', order).orderBy('id', order).limit(limit + 1).execute()
    return { data: rows.slice(0, limit).map(toAccount), hasMore: rows.length > limit }
  }

  async changeAccount(tenant: string, project: string, id: string, { name, role }: Partial<Pick<ServiceAccount, 'name' | 'role'>>): Promise<ServiceAccount | undefined> {
    refuseIllFormedTexts([name ?? ''])
    const row = await this.#database.updateTable('service_accounts').set({ name: name ?? sql<string>`name`, role: role ?? sql<ServiceAccount['role']>`role` })
      .where('tenant', '=', tenant).where('project', '=', project).where('id', '=', id).returningAll().executeTakeFirst()
    return row && toAccount(row)
  }

  async deleteAccount(tenant: string, project: string, id: string, atMs: number): Promise<boolean> {
    return this.#database.transaction().execute(async (transaction) => {
      const { numDeletedRows } = await transaction.deleteFrom('service_accounts').where('tenant', '=', tenant).where('project', '=', project).where('id', '=', id).executeTakeFirst()
      if (numDeletedRows === 0n) return false
      await transaction.updateTable('keys').set({ revoked_at_ms: sql`coalesce(revoked_at_ms, ${atMs})` }).where('account_id', '=', id).execute()
      return true
    })
  }

  #accounts(tenant: string, project: string) {
    return this.#database.selectFrom('service_accounts').where('tenant', '=', tenant).where('project', '=', project)
  }
}

function isBehind(place: { readonly created_at_ms: number; readonly id: string }, order: 'asc' | 'desc') {
  return sql<boolean>`(created_at_ms, id) ${sql.raw(order === 'asc' ? '>' : '<')} (${place.created_at_ms}, ${place.id})`
}

/** What may change of a project. Throws `invalid_value` for what is no Unicode. */
function toColumns(project: StoredProject): Omit<ProjectsTable, 'tenant' | 'id' | 'created_at_ms'> {
  const { id, tenant, name, archivedAtMs = null, modelPermissions, requestLimits } = project
  refuseIllFormedTexts([id, tenant, name, ...modelPermissions?.modelIds ?? [], ...requestLimits.map(({ model }) => model)])
  const { permissions, limits } = textsOf(project)
  return { name, archived_at_ms: archivedAtMs, model_permissions: permissions, request_limits: limits }
}

function toProject({ tenant, id, name, created_at_ms: createdAtMs, archived_at_ms: archivedAtMs, model_permissions: permissions, request_limits: limits }: Selectable<ProjectsTable>): StoredProject {
  return { tenant, id, name, createdAtMs, ...standingFrom(archivedAtMs, permissions, limits) }
}

function toAccount({ id, tenant, project, name, role, created_at_ms: createdAtMs }: Selectable<ServiceAccountsTable>): ServiceAccount {
  return { id, tenant, project, name, role, createdAtMs }
}
