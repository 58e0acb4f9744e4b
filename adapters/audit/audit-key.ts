// SPDX-License-Identifier: Apache-2.0
import { createPrivateKey, createPublicKey, hkdfSync, sign } from 'node:crypto'

/** What signs the audit of an installation. */
export interface AuditKey {
  /** The public key's 32 bytes, in hex. */
  readonly id: string
  /** SPKI, for whoever verifies. */
  readonly publicKeyPem: string
  /** Ed25519 over `purpose:hash`, in hex. */
  sign(purpose: SignedPart, hash: string): string
}

/** A signature of one part is none of another. */
export type SignedPart = 'lukhas audit checkpoint 1' | 'lukhas audit head 1'

// What PKCS #8 writes before the 32 bytes of an Ed25519 key (RFC 8410).
const header = Buffer.from('302e020100300506032b657004220420', 'hex')
const keyBytes = 32

/** The key of an installation's secret, by HKDF-SHA-256: whoever has the secret can sign, and nobody else. */
export function createAuditKey(secret: Uint8Array): AuditKey {
  const seed = new Uint8Array(hkdfSync('sha256', secret, new Uint8Array(0), 'lukhas audit 1', keyBytes))
  const key = createPrivateKey({ key: Buffer.concat([header, seed]), format: 'der', type: 'pkcs8' })
  const publicKey = createPublicKey(key)
  return {
    id: publicKey.export({ format: 'der', type: 'spki' }).subarray(-keyBytes).toString('hex'),
    publicKeyPem: publicKey.export({ format: 'pem', type: 'spki' }).toString(),
    sign: (purpose, hash) => sign(null, Buffer.from(`${purpose}:${hash}`), key).toString('hex')
  }
}
