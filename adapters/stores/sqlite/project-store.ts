// SPDX-License-Identifier: Apache-2.0
import type { DatabaseSync, SQLInputValue, SQLOutputValue } from 'node:sqlite'
import type { AgeQuery, ProjectQuery, ProjectStore, ServiceAccount, StoredProject } from '../../../matriz/administration/project-store.ts'
import type { Page } from '../../../matriz/page.ts'
import { refuseIllFormedTexts } from '../commit-record.ts'
import { standingFrom, textsOf } from '../project-text.ts'
import { accountNotFound, projectNotFound } from '../refusals.ts'
import { behind, pageOf } from './age-order.ts'
import { guard } from './remote-error.ts'

type Row = Readonly<Record<string, SQLOutputValue>>

/** Projects and service accounts in SQLite, on the connection of the key store: few, and written by an operator. */
export class SqliteProjectStore implements ProjectStore {
  readonly #database: DatabaseSync

  constructor(database: DatabaseSync) {
    this.#database = database
  }

  async create(project: StoredProject): Promise<boolean> {
    const { tenant, id, name, createdAtMs, archivedAtMs = null } = project
    const { permissions, limits } = checkedTextsOf(project)
    return this.#write('INSERT OR IGNORE INTO projects (tenant, id, name, created_at_ms, archived_at_ms, model_permissions, request_limits) VALUES (?, ?, ?, ?, ?, ?, ?)', [tenant, id, name, createdAtMs, archivedAtMs, permissions, limits]) > 0
  }

  async find(tenant: string, id: string): Promise<StoredProject | undefined> {
    return guard(() => this.#find(tenant, id))
  }

  async list(tenant: string, query: ProjectQuery): Promise<Page<StoredProject>> {
    return guard(() => {
      const after = query.after === undefined ? undefined : this.#row('SELECT created_at_ms, id FROM projects WHERE tenant = ? AND id = ?', [tenant, query.after])
      if (query.after !== undefined && after === undefined) throw projectNotFound(query.after, 'after')
      const { condition, values, order } = behind(after, query)
      const statement = `SELECT * FROM projects WHERE tenant = ? AND (? OR archived_at_ms IS NULL) AND ${condition} ${order} LIMIT ?` // eslint-disable-line no-restricted-syntax -- words of age-order.ts alone
      return pageOf(this.#rows(statement, [tenant, Number(query.archived), ...values, query.limit + 1]).map(toProject), query)
    })
  }

  async change(tenant: string, id: string, change: (project: StoredProject) => StoredProject): Promise<StoredProject | undefined> {
    return this.#transaction(() => {
      const project = this.#find(tenant, id)
      if (project === undefined) return undefined
      const changed = change(project)
      const { permissions, limits } = checkedTextsOf(changed)
      this.#database.prepare('UPDATE projects SET name = ?, archived_at_ms = ?, model_permissions = ?, request_limits = ? WHERE tenant = ? AND id = ?')
        .run(changed.name, changed.archivedAtMs ?? null, permissions, limits, tenant, id)
      return changed
    })
  }

  async createAccount({ id, tenant, project, name, role, createdAtMs }: ServiceAccount): Promise<void> {
    refuseIllFormedTexts([id, tenant, project, name])
    this.#write('INSERT INTO service_accounts (id, tenant, project, name, role, created_at_ms) VALUES (?, ?, ?, ?, ?, ?)', [id, tenant, project, name, role, createdAtMs])
  }

