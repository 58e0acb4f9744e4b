// SPDX-License-Identifier: Apache-2.0

/** Part of a list. */
export interface Page<T> {
  readonly data: readonly T[]
  /** Whether there is more behind it. */
  readonly hasMore: boolean
}
