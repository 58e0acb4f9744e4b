// SPDX-License-Identifier: Apache-2.0
import { createSecretKey, hkdfSync } from 'node:crypto'
import type { KeyObject } from 'node:crypto'

/** The installation's secret, and the one whose place it took while what that one protects is still read. */
export interface InstallationSecrets {
  readonly current: Uint8Array
  readonly previous: Uint8Array | undefined
}

/** What a key derived from the secret is for. Each use has a key of its own, so that none tells of another. */
export type SecretUse = 'api keys' | 'fingerprint'

/** The key of one use, by HKDF-SHA-256. */
export function deriveKey(secret: Uint8Array, use: SecretUse): KeyObject {
  return createSecretKey(derive(secret, use))
}

/** What tells one secret from another, and nothing else of it. */
export function fingerprintOf(secret: Uint8Array): string {
  return Buffer.from(derive(secret, 'fingerprint')).toString('hex')
}

function derive(secret: Uint8Array, use: SecretUse): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, new Uint8Array(0), `lukhas ${use} 1`, 32))
}
