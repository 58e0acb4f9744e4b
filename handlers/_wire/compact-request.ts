// SPDX-License-Identifier: Apache-2.0
import type { RunRequest } from '../../matriz/index.ts'
import { given } from './nullable.ts'
import { readInput } from './request.ts'
import type { RequestContext } from './request.ts'
import { reviewBody } from './review.ts'
import type { Schemas } from './schemas.ts'

/** Reads the body of compactResponse, which has passed the contract's validator. Throws as `readCreateResponse` does. */
export function readCompactRequest(body: Schemas['CompactRequest'], { newId, noteIgnored }: RequestContext): RunRequest {
  reviewBody('CompactRequest', body, noteIgnored)
  const { items, references, tools } = readInput(body.input, newId)
  return {
    model: body.model,
    ...(given(body.instructions) && { instructions: body.instructions }),
    input: items,
    references,
    ...(given(body.previous_response_id) && { previousResponseId: body.previous_response_id }),
    tools,
    toolChoice: { mode: 'auto' },
    parallelToolCalls: true,
    format: { type: 'text' },
    store: false,
    stream: false,
    background: false,
    truncation: 'disabled',
    metadata: {},
    projection: { surface: 'responses', settings: null }
  }
}
