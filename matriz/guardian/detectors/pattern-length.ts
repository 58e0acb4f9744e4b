// SPDX-License-Identifier: Apache-2.0

/** Why a pattern cannot decide within a bounded piece of text. */
export class UnboundedPattern extends RangeError {
  override readonly name = 'UnboundedPattern'
}

const groupStart = /\((?:\?(?::|P?<[A-Za-z_]\w*>|[imsU-]+:))?/y
const flags = /\(\?[imsU-]+\)/y
const escape = /\\(?:[pP](?:\{[^}]*\}|[A-Za-z])|x(?:\{[0-9A-Fa-f]*\}|[0-9A-Fa-f]{2})|Q[\s\S]*?(?:\\E|$)|[0-7]{1,3}|[\s\S])/y
const quantifier = /(?:\?|\{(\d{1,4})\}|\{(\d{1,4}),(\d{1,4})\}|([*+]|\{\d+,\}))\??/y

/** The most UTF-16 units that a pattern in RE2's syntax takes. Throws `UnboundedPattern` where it repeats without end or asks for the ends of the text. */
export function longestMatch(pattern: string): number {
  const reader = { pattern, at: 0 }
  const length = readAlternatives(reader)
  if (reader.at < pattern.length) throw new UnboundedPattern('expected balanced brackets')
  return length
}

interface Reader {
  readonly pattern: string
  at: number
}

function readAlternatives(reader: Reader): number {
  let longest = 0
  let length = 0
  while (reader.at < reader.pattern.length && reader.pattern[reader.at] !== ')') {
    if (reader.pattern[reader.at] === '|') {
      longest = Math.max(longest, length)
      length = 0
      reader.at += 1
    } else length += readRepeated(reader)
  }
  return Math.max(longest, length)
}

function readRepeated(reader: Reader): number {
  const length = readAtom(reader)
  const times = take(reader, quantifier)
  if (times === undefined) return length
  if (times[4] !== undefined) throw new UnboundedPattern('expected repetitions with an end, such as {1,20}, in the place of * and +')
  return length * Number(times[1] ?? times[3] ?? 1)
}

function readAtom(reader: Reader): number {
  if (take(reader, flags) !== undefined) return 0
  if (take(reader, groupStart) !== undefined) {
    const length = readAlternatives(reader)
    if (reader.pattern[reader.at] !== ')') throw new UnboundedPattern('expected balanced brackets')
    reader.at += 1
    return length
  }
  const escaped = take(reader, escape)
  if (escaped !== undefined) return lengthOfEscape(escaped[0])
  const character = String.fromCodePoint(reader.pattern.codePointAt(reader.at) ?? 0)
  if (character === '^' || character === '$') throw new UnboundedPattern('expected no ^ or $: a text in pieces has no lines to begin or end with')
  if (character === '[') return readClass(reader)
  reader.at += character.length
  return character === '.' ? 2 : character.length
}

function readClass(reader: Reader): number {
  reader.at += reader.pattern[reader.at + 1] === '^' ? 2 : 1
  // A bracket in the first place is one of the characters.
  for (let first = true; reader.at < reader.pattern.length && (first || reader.pattern[reader.at] !== ']'); first = false) {
    if (reader.pattern.startsWith('[:', reader.at)) reader.at = Math.max(reader.at + 2, reader.pattern.indexOf(':]', reader.at) + 2)
    else if (take(reader, escape) === undefined) reader.at += 1
  }
  reader.at += 1
  return 2
}

function lengthOfEscape(escaped: string): number {
  if (/^\\[bB]$/.test(escaped)) return 0
  if (/^\\[AzZ]$/.test(escaped)) throw new UnboundedPattern('expected no \\A or \\z: a text in pieces has no ends yet')
  if (escaped.startsWith('\\Q')) return escaped.length
  return /^\\[dwsnrtfav0-7]/.test(escaped) || /^\\x[0-9A-Fa-f]{2}$/.test(escaped) ? 1 : 2
}

function take(reader: Reader, expression: RegExp): RegExpExecArray | undefined {
  expression.lastIndex = reader.at
  const taken = expression.exec(reader.pattern) ?? undefined
  if (taken !== undefined) reader.at += taken[0].length
  return taken
}
