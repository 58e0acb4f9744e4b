// SPDX-License-Identifier: Apache-2.0
import type { AgeQuery } from '../../matriz/administration/project-store.ts'
import type { MatrizError } from '../../matriz/errors.ts'
import type { Page } from '../../matriz/page.ts'

interface Aged {
  readonly id: string
  readonly createdAtMs: number
}

export function byAge(left: Aged, right: Aged): number {
  return left.createdAtMs - right.createdAtMs || (left.id < right.id ? -1 : 1)
}

/** A page of what is wanted among all, behind one of all. */
export function pageAfter<T extends Aged>(all: readonly T[], { limit, after, order = 'asc' }: AgeQuery, wanted: (one: T) => boolean, absent: (id: string, param: string) => MatrizError): Page<T> {
  const sorted = order === 'asc' ? all.toSorted(byAge) : all.toSorted(byAge).toReversed()
  const place = after === undefined ? -1 : sorted.findIndex(({ id }) => id === after)
  if (after !== undefined && place === -1) throw absent(after, 'after')
  const behind = sorted.slice(place + 1).filter(wanted)
  return structuredClone({ data: behind.slice(0, limit), hasMore: behind.length > limit })
}
