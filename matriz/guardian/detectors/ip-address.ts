// SPDX-License-Identifier: Apache-2.0
import { more } from '../scan/recogniser.ts'
import type { Match } from '../scan/recogniser.ts'
import { recognising } from '../scan/recognising.ts'
import { alphanumerics, classOf, digits, endsHexGroup, isWord, skipClass, textOf } from './characters.ts'
import { saidBehind, textBefore } from './context.ts'
import { dotSign, readSeparator } from './email-separators.ts'
import { beginsNumber, endsNumber, skipDigits } from './grouped-number.ts'

const hexadecimal = `${digits}abcdefABCDEF`
const group = classOf(hexadecimal)
const ipv6Characters = classOf(`${hexadecimal}:.`)
const zoneCharacters = classOf(alphanumerics)
/** The longest has eight groups, of which two are an IPv4 address. */
const longestIpv6 = 46
/** What makes four numbers a version, a section or an object identifier, and what makes them an address again. */
const versionNames = /version|\bver[ .]|\bv[ .]|wersj|versi[oó]n|vers[aã]o|release|\bbuild\b|firmware|\bsdk\b|runtime|\bupdate|\bupgrade|\bpatch|revision|\brev\b|section|clause|chapter|kapitel|chapitre|cap[íi]tulo|capitolo|hoofdstuk|rozdzia|abschnitt|article|paragraph|\boid\b|chrome|chromium|safari|firefox|opera|kernel|driver|assembly|nuget|package/g
const addressNames = /\bip|ip\b|addr|adress|host|server|client|gateway|\bdns\b|subnet|\bping\b|ssh|peer|remote|router|node|netz/g
const versionSaid = /version|release|build|firmware|revision|wersj|versi[oó]n|vers[aã]o/
const operators = /(?:[=<>~^!]=\s?|[~^]\s?|\w\/)$/

/** RFC 791 and RFC 4291. */
export const ipAddress = recognising({
  name: 'ip_address',
  description: 'IPv4 and IPv6 addresses in their text forms, also with dots in brackets; version numbers are left alone.',
  categories: ['ipv4', 'ipv6'],
  claim: 'datum',
  recognisers: [
    { first: digits, second: `${digits}. ([{<`, atWordStart: true, match: matchIpv4 },
    { first: `${hexadecimal}:`, second: `${hexadecimal}:`, atWordStart: true, match: matchIpv6 }
  ]
})

function matchIpv4(codes: Uint16Array, at: number, end: number): Match | undefined {
  let place = at
  for (let octets = 1; ; octets += 1) {
    const behind = skipDigits(codes, place, Math.min(end, place + 4))
    if (behind === end) return more
    if (!isOctet(textOf(codes, place, behind))) return undefined
    if (octets === 4) return closeIpv4(codes, at, { behind, end })
    // A number without a dot behind it is nearly always just a number.
    const separator = readSeparator(codes, behind, { end, spelling: dotSign })
    if (separator.next < 0) return more
    if (separator.next === 0 || separator.style === 'spaced') return undefined
    place = separator.next
  }
}

function isOctet(text: string): boolean {
  return /^(?:0|[1-9]\d{0,2})$/.test(text) && Number(text) <= 255
}

function closeIpv4(codes: Uint16Array, at: number, { behind, end }: { behind: number, end: number }): Match | undefined {
  const closed = endsNumber(codes, behind, end)
  if (closed < 0) return more
  const named = saidBehind(codes, behind, { end, names: versionSaid })
  if (named === undefined) return more
  if (named || closed === 0 || !(beginsNumber(codes, at) || codes[at - 1] === 0x40) || isVersion(textBefore(codes, at, 40))) return undefined
  return { end: behind, category: 'ipv4', score: 0.9 }
}

function isVersion(text: string): boolean {
  const before = text.slice(Math.max(...['. ', '? ', '! ', '.\n', '\n\n'].map(end => text.lastIndexOf(end))) + 1)
  return operators.test(before) || lastIndex(before, versionNames) > lastIndex(before, addressNames)
}

/** Where the last of the names begins; -1 where there is none. */
function lastIndex(text: string, names: RegExp): number {
  let last = -1
  for (const { index } of text.matchAll(names)) last = index
  return last
}

function matchIpv6(codes: Uint16Array, at: number, end: number): Match | undefined {
  if (codes[at - 1] === 0x2e || (codes[at - 1] === 0x3a && (codes[at - 2] === 0x3a || endsHexGroup(codes, at - 2)))) return undefined
  const first = skipClass(codes, at, { members: group, end: Math.min(end, at + 5) })
  if (first === end) return more
  if (codes[first] !== 0x3a) return undefined
  const run = skipClass(codes, at, { members: ipv6Characters, end: Math.min(end, at + longestIpv6) })
  if (run === end) return more
  if (isWord(codes[run])) return undefined
  const text = textOf(codes, at, run).replace(/(?:\.|(?<!:):)$/, '')
  if (!isIpv6(text)) return undefined
  const behind = skipZone(codes, at + text.length, end)
  return behind < 0 ? more : { end: behind, category: 'ipv6', score: 1 }
}

/** RFC 4007: the interface that a link-local address belongs to. -1 where more has to be seen. */
function skipZone(codes: Uint16Array, at: number, end: number): number {
  if (codes[at] !== 0x25) return at
  const zone = skipClass(codes, at + 1, { members: zoneCharacters, end: Math.min(end, at + 17) })
  return zone === end ? -1 : zone > at + 1 ? zone : at
}

function isIpv6(text: string): boolean {
  const halves = text.split('::')
  if (halves.length > 2) return false
  const groups = halves.flatMap(half => half === '' ? [] : half.split(':'))
  const last = groups.at(-1) ?? ''
  const embedded = last.includes('.')
  if (embedded && !isDotted(last)) return false
  if (!groups.slice(0, embedded ? -1 : undefined).every(one => /^[0-9a-fA-F]{1,4}$/.test(one))) return false
  const count = groups.length + (embedded ? 1 : 0)
  // Eight pairs are a hardware address; and `add::bad` is a name in a program.
  if (halves.length === 1) return count === 8 && !groups.every(one => one.length === 2)
  return count <= 7 && count > 0 && /\d/.test(text)
}

function isDotted(text: string): boolean {
  const octets = text.split('.')
  return octets.length === 4 && octets.every(isOctet)
}
