// SPDX-License-Identifier: Apache-2.0
import { statisticsToWire } from './_wire/index-to-wire.ts'
import type { Handler } from './context.ts'

/** How much an index holds. */
export const getIndexStatistics: Handler<'getIndexStatistics'> = async ({ path }, { matriz, principal }) => {
  const { index, statistics } = await matriz.indexes.statistics(principal, path.index_id)
  return { status: 200, body: statisticsToWire(index, statistics) }
}
