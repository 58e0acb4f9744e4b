// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../../matriz/index.ts'
import type { FilterInput, MetadataValue } from '../../matriz/index.ts'

const comparisons: readonly unknown[] = ['eq', 'ne', 'gt', 'gte', 'lt', 'lte', 'in', 'nin']
const compounds: readonly unknown[] = ['and', 'or']

/** The filter of a query parameter, where no schema sees it. Throws `invalid_value` for what a body would be refused for. */
export function readFilterText(text: string | undefined): FilterInput | undefined {
  if (text === undefined) return undefined
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw new MatrizError('invalid_value', 'Invalid value for \'filter\': it must be the JSON of a filter.', { param: 'filter', cause })
  }
  return isFilter(value, 1) ? value : refuse()
}

function isFilter(value: unknown, depth: number): value is FilterInput {
  // Deeper than any filter may be; MATRIZ says so of those that are nearly.
  if (typeof value !== 'object' || value === null || depth > 64) return false
  const { type, key, value: bound, filters, ...rest } = value as Readonly<Record<string, unknown>>
  if (Object.keys(rest).length > 0) return false
  if (compounds.includes(type)) return key === undefined && bound === undefined && Array.isArray(filters) && filters.every((one) => isFilter(one, depth + 1))
  return comparisons.includes(type) && filters === undefined && typeof key === 'string' && (isValue(bound) || (Array.isArray(bound) && bound.every(isValue)))
}

function isValue(value: unknown): value is MetadataValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}

function refuse(): never {
  throw new MatrizError('invalid_value', 'Invalid value for \'filter\': it must be a comparison with a type, a key and a value, or and and or with filters.', { param: 'filter' })
}
