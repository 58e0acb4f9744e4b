// SPDX-License-Identifier: Apache-2.0
import { more } from '../scan/recogniser.ts'
import type { Match } from '../scan/recogniser.ts'
import { recognising } from '../scan/recognising.ts'
import { alphanumerics, classOf, isIn, isWord, textOf } from './characters.ts'
import { isNamed } from './context.ts'
import { atSign, dotSign, readSeparator } from './email-separators.ts'
import type { Style } from './email-separators.ts'
import { isTopLevelDomain } from './top-level-domains.ts'

const category = 'email'
/** RFC 5321, 4.5.3.1.1 */
const longestLocal = 64
/** RFC 1035, 2.3.4 */
const longestLabel = 63
/** A domain that goes on behind this many units of the address is replaced while it does. */
const longestHeld = 100
/** What an address that is spoken is called: `at` and `dot` stand in many sentences. */
const names = /e-?mail|\bmail|mail\b|courriel|correo|\bcorreio|posta ?elettr|e-?post\b|adres|address|indirizzo|direcci[oó]n|endere[çc]o|contact|kontakt|\bfrom["'>]? ?[=:>]|reach|write to|schreib/

const localPunctuation = classOf('._%+\'-')
/** What RFC 5322 allows besides, and hardly anybody has. */
const atext = '!#$&*/=?^`{|}~'
const rareCharacters = classOf(`${alphanumerics}._%+'-${atext}`)
const localAscii = classOf(`${alphanumerics}._%+'-`)
const labelPunctuation = classOf('-')

/** Addresses with a registered top-level domain, also as people write them to hide them from robots. */
export const email = recognising({
  name: 'email',
  description: 'E-mail addresses whose domain ends with a registered top-level domain, also written with words, brackets or entities in the place of signs.',
  categories: [category],
  claim: 'datum',
  recognisers: [
    { first: `${alphanumerics}_`, firstBeyondAscii: true, atWordStart: true, match, matchLong },
    { first: atext, atWordStart: false, match: matchRare }
  ]
})

function match(codes: Uint16Array, at: number, end: number): Match | undefined {
  const local = startsLocal(codes, at) ? readLocal(codes, at, end) : 0
  if (local === end) return more
  if (local === 0) return undefined
  if (codes[local] === 0x2f) return matchRare(codes, at, end)
  if (!mayBeAt(codes, local, end)) return undefined
  // RFC 5321: a dot is not the last of it.
  if (local - at > longestLocal || codes[local - 1] === 0x2e) return undefined
  const separator = readSeparator(codes, local, { end, spelling: atSign })
  if (separator.next <= 0) return separator.next === 0 ? undefined : more
  const address = readDomain(codes, { at, from: separator.next, end, style: separator.style })
  if (address === undefined || address === more || separator.style !== 'word') return address
  const named = isNamed(codes, at, { behind: address.end, end, names })
  return named === undefined ? more : named ? address : undefined
}

/** Whether what is behind a word can be an `@` in any form: most words end here. */
function mayBeAt(codes: Uint16Array, at: number, end: number): boolean {
  const code = codes[at] as number
  if (code !== 0x20) return isIn(beginningsOfAt, code)
  return at + 1 >= end || (codes[at + 1] as number) >= 0x80 || isIn(beginningsOfAt, codes[at + 1]) || isIn(initialsOfAt, codes[at + 1])
}

const beginningsOfAt = classOf('@([{< ')
const initialsOfAt = classOf([...new Set(atSign.words.map(word => word.charAt(0)))].filter(letter => letter < '\x80').flatMap(letter => [letter, letter.toUpperCase()]).join(''))

/** A local part with rare characters, as a word of its own: `key=value` and paths have them as well. */
function matchRare(codes: Uint16Array, at: number, end: number): Match | undefined {
  const before = codes[at - 1] as number
  if (before !== 0 && before !== 0x20 && before !== 0x0a && before !== 0x3c) return undefined
  let local = at
  while (local < end && local - at <= longestLocal && isIn(rareCharacters, codes[local])) local += 1
  if (local === end) return more
  if (codes[local] !== 0x40 || !/^(?:[!#$&*?^`{|}~][^/=]+|[^=/]+\/[^=/]+=[^=/]+)$/.test(textOf(codes, at, local))) return undefined
  return readDomain(codes, { at, from: local + 1, end, style: 'plain' })
}

/** An address that is written at such length, as with references for its letters, goes on until its domain ends. */
function matchLong(codes: Uint16Array, at: number, end: number): Match | undefined {
  if (!startsLocal(codes, at)) return undefined
  const local = readLocal(codes, at, end)
  if (local === end || local - at > longestLocal || codes[local] !== 0x40) return undefined
  const domain = readLabel(codes, local + 1, end)
  return domain - local > 2 ? { end: domain, category, score: 0.8, follow: followDomain } : undefined
}

/** Whether the place begins a run of what a local part is made of: with punctuation before it, it may be in the middle of one. */
function startsLocal(codes: Uint16Array, at: number): boolean {
  let before = at - 1
  while (at - before < longestLocal && isIn(localPunctuation, codes[before])) before -= 1
  return !isWord(codes[before])
}

/** Behind the local part, whose last character is no dot. */
function readLocal(codes: Uint16Array, at: number, end: number): number {
  let place = at
  while (place < end && place - at <= longestLocal) {
    const code = codes[place] as number
    if (code < 0x80 ? localAscii[code] === 0 : !isWord(code)) break
    place += 1
  }
  return place
}

function readDomain(codes: Uint16Array, { at, from, end, style }: { at: number, from: number, end: number, style: Style }): Match | undefined {
  let place = from
  let dots = 0
  let plainDots = true
  let best = 0
  while (true) {
    const label = readLabel(codes, place, end)
    if (label === end) return more
    if (label === place || label - place > longestLabel) break
    if (dots > 0 && isTopLevelDomain(textOf(codes, place, label))) best = label
    if (label - at > longestHeld && dots > 0) return { end: label, category, score: 0.9, follow: followDomain }
    const separator = readDot(codes, label, { end, plain: best > 0 && plainDots && style === 'plain' })
    if (separator.next < 0) return more
    if (separator.next === 0) break
    if (separator.style !== 'plain') plainDots = false
    dots += 1
    place = separator.next
  }
  if (best === 0 || (style === 'word' && plainDots) || isRemote(codes, { at, from, best })) return undefined
  return { end: best, category, score: style === 'plain' && plainDots ? 1 : 0.9 }
}

/** Behind a known top-level domain only a dot can make the domain go on. */
function readDot(codes: Uint16Array, at: number, { end, plain }: { end: number, plain: boolean }): { readonly next: number, readonly style: Style } {
  if (plain && codes[at] !== 0x2e) return { next: 0, style: 'plain' }
  const separator = readSeparator(codes, at, { end, spelling: dotSign })
  // A dot with spaces ends a sentence.
  return separator.style === 'spaced' ? { next: 0, style: 'spaced' } : separator
}

function readLabel(codes: Uint16Array, at: number, end: number): number {
  let place = at
  while (place < end && place - at <= longestLabel && (isWord(codes[place]) || isIn(labelPunctuation, codes[place]))) place += 1
  return place
}

/** `git@host:path`, where Git and scp look for files. */
function isRemote(codes: Uint16Array, { at, from, best }: { at: number, from: number, best: number }): boolean {
  return codes[best] === 0x3a && textOf(codes, at, from - 1) === 'git'
}

function followDomain(codes: Uint16Array, from: number, end: number): number {
  let place = from
  while (place < end && (isWord(codes[place]) || codes[place] === 0x2d || codes[place] === 0x2e)) place += 1
  return place === end ? ~place : place
}
