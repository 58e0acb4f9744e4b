// SPDX-License-Identifier: Apache-2.0
import type { TerminalEvent, Usage } from '../../../matriz/index.ts'
import type { Schemas } from '../schemas.ts'

type FinishReason = Schemas['ChatFinishReason']

/** What all chunks and the completion of a run have in common. */
export interface ChatHead {
  readonly id: string
  readonly created: number
  readonly model: string
}

/** Why an answer ended; undefined for a run that ended without one. */
export function finishReason(terminal: TerminalEvent, called: boolean): FinishReason | undefined {
  if (terminal.type === 'run.completed') return called ? 'tool_calls' : 'stop'
  if (terminal.type === 'run.failed' || terminal.reason === 'cancelled') return undefined
  return terminal.reason === 'max_output_tokens' ? 'length' : 'content_filter'
}

/** The tokens of a run. Reasoning is part of the answer's, though it is not sent. */
export function chatUsage(usage: Usage): Schemas['ChatUsage'] {
  return {
    prompt_tokens: usage.inputTokens,
    completion_tokens: usage.outputTokens,
    total_tokens: usage.inputTokens + usage.outputTokens,
    prompt_tokens_details: { cached_tokens: usage.cachedInputTokens, audio_tokens: 0 },
    completion_tokens_details: { reasoning_tokens: usage.reasoningTokens, audio_tokens: 0, accepted_prediction_tokens: 0, rejected_prediction_tokens: 0 }
  }
}

/** A call as the completion shows it. */
export interface ChatCall {
  readonly itemId: string
  readonly id: string
  readonly tool: 'function' | 'custom'
  readonly name: string
  readonly pieces: string[]
}

/** What a run has put out so far. */
export class ChatAnswer {
  readonly #content: string[] = []
  readonly #refusal: string[] = []
  readonly calls: ChatCall[] = []

  say(text: string): void {
    this.#content.push(text)
  }

  refuse(text: string): void {
    this.#refusal.push(text)
  }

  message(): Schemas['ChatAnswerMessage'] {
    const refusal = this.#refusal.length === 0 ? null : this.#refusal.join('')
    const silent = this.#content.length === 0 && (refusal !== null || this.calls.length > 0)
    return {
      role: 'assistant',
      content: silent ? null : this.#content.join(''),
      refusal,
      annotations: [],
      ...(this.calls.length > 0 && { tool_calls: this.calls.map(callToWire) })
    }
  }
}

/** A call of an answer, its pieces put together. */
export function callToWire({ id, tool, name, pieces }: Omit<ChatCall, 'itemId'>): Schemas['ChatToolCall'] {
  const text = pieces.join('')
  return tool === 'function' ? { id, type: 'function', function: { name, arguments: text } } : { id, type: 'custom', custom: { name, input: text } }
}
