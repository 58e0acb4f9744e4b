// SPDX-License-Identifier: Apache-2.0
import type { Handler } from './context.ts'

/** The contract, as it is. */
export const getOpenapi: Handler<'getOpenapi'> = async (_call, { system }) => ({ status: 200, json: system.openapi })
