// SPDX-License-Identifier: Apache-2.0
import { CommanderError } from 'commander'
import type { Command } from 'commander'
import { migrateDirectory, migratePostgres, versionsOfDirectory, versionsOfPostgres } from '../adapters/stores/transfer/schema-versions.ts'
import { readEnvironment } from '../server/config.ts'
import { styled, writeJson, writeLine } from './output.ts'
import { databaseUrlOption, dataDirectoryOption } from './stores.ts'

interface MigrateOptions {
  readonly dataDir: string
  readonly databaseUrl?: string
  readonly check?: true
  readonly json?: true
}

/** `lukhas migrate`. */
export function addMigrate(program: Command): void {
  program
    .command('migrate')
    .description('bring a data directory that no server is using, or a database, to the newest schema')
    .option('--check', 'change nothing; exit with 1 when there is something to do')
    .option('--json', 'print JSON')
    .addOption(dataDirectoryOption())
    .addOption(databaseUrlOption())
    .action(async (options: MigrateOptions) => {
      if (await migrate(options)) throw new CommanderError(1, 'lukhas.due', '')
    })
}

/** Whether something is left to do. */
async function migrate({ dataDir, databaseUrl: given, check, json }: MigrateOptions): Promise<boolean> {
  // No secret is needed to change a schema; the rule that a database needs one is told no lie by naming any file.
  const { databaseUrl, dataDirectory } = readEnvironment({ LUKHAS_DATA_DIR: dataDir, DATABASE_URL: given, LUKHAS_SECRET_FILE: 'unused' }, process.cwd())
  const { from, to } = databaseUrl === undefined
    ? await (check ? versionsOfDirectory(dataDirectory) : migrateDirectory(dataDirectory, process.pid))
    : await (check ? versionsOfPostgres(databaseUrl) : migratePostgres(databaseUrl))
  const due = from < to
  const place = databaseUrl === undefined ? dataDirectory : 'The database'
  if (json) writeJson(check ? { from, to, due } : { from, to, migrated: due })
  else if (!due) writeLine(`${place} is of schema version ${from}: nothing is to be done.`)
  else if (check) writeLine(styled('yellow', `${place} is to be brought from schema version ${from} to ${to}.`))
  else writeLine(styled('green', `${place} was brought from schema version ${from} to ${to}.`))
  return check === true && due
}