  async account(tenant: string, project: string, id: string): Promise<ServiceAccount | undefined> {
    return guard(() => this.#account(tenant, project, id))
  }

  async accounts(tenant: string, project: string, query: AgeQuery): Promise<Page<ServiceAccount>> {
    return guard(() => {
      const after = query.after === undefined ? undefined : this.#row('SELECT created_at_ms, id FROM service_accounts WHERE tenant = ? AND project = ? AND id = ?', [tenant, project, query.after])
      if (query.after !== undefined && after === undefined) throw accountNotFound(query.after, 'after')
      const { condition, values, order } = behind(after, query)
      const statement = `SELECT * FROM service_accounts WHERE tenant = ? AND project = ? AND ${condition} ${order} LIMIT ?` // eslint-disable-line no-restricted-syntax -- words of age-order.ts alone
      return pageOf(this.#rows(statement, [tenant, project, ...values, query.limit + 1]).map(toAccount), query)
    })
  }

  async changeAccount(tenant: string, project: string, id: string, { name, role }: Partial<Pick<ServiceAccount, 'name' | 'role'>>): Promise<ServiceAccount | undefined> {
    refuseIllFormedTexts([name ?? ''])
    this.#write('UPDATE service_accounts SET name = coalesce(?, name), role = coalesce(?, role) WHERE tenant = ? AND project = ? AND id = ?', [name ?? null, role ?? null, tenant, project, id])
    return this.account(tenant, project, id)
  }

  async deleteAccount(tenant: string, project: string, id: string, atMs: number): Promise<boolean> {
    return this.#transaction(() => {
      const gone = Number(this.#database.prepare('DELETE FROM service_accounts WHERE tenant = ? AND project = ? AND id = ?').run(tenant, project, id).changes) > 0
      if (gone) this.#database.prepare('UPDATE keys SET revoked_at_ms = coalesce(revoked_at_ms, ?) WHERE account_id = ?').run(atMs, id)
      return gone
    })
  }

  #find(tenant: string, id: string): StoredProject | undefined {
    const row = this.#row('SELECT * FROM projects WHERE tenant = ? AND id = ?', [tenant, id])
    return row && toProject(row)
  }

  #account(tenant: string, project: string, id: string): ServiceAccount | undefined {
    const row = this.#row('SELECT * FROM service_accounts WHERE tenant = ? AND project = ? AND id = ?', [tenant, project, id])
    return row && toAccount(row)
  }

  #row(statement: string, values: readonly SQLInputValue[]): Row | undefined {
    return this.#database.prepare(statement).get(...values)
  }

  #rows(statement: string, values: readonly SQLInputValue[]): readonly Row[] {
    return this.#database.prepare(statement).all(...values)
  }

  /** How many rows it changed. */
  #write(statement: string, values: readonly SQLInputValue[]): number {
    return guard(() => Number(this.#database.prepare(statement).run(...values).changes))
  }

  /** All or nothing, with whoever else writes waiting. */
  #transaction<T>(work: () => T): T {
    return guard(() => {
      this.#database.exec('BEGIN IMMEDIATE')
      try {
        const result = work()
        this.#database.exec('COMMIT')
        return result
      } catch (thrown) {
        this.#database.exec('ROLLBACK')
        throw thrown
      }
    })
  }
}

/** Throws `invalid_value` for what is no Unicode. */
function checkedTextsOf(project: StoredProject): ReturnType<typeof textsOf> {
  const texts = textsOf(project)
  refuseIllFormedTexts([project.id, project.tenant, project.name, ...project.modelPermissions?.modelIds ?? [], ...project.requestLimits.map(({ model }) => model)])
  return texts
}

function toProject(row: Row): StoredProject {
  const { tenant, id, name, created_at_ms: createdAtMs, archived_at_ms: archivedAtMs, model_permissions: permissions, request_limits: limits } = row
  return {
    tenant: String(tenant), id: String(id), name: String(name), createdAtMs: Number(createdAtMs),
    ...standingFrom(archivedAtMs === null ? null : Number(archivedAtMs), typeof permissions === 'string' ? permissions : null, typeof limits === 'string' ? limits : null)
  }
}

function toAccount({ id, tenant, project, name, role, created_at_ms: createdAtMs }: Row): ServiceAccount {
  // The table's own check holds what the cast says.
  return { id: String(id), tenant: String(tenant), project: String(project), name: String(name), role: role as ServiceAccount['role'], createdAtMs: Number(createdAtMs) }
}
