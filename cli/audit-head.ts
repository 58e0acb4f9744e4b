// SPDX-License-Identifier: Apache-2.0
import type { Command } from 'commander'
import { createAuditKey } from '../adapters/audit/audit-key.ts'
import { signedHead } from '../adapters/audit/export-audit.ts'
import { writeJson } from './output.ts'
import { addStoreOptions, locateStores, readSecrets, withStores } from './stores.ts'
import type { StoreOptions } from './stores.ts'

/** `lukhas audit head`. */
export function addAuditHead(audit: Command): void {
  const command = audit.command('head').description('print where the audit ends, signed (JSON): kept elsewhere, it shows later whether anything was cut off')
  addStoreOptions(command).action(run)
}

async function run(options: StoreOptions): Promise<void> {
  const { current } = readSecrets(locateStores(options))
  writeJson(await withStores(options, ({ decisions }) => signedHead(decisions, createAuditKey(current), Date.now())))
}
