// SPDX-License-Identifier: Apache-2.0
import { errors } from 'undici'
import { MatrizError } from '../../../matriz/index.ts'
import type { ErrorCode, ErrorDetails } from '../../../matriz/index.ts'
import { readComplaint } from '../_wire/error.ts'
import type { UpstreamComplaint } from '../_wire/error.ts'

/** A failure, and whether asking again may help. */
export interface Failure {
  readonly error: MatrizError
  readonly retryable: boolean
}

const longestMessage = 500
const longestWaitMs = 86_400_000
const overlong = /context[ _](?:length|window|size)|maximum context|exceeds? the (?:available )?context|too many (?:input )?tokens|prompt is too long/i

/** What a status that is not 200 means, with the body that came with it. `cause` of the error keeps the reply for the log. */
export function statusFailure(status: number, body: string, retryAfterMs: number | undefined): Failure {
  const complaint = readComplaint(parseOrUndefined(body)) ?? { message: undefined, labels: [], status: undefined }
  const details: ErrorDetails = { cause: new Error(`upstream answered ${status}${labelled(complaint)}, in ${body.length} characters`) }
  const wait: ErrorDetails = retryAfterMs === undefined ? details : { ...details, retryAfterMs }
  if (status === 429) return quotaOrRate(complaint, wait)
  if (status === 402) return final('insufficient_quota', 'The account of the engine behind this model has no credit left.', details)
  if (status === 401 || status === 403) return final('provider_unavailable', "The engine behind this model refused the server's credentials.", details)
  if (status === 404) return final('provider_rejected', 'The engine behind this model does not know the model.', details)
  if (status === 408) return again('provider_timeout', 'The engine behind this model timed out.', wait)
  if (status === 409) return again('provider_unavailable', 'The engine behind this model is busy.', wait)
  if (status >= 400 && status < 500) return final(...rejection(complaint), details)
  if (status === 529 || (status === 503 && retryAfterMs !== undefined)) return again('server_is_overloaded', 'The engine behind this model is overloaded.', wait)
  if (status >= 500) return again('provider_unavailable', 'The engine behind this model failed.', wait)
  return final('provider_protocol_error', `The engine behind this model answered with status ${status}.`, details)
}

/** What an error object means that came with status 200, in a body or in the middle of a stream. */
export function complaintError(complaint: UpstreamComplaint): MatrizError {
  const details: ErrorDetails = { cause: new Error(`upstream complained${labelled(complaint)}`) }
  const { status, labels } = complaint
  if (status === 429 || labels.some((label) => /rate_limit|too_many_requests|quota/.test(label))) return quotaOrRate(complaint, details).error
  if (status === 402) return statusFailure(402, '', undefined).error
  if (labels.some((label) => /overloaded/.test(label)) || status === 529) return new MatrizError('server_is_overloaded', 'The engine behind this model is overloaded.', details)
  const refused = status === undefined ? labels.some((label) => /invalid|bad_?request|context|content_filter/.test(label)) : status >= 400 && status < 500 && ![401, 403, 404, 408].includes(status)
  if (refused) return new MatrizError(...rejection(complaint), details)
  return new MatrizError('provider_unavailable', 'The engine behind this model failed while it answered.', details)
}

/** What an upstream calls its complaint. What it says besides may be what it was sent, and goes into no log. */
function labelled({ labels }: UpstreamComplaint): string {
  const plain = labels.filter((label) => /^[a-z0-9_.-]{1,64}$/i.test(label))
  return plain.length === 0 ? '' : ` (${plain.join(', ')})`
}

