// SPDX-License-Identifier: Apache-2.0

/** A value and where it stands in the contract. */
export interface PlacedValue {
  readonly value: unknown
  readonly place: number
}

/** Judges all values at once: each itself where nothing is changed, and a copy otherwise. Throws `content_blocked`. */
export type JudgeValues = (values: readonly PlacedValue[]) => Promise<readonly unknown[]>
