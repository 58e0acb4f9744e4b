// SPDX-License-Identifier: Apache-2.0
import type { ErrorCode, RunError } from '../../matriz/index.ts'
import type { Schemas } from './schemas.ts'

interface Family {
  readonly code: string
  readonly type: string
}

const ours: Family = { code: 'server_error', type: 'server_error' }

/** The codes that clients act upon; whatever else went wrong is a server error to them. */
const families: Partial<Record<ErrorCode, Family>> = {
  rate_limit_exceeded: { code: 'rate_limit_exceeded', type: 'rate_limit_error' },
  insufficient_quota: { code: 'insufficient_quota', type: 'insufficient_quota' },
  server_is_overloaded: { code: 'server_is_overloaded', type: 'service_unavailable_error' },
  context_length_exceeded: { code: 'context_length_exceeded', type: 'invalid_request_error' },
  content_blocked: { code: 'content_blocked', type: 'policy_violation' },
  invalid_prompt: { code: 'invalid_prompt', type: 'invalid_request_error' }
}

/** The `error` of a failed response; all four keys are always there. */
export function responseError(error: RunError): Schemas['ResponseError'] {
  const family = families[error.code] ?? ours
  return { code: family.code, message: failureMessage(error), type: family.type, param: error.param ?? null }
}

/** Clients read the time to wait out of the message, as an event has no headers. */
function failureMessage({ code, message, retryAfterMs }: RunError): string {
  const words = message === '' ? 'The run failed.' : message
  if (code !== 'rate_limit_exceeded' || /try again in \d/i.test(words)) return words
  const sentence = /[.!?]$/.test(words) ? words : `${words}.`
  const seconds = Math.max(1, Math.ceil((retryAfterMs ?? 1000) / 1000))
  return `${sentence} Please try again in ${seconds}s.`
}
