// SPDX-License-Identifier: Apache-2.0

/** The longest text that is made for a pattern. */
const sampleLimit = 10_000

/**
 * A text for the simple kind of pattern: characters, classes, groups, alternatives, repetitions and anchors. What
 * it makes is checked elsewhere; for a pattern beyond it, it gives undefined. Never runs the pattern.
 */
export function sampleOf(pattern: string, minLength: number, variant = 0): string | undefined {
  for (const stretch of [0, 1, 2, 4, 8, 16, 32, 64, 128]) {
    const sampler = new Sampler(pattern, stretch, variant)
    const text = sampler.all()
    if (text === undefined) return undefined
    const anchoredEnd = pattern.endsWith('$') && !pattern.endsWith('\\$')
    const padded = anchoredEnd ? text : text.padEnd(minLength, 'x')
    if (padded.length >= minLength) return padded
  }
  return undefined
}

class Sampler {
  readonly #pattern: string
  readonly #stretch: number
  readonly #variant: number
  #at = 0
  #depth = 0

  constructor(pattern: string, stretch: number, variant: number) {
    this.#pattern = pattern
    this.#stretch = stretch
    this.#variant = variant
  }

  all(): string | undefined {
    const text = this.#alternatives()
    return this.#at === this.#pattern.length ? text : undefined
  }

  /** The first alternative that works; `variant` prefers a later one. */
  #alternatives(): string | undefined {
    this.#depth += 1
    if (this.#depth > 32) return undefined
    const made = [this.#sequence()]
    while (this.#pattern[this.#at] === '|') {
      this.#at += 1
      made.push(this.#sequence())
    }
    this.#depth -= 1
    return made.includes(undefined) ? undefined : made[this.#variant % made.length]
  }

  #sequence(): string | undefined {
    let text = ''
    while (this.#at < this.#pattern.length && !'|)'.includes(this.#pattern[this.#at] ?? '')) {
      const atom = this.#atom()
      if (atom === undefined) return undefined
      const times = this.#repetition()
      if (times === undefined || text.length + atom.length * times > sampleLimit) return undefined
      text += atom.repeat(times)
    }
    return text
  }

  #atom(): string | undefined {
    const character = this.#pattern[this.#at]
    this.#at += 1
    switch (character) {
      case '^': case '$': return ''
      case '.': return this.#pick('abcdefghijklmnopqrstuvwxyz')
      case '(': return this.#group()
      case '[': return this.#characterClass()
      case '\\': return this.#escape()
      case '*': case '+': case '?': return undefined
      default: return character
    }
  }

  #group(): string | undefined {
    if (this.#pattern[this.#at] === '?') {
      const named = /^\?(?::|<[A-Za-z]\w*>)/.exec(this.#pattern.slice(this.#at, this.#at + 80))
      if (named === null) return undefined
      this.#at += named[0].length
    }
    const inner = this.#alternatives()
    return this.#pattern[this.#at++] === ')' ? inner : undefined
  }

  #escape(): string | undefined {
    const character = this.#pattern[this.#at]
    this.#at += 1
    switch (character) {
      case 'd': return this.#pick('0123456789')
      case 'w': return this.#pick('abcdefghijklmnopqrstuvwxyz')
      case 's': return ' '
      case 'D': case 'S': return this.#pick('abcdefghijklmnopqrstuvwxyz')
      case 'W': return '-'
      case 'n': return '\n'
      case 't': return '\t'
      case 'b': return ''
      default: return character === undefined || /[a-zA-Z0-9]/.test(character) ? undefined : character
    }
  }

  #characterClass(): string | undefined {
    const end = this.#classEnd()
    if (end === -1) return undefined
    const body = this.#pattern.slice(this.#at, end)
    this.#at = end + 1
    const negated = body.startsWith('^')
    const members = membersOf(negated ? body.slice(1) : body)
    if (members === undefined) return undefined
    const usable = negated ? [...'abcdefghijklmnopqrstuvwxyz0123456789 -_.'].filter(one => !members.includes(one)) : members
    return usable.length === 0 ? undefined : this.#pick(usable.join(''))
  }

  #classEnd(): number {
    for (let index = this.#at + 1; index < this.#pattern.length; index += 1) {
      if (this.#pattern[index] === ']' && this.#pattern[index - 1] !== '\\') return index
    }
    return -1
  }

  #repetition(): number | undefined {
    const rest = this.#pattern.slice(this.#at, this.#at + 24)
    const match = /^(?:([*+?])|\{(\d+)(,(\d*))?\})\??/.exec(rest)
    if (match === null) return 1
    this.#at += match[0].length
    const [, symbol, least, open, most] = match
    if (symbol === '?') return 0
    if (symbol !== undefined) return Math.max(symbol === '+' ? 1 : 0, this.#stretch)
    const low = Number(least)
    const high = open === undefined ? low : most === undefined || most === '' ? sampleLimit : Number(most)
    return Math.min(high, Math.max(low, this.#stretch))
  }

  #pick(characters: string): string {
    return characters[this.#variant % characters.length] ?? ''
  }
}

/** The characters of a class, ranges by their first twenty; undefined when it holds what is not known here. */
function membersOf(body: string): string[] | undefined {
  const members: string[] = []
  const pattern = /\\([dws\-\]\\^./+*?()[{}|$])|([^\\])-([^\\\]])|([^\\])/gy
  let end = 0
  for (const match of body.matchAll(pattern)) {
    end = (match.index ?? 0) + match[0].length
    const [, escaped, from, to, single] = match
    if (escaped === 'd') members.push(...'0123456789')
    else if (escaped === 'w') members.push(...'abcdefghijklmnopqrstuvwxyz0123456789_')
    else if (escaped === 's') members.push(' ')
    else if (from !== undefined && to !== undefined) members.push(...rangeOf(from, to))
    else members.push(escaped ?? single ?? '')
  }
  return end === body.length && members.length > 0 ? members : undefined
}

function rangeOf(from: string, to: string): string[] {
  const first = from.charCodeAt(0)
  return Array.from({ length: Math.max(0, Math.min(64, to.charCodeAt(0) - first + 1)) }, (_, offset) => String.fromCharCode(first + offset))
}
