// SPDX-License-Identifier: Apache-2.0
import type { EmbeddingModel, EngineRegistry, MatrizError } from '../../matriz/index.ts'
import { scriptedEngines } from './scripted-engines.ts'

/** A model whose vectors say how long the text is and how it begins; `parameters` is what its digest depends on. */
export interface PlainModel extends EmbeddingModel {
  parameters: string
  /** Thrown by the next calls. */
  failure: MatrizError | undefined
  readonly asked: (readonly string[])[]
}

/** A model of `length` numbers. */
export function plainModel(id: string, length = 3): PlainModel {
  const asked: (readonly string[])[] = []
  return {
    id, ownedBy: 'test', createdAt: 0, dimensions: length, parameters: 'first', failure: undefined, asked,
    digest(dimensions) {
      return `${id}-${dimensions}-${this.parameters}`
    },
    async embed({ inputs, dimensions = length }, signal) {
      signal.throwIfAborted()
      if (this.failure !== undefined) throw this.failure
      asked.push(inputs)
      return { vectors: inputs.map((text) => Float32Array.from({ length: dimensions }, (_, index) => (index === 0 ? text.length : text.charCodeAt(index - 1) || 0))) }
    }
  }
}

/** Engines that serve these embedding models and nothing else. */
export function embeddingEngines(...models: readonly EmbeddingModel[]): EngineRegistry {
  return { ...scriptedEngines({}), findEmbedding: (id) => models.find((model) => model.id === id) }
}
