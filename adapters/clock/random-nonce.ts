// SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'node:crypto'

/** Bytes from the system's generator, for a cipher: never the same twice. */
export const randomNonce = (length: number): Uint8Array => randomBytes(length)
