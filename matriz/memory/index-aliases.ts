// SPDX-License-Identifier: Apache-2.0
import { seesIndex, visiblePage } from '../administration/access.ts'
import { MatrizError } from '../errors.ts'
import type { Policy } from '../matriz.ts'
import { authorise } from '../orchestrator/authorise.ts'
import type { Principal } from '../request.ts'
import { absentIndex, findIndex, shown } from './find-index.ts'
import type { Indexes } from './index-calls.ts'
import { checkName } from './index-names.ts'
import type { IndexAlias, IndexStore } from './index-store.ts'

type Aliases = Pick<Indexes, 'listAliases' | 'alias' | 'setAlias' | 'deleteAlias'>

/** Names that stand for indexes, behind the policy. */
export function createIndexAliases({ indexes, policy }: { readonly indexes: IndexStore; readonly policy: Policy }): Aliases {
  const allow = (principal: Principal, action: 'indexes.read' | 'indexes.admin', alias: string): void => {
    authorise(policy, { principal, action, resource: `index_alias:${alias}` })
  }
  const find = async (principal: Principal, alias: string): Promise<IndexAlias> => {
    const found = await indexes.findAlias(principal.tenant, principal.project, alias)
    if (found === undefined || !seesIndex(principal, found.indexId)) throw absent(alias)
    return found
  }
  return {
    async listAliases(principal, query) {
      allow(principal, 'indexes.read', '*')
      const { tenant, project, indexes: listed } = principal
      if (listed === undefined) return await indexes.listAliases(tenant, project, query)
      return await visiblePage(query, all => indexes.listAliases(tenant, project, all), ({ indexId }) => listed.includes(indexId), ({ alias }) => alias)
    },

    async alias(principal, alias) {
      allow(principal, 'indexes.read', alias)
      return await find(principal, alias)
    },

    async setAlias(principal, alias, indexId) {
      allow(principal, 'indexes.admin', alias)
      checkName(alias, 'alias')
      const index = await findIndex(principal, { reference: indexId, action: 'indexes.admin', by: 'id' }, { indexes, policy })
      const former = principal.indexes === undefined ? undefined : await indexes.findAlias(principal.tenant, principal.project, alias)
      if (former !== undefined && !seesIndex(principal, former.indexId)) throw new MatrizError('index_name_taken', `The name '${shown(alias)}' is taken.`, { param: 'alias' })
      if (!await indexes.setAlias(principal.tenant, principal.project, alias, index.id)) throw absentIndex(indexId)
      return await find(principal, alias)
    },

    async deleteAlias(principal, alias) {
      allow(principal, 'indexes.admin', alias)
      if (principal.indexes !== undefined) await find(principal, alias)
      if (!await indexes.deleteAlias(principal.tenant, principal.project, alias)) throw absent(alias)
    }
  }
}

function absent(alias: string): MatrizError {
  return new MatrizError('alias_not_found', `Index alias '${shown(alias)}' not found.`, { param: 'alias' })
}
