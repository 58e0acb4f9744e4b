// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../../../matriz/index.ts'
import type { StoredRun } from '../../../matriz/index.ts'

/** The completion of a stored run, as JSON text. Throws `chat_completion_not_found` for a run without an answer: there is no completion of it. */
export function storedCompletion({ status, response }: StoredRun): string {
  if (status === 'completed' || status === 'incomplete') return response
  throw new MatrizError('chat_completion_not_found', 'This run has no answer that could be read.', { param: 'completion_id' })
}
