// SPDX-License-Identifier: Apache-2.0
import type { TextGuard } from './content-policy.ts'

/** A piece of a string, and how it was written. */
interface Written {
  decoded: string
  readonly raw: string
}

const escapes: ReadonlyMap<string, string> = new Map([['"', '"'], ['\\', '\\'], ['/', '/'], ['b', '\b'], ['f', '\f'], ['n', '\n'], ['r', '\r'], ['t', '\t']])

/** A string of a JSON text, judged as it reads. What is not redacted leaves as it was written. */
export class GuardedString {
  readonly #guard: TextGuard
  /** What was not let go yet, as long as all that left is as it came. */
  #held: Written[] = []
  #changed = false
  /** The beginning of an escape. */
  #escape = ''

  constructor(guard: TextGuard) {
    this.#guard = guard
  }

  /** Reads on from `at`, up to the quotation mark that closes the string; `next` is behind it. */
  push(piece: string, at: number): { readonly said: string; readonly next: number; readonly closed: boolean } {
    let said = ''
    let next = at
    while (next < piece.length) {
      if (this.#escape !== '') {
        this.#escape += piece.charAt(next)
        next += 1
        said += this.#endEscape()
        continue
      }
      const end = nextMark(piece, next)
      said += this.#take(piece.slice(next, end), piece.slice(next, end))
      next = end + 1
      if (piece[end] === '"') return { said, next, closed: true }
      if (piece[end] === '\\') this.#escape = '\\'
    }
    return { said, next: Math.min(next, piece.length), closed: false }
  }

  /** The rest, without a quotation mark. */
  end(): string | Promise<string> {
    const cut = this.#escape
    this.#escape = ''
    const before = this.#take(cut, cut)
    const rest = this.#guard.end()
    return typeof rest === 'string' ? before + this.#release(rest) : rest.then(text => before + this.#release(text))
  }

  #endEscape(): string {
    const escape = this.#escape
    if (escape.startsWith('\\u') && escape.length < 6) return ''
    this.#escape = ''
    return this.#take(decode(escape), escape)
  }

  #take(decoded: string, raw: string): string {
    if (decoded === '') return ''
    if (!this.#changed) this.#held.push({ decoded, raw })
    return this.#release(this.#guard.push(decoded))
  }

  /** What may leave, in the words in which it came. */
  #release(text: string): string {
    let left = text
    let said = ''
    while (left !== '' && !this.#changed) {
      const [first] = this.#held
      if (first !== undefined && left.startsWith(first.decoded)) {
        said += first.raw
        left = left.slice(first.decoded.length)
        this.#held.shift()
      } else if (first !== undefined && first.raw === first.decoded && first.decoded.startsWith(left)) {
        this.#held[0] = { decoded: first.decoded.slice(left.length), raw: first.raw.slice(left.length) }
        return said + left
      } else {
        this.#changed = true
        this.#held = []
      }
    }
    return said + encode(left)
  }
}

/** Where the string ends or an escape begins; the end of the piece where neither does. */
function nextMark(piece: string, at: number): number {
  for (let index = at; index < piece.length; index += 1) {
    const code = piece.charCodeAt(index)
    if (code === 0x22 || code === 0x5c) return index
  }
  return piece.length
}

/** What is no escape stands for itself. */
function decode(escape: string): string {
  const plain = escapes.get(escape.slice(1))
  if (plain !== undefined) return plain
  return /^\\u[0-9a-f]{4}$/i.test(escape) ? String.fromCharCode(Number.parseInt(escape.slice(2), 16)) : escape
}

function encode(text: string): string {
  return text === '' ? '' : JSON.stringify(text).slice(1, -1)
}
