// SPDX-License-Identifier: Apache-2.0
import type { Command } from 'commander'
import { MatrizError } from '../matriz/index.ts'
import { styled, writeJson, writeLine } from './output.ts'
import { addStoreOptions, withStores } from './stores.ts'
import type { StoreOptions } from './stores.ts'

interface ForgetOptions extends StoreOptions {
  readonly user: string
  readonly tenant: string
}

interface Forgotten {
  readonly runs: number
  /** What was in the way of giving the space back; the rest is done. */
  readonly problem: MatrizError | undefined
}

/** `lukhas forget`. */
export function addForget(program: Command): void {
  const command = program
    .command('forget')
    .description('erase what was stored for one of your users, beside a running server too')
    .requiredOption('--user <id>', 'whom requests named as `safety_identifier`, or else as `user`')
    .option('--tenant <name>', 'whose user it is', 'default')
  addStoreOptions(command).action(async (options: ForgetOptions) => {
    const { runs, problem } = await forget(options)
    if (options.json) writeJson({ tenant: options.tenant, runs, reclaimed: problem === undefined })
    else writeLine(styled('green', `${runs} ${runs === 1 ? 'run was' : 'runs were'} erased, with what they added to conversations; so was all that was remembered of them.`))
    if (problem !== undefined) throw problem
  })
}

function forget(options: ForgetOptions): Promise<Forgotten> {
  return withStores(options, async ({ housekeeping }) => {
    const runs = await housekeeping.forget(options.tenant, options.user)
    try {
      await housekeeping.reclaim()
      return { runs, problem: undefined }
    } catch (thrown) {
      if (thrown instanceof MatrizError) return { runs, problem: thrown }
      throw thrown
    }
  })
}
