// SPDX-License-Identifier: Apache-2.0
import type { ContentPolicy, GuardEffect, GuardianDecision, Judgement, RuleMatch, Screener, TextContext } from '../../../matriz/index.ts'
import { createScreener } from '../../../matriz/guardian/screener.ts'
import { countingIds, FakeClock } from '../../support/ports.ts'

const words: readonly (readonly [string, RuleMatch['effect']])[] = [['notable', 'log'], ['hushed', 'redact'], ['forbidden', 'block']]
const strength: readonly GuardEffect[] = ['allow', 'log', 'redact', 'block']

/** A policy of three words that can be switched off, and what was decided by it. */
export interface Words {
  readonly screener: Screener
  readonly decisions: GuardianDecision[]
  /** While false, no rule concerns anything. */
  on: boolean
  /** Every text that was judged, as `surface path`. */
  readonly judged: string[]
}

export function wordScreener(): Words {
  const decisions: GuardianDecision[] = []
  const judged: string[] = []
  const words: Words = {
    decisions, judged, on: true,
    screener: createScreener({
      policy: { version: '0'.repeat(64), content: wordPolicy(() => words.on, judged) },
      decisions: { append: (decision) => { decisions.push(decision); return Promise.resolve() } },
      clock: new FakeClock(), newId: countingIds()
    })
  }
  return words
}

function wordPolicy(on: () => boolean, judgedPaths: string[]): ContentPolicy {
  return {
    concerns: on,
    judge: (text, context) => {
      judgedPaths.push(`${context.surface} ${context.path}`)
      return judge(text, context)
    },
    open: (context) => {
      let whole = ''
      return {
        get blocked() { return judge(whole, context).effect === 'block' },
        get matches() { return judge(whole, context).matches },
        push: (piece) => { whole += piece; return '' },
        end: () => judge(whole, context).text
      }
    }
  }
}

function judge(text: string, { surface, path }: TextContext): Judgement {
  const matches = words.flatMap(([word, effect]): RuleMatch[] => {
    const spans = [...text.matchAll(new RegExp(word, 'g'))].map(({ index }) => ({ detector: 'phrases', category: 'phrase', start: index, end: index + word.length, score: 1 }))
    return spans.length === 0 ? [] : [{ rule: `${effect}-${word}`, effect, severity: 'low', surface, path, spans, obligations: [] }]
  })
  const effect = strength[Math.max(0, ...matches.map((match) => strength.indexOf(match.effect)))] ?? 'allow'
  return { effect, matches, text: effect === 'block' ? '' : text.replaceAll('hushed', '[REDACTED:phrase]') }
}
