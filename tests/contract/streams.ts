// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import type { OutputItem, ResponseObject, StreamEvent } from '../../generated/wire.ts'

/** An event whose fields a test may change. */
export type LooseEvent = { type: string; sequence_number?: number } & Record<string, unknown>

/** What a stream is to contain. */
export interface Plan {
  readonly items: readonly PlannedItem[]
  readonly ending: 'completed' | 'incomplete' | 'failed' | 'error' | 'failed-inside'
  readonly steps: boolean
  /** Whether the run waits for a worker first. */
  readonly queued: boolean
  readonly keepaliveEvery: number
}

export type PlannedItem =
  | { readonly kind: 'message'; readonly parts: readonly PlannedPart[] }
  | { readonly kind: 'function_call' | 'custom_tool_call'; readonly deltas: readonly string[] }
  | { readonly kind: 'reasoning'; readonly parts: readonly (readonly string[])[] }
  | { readonly kind: 'mcp_list_tools'; readonly fails: boolean }
  | { readonly kind: 'mcp_approval_request' }
  | { readonly kind: 'file_search_call'; readonly fails: boolean }
  | { readonly kind: 'mcp_call'; readonly deltas: readonly string[]; readonly fails: boolean }

export interface PlannedPart {
  readonly kind: 'output_text' | 'refusal'
  readonly deltas: readonly string[]
  readonly annotations: number
}

const deltas = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 })

const part: fc.Arbitrary<PlannedPart> = fc.record({
  kind: fc.constantFrom('output_text' as const, 'refusal' as const),
  deltas,
  annotations: fc.nat(2),
})

const item: fc.Arbitrary<PlannedItem> = fc.oneof(
  fc.record({ kind: fc.constant('message' as const), parts: fc.array(part, { minLength: 1, maxLength: 2 }) }),
  fc.record({ kind: fc.constantFrom('function_call' as const, 'custom_tool_call' as const), deltas }),
  fc.record({ kind: fc.constant('reasoning' as const), parts: fc.array(deltas, { minLength: 1, maxLength: 2 }) }),
  fc.record({ kind: fc.constant('mcp_list_tools' as const), fails: fc.boolean() }),
  fc.record({ kind: fc.constant('mcp_approval_request' as const) }),
  fc.record({ kind: fc.constant('file_search_call' as const), fails: fc.boolean() }),
  fc.record({ kind: fc.constant('mcp_call' as const), deltas, fails: fc.boolean() }),
)

/** Any stream the contract allows. */
export const plans: fc.Arbitrary<Plan> = fc.record({
  items: fc.array(item, { minLength: 1, maxLength: 3 }),
  ending: fc.constantFrom('completed' as const, 'incomplete' as const, 'failed' as const, 'error' as const, 'failed-inside' as const),
  steps: fc.boolean(),
  queued: fc.boolean(),
  keepaliveEvery: fc.constantFrom(0, 3, 7),
})

const usage = { input_tokens: 3, input_tokens_details: { cached_tokens: 0, cache_write_tokens: 0 }, output_tokens: 2, output_tokens_details: { reasoning_tokens: 0 }, total_tokens: 5 }
const failure = { code: 'server_error', message: 'It broke.', type: 'server_error', param: null }

/** A response as it stands in the middle of a run. */
export function responseObject(changes: Partial<ResponseObject> = {}): ResponseObject {
  return {
    id: 'resp_1', object: 'response', created_at: 1764000000, status: 'in_progress', background: false, completed_at: null, conversation: null, error: null,
    frequency_penalty: 0, incomplete_details: null, instructions: null, max_output_tokens: null, max_tool_calls: null, metadata: {},
    model: 'lukhas-matriz', output: [], parallel_tool_calls: true, presence_penalty: 0, previous_response_id: null,
    prompt_cache_key: null, reasoning: { effort: null, summary: null }, safety_identifier: null, service_tier: 'default', store: true,
    temperature: 1, text: { format: { type: 'text' } }, tool_choice: 'auto', tools: [], top_logprobs: 0, top_p: 1,
    truncation: 'disabled', usage: null, user: null,
    ...changes,
  }
}

