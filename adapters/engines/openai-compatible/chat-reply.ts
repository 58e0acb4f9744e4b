// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../../../matriz/index.ts'
import { asArray, asObject, asText } from '../_wire/json.ts'
import type { Untrusted } from '../_wire/json.ts'
import { readComplaint } from '../_wire/error.ts'
import { readUsage } from '../_wire/usage.ts'
import { parseEvent, protocolError } from './answer.ts'
import type { Answer, Call, FinishReason } from './answer.ts'
import type { Decoder } from './decoder.ts'
import { complaintError } from './upstream-error.ts'
import { ThinkSplitter } from './think-splitter.ts'

/** A piece of a tool call, as it came. */
interface CallPiece {
  readonly id: string | undefined
  readonly index: number | undefined
  readonly name: string | undefined
  readonly text: string
  readonly plain: boolean
}

/** Reads replies of chat/completions, streamed or whole, into an answer. */
export class ChatDecoder implements Decoder {
  readonly #answer: Answer
  readonly #think: ThinkSplitter | undefined
  readonly #byIndex = new Map<number, Call | undefined>()
  readonly #byId = new Map<string, Call | undefined>()
  #last: Call | undefined
  #opened = 0
  #reason: FinishReason | undefined
  #done = false
  settled = false

  constructor(answer: Answer, inlineThink: boolean) {
    this.#answer = answer
    this.#think = inlineThink
      ? new ThinkSplitter({ text: (text) => answer.say('text.delta', text), reasoning: (text) => answer.say('reasoning.delta', text) })
      : undefined
  }

