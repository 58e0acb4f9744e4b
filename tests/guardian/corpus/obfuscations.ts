// SPDX-License-Identifier: Apache-2.0
// How people and programs write a value otherwise, so that a reader still reads it. `appliesTo` says for which classes that holds:
// an address with its dots as spaces is none any more, and a key that is broken by a line end is found by nobody.
import { between, pick } from '../../../load/chaos/chance.ts'
import type { Chance } from '../../../load/chaos/chance.ts'
import { cutEvenly, likely } from './characters.ts'
import { corpusClasses } from './sample.ts'
import type { CorpusClass, PlantedValue } from './sample.ts'

export interface Obfuscation {
  readonly name: string
  readonly appliesTo: readonly CorpusClass[]
  /** The value written so; undefined where this one cannot be. */
  apply(value: PlantedValue, chance: Chance, corpusClass: CorpusClass): string | undefined
  /** Set where the usual separators are gone, so that a value that is evident by them needs a cue. */
  readonly unusual?: true
}

const numbers: readonly CorpusClass[] = ['phone', 'card', 'iban', 'national_id']

function joined(value: PlantedValue, separators: readonly string[], chance: Chance): string | undefined {
  return value.groups.length < 2 ? undefined : value.groups.join(pick(chance, separators))
}

/** U+FF01 to U+FF5E: the full-width forms of ASCII. */
function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, character => String.fromCharCode(character.charCodeAt(0) + 0xfee0))
}

const invisible = ['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad']

function withInvisible(text: string, chance: Chance): string {
  const mark = pick(chance, invisible)
  const places = new Set(Array.from({ length: between(chance, 1, 3) }, () => between(chance, 1, text.length - 1)))
  return [...text].map((character, place) => places.has(place) ? `${mark}${character}` : character).join('')
}

/** The other words for @ and the dot, by language. */
const spoken: readonly (readonly [at: string, dot: string])[] = [['at', 'dot'], ['at', 'dot'], ['at', 'Punkt'], ['arroba', 'punto'], ['arobase', 'point'], ['chiocciola', 'punto'], ['arroba', 'ponto']]

function inWords(value: PlantedValue, chance: Chance, corpusClass: CorpusClass): string | undefined {
  if (corpusClass === 'ip_address') return value.category === 'ipv4' ? value.text.replaceAll('.', ' dot ') : undefined
  const [at, dot] = pick(chance, spoken)
  const [local = '', domain = ''] = value.text.split('@')
  return `${local} ${at} ${domain.replaceAll('.', ` ${dot} `)}`
}

/** As threat reports and web pages write addresses, so that no program follows them. */
function inBrackets(value: PlantedValue, chance: Chance, corpusClass: CorpusClass): string {
  const [open, close] = pick(chance, [['[', ']'], ['(', ')'], ['{', '}']])
  if (corpusClass === 'email') {
    const [local = '', domain = ''] = value.text.split('@')
    const at = `${open}${pick(chance, ['at', '@', 'AT'])}${close}`
    const dot = likely(chance, 0.5) ? '.' : `${open}${pick(chance, ['dot', '.'])}${close}`
    const space = likely(chance, 0.5) ? ' ' : ''
    return `${local}${space}${at}${space}${domain.replaceAll('.', dot === '.' ? dot : `${space}${dot}${space}`)}`
  }
  if (value.category === 'ipv4') return value.text.replaceAll('.', likely(chance, 0.5) ? '[.]' : '(.)')
  return `${open}${value.text}${close}`
}

function otherCase(value: PlantedValue): string | undefined {
  const other = value.text === value.text.toLowerCase() ? value.text.toUpperCase() : value.text.toLowerCase()
  return other === value.text ? undefined : other
}

/** Characters that pages write as references (HTML, section 13.5): by name, in decimal, in hexadecimal. */
const references: Readonly<Record<string, readonly string[]>> = {
  '@': ['&commat;', '&#64;', '&#x40;'], '.': ['&period;', '&#46;', '&#x2e;'], '+': ['&plus;', '&#43;', '&#x2B;'], ':': ['&colon;', '&#58;', '&#x3a;'], ' ': ['&nbsp;', '&#160;', '&#xA0;'], '-': ['&#45;', '&#8209;', '&#x2d;'],
  '/': ['&#x2F;', '&#47;', '&sol;'], '=': ['&#x3D;', '&#61;', '&equals;'], '\n': ['&#10;', '&#xA;', '&NewLine;']
}

/** What templates escape in secrets: the same as in any text, and line ends in attributes. Letters, dots and dashes they leave. */
const escapedInSecrets = /[/=\n]/g

function asEntities(value: PlantedValue, chance: Chance, corpusClass: CorpusClass): string | undefined {
  const kind = between(chance, 0, 2)
  const reference = (character: string): string => references[character]?.[kind] ?? character
  if (corpusClass === 'private_key' || corpusClass === 'api_key') return changed(value.text, value.text.replace(escapedInSecrets, reference))
  // Pages hide addresses from harvesters by writing each character as a reference.
  if (corpusClass === 'email' && likely(chance, 0.3)) return [...value.text].map(character => `&#${kind === 0 ? 'x' : ''}${(character.codePointAt(0) ?? 0).toString(kind === 0 ? 16 : 10)};`).join('')
  return changed(value.text, (numbers.includes(corpusClass) ? value.groups.join(' ') : value.text).replace(/[@.+:\s-]/g, reference))
}

