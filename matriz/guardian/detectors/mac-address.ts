// SPDX-License-Identifier: Apache-2.0
import { more } from '../scan/recogniser.ts'
import type { Match } from '../scan/recogniser.ts'
import { recognising } from '../scan/recognising.ts'
import { classOf, digits, endsHexGroup, isIn, isWord, skipClass, textOf } from './characters.ts'
import { isNamed } from './context.ts'

const category = 'mac_address'
const hexadecimal = `${digits}abcdefABCDEF`
const members = classOf(hexadecimal)
const names = /\bmac|mac\b|ether|\bhw|hw ?addr|hardware|physical|bssid|lladdr|\beui|\bnic\b|netzwerkkarte|physikalisch|mat[ée]riel|f[íi]sica|fisico|f[íi]sico|sprz[ęe]tow|h[åa]rdvaru|station|wi-?fi|wlan|\beth\d|adapter/

/** IEEE 802: six pairs with colons or hyphens, or three groups of four with dots; eight pairs for EUI-64. */
export const macAddress = recognising({
  name: 'mac_address',
  description: 'Hardware addresses (EUI-48 and EUI-64) in pairs with colons or hyphens, in fours with dots, or in one piece where the text says so.',
  categories: [category],
  claim: 'datum',
  recognisers: [{ first: hexadecimal, second: hexadecimal, third: `${hexadecimal}:- .+\n`, atWordStart: true, match }]
})

function match(codes: Uint16Array, at: number, end: number): Match | undefined {
  const before = codes[at - 1]
  if (before === 0x3a && endsHexGroup(codes, at - 2)) return undefined
  if ((before === 0x2d || before === 0x2e || before === 0x5f) && isWord(codes[at - 2])) return undefined
  const first = skipClass(codes, at, { members, end: Math.min(end, at + 13) })
  if (first === end) return more
  const size = first - at
  if (size === 12) return matchBare(codes, at, { behind: first, end })
  const separator = codes[first] as number
  if (size === 2 && isIn(pairSeparators, separator)) return matchGroups(codes, at, { end, size, separator, counts: [6, 8] })
  return size === 4 && separator === 0x2e ? matchGroups(codes, at, { end, size, separator, counts: [3] }) : undefined
}

const pairSeparators = classOf(':- .+\n')

function matchBare(codes: Uint16Array, at: number, { behind, end }: { behind: number, end: number }): Match | undefined {
  if (isWord(codes[behind])) return undefined
  const named = isNamed(codes, at, { behind, end, names })
  if (named === undefined) return more
  return named ? { end: behind, category, score: 0.9 } : undefined
}

interface Groups {
  readonly end: number
  readonly size: number
  readonly separator: number
  readonly counts: readonly number[]
}

function matchGroups(codes: Uint16Array, at: number, { end, size, separator, counts }: Groups): Match | undefined {
  let place = at
  for (let count = 1; ; count += 1) {
    const behind = skipClass(codes, place, { members, end: Math.min(end, place + size + 1) })
    if (behind === end) return more
    if (behind - place !== size) return undefined
    const goesOn = codes[behind] === separator || codes[behind] === 0x0a
    if (goesOn && behind + 1 === end) return more
    if (!goesOn || !isIn(members, codes[behind + 1]) || (counts.includes(count) && (codes[behind] === 0x0a || (separator !== 0x3a && separator !== 0x2d)))) {
      return counts.includes(count) && !isWord(codes[behind]) ? closeMac(codes, at, { behind, end, separator }) : undefined
    }
    if (count === 8) return undefined
    place = behind + 1
  }
}

/** Pairs with spaces are a dump of bytes as well, and numbers with hyphens or dots dates and versions. */
function closeMac(codes: Uint16Array, at: number, { behind, end, separator }: { behind: number, end: number, separator: number }): Match | undefined {
  const match = { end: behind, category, score: 1 }
  if (separator === 0x3a || ((separator === 0x2d || separator === 0x2e) && /[a-fA-F]/.test(textOf(codes, at, behind)))) return match
  const named = isNamed(codes, at, { behind, end, names })
  if (named === undefined) return more
  return named ? match : undefined
}
