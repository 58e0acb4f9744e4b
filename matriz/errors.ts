// SPDX-License-Identifier: Apache-2.0

/**
 * Every way in which a run, or the preparation of one, can say no. The list is closed: server/errors.ts gives each
 * code its HTTP status and type, and does not compile when one is missing.
 */
export type ErrorCode =
  // What the caller asked for cannot be done as asked.
  | 'invalid_request'
  | 'invalid_value'
  | 'missing_required_parameter'
  | 'unknown_parameter'
  | 'invalid_type'
  | 'unsupported_parameter'
  | 'unsupported_value'
  | 'invalid_json_schema'
  | 'invalid_function_parameters'
  | 'model_not_found'
  | 'previous_response_not_found'
  | 'item_not_found'
  | 'response_not_found'
  | 'node_not_found'
  | 'chat_completion_not_found'
  | 'conversation_not_found'
  | 'index_not_found'
  | 'index_name_taken'
  /** What was sent was not made by the model that the index is bound to, or the index is bound to none. */
  | 'index_model_mismatch'
  | 'vector_not_found'
  | 'alias_not_found'
  | 'file_not_found'
  | 'file_too_large'
  | 'vector_store_not_found'
  | 'batch_not_found'
  | 'project_not_found'
  | 'service_account_not_found'
  | 'api_key_not_found'
  | 'rate_limit_not_found'
  | 'model_permissions_not_found'
  /** Another run is using the conversation. */
  | 'conversation_busy'
  /** What was asked of the run does not fit its kind or state. */
  | 'invalid_state'
  /** The run goes on; what was asked of it can be asked when it has ended. */
  | 'response_in_progress'
  /** The run cannot be run again: what that takes was not kept, or is gone. */
  | 'recording_unavailable'
  | 'context_length_exceeded'
  | 'invalid_prompt'
  | 'insufficient_permissions'
  /** The policy does not let the text in, or out. */
  | 'content_blocked'
  | 'decision_not_found'
  // What an engine answered.
  | 'rate_limit_exceeded'
  | 'insufficient_quota'
  | 'server_is_overloaded'
  | 'provider_unavailable'
  | 'provider_timeout'
  | 'provider_rejected'
  | 'provider_protocol_error'
  | 'invalid_structured_output'
  // What became of a capability.
  | 'tool_not_found'
  | 'capability_failed'
  | 'capability_timeout'
  // What went wrong here.
  | 'run_timeout'
  | 'run_cancelled'
  /** The server that worked on the run is gone; what it had done may have been billed, so it is not done again. */
  | 'worker_lost'
  /** Another worker has the run by now, or it was ended from elsewhere. */
  | 'fence_lost'
  | 'store_unavailable'
  | 'policy_unavailable'
  | 'contract_violation'
  | 'internal_error'

/** What a caller may know of an error: `param` is the path of the field at fault, such as `tools[0].type`. */
export interface ErrorDetails {
  readonly param?: string
  /** How long the caller should wait before it asks again. */
  readonly retryAfterMs?: number
  /** The id of the decision of the guardian that explains it. */
  readonly auditId?: string
  readonly cause?: unknown
}

/** An error of the closed catalogue. `message` is for the caller; `cause` is logged and never sent. */
export class MatrizError extends Error {
  readonly code: ErrorCode
  readonly param: string | undefined
  readonly retryAfterMs: number | undefined
  readonly auditId: string | undefined

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause })
    this.name = 'MatrizError'
    this.code = code
    this.param = details.param
    this.retryAfterMs = details.retryAfterMs
    this.auditId = details.auditId
  }
}
