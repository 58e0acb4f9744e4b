// SPDX-License-Identifier: Apache-2.0
import type { NoText } from '../../matriz/memory/text-extractor.ts'

/** Thrown where a file has no text for us. */
export class Unreadable extends Error {
  readonly outcome: NoText

  constructor(code: NoText['code'], message: string) {
    super(message)
    this.name = 'Unreadable'
    this.outcome = { code, message }
  }
}

/** The file is of a kind that nobody reads here. */
export function unsupported(message: string): Unreadable {
  return new Unreadable('unsupported_file', message)
}

/** The file is not what it says, or broken. */
export function invalid(message: string): Unreadable {
  return new Unreadable('invalid_file', message)
}
