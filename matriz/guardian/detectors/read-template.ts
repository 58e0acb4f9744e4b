// SPDX-License-Identifier: Apache-2.0
import { classOf, isDigit, isIn, isWord } from './characters.ts'
import type { CharacterClass } from './characters.ts'

export interface Template {
  /** `L` for a letter, `D` for a digit, `A` for either, and `R` for a digit or a letter that may replace one. */
  readonly template: string
  /** At most one stands between two characters. */
  readonly separators: CharacterClass
  /** Before which characters a separator may stand; everywhere where it is left out. */
  readonly breaks?: readonly number[]
}

interface ReadText {
  /** In capitals. */
  readonly read: string
  /** Before which characters there was a separator. */
  readonly broken: readonly number[]
}

/** Behind the ASCII letters and digits that a template asks for, 0 where others stand there, -1 where more has to be seen. */
export function skipTemplate(codes: Uint16Array, at: number, end: number, wanted: Template): number {
  const { template } = wanted
  let place = at
  for (let index = 0; index < template.length; index += 1) {
    if (place >= end) return -1
    if (index > 0 && (codes[place] as number) < 0x30 && isBreak(codes[place] as number, index, wanted)) {
      place += 1
      if (place >= end) return -1
    }
    if (!fitsTemplate(codes[place] as number, template.charCodeAt(index))) return 0
    place += 1
  }
  return place
}

/** What `skipTemplate` went over. */
export function readTemplate(codes: Uint16Array, at: number, wanted: Template): ReadText {
  let read = ''
  const broken: number[] = []
  let place = at
  for (let index = 0; index < wanted.template.length; index += 1) {
    if (index > 0 && isBreak(codes[place] as number, index, wanted)) {
      broken.push(index)
      place += 1
    }
    read += String.fromCharCode(codes[place] as number)
    place += 1
  }
  return { read: read.toUpperCase(), broken }
}

function isBreak(code: number, index: number, { separators, breaks }: Template): boolean {
  return isIn(separators, code) && breaks?.includes(index) !== false
}

/** The letters that stand for digits in an Italian code. */
const replacing = classOf('LMNPQRSTUVlmnpqrstuv')

function fitsTemplate(code: number, wanted: number): boolean {
  if (code >= 0x80) return false
  if (isDigit(code)) return wanted !== 0x4c
  if (wanted === 0x52) return isIn(replacing, code)
  return wanted !== 0x44 && isWord(code)
}
