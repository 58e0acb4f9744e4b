// SPDX-License-Identifier: Apache-2.0
import { toolToWire } from './_wire/tool-to-wire.ts'
import type { Handler } from './context.ts'

/** Every tool that the key may see. */
export const listTools: Handler<'listTools'> = async (_call, { matriz, principal }) =>
  ({ status: 200, body: { object: 'list', data: matriz.tools.list(principal).map(toolToWire) } })
