// SPDX-License-Identifier: Apache-2.0
import { modelToWire } from './_wire/model-to-wire.ts'
import type { Handler } from './context.ts'

/** Every model that the key may name. */
export const listModels: Handler<'listModels'> = async (_call, { matriz, principal }) => {
  const models = await matriz.models(principal)
  return { status: 200, body: { object: 'list', data: models.map(modelToWire) } }
}
