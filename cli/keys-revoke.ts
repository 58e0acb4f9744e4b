// SPDX-License-Identifier: Apache-2.0
import type { Command } from 'commander'
import { parseKey } from '../server/keys.ts'
import { styled, writeJson, writeLine } from './output.ts'
import { addStoreOptions, withKeys } from './stores.ts'
import type { StoreOptions } from './stores.ts'

/** `lukhas keys revoke`. */
export function addKeysRevoke(keys: Command): void {
  const command = keys
    .command('revoke')
    .description('revoke a key; a running server refuses it from the next request on')
    .argument('<id>', 'id of the key, or the whole key when that is what leaked')
  addStoreOptions(command).action(async (given: string, options: StoreOptions) => {
    const id = parseKey(given)?.id ?? given
    const found = await withKeys(options, (store) => store.revoke(id, Date.now()))
    // What was given is not repeated: it may be a key with a slip of the pen.
    if (!found) command.error('error: There is no such key. `lukhas keys list` shows their ids.', { code: 'lukhas.not_found', exitCode: 1 })
    if (options.json) writeJson({ id, revoked: true })
    else writeLine(styled('green', `Key ${id} is revoked.`))
  })
}
