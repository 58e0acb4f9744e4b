// SPDX-License-Identifier: Apache-2.0
import { refuseListed, requireModel, visiblePage } from '../administration/access.ts'
import { MatrizError } from '../errors.ts'
import type { MatrizDependencies } from '../matriz.ts'
import { authorise } from '../orchestrator/authorise.ts'
import type { Principal } from '../request.ts'
import { indexNotFound } from './absent-places.ts'
import type { EmbeddingModels } from './embedding-models.ts'
import { absentIndex, findIndex, shown } from './find-index.ts'
import type { IndexAction } from './find-index.ts'
import { createIndexAliases } from './index-aliases.ts'
import type { IndexDraft, Indexes, VectorDeletion } from './index-calls.ts'
import { checkName } from './index-names.ts'
import type { IndexStore, StoredIndex } from './index-store.ts'
import { importVectors } from './import-vectors.ts'
import { bind, checkLabel, checkUnchanged, embedderOf } from './model-binding.ts'
import type { EmbedTexts } from './model-binding.ts'
import { readFilterFor } from './read-filter.ts'
import { searchIndex } from './search-index.ts'
import { writeVectors } from './write-vectors.ts'

type Needs = Pick<MatrizDependencies, 'clock' | 'newId' | 'indexes' | 'policy' | 'texts'>

/** Indexes over their store, behind the policy. */
export function createIndexes(dependencies: Needs, models: EmbeddingModels): Indexes {
  const { indexes: store, policy, texts } = dependencies
  const find = (principal: Principal, reference: string, action: IndexAction, by: 'id' | 'any' = 'any', param?: string): Promise<StoredIndex> =>
    findIndex(principal, { reference, action, by, ...(param === undefined ? {} : { param }) }, dependencies)
  // A rule may name the models that a key may use, and using one through an index is using it.
  const embedder = (principal: Principal, action: IndexAction, index: StoredIndex) => async (): Promise<EmbedTexts> => {
    if (index.model !== undefined) {
      authorise(policy, { principal, action, resource: `index:${index.id}`, model: index.model.id })
      requireModel(principal, index.model.id)
    }
    return await embedderOf(index, models)
  }
  return {
    ...createIndexAliases(dependencies),
    create: (principal, draft, signal) => create(principal, draft, { ...dependencies, models, signal }),

    async list(principal, query) {
      authorise(policy, { principal, action: 'indexes.read', resource: 'index:*' })
      const { tenant, project, indexes: listed } = principal
      if (listed === undefined) return await store.list(tenant, project, 'index', query)
      if (query.after !== undefined && !listed.includes(query.after)) throw indexNotFound(query.after, 'after')
      return await visiblePage(query, all => store.list(tenant, project, 'index', all), ({ id }) => listed.includes(id), ({ id }) => id)
    },

    retrieve: (principal, reference) => find(principal, reference, 'indexes.read'),

    async update(principal, id, change) {
      const index = await find(principal, id, 'indexes.admin', 'id')
      checkUnchanged(index, change)
      const { name, metadata } = change
      if (name !== undefined) checkName(name, 'name')
      return found(await store.update(principal.tenant, id, { ...(name === undefined ? {} : { name }), ...(metadata === undefined ? {} : { metadata }) }), id)
    },

    async delete(principal, id) {
      await find(principal, id, 'indexes.admin', 'id')
      if (!await store.delete(principal.tenant, id)) throw absentIndex(id)
    },

    async statistics(principal, reference) {
      const index = await find(principal, reference, 'indexes.read')
      return { index, statistics: found(await store.statistics(principal.tenant, index.id), reference) }
    },

    async upsert(principal, reference, { drafts, signal, ...label }) {
      const index = await find(principal, reference, 'indexes.write')
      checkLabel(index, label)
      return { index, outcomes: await writeVectors(index, drafts, { indexes: store, texts, embedder: embedder(principal, 'indexes.write', index), param: 'vectors', signal }) }
    },

    async vectors(principal, reference, { filter, ...query }) {
      const index = await find(principal, reference, 'indexes.read')
      const read = filter === undefined ? {} : { filter: await readFilterFor(filter, index, store) }
      return { index, page: found(await store.vectors(principal.tenant, index.id, { ...query, ...read }), reference) }
    },

    async vector(principal, reference, id) {
      const index = await find(principal, reference, 'indexes.read')
      const vector = await store.vector(principal.tenant, index.id, id)
      if (vector === undefined) throw absentVector(id)
      return { index, vector }
    },

    async deleteVector(principal, reference, id) {
      const index = await find(principal, reference, 'indexes.write')
      if (found(await store.deleteVectors(principal.tenant, index.id, { ids: [id] }), reference) === 0) throw absentVector(id)
      return index
    },

    async deleteVectors(principal, reference, which) {
      const index = await find(principal, reference, 'indexes.write')
      return { index, deleted: found(await store.deleteVectors(principal.tenant, index.id, await readDeletion(which, index, store)), reference) }
    },

    async search(principal, reference, call) {
      const searched = async (): ReturnType<Indexes['search']> => {
        const index = await find(principal, reference, 'indexes.read')
        checkLabel(index, call)
        return { index, hits: await searchIndex(index, call, { indexes: store, texts, embedder: embedder(principal, 'indexes.read', index) }) }
      }
      try {
        return await searched()
      } catch (thrown) {
        // An alias may have been switched, and what it stood for deleted, between the look-up and the search; of what is gone the look-up says so again.
        if (thrown instanceof MatrizError && thrown.code === 'index_not_found') return await searched()
        throw thrown
      }
    },

    async import(principal, id, call) {
      const index = await find(principal, id, 'indexes.write', 'id')
      const source = await find(principal, call.source, 'indexes.read', 'any', 'source')
      return await importVectors(index, source, call, { indexes: store, texts, embedder: embedder(principal, 'indexes.write', index) })
    }
  }
}

