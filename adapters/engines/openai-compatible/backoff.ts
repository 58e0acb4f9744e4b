// SPDX-License-Identifier: Apache-2.0
import type { Random } from '../../../matriz/index.ts'
import type { Failure } from './upstream-error.ts'

/** How often, and after what wait, a request is made again of which nothing has been answered. */
export interface Retries {
  /** Requests in all; 1 never asks again. */
  readonly attempts: number
  readonly baseMs: number
  readonly factor: number
  /** The part of the wait that is left to chance, 0 to 1. */
  readonly jitter: number
  /** The longest wait, also where the upstream asks for one. */
  readonly capMs: number
}

/** How long to wait after the failure of that attempt (from 1); undefined when it is not to be made again. */
export function waitMs(retries: Retries, attempt: number, { error, retryable }: Failure, random: Random): number | undefined {
  const { attempts, baseMs, factor, jitter, capMs } = retries
  if (!retryable || attempt >= attempts) return undefined
  const askedMs = error.retryAfterMs ?? 0
  if (askedMs > capMs) return undefined
  const windowMs = Math.min(capMs, baseMs * factor ** (attempt - 1))
  return Math.max(askedMs, Math.round(windowMs * (1 - jitter * random())))
}
