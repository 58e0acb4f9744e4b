// SPDX-License-Identifier: Apache-2.0
import type { Metric } from '../../matriz/memory/index-store.ts'

/** Scores vectors against one that was asked for; higher is better. */
export type Score = (numbers: Float32Array, at: number) => number

/** In double precision and always in the same order of steps, so that a vector has one score however it was found. */
export function scoreAgainst(metric: Metric, asked: Float32Array): Score {
  switch (metric) {
    case 'dot':
      return (numbers, at) => dot(asked, numbers, at)
    case 'euclidean':
      return (numbers, at) => -Math.sqrt(distance(asked, numbers, at))
    case 'cosine': {
      const length = Math.sqrt(dot(asked, asked, 0))
      return (numbers, from) => cosine(asked, length, { numbers, from })
    }
  }
}

// Four sums at once: the processor does not wait for the last one.
function dot(asked: Float32Array, numbers: Float32Array, from: number): number {
  let at = from
  let [first, second, third, fourth] = [0, 0, 0, 0]
  const whole = asked.length & ~3
  let place = 0
  for (; place < whole; place += 4, at += 4) {
    first += asked[place]! * numbers[at]!
    second += asked[place + 1]! * numbers[at + 1]!
    third += asked[place + 2]! * numbers[at + 2]!
    fourth += asked[place + 3]! * numbers[at + 3]!
  }
  for (; place < asked.length; place++, at++) first += asked[place]! * numbers[at]!
  return first + second + third + fourth
}

function distance(asked: Float32Array, numbers: Float32Array, from: number): number {
  let at = from
  let [first, second] = [0, 0]
  const whole = asked.length & ~1
  let place = 0
  for (; place < whole; place += 2, at += 2) {
    const one = asked[place]! - numbers[at]!
    const other = asked[place + 1]! - numbers[at + 1]!
    first += one * one
    second += other * other
  }
  if (place < asked.length) first += (asked[place]! - numbers[at]!) ** 2
  return first + second
}

function cosine(asked: Float32Array, length: number, { numbers, from }: { readonly numbers: Float32Array; readonly from: number }): number {
  let at = from
  let [product, square, otherProduct, otherSquare] = [0, 0, 0, 0]
  const whole = asked.length & ~1
  let place = 0
  for (; place < whole; place += 2, at += 2) {
    const one = numbers[at]!
    const other = numbers[at + 1]!
    product += asked[place]! * one
    square += one * one
    otherProduct += asked[place + 1]! * other
    otherSquare += other * other
  }
  if (place < asked.length) {
    product += asked[place]! * numbers[at]!
    square += numbers[at]! * numbers[at]!
  }
  const squares = square + otherSquare
  return squares === 0 ? 0 : (product + otherProduct) / (length * Math.sqrt(squares))
}
