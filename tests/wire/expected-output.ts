// SPDX-License-Identifier: Apache-2.0
import type { RunEvent } from '../../matriz/index.ts'

type Json = Record<string, unknown>
type ItemEvent = Extract<RunEvent, { readonly itemId: string }>

/** What a run put out, told from its events alone; shares no code with the projection. */
export function outputOfRun(events: readonly RunEvent[], results = false): Json[] {
  const items: Json[] = []
  for (const event of events) {
    if (!('itemId' in event)) continue
    let item = items.find(({ id }) => id === event.itemId)
    if (item === undefined) items.push((item = begin(event)))
    grow(item, event)
  }
  const whole = events.at(-1)?.type === 'run.completed'
  return items.map((item, index) => {
    const status = whole || index < items.length - 1 ? 'completed' : 'incomplete'
    if (item['type'] === 'mcp_approval_request') return item
    if (item['type'] === 'mcp_list_tools') return listOf(item)
    if (item['type'] === 'file_search_call') return searchOf(item, status, results)
    return { ...item, status: item['type'] === 'lukhas:capability_call' || item['type'] === 'mcp_call' ? statusOfCall(item, status) : status }
  })
}

/** What was found is told only to whoever asks for it. */
function searchOf({ found, error, ...item }: Json, otherwise: string, told: boolean): Json {
  const status = error !== undefined ? 'failed' : found !== undefined ? 'completed' : otherwise === 'completed' ? 'failed' : otherwise
  return { ...item, status, results: told ? found ?? null : null }
}

/** A list that did not come is told of with its reason. */
function listOf({ listed, ...item }: Json): Json {
  return listed === true ? item : { ...item, error: 'The run ended before the server had answered.' }
}

function statusOfCall({ output, error }: Json, otherwise: string): string {
  if (error !== null) return 'failed'
  return output !== null ? 'completed' : otherwise === 'completed' ? 'failed' : otherwise
}

function begin(event: ItemEvent): Json {
  if (event.type === 'capability.called') return { id: event.itemId, type: 'lukhas:capability_call', call_id: event.callId, name: event.name, arguments: event.arguments, output: null, error: null }
  if (event.type === 'mcp.listing') return { id: event.itemId, type: 'mcp_list_tools', server_label: event.server, tools: [] }
  if (event.type === 'mcp.approval.requested') return { id: event.itemId, type: 'mcp_approval_request', server_label: event.server, name: event.name, arguments: event.arguments }
  if (event.type === 'mcp.called') return { id: event.itemId, type: 'mcp_call', server_label: event.server, name: event.name, arguments: event.arguments, output: null, error: null, approval_request_id: event.requestId ?? null }
  if (event.type === 'file_search.called') return { id: event.itemId, type: 'file_search_call', queries: event.queries }
  if (event.type === 'reasoning.delta') return { id: event.itemId, type: 'reasoning', summary: [] }
  if (event.type !== 'tool.called') return { id: event.itemId, type: 'message', role: 'assistant', content: [] }
  const call = { id: event.itemId, call_id: event.callId, name: event.name, ...(event.namespace && { namespace: event.namespace }) }
  return event.tool === 'function' ? { type: 'function_call', ...call, arguments: '' } : { type: 'custom_tool_call', ...call, input: '' }
}

