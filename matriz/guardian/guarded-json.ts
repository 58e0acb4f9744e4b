// SPDX-License-Identifier: Apache-2.0
import type { RuleMatch, TextGuard } from './content-policy.ts'
import { GuardedString } from './guarded-string.ts'
import { JsonPath } from './json-path.ts'

type Now<T> = T | Promise<T>

const scalar = /^(?:true|false|null|-?\d{1,400}(?:\.\d{1,400})?(?:[eE][+-]?\d{1,9})?)$/
const space = /^[ \t\n\r]$/
/** A scalar is no longer than this; what is goes as text. */
const longestScalar = 512
/** Shorter numbers identify nobody. */
const tellingDigits = 6
/** Names come again and again: so many texts are remembered that no rule fitted, wherever they stood, each no longer than this. */
const rememberedAtMost = 1_000
const longestRemembered = 64

/**
 * Judges a JSON text as it comes, value by value: strings and names as they read once decoded, and long numbers. Only what is
 * redacted changes, and the text stays JSON. From where it turns out to be no JSON it is judged as the text that it is.
 */
export class GuardedJson implements TextGuard {
  readonly #open: (path: string) => TextGuard
  readonly #path: JsonPath
  readonly #guards: TextGuard[] = []
  readonly #settled: RuleMatch[] = []
  #string: GuardedString | undefined
  /** What the string is that is being judged, where it came whole and may come again. */
  #whole: string | undefined
  readonly #clean = new Set<string>()
  #plain: TextGuard | undefined
  /** A scalar, with the space behind it, of which nothing has left. */
  #scalar = ''
  #blocked = false
  /** Set while a value waits for its verdict; what comes meanwhile is in `#queued`. */
  #waiting: Promise<string> | undefined
  #queued = ''

  /** `open` begins the judging of a value; `path` is where the text stands. */
  constructor(open: (path: string) => TextGuard, path: string) {
    this.#open = open
    this.#path = new JsonPath(path)
  }

  get blocked(): boolean {
    return this.#blocked
  }

