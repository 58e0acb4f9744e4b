// SPDX-License-Identifier: Apache-2.0
import { pino, destination } from 'pino'
import type { Logger } from 'pino'
import type { Redaction } from './redaction.ts'

export type { Logger } from 'pino'

export type LogLevel = 'silent' | 'error' | 'warn' | 'info' | 'debug'

/** Where log lines go: standard output, or a function in tests. */
export type LogSink = (line: string) => void

/**
 * A logger of JSON lines with Unix milliseconds, written in batches off the hot path and flushed at exit. Every value
 * goes through the redaction; callers must not put request bodies into it all the same.
 */
export function createLogger(level: LogLevel, redaction: Redaction, sink?: LogSink): Logger {
  const options = {
    level,
    base: null,
    formatters: {
      level: (label: string) => ({ level: label }),
      // An object in, an object out.
      log: (object: object) => redaction.value(object) as Record<string, unknown>
    },
    // What errors are made of is seen to above; pino would look at the stack once more.
    serializers: { err: (value: unknown) => value, msg: (text: string) => redaction.text(text) }
  }
  if (sink !== undefined) return pino(options, { write: sink })
  return pino(options, destination({ fd: 1, sync: false, minLength: 4096, periodicFlush: 500 }))
}
