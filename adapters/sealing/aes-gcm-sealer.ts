// SPDX-License-Identifier: Apache-2.0
import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { Sealer } from '../../matriz/ports.ts'
import { randomNonce } from '../clock/random-nonce.ts'

/** What a sealer is made of. `nonce` is for tests that compare with known vectors. */
export interface SealerOptions {
  /** The installation's secret, 32 bytes. */
  readonly secret: Uint8Array
  /** The secret before the last rotation: what it sealed can still be opened. */
  readonly previousSecret?: Uint8Array
  readonly nonce?: (length: number) => Uint8Array
}

const algorithm = 'aes-256-gcm'
const version = 1
const nonceBytes = 12
const tagBytes = 16
const secretBytes = 32
/** Tenants times purposes whose keys are remembered. */
const rememberedKeys = 1_000

/**
 * Seals with AES-256-GCM under a key of the tenant and purpose (HKDF-SHA-256, RFC 5869) and a random nonce. The sealed
 * form is base64url of: one byte of version, 12 of nonce, the ciphertext, 16 of tag. The version byte is authenticated.
 */
export function createSealer({ secret, previousSecret, nonce = randomNonce }: SealerOptions): Sealer {
  const keyOf = keysOf(secret)
  const readers = previousSecret === undefined ? [keyOf] : [keyOf, keysOf(previousSecret)]
  return {
    seal(tenant, purpose, text) {
      const iv = nonce(nonceBytes)
      const header = Uint8Array.of(version)
      const cipher = createCipheriv(algorithm, keyOf(tenant, purpose), iv, { authTagLength: tagBytes }).setAAD(header)
      return Buffer.concat([header, iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64url')
    },

    open(tenant, purpose, sealed) {
      const bytes = decode(sealed)
      if (bytes === undefined || bytes.length < 1 + nonceBytes + tagBytes || bytes[0] !== version) return undefined
      for (const read of readers) {
        const text = decrypt(bytes, read(tenant, purpose))
        if (text !== undefined) return text
      }
      return undefined
    }
  }
}

type KeyOf = (tenant: string, purpose: string) => Uint8Array

function keysOf(secret: Uint8Array): KeyOf {
  if (secret.length !== secretBytes) throw new Error(`A sealer needs a secret of ${secretBytes} bytes.`)
  const keys = new LRUCache<string, Uint8Array>({ max: rememberedKeys })
  return (tenant, purpose) => {
    // As JSON, so that no tenant and purpose run into those of another.
    const name = JSON.stringify(['lukhas', 'seal', version, purpose, tenant])
    const known = keys.get(name)
    if (known !== undefined) return known
    const key = new Uint8Array(hkdfSync('sha256', secret, new Uint8Array(), name, 32))
    keys.set(name, key)
    return key
  }
}

/** Only the one spelling that `seal` has: the decoder would skip over anything else. */
function decode(sealed: string): Buffer | undefined {
  const bytes = Buffer.from(sealed, 'base64url')
  return bytes.toString('base64url') === sealed ? bytes : undefined
}

function decrypt(bytes: Buffer, key: Uint8Array): string | undefined {
  const decipher = createDecipheriv(algorithm, key, bytes.subarray(1, 1 + nonceBytes), { authTagLength: tagBytes })
  decipher.setAAD(bytes.subarray(0, 1)).setAuthTag(bytes.subarray(-tagBytes))
  const plain = decipher.update(bytes.subarray(1 + nonceBytes, -tagBytes))
  try {
    return Buffer.concat([plain, decipher.final()]).toString('utf8')
  } catch {
    // Not the key, or not what was sealed.
    return undefined
  }
}
