// SPDX-License-Identifier: Apache-2.0
import type { Schemas } from './_wire/schemas.ts'
import type { Handler } from './context.ts'

/** Answers one message of the Model Context Protocol. */
export const callMcp: Handler<'callMcp'> = async ({ body }, { mcp }) => {
  if (mcp === undefined) throw new Error('This operation is served over HTTP only.')
  const reply = await mcp(body)
  // What is no reply of JSON-RPC does not get past the contract.
  return reply === undefined ? { status: 202 } : { status: 200, body: reply as Schemas['McpReply'] }
}
