// SPDX-License-Identifier: Apache-2.0
// A character may be written as an HTML reference, percent-encoded or as an escape of JSON: it is read as what it stands for.

/** The longest escape, in UTF-16 units: four percent-encoded bytes. */
export const longestEscape = 12

export interface Escaped {
  /** The code point; -1 where more has to be seen, -2 where it is no escape. */
  readonly code: number
  /** How many units it takes. */
  readonly units: number
}

const unseen: Escaped = { code: -1, units: 0 }
const none: Escaped = { code: -2, units: 0 }

/** References of HTML that stand for what matters in addresses and numbers. */
const names = new Map(Object.entries({
  commat: '@', period: '.', nbsp: ' ', ensp: ' ', emsp: ' ', thinsp: ' ', plus: '+', hyphen: '-', dash: '-', ndash: '-', mdash: '-', minus: '-', sol: '/', colon: ':', semi: ';',
  lpar: '(', rpar: ')', lsqb: '[', rsqb: ']', lbrack: '[', rbrack: ']', lowbar: '_', num: '#', quot: '"', apos: '\'', lt: '<', gt: '>', amp: '&', percnt: '%', equals: '=',
  comma: ',', Tab: '\t', NewLine: '\n', shy: '\u00ad', zwj: '\u200d', zwnj: '\u200c', lsquo: '\'', rsquo: '\'', ldquo: '"', rdquo: '"', bsol: '\\', excl: '!', dollar: '$', ast: '*',
  auml: 'ä', ouml: 'ö', uuml: 'ü', Auml: 'Ä', Ouml: 'Ö', Uuml: 'Ü', szlig: 'ß', eacute: 'é', egrave: 'è', ecirc: 'ê', agrave: 'à', aacute: 'á', ccedil: 'ç', ntilde: 'ñ',
  oacute: 'ó', iacute: 'í', uacute: 'ú', atilde: 'ã', otilde: 'õ', aring: 'å', oslash: 'ø', aelig: 'æ', numsp: ' ', puncsp: ' ', hairsp: ' '
}))

const single = new Map([['n', 0x0a], ['r', 0x0d], ['t', 0x09], ['/', 0x2f], ['"', 0x22], ['\'', 0x27], ['\\', 0x5c]])

/** Whether an ASCII character may begin an escape. */
export function beginsEscape(code: number): boolean {
  return code === 0x26 || code === 0x25 || code === 0x5c
}

/** What a text that begins with such a character begins with. */
export function readEscape(text: string): Escaped {
  if (text.startsWith('&')) return readReference(text)
  return text.startsWith('%') ? readPercent(text) : readBackslash(text)
}

function readReference(text: string): Escaped {
  const [whole, decimal, hexadecimal, name] = /^&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,8}));/.exec(text) ?? []
  if (whole === undefined) return /^&(?:#?|#\d{1,7}|#[xX][0-9a-fA-F]{0,6}|[A-Za-z]{1,8})$/.test(text) ? unseen : none
  if (name !== undefined) {
    const character = names.get(name)
    return character === undefined ? none : { code: character.charCodeAt(0), units: whole.length }
  }
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal)
  return code > 0 && code <= 0x10ffff ? { code, units: whole.length } : none
}

/** One character of UTF-8. */
function readPercent(text: string): Escaped {
  const first = readByte(text, 0)
  if (first < 0) return first === -1 ? unseen : none
  // `%12` is more often a percentage or a zone than a control character.
  if (first < 0x80) return first < 0x20 && first !== 0x0a && first !== 0x0d && first !== 0x09 ? none : { code: first, units: 3 }
  const following = first >= 0xf0 && first < 0xf5 ? 3 : first >= 0xe0 ? 2 : first >= 0xc2 ? 1 : -1
  if (following === -1 || first >= 0xf5) return none
  let code = first & (0x3f >> following)
  for (let index = 1; index <= following; index += 1) {
    const byte = readByte(text, index * 3)
    if (byte === -1) return unseen
    if (byte < 0x80 || byte > 0xbf) return none
    code = (code << 6) | (byte & 0x3f)
  }
  return code <= 0x10ffff ? { code, units: 3 + 3 * following } : none
}

/** -1 where more has to be seen, -2 where there is none. */
function readByte(text: string, at: number): number {
  const part = text.slice(at, at + 3)
  if (/^%[0-9a-fA-F]{2}$/.test(part)) return Number.parseInt(part.slice(1), 16)
  return part.length < 3 && /^(?:%[0-9a-fA-F]?)?$/.test(part) ? -1 : -2
}

function readBackslash(text: string): Escaped {
  if (text.length === 1) return unseen
  const second = text.charAt(1)
  const known = single.get(second)
  if (known !== undefined) return { code: known, units: 2 }
  const length = second === 'u' ? 6 : second === 'x' ? 4 : 0
  if (length === 0) return none
  const digits = text.slice(2, length)
  if (!/^[0-9a-fA-F]*$/.test(digits)) return none
  if (digits.length < length - 2) return unseen
  const code = Number.parseInt(digits, 16)
  return code > 0 ? { code, units: length } : none
}
