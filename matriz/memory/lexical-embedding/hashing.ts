// SPDX-License-Identifier: Apache-2.0
// FNV-1a, 32 bits (Fowler, Noll and Vo; RFC 9923), whose state is extended unit by unit, so that the n-grams that begin
// at one place cost one step each. Its last units stir few bits, which the finaliser of MurmurHash3 (Appleby, fmix32,
// in the public domain) spreads over all of them.

/** What a feature is; equal texts of different kinds are different features. */
export const featureKinds = { word: 1, pair: 2, gram: 3, symbol: 4, character: 5, nothing: 6 } as const
export type FeatureKind = keyof typeof featureKinds

const OFFSET = 0x811c9dc5
const PRIME = 0x01000193

/** The state before the first unit. */
export function begin(kind: FeatureKind): number {
  return step(OFFSET, featureKinds[kind])
}

/** The state after one more UTF-16 unit, low byte first. */
export function extend(state: number, unit: number): number {
  return step(step(state, unit & 0xff), unit >>> 8)
}

/** The state after the units of `text` from `from` to `to`. */
export function extendBy(state: number, text: string, from = 0, to = text.length): number {
  let extended = state
  for (let at = from; at < to; at++) extended = extend(extended, text.charCodeAt(at))
  return extended
}

/** The hash of what has gone into the state: 32 bits, not negative. */
export function finish(state: number): number {
  let mixed = state
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

function step(state: number, byte: number): number {
  return Math.imul(state ^ byte, PRIME)
}
