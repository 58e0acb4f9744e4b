// SPDX-License-Identifier: Apache-2.0
import { once } from 'node:events'
import type { Command } from 'commander'
import { exportLines } from '../adapters/audit/export-audit.ts'
import { addStoreOptions, withStores } from './stores.ts'
import type { StoreOptions } from './stores.ts'

/** `lukhas audit export`. */
export function addAuditExport(audit: Command): void {
  const command = audit.command('export').description('print all decisions with their chains, a row a line (JSON Lines), beside a running server too')
  addStoreOptions(command).action(run)
}

async function run(options: StoreOptions): Promise<void> {
  await withStores(options, async ({ decisions }) => {
    for await (const line of exportLines(decisions)) if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain')
  })
}
