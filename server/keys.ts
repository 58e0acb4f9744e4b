// SPDX-License-Identifier: Apache-2.0
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { crc32 } from 'node:zlib'
import type { KeyStore, Principal, StoredKey } from '../matriz/index.ts'
import { deriveKey } from './secrets.ts'
import type { InstallationSecrets } from './secrets.ts'

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const ID_LENGTH = 12
const SECRET_BYTES = 32
/** 62 to the power of 43 is more than 2 to the power of 256. */
const SECRET_LENGTH = 43
const CHECKSUM_LENGTH = 6

// sk-lukhas-<id>_<secret><checksum>
const shape = /^sk-lukhas-([0-9A-Za-z]{12})_([0-9A-Za-z]{43})([0-9A-Za-z]{6})$/

/** What an unknown id is compared with, so that it takes as long as a known one. */
const NOBODYS_MAC = new Uint8Array(32)

/** The two parts of a key. `secret` is never stored, logged or shown again. */
export interface KeyParts {
  readonly id: string
  readonly secret: string
}

export interface KeyRequest {
  readonly pepper: KeyObject
  /** From the system's generator. */
  readonly randomBytes: (size: number) => Uint8Array
  readonly name: string
  readonly tenant: string
  readonly project: string
  readonly scopes: readonly string[]
  readonly lane: Principal['lane']
  readonly createdAtMs: number
}

/** The key under which secrets are stored, from the installation's secret. */
export function derivePepper(secret: Uint8Array): KeyObject {
  return deriveKey(secret, 'api keys')
}

/** The pepper of today, and while the secret is being replaced the one of yesterday. */
export interface Peppers {
  readonly current: KeyObject
  readonly previous?: KeyObject
}

/** The peppers of the installation. */
export function derivePeppers({ current, previous }: InstallationSecrets): Peppers {
  return { current: derivePepper(current), ...(previous === undefined ? {} : { previous: derivePepper(previous) }) }
}

/** A new key: `text` is for its owner, once; `key` is for the store. */
export function mintKey(request: KeyRequest): { readonly text: string; readonly key: StoredKey } {
  const id = toBase62(request.randomBytes(9), ID_LENGTH + 1).slice(1)
  const secret = toBase62(request.randomBytes(SECRET_BYTES), SECRET_LENGTH)
  const principal = { keyId: id, tenant: request.tenant, project: request.project, scopes: request.scopes, lane: request.lane }
  return {
    text: `sk-lukhas-${id}_${secret}${checksumOf(id, secret)}`,
    key: { id, mac: macOf(secret, request.pepper), name: request.name, principal, createdAtMs: request.createdAtMs }
  }
}

/** The parts of a well-formed key; undefined for any other text. Needs no store: most wrong keys end here. */
export function parseKey(text: string): KeyParts | undefined {
  const [, id, secret, checksum] = shape.exec(text) ?? []
  if (id === undefined || secret === undefined || checksumOf(id, secret) !== checksum) return undefined
  return { id, secret }
}

/**
 * Who the key belongs to; undefined when it is malformed, unknown, wrong or revoked. The last three take the same time.
 * A key that fits under the previous pepper is stored under the current one from then on.
 */
export async function verifyKey(text: string, { current, previous }: Peppers, store: Pick<KeyStore, 'find' | 'renewMac'>): Promise<Principal | undefined> {
  const parts = parseKey(text)
  if (parts === undefined) return undefined
  const stored = await store.find(parts.id)
  const mac = stored?.mac.length === NOBODYS_MAC.length ? stored.mac : NOBODYS_MAC
  const fits = timingSafeEqual(macOf(parts.secret, current), mac)
  const fitted = previous !== undefined && timingSafeEqual(macOf(parts.secret, previous), mac)
  if ((!fits && !fitted) || stored === undefined || stored.revokedAtMs !== undefined) return undefined
  if (!fits) await store.renewMac(parts.id, macOf(parts.secret, current))
  return stored.principal
}

function macOf(secret: string, pepper: KeyObject): Uint8Array {
  return createHmac('sha256', pepper).update(secret).digest()
}

function checksumOf(id: string, secret: string): string {
  let text = ''
  // As `digits` does, without big integers: every request comes by here.
  for (let rest = crc32(`${id}_${secret}`); text.length < CHECKSUM_LENGTH; rest = Math.floor(rest / 62)) text = `${ALPHABET[rest % 62]}${text}`
  return text
}

function toBase62(bytes: Uint8Array, length: number): string {
  return digits(BigInt(`0x${Buffer.from(bytes).toString('hex')}`), length)
}

function digits(value: bigint, length: number): string {
  let text = ''
  for (let rest = value; text.length < length; rest /= 62n) text = `${ALPHABET[Number(rest % 62n)]}${text}`
  return text
}
