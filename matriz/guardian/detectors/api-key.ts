// SPDX-License-Identifier: Apache-2.0
import { more } from '../scan/recogniser.ts'
import type { Follow, Match } from '../scan/recogniser.ts'
import { recognising } from '../scan/recognising.ts'
import { keyForms } from './api-key-forms.ts'
import type { KeyForm } from './api-key-forms.ts'
import { alphanumerics, classOf, digits, isIn, isWord, skipClass, textOf } from './characters.ts'
import type { CharacterClass } from './characters.ts'
import { textBefore } from './context.ts'
import { expectText } from './expect.ts'

/** A body that is longer is replaced as it comes. */
const longestHeld = 96
const punctuation = classOf('.')

const byFirst = new Map<number, KeyForm[]>()
for (const form of keyForms) {
  const code = form.prefix.charCodeAt(0)
  byFirst.set(code, [...byFirst.get(code) ?? [], form])
}

function characterAt(place: number): string {
  return [...new Set(keyForms.map(({ prefix }) => prefix.charAt(place)))].join('')
}

/** Some prefixes have only two. */
const thirds = characterAt(2) + digits + 'abcdef'

/** Keys that say by their first characters whose they are. */
export const apiKey = recognising({
  name: 'api_key',
  description: 'API keys and tokens of vendors, by the prefixes that they give them, and keys of this server, by their check sum.',
  categories: [...new Set([...keyForms.map(({ category }) => category), 'secret.azure_key'])],
  claim: 'secret',
  recognisers: [
    { first: characterAt(0), second: characterAt(1), third: thirds, atWordStart: true, match },
    { first: `${alphanumerics}_~.-`, atWordStart: true, match: matchEntra },
    { first: `${alphanumerics}+/`, atWordStart: true, match: matchStorageKey }
  ]
})

function match(codes: Uint16Array, at: number, end: number): Match | undefined {
  let undecided = false
  for (const form of byFirst.get(codes[at] as number) ?? []) {
    const behind = expectText(codes, at, { end, text: form.prefix })
    if (behind === 0) continue
    if (behind < 0) {
      undecided = true
      continue
    }
    const found = matchForm(codes, at, { end, behind, form })
    if (found === more) undecided = true
    else if (found !== undefined) return found
  }
  return undecided ? more : undefined
}

function matchForm(codes: Uint16Array, at: number, { end, behind, form }: { end: number, behind: number, form: KeyForm }): Match | undefined {
  const { body, shortest, longest, category, whole } = form
  const run = skipClass(codes, behind, { members: body, end: Math.min(end, behind + longestHeld) })
  if (run - behind === longestHeld && longest === undefined) return isVaried(codes, behind, run) ? { end: run, category, score: 1, follow: followOf(body) } : undefined
  if (run === end) return more
  let last = run
  while (last > behind && isIn(punctuation, codes[last - 1])) last -= 1
  const length = last - behind
  if (length < shortest || (longest !== undefined && length > longest)) return undefined
  if (last === run && isWord(codes[run])) return undefined
  if (!isVaried(codes, behind, last) || whole?.(textOf(codes, at, last)) === false) return undefined
  return { end: last, category, score: 1 }
}

/** A row of the same few characters holds the place of a key. */
function isVaried(codes: Uint16Array, from: number, to: number): boolean {
  const seen = new Set<number>()
  for (let place = from; place < to && seen.size < 6; place += 1) seen.add(codes[place] as number)
  return seen.size >= 6
}

const follows = new Map<CharacterClass, Follow>()

function followOf(members: CharacterClass): Follow {
  const known = follows.get(members)
  if (known !== undefined) return known
  const made: Follow = (codes, from, end) => {
    const place = skipClass(codes, from, { members, end })
    return place === end ? ~place : place
  }
  follows.set(members, made)
  return made
}

const digitCharacters = classOf(digits)
const entraNames = /azure|entra|client ?secret|secret|credential|passw|key|token/
const entraCharacters = classOf(`${alphanumerics}_~.-`)

/** Client secrets of Microsoft Entra have no prefix, but `Q~` behind their fourth character, and have to be called so before them. */
function matchEntra(codes: Uint16Array, at: number, end: number): Match | undefined {
  if (at + 5 >= end) {
    if (!entraNames.test(textBefore(codes, at))) return undefined
    const seen = skipClass(codes, at, { members: entraCharacters, end })
    return seen === end && (at + 3 >= end || isIn(digitCharacters, codes[at + 3])) && (at + 4 >= end || codes[at + 4] === 0x51) ? more : undefined
  }
  if (codes[at + 4] !== 0x51 || codes[at + 5] !== 0x7e) return undefined
  if (!entraNames.test(textBefore(codes, at))) return undefined
  const run = skipClass(codes, at, { members: entraCharacters, end: Math.min(end, at + 44) })
  if (run === end) return more
  return /^[\w~.-]{3}\dQ~[\w~.-]{31,34}$/.test(textOf(codes, at, run)) ? { end: run, category: 'secret.azure_key', score: 1 } : undefined
}

const base64 = classOf(`${alphanumerics}+/`)
const storageNames = /azure|account ?key|storage|cosmos|shared ?access|service ?bus|event ?hub|primary ?key|secondary ?key/

/** Keys of Azure's accounts are 64 bytes in base64, or 32, and have to be called so before them. */
function matchStorageKey(codes: Uint16Array, at: number, end: number): Match | undefined {
  if (isIn(base64, codes[at - 1]) || (at + 20 < end && !isIn(base64, codes[at + 20]))) return undefined
  // Or every word of every text would have to be waited for, since what it is could be said behind it.
  if (!storageNames.test(textBefore(codes, at))) return undefined
  const run = skipClass(codes, at, { members: base64, end: Math.min(end, at + 87) })
  if (run === end) return more
  const padding = run - at === 86 ? 2 : run - at === 43 ? 1 : 0
  if (padding === 0 || codes[run] !== 0x3d) return undefined
  const behind = run + padding
  if (behind >= end) return more
  if (codes[behind - 1] !== 0x3d || codes[behind] === 0x3d) return undefined
  return { end: behind, category: 'secret.azure_key', score: 1 }
}
