// SPDX-License-Identifier: Apache-2.0

/** What stands for everything where a detector that should have read it has failed. */
export const uncheckedCategory = 'unchecked'

/** What takes the place of a finding. */
export function markOf(category: string): string {
  return `[REDACTED:${category}]`
}
