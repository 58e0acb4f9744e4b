// SPDX-License-Identifier: Apache-2.0
import { join } from 'node:path'
import { InvalidArgumentError } from 'commander'
import type { Command } from 'commander'
import { lockDataDirectory } from '../adapters/stores/sqlite/directory-lock.ts'
import { requireDatabase } from '../adapters/stores/transfer/data-file.ts'
import { transferStores } from '../adapters/stores/transfer/transfer.ts'
import type { MovedRows } from '../adapters/stores/transfer/transfer.ts'
import { readSecretFile } from '../server/data-directory.ts'
import { styled, table, writeJson, writeLine } from './output.ts'
import { tellProgress } from './progress.ts'
import { dataDirectoryOption, locateStores, secretFileOption, withDirectory } from './stores.ts'
import type { StoreOptions } from './stores.ts'

interface TransferOptions extends StoreOptions {
  readonly to: string
}

/** `lukhas transfer`. */
export function addTransfer(program: Command): void {
  program
    .command('transfer')
    .description('move all that a data directory holds, which no server is using, into an empty PostgreSQL database')
    .requiredOption('--to <url>', 'a database without anything of Lukhas; a password may come by PGPASSWORD', readUrl)
    .option('--json', 'print JSON')
    .addOption(dataDirectoryOption())
    .addOption(secretFileOption())
    .action(transfer)
}

async function transfer(options: TransferOptions): Promise<void> {
  const { dataDirectory, secretFile = join(dataDirectory, 'secret') } = locateStores(options)
  requireDatabase(dataDirectory)
  const lock = lockDataDirectory(dataDirectory, { pid: process.pid })
  try {
    // Brings it to the newest schema, and notes the secret where that was never done.
    await withDirectory(dataDirectory, { current: readSecretFile(secretFile), previous: undefined }, () => Promise.resolve())
    const moved = await transferStores({ dataDirectory, databaseUrl: options.to, report: tellProgress() })
    if (options.json) writeJson({ dataDirectory, tables: moved })
    else tell(moved, dataDirectory, secretFile)
  } finally {
    lock.release()
  }
}

function tell(moved: readonly MovedRows[], dataDirectory: string, secretFile: string): void {
  for (const line of table([['TABLE', 'ROWS', 'SHA-256, EQUAL ON BOTH SIDES'], ...moved.map((part) => [part.table, String(part.rows), part.sha256])])) writeLine(line)
  writeLine()
  writeLine(styled('green', 'All of it is in the database now.'))
  writeLine(`Next: copy ${secretFile} to each server, set LUKHAS_SECRET_FILE to it and DATABASE_URL to the database, and start them.`)
  writeLine(`${dataDirectory} was left as it is: keep it until they run, and start no server on it.`)
}

// What was given is not repeated: it may hold a password.
function readUrl(text: string): string {
  if (!['postgres:', 'postgresql:'].includes(URL.parse(text)?.protocol ?? '')) throw new InvalidArgumentError('Expected a postgres:// or postgresql:// URL.')
  return text
}
