// SPDX-License-Identifier: Apache-2.0
import type { Handler } from './context.ts'

/** That the process can answer. */
export const getHealth: Handler<'getHealth'> = async (_call, { system }) => ({ status: 200, body: { status: 'ok', version: system.version } })
