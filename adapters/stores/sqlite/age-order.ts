// SPDX-License-Identifier: Apache-2.0
import type { SQLInputValue, SQLOutputValue } from 'node:sqlite'
import type { AgeQuery } from '../../../matriz/administration/project-store.ts'
import type { Page } from '../../../matriz/page.ts'

/** The rows behind `after`, which has a `created_at_ms` and an `id`: a condition with its values, and the order of all. */
export function behind(after: Readonly<Record<string, SQLOutputValue>> | undefined, { order = 'asc' }: AgeQuery): { readonly condition: string; readonly values: readonly SQLInputValue[]; readonly order: string } {
  const words = order === 'asc' ? { direction: 'ASC', comparison: '>' } : { direction: 'DESC', comparison: '<' }
  return {
    condition: after === undefined ? '1' : `(created_at_ms, id) ${words.comparison} (?, ?)`,
    values: after === undefined ? [] : [Number(after['created_at_ms']), String(after['id'])],
    order: `ORDER BY created_at_ms ${words.direction}, id ${words.direction}`
  }
}

/** A page of the rows, of which one more was asked for than it holds. */
export function pageOf<T>(rows: readonly T[], { limit }: AgeQuery): Page<T> {
  return { data: rows.slice(0, limit), hasMore: rows.length > limit }
}
