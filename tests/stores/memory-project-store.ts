// SPDX-License-Identifier: Apache-2.0
import { refuseIllFormedTexts } from '../../adapters/stores/commit-record.ts'
import { accountNotFound, projectNotFound } from '../../adapters/stores/refusals.ts'
import type { AgeQuery, ProjectQuery, ProjectStore, ServiceAccount, StoredProject } from '../../matriz/administration/project-store.ts'
import type { Page } from '../../matriz/page.ts'
import { pageAfter } from './memory-pages.ts'

/** Projects and service accounts that live as long as the process; for tests. */
export class MemoryProjectStore implements ProjectStore {
  readonly #projects: StoredProject[] = []
  readonly #accounts: ServiceAccount[] = []
  onAccountDeleted: (id: string, atMs: number) => void = () => undefined

  async create(project: StoredProject): Promise<boolean> {
    refuseIllFormedTexts([project.name])
    if (await this.find(project.tenant, project.id) !== undefined) return false
    this.#projects.push(structuredClone(project))
    return true
  }

  async find(tenant: string, id: string): Promise<StoredProject | undefined> {
    return structuredClone(this.#projects.find((project) => project.tenant === tenant && project.id === id))
  }

  async list(tenant: string, query: ProjectQuery): Promise<Page<StoredProject>> {
    return pageAfter(this.#projects.filter((project) => project.tenant === tenant), query, ({ archivedAtMs }) => query.archived || archivedAtMs === undefined, projectNotFound)
  }

  async change(tenant: string, id: string, change: (project: StoredProject) => StoredProject): Promise<StoredProject | undefined> {
    const place = this.#projects.findIndex((project) => project.tenant === tenant && project.id === id)
    const project = structuredClone(this.#projects[place])
    if (project === undefined) return undefined
    const changed = change(project)
    refuseIllFormedTexts([changed.name])
    this.#projects[place] = structuredClone(changed)
    return changed
  }

  async createAccount(account: ServiceAccount): Promise<void> {
    refuseIllFormedTexts([account.name])
    this.#accounts.push(structuredClone(account))
  }

  async account(tenant: string, project: string, id: string): Promise<ServiceAccount | undefined> {
    return structuredClone(this.#of(tenant, project).find((account) => account.id === id))
  }

  async accounts(tenant: string, project: string, query: AgeQuery): Promise<Page<ServiceAccount>> {
    return pageAfter(this.#of(tenant, project), query, () => true, accountNotFound)
  }

  async changeAccount(tenant: string, project: string, id: string, change: Partial<Pick<ServiceAccount, 'name' | 'role'>>): Promise<ServiceAccount | undefined> {
    refuseIllFormedTexts([change.name ?? ''])
    const account = this.#of(tenant, project).find((one) => one.id === id)
    if (account === undefined) return undefined
    const changed = { ...account, ...change }
    this.#accounts[this.#accounts.indexOf(account)] = changed
    return structuredClone(changed)
  }

  async deleteAccount(tenant: string, project: string, id: string, atMs: number): Promise<boolean> {
    const account = this.#of(tenant, project).find((one) => one.id === id)
    if (account === undefined) return false
    this.#accounts.splice(this.#accounts.indexOf(account), 1)
    this.onAccountDeleted(id, atMs)
    return true
  }

  #of(tenant: string, project: string): readonly ServiceAccount[] {
    return this.#accounts.filter((account) => account.tenant === tenant && account.project === project)
  }
}
