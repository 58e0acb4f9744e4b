// SPDX-License-Identifier: Apache-2.0
import type { Command } from 'commander'
import { addAdministrationOptions, administer, readSeconds } from './administration.ts'
import type { AdministrationOptions } from './administration.ts'
import { findKey } from './keys-find.ts'
import { styled, writeJson, writeLine } from './output.ts'

interface RotateOptions extends AdministrationOptions {
  readonly overlap?: number
  readonly expiresIn?: number
}

/** `lukhas keys rotate`. */
export function addKeysRotate(keys: Command): void {
  const command = keys
    .command('rotate')
    .description('give a key another secret and print it, once; the old one works for a while')
    .argument('<id>', 'id of the key, or the whole key')
    .option('--overlap <time>', 'how long the old secret works: seconds, or a time such as 12h; a day by default', readSeconds)
    .option('--expires-in <time>', 'for how long the key works from now on; as before by default', readSeconds)
  addAdministrationOptions(command).action(async (given: string, options: RotateOptions) => {
    const { overlap, expiresIn, json } = options
    const body = { ...(overlap === undefined ? {} : { overlap_seconds: overlap }), ...(expiresIn === undefined ? {} : { expires_in_seconds: expiresIn }) }
    await administer(command, options, async (administrator) => {
      const { id, project, call } = await findKey(given, administrator)
      const rotated = project === undefined ? await call('rotateAdminApiKey', { path: { key_id: id }, body }) : await call('rotateProjectApiKey', { path: { project_id: project, api_key_id: id }, body })
      const { value, previous_expires_at: until } = rotated
      if (json) writeJson({ id, key: value, previousExpiresAtMs: until === null ? null : until * 1000 })
      else {
        writeLine(styled('bold', value))
        writeLine(styled('dim', `This is the new secret of key ${id}, and the only time it is shown. The old one works until ${until === null ? 'now' : new Date(until * 1000).toISOString()}.`))
      }
    })
  })
}
