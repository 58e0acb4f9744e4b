// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../../matriz/errors.ts'

/** What the store answers, or `store_unavailable` as soon as the signal aborts; the answer then comes for nobody. */
export async function inTime<T>(signal: AbortSignal, ask: () => Promise<T>): Promise<T> {
  signal.throwIfAborted()
  const aborted = Promise.withResolvers<never>()
  const abort = (): void => { aborted.reject(new MatrizError('store_unavailable', 'The store did not answer in time.', { cause: signal.reason })) }
  signal.addEventListener('abort', abort, { once: true })
  try {
    return await Promise.race([ask(), aborted.promise])
  } finally {
    signal.removeEventListener('abort', abort)
  }
}
