// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../errors.ts'
import { ownModels } from '../orchestrator/own-models.ts'
import type { EngineRegistry } from '../ports.ts'
import type { EmbeddingModel } from './embedding-model.ts'

/** The models that make vectors: our own, and those that engines declare. */
export interface EmbeddingModels {
  /** Throws `model_not_found`, or `invalid_value` for a model that answers instead; both name `model`. */
  resolve(id: string): Promise<EmbeddingModel>
}

/** `own` comes before an engine's model of the same id. */
export function createEmbeddingModels(own: EmbeddingModel, engines: EngineRegistry): EmbeddingModels {
  return {
    async resolve(id) {
      const model = id === own.id ? own : engines.findEmbedding(id)
      if (model !== undefined) return model
      const shown = id.length <= 80 ? id : `${id.slice(0, 80)}…`
      const answers = id === ownModels.embedded || id === ownModels.combined || await engines.find(id) !== undefined
      throw answers
        ? new MatrizError('invalid_value', `The model '${shown}' does not make embeddings.`, { param: 'model' })
        : new MatrizError('model_not_found', `The model '${shown}' does not exist or you do not have access to it.`, { param: 'model' })
    }
  }
}
