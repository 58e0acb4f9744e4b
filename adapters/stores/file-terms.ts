// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../../matriz/errors.ts'

/** For how long bytes wait for the file that names them, in milliseconds. */
export const PIN_MS = 60 * 60 * 1000

/** For how long a file that went marks its place in lists, in milliseconds. */
export const MARK_MS = 30 * 24 * 60 * 60 * 1000

/** More came than may be kept. */
export function fileTooLarge(limitBytes: number): MatrizError {
  return new MatrizError('file_too_large', `The file is larger than the ${limitBytes} bytes allowed here.`, { param: 'file' })
}

/** The file that a page should begin behind never was. */
export function afterFileNotFound(after: string): MatrizError {
  const shown = after.length <= 80 ? after : `${after.slice(0, 80)}…`
  return new MatrizError('file_not_found', `No file with id '${shown}'.`, { param: 'after' })
}

/** The file was deleted, or its time was over, while it was read. */
export function fileGone(cause?: unknown): MatrizError {
  return new MatrizError('file_not_found', 'The file was deleted while it was read.', cause === undefined ? {} : { cause })
}
