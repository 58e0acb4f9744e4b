// SPDX-License-Identifier: Apache-2.0
import pg from 'pg'
import { MatrizError } from '../../../matriz/errors.ts'

/** How long a caller should wait before it asks a store again that is away, in milliseconds. */
const RETRY_AFTER_MS = 1_000

/** What PostgreSQL says of a row that would be there twice. */
const UNIQUE_VIOLATION = '23505'

/**
 * Classes of errors after which a connection is as good as before: what was asked was refused, or took too long. After
 * any other one, such as an administrator's shutdown or a silent network, it is thrown away.
 */
const HARMLESS = /^(?:2|3|40|42|53400|54|55|57014)/

/** The error as callers may see it: `store_unavailable` unless it is one of MATRIZ's own already. */
export function toStoreError(thrown: unknown): MatrizError {
  if (thrown instanceof MatrizError) return thrown
  return new MatrizError('store_unavailable', 'The store did not answer.', { cause: thrown, retryAfterMs: RETRY_AFTER_MS })
}

/** A store that was closed. */
export function closedError(): MatrizError {
  return new MatrizError('store_unavailable', 'The store is closed.', { retryAfterMs: RETRY_AFTER_MS })
}

/** Whether the database refused a row because it is there already. */
export function isDuplicate(thrown: unknown): boolean {
  const cause = thrown instanceof MatrizError ? thrown.cause : thrown
  return cause instanceof pg.DatabaseError && cause.code === UNIQUE_VIOLATION
}

/** Whether the database answered and refused, so that the same connection can be used again. */
export function isRefusal(thrown: unknown): boolean {
  return thrown instanceof pg.DatabaseError && thrown.severity !== 'FATAL' && HARMLESS.test(thrown.code ?? '')
}
