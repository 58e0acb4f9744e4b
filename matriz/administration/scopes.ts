// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../errors.ts'
import type { AccountRole } from './project-store.ts'

/** What keys can be allowed to do: those of projects, and admin keys. No key has scopes of both. */
export interface ScopeLists {
  readonly project: readonly string[]
  readonly admin: readonly string[]
}

/** The two kinds among all scopes of a contract. */
export function scopeLists(scopes: readonly string[]): ScopeLists {
  return { project: scopes.filter(scope => !isAdminScope(scope)), admin: scopes.filter(isAdminScope) }
}

export function isAdminScope(scope: string): boolean {
  return scope.startsWith('admin:')
}

// What a client has no use for: it is left to whoever asks for it.
const ofOperators = new Set(['metrics:read', 'guardian:read'])

/** What a client needs, of all scopes of a project. */
export function clientScopes({ project }: ScopeLists): readonly string[] {
  return project.filter(scope => !ofOperators.has(scope))
}

/** The scopes of a new key: those that were asked for, once each, or what the role stands for. Throws `invalid_value` for one that is none of a project's, and `missing_required_parameter` where the role stands for nothing. */
export function scopesFor(role: AccountRole, asked: readonly string[] | undefined, lists: ScopeLists): readonly string[] {
  if (asked === undefined) {
    if (role === 'none') throw new MatrizError('missing_required_parameter', 'Missing required parameter: \'scopes\': the service account has no role.', { param: 'scopes' })
    return role === 'owner' ? lists.project : clientScopes(lists)
  }
  return known(asked, lists.project)
}

/** The scopes of a new admin key; all when none were asked for. */
export function adminScopesFor(asked: readonly string[] | undefined, { admin }: ScopeLists): readonly string[] {
  return asked === undefined ? admin : known(asked, admin)
}

function known(asked: readonly string[], scopes: readonly string[]): readonly string[] {
  const unknown = asked.findIndex(scope => !scopes.includes(scope))
  if (unknown === -1) return [...new Set(asked)]
  const param = `scopes[${unknown}]`
  throw new MatrizError('invalid_value', `Invalid value for '${param}': expected one of ${scopes.join(', ')}.`, { param })
}
