// SPDX-License-Identifier: Apache-2.0
import type { ContentPolicy, GuardEffect, Judgement, RuleMatch, TextContext, TextGuard } from '../../../matriz/guardian/content-policy.ts'

const words: readonly (readonly [string, RuleMatch['effect']])[] = [['notable', 'log'], ['secret', 'redact'], ['forbidden', 'block']]
const strength: Readonly<Record<GuardEffect, number>> = { allow: 0, log: 1, redact: 2, block: 3 }

/** A policy of three words, for tests of what comes behind a policy. `later` makes it answer with promises. */
export function smallPolicy({ later = false, concerns = () => true }: { readonly later?: boolean; readonly concerns?: ContentPolicy['concerns'] } = {}): ContentPolicy {
  return {
    concerns,
    judge: (text, context) => (later ? Promise.resolve(judged(text, context)) : judged(text, context)),
    open: (context) => opened(context)
  }
}

function judged(text: string, { surface, path }: TextContext): Judgement {
  const matches = words.flatMap(([word, effect]): RuleMatch[] => {
    const spans = [...text.matchAll(new RegExp(word, 'g'))].map(({ index }) => ({ detector: 'phrases', category: 'phrase', start: index, end: index + word.length, score: 1 }))
    return spans.length === 0 ? [] : [{ rule: `${effect}-${word}`, effect, severity: 'low', surface, path, spans, obligations: [], ...(effect === 'block' && { message: 'Not here.' }) }]
  })
  const effect = matches.map((match) => match.effect).sort((one, other) => strength[other] - strength[one])[0] ?? 'allow'
  return { effect, matches, text: effect === 'block' ? '' : effect === 'redact' ? text.replaceAll('secret', '[REDACTED:phrase]') : text }
}

/** Judges each piece by itself: no word is cut here. */
function opened(context: TextContext): TextGuard {
  const matches: RuleMatch[] = []
  let blocked = false
  return {
    push: (piece) => {
      const judgement = judged(piece, context)
      matches.push(...judgement.matches)
      blocked ||= judgement.effect === 'block'
      return blocked ? '' : judgement.text
    },
    end: () => '',
    get blocked() { return blocked },
    matches
  }
}
