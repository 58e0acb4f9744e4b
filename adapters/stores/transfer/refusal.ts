// SPDX-License-Identifier: Apache-2.0

/** What was asked cannot be done as things are; nothing was changed. The message is for whoever asked. */
export class TransferRefusal extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, cause === undefined ? {} : { cause })
    this.name = 'TransferRefusal'
  }
}

/** What went wrong, in words. */
export function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}

/** Told how far long work has come, a line at a time. */
export type Report = (line: string) => void
