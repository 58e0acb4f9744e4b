// SPDX-License-Identifier: Apache-2.0
import { absentModel, requireModel } from '../administration/access.ts'
import { MatrizError } from '../errors.ts'
import { ownModels } from '../orchestrator/own-models.ts'
import type { EngineRegistry } from '../ports.ts'
import type { Principal } from '../request.ts'
import type { EmbeddingModel } from './embedding-model.ts'

/** The models that make vectors: our own, and those that engines declare. */
export interface EmbeddingModels {
  /** For a principal where there is one who names it. Throws `model_not_found`, or `invalid_value` for a model that answers instead; both name `model`. */
  resolve(id: string, principal?: Principal): Promise<EmbeddingModel>
}

/** `own` comes before an engine's model of the same id. */
export function createEmbeddingModels(own: EmbeddingModel, engines: EngineRegistry): EmbeddingModels {
  return {
    async resolve(id, principal) {
      if (principal !== undefined) requireModel(principal, id)
      const model = id === own.id ? own : engines.findEmbedding(id)
      if (model !== undefined) {
        if (principal !== undefined) requireModel(principal, id, model.id)
        return model
      }
      const answers = id === ownModels.embedded || id === ownModels.combined || await engines.find(id) !== undefined
      throw answers ? new MatrizError('invalid_value', `The model '${shown(id)}' does not make embeddings.`, { param: 'model' }) : absentModel(id)
    }
  }
}

function shown(id: string): string {
  return id.length <= 80 ? id : `${id.slice(0, 80)}…`
}
