// SPDX-License-Identifier: Apache-2.0
import type { Command } from 'commander'
import type { StoredKey } from '../matriz/index.ts'
import { forTerminal, styled, table, writeJson, writeLine } from './output.ts'
import { addStoreOptions, withKeys } from './stores.ts'
import type { StoreOptions } from './stores.ts'

/** `lukhas keys list`. */
export function addKeysList(keys: Command): void {
  addStoreOptions(keys.command('list').description('list all keys, oldest first; never their secrets')).action(list)
}

async function list(options: StoreOptions): Promise<void> {
  const stored = await withKeys(options, (store) => store.list())
  if (options.json) {
    writeJson(stored.map(withoutMac))
    return
  }
  if (stored.length === 0) {
    writeLine(styled('dim', 'There are no keys. Make one with `lukhas keys create`.'))
    return
  }
  const headings = ['ID', 'NAME', 'TENANT', 'PROJECT', 'LANE', 'CREATED', 'REVOKED', 'SCOPES']
  for (const line of table([headings, ...stored.map(toRow)])) writeLine(line)
}

function withoutMac({ id, name, principal, createdAtMs, revokedAtMs }: StoredKey): object {
  const { tenant, project, scopes, lane } = principal
  return { id, name, tenant, project, scopes, lane, createdAtMs, revokedAtMs: revokedAtMs ?? null }
}

function toRow({ id, name, principal, createdAtMs, revokedAtMs }: StoredKey): string[] {
  const { tenant, project, lane, scopes } = principal
  return [id, name, tenant, project, lane, day(createdAtMs), revokedAtMs === undefined ? '-' : day(revokedAtMs), scopes.join(' ')].map(forTerminal)
}

function day(atMs: number): string {
  return new Date(atMs).toISOString().slice(0, 10)
}
