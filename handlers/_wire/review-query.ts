// SPDX-License-Identifier: Apache-2.0
import { parameterSupport } from '../../generated/support.ts'
import type { Support } from '../../generated/support.ts'
import { given } from './nullable.ts'
import type { Note } from './reviewer.ts'

/** Names the parameters of a query that have no effect. */
export function reviewQuery(operation: keyof typeof parameterSupport, query: object, note: Note): void {
  const support: Readonly<Record<string, Support>> = parameterSupport[operation]
  for (const [name, value] of Object.entries(query)) {
    if (support[name] === 'ignored' && given(value)) note(name)
  }
}
