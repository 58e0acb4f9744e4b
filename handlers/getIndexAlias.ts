// SPDX-License-Identifier: Apache-2.0
import { aliasToWire } from './_wire/index-to-wire.ts'
import type { Handler } from './context.ts'

/** Which index an alias stands for. */
export const getIndexAlias: Handler<'getIndexAlias'> = async ({ path }, { matriz, principal }) => {
  return { status: 200, body: aliasToWire(await matriz.indexes.alias(principal, path.alias)) }
}
