// SPDX-License-Identifier: Apache-2.0
import { variantSupport } from '../../../generated/support.ts'
import { MatrizError } from '../../../matriz/index.ts'
import { given } from '../nullable.ts'
import { Reviewer } from '../reviewer.ts'
import type { Note } from '../reviewer.ts'
import type { Schemas } from '../schemas.ts'

type Create = Schemas['CreateChatCompletion']

/**
 * Holds a valid body against what the contract says each part of it does. Throws `unsupported_parameter` or
 * `unsupported_value`, with the path, for what is refused; names what has no effect.
 */
export function reviewChat(body: Create, note: Note): void {
  const review = new Reviewer(note)
  review.fields('CreateChatCompletion', body, '')
  if (given(body.stream_options)) review.fields('ChatStreamOptions', body.stream_options, 'stream_options')
  body.modalities?.forEach((modality, index) => { review.value('ChatModality', modality, `modalities[${index}]`) })
  body.messages.forEach((message, index) => { reviewMessage(review, message, `messages[${index}]`) })
}

const schemaOfRole = {
  developer: 'ChatInstructionMessage',
  system: 'ChatInstructionMessage',
  user: 'ChatUserMessage',
  assistant: 'ChatAssistantMessage',
  tool: 'ChatToolMessage',
  function: 'RefusedChatMessage'
} as const satisfies Record<Schemas['ChatMessage']['role'], keyof Schemas>

function reviewMessage(review: Reviewer, message: Schemas['ChatMessage'], path: string): void {
  if (variantSupport.ChatMessage[message.role] === 'refused') {
    throw new MatrizError('unsupported_parameter', `'${message.role}' is not supported by this server in '${path}.role'.`, { param: `${path}.role` })
  }
  review.fields(schemaOfRole[message.role], message, path)
  // Refused just above.
  reviewContent(review, message as Exclude<typeof message, Schemas['RefusedChatMessage']>, path)
  if (message.role === 'assistant') message.tool_calls?.forEach((call, index) => { reviewCall(review, call, `${path}.tool_calls[${index}]`) })
}

function reviewContent(review: Reviewer, message: Exclude<Schemas['ChatMessage'], Schemas['RefusedChatMessage']>, path: string): void {
  if (!given(message.content) || typeof message.content === 'string') return
  const union = message.role === 'assistant' ? 'ChatAssistantPart' : 'ChatUserPart'
  for (const [index, part] of message.content.entries()) {
    const place = `${path}.content[${index}]`
    review.tagged(union, part, place)
    if (part.type === 'image_url') review.fields('ChatImage', part.image_url, `${place}.image_url`)
    if (part.type === 'file') review.fields('ChatFile', part.file, `${place}.file`)
  }
}

function reviewCall(review: Reviewer, call: Schemas['ClientChatToolCall'], path: string): void {
  review.tagged('ClientChatToolCall', call, path)
  if (call.type === 'function') review.fields('ClientChatFunction', call.function, `${path}.function`)
  else review.fields('ClientChatCustom', call.custom, `${path}.custom`)
}
