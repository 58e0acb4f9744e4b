// SPDX-License-Identifier: Apache-2.0
import type { TerminalEvent, Usage } from '../../matriz/index.ts'
import { responseError } from './run-failure.ts'
import type { Schemas, WireOutputItem } from './schemas.ts'

type ResponseObject = Schemas['ResponseObject']

/** What a response gives back of its request, every default filled in. */
export type ResponseEcho = Pick<
  // What an older version kept may lack what came later; what is made now has all of it.
  Required<ResponseObject>,
  | 'background' | 'conversation' | 'instructions' | 'max_output_tokens' | 'max_tool_calls' | 'metadata' | 'parallel_tool_calls' | 'previous_response_id'
  | 'prompt_cache_key' | 'reasoning' | 'safety_identifier' | 'service_tier' | 'store' | 'temperature' | 'text' | 'tool_choice' | 'tools'
  | 'top_logprobs' | 'top_p' | 'truncation' | 'user'
>

/** What of a run its response shows. `terminal` is absent while it goes on. */
export interface RunState {
  readonly id: string
  readonly model: string
  readonly createdAtMs: number
  /** Whether it still waits for a worker. */
  readonly queued: boolean
  readonly output: WireOutputItem[]
  readonly terminal?: TerminalEvent
  /** With the end of a run whose caller asked for it. */
  readonly trace?: Schemas['ResponseTrace']
  readonly guardian?: Schemas['ResponseGuardian']
}

/** The response of a run as it stands: every field there, always in the same order. */
export function responseObject(run: RunState, echo: ResponseEcho): ResponseObject {
  const { terminal, trace, guardian } = run
  return {
    id: run.id,
    object: 'response',
    created_at: unixSeconds(run.createdAtMs),
    status: statusOf(run),
    background: echo.background,
    conversation: echo.conversation,
    completed_at: terminal?.type === 'run.completed' ? unixSeconds(terminal.atMs) : null,
    error: terminal?.type === 'run.failed' ? responseError(terminal.error) : null,
    frequency_penalty: 0,
    incomplete_details: terminal === undefined ? null : incompleteDetails(terminal),
    instructions: echo.instructions,
    max_output_tokens: echo.max_output_tokens,
    max_tool_calls: echo.max_tool_calls,
    metadata: echo.metadata,
    model: run.model,
    output: run.output,
    parallel_tool_calls: echo.parallel_tool_calls,
    presence_penalty: 0,
    previous_response_id: echo.previous_response_id,
    prompt_cache_key: echo.prompt_cache_key,
    reasoning: echo.reasoning,
    safety_identifier: echo.safety_identifier,
    service_tier: echo.service_tier,
    store: echo.store,
    temperature: echo.temperature,
    text: echo.text,
    tool_choice: echo.tool_choice,
    tools: echo.tools,
    top_logprobs: echo.top_logprobs,
    top_p: echo.top_p,
    truncation: echo.truncation,
    usage: terminal === undefined ? null : wireUsage(terminal.usage),
    user: echo.user,
    ...(trace !== undefined && { lukhas_trace: trace }),
    ...(guardian !== undefined && { lukhas_guardian: guardian })
  }
}

/** A run whose caller left is cancelled, too. */
function statusOf({ terminal, queued }: RunState): ResponseObject['status'] {
  if (terminal === undefined) return queued ? 'queued' : 'in_progress'
  if (terminal.type === 'run.completed') return 'completed'
  if (terminal.type === 'run.failed') return 'failed'
  return terminal.reason === 'cancelled' ? 'cancelled' : 'incomplete'
}

/** Why a run ended early; null unless it did, and for one that was cancelled. */
export function incompleteDetails(terminal: TerminalEvent): ResponseObject['incomplete_details'] {
  return terminal.type === 'run.incomplete' && terminal.reason !== 'cancelled' ? { reason: terminal.reason } : null
}

/** Usage as the wire has it. */
export function wireUsage(usage: Usage): Schemas['Usage'] {
  return {
    input_tokens: usage.inputTokens,
    input_tokens_details: { cached_tokens: usage.cachedInputTokens, cache_write_tokens: 0 },
    output_tokens: usage.outputTokens,
    output_tokens_details: { reasoning_tokens: usage.reasoningTokens },
    total_tokens: usage.inputTokens + usage.outputTokens
  }
}

/** A time as the wire has it. */
export function unixSeconds(timeMs: number): number {
  return Math.floor(timeMs / 1000)
}
