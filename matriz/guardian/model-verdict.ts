// SPDX-License-Identifier: Apache-2.0
import type { Clock } from '../ports.ts'
import type { Finding, ModelDetector } from './detector.ts'

/** What a model detector said of a text, or how it failed. */
export type ModelVerdict = { readonly findings: readonly Finding[] } | { readonly failure: 'threw' | 'timed_out' | 'invalid'; readonly cause: unknown }

/**
 * Asks a model detector within its own budget, after which its signal aborts and nobody waits for it. Rejects only with
 * the reason of the caller's signal. An answer that no detector may give is a failure and not a text without findings.
 */
export async function askModel(detector: ModelDetector, text: string, { clock, signal }: { readonly clock: Pick<Clock, 'schedule'>; readonly signal: AbortSignal }): Promise<ModelVerdict> {
  const budget = new AbortController()
  const late = Promise.withResolvers<ModelVerdict>()
  const cancel = clock.schedule(detector.budgetMs, () => {
    const cause = new Error(`${detector.name} took longer than ${detector.budgetMs} ms`)
    late.resolve({ failure: 'timed_out', cause })
    budget.abort(cause)
  })
  const leave = (): void => { late.reject(signal.reason) }
  signal.addEventListener('abort', leave, { once: true })
  try {
    signal.throwIfAborted()
    return await Promise.race([verdictOf(detector, text, AbortSignal.any([signal, budget.signal])), late.promise])
  } finally {
    cancel()
    signal.removeEventListener('abort', leave)
  }
}

async function verdictOf(detector: ModelDetector, text: string, signal: AbortSignal): Promise<ModelVerdict> {
  let answer: unknown
  try {
    answer = await detector.detect(text, signal)
  } catch (cause) {
    return { failure: 'threw', cause }
  }
  const findings = checked(answer, detector, text.length)
  return findings === undefined ? { failure: 'invalid', cause: new Error(`${detector.name} gave an answer that no detector may give`) } : { findings }
}

/** The findings, rebuilt of what they may have; undefined where one is none. */
function checked(answer: unknown, detector: ModelDetector, length: number): readonly Finding[] | undefined {
  if (!Array.isArray(answer)) return undefined
  const findings: Finding[] = []
  for (const given of answer as readonly (Partial<Finding> | null)[]) {
    const { category, start, end, score } = given ?? {}
    if (category === undefined || !detector.categories.includes(category) || !isOffset(start, length) || !isOffset(end, length) || end <= start) return undefined
    if (typeof score !== 'number' || !(score >= 0 && score <= 1)) return undefined
    findings.push({ detector: detector.name, category, start, end, score })
  }
  return findings
}

function isOffset(value: unknown, length: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= length
}
