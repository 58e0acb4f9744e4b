// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../matriz/index.ts'
import { readCreateResponse } from './_wire/request.ts'
import type { Handler } from './context.ts'
import { startContext } from './_wire/start-context.ts'

/** Runs a model on the input: as a stream of the run's events, as the response that they end with, or later, in the background. */
export const createResponse: Handler<'createResponse'> = async ({ body }, context) => {
  const { matriz } = context
  const request = readCreateResponse(body, context)
  const start = startContext('resp', context)
  if (request.stream) return { status: 200, events: (await matriz.start(request, start)).frames }
  if (request.background) return { status: 200, json: (await matriz.enqueue(request, start)).response }
  const { terminal, response } = await matriz.complete(request, start)
  if (terminal.type !== 'run.failed') return { status: 200, json: response }
  // Clients expect of JSON that what failed is an HTTP error.
  const { code, message, ...details } = terminal.error
  throw new MatrizError(code, message, details)
}
