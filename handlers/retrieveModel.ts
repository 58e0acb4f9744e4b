// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../matriz/index.ts'
import { modelToWire } from './_wire/model-to-wire.ts'
import type { Handler } from './context.ts'

/** One model, if the key may name it. */
export const retrieveModel: Handler<'retrieveModel'> = async ({ path }, { matriz, principal }) => {
  const model = (await matriz.models(principal)).find(({ id }) => id === path.model)
  if (model === undefined) throw new MatrizError('model_not_found', `The model '${path.model}' does not exist or you do not have access to it.`, { param: 'model' })
  return { status: 200, body: modelToWire(model) }
}
