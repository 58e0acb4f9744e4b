// SPDX-License-Identifier: Apache-2.0
import { sentencesOf } from '../compaction/sentences.ts'

/** A sentence of a text, with what it is to be read with. */
export interface PlacedSentence {
  /** Word for word as it stands there, line breaks within it included. */
  readonly text: string
  readonly start: number
  readonly end: number
  /** Whether it stands in a list, or tells a value behind a name: it then goes on what stands above it. */
  readonly listed: boolean
  /** The heading above it, and the words that introduce its list; empty when there are none. */
  readonly above: string
  /** The place of the sentence before it in the same paragraph. */
  readonly before?: number
}

/** How many sentences of a text are looked at. */
const sentencesAtMost = 1_000
/** A longer line is no heading. */
const longestHeading = 100
/** A line that is so long is one that was broken to fit a page. */
const wrappedLine = 55

/** The sentences of a text with their places. */
export function placedSentences(text: string): readonly PlacedSentence[] {
  const running = unwrapped(text)
  const found: PlacedSentence[] = []
  let [at, heading, lead] = [0, '', '']
  let paragraph = false
  for (const piece of sentencesOf(running, sentencesAtMost)) {
    const said = piece.trim()
    const from = running.indexOf(said, at)
    if (said === '' || from === -1) continue
    at = from + said.length
    const ends = running.charAt(at) === '' || /^[ \t\r]*\n/.test(running.slice(at, at + 8))
    if (ends && isHeading(said, paragraph)) {
      if (said.endsWith(':') && !said.startsWith('#')) lead = said
      else [heading, lead] = [said, '']
      paragraph = false
      continue
    }
    const marked = /^(?:[-*•–]|\d{1,3}[.)])\s+/.exec(said)?.[0].length ?? 0
    if (marked === 0 && !paragraph) lead = ''
    const start = from + marked
    found.push({ text: text.slice(start, at), start, end: at, listed: marked > 0 || /^[^.!?:]{1,40}:\s/.test(said), above: `${heading} ${lead}`.trim(), ...(paragraph && marked === 0 ? { before: found.length - 1 } : {}) })
    paragraph = !ends
  }
  return found
}

/** A short line by itself that is no sentence. */
function isHeading(line: string, paragraph: boolean): boolean {
  if (paragraph || line.length > longestHeading) return false
  return line.startsWith('#') || (/[^.!?,;"”»]$/.test(line) && !/^(?:[-*•–|]|\d{1,3}[.)]\s)/.test(line) && !/:\s/.test(line) && line.split(/\s+/).length <= 10)
}

/** The text with lines that were broken to fit a page put together again; every character keeps its place. */
function unwrapped(text: string): string {
  const lines = text.replaceAll('\r', ' ').split('\n')
  return lines.map((line, index) => {
    const next = lines[index + 1]
    if (next === undefined) return line
    const goesOn = line.trim() !== '' && /[^.!?:;|]\s*$/.test(line) && (/^\s*\p{Ll}/u.test(next) || (line.trimEnd().length >= wrappedLine && /^\s*[\p{L}\p{N}("“]/u.test(next)))
    return line + (goesOn && !line.startsWith('#') ? ' ' : '\n')
  }).join('')
}
