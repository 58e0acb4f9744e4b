// SPDX-License-Identifier: Apache-2.0
import type { Command } from 'commander'
import type { StoredKey } from '../matriz/index.ts'
import { addAdministrationOptions, administer } from './administration.ts'
import type { Administrator, CallOperation } from './administration-call.ts'
import type { AdministrationOptions } from './administration.ts'
import { allAdminKeys, allProjectKeys } from './keys-find.ts'
import { forTerminal, styled, table, writeJson, writeLine } from './output.ts'
import { allProjects } from './projects-find.ts'

/** A key as it is listed. Over HTTP the tenant is the key's own, and revoked keys are not there. */
interface ListedKey {
  readonly id: string
  readonly name: string
  readonly tenant: string | null
  /** Null for an admin key. */
  readonly project: string | null
  readonly scopes: readonly string[]
  readonly lane: string
  readonly createdAtMs: number
  readonly expiresAtMs: number | null
  readonly revokedAtMs: number | null
}

/** `lukhas keys list`. */
export function addKeysList(keys: Command): void {
  const command = keys.command('list').description('list the keys, oldest first; never their secrets')
  addAdministrationOptions(command).action(async (options: AdministrationOptions) => {
    await administer(command, options, (administrator) => list(options, administrator))
  })
}

async function list({ json, tenant }: AdministrationOptions, { call, local }: Administrator): Promise<void> {
  const listed = local === undefined ? await overHttp(call) : (await local.keys.list()).map(fromStore).filter((key) => tenant === undefined || key.tenant === tenant)
  if (json) {
    writeJson(listed)
    return
  }
  if (listed.length === 0) {
    writeLine(styled('dim', 'There are no keys. Make one with `lukhas keys create`.'))
    return
  }
  const headings = ['ID', 'NAME', 'TENANT', 'PROJECT', 'LANE', 'CREATED', 'EXPIRES', 'REVOKED', 'SCOPES']
  for (const line of table([headings, ...listed.map(toRow)])) writeLine(line)
}

async function overHttp(call: CallOperation): Promise<readonly ListedKey[]> {
  const listed: ListedKey[] = (await allAdminKeys(call)).map((key) => ({ ...fromWire(key), tenant: key.owner.id, project: null, lane: 'prod' }))
  for (const { id: project } of await allProjects(call, true)) {
    for (const key of await allProjectKeys(project, call)) listed.push({ ...fromWire(key), tenant: null, project, lane: key.lane })
  }
  return listed.toSorted((one, other) => one.createdAtMs - other.createdAtMs)
}

function fromWire({ id, name, scopes, created_at: createdAt, expires_at: expiresAt }: { readonly id: string; readonly name: string; readonly scopes: readonly string[]; readonly created_at: number; readonly expires_at: number | null }): Omit<ListedKey, 'tenant' | 'project' | 'lane'> {
  return { id, name, scopes, createdAtMs: createdAt * 1000, expiresAtMs: expiresAt === null ? null : expiresAt * 1000, revokedAtMs: null }
}

function fromStore({ id, name, principal, createdAtMs, expiresAtMs, revokedAtMs }: StoredKey): ListedKey {
  const { tenant, project, scopes, lane } = principal
  return { id, name, tenant, project: project === '' ? null : project, scopes, lane, createdAtMs, expiresAtMs: expiresAtMs ?? null, revokedAtMs: revokedAtMs ?? null }
}

function toRow({ id, name, tenant, project, lane, createdAtMs, expiresAtMs, revokedAtMs, scopes }: ListedKey): string[] {
  return [id, name, tenant ?? '-', project ?? '-', lane, day(createdAtMs), day(expiresAtMs), day(revokedAtMs), scopes.join(' ')].map(forTerminal)
}

function day(atMs: number | null): string {
  return atMs === null ? '-' : new Date(atMs).toISOString().slice(0, 10)
}
