// SPDX-License-Identifier: Apache-2.0
import { Option } from 'commander'
import type { Command } from 'commander'
import type { Principal } from '../matriz/index.ts'
import { allScopes } from '../server/development-key.ts'
import { addAdministrationOptions, administer, collect, readSeconds } from './administration.ts'
import type { Administrator } from './administration-call.ts'
import type { AdministrationOptions } from './administration.ts'
import { styled, writeJson, writeLine } from './output.ts'
import { ensureProject } from './projects-find.ts'

interface CreateOptions extends AdministrationOptions {
  readonly name: string
  readonly project: string
  readonly scope?: readonly string[]
  readonly lane: Principal['lane']
  readonly admin?: true
  readonly expiresIn?: number
  readonly model?: readonly string[]
  readonly index?: readonly string[]
}

interface Created {
  readonly id: string
  readonly value: string
  readonly name: string
  readonly scopes: readonly string[]
  readonly created_at: number
  readonly expires_at: number | null
}

/** `lukhas keys create`. */
export function addKeysCreate(keys: Command): void {
  const command = keys
    .command('create')
    .description('make a key and print it, once')
    .option('--name <text>', 'what the key is for', 'unnamed')
    .option('--project <id>', 'project within the tenant, made when there is none', 'default')
    .option('--scope <scope>', `what it may do, repeatable: ${allScopes.join(', ')}, or * for all; by default what a client needs`, collect)
    .addOption(new Option('--lane <lane>', 'lane of its runs').choices(['experimental', 'candidate', 'prod']).default('prod'))
    .option('--expires-in <time>', 'for how long it works: seconds, or a time such as 12h or 30d', readSeconds)
    .option('--model <id>', 'a model that there is for it, repeatable; all by default', collect)
    .option('--index <id>', 'an index or vector store that there is for it, repeatable; all by default', collect)
    .option('--admin', 'an admin key, which administers projects and keys and does nothing else')
  addAdministrationOptions(command).action(async (options: CreateOptions) => {
    refuseUnusable(options, (message) => command.error(`error: ${message}`, { code: 'lukhas.usage', exitCode: 2 }))
    await administer(command, options, (administrator) => create(options, administrator))
  })
}

async function create(options: CreateOptions, administrator: Administrator): Promise<void> {
  const { project, lane, admin, json } = options
  const key = admin === true ? await createAdminKey(options, administrator) : await createProjectKey(options, administrator)
  if (json) {
    const { id, value, name, scopes, created_at: createdAt, expires_at: expiresAt } = key
    writeJson({
      id, key: value, name, tenant: administrator.local?.tenant ?? null, project: admin === true ? null : project, scopes, lane,
      createdAtMs: createdAt * 1000, expiresAtMs: expiresAt === null ? null : expiresAt * 1000
    })
    return
  }
  writeLine(styled('bold', key.value))
  writeLine(styled('dim', `This is key ${key.id}, and the only time it is shown. A running server accepts it at once.`))
}

async function createAdminKey({ name, expiresIn }: CreateOptions, { call }: Administrator): Promise<Created> {
  return call('createAdminApiKey', { body: { name, ...(expiresIn === undefined ? {} : { expires_in_seconds: expiresIn }) } })
}

async function createProjectKey({ name, project, scope, lane, expiresIn, model, index }: CreateOptions, { call }: Administrator): Promise<Created> {
  await ensureProject(project, call)
  const { api_key: key } = await call('createServiceAccount', {
    path: { project_id: project },
    body: {
      name, lane,
      ...(scope === undefined ? {} : { scopes: scope.includes('*') ? allScopes : scope }),
      ...(expiresIn === undefined ? {} : { expires_in_seconds: expiresIn }),
      ...(model === undefined ? {} : { allowed_models: model }),
      ...(index === undefined ? {} : { allowed_index_ids: index })
    }
  })
  // Only an account that was asked for alone has none.
  if (key === null) throw new Error('The account was made without a key.')
  return key
}

function refuseUnusable(options: CreateOptions, refuse: (message: string) => never): void {
  for (const name of ['name', 'tenant', 'project'] as const) {
    const value = options[name] ?? 'default'
    if (value === '' || value.length > 128 || /\p{C}/u.test(value)) refuse(`--${name} must be 1 to 128 printable characters.`)
  }
  const unknown = options.scope?.find((scope) => scope !== '*' && !allScopes.includes(scope))
  if (unknown !== undefined) refuse(`--scope '${unknown}' is unknown. Known are ${allScopes.join(', ')}, and * for all.`)
  const useless = options.admin === true ? (['scope', 'model', 'index'] as const).find((name) => options[name] !== undefined) : undefined
  if (useless !== undefined) refuse(`--${useless} is nothing for an admin key.`)
}
