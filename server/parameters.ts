// SPDX-License-Identifier: Apache-2.0
import { RefusedError } from './errors.ts'
import { decodePercent } from './guards.ts'

/** The query as an object without a prototype; a name given more than once has an array. Its % escapes were checked before. */
export function parseQuery(query: string | undefined): Record<string, unknown> {
  const values = Object.create(null) as Record<string, unknown>
  if (query === undefined || query === '') return values
  for (const [name, value] of new URLSearchParams(query)) {
    const before = values[name]
    if (before === undefined) values[name] = value
    else if (Array.isArray(before)) before.push(value)
    else values[name] = [before, value]
  }
  return values
}

/**
 * Refuses what the validator takes for a number and no caller would write: `0x10`, `1e400`, ` 5`; and so many digits that
 * they make an infinite one, which no maximum keeps out. `coerced` is what it made of `sent`. Throws RefusedError.
 */
export function refuseOddNumbers(sent: Readonly<Record<string, unknown>>, coerced: Readonly<Record<string, unknown>>): void {
  for (const name in sent) {
    const value = coerced[name]
    if (typeof value !== 'number') continue
    if (/^-?\d+$/.test(String(sent[name]))) {
      if (Number.isFinite(value)) continue
      const [code, size] = value > 0 ? ['integer_above_max_value', 'large'] as const : ['integer_below_min_value', 'small'] as const
      throw new RefusedError(code, `Invalid value for '${name}': the number is too ${size}.`, { param: name })
    }
    throw new RefusedError('invalid_type', `Invalid type for '${name}': expected an integer, but got a string.`, { param: name })
  }
}

/** The parameters of the path, decoded. */
export function decodePath(parameters: Readonly<Record<string, string>>): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(parameters)) values[name] = value.includes('%') ? decodePercent(value, 'path') : value
  return values
}
