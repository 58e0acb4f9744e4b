// SPDX-License-Identifier: Apache-2.0
import type { Command } from 'commander'
import { createAuditKey } from '../adapters/audit/audit-key.ts'
import { writeJson } from './output.ts'
import { dataDirectoryOption, locateStores, previousSecretFileOption, readSecrets, secretFileOption } from './stores.ts'
import type { StoreOptions } from './stores.ts'

/** `lukhas audit key`. */
export function addAuditKey(audit: Command): void {
  const command = audit.command('key').description('print the public key that the audit is signed for (PEM), and the previous one where a previous secret is given').option('--json', 'print JSON')
  for (const option of [dataDirectoryOption(), secretFileOption(), previousSecretFileOption()]) command.addOption(option)
  command.action(run)
}

function run(options: StoreOptions): void {
  const { current, previous } = readSecrets(locateStores(options))
  const keys = [current, ...(previous === undefined ? [] : [previous])].map(createAuditKey)
  if (options.json) writeJson(keys.map(({ id, publicKeyPem }) => ({ key: id, pem: publicKeyPem })))
  else for (const { publicKeyPem } of keys) process.stdout.write(publicKeyPem)
}
