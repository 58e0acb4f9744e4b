// SPDX-License-Identifier: Apache-2.0
import { parseKey } from '../server/keys.ts'
import { allOf } from './administration.ts'
import type { Administrator, BodyOf, CallOperation } from './administration-call.ts'
import { allProjects } from './projects-find.ts'
import { CallFailure } from './server-call.ts'

/** Where a key is, and how to call operations of its tenant. */
export interface FoundKey {
  readonly id: string
  /** Undefined for an admin key. */
  readonly project: string | undefined
  readonly call: CallOperation
}

/** The key, by its id or by itself, of any tenant where the stores are at hand. Throws CallFailure for one that is not there, or is revoked. */
export async function findKey(given: string, administrator: Administrator): Promise<FoundKey> {
  const id = parseKey(given)?.id ?? given
  const found = administrator.local === undefined ? await findRemote(id, administrator.call) : await findLocal(id, administrator.local)
  // What was given is not repeated: it may be a key with a slip of the pen.
  if (found === undefined) throw new CallFailure('There is no such key. `lukhas keys list` shows their ids.', 1)
  return found
}

async function findLocal(id: string, { keys, of }: NonNullable<Administrator['local']>): Promise<FoundKey | undefined> {
  const key = await keys.find(id)
  if (key === undefined) return undefined
  const { tenant, project } = key.principal
  return { id, project: project === '' ? undefined : project, call: of(tenant) }
}

async function findRemote(id: string, call: CallOperation): Promise<FoundKey | undefined> {
  const admins = await allAdminKeys(call)
  if (admins.some((key) => key.id === id)) return { id, project: undefined, call }
  for (const { id: project } of await allProjects(call, true)) {
    if ((await allProjectKeys(project, call)).some((key) => key.id === id)) return { id, project, call }
  }
  return undefined
}

export async function allAdminKeys(call: CallOperation): Promise<readonly BodyOf<'getAdminApiKey'>[]> {
  return allOf((query) => call('listAdminApiKeys', { query: { ...query, order: 'asc' } }))
}

export async function allProjectKeys(project: string, call: CallOperation): Promise<readonly BodyOf<'getProjectApiKey'>[]> {
  return allOf((query) => call('listProjectApiKeys', { path: { project_id: project }, query: { ...query, owner_project_access: 'any' } }))
}
