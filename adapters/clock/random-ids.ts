// SPDX-License-Identifier: Apache-2.0
import { randomFillSync } from 'node:crypto'
import type { NewId, Random } from '../../matriz/ports.ts'

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** 32 characters of 62 are 190 bits. */
const ID_LENGTH = 32

/** Bytes at or above this would favour the alphabet's beginning, and are thrown away. */
const UNBIASED_LIMIT = 256 - (256 % ALPHABET.length)

/** One call to the system's generator fills so many bytes, and serves about a hundred ids. */
const pool = new Uint8Array(4096)
let used = pool.length

/** `prefix_` and 32 characters 0-9A-Za-z from the system's generator. */
export const newRandomId: NewId = (prefix) => {
  let id = `${prefix}_`
  const length = id.length + ID_LENGTH
  while (id.length < length) {
    const byte = nextByte()
    if (byte < UNBIASED_LIMIT) id += ALPHABET[byte % ALPHABET.length]
  }
  return id
}

/** For jitter only. */
export const systemRandom: Random = () => Math.random()

function nextByte(): number {
  if (used === pool.length) {
    randomFillSync(pool)
    used = 0
  }
  const byte = pool[used] ?? 0
  // What was handed out is not kept.
  pool[used++] = 0
  return byte
}
