// SPDX-License-Identifier: Apache-2.0
import { more } from '../scan/recogniser.ts'
import type { Match } from '../scan/recogniser.ts'
import { recognising } from '../scan/recognising.ts'
import { alphanumerics, classOf, isIn, skipClass, textOf } from './characters.ts'

const category = 'secret.jwt'
const base64url = classOf(`${alphanumerics}-_`)
const dot = 0x2e
/** A header that is still going on here is judged by its beginning. */
const longestHeader = 100

/** Lines of a token that is broken are at least so long. */
const shortestLine = 40

/** RFC 7519: a header that decodes to JSON with an algorithm, a dot, and more; it goes on as long as its characters do. */
export const jwt = recognising({
  name: 'jwt',
  description: 'JSON Web Tokens whose header decodes to JSON and names an algorithm, signed or encrypted, of any length.',
  categories: [category],
  claim: 'secret',
  recognisers: [{ first: 'e', second: 'yw', third: 'JAo', atWordStart: true, match }]
})

function match(codes: Uint16Array, at: number, end: number): Match | undefined {
  // `{"`, `{ ` and `{` with a line break, in base64.
  const start = textOf(codes, at, Math.min(end, at + 3))
  if (start.length < 3) return 'eyJ'.startsWith(start) || 'eyA'.startsWith(start) || 'ewo'.startsWith(start) ? more : undefined
  if (start !== 'eyJ' && start !== 'eyA' && start !== 'ewo') return undefined
  const header = skipClass(codes, at, { members: base64url, end: Math.min(end, at + longestHeader) })
  if (header - at === longestHeader) return isHeaderStart(decode(codes, at, header)) ? { end: header, category, score: 0.9, follow } : undefined
  if (header === end) return more
  if (codes[header] === 0x0a) return matchBroken(codes, at, { header, end })
  if (codes[header] !== dot || !isHeader(decode(codes, at, header))) return undefined
  const payload = header + 1
  if (payload === end) return more
  return isIn(base64url, codes[payload]) || codes[payload] === dot ? { end: payload, category, score: 1, follow } : undefined
}

/** A header in two lines. */
function matchBroken(codes: Uint16Array, at: number, { header, end }: { header: number, end: number }): Match | undefined {
  const next = skipBreak(codes, header, end)
  if (next === end) return more
  return next > header && isHeaderStart(decode(codes, at, header)) ? { end: next, category, score: 0.9, follow } : undefined
}

function decode(codes: Uint16Array, from: number, to: number): string {
  return Buffer.from(textOf(codes, from, to), 'base64url').toString('latin1')
}

function isHeader(text: string): boolean {
  try {
    const header: unknown = JSON.parse(text)
    return typeof header === 'object' && header !== null && 'alg' in header && typeof header.alg === 'string'
  } catch {
    return false
  }
}

function isHeaderStart(text: string): boolean {
  return /^\{\s{0,4}"(?:alg|typ|kid|enc|cty|jku|jwk|x5u|x5c|x5t|x5t#S256|zip|crit|iss|b64|epk)"\s{0,4}:/.test(text)
}

/** A dot ends it where nothing of a token follows; the middle part of an encrypted one may be empty. */
function follow(codes: Uint16Array, from: number, end: number): number {
  let place = from
  while (place < end) {
    const next = codes[place] === dot ? skipDots(codes, place, end) : codes[place] === 0x0a ? skipBreak(codes, place, end) : place
    if (next >= end) return ~place
    if (next > place && codes[next] === dot) {
      place = next
      continue
    }
    if (!isIn(base64url, codes[next])) return place
    place = next + 1
  }
  return ~place
}

function skipDots(codes: Uint16Array, at: number, end: number): number {
  if (at + 1 >= end) return end
  if (codes[at + 1] === 0x0a) return skipBreak(codes, at + 1, end)
  return codes[at + 1] === dot ? at + 2 : at + 1
}

/** Behind a line break within a token, and what quotes or indents its lines; the break itself where the lines are none of a token's. */
function skipBreak(codes: Uint16Array, at: number, end: number): number {
  let before = at - 1
  while (at - before <= longestLine && (isIn(base64url, codes[before]) || codes[before] === dot)) before -= 1
  const line = at - before - 1
  if (line < shortestLine) return at
  const next = skipClass(codes, at + 1, { members: indents, end: Math.min(end, at + 9) })
  if (next >= end) return end
  // The last line of a token that is folded at one of the usual columns may be short; another one is longer than a word.
  const least = usualColumns.has(line) ? 1 : shortestRest
  const run = skipClass(codes, next, { members: base64url, end: Math.min(end, next + least) })
  if (run - next === least || codes[run] === dot) return next
  return run === end ? end : at
}

const usualColumns = new Set([64, 72, 76, 80])
const longestLine = 81
const indents = classOf(' \t>')
const shortestRest = 16
