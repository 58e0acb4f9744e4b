// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../../../matriz/index.ts'
import type { EngineItem, EngineRequest, FilePart, ImagePart, MessageItem, Part, ReasoningItem, ToolCallItem, ToolResultItem } from '../../../matriz/index.ts'
import type { ChatAssistantMessage, ChatMessage, ChatPart, ChatToolCall } from '../_wire/chat.ts'
import type { Dialect } from './dialects.ts'
import type { ToolNames } from './tool-names.ts'

/** The conversation as chat messages: what one assistant turn said, thought and called is one message. */
export function chatMessages(request: Pick<EngineRequest, 'instructions' | 'items' | 'format'>, names: ToolNames, dialect: Dialect): ChatMessage[] {
  const builder = new MessageBuilder(names, dialect)
  for (const text of request.instructions) builder.instruct(text)
  if (request.format.type === 'json_schema' && dialect.formats === 'json_object') {
    builder.instruct(`Answer with one JSON object that fits this JSON Schema:\n${JSON.stringify(request.format.schema)}`)
  }
  for (const item of request.items) builder.add(item)
  return builder.end()
}

class MessageBuilder {
  readonly #names: ToolNames
  readonly #dialect: Dialect
  readonly #messages: ChatMessage[] = []
  /** The assistant's turn, while nothing has come between. */
  #turn: ChatAssistantMessage | undefined
  /** Pictures and files that tools returned: tool messages are text, so they follow as the user's. */
  #returned: ChatPart[] = []

  constructor(names: ToolNames, dialect: Dialect) {
    this.#names = names
    this.#dialect = dialect
  }

  instruct(text: string): void {
    this.#push({ role: this.#dialect.developerRole ? 'developer' : 'system', content: text })
  }

  add(item: EngineItem): void {
    if (item.kind === 'message') this.#message(item)
    else if (item.kind === 'reasoning') this.#reasoning(item)
    else if (item.kind === 'tool_call') this.#call(item)
    else if (item.kind === 'tool_result') this.#result(item)
    // What another server's tools left behind has no form in a chat.
  }

  end(): ChatMessage[] {
    this.#flushReturned()
    return this.#messages
  }

  #message({ role, parts }: MessageItem): void {
    if (role === 'assistant') {
      const refusal = this.#dialect.refusals ? parts.flatMap((part) => (part.kind === 'refusal' ? [part.text] : [])).join('') : ''
      const text = textOf(parts, refusal === '')
      const turn = this.#assistant((open) => open.content === null && open.refusal === undefined && open.tool_calls === undefined)
      if (text !== '' || refusal === '') turn.content = text
      if (refusal !== '') turn.refusal = refusal
      return
    }
    if (role !== 'user') {
      this.instruct(textOf(parts, true))
      return
    }
    const plain = parts.every((part) => part.kind === 'text' || part.kind === 'refusal')
    this.#push({ role: 'user', content: plain ? textOf(parts, true) : parts.map((part) => this.#part(part)) })
  }

  #reasoning({ content, summary }: ReasoningItem): void {
    const field = this.#dialect.reasoningField
    const text = (content ?? summary).join('\n\n')
    if (field === undefined || text === '') return
    const turn = this.#assistant((open) => open.content === null && open.tool_calls === undefined)
    turn[field] = turn[field] === undefined ? text : `${turn[field]}\n\n${text}`
  }

  #call(call: ToolCallItem): void {
    const name = this.#names.upstream(call.name, call.namespace)
    const turn = this.#assistant(() => true)
    turn.tool_calls = [...(turn.tool_calls ?? []), this.#toolCall(call, name)]
  }

  #toolCall(call: ToolCallItem, name: string): ChatToolCall {
    if (call.tool === 'function') return { id: call.callId, type: 'function', function: { name, arguments: call.arguments } }
    if (this.#dialect.customTools) return { id: call.callId, type: 'custom', custom: { name, input: call.arguments } }
    return { id: call.callId, type: 'function', function: { name, arguments: JSON.stringify({ input: call.arguments }) } }
  }

  #result({ callId, output }: ToolResultItem): void {
    this.#turn = undefined
    const content = typeof output === 'string' ? output : textOf(output, true)
    this.#messages.push({ role: 'tool', tool_call_id: callId, content })
    if (typeof output === 'string') return
    this.#returned.push(...output.flatMap((part) => (part.kind === 'image' || part.kind === 'file' ? [this.#part(part)] : [])))
  }

  #part(part: Part): ChatPart {
    if (part.kind === 'image') return imagePart(part)
    if (part.kind === 'file') return filePart(part, this.#dialect)
    return { type: 'text', text: part.text }
  }

  #assistant(fits: (open: ChatAssistantMessage) => boolean): ChatAssistantMessage {
    if (this.#turn !== undefined && fits(this.#turn)) return this.#turn
    const turn: ChatAssistantMessage = { role: 'assistant', content: null }
    this.#push(turn)
    this.#turn = turn
    return turn
  }

  #push(message: ChatMessage): void {
    this.#flushReturned()
    this.#turn = undefined
    this.#messages.push(message)
  }

  #flushReturned(): void {
    const parts = this.#returned
    this.#returned = []
    if (parts.length > 0) this.#messages.push({ role: 'user', content: parts })
  }
}

function textOf(parts: readonly Part[], withRefusals: boolean): string {
  return parts.flatMap((part) => (part.kind === 'text' || (withRefusals && part.kind === 'refusal') ? [part.text] : [])).join('\n')
}

function imagePart({ url, detail }: ImagePart): ChatPart {
  return { type: 'image_url', image_url: { url, ...(detail === 'auto' ? {} : { detail: detail === 'original' ? 'high' : detail }) } }
}

function filePart({ filename, base64, url }: FilePart, { files }: Dialect): ChatPart {
  const data = base64 === undefined ? undefined : base64.startsWith('data:') ? base64 : `data:${mediaType(filename)};base64,${base64}`
  const source = data ?? (files === 'data_or_url' ? url : undefined)
  if (files === 'none' || source === undefined) {
    throw new MatrizError('unsupported_value', `The engine behind this model takes no files${files === 'none' ? '' : ' by URL'}.`, { param: 'input' })
  }
  return { type: 'file', file: { ...(filename === undefined ? {} : { filename }), file_data: source } }
}

function mediaType(filename: string | undefined): string {
  return filename !== undefined && /\.(?:txt|md|csv|json)$/i.test(filename) ? 'text/plain' : 'application/pdf'
}
