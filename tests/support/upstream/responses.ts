// SPDX-License-Identifier: Apache-2.0
import type { ScriptedAnswer, ScriptedPart } from './answer.ts'

type Json = Record<string, unknown>

/** The events of /responses for an answer, in OpenAI's order (https://platform.openai.com/docs/api-reference/responses-streaming). */
export function responsesEvents(answer: ScriptedAnswer): readonly Json[] {
  const items = answer.parts.flatMap((part, index) => itemEvents(part, index))
  const terminal = { type: answer.finish === 'stop' ? 'response.completed' : 'response.incomplete', response: responsesObject(answer, 'final') }
  const events: Json[] = [
    { type: 'response.created', response: responsesObject(answer, 'begun') },
    { type: 'response.in_progress', response: responsesObject(answer, 'begun') },
    ...items,
    terminal
  ]
  return events.map((event, sequence_number) => ({ ...event, sequence_number }))
}

/** The response object as it stands before the first item, or at the end. */
export function responsesObject(answer: ScriptedAnswer, at: 'begun' | 'final'): Json {
  const final = at === 'final'
  const { usage, finish } = answer
  return {
    id: 'resp_up',
    object: 'response',
    created_at: 1_700_000_000,
    model: 'm',
    status: !final ? 'in_progress' : finish === 'stop' ? 'completed' : 'incomplete',
    error: null,
    incomplete_details: final && finish !== 'stop' ? { reason: finish === 'length' ? 'max_output_tokens' : 'content_filter' } : null,
    output: final ? answer.parts.map((part, index) => item(part, index, true)) : [],
    usage: !final || usage === undefined ? null : {
      input_tokens: usage.input,
      input_tokens_details: { cached_tokens: usage.cached ?? 0 },
      output_tokens: usage.output,
      output_tokens_details: { reasoning_tokens: usage.reasoning ?? 0 },
      total_tokens: usage.input + usage.output
    }
  }
}

function itemEvents(part: ScriptedPart, output_index: number): readonly Json[] {
  const item_id = `item_${output_index}`
  const at = { item_id, output_index }
  return [
    { type: 'response.output_item.added', output_index, item: item(part, output_index, false) },
    ...deltas(part, at),
    { type: 'response.output_item.done', output_index, item: item(part, output_index, true) }
  ]
}

function deltas(part: ScriptedPart, at: Json): readonly Json[] {
  const whole = part.pieces.join('')
  if (part.kind === 'call') {
    const type = part.custom ? 'response.custom_tool_call_input' : 'response.function_call_arguments'
    const done = part.custom ? { input: whole } : { arguments: whole, name: part.name }
    return [...part.pieces.map((delta) => ({ type: `${type}.delta`, ...at, delta })), { type: `${type}.done`, ...at, ...done }]
  }
  const content = { ...at, content_index: 0 }
  const [type, done] = part.kind === 'text' ? ['output_text', { text: whole, logprobs: [] }] : part.kind === 'refusal' ? ['refusal', { refusal: whole }] : ['reasoning_text', { text: whole }]
  return [
    { type: 'response.content_part.added', ...content, part: contentPart(part.kind, '') },
    ...part.pieces.map((delta) => ({ type: `response.${type}.delta`, ...content, delta })),
    { type: `response.${type}.done`, ...content, ...done },
    { type: 'response.content_part.done', ...content, part: contentPart(part.kind, whole) }
  ]
}

function item(part: ScriptedPart, index: number, done: boolean): Json {
  const id = `item_${index}`
  const status = done ? 'completed' : 'in_progress'
  const whole = done ? part.pieces.join('') : ''
  if (part.kind === 'call') {
    const call = { id, status, call_id: part.id, name: part.name }
    return part.custom ? { type: 'custom_tool_call', ...call, input: whole } : { type: 'function_call', ...call, arguments: whole }
  }
  if (part.kind === 'reasoning') return { type: 'reasoning', id, summary: [], ...(done ? { content: [contentPart('reasoning', whole)] } : {}) }
  return { type: 'message', id, status, role: 'assistant', content: done ? [contentPart(part.kind, whole)] : [] }
}

function contentPart(kind: 'text' | 'reasoning' | 'refusal', text: string): Json {
  if (kind === 'refusal') return { type: 'refusal', refusal: text }
  return kind === 'reasoning' ? { type: 'reasoning_text', text } : { type: 'output_text', text, annotations: [], logprobs: [] }
}
