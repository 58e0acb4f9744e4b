// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../../../matriz/index.ts'
import type { ConversationItem, MessageItem, NewId, Part, ToolCallItem, ToolResultItem } from '../../../matriz/index.ts'
import { given } from '../nullable.ts'
import { shortened } from '../reviewer.ts'
import type { Schemas } from '../schemas.ts'

type Message = Schemas['ChatMessage']
type KeptMessage = Exclude<Message, Schemas['RefusedChatMessage']>

/** The conversation as MATRIZ knows it. Throws `invalid_value` for a message that says nothing, or answers no call. */
export function itemsOfMessages(messages: readonly Message[], newId: NewId): ConversationItem[] {
  const called = new Map<string, ToolCallItem['tool']>()
  return messages.flatMap((message, index): ConversationItem[] => {
    // Refused kinds of message are refused before.
    const kept = message as KeptMessage
    switch (kept.role) {
      case 'assistant':
        return assistantItems(kept, newId, { path: `messages[${index}]`, called })
      case 'tool':
        return [toolResult(kept, newId, { path: `messages[${index}]`, called })]
      default:
        return [{ kind: 'message', id: newId('msg'), role: kept.role, parts: partsOf(kept.content) }]
    }
  })
}

interface Place {
  readonly path: string
  /** The calls so far, and of which kind they are. */
  readonly called: Map<string, ToolCallItem['tool']>
}

function assistantItems(message: Schemas['ChatAssistantMessage'], newId: NewId, { path, called }: Place): ConversationItem[] {
  const parts = [...(given(message.content) ? partsOf(message.content) : []), ...(given(message.refusal) ? [{ kind: 'refusal', text: message.refusal } as const] : [])]
  const calls = (message.tool_calls ?? []).map((call) => toolCall(call, newId))
  if (parts.length === 0 && calls.length === 0) {
    throw new MatrizError('invalid_value', `Invalid value for '${path}.content': an assistant's message has content, a refusal or tool calls.`, { param: `${path}.content` })
  }
  for (const { callId, tool } of calls) called.set(callId, tool)
  const said: MessageItem[] = parts.length === 0 ? [] : [{ kind: 'message', id: newId('msg'), role: 'assistant', parts }]
  return [...said, ...calls]
}

function toolCall(call: Schemas['ClientChatToolCall'], newId: NewId): ToolCallItem {
  return call.type === 'function'
    ? { kind: 'tool_call', tool: 'function', id: newId('fc'), callId: call.id, name: call.function.name, arguments: call.function.arguments }
    : { kind: 'tool_call', tool: 'custom', id: newId('ctc'), callId: call.id, name: call.custom.name, arguments: call.custom.input }
}

function toolResult(message: Schemas['ChatToolMessage'], newId: NewId, { path, called }: Place): ToolResultItem {
  const callId = message.tool_call_id
  const tool = called.get(callId)
  if (tool === undefined) {
    throw new MatrizError('invalid_value', `No tool call with the id '${shortened(callId)}' comes before '${path}'.`, { param: `${path}.tool_call_id` })
  }
  const output = typeof message.content === 'string' ? message.content : partsOf(message.content)
  return { kind: 'tool_result', tool, id: newId(tool === 'function' ? 'fco' : 'ctco'), callId, output }
}

type WirePart = Schemas['ChatUserPart'] | Schemas['ChatAssistantPart']

function partsOf(content: string | readonly WirePart[]): Part[] {
  if (typeof content === 'string') return [{ kind: 'text', text: content }]
  // Refused kinds of part are refused before.
  return content.map((part) => partFromWire(part as Exclude<WirePart, Schemas['RefusedChatPart']>))
}

function partFromWire(part: Exclude<WirePart, Schemas['RefusedChatPart']>): Part {
  switch (part.type) {
    case 'text':
      return { kind: 'text', text: part.text }
    case 'refusal':
      return { kind: 'refusal', text: part.refusal }
    case 'image_url':
      return { kind: 'image', url: part.image_url.url, detail: part.image_url.detail ?? 'auto' }
    case 'file':
      return filePart(part.file)
  }
}

function filePart({ filename, file_data: data }: Schemas['ChatFile']): Part {
  const name = given(filename) ? { filename } : {}
  // Without data the file would have a file_id, and those are refused before.
  const text = data ?? ''
  // The official form is a data URL; clients send bare base64, too.
  return /^data:/i.test(text) ? { kind: 'file', ...name, url: text } : { kind: 'file', ...name, base64: text }
}
