// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../errors.ts'
import type { Policy } from '../matriz.ts'
import { authorise } from '../orchestrator/authorise.ts'
import type { KeyRotation, StoredKey } from '../ports.ts'
import type { Principal } from '../request.ts'
import type { Administration, IssuedKey, KeySettings, OwnedKey, RotationDraft } from './administration.ts'
import { issueKey, makeAccount } from './issue-key.ts'
import type { IssuingParts } from './issue-key.ts'
import { createProjectSettings } from './project-settings.ts'
import type { ServiceAccount, StoredProject } from './project-store.ts'
import { adminScopesFor, scopesFor } from './scopes.ts'
import type { ScopeLists } from './scopes.ts'

/** What administration takes. */
export interface AdministrationParts extends IssuingParts {
  readonly policy: Pick<Policy, 'decide' | 'denied'>
  readonly scopes: ScopeLists
  /** The ids of every model that this server serves; undefined for whoever serves none, and cannot know. */
  readonly models: () => Promise<readonly string[] | undefined>
}

const defaultOverlapMs = 24 * 60 * 60 * 1000

/** Projects, accounts and keys over their stores, behind the policy. */
export function createAdministration(parts: AdministrationParts): Administration {
  const { clock, newId, keys, projects, scopes } = parts
  const readable = async (principal: Principal, id: string): Promise<StoredProject> => await findProject(principal, id, 'administration.read', parts)
  const writable = async (principal: Principal, id: string): Promise<StoredProject> => refuseArchived(await findProject(principal, id, 'administration.write', parts))

  const findAccount = async ({ id: project, tenant }: StoredProject, id: string): Promise<ServiceAccount> => found(await projects.account(tenant, project, id), absentAccount(id))
  const owned = async (key: StoredKey): Promise<OwnedKey> => {
    const { principal: { tenant, project }, accountId = '' } = key
    return { key, account: found(await projects.account(tenant, project, accountId), absentKey(key.id)) }
  }
  const issueTo = async ({ id: accountId, tenant, project, name, role }: ServiceAccount, settings: KeySettings): Promise<IssuedKey> => {
    const { scopes: asked, ...rest } = settings
    return await issueKey({ name, lane: 'prod', ...rest, tenant, project, accountId, scopes: scopesFor(role, asked, scopes) }, parts)
  }

  return {
    async createProject(principal, { name, id = newId('proj') }) {
      const { tenant } = principal
      permit(principal, 'administration.write', `project:${id}`, parts)
      const project: StoredProject = { id, tenant, name, createdAtMs: clock.nowMs(), requestLimits: [] }
      if (await projects.create(project)) return project
      throw new MatrizError('invalid_value', 'Invalid value for \'id\': there is a project of this id.', { param: 'id' })
    },

    async projects(principal, query) {
      permit(principal, 'administration.read', 'project:*', parts)
      return await projects.list(principal.tenant, query)
    },

    project: readable,

    async renameProject(principal, id, name) {
      await writable(principal, id)
      return found(await projects.change(principal.tenant, id, project => ({ ...refuseArchived(project), ...name === undefined ? {} : { name } })), absentProject(id))
    },

    async archiveProject(principal, id) {
      await findProject(principal, id, 'administration.write', parts)
      const atMs = clock.nowMs()
      return found(await projects.change(principal.tenant, id, project => ({ archivedAtMs: atMs, ...project })), absentProject(id))
    },

    ...createProjectSettings({ ...parts, readable, writable }),

    async createAccount(principal, projectId, name, settings) {
      const { id: project, tenant } = await writable(principal, projectId)
      if (settings === undefined) return { account: await makeAccount({ tenant, project, name, role: 'none' }, parts) }
      // What cannot be a key is refused before there is an account.
      scopesFor('member', settings.scopes, scopes)
      const account = await makeAccount({ tenant, project, name, role: 'member' }, parts)
      return { account, issued: await issueTo(account, settings) }
    },

    async accounts(principal, projectId, query) {
      const { id, tenant } = await readable(principal, projectId)
      return await projects.accounts(tenant, id, query)
    },

    account: async (principal, projectId, id) => await findAccount(await readable(principal, projectId), id),

    async changeAccount(principal, projectId, id, change) {
      const { tenant, id: project } = await writable(principal, projectId)
      return found(await projects.changeAccount(tenant, project, id, change), absentAccount(id))
    },

    async deleteAccount(principal, projectId, id) {
      const { tenant, id: project } = await writable(principal, projectId)
      if (!await projects.deleteAccount(tenant, project, id, clock.nowMs())) throw absentAccount(id)
    },

    createKey: async (principal, projectId, accountId, settings) => await issueTo(await findAccount(await writable(principal, projectId), accountId), settings),

    async keys(principal, projectId, query) {
      const { tenant, id } = await readable(principal, projectId)
      const { data, hasMore } = await keys.page(tenant, id, query)
      return { data: await Promise.all(data.map(owned)), hasMore }
    },

    async key(principal, projectId, id) {
      const { tenant, id: project } = await readable(principal, projectId)
      return await owned(await findKey({ tenant, project }, id, parts))
    },

    async rotateKey(principal, projectId, id, draft) {
      const { tenant, id: project } = await writable(principal, projectId)
      await findKey({ tenant, project }, id, parts)
      return await rotate(id, draft, parts)
    },

    async deleteKey(principal, projectId, id) {
      // Also of an archived project: a key that leaked is better gone for good.
      const { tenant, id: project } = await findProject(principal, projectId, 'administration.write', parts)
      await findKey({ tenant, project }, id, parts)
      await keys.revoke(id, clock.nowMs())
    },

    async createAdminKey(principal, { name = 'unnamed', scopes: asked, ...rest }) {
      permit(principal, 'administration.write', 'admin_key:*', parts)
      return await issueKey({ ...rest, name, tenant: principal.tenant, project: '', lane: 'prod', scopes: adminScopesFor(asked, scopes) }, parts)
    },

    async adminKeys(principal, query) {
      permit(principal, 'administration.read', 'admin_key:*', parts)
      return await keys.page(principal.tenant, '', query)
    },

    async adminKey(principal, id) {
      permit(principal, 'administration.read', `admin_key:${id}`, parts)
      return await findKey({ tenant: principal.tenant, project: '' }, id, parts)
    },

    async rotateAdminKey(principal, id, draft) {
      permit(principal, 'administration.write', `admin_key:${id}`, parts)
      await findKey({ tenant: principal.tenant, project: '' }, id, parts)
      return await rotate(id, draft, parts)
    },

    async deleteAdminKey(principal, id) {
      permit(principal, 'administration.write', `admin_key:${id}`, parts)
      await findKey({ tenant: principal.tenant, project: '' }, id, parts)
      await keys.revoke(id, clock.nowMs())
    }
  }
}

