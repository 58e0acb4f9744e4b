// SPDX-License-Identifier: Apache-2.0
import { accountNotFound, keyNotFound } from '../../adapters/stores/refusals.ts'
import type { AgeQuery } from '../../matriz/administration/project-store.ts'
import { MatrizError } from '../../matriz/errors.ts'
import type { FoundKey, KeyRotation, KeyStore, Page, StoredKey } from '../../matriz/ports.ts'
import { byAge, pageAfter } from './memory-pages.ts'
import { MemoryProjectStore } from './memory-project-store.ts'

/** Keys that live as long as the process; for tests. */
export class MemoryKeyStore implements KeyStore {
  readonly #keys = new Map<string, StoredKey>()
  readonly #projects: MemoryProjectStore

  constructor(projects = new MemoryProjectStore()) {
    this.#projects = projects
    projects.onAccountDeleted = (id, atMs) => {
      for (const key of this.#keys.values()) if (key.accountId === id) this.#keys.set(key.id, { revokedAtMs: atMs, ...key })
    }
  }

  async find(id: string): Promise<FoundKey | undefined> {
    const key = structuredClone(this.#keys.get(id))
    const project = key && await this.#projects.find(key.principal.tenant, key.principal.project)
    if (key === undefined || project === undefined) return key
    const { archivedAtMs, modelPermissions, requestLimits } = project
    return { ...key, standing: { ...(archivedAtMs === undefined ? {} : { archivedAtMs }), ...(modelPermissions === undefined ? {} : { modelPermissions }), requestLimits } }
  }

  async list(): Promise<readonly StoredKey[]> {
    return [...this.#keys.values()].map((key) => structuredClone(key)).toSorted(byAge)
  }

  async page(tenant: string, project: string, query: AgeQuery): Promise<Page<StoredKey>> {
    const all = (await this.list()).filter(({ principal }) => principal.tenant === tenant && principal.project === project)
    return pageAfter(all, query, ({ revokedAtMs }) => revokedAtMs === undefined, keyNotFound)
  }

  async insert(key: StoredKey): Promise<void> {
    const { principal: { tenant, project }, accountId } = key
    if (accountId !== undefined && await this.#projects.account(tenant, project, accountId) === undefined) throw accountNotFound(accountId, 'service_account_id')
    if (this.#keys.has(key.id)) throw new MatrizError('contract_violation', 'There is a key with this id already.')
    this.#keys.set(key.id, structuredClone(key))
  }

  async revoke(id: string, atMs: number): Promise<boolean> {
    const key = this.#keys.get(id)
    if (key === undefined) return false
    this.#keys.set(id, { revokedAtMs: atMs, ...key })
    return true
  }

  async rotate(id: string, { mac, previousUntilMs, expiresAtMs }: KeyRotation): Promise<StoredKey | undefined> {
    const key = this.#keys.get(id)
    if (key === undefined || key.revokedAtMs !== undefined) return undefined
    const rotated = { ...key, mac: Uint8Array.from(mac), previous: { mac: key.mac, untilMs: previousUntilMs }, ...(expiresAtMs === undefined ? {} : { expiresAtMs }) }
    this.#keys.set(id, rotated)
    return structuredClone(rotated)
  }

  async renewMac(id: string, mac: Uint8Array): Promise<void> {
    const key = this.#keys.get(id)
    if (key !== undefined) this.#keys.set(id, { ...key, mac: Uint8Array.from(mac) })
  }
}
