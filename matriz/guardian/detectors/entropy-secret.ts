// SPDX-License-Identifier: Apache-2.0
import { more } from '../scan/recogniser.ts'
import type { Follow, Match } from '../scan/recogniser.ts'
import { recognising } from '../scan/recognising.ts'
import { alphanumerics, classOf, isIn, isWord, skipClass, textOf } from './characters.ts'
import { isAssigned, isRandom, isSecretValue } from './entropy-rules.ts'
import type { Assignment } from './entropy-rules.ts'

const category = 'secret.high_entropy'
const symbols = '!#$%&*+-./@^_~?'
/** A value that is longer is replaced as it comes. */
const longestHeld = 96
const tokenCharacters = classOf(`${alphanumerics}+/_-=`)
const beforeToken = classOf(' \t\n\r"\'`=:([{<,;>|')
const shortestToken = 32
const longestToken = 90

/** Values that are assigned to names of secrets, passwords in URLs, and long tokens that look like chance. */
export const entropySecret = recognising({
  name: 'entropy_secret',
  description: 'Passwords and tokens that are assigned to a name that says so or stand in a URL, and long random tokens; hashes, UUIDs and encoded data are none by themselves.',
  categories: [category],
  claim: 'guess',
  recognisers: [
    { first: alphanumerics + symbols, firstBeyondAscii: true, atWordStart: true, match: matchAssigned },
    { first: alphanumerics, atWordStart: true, match: matchToken }
  ]
})

function matchAssigned(codes: Uint16Array, at: number, end: number): Match | undefined {
  const assignment = isAssigned(codes, at)
  if (assignment === undefined) return undefined
  const stop = stopOf(assignment)
  const limit = Math.min(end, at + longestHeld)
  const behind = stop(codes, at, limit)
  if (behind < 0) return limit === end ? more : followLong(codes, at, { limit, stop, assignment })
  if (assignment.kind === 'url' && codes[behind] !== 0x40) return undefined
  const value = textOf(codes, at, behind)
  return isSecretValue(value, assignment) ? { end: behind, category, score: assignment.kind === 'url' ? 0.9 : 0.8 } : undefined
}

function followLong(codes: Uint16Array, at: number, { limit, stop, assignment }: { limit: number, stop: Follow, assignment: Assignment }): Match | undefined {
  return assignment.kind !== 'url' && isSecretValue(textOf(codes, at, limit), assignment) ? { end: limit, category, score: 0.8, follow: stop } : undefined
}

const spaces = classOf(' \t\n\r')
const unquotedEnd = classOf(' \t\n\r"\'`,;)}]<>|')

/** A quoted value ends with its quote or its line, another one with its word; in a URL with the `@`. */
function stopOf({ kind, quote }: Assignment): Follow {
  if (kind === 'url') return stopAtUrl
  return quote === 0 ? stopUnquoted : quote === 0x22 ? stopAtDouble : quote === 0x27 ? stopAtSingle : stopAtBackquote
}

const stopAtUrl = stopWhere(code => code === 0x40 || code === 0x2f || isIn(spaces, code))
const stopUnquoted = stopWhere(code => isIn(unquotedEnd, code))
const stopAtDouble = stopWhere(code => code === 0x22 || code === 0x0a)
const stopAtSingle = stopWhere(code => code === 0x27 || code === 0x0a)
const stopAtBackquote = stopWhere(code => code === 0x60 || code === 0x0a)

function stopWhere(isStop: (code: number) => boolean): Follow {
  return (codes, from, end) => {
    for (let place = from; place < end; place += 1) {
      const code = codes[place] as number
      if (code === 0 || isStop(code)) return place
    }
    return ~end
  }
}

function matchToken(codes: Uint16Array, at: number, end: number): Match | undefined {
  const before = codes[at - 1] as number
  if (before !== 0 && !isIn(beforeToken, before)) return undefined
  // Most words end long before.
  if (at + 20 < end && !isIn(tokenCharacters, codes[at + 20])) return undefined
  const run = skipClass(codes, at, { members: tokenCharacters, end: Math.min(end, at + longestToken + 1) })
  if (run - at > longestToken) return undefined
  if (run === end) return more
  if (run - at < shortestToken || isWord(codes[run]) || codes[run] === 0x2e || codes[run] === 0x3a) return undefined
  return isRandom(textOf(codes, at, run)) ? { end: run, category, score: 0.6 } : undefined
}
