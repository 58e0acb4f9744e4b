// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto'
import { chmodSync, closeSync, copyFileSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs'

const OWNER_ONLY = 0o600
const CHUNK_BYTES = 1024 * 1024

/** Writes a new file that only its owner may read; it is on disk when this returns. */
export function writeDurably(path: string, content: Uint8Array | string): void {
  const bytes = Buffer.from(content)
  const file = openSync(path, 'wx', OWNER_ONLY)
  try {
    for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Copies a file to one that only its owner may read; it is on disk when this returns. */
export function copyDurably(from: string, to: string): void {
  copyFileSync(from, to)
  chmodSync(to, OWNER_ONLY)
  sync(to)
}

/** Puts a file, or the names in a directory, on disk. */
export function sync(path: string): void {
  const file = openSync(path, 'r')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** SHA-256 of a file of any size, in hex, with its size. */
export function digestOf(path: string): { readonly bytes: number; readonly sha256: string } {
  const hash = createHash('sha256')
  const chunk = Buffer.alloc(CHUNK_BYTES)
  const file = openSync(path, 'r')
  let bytes = 0
  try {
    for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk)) {
      hash.update(chunk.subarray(0, read))
      bytes += read
    }
  } finally {
    closeSync(file)
  }
  return { bytes, sha256: hash.digest('hex') }
}
