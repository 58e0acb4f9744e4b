// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../matriz/index.ts'
import type { ErrorCode } from '../matriz/index.ts'

/** What the server itself refuses, before or beside MATRIZ. Closed, as `ErrorCode` is. */
export type ServerCode =
  | 'bad_request'
  | 'invalid_json'
  | 'missing_required_parameter'
  | 'invalid_type'
  | 'unknown_parameter'
  | 'integer_below_min_value'
  | 'integer_above_max_value'
  | 'decimal_below_min_value'
  | 'decimal_above_max_value'
  | 'string_below_min_length'
  | 'string_above_max_length'
  | 'array_below_min_length'
  | 'array_above_max_length'
  | 'object_below_min_properties'
  | 'object_above_max_properties'
  | 'invalid_api_key'
  | 'insufficient_permissions'
  | 'too_many_wrong_keys'
  | 'unknown_url'
  | 'method_not_supported'
  | 'request_timeout'
  | 'request_too_large'
  | 'unsupported_media_type'
  | 'expectation_failed'
  | 'headers_too_large'
  | 'idempotency_in_progress'
  | 'idempotency_key_reused'
  | 'idempotency_replay_unavailable'
  | 'websocket_connection_limit_reached'
  | 'websocket_stream_limit_reached'
  | 'shutting_down'

/** How a code looks on the wire. `code` is there only where callers see another code, or none, than our own. */
export interface Refusal {
  readonly status: number
  readonly type: string
  /** Whether the same request may succeed later; official clients retry when it is so. */
  readonly retryable: boolean
  readonly code?: string | null
}

/** The one shape of every error; the first four keys are always there. */
export interface ErrorBody {
  readonly error: {
    readonly message: string
    readonly type: string
    readonly param: string | null
    readonly code: string | null
    /** Where the guardian refused: the decision that says why. */
    readonly audit_id?: string
  }
}

const callers = { status: 400, type: 'invalid_request_error', retryable: false } as const
const absent = { status: 404, type: 'invalid_request_error', retryable: false } as const
const busy = { status: 409, type: 'invalid_request_error', retryable: true } as const
const broken = { status: 500, type: 'server_error', retryable: true } as const
const upstream = { status: 502, type: 'server_error', retryable: true } as const
const unavailable = { status: 503, type: 'service_unavailable_error', retryable: true } as const

/** One row per code; neither a code without a row nor a row without a code compiles. */
export const errorCatalog = {
  bad_request: { ...callers, code: null },
  invalid_json: { ...callers, code: null },
  missing_required_parameter: callers,
  invalid_type: callers,
  unknown_parameter: callers,
  integer_below_min_value: callers,
  integer_above_max_value: callers,
  decimal_below_min_value: callers,
  decimal_above_max_value: callers,
  string_below_min_length: callers,
  string_above_max_length: callers,
  array_below_min_length: callers,
  array_above_max_length: callers,
  object_below_min_properties: callers,
  object_above_max_properties: callers,
  invalid_request: { ...callers, code: null },
  invalid_value: callers,
  unsupported_parameter: callers,
  unsupported_value: callers,
  invalid_json_schema: callers,
  invalid_function_parameters: callers,
  previous_response_not_found: callers,
  invalid_state: callers,
  context_length_exceeded: callers,
  invalid_prompt: callers,
  invalid_api_key: { status: 401, type: 'invalid_request_error', retryable: false },
  insufficient_permissions: { status: 403, type: 'invalid_request_error', retryable: false },
  content_blocked: { status: 403, type: 'policy_violation', retryable: false },
  model_not_found: absent,
  response_not_found: { ...absent, code: null },
  item_not_found: { ...absent, code: null },
  node_not_found: absent,
  tool_not_found: absent,
  chat_completion_not_found: { ...absent, code: null },
  conversation_not_found: { ...absent, code: null },
  index_not_found: absent,
  vector_not_found: absent,
  alias_not_found: absent,
  file_not_found: absent,
  vector_store_not_found: absent,
  batch_not_found: absent,
  project_not_found: absent,
  service_account_not_found: absent,
  api_key_not_found: absent,
  rate_limit_not_found: absent,
  model_permissions_not_found: absent,
  decision_not_found: absent,
  unknown_url: absent,
  method_not_supported: { status: 405, type: 'invalid_request_error', retryable: false },
  request_timeout: { status: 408, type: 'invalid_request_error', retryable: true },
  conversation_busy: busy,
  response_in_progress: busy,
  recording_unavailable: { status: 409, type: 'invalid_request_error', retryable: false },
  index_name_taken: { status: 409, type: 'invalid_request_error', retryable: false },
  index_model_mismatch: { status: 409, type: 'invalid_request_error', retryable: false },
  idempotency_in_progress: busy,
  idempotency_replay_unavailable: { ...busy, retryable: false },
  file_too_large: { status: 413, type: 'invalid_request_error', retryable: false },
  request_too_large: { status: 413, type: 'invalid_request_error', retryable: false },
  unsupported_media_type: { status: 415, type: 'invalid_request_error', retryable: false },
  expectation_failed: { status: 417, type: 'invalid_request_error', retryable: false },
  idempotency_key_reused: { status: 422, type: 'invalid_request_error', retryable: false },
  rate_limit_exceeded: { status: 429, type: 'rate_limit_error', retryable: true },
  too_many_wrong_keys: { status: 429, type: 'rate_limit_error', retryable: true, code: 'rate_limit_exceeded' },
  insufficient_quota: { status: 429, type: 'insufficient_quota', retryable: false },
  headers_too_large: { status: 431, type: 'invalid_request_error', retryable: false },
  contract_violation: broken,
  internal_error: { ...broken, code: 'server_error' },
  invalid_structured_output: broken,
  run_cancelled: broken,
  capability_failed: { ...broken, code: 'server_error' },
  worker_lost: broken,
  // Another server has the run by now: a new request finds it there.
  fence_lost: { ...unavailable, code: 'server_is_overloaded' },
  provider_protocol_error: upstream,
  provider_rejected: { ...upstream, retryable: false },
  provider_unavailable: unavailable,
  provider_timeout: { status: 504, type: 'server_error', retryable: true },
  capability_timeout: { status: 504, type: 'server_error', retryable: false },
  run_timeout: { status: 504, type: 'server_error', retryable: true },
  server_is_overloaded: unavailable,
  store_unavailable: unavailable,
  policy_unavailable: unavailable,
  websocket_connection_limit_reached: callers,
  websocket_stream_limit_reached: callers,
  shutting_down: { ...unavailable, code: 'server_is_overloaded' }
} as const satisfies Record<ErrorCode | ServerCode, Refusal>

