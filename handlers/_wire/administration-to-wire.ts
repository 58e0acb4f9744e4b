// SPDX-License-Identifier: Apache-2.0
import { requestLimitId, unlimitedRequests } from '../../matriz/index.ts'
import type { IssuedKey, ModelPermissions, OwnedKey, Page, RequestLimit, ServiceAccount, StoredKey, StoredProject } from '../../matriz/index.ts'
import { unixSeconds } from './response-object.ts'
import type { Schemas } from './schemas.ts'

export function projectToWire({ id, name, createdAtMs, archivedAtMs }: StoredProject): Schemas['Project'] {
  return { id, object: 'organization.project', name, created_at: unixSeconds(createdAtMs), archived_at: secondsOrNull(archivedAtMs), status: archivedAtMs === undefined ? 'active' : 'archived' }
}

export function accountToWire({ id, name, role, createdAtMs }: ServiceAccount): Schemas['ServiceAccount'] {
  return { object: 'organization.project.service_account', id, name, role, created_at: unixSeconds(createdAtMs) }
}

/** The one reply that has the secret of a key. */
export function issuedKeyToWire({ key, text }: IssuedKey): Schemas['IssuedApiKey'] {
  return { object: 'organization.project.service_account.api_key', id: key.id, value: text, name: key.name, created_at: unixSeconds(key.createdAtMs), ...timesOf(key), ...reachOf(key) }
}

export function projectKeyToWire({ key, account }: OwnedKey): Schemas['ProjectApiKey'] {
  const { id, name, role, createdAtMs } = account
  return {
    object: 'organization.project.api_key', id: key.id, name: key.name, redacted_value: redacted(key), created_at: unixSeconds(key.createdAtMs), last_used_at: null, owner_project_access: 'active',
    owner: { type: 'service_account', service_account: { id, name, role, created_at: unixSeconds(createdAtMs) } },
    ...timesOf(key), ...reachOf(key)
  }
}

export function adminKeyToWire(key: StoredKey): Schemas['AdminApiKey'] {
  const { id, name, createdAtMs, principal: { tenant, scopes } } = key
  const createdAt = unixSeconds(createdAtMs)
  return {
    object: 'organization.admin_api_key', id, name, redacted_value: redacted(key), created_at: createdAt, last_used_at: null,
    // People have no accounts here: the key is the organization's.
    owner: { type: 'user', object: 'organization.user', id: tenant, name: tenant, created_at: createdAt, role: 'owner' },
    ...timesOf(key), scopes: [...scopes]
  }
}

/** The one reply that has the secret of an admin key. */
export function issuedAdminKeyToWire({ key, text }: IssuedKey): Schemas['CreatedAdminApiKey'] {
  return { ...adminKeyToWire(key), value: text }
}

export function permissionsToWire({ mode, modelIds }: ModelPermissions): Schemas['ModelPermissions'] {
  return { object: 'project.model_permissions', mode, model_ids: [...modelIds] }
}

export function rateLimitToWire({ model, requestsPerMinute }: RequestLimit): Schemas['ProjectRateLimit'] {
  return { object: 'project.rate_limit', id: requestLimitId(model), model, max_requests_per_1_minute: requestsPerMinute, max_tokens_per_1_minute: unlimitedRequests }
}

/** A page as OpenAI's lists have it. */
export function pageToWire<T, W extends { readonly id: string }>({ data, hasMore }: Page<T>, toWire: (one: T) => W): { object: 'list'; data: W[]; first_id: string | null; last_id: string | null; has_more: boolean } {
  const listed = data.map(toWire)
  return { object: 'list', data: listed, first_id: listed[0]?.id ?? null, last_id: listed.at(-1)?.id ?? null, has_more: hasMore }
}

function redacted({ id }: StoredKey): string {
  return `sk-lukhas-${id}_***`
}

function timesOf({ expiresAtMs, previous }: StoredKey): { expires_at: number | null; previous_expires_at: number | null } {
  return { expires_at: secondsOrNull(expiresAtMs), previous_expires_at: secondsOrNull(previous?.untilMs) }
}

function reachOf({ principal: { scopes, lane, models, indexes } }: StoredKey): Pick<Schemas['IssuedApiKey'], 'scopes' | 'lane' | 'allowed_models' | 'allowed_index_ids'> {
  const list = models?.[0]?.modelIds
  return { scopes: [...scopes], lane, allowed_models: list === undefined ? null : [...list], allowed_index_ids: indexes === undefined ? null : [...indexes] }
}

function secondsOrNull(atMs: number | undefined): number | null {
  return atMs === undefined ? null : unixSeconds(atMs)
}
