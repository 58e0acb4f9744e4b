// SPDX-License-Identifier: Apache-2.0

const begin = /^\s*\{\s*"input"\s*:\s*"/
const couldBegin = /^\s*(?:\{\s*(?:"(?:i(?:n(?:p(?:u(?:t(?:"\s*(?::\s*)?)?)?)?)?)?)?)?)?$/
/** A beginning with more white space than this is not looked for: it would be searched again with every piece. */
const longestBeginning = 256
const escapes: Readonly<Record<string, string>> = { '"': '"', '\\': '\\', '/': '/', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }

/**
 * Takes the text out of `{"input": "…"}` while it arrives, however it is cut. What has another shape is collected and
 * given out at the end: its `input` when that is a string, else as it is.
 */
export class InputUnwrapper {
  #mode: 'before' | 'inside' | 'after' | 'whole' = 'before'
  #held = ''

  /** The text that this piece adds; undefined when the text is broken and cannot go on. */
  push(piece: string): string | undefined {
    if (this.#mode === 'after') return ''
    this.#held += piece
    if (this.#mode === 'before') this.#begin()
    return this.#mode === 'inside' ? this.#decode() : ''
  }

  /** What remains to be given out; to be called once, at the end. */
  end(): string {
    if (this.#mode !== 'before' && this.#mode !== 'whole') return ''
    return wholeInput(this.#held)
  }

  #begin(): void {
    const match = begin.exec(this.#held)
    if (match !== null) {
      this.#mode = 'inside'
      this.#held = this.#held.slice(match[0].length)
    } else if (this.#held.length > longestBeginning || !couldBegin.test(this.#held)) {
      this.#mode = 'whole'
    }
  }

  #decode(): string | undefined {
    const source = this.#held
    let text = ''
    let from = 0
    for (;;) {
      const at = nextSpecial(source, from)
      text += source.slice(from, at)
      if (at === source.length) return this.#keep('', text)
      if (source[at] === '"') {
        this.#mode = 'after'
        return this.#keep('', text)
      }
      const length = source[at + 1] === 'u' ? 6 : 2
      if (at + length > source.length) return this.#keep(source.slice(at), text)
      const decoded = decodeEscape(source.slice(at, at + length))
      if (decoded === undefined) return undefined
      text += decoded
      from = at + length
    }
  }

  #keep(held: string, text: string): string {
    this.#held = held
    return text
  }
}

function nextSpecial(source: string, from: number): number {
  for (let at = from; at < source.length; at += 1) {
    const code = source.charCodeAt(at)
    if (code === 0x22 || code === 0x5c) return at
  }
  return source.length
}

function decodeEscape(escape: string): string | undefined {
  if (escape[1] !== 'u') return escapes[escape[1] ?? '']
  return /^[0-9a-fA-F]{4}$/.test(escape.slice(2)) ? String.fromCharCode(Number.parseInt(escape.slice(2), 16)) : undefined
}

function wholeInput(source: string): string {
  try {
    const value: unknown = JSON.parse(source)
    const input = typeof value === 'object' && value !== null ? (value as { input?: unknown }).input : value
    return typeof input === 'string' ? input : source
  } catch {
    return source
  }
}
