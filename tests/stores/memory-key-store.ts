// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../../matriz/errors.ts'
import type { KeyStore, StoredKey } from '../../matriz/ports.ts'

/** Keys that live as long as the process; for tests. */
export class MemoryKeyStore implements KeyStore {
  readonly #keys = new Map<string, StoredKey>()

  async find(id: string): Promise<StoredKey | undefined> {
    return structuredClone(this.#keys.get(id))
  }

  async list(): Promise<readonly StoredKey[]> {
    return [...this.#keys.values()].map((key) => structuredClone(key)).toSorted(byAge)
  }

  async insert(key: StoredKey): Promise<void> {
    if (this.#keys.has(key.id)) throw new MatrizError('contract_violation', 'There is a key with this id already.')
    this.#keys.set(key.id, structuredClone(key))
  }

  async revoke(id: string, atMs: number): Promise<boolean> {
    const key = this.#keys.get(id)
    if (key === undefined) return false
    this.#keys.set(id, { revokedAtMs: atMs, ...key })
    return true
  }

  async renewMac(id: string, mac: Uint8Array): Promise<void> {
    const key = this.#keys.get(id)
    if (key !== undefined) this.#keys.set(id, { ...key, mac: Uint8Array.from(mac) })
  }
}

function byAge(left: StoredKey, right: StoredKey): number {
  return left.createdAtMs - right.createdAtMs || (left.id < right.id ? -1 : 1)
}
