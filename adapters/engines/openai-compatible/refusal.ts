// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../../../matriz/index.ts'
import type { Clock } from '../../../matriz/index.ts'
import type { Exchange } from './exchange.ts'
import { readText } from './read-text.ts'
import { readRetryAfter, statusFailure } from './upstream-error.ts'
import type { Failure } from './upstream-error.ts'

const errorBodyBytes = 64 * 1024
const errorBodyMs = 2_000

/** What a reply means whose status is not 200. */
export async function refusalOf(exchange: Exchange, apiKey: string | undefined, clock: Clock): Promise<Failure> {
  const { status, headers } = exchange
  exchange.hurry(errorBodyMs)
  const body = await readText(exchange, errorBodyBytes)
  return statusFailure(status, redact(body, apiKey), readRetryAfter(headers, clock.nowMs()))
}

/** An upstream may repeat its key to us; nobody else gets to see it. */
export function withoutKey(error: MatrizError, apiKey: string | undefined): MatrizError {
  const message = redact(error.message, apiKey)
  const cause = causeWithoutKey(error.cause, apiKey)
  if (message === error.message && cause === error.cause) return error
  return new MatrizError(error.code, message, { cause, ...(error.retryAfterMs === undefined ? {} : { retryAfterMs: error.retryAfterMs }) })
}

/** The cause is for the log, which must not hold the key either. */
function causeWithoutKey(cause: unknown, apiKey: string | undefined): unknown {
  if (!(cause instanceof Error)) return cause
  const message = redact(cause.message, apiKey)
  return message === cause.message ? cause : new Error(message)
}

function redact(text: string, apiKey: string | undefined): string {
  return apiKey === undefined ? text : text.replaceAll(apiKey, '[key]')
}