function grow(item: Json, event: ItemEvent): void {
  if (event.type === 'tool.called' || event.type === 'capability.called' || event.type === 'mcp.called' || event.type === 'mcp.listing' || event.type === 'mcp.approval.requested' || event.type === 'file_search.called') return
  if (event.type === 'mcp.listed') {
    const { result } = event
    Object.assign(item, { listed: true }, 'error' in result ? { error: result.error } : { tools: result.tools.map(({ inputSchema, ...tool }) => ({ ...tool, input_schema: inputSchema })) })
    return
  }
  if (event.type === 'file_search.returned') {
    Object.assign(item, 'error' in event.result ? { error: event.result.error } : { found: event.result.results.map(({ fileId, ...found }) => ({ file_id: fileId, ...found })) })
    return
  }
  if (event.type === 'capability.returned' || event.type === 'mcp.returned') {
    Object.assign(item, 'output' in event.result ? { output: event.result.output } : { error: event.result.error })
    return
  }
  if (event.type === 'tool.arguments.delta') {
    const key = item['type'] === 'function_call' ? 'arguments' : 'input'
    item[key] = `${String(item[key])}${event.text}`
    return
  }
  const parts = (event.type === 'reasoning.delta' ? item['summary'] : item['content']) as Json[]
  // Thoughts without a word are no part.
  if (event.type === 'reasoning.delta' && event.text === '') return
  const key = event.type === 'refusal.delta' ? 'refusal' : 'text'
  let part = parts.at(-1)
  if (part === undefined || !(key in part)) {
    parts.push((part = blankPart(event.type)))
  }
  if (event.type === 'text.cited') {
    const { fileId, filename, index } = event.citation
    ;(part['annotations'] as Json[]).push({ type: 'file_citation', file_id: fileId, filename, index })
    return
  }
  part[key] = `${String(part[key])}${event.text}`
}

function blankPart(type: ItemEvent['type']): Json {
  if (type === 'reasoning.delta') return { type: 'summary_text', text: '' }
  return type === 'text.delta' || type === 'text.cited' ? { type: 'output_text', text: '', annotations: [], logprobs: [] } : { type: 'refusal', refusal: '' }
}

/** What a client that knows only the added events and the deltas has at the end, by output index. */
export function foldDeltas(events: readonly Json[]): Json[] {
  const items: Json[] = []
  for (const event of events) {
    const item = items[Number(event['output_index'])]
    switch (event['type']) {
      case 'response.output_item.added':
        items.push(structuredClone(event['item']) as Json)
        break
      case 'response.content_part.added':
        ;(item?.['content'] as Json[]).push(structuredClone(event['part']) as Json)
        break
      case 'response.reasoning_summary_part.added':
        ;(item?.['summary'] as Json[]).push(structuredClone(event['part']) as Json)
        break
      case 'response.output_text.delta':
        add((item?.['content'] as Json[])[Number(event['content_index'])], 'text', event['delta'])
        break
      case 'response.output_text.annotation.added':
        ;((item?.['content'] as Json[])[Number(event['content_index'])]?.['annotations'] as Json[]).push(event['annotation'] as Json)
        break
      case 'response.refusal.delta':
        add((item?.['content'] as Json[])[Number(event['content_index'])], 'refusal', event['delta'])
        break
      case 'response.reasoning_summary_text.delta':
        add((item?.['summary'] as Json[])[Number(event['summary_index'])], 'text', event['delta'])
        break
      case 'response.function_call_arguments.delta':
        add(item, 'arguments', event['delta'])
        break
      case 'response.mcp_call_arguments.delta':
        add(item, 'arguments', event['delta'])
        break
      case 'response.custom_tool_call_input.delta':
        add(item, 'input', event['delta'])
        break
      // What a capability or a server returned comes whole, with its end.
      case 'response.output_item.done': {
        const done = event['item'] as Json
        if (item?.['type'] === 'lukhas:capability_call' || item?.['type'] === 'mcp_call') Object.assign(item, { output: done['output'], error: done['error'] })
        if (item?.['type'] === 'file_search_call') Object.assign(item, { queries: done['queries'], results: done['results'] })
        if (item?.['type'] === 'mcp_list_tools') Object.assign(item, { tools: done['tools'] }, 'error' in done ? { error: done['error'] } : {})
        break
      }
    }
  }
  return items
}

function add(target: Json | undefined, key: string, delta: unknown): void {
  if (target === undefined) throw new Error(`A delta came for ${key} of nothing.`)
  target[key] = `${String(target[key])}${String(delta)}`
}
