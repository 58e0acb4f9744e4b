// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../../matriz/index.ts'
import type { Page, StoredFile } from '../../matriz/index.ts'
import { unixSeconds } from './response-object.ts'
import type { Schemas } from './schemas.ts'

/** A file as the wire has it. */
export function fileToWire({ id, sizeBytes, createdAtMs, expiresAtMs, filename, purpose }: StoredFile): Schemas['File'] {
  return {
    id, object: 'file', bytes: sizeBytes, created_at: unixSeconds(createdAtMs),
    ...(expiresAtMs === undefined ? {} : { expires_at: unixSeconds(expiresAtMs) }),
    filename, purpose, status: 'processed'
  }
}

/** A list of files as the wire has it. */
export function fileListToWire({ data, hasMore }: Page<StoredFile>): Schemas['FileList'] {
  return { object: 'list', data: data.map(fileToWire), first_id: data.at(0)?.id ?? null, last_id: data.at(-1)?.id ?? null, has_more: hasMore }
}

/** A file is nothing but what is kept of it. Throws `unsupported_parameter` for a project of which nothing may be kept. */
export function refuseKeepingFiles(retains: boolean): void {
  if (!retains) throw new MatrizError('unsupported_parameter', 'Files are not supported for this project: nothing of it is kept, and a file is what is kept of one.')
}
