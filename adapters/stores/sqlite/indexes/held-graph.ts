// SPDX-License-Identifier: Apache-2.0
import type { Index } from 'usearch'
import type { GraphNote } from './graph-files.ts'

/** A graph as it is searched. */
export interface HeldGraph {
  readonly index: Index
  readonly note: GraphNote
}
