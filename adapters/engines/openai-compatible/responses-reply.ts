// SPDX-License-Identifier: Apache-2.0
import { asArray, asObject, asText } from '../_wire/json.ts'
import type { Untrusted } from '../_wire/json.ts'
import { readComplaint } from '../_wire/error.ts'
import { readUsage } from '../_wire/usage.ts'
import { parseEvent, protocolError } from './answer.ts'
import type { Answer, Call } from './answer.ts'
import type { Decoder } from './decoder.ts'
import { ThinkSplitter } from './think-splitter.ts'
import { complaintError } from './upstream-error.ts'

/** One output item of the upstream, and how much of it was given out. */
interface Item {
  /** Undefined until a call is opened, and for items that are no calls. */
  call: Call | undefined
  spoke: boolean
  /** Text wins over a summary where an upstream sends both. */
  reasoned: 'text' | 'summary' | undefined
}

/** Reads replies of /responses, streamed or whole, into an answer. */
export class ResponsesDecoder implements Decoder {
  readonly #answer: Answer
  readonly #think: ThinkSplitter | undefined
  readonly #items = new Map<number, Item>()
  finished = false

  constructor(answer: Answer, inlineThink: boolean) {
    this.#answer = answer
    this.#think = inlineThink
      ? new ThinkSplitter({ text: (text) => answer.say('text.delta', text), reasoning: (text) => answer.say('reasoning.delta', text) })
      : undefined
  }

  /** The terminal event carries the usage, so nothing is known to be whole before it. */
  get settled(): boolean {
    return this.finished
  }

  event(data: string): void {
    if (this.finished) return
    if (data === '[DONE]') throw protocolError('ended its answer without saying how')
    const event = parseEvent(data)
    const type = asText(event['type'])
    if (type === undefined) {
      const complaint = readComplaint(event)
      throw complaint === undefined ? protocolError('sent an event that is no part of an answer') : complaintError(complaint)
    }
    this.#dispatch(type, event)
  }

  whole(body: Untrusted): void {
    const status = body['status']
    if (status === undefined && body['error'] !== undefined && body['error'] !== null) throw complaintError(readComplaint(body) ?? { message: undefined, labels: [], status: undefined })
    if (!Array.isArray(body['output'])) throw protocolError('answered with something that is not an answer')
    this.#terminal(typeof status === 'string' ? status : 'completed', body)
  }

  eof(): void {
    throw protocolError('broke off before the end of its answer')
  }

