// SPDX-License-Identifier: Apache-2.0
import { isIn, classOf, isWord } from './characters.ts'

/** What stands before a value that is assigned. */
export interface Assignment {
  /** A name of passwords, a name of tokens, or the user of a URL. */
  readonly kind: 'password' | 'token' | 'url'
  /** The quote that the value is in; 0 for none. */
  readonly quote: number
  /** Written as a sentence, not as a setting. */
  readonly spoken: boolean
}

const passwordName = /(?:passw(?:or)?d|passwort|passphrase|passcode|pwd|wachtwoord|senha|contrase[ñn]a|mot[ _]de[ _]passe|kennwort|^pass|[_-]pass|^pin|[_-]pin)$/
const tokenName = /(?:secret|token|api[_ -]?key|access[_ -]?key|secret[_ -]?key|private[_ -]?key|encryption[_ -]?key|signing[_ -]?key|account[_ -]?key|client[_ -]?key|auth[_ -]?key|master[_ -]?key|credentials?|authorization|connection[_ -]?string)$/
/** Names that end so, but hold no secret. */
const otherName = /(?:next|prev|page|continuation|csrf|max|sync|cursor|tokens?)[_-]?token$/

const quotes = classOf('"\'`')
const longestName = 40

/** What assigns the value that begins at a place; undefined where nothing does. */
export function isAssigned(codes: Uint16Array, at: number): Assignment | undefined {
  const before = codes[at - 1] as number
  // Nearly every word ends here.
  if (before === 0x20 ? !mayAssign(codes, at - 2) : before !== 0x3d && before !== 0x3a && !isIn(quotes, before)) return undefined
  const quote = isIn(quotes, before) ? before : 0
  let place = skipSpaces(codes, at - (quote === 0 ? 1 : 2))
  const name = readOperator(codes, place)
  if (name === undefined) return undefined
  place = name.place
  if (!name.spoken && quote === 0 && codes[place] !== 0x20 && isUrlUser(codes, place)) return { kind: 'url', quote, spoken: false }
  place = skipSpaces(codes, place)
  if (isIn(quotes, codes[place])) place -= 1
  const kind = kindOf(nameBefore(codes, place))
  return kind === undefined ? undefined : { kind, quote, spoken: name.spoken }
}

/** Before a space: an operator, `is`, or `Bearer`. */
function mayAssign(codes: Uint16Array, at: number): boolean {
  const before = codes[at - 1] as number
  switch (codes[at]) {
    case 0x3d: case 0x3a: case 0x3e: return true
    case 0x20: return (codes[at - 1] ?? 0) !== 0x2e && mayAssignTight(before)
    // is, es; ist, est, lautet; bearer; basic
    case 0x73: return (before | 0x20) === 0x69 || (before | 0x20) === 0x65
    case 0x74: return (before | 0x20) === 0x73 || (before | 0x20) === 0x65
    case 0x72: case 0x52: return (before | 0x20) === 0x65 && ((codes[at - 2] as number) | 0x20) === 0x72
    case 0x63: case 0x43: return (before | 0x20) === 0x69
    default: return false
  }
}

function mayAssignTight(code: number): boolean {
  return code === 0x3d || code === 0x3a || code === 0x3e || code === 0x20
}

/** Before an operator: where its name ends. */
function readOperator(codes: Uint16Array, at: number): { readonly place: number, readonly spoken: boolean } | undefined {
  const code = codes[at] as number
  if (code === 0x3e && (codes[at - 1] === 0x3d || codes[at - 1] === 0x2d)) return { place: at - 2, spoken: false }
  if (code === 0x3d) {
    const earlier = codes[at - 1] as number
    if (earlier === 0x21 || earlier === 0x3c || earlier === 0x3e) return undefined
    return { place: earlier === 0x3a || earlier === 0x3d ? at - 2 : at - 1, spoken: false }
  }
  if (code === 0x3a) return { place: at - 1, spoken: false }
  return readVerb(codes, at)
}

function readVerb(codes: Uint16Array, at: number): { readonly place: number, readonly spoken: boolean } | undefined {
  for (const verb of ['is', 'ist', 'lautet', 'est', 'es', 'bearer', 'basic']) {
    const start = at - verb.length + 1
    if (codes[start - 1] !== 0x20 && codes[start - 1] !== 0x3a) continue
    let same = true
    for (let index = 0; index < verb.length && same; index += 1) same = ((codes[start + index] as number) | 0x20) === verb.charCodeAt(index)
    if (!same) continue
    const spoken = verb !== 'bearer' && verb !== 'basic'
    const place = skipSpaces(codes, start - 1)
    return { place: !spoken && codes[place] === 0x3a ? place - 1 : place, spoken }
  }
  return undefined
}

function skipSpaces(codes: Uint16Array, at: number): number {
  let place = at
  for (let count = 0; count < 3 && codes[place] === 0x20; count += 1) place -= 1
  return place
}

