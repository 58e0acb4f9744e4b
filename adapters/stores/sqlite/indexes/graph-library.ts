// SPDX-License-Identifier: Apache-2.0
import { createRequire } from 'node:module'
import type { Index, MetricKind, ScalarKind } from 'usearch'
import type { Metric } from '../../../../matriz/memory/index-store.ts'

/** Part of what a graph's file says of itself: one that another version made is made anew. */
export const GRAPH_FORMAT = 'usearch 2.25.3, connectivity 16, expansion 128/64, 1'

/** What makes and searches graphs. */
export interface GraphLibrary {
  /** An empty graph for vectors as `graphVector` makes them. */
  make(metric: Metric, dimension: number): Index
}

interface Library {
  readonly Index: typeof Index
}

/** Undefined where there is no such library for this machine: it comes as a binary. */
export function loadGraphLibrary(name: string): GraphLibrary | undefined {
  try {
    // Its own types say what it is. It is CommonJS: as a module it looks for its binary in the wrong place.
    const library = createRequire(import.meta.url)(name) as Library
    return {
      make: (metric, dimension) => new library.Index({
        // Unit vectors keep what matters in half the bytes; others may be of any size.
        dimensions: dimension, metric: kindOf(metric), quantization: (metric === 'cosine' ? 'f16' : 'f32') as ScalarKind,
        connectivity: 16, expansion_add: 128, expansion_search: 64, multi: false
      })
    }
  } catch {
    return undefined
  }
}

/** The vector as a graph has it: of length 1 under `cosine`. */
export function graphVector(metric: Metric, vector: Float32Array): Float32Array {
  if (metric !== 'cosine') return vector
  const length = lengthOf(vector)
  return vector.map((number) => number / length)
}

function lengthOf(vector: Float32Array): number {
  let squares = 0
  for (const number of vector) squares += number * number
  return Math.sqrt(squares)
}

// The library's own names for them; its types know them as members of an enum.
function kindOf(metric: Metric): MetricKind {
  return (metric === 'euclidean' ? 'l2sq' : 'ip') as MetricKind
}
