// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'

/** The folder of a data directory that holds the bytes of files. */
export const BYTES_FOLDER = 'files'

/** Within it, what is still coming in. */
export const DRAFTS_FOLDER = 'incoming'

/** The folder of a tenant's bytes within `BYTES_FOLDER`: a tenant's name may be any text, and no path is made of it. */
export function folderOf(tenant: string): string {
  return createHash('sha256').update(tenant).digest('hex').slice(0, 32)
}

/** Where bytes lie, from the data directory on. */
export function bytesPath(dataDirectory: string, { tenant, hash }: { readonly tenant: string; readonly hash: string }): string {
  return join(dataDirectory, BYTES_FOLDER, folderOf(tenant), hash)
}

/** The data directory of a database file. */
export function directoryOf(databasePath: string): string {
  return dirname(databasePath)
}

/** Whether the name is one that bytes lie under: SHA-256 in hex. */
export function isHash(name: string): boolean {
  return /^[0-9a-f]{64}$/.test(name)
}