function nameBefore(codes: Uint16Array, at: number): string {
  let from = at + 1
  while (from > 0 && at - from < longestName && isNameCharacter(codes[from - 1] as number)) from -= 1
  let name = ''
  for (let place = from; place <= at; place += 1) name += String.fromCharCode(codes[place] as number)
  return name.toLowerCase()
}

function isNameCharacter(code: number): boolean {
  return isWord(code) || code === 0x5f || code === 0x2d || code === 0x2e || code === 0x20
}

function kindOf(name: string): Assignment['kind'] | undefined {
  if (passwordName.test(name) && !/(?:reset|forgot|new|no|without|confirm|old)[ _-]?pin$/.test(name)) return 'password'
  return tokenName.test(name) && !otherName.test(name) ? 'token' : undefined
}

/** Whether `//user` stands before a colon. */
function isUrlUser(codes: Uint16Array, at: number): boolean {
  let place = at
  while (at - place < longestName && (isWord(codes[place]) || codes[place] === 0x5f || codes[place] === 0x2d || codes[place] === 0x2e || codes[place] === 0x25)) place -= 1
  return codes[place] === 0x2f && codes[place - 1] === 0x2f && codes[place - 2] === 0x3a
}

/** What stands for a value, or computes one. */
const placeholder = /^(?:[*x.•_-]+|<.*|\[.*|\$.*|%.*%?|\{.*|null|none|nil|undefined|true|false|yes|no|n\/a|required|optional|string|str|secret|password|token|changeme|change[_-]?me|example|placeholder|redacted|your[-_ ].*|my[-_]?(?:password|secret|token)|process\.env.*|os\.(?:environ|getenv).*|(?:env|config|settings|secrets?|self|this|req|request|ctx|data|params|args|options|vars?|local|module|process)\..*|.*\(.*)$/i

/** Whether an assigned value is what its name says. */
export function isSecretValue(value: string, { kind, spoken, quote }: Assignment): boolean {
  const bare = value.replace(/[.!?]+$/, '')
  if (placeholder.test(bare)) return false
  const digit = /\d/.test(bare)
  const mixed = Number(/[a-z]/.test(bare)) + Number(/[A-Z]/.test(bare)) + Number(digit) + Number(/[^\w\s.-]/.test(bare))
  if (kind === 'token') return bare.length >= 16 && digit && /[a-zA-Z]/.test(bare) && distinct(bare) >= 8 && !/\s/.test(bare) && !/^(?:https?|file):/.test(bare)
  if (kind === 'url') return bare.length >= 3
  if (spoken && quote === 0) return bare.length >= 6 && mixed >= 2 && (digit || /[^\w\s.,-]/.test(bare))
  return bare.length >= 6 && !/^\d{1,2}(?:[.:]\d+)*$/.test(bare) && (mixed >= 2 || (quote !== 0 && bare.length >= 8 && !/\s/.test(bare)))
}

/** How images, archives, documents, keys that are public and encoded JSON begin in base64, and what hashes are written as. */
const encodedData = /^(?:iVBOR|\/9j\/|R0lGOD|UklGR|PHN2|PD94|JVBER|UEsDB|H4sI|AAAA|eyJ|ewo|MII|SUQz|T2dnU|sha\d|md5|Qm[1-9A-HJ-NP-Za-km-z]{44}$|bafy|0x)/

/** Whether a long token looks like chance: capitals, small letters and digits in each other's midst, and many different ones. */
export function isRandom(token: string): boolean {
  if (encodedData.test(token) || /^[0-9a-fA-F-]+$/.test(token)) return false
  const body = token.replace(/=+$/, '')
  const digits = body.replace(/\D/g, '').length
  if (digits < 3 || !/[a-z]/.test(body) || !/[A-Z]/.test(body)) return false
  return changes(body) >= body.length * 0.4 && distinct(body) >= 16 && entropy(body) >= 4
}

function distinct(text: string): number {
  return new Set(text).size
}

/** How often a small letter, capital, digit or sign follows one of another kind. */
function changes(text: string): number {
  let count = 0
  for (let index = 1; index < text.length; index += 1) if (kindOfCharacter(text, index) !== kindOfCharacter(text, index - 1)) count += 1
  return count
}

function kindOfCharacter(text: string, index: number): number {
  const code = text.charCodeAt(index)
  return code >= 0x61 && code <= 0x7a ? 1 : code >= 0x41 && code <= 0x5a ? 2 : code >= 0x30 && code <= 0x39 ? 3 : 4
}

/** Bits for each character, after Shannon. */
function entropy(text: string): number {
  const counts = new Map<string, number>()
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1)
  let bits = 0
  for (const count of counts.values()) bits -= count / text.length * Math.log2(count / text.length)
  return bits
}
