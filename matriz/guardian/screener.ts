// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../errors.ts'
import type { Clock, NewId } from '../ports.ts'
import type { ContentPolicy, Judgement, RuleMatch, TextContext } from './content-policy.ts'
import { contentDecision } from './decisions.ts'
import type { DecisionLog, GuardianDecision } from './decisions.ts'
import type { GuardedText, ScreenedStream, Screener, Screening, ScreeningContext } from './screening.ts'

/** The policy in force when it is asked for. */
export interface ScreeningPolicy {
  readonly version: string
  readonly content: ContentPolicy
}

export interface ScreenerParts {
  readonly policy: ScreeningPolicy
  readonly decisions: DecisionLog
  readonly clock: Pick<Clock, 'nowMs' | 'monotonicMs'>
  readonly newId: NewId
}

/** Judges with the policy's content rules. What a rule fitted is durable in `decisions` before anybody learns what became of it. */
export function createScreener(parts: ScreenerParts): Screener {
  return {
    get policyVersion() {
      return parts.policy.version
    },
    concerns: surface => parts.policy.content.concerns(surface),
    screen: (texts, context) => screen(texts, context, parts),
    open: (text, context) => openStream(text, context, parts)
  }
}

/** What whoever sent, or asked for, a blocked text is told. */
export function contentBlocked({ id, matches }: Pick<GuardianDecision, 'id' | 'matches'>): MatrizError {
  const blocking = matches.find(({ effect }) => effect === 'block')
  const param = blocking?.path
  return new MatrizError('content_blocked', blocking?.message ?? 'The content is not allowed by the policy of this server.', { auditId: id, ...param === undefined ? {} : { param } })
}

function screen(texts: readonly GuardedText[], context: ScreeningContext, parts: ScreenerParts): Screening | Promise<Screening> {
  // Both of one moment: the policy may be another one at the next.
  const { content, version } = parts.policy
  const startedMs = parts.clock.monotonicMs()
  const judged = texts.map(text => content.concerns(text.surface) ? content.judge(text.text, contextOf(text, context)) : untouched(text))
  const settle = (judgements: readonly Judgement[]): Screening | Promise<Screening> => {
    const durationMs = parts.clock.monotonicMs() - startedMs
    const screening = { texts: judgements.map(({ text }) => text) }
    const matches = judgements.flatMap(judgement => judgement.matches)
    return matches.length === 0 ? screening : write({ matches, version, durationMs }, context, parts).then(decision => ({ ...screening, decision }))
  }
  return judged.some(isPromise) ? Promise.all(judged.map(async judgement => await judgement)).then(settle) : settle(judged as readonly Judgement[])
}

function openStream(text: Omit<GuardedText, 'text'>, context: ScreeningContext, parts: ScreenerParts): ScreenedStream {
  const { content, version } = parts.policy
  const { clock } = parts
  if (!content.concerns(text.surface)) return { push: piece => piece, blocked: false, end: async () => '' }
  const guard = content.open(contextOf(text, context))
  let durationMs = 0
  const timed = <T>(work: () => T): T => {
    const startedMs = clock.monotonicMs()
    const result = work()
    durationMs += clock.monotonicMs() - startedMs
    return result
  }
  return {
    push: piece => timed(() => guard.push(piece)),
    get blocked() {
      return guard.blocked
    },
    async end() {
      const rest = await timed(() => guard.end())
      const { matches } = guard
      if (matches.length > 0) await write({ matches, version, durationMs }, context, parts)
      return rest
    }
  }
}

interface Found {
  readonly matches: readonly RuleMatch[]
  readonly version: string
  readonly durationMs: number
}

/** Resolves when the decision is durable. Throws `content_blocked` where it blocks. */
async function write({ matches, version, durationMs }: Found, { principal, operation, direction, requestId, traceId }: ScreeningContext, { decisions, clock, newId }: ScreenerParts): Promise<GuardianDecision> {
  const decision = contentDecision({
    id: newId('gdec'), atMs: clock.nowMs(), principal, operation, direction, policyVersion: version, matches, durationUs: Math.round(durationMs * 1000),
    ...requestId === undefined ? {} : { requestId }, ...traceId === undefined ? {} : { traceId }
  })
  await decisions.append(decision)
  if (decision.effect === 'block') throw contentBlocked(decision)
  return decision
}

function contextOf({ surface, path }: Omit<GuardedText, 'text'>, { principal, operation, model }: ScreeningContext): TextContext {
  return { surface, path, principal, operation, ...model === undefined ? {} : { model } }
}

function untouched({ text }: GuardedText): Judgement {
  return { effect: 'allow', text, matches: [] }
}

function isPromise(value: Judgement | Promise<Judgement>): value is Promise<Judgement> {
  return value instanceof Promise
}
