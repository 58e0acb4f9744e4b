// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../matriz/index.ts'
import type { LimitDecision, Principal, RequestLimiter } from '../matriz/index.ts'

/** Takes one request from the key's window of a class. Throws `rate_limit_exceeded` when there is none; `note` gets the decision before. */
export async function takeRequest(limiter: RequestLimiter, principal: Principal, limitsClass: string, note: (decision: LimitDecision) => void): Promise<void> {
  const decision = await limiter.take(principal.keyId, limitsClass)
  note(decision)
  if (decision.allowed) return
  const wait = goDuration(decision.retryAfterMs)
  throw new MatrizError('rate_limit_exceeded', `Too many requests: ${decision.limit} at a time are allowed here. Try again in ${wait}.`, { retryAfterMs: decision.retryAfterMs })
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
