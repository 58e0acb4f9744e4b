// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../matriz/index.ts'
import type { GuardedText, Screener, ScreeningContext } from '../matriz/index.ts'
import { RefusedError } from './errors.ts'

/** Whom a refusal goes to, and of what. */
export type ErrorScreening = Omit<ScreeningContext, 'direction' | 'model'>

/** What was thrown, with what may be told of it: messages name what was sent. Never throws. */
export async function screenError(thrown: unknown, context: ErrorScreening, screener: Screener): Promise<unknown> {
  if (!(thrown instanceof MatrizError || thrown instanceof RefusedError) || thrown.code === 'content_blocked' || !screener.concerns('metadata')) return thrown
  const texts: GuardedText[] = [{ surface: 'metadata', path: 'error.message', text: thrown.message }]
  if (thrown.param !== undefined) texts.push({ surface: 'metadata', path: 'error.param', text: thrown.param })
  try {
    const [message = '', param] = (await screener.screen(texts, { ...context, direction: 'out' })).texts
    return message === thrown.message && param === thrown.param ? thrown : withTexts(thrown, message, param)
  } catch (refusal) {
    // It cannot be told, or it could not be written down that it was.
    return refusal
  }
}

function withTexts(thrown: MatrizError | RefusedError, message: string, param: string | undefined): MatrizError | RefusedError {
  const told = param === undefined ? {} : { param }
  if (thrown instanceof RefusedError) return new RefusedError(thrown.code, message, { ...told, headers: thrown.headers })
  const { code, retryAfterMs, auditId, cause } = thrown
  return new MatrizError(code, message, { ...told, ...(retryAfterMs !== undefined && { retryAfterMs }), ...(auditId !== undefined && { auditId }), ...(cause !== undefined && { cause }) })
}
