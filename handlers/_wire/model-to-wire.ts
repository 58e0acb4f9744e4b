// SPDX-License-Identifier: Apache-2.0
import type { EngineModel } from '../../matriz/index.ts'
import type { Schemas } from './schemas.ts'

/** A model as the wire has it. */
export function modelToWire({ id, ownedBy, createdAt }: Pick<EngineModel, 'id' | 'ownedBy' | 'createdAt'>): Schemas['Model'] {
  return { id, object: 'model', created: createdAt, owned_by: ownedBy }
}
