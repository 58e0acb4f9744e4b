// SPDX-License-Identifier: Apache-2.0
import type { Redaction } from './redaction.ts'

// What Node.js itself ends with.
const crashed = 1

/** Puts a line of ours in the place of what Node.js prints of an error that nobody caught: it would tell all of it. */
export function redactCrashes(redaction: Redaction): void {
  const crash = (thrown: unknown): never => {
    process.stderr.write(`${JSON.stringify({ level: 'fatal', err: redaction.value(thrown), msg: 'The server ends: an error was not caught' })}\n`)
    process.exit(crashed)
  }
  process.on('uncaughtException', crash)
  process.on('unhandledRejection', crash)
}
