// SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'node:crypto'
import { Option } from 'commander'
import type { Command } from 'commander'
import type { Principal } from '../matriz/index.ts'
import { allScopes } from '../server/development-key.ts'
import { derivePepper, mintKey } from '../server/keys.ts'
import { styled, writeJson, writeLine } from './output.ts'
import { addStoreOptions, withKeys } from './stores.ts'
import type { StoreOptions } from './stores.ts'

interface CreateOptions extends StoreOptions {
  readonly name: string
  readonly tenant: string
  readonly project: string
  readonly scope: readonly string[]
  readonly lane: Principal['lane']
}

/** What a client needs; reading metrics is left to whoever asks for it. */
const clientScopes = allScopes.filter((scope) => scope !== 'metrics:read')

/** `lukhas keys create`. */
export function addKeysCreate(keys: Command): void {
  const command = keys
    .command('create')
    .description('make a key and print it, once')
    .option('--name <text>', 'what the key is for', 'unnamed')
    .option('--tenant <name>', 'whose data the key works on', 'default')
    .option('--project <name>', 'project within the tenant', 'default')
    .addOption(new Option('--scope <scope>', `what it may do, repeatable: ${allScopes.join(', ')}, or * for all`).default(clientScopes, clientScopes.join(' ')).argParser(collectScope))
    .addOption(new Option('--lane <lane>', 'lane of its runs').choices(['experimental', 'candidate', 'prod']).default('prod'))
  addStoreOptions(command).action(async (options: CreateOptions) => {
    refuseUnusable(options, (message) => command.error(`error: ${message}`, { code: 'lukhas.usage', exitCode: 2 }))
    await create(options)
  })
}

async function create(options: CreateOptions): Promise<void> {
  await withKeys(options, async (store, secrets) => {
    const { name, tenant, project, scope: scopes, lane } = options
    const { text, key } = mintKey({ pepper: derivePepper(secrets.current), randomBytes, name, tenant, project, scopes, lane, createdAtMs: Date.now() })
    await store.insert(key)
    if (options.json) {
      writeJson({ id: key.id, key: text, name, tenant, project, scopes, lane, createdAtMs: key.createdAtMs })
      return
    }
    writeLine(styled('bold', text))
    writeLine(styled('dim', `This is key ${key.id}, and the only time it is shown. A running server accepts it at once.`))
  })
}

// The first value given takes the place of the default, the others join it.
function collectScope(scope: string, given: readonly string[]): readonly string[] {
  return given === clientScopes ? [scope] : [...given, scope]
}

function refuseUnusable(options: CreateOptions, refuse: (message: string) => never): void {
  for (const name of ['name', 'tenant', 'project'] as const) {
    const value = options[name]
    if (value === '' || value.length > 128 || /\p{C}/u.test(value)) refuse(`--${name} must be 1 to 128 printable characters.`)
  }
  const unknown = options.scope.find((scope) => scope !== '*' && !allScopes.includes(scope))
  if (unknown !== undefined) refuse(`--scope '${unknown}' is unknown. Known are ${allScopes.join(', ')}, and * for all.`)
}
