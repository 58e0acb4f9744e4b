// SPDX-License-Identifier: Apache-2.0
import type { FileStore, StoredFile } from '../../matriz/index.ts'

/** Puts a file into the store, past any server; of the tenant `tenant-a` when nothing else is said. */
export async function storeFile(files: FileStore, content: string | Uint8Array, given: Partial<StoredFile> = {}): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const tenant = given.tenant ?? 'tenant-a'
  const { signal } = new AbortController()
  const kept = await files.keep(partsOf(bytes), { tenant, limitBytes: 1e9, signal })
  const id = given.id ?? `file-${crypto.randomUUID().replaceAll('-', '')}`
  await files.create({ id, tenant, project: 'test', filename: 'notes.txt', purpose: 'assistants', createdAtMs: Date.now(), ...given, ...kept })
  return id
}

async function* partsOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let first = 0; first < bytes.length; first += 65_536) yield bytes.subarray(first, first + 65_536)
}
