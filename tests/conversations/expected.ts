// SPDX-License-Identifier: Apache-2.0
// What a script must come to, derived here from the script alone: nothing of the server's own code is used.
import type { ScriptedAnswer, ScriptedPart } from '../support/upstream/answer.ts'
import type { Turn } from './script.ts'

type Json = Readonly<Record<string, unknown>>

/** What was asked for, as the response must give it back. */
export interface Asked {
  readonly model: string
  readonly previousId: string | null
  readonly turn: Turn
  readonly tools: readonly Json[]
}

/** The final response, without what differs from run to run: its id, its items' ids and its times. */
export function expectedResponse({ model, previousId, turn, tools }: Asked): Json {
  const { answer, refusal } = turn
  const cut = refusal === undefined && answer.finish !== 'stop'
  return {
    object: 'response',
    status: refusal !== undefined ? 'failed' : cut ? 'incomplete' : 'completed',
    background: false,
    conversation: null,
    error: refusal === undefined ? null : { code: refusal.seenCode, type: refusal.seenType, param: null },
    frequency_penalty: 0,
    incomplete_details: cut ? { reason: answer.finish === 'length' ? 'max_output_tokens' : 'content_filter' } : null,
    instructions: turn.instructions ?? null,
    max_output_tokens: null,
    max_tool_calls: null,
    metadata: {},
    model,
    output: refusal === undefined ? expectedOutput(answer) : [],
    parallel_tool_calls: true,
    presence_penalty: 0,
    previous_response_id: previousId,
    prompt_cache_key: null,
    reasoning: { effort: null, summary: null },
    safety_identifier: null,
    service_tier: 'default',
    store: true,
    temperature: 1,
    text: { format: { type: 'text' } },
    tool_choice: 'auto',
    tools,
    top_logprobs: 0,
    top_p: 1,
    truncation: 'disabled',
    usage: refusal === undefined ? expectedUsage(answer) : undefined,
    user: null
  }
}

function expectedUsage({ usage }: ScriptedAnswer): Json | undefined {
  if (usage === undefined) return undefined
  return {
    input_tokens: usage.input,
    input_tokens_details: { cached_tokens: usage.cached ?? 0, cache_write_tokens: 0 },
    output_tokens: usage.output,
    output_tokens_details: { reasoning_tokens: usage.reasoning ?? 0 },
    total_tokens: usage.input + usage.output
  }
}

/** Text and refusals that follow one another are parts of one message; everything else is an item of its own. */
export function expectedOutput(answer: ScriptedAnswer): Json[] {
  const items: Json[] = []
  let content: Json[] | undefined
  for (const part of answer.parts) {
    if (part.kind === 'text' || part.kind === 'refusal') {
      if (content === undefined) items.push({ type: 'message', status: 'completed', role: 'assistant', content: (content = []) })
      content.push(messagePart(part.kind, part.pieces.join('')))
    } else {
      content = undefined
      items.push(item(part))
    }
  }
  const last = items.at(-1)
  if (answer.finish !== 'stop' && last !== undefined) items[items.length - 1] = { ...last, status: 'incomplete' }
  return items
}

function messagePart(kind: 'text' | 'refusal', text: string): Json {
  return kind === 'text' ? { type: 'output_text', text, annotations: [], logprobs: [] } : { type: 'refusal', refusal: text }
}

function item(part: Exclude<ScriptedPart, { kind: 'text' | 'refusal' }> | ScriptedPart): Json {
  if (part.kind === 'call') return { type: 'function_call', status: 'completed', call_id: part.id, name: part.name, arguments: part.pieces.join('') }
  return { type: 'reasoning', status: 'completed', summary: [{ type: 'summary_text', text: part.pieces.join('') }] }
}

/** What the upstream must be shown of a history over chat completions: who said what, in order. */
export function expectedHistory(turns: readonly Turn[], upTo: number): [role: string, said: string][] {
  const history: [string, string][] = []
  for (const [index, { text, answer }] of turns.slice(0, upTo + 1).entries()) {
    for (const call of callsOf(turns[index - 1])) history.push(['tool', `result of ${call.id}`])
    history.push(['user', text])
    if (index === upTo) break
    const said = answer.parts.flatMap((part) => (part.kind === 'text' || part.kind === 'refusal' ? [part.pieces.join('')] : [])).join('\n')
    const calls = callsOf(turns[index]).map(({ name, pieces }) => `${name}(${pieces.join('')})`).join('')
    // With nothing but reasoning it is an empty message, which carries the reasoning beside its content.
    history.push(['assistant', said + calls])
  }
  return history
}

export function callsOf(turn: Turn | undefined): Extract<ScriptedPart, { kind: 'call' }>[] {
  return turn?.answer.parts.flatMap((part) => (part.kind === 'call' ? [part] : [])) ?? []
}
