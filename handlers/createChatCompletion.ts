// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../matriz/index.ts'
import { ignoredInChat } from './_wire/chat/ignored.ts'
import { readChatCompletion } from './_wire/chat/request.ts'
import { startContext } from './_wire/start-context.ts'
import type { Handler } from './context.ts'

/** Runs a model on a conversation: as chunks of the answer, or as the completion that they add up to. */
export const createChatCompletion: Handler<'createChatCompletion'> = async ({ body }, context) => {
  const { matriz, noteIgnored } = context
  const request = readChatCompletion(body, context)
  const start = { ...startContext('chatcmpl', context), noteUnused: ignoredInChat(noteIgnored) }
  if (request.stream) return { status: 200, events: (await matriz.start(request, start)).frames }
  const { terminal, response } = await matriz.complete(request, start)
  if (terminal.type !== 'run.failed') return { status: 200, json: response }
  // Clients expect of JSON that what failed is an HTTP error.
  const { code, message, ...details } = terminal.error
  throw new MatrizError(code, message, details)
}
