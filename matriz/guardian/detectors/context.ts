// SPDX-License-Identifier: Apache-2.0
import { edge, isLetterBeyondAscii } from '../scan/fold.ts'
import { classOf, isIn, isLetter } from './characters.ts'

/** How far before a value its name may begin: the header of a table stands on another line. */
const reachBefore = 60
/** How far behind it its name may end. */
const reachAfter = 44

/** What stands before a place, in small letters; bounded, so that it does not depend on how the text was cut. */
export function textBefore(codes: Uint16Array, at: number, units = reachBefore): string {
  let from = at
  while (from > 0 && at - from < units && codes[from - 1] !== edge) from -= 1
  return readable(codes, from, at)
}

/** What stands behind a place up to the end of its sentence, and nothing where nobody says what it is; undefined where more has to be seen. */
function textAfter(codes: Uint16Array, at: number, end: number): string | undefined {
  let to = at
  while (to < end && to - at < 4 && isIn(closers, codes[to])) to += 1
  if (to >= end) return undefined
  // Most texts go on with something else, and need not be waited for.
  if (to > at && isLetter(codes[to]) && !mayBeSaid(codes[to] as number)) return ''
  if (to === at) return ''
  while (to < at + reachAfter && !isSentenceEnd(codes, to, end)) {
    if (to >= end) return undefined
    to += 1
  }
  return readable(codes, at, to)
}

const closers = classOf(' "\'`)]}>,')

function mayBeSaid(code: number): boolean {
  const letter = code | 0x20
  return code >= 0x80 || letter === 0x61 || letter === 0x63 || letter === 0x64 || letter === 0x65 || letter === 0x66 || letter === 0x69 || letter === 0x6a || letter === 0x70 || letter === 0x73 || letter === 0x74 || letter === 0x76
}

function isSentenceEnd(codes: Uint16Array, at: number, end: number): boolean {
  return at < end && (codes[at] === edge || codes[at] === 0x0a || codes[at] === 0x2e || codes[at] === 0x3b || codes[at] === 0x3f || codes[at] === 0x21)
}

function readable(codes: Uint16Array, from: number, to: number): string {
  let text = ''
  for (let place = from; place < to; place += 1) {
    const code = codes[place] as number
    text += code === 0x5f || (code >= 0x80 && !isLetterBeyondAscii(code)) ? ' ' : String.fromCharCode(code)
  }
  return text.toLowerCase()
}

interface Named {
  readonly behind: number
  readonly end: number
  readonly names: RegExp
}

/** `V as his SSN`, in the languages that names are known in. */
const said = /^[\s"'`)\]}»,]{0,4}(?:as|for|is|als|für|ist|comme|est|como|es|é|come|jako|to|som|är|voor|pour|para|per|dla|för)\s/

/** Whether one of the names stands near a value; undefined where more has to be seen. */
export function isNamed(codes: Uint16Array, at: number, { behind, end, names }: Named): boolean | undefined {
  return names.test(textBefore(codes, at)) || saidBehind(codes, behind, { end, names })
}

/** Whether a value is said to be one of the names behind it; undefined where more has to be seen. */
export function saidBehind(codes: Uint16Array, behind: number, { end, names }: { end: number, names: RegExp }): boolean | undefined {
  const after = textAfter(codes, behind, end)
  return after === undefined ? undefined : said.test(after) && names.test(after)
}
