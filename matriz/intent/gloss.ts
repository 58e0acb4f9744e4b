// SPDX-License-Identifier: Apache-2.0
import { glossary } from './gloss-words.ts'

interface Entry {
  readonly english: string
  readonly pattern: string
}

// Longer ones first, so that `wie viele` is not read as `wie`.
const entries: readonly Entry[] = glossary.flatMap(([english, others]) => alternatives(others).flatMap(withoutAccents).map(pattern => ({ english, pattern }))).toSorted((one, other) => other.pattern.length - one.pattern.length)
// eslint-disable-next-line security/detect-non-literal-regexp -- made of the words of gloss-words.ts
const words = new RegExp(`(?<![\\p{L}\\p{N}])(?:${entries.map(({ pattern }) => `(${pattern})`).join('|')})(?<=[']|(?![\\p{L}\\p{N}]))`, 'gu')

/** People leave accents out. Of short words that makes other words. */
function withoutAccents(pattern: string): readonly string[] {
  const plain = pattern.normalize('NFD').replace(/[\u0300\u0301\u0302\u0303]/g, '').normalize('NFC')
  return plain === pattern || pattern.replace(/\P{L}/gu, '').length < 5 ? [pattern] : [pattern, plain]
}

/** What stands between bars that are in no group. */
function alternatives(pattern: string): readonly string[] {
  const found: string[] = []
  let [depth, from] = [0, 0]
  for (const [at, sign] of [...pattern].entries()) {
    depth += sign === '(' ? 1 : sign === ')' ? -1 : 0
    if (sign === '|' && depth === 0) {
      found.push(pattern.slice(from, at))
      from = at + 1
    }
  }
  return [...found, pattern.slice(from)]
}

const english = /(?<![\p{L}'])(?:the|is|are|what|what's|how|which|of|and|you|with|please|this|that|my|your|it|for|does|do|did|if|when|where|to|say|reply|write|convert|i|i'm|an|was there)(?![\p{L}'])/u
/** How much of a text must be known for it to be in another language. */
const knownShare = 0.34

/** A plain text in English words, one by one; undefined when it is English, or in no language that is known here. */
export function glossed(plain: string): string | undefined {
  if (english.test(plain)) return undefined
  let known = 0
  const text = plain.replace(words, (whole, ...groups: unknown[]) => {
    const at = groups.findIndex(group => typeof group === 'string')
    known += whole.trim().split(' ').length
    return `${entries[at]?.english ?? whole}${whole.endsWith("'") ? ' ' : ''}`
  })
  const all = plain.match(/\p{L}+/gu)?.length ?? 0
  return known >= 2 && known >= all * knownShare ? text : undefined
}
