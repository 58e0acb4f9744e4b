// SPDX-License-Identifier: Apache-2.0
import { more } from '../scan/recogniser.ts'
import type { Match, Recogniser } from '../scan/recogniser.ts'
import { recognising } from '../scan/recognising.ts'
import { alphanumerics, classOf, digits, skipClass, textOf, upperCase } from './characters.ts'
import { expectText } from './expect.ts'

const category = 'secret.private_key'
// A plus stands for a space in a form.
const label = classOf(`${upperCase}${digits} +`)
const longestLabel = 48
const gaps = classOf(' +\t>')
const base64 = classOf(`${alphanumerics}+/=-`)
/** What is shorter is a word. */
const shortestLine = 16

/** `-----BEGIN … PRIVATE KEY-----`, or PuTTY's and age's own beginnings. Without an end it goes on to the end of the text. */
export const privateKey = recognising({
  name: 'private_key',
  description: 'Private keys in PEM, OpenSSH, PGP, PuTTY and age files, also those that never end.',
  categories: [category],
  claim: 'secret',
  recognisers: [
    { first: '-', second: '-', third: '-', atWordStart: false, match: matchPem },
    { first: 'P', second: 'u', third: 'T', atWordStart: true, match: matchPutty },
    { first: 'A', second: 'G', third: 'E', atWordStart: true, match: matchAge }
  ] satisfies Recogniser[]
})

function matchPem(codes: Uint16Array, at: number, end: number): Match | undefined {
  const behind = matchMarker(codes, at, { end, keyword: 'BEGIN' })
  if (behind <= 0) return behind === 0 ? undefined : more
  const followed = isFollowed(codes, behind, end)
  if (followed === undefined) return more
  return followed ? { end: behind, category, score: 1, follow: findPemEnd } : undefined
}

/** Whether a line ends behind the marker, or a key begins: prose that goes on speaks of the marker. Undefined where more has to be seen. */
function isFollowed(codes: Uint16Array, at: number, end: number): boolean | undefined {
  const start = skipClass(codes, at, { members: gaps, end: Math.min(end, at + 8) })
  if (start === end) return undefined
  if (codes[start] === 0x0a || codes[start] === 0) return true
  const run = skipClass(codes, start, { members: base64, end: Math.min(end, start + shortestLine) })
  if (run === end) return undefined
  return run - start === shortestLine || (run > start && codes[run] === 0x3a)
}

/** Behind a marker of a private key, 0 where there is none, -1 where more has to be seen. */
function matchMarker(codes: Uint16Array, at: number, { end, keyword }: { end: number, keyword: string }): number {
  const opened = expectDashes(codes, at, end)
  if (opened <= 0) return opened
  const named = expectText(codes, opened, { end, text: keyword })
  if (named <= 0) return named
  if (named === end) return -1
  if (codes[named] !== 0x20 && codes[named] !== 0x2b) return 0
  const labelled = skipClass(codes, named, { members: label, end: Math.min(end, named + longestLabel) })
  if (labelled === end) return -1
  if (!/PRIVATE[ +]KEY(?:[ +]BLOCK)?[ +]?$/.test(textOf(codes, named, labelled))) return 0
  const closed = expectText(codes, labelled, { end, text: '----' })
  if (closed <= 0) return closed
  if (closed === end) return -1
  return codes[closed] === 0x2d ? closed + 1 : closed
}

/** PEM has five of them, the files of some SSH clients four and a space. */
function expectDashes(codes: Uint16Array, at: number, end: number): number {
  const four = expectText(codes, at, { end, text: '----' })
  if (four <= 0) return four
  if (four === end) return -1
  return codes[four] === 0x2d || codes[four] === 0x20 || codes[four] === 0x2b ? four + 1 : 0
}

function findPemEnd(codes: Uint16Array, from: number, end: number): number {
  for (let at = from; at < end; at += 1) {
    if (codes[at] === 0) return at
    if (codes[at] !== 0x2d) continue
    const behind = matchMarker(codes, at, { end, keyword: 'END' })
    if (behind > 0) return behind
    if (behind < 0) return ~at
  }
  return ~end
}

function matchPutty(codes: Uint16Array, at: number, end: number): Match | undefined {
  const behind = expectText(codes, at, { end, text: 'PuTTY-User-Key-File-' })
  if (behind < 0) return more
  return behind === 0 ? undefined : { end: behind, category, score: 1, follow: findPuttyEnd }
}

/** Behind the MAC, which is the last line of such a file. */
function findPuttyEnd(codes: Uint16Array, from: number, end: number): number {
  for (let at = from; at < end; at += 1) {
    if (codes[at] === 0) return at
    if (codes[at] !== 0x50) continue
    const behind = expectText(codes, at, { end, text: 'Private-MAC: ' })
    if (behind < 0) return ~at
    if (behind === 0) continue
    const ended = skipClass(codes, behind, { members: hexadecimal, end })
    return ended === end ? ~at : ended
  }
  return ~end
}

const hexadecimal = classOf(`${digits}abcdefABCDEF`)
/** Bech32, in capitals. */
const bech32 = classOf('QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L')

function matchAge(codes: Uint16Array, at: number, end: number): Match | undefined {
  const behind = expectText(codes, at, { end, text: 'AGE-SECRET-KEY-1' })
  if (behind < 0) return more
  if (behind === 0) return undefined
  const ended = skipClass(codes, behind, { members: bech32, end })
  if (ended === end) return more
  return ended - behind === 58 ? { end: ended, category, score: 1 } : undefined
}
