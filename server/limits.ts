// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../matriz/index.ts'
import type { LimitDecision, Principal, RequestLimiter } from '../matriz/index.ts'

/** Takes one request from the key's window of a class. Throws `rate_limit_exceeded` when there is none; `note` gets the decision before. */
export async function takeRequest(limiter: RequestLimiter, principal: Principal, limitsClass: string, note: (decision: LimitDecision) => void): Promise<void> {
  const decision = await limiter.take(principal.keyId, limitsClass)
  note(decision)
  if (decision.allowed) return
  throw refusal(decision, `${decision.limit} at a time are allowed here.`)
}

function refusal({ retryAfterMs }: LimitDecision, limit: string): MatrizError {
  return new MatrizError('rate_limit_exceeded', `Too many requests: ${limit} Try again in ${goDuration(retryAfterMs)}.`, { retryAfterMs })
}

const minuteMs = 60_000
// What the windows of models are kept under, beside those of the contract's classes.
const modelClass = 'model'

/**
 * Takes one request from what the key's project may ask of the model that the body names. Throws and notes as
 * `takeRequest`; a decision that leaves more than an earlier one is not noted.
 */
export async function takeModelRequest(limiter: RequestLimiter, { tenant, project, requestLimits = [] }: Principal, body: unknown, earlier: LimitDecision | undefined, note: (decision: LimitDecision) => void): Promise<void> {
  const model = typeof body === 'object' && body !== null && 'model' in body ? body.model : undefined
  const limit = requestLimits.find((one) => one.model === model)
  if (limit === undefined) return
  const decision = await limiter.take(JSON.stringify([tenant, project, limit.model]), modelClass, { limit: limit.requestsPerMinute, windowMs: minuteMs })
  if (earlier === undefined || decision.remaining < earlier.remaining || !decision.allowed) note(decision)
  if (!decision.allowed) throw refusal(decision, `the project may send ${decision.limit} requests a minute to this model.`)
}

/** The `x-ratelimit-*` headers of a decision, appended to `headers`. */
export function addLimitHeaders(headers: string[], decision: LimitDecision): void {
  headers.push(
    'x-ratelimit-limit-requests', String(decision.limit),
    'x-ratelimit-remaining-requests', String(decision.remaining),
    'x-ratelimit-reset-requests', goDuration(decision.resetMs)
  )
}

/** A duration as OpenAI writes it: `120ms`, `1s`, `6m0s`, `1h2m3s`. Rounded up, so that nobody comes back too early. */
export function goDuration(durationMs: number): string {
  const wholeMs = Math.ceil(durationMs)
  if (wholeMs < 1000) return `${wholeMs}ms`
  const seconds = Math.ceil(wholeMs / 1000)
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor((seconds % 3600) / 60)
  const rest = `${seconds % 60}s`
  if (hours > 0) return `${hours}h${minutes}m${rest}`
  return minutes > 0 ? `${minutes}m${rest}` : rest
}
