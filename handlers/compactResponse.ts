// SPDX-License-Identifier: Apache-2.0
import { readCompactRequest } from './_wire/compact-request.ts'
import { itemToWire } from './_wire/item-to-wire.ts'
import { unixSeconds, wireUsage } from './_wire/response-object.ts'
import { startContext } from './_wire/start-context.ts'
import type { Handler } from './context.ts'

/** Puts a conversation into fewer tokens; the output is the next request's input. */
export const compactResponse: Handler<'compactResponse'> = async ({ body }, context) => {
  const { id, createdAtMs, output, usage } = await context.matriz.compact(readCompactRequest(body, context), startContext('resp', context))
  return { status: 200, body: { id, object: 'response.compaction', created_at: unixSeconds(createdAtMs), output: output.map(itemToWire), usage: wireUsage(usage) } }
}