  get matches(): readonly RuleMatch[] {
    return [...this.#settled, ...this.#guards.flatMap(guard => guard.matches)]
  }

  push(piece: string): string {
    if (this.#blocked) return ''
    if (this.#waiting !== undefined) {
      this.#queued += piece
      return ''
    }
    return this.#unlessBlocked(this.#read(piece))
  }

  end(): Now<string> {
    if (this.#blocked) return ''
    return this.#waiting === undefined ? this.#finish() : this.#resume('')
  }

  async #resume(before: string): Promise<string> {
    let out = before
    while (this.#waiting !== undefined && !this.#blocked) {
      out += await this.#waiting
      this.#waiting = undefined
      const queued = this.#queued
      this.#queued = ''
      out += this.push(queued)
    }
    return this.#blocked ? '' : out + await this.#finish()
  }

  /** What is still held, as the text ends here. */
  #finish(): Now<string> {
    if (this.#plain !== undefined) return after(this.#plain.end(), rest => this.#unlessBlocked(rest))
    if (this.#string !== undefined) return after(this.#string.end(), rest => this.#unlessBlocked(rest))
    if (this.#scalar === '') return ''
    if (scalar.test(this.#scalar.trimEnd())) {
      const said = this.#sayScalar('')
      return this.#waiting === undefined ? this.#unlessBlocked(said) : this.#resume(said)
    }
    return this.#finishAsText(this.#asText(''))
  }

  #finishAsText(said: string): Now<string> {
    return after(this.#plain?.end() ?? '', rest => this.#unlessBlocked(said + rest))
  }

  #read(piece: string): string {
    let out = ''
    let at = 0
    while (at < piece.length && this.#waiting === undefined) {
      if (this.#plain !== undefined) return out + this.#plain.push(piece.slice(at))
      if (this.#string === undefined) {
        const [said, next] = this.#between(piece, at)
        out += said
        at = next
      } else {
        const { said, next, closed } = this.#string.push(piece, at)
        out += said
        at = next
        if (closed) out += this.#endString()
      }
    }
    this.#queued = piece.slice(at)
    return out
  }

  /** One character outside of strings, or all that is left, as text. */
  #between(piece: string, at: number): readonly [string, number] {
    const character = piece.charAt(at)
    if (space.test(character)) {
      if (this.#scalar === '') return [character, at + 1]
      this.#scalar += character
      return [this.#tooLong(), at + 1]
    }
    if (',:]}'.includes(character) && (this.#scalar === '' || scalar.test(this.#scalar.trimEnd()))) {
      const said = this.#sayScalar(character)
      this.#path.step(character)
      return [said, at + 1]
    }
    if (this.#scalar !== '' && (/\s$/.test(this.#scalar) || '"{[,:]}'.includes(character))) return [this.#asText(piece.slice(at)), piece.length]
    if (character === '"') return this.#beginString(piece, at)
    if (character === '{' || character === '[') {
      this.#path.step(character)
      return [character, at + 1]
    }
    this.#scalar += character
    return [this.#tooLong(), at + 1]
  }

  /** A string; all of it where nothing was found in it before. */
  #beginString(piece: string, at: number): readonly [string, number] {
    const end = piece.slice(at + 1, at + longestRemembered + 2).indexOf('"')
    const text = piece.slice(at + 1, at + 1 + end)
    this.#whole = end === -1 || text.includes('\\') ? undefined : text
    if (this.#whole !== undefined && this.#clean.has(text)) return [`"${text}"`, at + end + 2]
    this.#string = new GuardedString(this.#begin())
    return ['"', at + 1]
  }

  #tooLong(): string {
    return this.#scalar.length > longestScalar ? this.#asText('') : ''
  }

  #begin(): TextGuard {
    const guard = this.#open(this.#path.text)
    this.#guards.push(guard)
    return guard
  }

  #endString(): string {
    const rest = this.#string?.end() ?? ''
    if (typeof rest === 'string') return this.#closeString(rest)
    this.#waiting = rest.then(last => this.#closeString(last))
    return ''
  }

  #closeString(rest: string): string {
    if (this.#whole !== undefined && this.#clean.size < rememberedAtMost && this.#guards.every(({ matches }) => matches.length === 0)) this.#clean.add(this.#whole)
    this.#settle()
    this.#string = undefined
    return this.#unlessBlocked(`${rest}"`)
  }

  /** Of a guard that has come to its end only the matches are kept. */
  #settle(): void {
    for (const guard of this.#guards.splice(0)) {
      this.#settled.push(...guard.matches)
      this.#blocked ||= guard.blocked
    }
  }

  /** The scalar that is held, and the mark behind it. What is redacted of a number is a string. */
  #sayScalar(mark: string): string {
    const held = this.#scalar
    this.#scalar = ''
    if (held.length < tellingDigits || !/\d/.test(held)) return held + mark
    const text = held.trimEnd()
    const guard = this.#begin()
    const said = guard.push(text)
    const close = (rest: string): string => {
      this.#settle()
      const judged = said + rest
      return this.#unlessBlocked((judged === text ? held : JSON.stringify(judged) + held.slice(text.length)) + mark)
    }
    const rest = guard.end()
    if (typeof rest === 'string') return close(rest)
    this.#waiting = rest.then(close)
    return ''
  }

  /** The scalar and the rest are no JSON. */
  #asText(rest: string): string {
    const text = this.#scalar + rest
    this.#scalar = ''
    this.#plain = this.#begin()
    return this.#plain.push(text)
  }

  #unlessBlocked(said: string): string {
    this.#blocked ||= this.#guards.some(guard => guard.blocked)
    return this.#blocked ? '' : said
  }
}

function after(value: Now<string>, next: (text: string) => string): Now<string> {
  return typeof value === 'string' ? next(value) : value.then(next)
}
