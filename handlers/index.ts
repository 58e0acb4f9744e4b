// SPDX-License-Identifier: Apache-2.0
import type { Handlers } from '../generated/operations.ts'
import type { HandlerContext } from './context.ts'
import { createResponse } from './createResponse.ts'
import { deleteResponse } from './deleteResponse.ts'
import { getHealth } from './getHealth.ts'
import { getInputTokens } from './getInputTokens.ts'
import { getMetrics } from './getMetrics.ts'
import { getOpenapi } from './getOpenapi.ts'
import { getReadiness } from './getReadiness.ts'
import { getResponse } from './getResponse.ts'
import { listInputItems } from './listInputItems.ts'
import { listModels } from './listModels.ts'
import { retrieveModel } from './retrieveModel.ts'

/** One handler for every operation of the contract; one that is missing does not compile. */
export const handlers = {
  createResponse,
  getInputTokens,
  getResponse,
  deleteResponse,
  listInputItems,
  listModels,
  retrieveModel,
  getHealth,
  getReadiness,
  getMetrics,
  getOpenapi
} satisfies Handlers<HandlerContext>
