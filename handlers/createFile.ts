// SPDX-License-Identifier: Apache-2.0
import { fileToWire, refuseKeepingFiles } from './_wire/file-to-wire.ts'
import type { Handler } from './context.ts'

/** Keeps a file as it comes in, and what the form says of it. */
export const createFile: Handler<'createFile'> = async ({ body }, { matriz, principal, retains, signal }) => {
  refuseKeepingFiles(retains)
  const details = async () => {
    const { purpose, expires_after: expiry } = await body.fields()
    return { purpose, ...(expiry !== undefined && { expiresAfterMs: expiry.seconds * 1000 }) }
  }
  const file = await matriz.files.create(principal, { ...body.file, details }, signal)
  return { status: 200, body: fileToWire(file) }
}
