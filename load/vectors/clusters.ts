// SPDX-License-Identifier: Apache-2.0

/** Vectors in clusters, the same ones for the same seed. */
export interface Clusters {
  /** So many vectors of length 1, each near the middle of some cluster. */
  vectors(count: number, seed: number): Float32Array<ArrayBuffer>[]
}

/** Middles drawn from a normal distribution, and vectors around them that spread half as far. */
export function clusters(count: number, dimension: number, seed: number): Clusters {
  const draw = normal(seed)
  const middles = Array.from({ length: count }, () => Float32Array.from({ length: dimension }, draw))
  return {
    vectors: (size, own) => {
      const drawOwn = normal(own)
      const pick = uniform(own + 1)
      return Array.from({ length: size }, () => unit((middles[Math.floor(pick() * count)] ?? new Float32Array(dimension)).map((number) => number + 0.5 * drawOwn())))
    }
  }
}

function unit(vector: Float32Array<ArrayBuffer>): Float32Array<ArrayBuffer> {
  let squares = 0
  for (const number of vector) squares += number * number
  const length = Math.sqrt(squares)
  return vector.map((number) => number / length)
}

// Box and Muller's transform.
function normal(seed: number): () => number {
  const draw = uniform(seed)
  return () => Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw())
}

// Mulberry32: small, and the same everywhere.
function uniform(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** The places of the k vectors of which the inner product with `asked` is highest, of those that pass. */
export function plainScan(vectors: readonly Float32Array[], asked: Float32Array, { k, passes = () => true }: { readonly k: number; readonly passes?: (place: number) => boolean }): number[] {
  const best: { place: number; score: number }[] = []
  for (const [place, vector] of vectors.entries()) {
    if (!passes(place)) continue
    let score = 0
    for (let at = 0; at < asked.length; at++) score += (asked[at] ?? 0) * (vector[at] ?? 0)
    if (best.length === k && score <= (best.at(-1)?.score ?? 0)) continue
    if (best.length === k) best.pop()
    best.splice(best.findLastIndex((other) => other.score >= score) + 1, 0, { place, score })
  }
  return best.map(({ place }) => place)
}