function changed(before: string, after: string): string | undefined {
  return before === after ? undefined : after
}

/** RFC 3986, section 2.1: whatever is not unreserved; in forms a space is a plus (WHATWG URL, application/x-www-form-urlencoded). */
function asPercent(value: PlantedValue, chance: Chance, corpusClass: CorpusClass): string | undefined {
  const text = numbers.includes(corpusClass) && /^\w+$/.test(value.text) ? value.groups.join(' ') : value.text
  const encoded = encodeURIComponent(text).replace(/[()!*']/g, character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
  return changed(text, likely(chance, 0.3) ? encoded.replaceAll('%20', '+') : encoded)
}

/** RFC 8259, section 7, as libraries do it: what is not ASCII (Python), @ and + (PHP, .NET), the slash (PHP), line ends (all). */
function asJsonEscapes(value: PlantedValue, chance: Chance, corpusClass: CorpusClass): string | undefined {
  const capitals = likely(chance, 0.3)
  const escape = (character: string): string => {
    if (character === '\n') return '\\n'
    if (character === '/') return '\\/'
    const code = character.charCodeAt(0).toString(16).padStart(4, '0')
    return `\\u${capitals ? code.toUpperCase() : code}`
  }
  const text = numbers.includes(corpusClass) && !value.text.startsWith('+') ? value.groups.join('\u00a0') : value.text
  return changed(value.text, text.replace(/[@+/\n\u0080-\uffff]/g, escape))
}

function withLineBreak(value: PlantedValue, chance: Chance, corpusClass: CorpusClass): string | undefined {
  const ending = likely(chance, 0.3) ? '\r\n' : '\n'
  if (corpusClass === 'private_key') return value.text.replaceAll('\n', pick(chance, ['\r\n', ' ', '\n    ', '\n> ']))
  // Mail programs fold at 76 characters (RFC 2045, section 6.8), terminals at 80.
  if (corpusClass === 'jwt') return cutEvenly(value.text, pick(chance, [64, 76, 80])).join(ending)
  if (corpusClass === 'email') return value.text.replace('@', `@${ending}`)
  if (value.groups.length < 2) return undefined
  const at = between(chance, 1, value.groups.length - 1)
  const separator = value.groups.length === 2 ? '-' : ' '
  return [value.groups.slice(0, at).join(separator), value.groups.slice(at).join(separator)].join(ending)
}

const quotes: readonly (readonly [string, string])[] = [['"', '"'], ["'", "'"], ['`', '`'], ['“', '”'], ['«', '»'], ['„', '“'], ['‘', '’']]

/** All of them; `plain` is none. */
export const obfuscations: readonly Obfuscation[] = [
  { name: 'spaces', appliesTo: [...numbers, 'email', 'mac_address'], unusual: true, apply: (value, chance, corpusClass) => corpusClass === 'email' ? value.text.replace('@', ' @ ') : joined(value, [' '], chance) },
  { name: 'dots', appliesTo: numbers, unusual: true, apply: (value, chance) => joined(value, ['.'], chance) },
  { name: 'dashes', appliesTo: numbers, unusual: true, apply: (value, chance) => joined(value, ['-'], chance) },
  { name: 'no_break_spaces', appliesTo: numbers, unusual: true, apply: (value, chance) => joined(value, ['\u00a0', '\u202f', '\u2009', '\u2007'], chance) },
  { name: 'unicode_dashes', appliesTo: [...numbers, 'mac_address'], unusual: true, apply: (value, chance) => joined(value, ['\u2010', '\u2011', '\u2012', '\u2013', '\u2212'], chance) },
  { name: 'full_width', appliesTo: [...numbers, 'email', 'ip_address', 'mac_address'], apply: value => fullWidth(value.text) },
  { name: 'zero_width', appliesTo: corpusClasses.filter(name => name !== 'private_key'), apply: (value, chance) => withInvisible(value.text, chance) },
  { name: 'words', appliesTo: ['email', 'ip_address'], unusual: true, apply: inWords },
  { name: 'brackets', appliesTo: corpusClasses, apply: inBrackets },
  { name: 'other_case', appliesTo: ['email', 'iban', 'national_id', 'ip_address', 'mac_address'], apply: otherCase },
  { name: 'quoted', appliesTo: corpusClasses, apply: (value, chance) => pick(chance, quotes).join(value.text) },
  { name: 'entities', appliesTo: corpusClasses.filter(name => name !== 'jwt'), unusual: true, apply: asEntities },
  { name: 'percent', appliesTo: ['email', 'phone', 'card', 'iban', 'national_id', 'ip_address', 'mac_address', 'private_key'], unusual: true, apply: asPercent },
  { name: 'json_escapes', appliesTo: [...numbers, 'email', 'private_key', 'api_key'], unusual: true, apply: asJsonEscapes },
  { name: 'line_breaks', appliesTo: [...numbers, 'email', 'jwt', 'private_key'], unusual: true, apply: withLineBreak },
  // The carrier does it: the value stands at its label without a space.
  { name: 'glued', appliesTo: corpusClasses, apply: value => value.text }
]