/** Writes the events of a plan, numbered. Independent of the projector: this is what the contract's prose says. */
export function eventsOf(plan: Plan): LooseEvent[] {
  const done: OutputItem[] = []
  const queued = responseObject({ status: 'queued', background: true })
  const first: LooseEvent[] = plan.queued
    ? [{ type: 'response.created', response: queued }, { type: 'response.queued', response: queued }]
    : [{ type: 'response.created', response: responseObject() }]
  const events: LooseEvent[] = [...first, { type: 'response.in_progress', response: responseObject() }]
  if (plan.steps) events.push({ type: 'lukhas:step.started', step })
  plan.items.forEach((planned, index) => {
    const last = index === plan.items.length - 1
    const status = last && plan.ending === 'incomplete' ? 'incomplete' : 'completed'
    const written = writeItem(planned, index, status)
    if (last && plan.ending === 'failed-inside') events.push(...written.events.slice(0, Math.min(2, written.events.length - 1)))
    else {
      events.push(...written.events)
      done.push(written.item)
    }
    if (plan.steps && !last) events.push({ type: 'lukhas:step.completed', step, outcome: 'ok', duration_ms: 0.5, node_ids: ['node_1'] })
  })
  if (plan.ending === 'error') events.push({ type: 'error', code: 'server_error', message: 'It broke.', param: null, error: failure })
  events.push(terminal(plan, done))
  return renumber(withKeepalives(events, plan.keepaliveEvery))
}

/** Numbers the events anew from 0, in place. */
export function renumber(events: LooseEvent[]): LooseEvent[] {
  let next = 0
  for (const event of events) if (event.type !== 'keepalive') event.sequence_number = next++
  return events
}

/** The event as the types know it; tests that break events on purpose break this promise. */
export function asEvent(event: LooseEvent): StreamEvent {
  return event as unknown as StreamEvent
}

const step = { id: 'step_1', stage: 'thought', capability: 'math.evaluate' }

function terminal(plan: Plan, output: OutputItem[]): LooseEvent {
  switch (plan.ending) {
    case 'completed':
      return { type: 'response.completed', response: responseObject({ status: 'completed', completed_at: 1764000001, output, usage }) }
    case 'incomplete':
      return { type: 'response.incomplete', response: responseObject({ status: 'incomplete', incomplete_details: { reason: 'max_output_tokens' }, output, usage }) }
    default:
      return { type: 'response.failed', response: responseObject({ status: 'failed', error: failure, output, usage }) }
  }
}

function withKeepalives(events: LooseEvent[], every: number): LooseEvent[] {
  return every === 0 ? events : events.flatMap((event, index) => (index % every === every - 1 ? [event, { type: 'keepalive' }] : [event]))
}

interface Written {
  readonly events: LooseEvent[]
  readonly item: OutputItem
}

function writeItem(planned: PlannedItem, index: number, status: 'completed' | 'incomplete'): Written {
  switch (planned.kind) {
    case 'message':
      return writeMessage(planned.parts, index, status)
    case 'reasoning':
      return writeReasoning(planned.parts, index, status)
    case 'mcp_list_tools':
      return writeList(planned.fails, index)
    case 'mcp_approval_request':
      return writeRequest(index)
    case 'file_search_call':
      return writeSearch(planned.fails, index, status)
    case 'mcp_call':
      return writeServerCall(planned, index, status)
    default:
      return writeCall(planned.kind, planned.deltas, index, status)
  }
}

