// SPDX-License-Identifier: Apache-2.0
import type { ContentPolicy, GuardEffect, RuleMatch, TextContext, TextGuard } from '../../matriz/guardian/content-policy.ts'
import type { GuardedSurface } from '../../matriz/guardian/surfaces.ts'

/** A rule that looks for one word. */
export interface WordRule {
  readonly word: string
  readonly effect: Exclude<GuardEffect, 'allow'>
  readonly surfaces: readonly GuardedSurface[]
}

/** A content policy of a few words, written for tests: the plainest code that keeps the promises of the port. */
export function wordRules(...rules: readonly WordRule[]): ContentPolicy {
  const open = (context: TextContext): TextGuard => new WordGuard(rules.filter(({ surfaces }) => surfaces.includes(context.surface)), context)
  return {
    concerns: surface => rules.some(({ surfaces }) => surfaces.includes(surface)),
    judge(text, context) {
      const guard = open(context)
      const said = guard.push(text) + String(guard.end())
      const effects = guard.matches.map(({ effect }) => effect)
      const effect = (['block', 'redact', 'log'] as const).find(one => effects.includes(one)) ?? 'allow'
      return { effect, text: guard.blocked ? '' : said, matches: guard.matches }
    },
    open
  }
}

class WordGuard implements TextGuard {
  readonly #rules: readonly WordRule[]
  readonly #context: TextContext
  readonly matches: RuleMatch[] = []
  #held = ''
  #before = 0
  blocked = false

  constructor(rules: readonly WordRule[], context: TextContext) {
    this.#rules = rules
    this.#context = context
  }

  push(piece: string): string {
    this.#held += piece
    return this.#release(text => Math.max(0, ...this.#rules.map(({ word }) => openingAtEnd(text, word))))
  }

  end(): string {
    return this.#release(() => 0)
  }

  #release(heldOf: (text: string) => number): string {
    let said = ''
    for (;;) {
      const found = this.#first()
      if (found === undefined || this.blocked) break
      const { rule: { word, effect }, at } = found
      this.#note(found.rule, this.#before + at)
      if (effect === 'block') this.blocked = true
      said += this.#held.slice(0, at) + (effect === 'redact' ? '[REDACTED:word]' : word)
      this.#held = this.#held.slice(at + word.length)
      this.#before += at + word.length
    }
    if (this.blocked) return ''
    const held = heldOf(this.#held)
    const out = this.#held.slice(0, this.#held.length - held)
    this.#held = this.#held.slice(this.#held.length - held)
    this.#before += out.length
    return said + out
  }

  #first(): { readonly rule: WordRule; readonly at: number } | undefined {
    const found = this.#rules.map(rule => ({ rule, at: this.#held.indexOf(rule.word) })).filter(({ at }) => at !== -1)
    return found.sort((one, other) => one.at - other.at)[0]
  }

  #note({ word, effect }: WordRule, start: number): void {
    const { surface, path } = this.#context
    const spans = [{ detector: 'phrases', category: 'word', start, end: start + word.length, score: 1 }]
    this.matches.push({ rule: `${effect}-word`, effect, severity: 'low', surface, path, spans, obligations: [] })
  }
}

/** How much of the end of the text may be the beginning of the word. */
function openingAtEnd(text: string, word: string): number {
  for (let length = Math.min(text.length, word.length - 1); length > 0; length -= 1) if (text.endsWith(word.slice(0, length))) return length
  return 0
}
