// SPDX-License-Identifier: Apache-2.0
import metadata from 'libphonenumber-js/min/metadata'

/** What is read of libphonenumber's metadata: a calling code, and at 2 the pattern of the numbers behind it. */
interface NumberingPlans {
  readonly country_calling_codes: Readonly<Record<string, readonly string[]>>
  readonly countries: Readonly<Record<string, readonly [string, unknown, string, ...unknown[]]>>
}

// The package types its data as arrays of anything; tests/guardian/detectors/phone.test.ts sees that this is their shape.
const plans = metadata as unknown as NumberingPlans

const callingCodes = new Map(Object.entries(plans.country_calling_codes))
const patterns = new Map<string, RegExp>()

/** Whether digits without prefixes may be a number of the country. */
export function isNationalNumber(country: string, digits: string): boolean {
  return patternOf(country).test(digits)
}

/** Whether digits that begin with a calling code may be a number. */
export function isInternationalNumber(digits: string): boolean {
  for (let length = 1; length <= 3; length += 1) {
    const countries = callingCodes.get(digits.slice(0, length))
    if (countries !== undefined) return countries.some(country => isNationalNumber(country, digits.slice(length)))
  }
  return false
}

function patternOf(country: string): RegExp {
  const known = patterns.get(country)
  if (known !== undefined) return known
  const source = plans.countries[country]?.[2] ?? '(?!)'
  // eslint-disable-next-line security/detect-non-literal-regexp -- the package's patterns, which repeat nothing without bound; tests hold them to it
  const made = new RegExp(`^(?:${source})$`)
  patterns.set(country, made)
  return made
}