/** A refusal by the server, thrown anywhere on the way of a request. `headers` go out with it. */
export class RefusedError extends Error {
  readonly code: ServerCode
  readonly param: string | undefined
  readonly headers: Readonly<Record<string, string>>

  constructor(code: ServerCode, message: string, details: { readonly param?: string; readonly headers?: Readonly<Record<string, string>> } = {}) {
    super(message)
    this.name = 'RefusedError'
    this.code = code
    this.param = details.param
    this.headers = details.headers ?? {}
  }
}

/** What goes out for something that was thrown. `unexpected` says that it is ours to explain, so that it is logged. */
export interface Described {
  readonly status: number
  readonly body: ErrorBody
  readonly headers: Readonly<Record<string, string>>
  readonly unexpected: boolean
}

/** Known errors speak for themselves; anything else is ours, and says nothing. */
export function describeThrown(thrown: unknown): Described {
  if (thrown instanceof RefusedError) return describe(thrown.code, thrown, thrown.headers)
  if (thrown instanceof MatrizError) return describe(thrown.code, thrown, {})
  return describe('internal_error', { message: 'The server had an error while processing your request.' }, {})
}

// What official clients try again by themselves, besides 5xx and a timeout.
const retriedByClients = new Set([409, 429])

interface Told {
  readonly message: string
  readonly param?: string | undefined
  readonly retryAfterMs?: number | undefined
  readonly auditId?: string | undefined
}

function describe(code: ErrorCode | ServerCode, { message, param, retryAfterMs, auditId }: Told, extra: Readonly<Record<string, string>>): Described {
  const refusal: Refusal = errorCatalog[code]
  return {
    status: refusal.status,
    body: { error: { message, type: refusal.type, param: param ?? null, code: refusal.code === undefined ? code : refusal.code, ...(auditId === undefined ? {} : { audit_id: auditId }) } },
    headers: { ...retryHeaders(refusal, retryAfterMs), ...extra },
    unexpected: code === 'internal_error' || code === 'contract_violation' || code === 'capability_failed'
  }
}

/** `x-should-retry` is said where a client would otherwise guess wrong: a 409, 429 or 5xx that stays what it is. */
function retryHeaders(refusal: Refusal, retryAfterMs: number | undefined): Record<string, string> {
  if (!refusal.retryable) return retriedByClients.has(refusal.status) || refusal.status >= 500 ? { 'x-should-retry': 'false' } : {}
  if (retryAfterMs !== undefined) return retryAfter(retryAfterMs)
  // Who does not say how long is asked again after a second, as the message of a failed response has it.
  return refusal.status === 503 || retriedByClients.has(refusal.status) ? retryAfter(1000) : {}
}

/** Both ways of saying how long to wait; whole seconds are rounded up, so that nobody comes back too early. */
export function retryAfter(delayMs: number): Record<string, string> {
  const wholeMs = Math.max(1, Math.ceil(delayMs))
  return { 'retry-after': String(Math.max(1, Math.ceil(wholeMs / 1000))), 'retry-after-ms': String(wholeMs) }
}
