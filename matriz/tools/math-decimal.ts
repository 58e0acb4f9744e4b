// SPDX-License-Identifier: Apache-2.0
import { Decimal } from 'decimal.js'
import { Fraction } from 'fraction.js'

/** A clone, so that nobody else's settings reach it. */
const Precise = Decimal.clone({ precision: 60, toExpNeg: -9, toExpPos: 21 })

const digitLimit = 60
/** A decimal that ends within so many digits is shown whole. */
const wholeDigits = 15
/** Otherwise so many are shown. */
const shownDigits = 10

/** A number as people and programs write it: `-2.5`, `1,000`, `3/4`, `6.02e23`; undefined for anything else or more than 60 digits. */
export function parseNumber(written: string): Fraction | undefined {
  const text = written.trim().replace(/[−–]/, '-').replace(/(\d),(?=\d{3}(?:\D|$))/g, '$1')
  if (text.length > digitLimit) return undefined
  const ratio = /^([-+]?\d+)\s*\/\s*(\d+)$/.exec(text)
  if (ratio !== null) return Number(ratio[2]) === 0 ? undefined : new Fraction(BigInt(ratio[1] ?? '0'), BigInt(ratio[2] ?? '1'))
  const decimal = /^([-+]?)(\d*)(?:\.(\d*))?(?:e([-+]?\d{1,2}))?$/i.exec(text)
  if (decimal === null) return undefined
  const [, sign = '', whole = '', part = '', exponent = '0'] = decimal
  if (whole === '' && part === '') return undefined
  const size = Number(exponent) - part.length
  const digits = BigInt(`${sign === '-' ? '-' : ''}${whole}${part}`)
  return size >= 0 ? new Fraction(digits * 10n ** BigInt(size)) : new Fraction(digits, 10n ** BigInt(-size))
}

/** In decimal: whole where it ends within 15 significant digits, else rounded to 10, half away from zero. */
export function decimalOf(value: Fraction): { readonly text: string; readonly exact: boolean } {
  const near = new Precise(String(value.s * value.n)).div(String(value.d))
  const whole = near.toSignificantDigits(wholeDigits)
  const exact = new Fraction(whole.toFixed()).equals(value)
  return exact ? { text: whole.toString(), exact } : { text: near.toSignificantDigits(shownDigits, Decimal.ROUND_HALF_UP).toString(), exact }
}

/** As `7` or `22/7`. */
export function fractionText({ s, n, d }: Fraction): string {
  return d === 1n ? String(s * n) : `${s * n}/${d}`
}
