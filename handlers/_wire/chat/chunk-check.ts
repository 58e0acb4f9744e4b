// SPDX-License-Identifier: Apache-2.0
import { streamData } from '../../../generated/validators.cjs'
import { contractViolation } from '../contract-violation.ts'
import type { Schemas } from '../schemas.ts'

/** What a chunk is counted as. */
export const chunkType = 'chat.completion.chunk'

/** Throws `contract_violation` for a chunk that may not be sent now; the reason is in its cause. */
export type ChunkCheck = (chunk: Schemas['ChatCompletionChunk']) => void

/**
 * Checks the chunks of one stream, each by its schema and by its place: the role comes first and once, a call begins
 * with its id, type and name, nothing follows the finish_reason but the usage, and nothing follows that.
 */
export function createChunkCheck(onChecked?: (type: string) => void): ChunkCheck {
  let state: 'first' | 'answering' | 'finished' | 'counted' = 'first'
  let calls = 0
  return (chunk) => {
    const validate = streamData.createChatCompletion
    if (!validate(chunk)) throw contractViolation(`A chunk is not as declared: ${validate.errors?.[0]?.instancePath ?? ''} ${validate.errors?.[0]?.message ?? ''}`)
    const [choice] = chunk.choices
    if (choice === undefined) {
      if (state !== 'finished' || chunk.usage === undefined || chunk.usage === null) throw contractViolation('The usage is told once, behind the finish_reason.')
      state = 'counted'
    } else {
      if (state !== 'first' && state !== 'answering') throw contractViolation('A chunk follows the finish_reason.')
      if ((choice.delta.role !== undefined) !== (state === 'first')) throw contractViolation('The role is told in the first chunk, and there alone.')
      for (const call of choice.delta.tool_calls ?? []) calls = checkCall(call, calls)
      state = choice.finish_reason === null ? 'answering' : 'finished'
    }
    onChecked?.(chunkType)
  }
}

/** Returns how many calls there are behind the piece. */
function checkCall(call: Schemas['ChatToolCallDelta'], calls: number): number {
  const name = call.function?.name ?? call.custom?.name
  const begins = call.index === calls
  if (!begins && call.index !== calls - 1) throw contractViolation('A piece of a call is not of the last call.')
  for (const told of [call.id, call.type, name]) {
    if ((told !== undefined) !== begins) throw contractViolation('A call tells its id, type and name in its first piece, and there alone.')
  }
  return begins ? calls + 1 : calls
}
