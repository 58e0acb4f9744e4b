// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto'

/** The vector that a version of a record has: no other one is like it. */
export function vectorOf(id: string, version: number): Float32Array<ArrayBuffer> {
  const bytes = createHash('sha512').update(`${id} ${version}`).digest()
  return Float32Array.from(bytes.subarray(0, 32), (byte) => byte - 127.5)
}
