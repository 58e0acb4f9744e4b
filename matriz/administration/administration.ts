// SPDX-License-Identifier: Apache-2.0
import type { Page } from '../page.ts'
import type { StoredKey } from '../ports.ts'
import type { Principal } from '../request.ts'
import type { AccountRole, AgeQuery, ModelPermissions, ProjectQuery, RequestLimit, ServiceAccount, StoredProject } from './project-store.ts'

/** Makes keys' ids and secrets. What it gives as `text` is for the key's owner, once. */
export interface KeyMinter {
  mint(): MintedKey
  /** Another secret for a key. */
  renew(id: string): MintedKey
}

export interface MintedKey {
  readonly id: string
  readonly text: string
  /** Of the secret, as the store has it. */
  readonly mac: Uint8Array
}

/** What a new key is to be; what is absent is as the role of its account has it. */
export interface KeySettings {
  readonly name?: string
  readonly scopes?: readonly string[]
  readonly lane?: Principal['lane']
  readonly expiresAfterMs?: number
  readonly models?: readonly string[]
  readonly indexes?: readonly string[]
}

/** A key, and its text, which nobody can show again. */
export interface IssuedKey {
  readonly key: StoredKey
  readonly text: string
}

/** A key with the account that it belongs to. */
export interface OwnedKey {
  readonly key: StoredKey
  readonly account: ServiceAccount
}

/** How long the old secret of a key works on, and the key itself. */
export interface RotationDraft {
  readonly overlapMs?: number
  readonly expiresAfterMs?: number
}

export interface NewProject {
  readonly name: string
  readonly id?: string
}

/** A page of rate limits, between ids of theirs. */
export interface LimitQuery {
  readonly limit: number
  readonly after?: string
  readonly before?: string
}

/**
 * What an organization, which is a tenant, does about its projects and keys. Whoever asks is an admin of the tenant, and
 * what others have is as absent as what never was: `project_not_found`, `service_account_not_found`, `api_key_not_found`.
 * An archived project can be read and listed, and nothing else: `invalid_state`.
 */
export interface Administration {
  /** Throws `invalid_value` for an id that is taken. */
  createProject(principal: Principal, draft: NewProject): Promise<StoredProject>
  projects(principal: Principal, query: ProjectQuery): Promise<Page<StoredProject>>
  project(principal: Principal, id: string): Promise<StoredProject>
  renameProject(principal: Principal, id: string, name: string | undefined): Promise<StoredProject>
  /** Its keys are refused from then on. What is archived already stays as it is. */
  archiveProject(principal: Principal, id: string): Promise<StoredProject>

  /** Throws `model_permissions_not_found` when the project may name all models. */
  modelPermissions(principal: Principal, projectId: string): Promise<ModelPermissions>
  setModelPermissions(principal: Principal, projectId: string, permissions: ModelPermissions): Promise<ModelPermissions>
  deleteModelPermissions(principal: Principal, projectId: string): Promise<void>

  /** Of every model that there is for the project, and of those that have a limit, by id. */
  requestLimits(principal: Principal, projectId: string, query: LimitQuery): Promise<Page<RequestLimit>>
  /** By its id. Throws `rate_limit_not_found` for a model that is in no list. Changes nothing without `requestsPerMinute`. */
  setRequestLimit(principal: Principal, projectId: string, id: string, requestsPerMinute: number | undefined): Promise<RequestLimit>

  /** With a key unless `settings` is absent. */
  createAccount(principal: Principal, projectId: string, name: string, settings: KeySettings | undefined): Promise<{ readonly account: ServiceAccount; readonly issued?: IssuedKey }>
  accounts(principal: Principal, projectId: string, query: AgeQuery): Promise<Page<ServiceAccount>>
  account(principal: Principal, projectId: string, id: string): Promise<ServiceAccount>
  changeAccount(principal: Principal, projectId: string, id: string, change: { readonly name?: string; readonly role?: AccountRole }): Promise<ServiceAccount>
  deleteAccount(principal: Principal, projectId: string, id: string): Promise<void>

  createKey(principal: Principal, projectId: string, accountId: string, settings: KeySettings): Promise<IssuedKey>
  keys(principal: Principal, projectId: string, query: AgeQuery): Promise<Page<OwnedKey>>
  key(principal: Principal, projectId: string, id: string): Promise<OwnedKey>
  rotateKey(principal: Principal, projectId: string, id: string, draft: RotationDraft): Promise<IssuedKey>
  deleteKey(principal: Principal, projectId: string, id: string): Promise<void>

  createAdminKey(principal: Principal, settings: Pick<KeySettings, 'name' | 'scopes' | 'expiresAfterMs'>): Promise<IssuedKey>
  adminKeys(principal: Principal, query: AgeQuery): Promise<Page<StoredKey>>
  adminKey(principal: Principal, id: string): Promise<StoredKey>
  rotateAdminKey(principal: Principal, id: string, draft: RotationDraft): Promise<IssuedKey>
  deleteAdminKey(principal: Principal, id: string): Promise<void>
}

const limitPrefix = 'rl-'

/** The id of the limit of a model. */
export function requestLimitId(model: string): string {
  return `${limitPrefix}${model}`
}

/** The model of a limit's id; undefined for an id that no limit has. */
export function limitedModel(id: string): string | undefined {
  return id.startsWith(limitPrefix) ? id.slice(limitPrefix.length) : undefined
}

/** No limit, as the contract writes it. */
export const unlimitedRequests = 2_147_483_647