function writeList(fails: boolean, output_index: number): Written {
  const item_id = `mcpl_${output_index}`
  const added = { type: 'mcp_list_tools' as const, id: item_id, server_label: 'tickets', tools: [] }
  const item: OutputItem = fails ? { ...added, error: 'It is down.' } : { ...added, tools: [{ name: 'search', input_schema: { type: 'object' } }] }
  return {
    item,
    events: [
      { type: 'response.output_item.added', output_index, item: added },
      { type: 'response.mcp_list_tools.in_progress', item_id, output_index },
      { type: `response.mcp_list_tools.${fails ? 'failed' : 'completed'}`, item_id, output_index },
      { type: 'response.output_item.done', output_index, item },
    ],
  }
}

function writeRequest(output_index: number): Written {
  const item: OutputItem = { type: 'mcp_approval_request', id: `mcpr_${output_index}`, server_label: 'tickets', name: 'close', arguments: '{}' }
  return { item, events: [{ type: 'response.output_item.added', output_index, item: { ...item } }, { type: 'response.output_item.done', output_index, item }] }
}

/** A search that fails, or is broken off, has no event of its own for that. */
function writeSearch(fails: boolean, output_index: number, status: 'completed' | 'incomplete'): Written {
  const item_id = `fs_${output_index}`
  const base = { type: 'file_search_call' as const, id: item_id }
  const found = [{ file_id: 'file-1', filename: 'a.txt', text: 'Found.', attributes: {}, score: 0.5 }]
  const item: OutputItem = { ...base, status: status === 'incomplete' ? status : fails ? 'failed' : status, queries: ['a'], results: fails || status === 'incomplete' ? null : found }
  return {
    item,
    events: [
      { type: 'response.output_item.added', output_index, item: { ...base, status: 'in_progress', queries: [], results: null } },
      { type: 'response.file_search_call.in_progress', item_id, output_index },
      { type: 'response.file_search_call.searching', item_id, output_index },
      ...fails || status === 'incomplete' ? [] : [{ type: 'response.file_search_call.completed', item_id, output_index }],
      { type: 'response.output_item.done', output_index, item },
    ],
  }
}

/** A call that is broken off has failed without an error. */
function writeServerCall({ deltas: pieces, fails }: { readonly deltas: readonly string[]; readonly fails: boolean }, output_index: number, status: 'completed' | 'incomplete'): Written {
  const item_id = `mcp_${output_index}`
  const base = { type: 'mcp_call' as const, id: item_id, server_label: 'tickets', name: 'search', approval_request_id: null }
  const written = { ...base, arguments: pieces.join('') }
  const item: OutputItem = status === 'incomplete'
    ? { ...written, status, output: null, error: null }
    : fails ? { ...written, status: 'failed', output: null, error: { type: 'http_error', code: 503, message: 'It is down.' } } : { ...written, status, output: 'found', error: null }
  return {
    item,
    events: [
      { type: 'response.output_item.added', output_index, item: { ...base, status: 'in_progress', arguments: '', output: null, error: null } },
      { type: 'response.mcp_call.in_progress', item_id, output_index },
      ...pieces.map((delta) => ({ type: 'response.mcp_call_arguments.delta', item_id, output_index, delta })),
      { type: 'response.mcp_call_arguments.done', item_id, output_index, arguments: written.arguments },
      { type: `response.mcp_call.${fails || status === 'incomplete' ? 'failed' : 'completed'}`, item_id, output_index },
      { type: 'response.output_item.done', output_index, item },
    ],
  }
}

function writeMessage(parts: readonly PlannedPart[], output_index: number, status: 'completed' | 'incomplete'): Written {
  const id = `msg_${output_index}`
  const base = { id, type: 'message' as const, role: 'assistant' as const }
  const written = parts.map((one, content_index) => writePart(one, { item_id: id, output_index, content_index }))
  const item: OutputItem = { ...base, status, content: written.map((one) => one.part) }
  return {
    item,
    events: [
      { type: 'response.output_item.added', output_index, item: { ...base, status: 'in_progress', content: [] } },
      ...written.flatMap((one) => one.events),
      { type: 'response.output_item.done', output_index, item },
    ],
  }
}

