// SPDX-License-Identifier: Apache-2.0
import type { Command } from 'commander'
import { addAdministrationOptions, administer } from './administration.ts'
import type { AdministrationOptions } from './administration.ts'
import { findKey } from './keys-find.ts'
import { styled, writeJson, writeLine } from './output.ts'

/** `lukhas keys revoke`. */
export function addKeysRevoke(keys: Command): void {
  const command = keys
    .command('revoke')
    .description('revoke a key; every server refuses it from the next request on')
    .argument('<id>', 'id of the key, or the whole key when that is what leaked')
  addAdministrationOptions(command).action(async (given: string, options: AdministrationOptions) => {
    await administer(command, options, async (administrator) => {
      const { id, project, call } = await findKey(given, administrator)
      if (project === undefined) await call('deleteAdminApiKey', { path: { key_id: id } })
      else await call('deleteProjectApiKey', { path: { project_id: project, api_key_id: id } })
      if (options.json) writeJson({ id, revoked: true })
      else writeLine(styled('green', `Key ${id} is revoked.`))
    })
  })
}