/** What it means that the connection failed. */
export function connectionFailure(thrown: unknown, headersCame: boolean): Failure {
  if (thrown instanceof MatrizError) return { error: thrown, retryable: false }
  const code = (thrown as { code?: unknown } | undefined)?.code
  const details: ErrorDetails = { cause: thrown }
  if (thrown instanceof errors.HTTPParserError || thrown instanceof errors.HeadersOverflowError) {
    return final('provider_protocol_error', 'The engine behind this model does not speak HTTP as it should.', details)
  }
  if (code === 'UND_ERR_CONNECT_TIMEOUT') return again('provider_timeout', 'The engine behind this model did not accept a connection in time.', details)
  if (code === 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH') return final('provider_protocol_error', 'The engine behind this model sent less than it announced.', details)
  return again('provider_unavailable', headersCame ? 'The engine behind this model broke off its answer.' : 'The engine behind this model cannot be reached.', details)
}

/** Reads Retry-After-Ms and Retry-After (seconds or a date) into milliseconds; undefined when there is nothing usable. */
export function readRetryAfter(headers: Readonly<Record<string, string | string[] | undefined>>, nowMs: number): number | undefined {
  const exact = decimal(headers['retry-after-ms'])
  if (exact !== undefined) return bounded(exact)
  const header = headers['retry-after']
  const seconds = decimal(header)
  if (seconds !== undefined) return bounded(seconds * 1_000)
  const date = typeof header === 'string' ? Date.parse(header) : Number.NaN
  return Number.isNaN(date) ? undefined : bounded(Math.max(0, date - nowMs))
}

function decimal(header: string | string[] | undefined): number | undefined {
  return typeof header === 'string' && /^\d{1,12}(?:\.\d{1,6})?$/.test(header.trim()) ? Number(header) : undefined
}

function bounded(waitMs: number): number {
  return Math.ceil(Math.min(waitMs, longestWaitMs))
}

function quotaOrRate(complaint: UpstreamComplaint, details: ErrorDetails): Failure {
  if (complaint.labels.some((label) => /insufficient_quota|credit_balance|billing/.test(label))) {
    return final('insufficient_quota', 'The account of the engine behind this model has used up its quota.', { cause: details.cause })
  }
  return again('rate_limit_exceeded', 'The engine behind this model limits the rate of requests.', details)
}

function rejection({ message, labels }: UpstreamComplaint): [ErrorCode, string] {
  const said = message === undefined ? '' : `: ${scrub(message)}`
  if (labels.some((label) => /context_length|context_size/.test(label)) || (message !== undefined && overlong.test(message))) {
    return ['context_length_exceeded', `The conversation is too long for this model${said}`]
  }
  if (labels.some((label) => /content_filter|content_policy|invalid_prompt|responsibleaipolicy/.test(label))) {
    return ['invalid_prompt', `The engine behind this model will not take this prompt${said}`]
  }
  return ['provider_rejected', `The engine behind this model rejected the request${said}`]
}

/** An upstream's words without what is nobody's business: keys, tokens, addresses, source files of a stack. */
function scrub(message: string): string {
  return message
    .slice(0, longestMessage * 4)
    .replace(/\b[a-z][a-z0-9+.-]*:\/\/\S+/gi, '[address]')
    .replace(/\b(?:bearer|basic)\s+\S+/gi, '[key]')
    .replace(/\b(?:sk|pk|rk|gsk|xai|hf|key|token)[-_][\w*.-]{6,}/gi, '[key]')
    .replace(/\b[A-Za-z0-9+/_-]{40,}={0,2}/g, '[key]')
    .replace(/\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?\b/g, '[address]')
    .replace(/[\\/][\w.@\\/-]{0,200}\.(?:[cm]?[jt]sx?|py|go|rs|rb|java|c|cc|cpp|so)\b(?::\d+){0,2}/g, '[file]')
    .replace(/[\u0000-\u001f\u007f]+/g, ' ')
    .slice(0, longestMessage)
    .toWellFormed()
}

function final(code: ErrorCode, message: string, details: ErrorDetails): Failure {
  return { error: new MatrizError(code, message, details), retryable: false }
}

function again(code: ErrorCode, message: string, details: ErrorDetails): Failure {
  return { error: new MatrizError(code, message, details), retryable: true }
}

function parseOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
