// SPDX-License-Identifier: Apache-2.0
import { diagramOf, toDot, toMermaid } from '../matriz/index.ts'
import { traceToWire } from './_wire/trace-to-wire.ts'
import type { Handler } from './context.ts'

/** What MATRIZ did for a response and why, as JSON or as a diagram. */
export const getResponseTrace: Handler<'getResponseTrace'> = async ({ path, query }, { matriz, principal }) => {
  const trace = await matriz.trace(principal, path.response_id)
  switch (query.format) {
    case 'json': return { status: 200, body: traceToWire(trace, query) }
    case 'mermaid': return { status: 200, text: toMermaid(diagramOf(trace, query)) }
    case 'dot': return { status: 200, text: toDot(diagramOf(trace, query)) }
  }
}