  #dispatch(type: string, event: Untrusted): void {
    switch (type) {
      case 'response.output_text.delta': return this.#text(this.#item(event), asText(event['delta']))
      case 'response.refusal.delta': return this.#refusal(this.#item(event), asText(event['delta']))
      case 'response.reasoning_text.delta': return this.#reasoning(this.#item(event), 'text', asText(event['delta']))
      case 'response.reasoning_summary_text.delta': return this.#reasoning(this.#item(event), 'summary', asText(event['delta']))
      case 'response.reasoning_summary_part.added': return this.#summaryPart(this.#item(event), event['summary_index'])
      case 'response.output_item.added': return this.#added(this.#item(event), asObject(event['item']))
      case 'response.function_call_arguments.delta':
      case 'response.custom_tool_call_input.delta': return this.#argue(this.#item(event), asText(event['delta']))
      case 'response.output_item.done': return this.#itemDone(this.#item(event), asObject(event['item']))
      case 'response.completed': return this.#terminal('completed', asObject(event['response']))
      case 'response.incomplete': return this.#terminal('incomplete', asObject(event['response']))
      case 'response.failed': return this.#terminal('failed', asObject(event['response']))
      case 'error': throw complaintError(readComplaint(event['error'] === undefined ? { ...event, object: 'error' } : event) ?? { message: undefined, labels: [], status: undefined })
      default:
    }
  }

  #item(event: Untrusted): Item {
    const index = typeof event['output_index'] === 'number' ? event['output_index'] : 0
    return this.#itemAt(index)
  }

  #itemAt(index: number): Item {
    const known = this.#items.get(index)
    if (known !== undefined) return known
    const item: Item = { call: undefined, spoke: false, reasoned: undefined }
    this.#items.set(index, item)
    return item
  }

  #text(item: Item, text: string | undefined): void {
    if (text === undefined) return
    item.spoke = true
    if (this.#think === undefined) this.#answer.say('text.delta', text)
    else this.#think.push(text)
  }

  #refusal(item: Item, text: string | undefined): void {
    if (text === undefined) return
    item.spoke = true
    this.#answer.say('refusal.delta', text)
  }

  #reasoning(item: Item, kind: 'text' | 'summary', text: string | undefined): void {
    if (text === undefined || (item.reasoned !== undefined && item.reasoned !== kind)) return
    item.reasoned = kind
    this.#answer.say('reasoning.delta', text)
  }

  #summaryPart(item: Item, index: unknown): void {
    if (typeof index === 'number' && index > 0 && item.reasoned === 'summary') this.#answer.say('reasoning.delta', '\n\n')
  }

  #added(item: Item, body: Untrusted | undefined): void {
    const type = body?.['type']
    if (body === undefined || item.call !== undefined || (type !== 'function_call' && type !== 'custom_tool_call')) return
    this.#think?.end()
    item.call = this.#answer.open(asText(body['call_id']), asText(body['name']) ?? '', type === 'custom_tool_call')
    item.spoke = item.call === undefined
  }

  #argue(item: Item, text: string | undefined): void {
    if (text === undefined || item.call === undefined) return
    item.spoke = true
    this.#answer.argue(item.call, text)
  }

  /** What an upstream did not stream of an item is in the item itself. */
  #itemDone(item: Item, body: Untrusted | undefined): void {
    if (body === undefined) return
    const type = body['type']
    if (type === 'function_call' || type === 'custom_tool_call') this.#callDone(item, body)
    else if (type === 'message' && !item.spoke) this.#messageDone(item, body)
    else if (type === 'reasoning' && item.reasoned === undefined) this.#reasoningDone(item, body)
  }

  #callDone(item: Item, body: Untrusted): void {
    this.#added(item, body)
    if (item.call === undefined) return
    if (!item.spoke) this.#argue(item, asText(body['arguments'] ?? body['input']))
    this.#answer.end(item.call)
  }

  #messageDone(item: Item, body: Untrusted): void {
    for (const entry of asArray(body['content'])) {
      const part = asObject(entry)
      if (part?.['type'] === 'refusal') this.#refusal(item, asText(part['refusal']))
      else this.#text(item, asText(part?.['text']))
    }
  }

  #reasoningDone(item: Item, body: Untrusted): void {
    const texts = asArray(body['content']).flatMap((part) => asText(asObject(part)?.['text']) ?? [])
    const summaries = asArray(body['summary']).flatMap((part) => asText(asObject(part)?.['text']) ?? [])
    if (texts.length > 0) this.#reasoning(item, 'text', texts.join('\n\n'))
    else if (summaries.length > 0) this.#reasoning(item, 'summary', summaries.join('\n\n'))
  }

  #terminal(status: string, response: Untrusted | undefined): void {
    if (response === undefined) throw protocolError('ended its answer without the answer')
    if (status === 'failed' || status === 'cancelled') throw complaintError(readComplaint({ error: response['error'] ?? {} }) ?? { message: undefined, labels: [], status: undefined })
    if (status !== 'completed' && status !== 'incomplete') throw protocolError('answered before it had an answer')
    asArray(response['output']).forEach((entry, index) => {
      const body = asObject(entry)
      // Items that were streamed are known; the others come only here.
      if (body !== undefined && !this.#items.has(index)) this.#itemDone(this.#itemAt(index), body)
    })
    const usage = readUsage(response['usage'])
    if (usage !== undefined) this.#answer.usage = usage
    this.#think?.end()
    this.finished = true
    const reason = asObject(response['incomplete_details'])?.['reason']
    this.#answer.finish(status === 'completed' ? 'stop' : reason === 'content_filter' ? 'content_filter' : 'max_output_tokens')
  }
}
