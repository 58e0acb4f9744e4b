// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../errors.ts'
import type { Page } from '../page.ts'
import type { Principal } from '../request.ts'
import { limitedModel, requestLimitId, unlimitedRequests } from './administration.ts'
import type { Administration, LimitQuery } from './administration.ts'
import type { ModelPermissions, ProjectStore, RequestLimit, StoredProject } from './project-store.ts'

type Settings = Pick<Administration, 'modelPermissions' | 'setModelPermissions' | 'deleteModelPermissions' | 'requestLimits' | 'setRequestLimit'>

interface SettingsParts {
  readonly projects: ProjectStore
  readonly models: () => Promise<readonly string[] | undefined>
  readonly readable: (principal: Principal, id: string) => Promise<StoredProject>
  readonly writable: (principal: Principal, id: string) => Promise<StoredProject>
}

/** Which models a project may name, and how often. */
export function createProjectSettings({ projects, models, readable, writable }: SettingsParts): Settings {
  const setPermissions = async (principal: Principal, id: string, permissions: ModelPermissions | undefined): Promise<void> => {
    await projects.change(principal.tenant, id, ({ modelPermissions: _former, ...project }) => ({ ...project, ...permissions === undefined ? {} : { modelPermissions: permissions } }))
  }
  return {
    modelPermissions: async (principal, projectId) => permissionsOf(await readable(principal, projectId)),

    async setModelPermissions(principal, projectId, { mode, modelIds }) {
      const { id } = await writable(principal, projectId)
      const permissions = { mode, modelIds: [...new Set(modelIds)] }
      await setPermissions(principal, id, permissions)
      return permissions
    },

    async deleteModelPermissions(principal, projectId) {
      const project = await writable(principal, projectId)
      permissionsOf(project)
      await setPermissions(principal, project.id, undefined)
    },

    async requestLimits(principal, projectId, query) {
      return pageOf(limitsOf(await readable(principal, projectId), await models() ?? []), query)
    },

    async setRequestLimit(principal, projectId, id, requestsPerMinute) {
      const project = await writable(principal, projectId)
      const named = limitedModel(id)
      const present = limitsOf(project, await models() ?? [named ?? '']).find(limit => limit.model === named)
      if (present === undefined) throw absentLimit(id)
      const { model } = present
      if (requestsPerMinute === undefined) return present
      const set = { model, requestsPerMinute }
      await projects.change(principal.tenant, project.id, current => ({
        ...current, requestLimits: [...current.requestLimits.filter(limit => limit.model !== model), ...requestsPerMinute === unlimitedRequests ? [] : [set]]
      }))
      return set
    }
  }
}

function permissionsOf({ id, modelPermissions }: StoredProject): ModelPermissions {
  if (modelPermissions !== undefined) return modelPermissions
  throw new MatrizError('model_permissions_not_found', `Project '${id}' has no list of models: it may name all.`, { param: 'project_id' })
}

/** Every model of the server and every one with a limit, by id. */
function limitsOf({ requestLimits }: StoredProject, models: readonly string[]): readonly RequestLimit[] {
  const limits = new Map([...models.map(model => ({ model, requestsPerMinute: unlimitedRequests })), ...requestLimits].map(limit => [limit.model, limit]))
  return [...limits.values()].toSorted((one, other) => one.model < other.model ? -1 : 1)
}

function pageOf(limits: readonly RequestLimit[], { limit, after, before }: LimitQuery): Page<RequestLimit> {
  const from = after === undefined ? 0 : placeOf(limits, after, 'after') + 1
  const to = before === undefined ? limits.length : placeOf(limits, before, 'before')
  // What comes before something is the page next to it.
  const first = before !== undefined && after === undefined ? Math.max(0, to - limit) : from
  const data = limits.slice(first, Math.min(to, first + limit))
  return { data, hasMore: before !== undefined && after === undefined ? first > 0 : first + limit < to }
}

function placeOf(limits: readonly RequestLimit[], id: string, param: string): number {
  const place = limits.findIndex(({ model }) => requestLimitId(model) === id)
  if (place === -1) throw absentLimit(id, param)
  return place
}

function absentLimit(id: string, param = 'rate_limit_id'): MatrizError {
  return new MatrizError('rate_limit_not_found', `Rate limit '${id.length <= 80 ? id : `${id.slice(0, 80)}…`}' not found.`, { param })
}