  /** One `data:` of the stream. */
  event(data: string): void {
    if (this.#done) return
    if (data === '[DONE]') {
      if (this.#reason === undefined) throw protocolError('ended its answer without saying why')
      this.#finish(this.#reason)
      return
    }
    const chunk = parseEvent(data)
    this.#refuseErrors(chunk)
    const choices = chunk['choices']
    if (!Array.isArray(choices) && asObject(chunk['usage']) === undefined) throw protocolError('sent an event that is no part of an answer')
    const usage = readUsage(chunk['usage'])
    if (usage !== undefined) this.#answer.usage = usage
    const choice = firstChoice(asArray(choices))
    // What follows the end of the answer, such as a late content filter's notes, is no part of it.
    if (choice === undefined || this.#reason !== undefined) return
    const delta = asObject(choice['delta'])
    if (delta !== undefined) this.#delta(delta)
    this.#stopReason(choice['finish_reason'])
  }

  /** The whole reply, when it came as one JSON object. */
  whole(body: Untrusted): void {
    this.#refuseErrors(body)
    const choice = firstChoice(asArray(body['choices']))
    const message = asObject(choice?.['message'])
    if (choice === undefined || message === undefined) throw protocolError('answered with something that is not an answer')
    const usage = readUsage(body['usage'])
    if (usage !== undefined) this.#answer.usage = usage
    this.#delta(message)
    this.#stopReason(choice['finish_reason'])
    if (this.#reason === undefined) throw protocolError('ended its answer without saying why')
    this.#finish(this.#reason)
  }

  /** The stream has ended by itself, or has said all and then nothing more. */
  eof(): void {
    if (this.#done) return
    if (this.#reason === undefined) throw protocolError('broke off before the end of its answer')
    this.#finish(this.#reason)
  }

  #delta(delta: Untrusted): void {
    const reasoning = asText(delta['reasoning_content']) ?? asText(delta['reasoning'])
    if (reasoning !== undefined) this.#answer.say('reasoning.delta', reasoning)
    const content = delta['content']
    if (typeof content === 'string') this.#content(content)
    else for (const part of asArray(content)) this.#content(asText(asObject(part)?.['text']) ?? '')
    const refusal = asText(delta['refusal'])
    if (refusal !== undefined) this.#answer.say('refusal.delta', refusal)
    const calls = delta['tool_calls']
    if (Array.isArray(calls)) this.#toolCalls(calls)
  }

  #content(text: string): void {
    if (text === '') return
    if (this.#think === undefined) this.#answer.say('text.delta', text)
    else this.#think.push(text)
  }

  #toolCalls(calls: readonly unknown[]): void {
    this.#think?.end()
    for (const entry of calls) {
      const piece = asObject(entry)
      if (piece === undefined) throw protocolError('sent a tool call that is none')
      this.#toolCall(piece)
    }
  }

  #toolCall(piece: Untrusted): void {
    const custom = asObject(piece['custom'])
    const body = custom ?? asObject(piece['function'])
    const name = asText(body?.['name'])
    const text = argumentText(custom === undefined ? body?.['arguments'] : custom['input'])
    const id = asText(piece['id'])
    const index = typeof piece['index'] === 'number' ? piece['index'] : undefined
    const whole = { id, index, name, text, plain: custom !== undefined }
    const known = this.#find(whole)
    if (known === 'ignored') return
    const call = known ?? this.#open(whole)
    if (call !== undefined) this.#answer.argue(call, text, name)
  }

  /**
   * The call that a piece belongs to; undefined when it opens one. Servers that leave out the index open a call with a
   * name and go on without; some that have one give every call the same, and only the id differs.
   */
  #find(piece: CallPiece): Call | 'ignored' | undefined {
    const { id, index, name } = piece
    const newId = id !== undefined && !this.#byId.has(id)
    if (name !== undefined && newId) return undefined
    if (index !== undefined) return this.#byIndex.has(index) ? continued(piece, this.#byIndex.get(index)) : undefined
    if (id !== undefined) return newId ? undefined : continued(piece, this.#byId.get(id))
    return name === undefined && this.#opened > 0 ? continued(piece, this.#last) : undefined
  }

  #open({ id, index, name, plain }: CallPiece): Call | undefined {
    const call = this.#answer.open(id, name ?? '', plain)
    if (index !== undefined) this.#byIndex.set(index, call)
    if (id !== undefined) this.#byId.set(id, call)
    this.#last = call
    this.#opened += 1
    return call
  }

  #stopReason(reason: unknown): void {
    if (typeof reason !== 'string' || reason === '') return
    if (reason === 'error') throw new MatrizError('provider_unavailable', 'The engine behind this model failed while it answered.')
    // https://api-docs.deepseek.com/api/create-chat-completion
    if (reason === 'insufficient_system_resource') throw new MatrizError('server_is_overloaded', 'The engine behind this model is overloaded.')
    // vLLM, for a request that it dropped.
    if (reason === 'abort') throw new MatrizError('provider_unavailable', 'The engine behind this model gave up its answer.')
    this.#reason = reason === 'length' ? 'max_output_tokens' : reason === 'content_filter' ? 'content_filter' : 'stop'
    this.settled = true
  }

  #finish(reason: FinishReason): void {
    this.#done = true
    this.#think?.end()
    this.#answer.finish(reason)
  }

  get finished(): boolean {
    return this.#done
  }

  #refuseErrors(chunk: Untrusted): void {
    if (this.#reason !== undefined || (chunk['error'] === undefined && chunk['object'] !== 'error')) return
    const complaint = chunk['error'] === null ? undefined : readComplaint(chunk)
    if (complaint !== undefined) throw complaintError(complaint)
  }
}

/** `ignored`: the call is not followed, for the caller asked for one at a time. */
function continued({ id, name, text }: CallPiece, call: Call | undefined): Call | 'ignored' | undefined {
  if (call === undefined) return 'ignored'
  // Without ids, a name and arguments after arguments that are whole are the next call.
  const again = name !== undefined && id === undefined && call.upstreamId === undefined && text !== '' && call.name !== ''
  return again && isObjectText(call.received) ? undefined : call
}

function firstChoice(choices: readonly unknown[]): Untrusted | undefined {
  for (const entry of choices) {
    const choice = asObject(entry)
    if (choice !== undefined && (choice['index'] === undefined || choice['index'] === 0)) return choice
  }
  return undefined
}

/** Most send text; some send the object itself. */
function argumentText(value: unknown): string {
  if (typeof value === 'string') return value
  return asObject(value) === undefined ? '' : JSON.stringify(value)
}

function isObjectText(text: string): boolean {
  if (!text.trimEnd().endsWith('}')) return false
  try {
    return asObject(JSON.parse(text)) !== undefined
  } catch {
    return false
  }
}
