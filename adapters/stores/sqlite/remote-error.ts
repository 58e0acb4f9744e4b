// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../../../matriz/errors.ts'
import type { RemoteError } from './protocol.ts'

/** What SQLite calls a broken constraint, in the low byte of its error code. */
const CONSTRAINT = 19

/** The error to send across: ours as it is, a broken constraint as `contract_violation`, the rest as `store_unavailable`. */
export function toRemoteError(thrown: unknown): RemoteError {
  if (thrown instanceof MatrizError) {
    const inner = thrown.cause
    return { code: thrown.code, message: thrown.message, param: thrown.param, cause: inner instanceof Error ? inner.message : undefined }
  }
  const cause = thrown instanceof Error ? thrown.message : String(thrown)
  return isConstraint(thrown)
    ? { code: 'contract_violation', message: 'The commit does not fit what is stored.', param: undefined, cause }
    : { code: 'store_unavailable', message: 'The store cannot answer.', param: undefined, cause }
}

/** The error as it came from the other thread. */
export function fromRemoteError(error: RemoteError): MatrizError {
  return new MatrizError(error.code, error.message, {
    ...(error.param === undefined ? {} : { param: error.param }),
    ...(error.cause === undefined ? {} : { cause: new Error(error.cause) })
  })
}

function isConstraint(thrown: unknown): boolean {
  if (!(thrown instanceof Error) || !('errcode' in thrown)) return false
  return (Number(thrown.errcode) & 0xff) === CONSTRAINT
}

/** What the work gives, with the errors of SQLite as ours, for stores on the calling thread. */
export function guard<T>(work: () => T): T {
  try {
    return work()
  } catch (thrown) {
    throw fromRemoteError(toRemoteError(thrown))
  }
}
