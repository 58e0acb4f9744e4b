// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../../matriz/index.ts'

/** The server was about to break its contract. The reason is for the log; the caller learns only that it is our fault. */
export function contractViolation(reason: string): MatrizError {
  return new MatrizError('contract_violation', 'The server had an error while it wrote the answer.', { cause: new Error(reason) })
}
