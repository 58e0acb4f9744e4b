// SPDX-License-Identifier: Apache-2.0
import { more } from '../scan/recogniser.ts'
import type { Match, RecognisingDetector } from '../scan/recogniser.ts'
import { recognising } from '../scan/recognising.ts'
import { alphanumerics, classOf, isIn, isWord, skipClass, textOf } from './characters.ts'
import { skeletonText } from './confusables.ts'
import { dotSign, readSeparator } from './email-separators.ts'
import { expectAnyCase } from './expect.ts'

interface UrlParameters {
  readonly name: string
  /** Domains, which stand for their subdomains as well; `*` stands for all. */
  readonly domains: readonly string[]
  /** Whether the list says which are found, or which are not. */
  readonly listed?: 'found' | 'spared'
}

const schemes = ['https://', 'http://', 'ftp://', 'ftps://', 'ws://', 'wss://', 'hxxps://', 'hxxp://']
const userCharacters = classOf(`${alphanumerics}-._~%!$&'()*+,;=:`)
/** A host that goes on behind this is found without asking the list: nobody has such a one for a good reason. */
const longestHost = 96
const urlEnd = classOf(' \t\n\r<>"\'`|\\^{}')
const trailing = classOf('.,;:!?)]')

/** Finds URLs with hosts of a list, and the bare names of such hosts. Letters that look like Latin ones are taken for them. */
export function urls({ name, domains, listed = 'found' }: UrlParameters): RecognisingDetector {
  const all = domains.includes('*')
  const list = new Set(domains.map(domain => skeletonText(domain.replace(/^\*\./, '')).replace(/^\.|\.$/g, '')))
  const isOnList = (host: string): boolean => all || suffixesOf(skeletonText(host)).some(suffix => list.has(suffix))
  const isFound = (host: string): boolean => isOnList(host) === (listed === 'found')
  return recognising({
    name,
    description: listed === 'found' ? 'URLs and domains of a list.' : 'URLs and domains that are not on a list.',
    categories: ['url', 'domain'],
    recognisers: [
      { first: 'hHfFwW', atWordStart: true, match: (codes, at, end) => matchUrl(codes, at, { end, isFound }) },
      // A bare name is looked for only where the list names it: any two words may be joined by a dot.
      ...(listed === 'found' && !all ? [{ first: alphanumerics, firstBeyondAscii: true, atWordStart: true, match: (codes: Uint16Array, at: number, end: number) => matchDomain(codes, at, { end, isFound }) }] : [])
    ]
  })
}

interface Sought {
  readonly end: number
  readonly isFound: (host: string) => boolean
}

function matchUrl(codes: Uint16Array, at: number, { end, isFound }: Sought): Match | undefined {
  const scheme = readScheme(codes, at, end)
  if (scheme <= 0) return scheme === 0 ? undefined : more
  const host = skipUser(codes, scheme, end)
  if (host < 0) return more
  const read = readHost(codes, host, end)
  if (read.behind < 0) return more
  if (read.name === '') return undefined
  if (!read.long && !isFound(read.name)) return undefined
  return { end: read.behind, category: 'url', score: read.long ? 0.5 : 1, follow: followUrl }
}

function readScheme(codes: Uint16Array, at: number, end: number): number {
  let unsure = false
  for (const scheme of schemes) {
    const behind = expectAnyCase(codes, at, { end, text: scheme })
    if (behind > 0) return behind
    if (behind < 0) unsure = true
  }
  return unsure ? -1 : 0
}

/** Behind `user:password@`, where there is one; -1 where more has to be seen. */
function skipUser(codes: Uint16Array, at: number, end: number): number {
  const behind = skipClass(codes, at, { members: userCharacters, end: Math.min(end, at + 64) })
  if (behind === end) return -1
  return codes[behind] === 0x40 ? behind + 1 : at
}

interface Host {
  readonly name: string
  /** -1 where more has to be seen. */
  readonly behind: number
  readonly long: boolean
}

function readHost(codes: Uint16Array, at: number, end: number): Host {
  let place = at
  let name = ''
  while (true) {
    const label = skipLabel(codes, place, Math.min(end, at + longestHost))
    if (label === at + longestHost) return { name, behind: label, long: true }
    if (label === end) return { name, behind: -1, long: false }
    if (label === place) return { name: name.replace(/\.$/, ''), behind: place, long: false }
    name += textOf(codes, place, label)
    const separator = readSeparator(codes, label, { end, spelling: dotSign })
    if (separator.next < 0) return { name, behind: -1, long: false }
    if (separator.next === 0 || (separator.style !== 'plain' && separator.style !== 'bracketed')) return { name, behind: label, long: false }
    if (separator.next === end) return { name, behind: -1, long: false }
    if (!isLabel(codes[separator.next])) return { name, behind: label, long: false }
    name += '.'
    place = separator.next
  }
}

function isLabel(code: number | undefined): boolean {
  return isWord(code) || code === 0x2d || code === 0x5f
}

function skipLabel(codes: Uint16Array, at: number, end: number): number {
  let place = at
  while (place < end && isLabel(codes[place])) place += 1
  return place
}

/** What follows a host; the punctuation of the sentence around it stays. */
function followUrl(codes: Uint16Array, from: number, end: number): number {
  let place = from
  while (place < end) {
    const code = codes[place] as number
    if (code === 0 || isIn(urlEnd, code)) return place
    if (!isIn(trailing, code)) {
      place += 1
      continue
    }
    const next = skipClass(codes, place, { members: trailing, end: Math.min(end, place + 8) })
    if (next === end) return ~place
    if (codes[next] === 0 || isIn(urlEnd, codes[next])) return place
    place = next
  }
  return ~place
}

function matchDomain(codes: Uint16Array, at: number, { end, isFound }: Sought): Match | undefined {
  const before = codes[at - 1]
  if ((before === 0x2d || before === 0x2e || before === 0x5f) && isWord(codes[at - 2])) return undefined
  const host = readHost(codes, at, end)
  if (host.behind < 0) return more
  if (!host.name.includes('.') || !isFound(host.name)) return undefined
  return { end: host.behind, category: 'domain', score: 1 }
}

/** A host and the domains that it belongs to. */
function suffixesOf(host: string): string[] {
  const labels = host.split('.')
  return labels.map((_, index) => labels.slice(index).join('.'))
}