interface Creating extends Needs {
  readonly models: EmbeddingModels
  readonly signal: AbortSignal
}

async function create(principal: Principal, draft: IndexDraft, { clock, newId, indexes, policy, models, signal }: Creating): Promise<StoredIndex> {
  const { name, metric, dimension, metadata } = draft
  authorise(policy, { principal, action: 'indexes.admin', resource: 'index:*', ...(draft.model === undefined ? {} : { model: draft.model }) })
  refuseListed(principal)
  checkName(name, 'name')
  if (draft.model === undefined && dimension === undefined) throw new MatrizError('missing_required_parameter', 'Missing required parameter: \'dimension\', or \'model\', which has one.', { param: 'dimension' })
  const bound = draft.model === undefined ? { dimension: dimension ?? 0 } : await bind(await models.resolve(draft.model, principal), dimension, signal)
  const id = newId('idx')
  await indexes.create({ id, tenant: principal.tenant, project: principal.project, kind: 'index', name, metric, metadata, createdAtMs: clock.nowMs(), ...bound })
  return found(await indexes.find(principal.tenant, id), id)
}

function found<T>(value: T | undefined, reference: string): T {
  if (value === undefined) throw absentIndex(reference)
  return value
}

async function readDeletion({ ids, filter }: VectorDeletion, index: StoredIndex, store: IndexStore): Promise<Parameters<IndexStore['deleteVectors']>[2]> {
  if (ids !== undefined && filter !== undefined) throw new MatrizError('invalid_value', 'Invalid value for \'filter\': a deletion takes ids or a filter, not both.', { param: 'filter' })
  if (ids !== undefined) return { ids: [...new Set(ids)] }
  if (filter !== undefined) return { filter: await readFilterFor(filter, index, store) }
  throw new MatrizError('missing_required_parameter', 'Missing required parameter: \'ids\', or \'filter\'.', { param: 'ids' })
}

function absentVector(id: string): MatrizError {
  return new MatrizError('vector_not_found', `Vector with id '${shown(id)}' not found.`, { param: 'vector_id' })
}
