// SPDX-License-Identifier: Apache-2.0
import { causesToWire } from './_wire/causes-to-wire.ts'
import type { Handler } from './context.ts'

/** What a node of a response came from, back to what was asked. */
export const listNodeCauses: Handler<'listNodeCauses'> = async ({ path }, { matriz, principal }) =>
  ({ status: 200, body: causesToWire(await matriz.causes(principal, path.node_id)) })
