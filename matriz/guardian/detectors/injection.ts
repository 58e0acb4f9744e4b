// SPDX-License-Identifier: Apache-2.0
import { more } from '../scan/recogniser.ts'
import type { Match } from '../scan/recogniser.ts'
import { recognising } from '../scan/recognising.ts'
import { isWord } from './characters.ts'
import { skeletonOf } from './confusables.ts'
import { lowered } from './expect.ts'
import { cues, marks } from './injection-cues.ts'
import type { Cue } from './injection-cues.ts'

const category = 'injection'
const longestWord = 24
/** Between two words of a sentence: a line may break, a paragraph may not. */
const widestGap = 4

const byFirst = new Map<string, Cue[]>()
for (const cue of cues) for (const first of cue.first) byFirst.set(first, [...byFirst.get(first) ?? [], cue])
const initials = [...new Set([...byFirst.keys()].map(word => word.charAt(0)))].flatMap(letter => [letter, letter.toUpperCase()]).filter(letter => letter < '\x80').join('')
/** A number for each of the words, by which most others are told apart before a text is made of them. */
const firstHashes = new Set([...byFirst.keys()].map(hashOf))
/** Small letters for the ASCII characters of words. */
const wordCharacters = Uint8Array.from({ length: 0x80 }, (_, code) => isWord(code) || code === 0x27 ? lowered(code) : 0)
const shortestFirst = Math.min(...[...byFirst.keys()].map(word => word.length))
const longestFirst = Math.max(...[...byFirst.keys()].map(word => word.length))

/** Heuristics: sentences that speak to a model against whoever set it up, with a score. */
export const injection = recognising({
  name: 'injection',
  description: 'Attempts to talk a model out of its instructions, in seven languages, and marks of other roles; each with a score.',
  categories: [category],
  recognisers: [
    { first: initials, firstBeyondAscii: true, atWordStart: true, match: matchCue },
    { first: '<[#BbEe', second: '|<#sSiI/enEN', atWordStart: true, match: matchMark }
  ]
})

interface Word {
  readonly text: string
  /** Behind it; -1 where more has to be seen. */
  readonly behind: number
}

function matchCue(codes: Uint16Array, at: number, end: number): Match | undefined {
  const hash = hashWord(codes, at, end)
  if (hash === -1) return more
  if (!firstHashes.has(hash)) return undefined
  const first = readWord(codes, at, { end, longest: longestFirst })
  if (first.behind < 0) return more
  if (first.text.length < shortestFirst) return undefined
  let best: Match | undefined
  for (const cue of byFirst.get(first.text) ?? []) {
    const behind = followCue(codes, first.behind, { end, cue })
    if (behind < 0) return more
    if (behind > 0 && cue.score > (best?.score ?? 0)) best = { end: behind, category, score: cue.score }
  }
  return best
}

/** Of a word; -1 where more has to be seen. */
function hashWord(codes: Uint16Array, at: number, end: number): number {
  let hash = 0
  let place = at
  for (; place < end && place - at <= longestWord; place += 1) {
    const code = codes[place] as number
    const letter = code < 0x80 ? wordCharacters[code] as number : isWord(code) ? skeletonOf(code) : 0
    if (letter === 0) break
    hash = addToHash(hash, letter)
  }
  return place === end ? -1 : hash
}

function hashOf(word: string): number {
  let hash = 0
  for (let index = 0; index < word.length; index += 1) hash = addToHash(hash, word.charCodeAt(index))
  return hash
}

function addToHash(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) & 0x3fffffff
}

/** Behind the last word of a cue, 0 where it is not said, -1 where more has to be seen. */
function followCue(codes: Uint16Array, from: number, { end, cue }: { end: number, cue: Cue }): number {
  let place = from
  for (const { words, within } of cue.steps) {
    let found = false
    for (let count = 0; count < within && !found; count += 1) {
      const start = skipGap(codes, place, end)
      if (start < 0) return -1
      if (start === place || !isWord(codes[start])) return 0
      const word = readWord(codes, start, { end, longest: longestWord })
      if (word.behind < 0) return -1
      found = words.has(word.text)
      place = word.behind
    }
    if (!found) return 0
  }
  return place
}

function skipGap(codes: Uint16Array, at: number, end: number): number {
  let place = at
  while (place < end && place - at < widestGap && codes[place] !== 0 && !isWord(codes[place])) place += 1
  return place === end ? -1 : place
}

/** A word in small letters, with letters of other scripts that look like Latin ones as those; empty where it is too long. */
function readWord(codes: Uint16Array, at: number, { end, longest }: { end: number, longest: number }): Word {
  let text = ''
  let place = at
  while (place < end && isWordOrApostrophe(codes, place)) {
    if (place - at <= longest) text += String.fromCharCode(skeletonOf(codes[place] as number))
    else if (place - at > longestWord) return { text: '', behind: place }
    place += 1
  }
  return place === end ? { text, behind: -1 } : { text, behind: place }
}

function isWordOrApostrophe(codes: Uint16Array, place: number): boolean {
  return isWord(codes[place]) || codes[place] === 0x27
}

function matchMark(codes: Uint16Array, at: number, end: number): Match | undefined {
  let undecided = false
  for (const mark of marks) {
    let length = 0
    while (length < mark.length && at + length < end && lowered(codes[at + length] as number) === mark.charCodeAt(length)) length += 1
    if (length === mark.length) return { end: at + length, category, score: 0.8 }
    if (at + length === end) undecided = true
  }
  return undecided ? more : undefined
}
