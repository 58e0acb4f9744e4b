// SPDX-License-Identifier: Apache-2.0

/** Texts that somebody else has published, with where. */
export interface Published {
  readonly source: string
  /** The category of what stands between ⟦ and ⟧. */
  readonly category: string
  /** A text in which the marked value is to be found. */
  readonly examples: readonly string[]
  /** Texts in which no class may find anything. */
  readonly nearMisses: readonly string[]
}
