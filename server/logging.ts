// SPDX-License-Identifier: Apache-2.0
import { pino, destination } from 'pino'
import type { Logger } from 'pino'

export type { Logger } from 'pino'

export type LogLevel = 'silent' | 'error' | 'warn' | 'info' | 'debug'

/** Where log lines go: standard output, or a function in tests. */
export type LogSink = (line: string) => void

/**
 * A logger of JSON lines with Unix milliseconds, written in batches off the hot path and flushed at exit. Whatever could carry a key is redacted by
 * name; callers must not put request bodies into it.
 */
export function createLogger(level: LogLevel, sink?: LogSink): Logger {
  const options = {
    level,
    base: null,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: ['authorization', 'headers.authorization', 'key', 'secret', 'apiKey'], censor: '[redacted]' }
  }
  if (sink !== undefined) return pino(options, { write: sink })
  return pino(options, destination({ fd: 1, sync: false, minLength: 4096, periodicFlush: 500 }))
}
