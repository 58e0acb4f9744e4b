// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../../errors.ts'
import type { EmbeddingModel, TextWork } from '../embedding-model.ts'
import { lexicalDigest, lexicalDimensions, lexicalParameters } from './parameters.ts'

/** `lukhas-embed`: vectors of the words that a text has, made here. */
export function createLexicalModel(work: Pick<TextWork, 'embed'>, createdAt: number): EmbeddingModel {
  const { least, most, usual } = lexicalDimensions
  return {
    id: lexicalParameters.name,
    ownedBy: 'lukhas',
    createdAt,
    digest: lexicalDigest,
    dimensions: usual,
    async embed({ inputs, dimensions = usual }, signal) {
      if (dimensions < least || dimensions > most) {
        throw new MatrizError('invalid_value', `Invalid value for 'dimensions': ${lexicalParameters.name} makes vectors of ${least} to ${most} numbers.`, { param: 'dimensions' })
      }
      return { vectors: await work.embed(inputs, dimensions, signal) }
    }
  }
}
