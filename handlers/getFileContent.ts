// SPDX-License-Identifier: Apache-2.0
import type { Handler } from './context.ts'

/** The bytes of a file. */
export const getFileContent: Handler<'getFileContent'> = async ({ path }, { matriz, principal, signal }) => {
  const { file, bytes } = await matriz.files.read(principal, path.file_id, signal)
  return { status: 200, bytes, sizeBytes: file.sizeBytes, filename: file.filename }
}
