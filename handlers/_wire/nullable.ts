// SPDX-License-Identifier: Apache-2.0

/** Whether the caller gave a value; on this wire null says the same as nothing. */
export function given<T>(value: T): value is NonNullable<T> {
  return value !== undefined && value !== null
}
