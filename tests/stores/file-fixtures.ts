// SPDX-License-Identifier: Apache-2.0
import type { FileStore, StoredFile } from '../../matriz/memory/file-store.ts'
import { never } from './run-fixtures.ts'

/** More than any test brings. */
export const limitBytes = 64 * 1024 * 1024

/** The parts as they would come from a client. */
export async function* partsOf(...parts: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield typeof part === 'string' ? Buffer.from(part) : part
}

/** Keeps the parts and names them; a file of tenant `acme` unless `changes` says otherwise. */
export async function addFile(files: FileStore, id: string, parts: readonly (string | Uint8Array)[], changes: Partial<StoredFile> = {}): Promise<StoredFile> {
  const tenant = changes.tenant ?? 'acme'
  const kept = await files.keep(partsOf(...parts), { tenant, limitBytes, signal: never })
  const file: StoredFile = { id, tenant, project: 'default', filename: 'a.txt', purpose: 'assistants', createdAtMs: 1_700_000_000_000, ...changes, ...kept }
  await files.create(file)
  return file
}

/** All bytes of a file; undefined when it is not there. */
export async function bytesOf(files: FileStore, id: string, tenant = 'acme'): Promise<Buffer | undefined> {
  const parts = await files.read(tenant, id, never)
  if (parts === undefined) return undefined
  const read: Uint8Array[] = []
  for await (const part of parts) read.push(part)
  return Buffer.concat(read)
}
