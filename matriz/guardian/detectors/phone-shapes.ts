// SPDX-License-Identifier: Apache-2.0
import { isNationalNumber } from './phone-plans.ts'

export interface WrittenNumber {
  /** What stands before the first digit. */
  readonly prefix: string
  readonly digits: string
  readonly sizes: readonly number[]
  readonly separators: readonly string[]
}

/**
 * How much the way a number is written says: `dialled` with its country, `written` as nothing else is, `bare` digits that
 * are a phone number only where they are called one, or `none` that no country would dial.
 */
export type Certainty = 'dialled' | 'written' | 'bare' | 'none'

/** In the United States and Canada, with an area code and an exchange that exist: sizes with what stands between. */
const american = /^(?:1[ .-])?(?:3[ .-]3[ .-]4|\(3\)[ -]?3[ .-]4)$/
const americanDigits = /^1?[2-9]\d{2}[2-9]\d{6}$/
const date = /^(?:2([./-])2\1(?:4|2)|4([./-])2\2(?:2))(?: |$)/
/** Countries that dial a zero before the area code. */
const zeroTrunk = ['GB', 'DE', 'FR', 'NL', 'AT', 'CH', 'BE', 'SE', 'IN', 'AU', 'BR']
const others = ['US', 'ES', 'IT', 'BR', 'IN', 'PL', 'PT', 'NO', 'DK']

export function nationalShape(number: WrittenNumber): Certainty {
  const { digits, sizes } = number
  if (/^(\d)\1+$/.test(digits) || !isNational(digits)) return 'none'
  const shape = shapeOf(number)
  // An area code has more than one digit, and a date is none.
  if ((sizes[0] === 1 && sizes.length > 1 && !digits.startsWith('1')) || date.test(shape)) return 'none'
  return american.test(shape) && americanDigits.test(digits) ? 'written' : 'bare'
}

/** Whether it is grouped as American numbers are. */
export function isAmericanShape(number: WrittenNumber): boolean {
  return american.test(shapeOf(number))
}

function isNational(digits: string): boolean {
  if (digits.startsWith('00')) return false
  if (digits.startsWith('0')) return zeroTrunk.some(country => isNationalNumber(country, digits.slice(1))) || isNationalNumber('IT', digits)
  return others.some(country => isNationalNumber(country, digits)) || (digits.startsWith('1') && isNationalNumber('US', digits.slice(1)))
}

/** The sizes of the groups with what stands between them. */
function shapeOf({ prefix, sizes, separators }: WrittenNumber): string {
  return sizes.reduce((shape, size, index) => `${shape}${index === 0 ? '' : separators[index - 1]}${size}`, prefix)
}
