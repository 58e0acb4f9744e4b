// SPDX-License-Identifier: Apache-2.0
import type { Clock } from '../ports.ts'
import type { ContentPolicy, GuardEffect, Judgement, RuleMatch, TextGuard } from './content-policy.ts'
import { strongest } from './decisions.ts'
import type { GuardedSurface } from './surfaces.ts'

/** Told of each text that was judged, for metrics; called on the hot path. `durationMs` is the time that judging took. */
export type ObserveText = (surface: GuardedSurface, effect: GuardEffect, durationMs: number) => void

/** The same content rules, with every text told of that they judge; of one that comes in pieces when it is over. */
export function observedContent(content: ContentPolicy, clock: Pick<Clock, 'monotonicMs'>, observe: ObserveText): ContentPolicy {
  return {
    concerns: surface => content.concerns(surface),

    judge(text, context) {
      const startedMs = clock.monotonicMs()
      const tell = (judgement: Judgement): Judgement => {
        observe(context.surface, judgement.effect, clock.monotonicMs() - startedMs)
        return judgement
      }
      const judged = content.judge(text, context)
      return judged instanceof Promise ? judged.then(tell) : tell(judged)
    },

    open: context => observedGuard(content.open(context), clock, (matches, durationMs) => { observe(context.surface, strongest(matches.map(({ effect }) => effect)), durationMs) })
  }
}

function observedGuard(guard: TextGuard, clock: Pick<Clock, 'monotonicMs'>, over: (matches: readonly RuleMatch[], durationMs: number) => void): TextGuard {
  let durationMs = 0
  let told = false
  const timed = <T>(work: () => T): T => {
    const startedMs = clock.monotonicMs()
    const result = work()
    durationMs += clock.monotonicMs() - startedMs
    return result
  }
  const tell = (rest: string): string => {
    if (!told) over(guard.matches, durationMs)
    told = true
    return rest
  }
  return {
    push(piece) {
      const said = timed(() => guard.push(piece))
      // Nobody need see a blocked text to its end.
      return guard.blocked ? tell(said) : said
    },
    end() {
      const rest = timed(() => guard.end())
      return typeof rest === 'string' ? tell(rest) : rest.then(tell)
    },
    get blocked() { return guard.blocked },
    get matches() { return guard.matches }
  }
}
