// SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { Option } from 'commander'
import { openSqliteKeyStore } from '../adapters/stores/sqlite/key-store.ts'
import type { KeyStore } from '../matriz/index.ts'
import { openDataDirectory } from '../server/data-directory.ts'
import { derivePepper } from '../server/keys.ts'

/** `--data-dir`, with its variable and its default. */
export function dataDirectoryOption(): Option {
  return new Option('--data-dir <path>', 'where keys and runs are kept').env('LUKHAS_DATA_DIR').default('./.lukhas')
}

/** What the options of a verb on keys hold. */
export interface DataOptions {
  readonly dataDir: string
  readonly json?: true
}

/** Lends the keys of a data directory to `work`, and closes them behind it. */
export async function withKeys<T>({ dataDir }: DataOptions, work: (keys: KeyStore, pepper: KeyObject) => Promise<T>): Promise<T> {
  const directory = openDataDirectory(dataDir, randomBytes)
  const keys = openSqliteKeyStore(directory.path)
  try {
    return await work(keys, derivePepper(directory.secret))
  } finally {
    await keys.close()
  }
}
