// SPDX-License-Identifier: Apache-2.0
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { crc32 } from 'node:zlib'
import type { FoundKey, KeyMinter, KeyStore, MintedKey, Principal } from '../matriz/index.ts'
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

/** Makes keys under the current pepper; `randomBytes` is the system's generator. */
export function createKeyMinter(pepper: KeyObject, randomBytes: (size: number) => Uint8Array): KeyMinter {
  const renew = (id: string): MintedKey => {
    const secret = toBase62(randomBytes(SECRET_BYTES), SECRET_LENGTH)
    return { id, text: `sk-lukhas-${id}_${secret}${checksumOf(id, secret)}`, mac: macOf(secret, pepper) }
  }
  return { renew, mint: () => renew(toBase62(randomBytes(9), ID_LENGTH + 1).slice(1)) }
}

/** The parts of a well-formed key; undefined for any other text. Needs no store: most wrong keys end here. */
export function parseKey(text: string): KeyParts | undefined {
  const [, id, secret, checksum] = shape.exec(text) ?? []
  if (id === undefined || secret === undefined || checksumOf(id, secret) !== checksum) return undefined
  return { id, secret }
}

/**
 * Who the key belongs to; undefined when it is malformed, unknown, wrong, revoked, expired, or of an archived project. All
 * but the first take the same time. A key that fits under the previous pepper is stored under the current one from then on.
 */
export async function verifyKey(text: string, peppers: Peppers, store: Pick<KeyStore, 'find' | 'renewMac'>, nowMs: number): Promise<Principal | undefined> {
  const parts = parseKey(text)
  if (parts === undefined) return undefined
  const stored = await store.find(parts.id)
  const current = macOf(parts.secret, peppers.current)
  const former = peppers.previous === undefined ? NOBODYS_MAC : macOf(parts.secret, peppers.previous)
  const { mac, rotated } = { mac: comparable(stored?.mac), rotated: comparable(stored?.previous?.mac) }
  const fits = timingSafeEqual(current, mac)
  const fitted = timingSafeEqual(former, mac) && peppers.previous !== undefined
  const fitsRotated = (timingSafeEqual(current, rotated) || (timingSafeEqual(former, rotated) && peppers.previous !== undefined)) && nowMs < (stored?.previous?.untilMs ?? 0)
  const live = stored !== undefined && isLive(stored, nowMs)
  if (!live || !(fits || fitted || fitsRotated)) {
    await store.find(counterpartOf(stored, store))
    return undefined
  }
  if (fitted && !fits) await store.renewMac(parts.id, current)
  return standingOf(stored)
}

/** Ids of keys that were found, one for each store. */
const foundIds = new WeakMap<object, string>()
// Made of fewer random bits than any: nobody has it.
const NOBODYS_ID = '0'.repeat(ID_LENGTH)

/** What else is looked up before a refusal, so that each has cost one look-up that finds a key and one that finds none. */
function counterpartOf(stored: FoundKey | undefined, store: object): string {
  const found = foundIds.get(store) ?? NOBODYS_ID
  foundIds.set(store, stored?.id ?? found)
  return stored === undefined ? found : NOBODYS_ID
}

function comparable(mac: Uint8Array | undefined): Uint8Array {
  return mac?.length === NOBODYS_MAC.length ? mac : NOBODYS_MAC
}

function isLive({ revokedAtMs, expiresAtMs = Infinity, standing }: FoundKey, nowMs: number): boolean {
  return revokedAtMs === undefined && nowMs < expiresAtMs && standing?.archivedAtMs === undefined
}

/** The principal of a key, with what its project says at the moment. */
function standingOf({ principal, standing }: FoundKey): Principal {
  const { modelPermissions, requestLimits = [] } = standing ?? {}
  if (modelPermissions === undefined && requestLimits.length === 0) return principal
  return {
    ...principal,
    ...(modelPermissions === undefined ? {} : { models: [...(principal.models ?? []), modelPermissions] }),
    ...(requestLimits.length === 0 ? {} : { requestLimits })
  }
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
