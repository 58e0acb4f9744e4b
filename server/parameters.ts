// SPDX-License-Identifier: Apache-2.0
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

/** The parameters of the path, decoded. */
export function decodePath(parameters: Readonly<Record<string, string>>): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(parameters)) values[name] = value.includes('%') ? decodePercent(value, 'path') : value
  return values
}
