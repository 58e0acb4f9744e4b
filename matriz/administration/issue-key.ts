// SPDX-License-Identifier: Apache-2.0
import type { Clock, KeyStore, NewId, StoredKey } from '../ports.ts'
import type { Principal } from '../request.ts'
import type { IssuedKey, KeyMinter } from './administration.ts'
import type { AccountRole, ProjectStore, ServiceAccount } from './project-store.ts'

/** What issuing keys takes. */
export interface IssuingParts {
  readonly clock: Pick<Clock, 'nowMs'>
  readonly newId: NewId
  readonly keys: KeyStore
  readonly projects: ProjectStore
  readonly minter: KeyMinter
}

/** A key as it is to be; every part has been checked. */
export interface KeyDraft {
  readonly tenant: string
  /** Empty for an admin key. */
  readonly project: string
  readonly name: string
  readonly scopes: readonly string[]
  readonly lane: Principal['lane']
  readonly expiresAfterMs?: number
  readonly models?: readonly string[]
  readonly indexes?: readonly string[]
  readonly accountId?: string
}

/** Makes a key and stores it. Throws `service_account_not_found` when its account is gone by now. */
export async function issueKey(draft: KeyDraft, { clock, keys, minter }: Pick<IssuingParts, 'clock' | 'keys' | 'minter'>): Promise<IssuedKey> {
  const { tenant, project, name, scopes, lane, expiresAfterMs, models, indexes, accountId } = draft
  const { id, text, mac } = minter.mint()
  const createdAtMs = clock.nowMs()
  const key: StoredKey = {
    id, mac, name, createdAtMs,
    principal: {
      keyId: id, tenant, project, scopes, lane,
      ...models === undefined ? {} : { models: [{ mode: 'allow_list', modelIds: models }] },
      ...indexes === undefined ? {} : { indexes }
    },
    ...expiresAfterMs === undefined ? {} : { expiresAtMs: createdAtMs + expiresAfterMs },
    ...accountId === undefined ? {} : { accountId }
  }
  await keys.insert(key)
  return { key, text }
}

/** Makes a service account. */
export async function makeAccount(of: { readonly tenant: string; readonly project: string; readonly name: string; readonly role: AccountRole }, { clock, newId, projects }: IssuingParts): Promise<ServiceAccount> {
  const account = { ...of, id: newId('svc_acct'), createdAtMs: clock.nowMs() }
  await projects.createAccount(account)
  return account
}

/** Makes a key with an account of its own, and the project where there is none yet: for whoever holds the installation, and needs nobody's leave. */
export async function grantKey(draft: KeyDraft, parts: IssuingParts): Promise<IssuedKey> {
  const { tenant, project, name } = draft
  if (project === '') return await issueKey(draft, parts)
  await parts.projects.create({ id: project, tenant, name: project, createdAtMs: parts.clock.nowMs(), requestLimits: [] })
  const { id: accountId } = await makeAccount({ tenant, project, name, role: 'member' }, parts)
  return await issueKey({ ...draft, accountId }, parts)
}
