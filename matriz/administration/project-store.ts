// SPDX-License-Identifier: Apache-2.0
import type { Page } from '../page.ts'

/** Which models a project may name: those of the list alone, or all but those. */
export interface ModelPermissions {
  readonly mode: 'allow_list' | 'deny_list'
  readonly modelIds: readonly string[]
}

/** How many requests that name a model all keys of a project may send in any minute. */
export interface RequestLimit {
  readonly model: string
  readonly requestsPerMinute: number
}

/** A project of a tenant. Its id is what runs, files, indexes and keys have as their project. */
export interface StoredProject {
  readonly id: string
  readonly tenant: string
  readonly name: string
  readonly createdAtMs: number
  readonly archivedAtMs?: number
  readonly modelPermissions?: ModelPermissions
  /** Of different models. */
  readonly requestLimits: readonly RequestLimit[]
}

/** Which scopes an account's keys have when none are named; see ServiceAccountRole in the contract. */
export type AccountRole = 'owner' | 'member' | 'none'

/** Whom keys of a project belong to. */
export interface ServiceAccount {
  readonly id: string
  readonly tenant: string
  readonly project: string
  readonly name: string
  readonly role: AccountRole
  readonly createdAtMs: number
}

/** A page in the order in which things were made. */
export interface AgeQuery {
  readonly limit: number
  /** An id; the page begins behind it. */
  readonly after?: string
  /** Oldest first when absent. */
  readonly order?: 'asc' | 'desc'
}

export interface ProjectQuery extends AgeQuery {
  /** Whether those that are archived are listed too. */
  readonly archived: boolean
}

/**
 * Where projects and service accounts live. Every method takes the tenant: another tenant's are as absent as those that
 * never were. Throws MatrizError `store_unavailable` when it cannot answer. Every implementation passes
 * tests/stores/project-store.contract.ts.
 */
export interface ProjectStore {
  /** False when the tenant has a project of this id: that one stays as it is. */
  create(project: StoredProject): Promise<boolean>
  find(tenant: string, id: string): Promise<StoredProject | undefined>
  /** Throws `project_not_found` for an unknown `after`. */
  list(tenant: string, query: ProjectQuery): Promise<Page<StoredProject>>
  /** Puts what `change` makes of the project in its place; of changes at once, each sees what the other left. Undefined when there is none. What `change` throws is thrown, and nothing is changed. */
  change(tenant: string, id: string, change: (project: StoredProject) => StoredProject): Promise<StoredProject | undefined>
  createAccount(account: ServiceAccount): Promise<void>
  account(tenant: string, project: string, id: string): Promise<ServiceAccount | undefined>
  /** Throws `service_account_not_found` for an unknown `after`. */
  accounts(tenant: string, project: string, query: AgeQuery): Promise<Page<ServiceAccount>>
  /** Undefined when there is none. */
  changeAccount(tenant: string, project: string, id: string, change: Partial<Pick<ServiceAccount, 'name' | 'role'>>): Promise<ServiceAccount | undefined>
  /** Revokes its keys with it. False when there was nothing to delete. */
  deleteAccount(tenant: string, project: string, id: string, atMs: number): Promise<boolean>
}
