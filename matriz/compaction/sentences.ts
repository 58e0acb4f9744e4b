// SPDX-License-Identifier: Apache-2.0

/** A longer sentence is taken in pieces. */
const longestSentence = 400
/** A JSON value that is deeper or has more leaves is read as text. */
const deepest = 8
const mostLeaves = 5_000

const segmenter = new Intl.Segmenter('und', { granularity: 'sentence' })

/** The first sentences of a text, `most` of them or some more, by Unicode's rules (UAX #29), each with a space or a line break behind it where there was one. */
export function sentencesOf(text: string, most = Infinity): string[] {
  const sentences: string[] = []
  for (const { segment } of segmenter.segment(text)) {
    if (sentences.length >= most) break
    for (let at = 0; at < segment.length;) {
      const end = breakOf(segment, at)
      append(sentences, segment.slice(at, end))
      at = end
    }
  }
  return sentences
}

function append(sentences: string[], piece: string): void {
  const said = piece.trimEnd()
  const space = piece.slice(said.length)
  const breaks = space.includes('\n')
  if (said !== '') {
    sentences.push(said + (breaks ? '\n' : space === '' ? '' : ' '))
    return
  }
  const before = sentences.pop()
  // An empty line belongs to what is before it.
  if (before !== undefined) sentences.push(breaks ? `${before.trimEnd()}\n` : before)
}

/** The end of the piece that begins at `from`: at a space if there is one, never inside a surrogate pair. */
function breakOf(segment: string, from: number): number {
  const limit = from + longestSentence
  if (segment.length <= limit) return segment.length
  const space = segment.slice(from + longestSentence / 2, limit).lastIndexOf(' ')
  if (space >= 0) return from + longestSentence / 2 + space + 1
  return /[\uD800-\uDBFF]/.test(segment.charAt(limit - 1)) ? limit - 1 : limit
}

/** A piece of what a tool returned; `value` is what it says, where `text` also says of what. */
export interface Fact {
  readonly text: string
  readonly value: string
}

/** What a tool returned, in pieces: each leaf of JSON as one line with its path, any other text by its sentences. */
export function factsOf(text: string, most: number): Fact[] {
  return jsonLeaves(text) ?? sentencesOf(text, most).map(sentence => ({ text: sentence, value: sentence }))
}

function jsonLeaves(text: string): Fact[] | undefined {
  if (!/^\s*[{[]/.test(text)) return undefined
  try {
    const leaves: Fact[] = []
    return collect(JSON.parse(text), '', leaves, 0) && leaves.length > 0 ? leaves : undefined
  } catch {
    return undefined
  }
}

/** False for a value that is too deep or too large. */
function collect(value: unknown, path: string, leaves: Fact[], depth: number): boolean {
  if (depth > deepest || leaves.length >= mostLeaves) return false
  if (typeof value !== 'object' || value === null) {
    for (const piece of sentencesOf(String(value))) leaves.push({ text: `${path === '' ? '' : `${path}: `}${piece.trimEnd()}\n`, value: piece })
    return path.length <= longestSentence
  }
  return Object.entries(value).every(([key, inner]) => collect(inner, path === '' ? key : `${path}.${key}`, leaves, depth + 1))
}

const longestText = 64
const longestList = 16

/** JSON or free text of a call in short; still JSON when it was. */
export function shortArguments(text: string): string {
  try {
    return JSON.stringify(shortValue(JSON.parse(text), 0))
  } catch {
    return cut(text)
  }
}

function shortValue(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return cut(value)
  if (typeof value !== 'object' || value === null) return value
  if (depth >= 4) return '…'
  if (Array.isArray(value)) return value.slice(0, longestList).map(inner => shortValue(inner, depth + 1))
  return Object.fromEntries(Object.entries(value).slice(0, longestList).map(([key, inner]) => [cut(key), shortValue(inner, depth + 1)]))
}

function cut(text: string): string {
  return text.length <= longestText ? text : `${text.slice(0, longestText).toWellFormed()}…`
}
