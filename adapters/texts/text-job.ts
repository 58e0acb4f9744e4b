// SPDX-License-Identifier: Apache-2.0

/** Texts to be counted, or to be made vectors of. */
export type TextJob =
  | { readonly count: readonly string[] }
  | { readonly embed: readonly string[]; readonly dimensions: number }

/** The tokens of each text, or the numbers of all vectors one behind the other: one array crosses between threads faster than many. */
export type TextOutcome =
  | { readonly tokens: readonly number[] }
  | { readonly numbers: Float32Array }