type OutputPart = Extract<OutputItem, { type: 'message' }>['content'][number]

function writePart(planned: PlannedPart, place: { item_id: string; output_index: number; content_index: number }): { events: LooseEvent[]; part: OutputPart } {
  const words = planned.deltas.join('')
  if (planned.kind === 'refusal') {
    const part = { type: 'refusal' as const, refusal: words }
    return {
      part,
      events: [
        { type: 'response.content_part.added', ...place, part: { type: 'refusal', refusal: '' } },
        ...planned.deltas.map((delta) => ({ type: 'response.refusal.delta', ...place, delta })),
        { type: 'response.refusal.done', ...place, refusal: words },
        { type: 'response.content_part.done', ...place, part },
      ],
    }
  }
  const annotations = Array.from({ length: planned.annotations }, (_, index) => ({ type: 'url_citation' as const, url: `https://a.example/${index}`, title: 'A', start_index: 0, end_index: 1 }))
  const part = { type: 'output_text' as const, text: words, annotations, logprobs: [] }
  return {
    part,
    events: [
      { type: 'response.content_part.added', ...place, part: { type: 'output_text', text: '', annotations: [], logprobs: [] } },
      ...planned.deltas.map((delta) => ({ type: 'response.output_text.delta', ...place, delta, logprobs: [] })),
      ...annotations.map((annotation, annotation_index) => ({ type: 'response.output_text.annotation.added', ...place, annotation_index, annotation })),
      { type: 'response.output_text.done', ...place, text: words, logprobs: [] },
      { type: 'response.content_part.done', ...place, part },
    ],
  }
}

function writeCall(kind: 'function_call' | 'custom_tool_call', pieces: readonly string[], output_index: number, status: 'completed' | 'incomplete'): Written {
  const id = `call_item_${output_index}`
  const place = { item_id: id, output_index }
  const words = pieces.join('')
  const base = { id, call_id: `call_${output_index}`, name: 'get_weather' }
  const field = kind === 'function_call' ? 'arguments' : 'input'
  const family = kind === 'function_call' ? 'response.function_call_arguments' : 'response.custom_tool_call_input'
  const named = kind === 'function_call' ? { name: 'get_weather' } : {}
  const item = { ...base, type: kind, status, [field]: words } as OutputItem
  return {
    item,
    events: [
      { type: 'response.output_item.added', output_index, item: { ...base, type: kind, status: 'in_progress', [field]: '' } },
      ...pieces.map((delta) => ({ type: `${family}.delta`, ...place, delta })),
      { type: `${family}.done`, ...place, ...named, [field]: words },
      { type: 'response.output_item.done', output_index, item },
    ],
  }
}

function writeReasoning(parts: readonly (readonly string[])[], output_index: number, status: 'completed' | 'incomplete'): Written {
  const id = `rs_${output_index}`
  const item: OutputItem = { id, type: 'reasoning', status, summary: parts.map((pieces) => ({ type: 'summary_text', text: pieces.join('') })) }
  const events = parts.flatMap((pieces, summary_index): LooseEvent[] => {
    const place = { item_id: id, output_index, summary_index }
    const text = pieces.join('')
    return [
      { type: 'response.reasoning_summary_part.added', ...place, part: { type: 'summary_text', text: '' } },
      ...pieces.map((delta) => ({ type: 'response.reasoning_summary_text.delta', ...place, delta })),
      { type: 'response.reasoning_summary_text.done', ...place, text },
      { type: 'response.reasoning_summary_part.done', ...place, part: { type: 'summary_text', text } },
    ]
  })
  return {
    item,
    events: [
      { type: 'response.output_item.added', output_index, item: { id, type: 'reasoning', summary: [] } },
      ...events,
      { type: 'response.output_item.done', output_index, item },
    ],
  }
}
