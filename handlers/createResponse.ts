// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../matriz/index.ts'
import { createResponseProjector } from './_wire/projector.ts'
import { readCreateResponse } from './_wire/request.ts'
import type { Handler } from './context.ts'

/** Runs a model on the input: as a stream of the run's events, or as the response that they end with. */
export const createResponse: Handler<'createResponse'> = async ({ body }, context) => {
  const { matriz, principal, traceId, signal, newId, noteChecked } = context
  const { request, echo, steps } = readCreateResponse(body, context)
  const runId = newId('resp')
  const projector = createResponseProjector({ id: runId, echo, steps, ...(noteChecked && { onChecked: noteChecked }) })
  const start = { runId, principal, traceId, signal, projector }
  if (request.stream) return { status: 200, events: (await matriz.start(request, start)).frames }
  const { terminal, response } = await matriz.complete(request, start)
  if (terminal.type !== 'run.failed') return { status: 200, json: response }
  // Clients expect of JSON that what failed is an HTTP error.
  const { code, message, ...details } = terminal.error
  throw new MatrizError(code, message, details)
}
