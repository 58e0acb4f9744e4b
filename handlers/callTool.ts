// SPDX-License-Identifier: Apache-2.0
import { toolResultToWire } from './_wire/tool-to-wire.ts'
import type { Handler } from './context.ts'

/** Runs one tool outside of any run. */
export const callTool: Handler<'callTool'> = async ({ path, body }, { matriz, principal, signal }) => {
  const outcome = await matriz.tools.call(principal, { name: path.name, arguments: body.arguments, signal, namesSubjects: true })
  return { status: 200, body: toolResultToWire(outcome) }
}