type Action = 'administration.read' | 'administration.write'

function permit(principal: Principal, action: Action, resource: string, { policy }: Pick<AdministrationParts, 'policy'>): void {
  authorise(policy, { principal, action, resource })
}

async function findProject(principal: Principal, id: string, action: Action, parts: AdministrationParts): Promise<StoredProject> {
  permit(principal, action, `project:${id}`, parts)
  return found(await parts.projects.find(principal.tenant, id), absentProject(id))
}

function refuseArchived(project: StoredProject): StoredProject {
  if (project.archivedAtMs === undefined) return project
  throw new MatrizError('invalid_state', `Project '${shown(project.id)}' is archived, and stays as it is.`, { param: 'project_id' })
}

async function findKey({ tenant, project }: { readonly tenant: string; readonly project: string }, id: string, { keys }: AdministrationParts): Promise<StoredKey> {
  const key = await keys.find(id)
  if (key === undefined || key.revokedAtMs !== undefined || key.principal.tenant !== tenant || key.principal.project !== project) throw absentKey(id)
  return key
}

async function rotate(id: string, { overlapMs = defaultOverlapMs, expiresAfterMs }: RotationDraft, { clock, keys, minter }: AdministrationParts): Promise<IssuedKey> {
  const { text, mac } = minter.renew(id)
  const nowMs = clock.nowMs()
  const rotation: KeyRotation = { mac, previousUntilMs: nowMs + overlapMs, ...expiresAfterMs === undefined ? {} : { expiresAtMs: nowMs + expiresAfterMs } }
  return { key: found(await keys.rotate(id, rotation), absentKey(id)), text }
}

function found<T>(value: T | undefined, absent: MatrizError): T {
  if (value === undefined) throw absent
  return value
}

function absentProject(id: string): MatrizError {
  return new MatrizError('project_not_found', `Project '${shown(id)}' not found.`, { param: 'project_id' })
}

function absentAccount(id: string): MatrizError {
  return new MatrizError('service_account_not_found', `Service account '${shown(id)}' not found.`, { param: 'service_account_id' })
}

function absentKey(id: string): MatrizError {
  return new MatrizError('api_key_not_found', `Key '${shown(id)}' not found.`, { param: 'api_key_id' })
}

function shown(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 80)}…`
}
