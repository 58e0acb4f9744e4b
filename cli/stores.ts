// SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { Option } from 'commander'
import type { Command } from 'commander'
import { LocalChangeFeed } from '../adapters/stores/change-feed.ts'
import { judgeSecret } from '../adapters/stores/refusals.ts'
import { databasePath, openDatabase } from '../adapters/stores/sqlite/database.ts'
import { SqliteKeyStore } from '../adapters/stores/sqlite/key-store.ts'
import { SqliteProjectStore } from '../adapters/stores/sqlite/project-store.ts'
import { requireDatabase, schemaVersionOf, secretOf, withDataFile } from '../adapters/stores/transfer/data-file.ts'
import type { Stores } from '../matriz/index.ts'
import { readEnvironment } from '../server/config.ts'
import type { Environment } from '../server/config.ts'
import { openDataDirectory, readSecretFile } from '../server/data-directory.ts'
import { fingerprintOf } from '../server/secrets.ts'
import type { InstallationSecrets } from '../server/secrets.ts'

/** What the options of a verb that works on the stores hold. */
export interface StoreOptions {
  readonly dataDir: string
  readonly databaseUrl?: string
  readonly secretFile?: string
  readonly previousSecretFile?: string
  readonly json?: true
}

/** `--data-dir`, with its variable and its default. */
export function dataDirectoryOption(): Option {
  return new Option('--data-dir <path>', 'where keys and runs are kept').env('LUKHAS_DATA_DIR').default('./.lukhas')
}

/** `--secret-file`, with its variable. */
export function secretFileOption(): Option {
  return new Option('--secret-file <path>', 'the secret of the installation, where it is not in the data directory').env('LUKHAS_SECRET_FILE')
}

/** `--previous-secret-file`, with its variable. */
export function previousSecretFileOption(): Option {
  return new Option('--previous-secret-file <path>', 'the secret that it takes the place of').env('LUKHAS_PREVIOUS_SECRET_FILE')
}

/** `--database-url`, with its variable. */
export function databaseUrlOption(): Option {
  return new Option('--database-url <url>', 'PostgreSQL, where it keeps everything instead of the data directory').env('DATABASE_URL')
}

/** Gives a verb the options that say where the stores are, and `--json`. */
export function addStoreOptions(command: Command): Command {
  command.option('--json', 'print JSON')
  for (const option of [dataDirectoryOption(), databaseUrlOption(), secretFileOption(), previousSecretFileOption()]) command.addOption(option)
  return command
}

/** Where the stores are, by the same rules as a server's. Throws ConfigError. */
export function locateStores({ dataDir, databaseUrl, secretFile, previousSecretFile }: StoreOptions): Environment {
  return readEnvironment({ LUKHAS_DATA_DIR: dataDir, DATABASE_URL: databaseUrl, LUKHAS_SECRET_FILE: secretFile, LUKHAS_PREVIOUS_SECRET_FILE: previousSecretFile }, process.cwd())
}

/** Lends the keys and their projects to `work`, beside a running server or without one, and closes them behind it. */
export async function withKeys<T>(options: StoreOptions, work: (stores: Pick<Stores, 'keys' | 'projects'>, secrets: InstallationSecrets) => Promise<T>): Promise<T> {
  const environment = locateStores(options)
  const secrets = readSecrets(environment)
  if (environment.databaseUrl !== undefined) return withPostgres(environment.databaseUrl, secrets, (stores) => work(stores, secrets))
  if (existsSync(databasePath(environment.dataDirectory))) await admitDirectory(environment.dataDirectory, secrets)
  const database = openDatabase(databasePath(environment.dataDirectory))
  try {
    return await work({ keys: new SqliteKeyStore(database), projects: new SqliteProjectStore(database) }, secrets)
  } finally {
    database.close()
  }
}

/** Lends all stores to `work`, beside a running server or without one, and closes them behind it. Throws TransferRefusal for a data directory without a database. */
export async function withStores<T>(options: StoreOptions, work: (stores: Stores) => Promise<T>): Promise<T> {
  const environment = locateStores(options)
  const { databaseUrl, dataDirectory } = environment
  if (databaseUrl === undefined) requireDatabase(dataDirectory)
  const secrets = readSecrets(environment)
  if (databaseUrl !== undefined) return withPostgres(databaseUrl, secrets, work)
  await admitDirectory(dataDirectory, secrets)
  return withDirectory(dataDirectory, secrets, work)
}

/** Lends the stores of a data directory to `work`. */
export async function withDirectory<T>(dataDirectory: string, secrets: InstallationSecrets, work: (stores: Stores) => Promise<T>): Promise<T> {
  const { openSqliteStores } = await import('../adapters/stores/sqlite/stores.ts')
  return lend(await openSqliteStores(dataDirectory, { nowMs: Date.now }), secrets, work)
}

/** The secrets of the installation, by the same rules as a server's. */
export function readSecrets({ dataDirectory, secretFile, previousSecretFile }: Environment): InstallationSecrets {
  return {
    current: secretFile === undefined ? openDataDirectory(dataDirectory, randomBytes).secret : readSecretFile(secretFile),
    previous: previousSecretFile === undefined ? undefined : readSecretFile(previousSecretFile)
  }
}

async function withPostgres<T>(url: string, secrets: InstallationSecrets, work: (stores: Stores) => Promise<T>): Promise<T> {
  // Loaded where it is used: most verbs do without.
  const { openPostgresStores } = await import('../adapters/stores/postgres/stores.ts')
  return lend(await openPostgresStores(url, { feed: new LocalChangeFeed(), poolConnections: 2, report: () => undefined }), secrets, work)
}

async function lend<T>(stores: Stores, secrets: InstallationSecrets, work: (stores: Stores) => Promise<T>): Promise<T> {
  try {
    const { current, previous } = fingerprintsOf(secrets)
    await stores.admitSecret(current, previous)
    return await work(stores)
  } finally {
    await stores.close()
  }
}

/** Throws `store_unavailable` for a secret that the data directory was not made with. A schema is not changed beneath a running server. */
async function admitDirectory(dataDirectory: string, secrets: InstallationSecrets): Promise<void> {
  const { version, secret } = await withDataFile(requireDatabase(dataDirectory), (database) => ({ version: schemaVersionOf(database), secret: secretOf(database) }))
  const { current, previous } = fingerprintsOf(secrets)
  judgeSecret(secret, current, previous)
  if (version === 0) return
  const { migrateDirectory, newestVersions } = await import('../adapters/stores/transfer/schema-versions.ts')
  if (version < newestVersions.directory) await migrateDirectory(dataDirectory, process.pid)
}

function fingerprintsOf({ current, previous }: InstallationSecrets): { readonly current: string; readonly previous: string | undefined } {
  return { current: fingerprintOf(current), previous: previous === undefined ? undefined : fingerprintOf(previous) }
}
