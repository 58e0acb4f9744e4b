// SPDX-License-Identifier: Apache-2.0
import { InvalidArgumentError, Option } from 'commander'
import type { Command } from 'commander'
import type { Administrator } from './administration-call.ts'
import { forTerminal } from './output.ts'
import { CallFailure } from './server-call.ts'
import { addStoreOptions, withKeys } from './stores.ts'
import type { StoreOptions } from './stores.ts'

/** What the options of a verb hold that administers: on the stores, or over HTTP where a URL is given. */
export interface AdministrationOptions extends StoreOptions {
  readonly url?: string
  readonly key?: string
  /** Whose projects and keys; over HTTP the key says it. */
  readonly tenant?: string
}

/** Gives a verb the options that say where the stores or the server are. */
export function addAdministrationOptions(command: Command): Command {
  return addStoreOptions(command)
    .addOption(new Option('--url <url>', 'a running server, to be asked instead of the stores').env('LUKHAS_URL'))
    .addOption(new Option('--key <key>', 'the admin key for it; better as the variable, since others may see command lines').env('LUKHAS_KEY'))
    .option('--tenant <name>', 'the tenant, which is the organization; "default" by itself, and over HTTP that of the key')
}

const usage = 2

/** Does `work` with an administrator, and ends the command with what a call failed with. */
export async function administer(command: Command, options: AdministrationOptions, work: (administrator: Administrator) => Promise<void>): Promise<void> {
  try {
    await withAdministrator(options, work)
  } catch (thrown) {
    if (thrown instanceof CallFailure) command.error(`error: ${forTerminal(thrown.message)}`, { code: 'lukhas.call', exitCode: thrown.exitCode })
    throw thrown
  }
}

async function withAdministrator(options: AdministrationOptions, work: (administrator: Administrator) => Promise<void>): Promise<void> {
  const { url, key, tenant } = options
  if (url === undefined) {
    const { createLocalAdministrator } = await import('./local-administrator.ts')
    await withKeys(options, (stores, secrets) => work(createLocalAdministrator(tenant ?? 'default', stores, secrets)))
    return
  }
  if (tenant !== undefined) throw new CallFailure('Over HTTP the key says which tenant it is: leave --tenant out.', usage)
  const { createRemoteCall } = await import('./remote-administrator.ts')
  await work({ call: createRemoteCall({ url, ...(key === undefined ? {} : { key }) }) })
}

interface Page<T> {
  readonly data: readonly T[]
  readonly last_id: string | null
  readonly has_more: boolean
}

/** Everything that a list has, page by page. */
export async function allOf<T>(page: (query: { readonly limit: number; readonly after?: string }) => Promise<Page<T>>): Promise<readonly T[]> {
  const all: T[] = []
  let after: string | null = null
  for (;;) {
    const found: Page<T> = await page({ limit: 100, ...(after === null ? {} : { after }) })
    all.push(...found.data)
    if (!found.has_more) return all
    after = found.last_id
  }
}

const units = new Map([['s', 1], ['m', 60], ['h', 3_600], ['d', 86_400]])

/** Seconds, from a number of them or with a unit: 90, 15m, 12h, 30d. */
export function readSeconds(text: string): number {
  const [, count, unit = 's'] = /^([0-9]{1,9})([smhd])?$/.exec(text) ?? []
  if (count === undefined) throw new InvalidArgumentError('Give a number of seconds, or one with a unit such as 15m, 12h or 30d.')
  return Number(count) * (units.get(unit) ?? 1)
}

/** The values of an option that may be given several times. */
export function collect(value: string, given: readonly string[] = []): readonly string[] {
  return [...given, value]
}
