// SPDX-License-Identifier: Apache-2.0
import type { ConversationItem, Part, RefusalPart } from '../../../matriz/index.ts'
import { contractViolation } from '../contract-violation.ts'
import type { Schemas } from '../schemas.ts'
import { callToWire } from './completion.ts'

type StoredMessage = Schemas['StoredChatMessage']

/** An item of a stored conversation as a chat message. Throws `contract_violation` for a kind that no chat message becomes. */
export function storedMessage(item: ConversationItem): StoredMessage {
  switch (item.kind) {
    case 'message':
      return { id: item.id, role: item.role, ...contentOf(item.parts) }
    case 'tool_call':
      return { id: item.id, role: 'assistant', content: null, content_parts: null, tool_calls: [callToWire({ id: item.callId, tool: item.tool, name: item.name, pieces: [item.arguments] })] }
    case 'tool_result': {
      const content = typeof item.output === 'string' ? { content: item.output, content_parts: null } : contentOf(item.output)
      return { id: item.id, role: 'tool', ...content, tool_call_id: item.callId }
    }
    default:
      throw contractViolation(`A ${item.kind} is no chat message.`)
  }
}

function contentOf(parts: readonly Part[]): Pick<StoredMessage, 'content' | 'content_parts' | 'refusal'> {
  const refusal = parts.filter((part) => part.kind === 'refusal').map(({ text }) => text).join('')
  const rest = parts.filter((part) => part.kind !== 'refusal')
  const [only] = rest
  const told = rest.length === 1 && only?.kind === 'text'
    ? { content: only.text, content_parts: null }
    : { content: null, content_parts: rest.length === 0 ? null : rest.map(partToWire) }
  return { ...told, ...(refusal !== '' && { refusal }) }
}

function partToWire(part: Exclude<Part, RefusalPart>): Schemas['StoredChatPart'] {
  switch (part.kind) {
    case 'text':
      return { type: 'text', text: part.text }
    case 'image':
      return { type: 'image_url', image_url: { url: part.url, detail: part.detail } }
    case 'file':
      // One of the two is there.
      return { type: 'file', file: { ...(part.filename !== undefined && { filename: part.filename }), file_data: part.base64 ?? part.url ?? '' } }
  }
}
