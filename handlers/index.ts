// SPDX-License-Identifier: Apache-2.0
import type { Handlers } from '../generated/operations.ts'
import type { HandlerContext } from './context.ts'
import { callMcp } from './callMcp.ts'
import { callTool } from './callTool.ts'
import { cancelResponse } from './cancelResponse.ts'
import { compactResponse } from './compactResponse.ts'
import { createChatCompletion } from './createChatCompletion.ts'
import { createConversation } from './createConversation.ts'
import { createConversationItems } from './createConversationItems.ts'
import { createResponse } from './createResponse.ts'
import { deleteChatCompletion } from './deleteChatCompletion.ts'
import { deleteConversation } from './deleteConversation.ts'
import { deleteConversationItem } from './deleteConversationItem.ts'
import { deleteResponse } from './deleteResponse.ts'
import { getChatCompletion } from './getChatCompletion.ts'
import { getConversation } from './getConversation.ts'
import { getConversationItem } from './getConversationItem.ts'
import { getHealth } from './getHealth.ts'
import { getInputTokens } from './getInputTokens.ts'
import { getMetrics } from './getMetrics.ts'
import { getOpenapi } from './getOpenapi.ts'
import { getReadiness } from './getReadiness.ts'
import { getResponse } from './getResponse.ts'
import { getResponseTrace } from './getResponseTrace.ts'
import { listChatCompletionMessages } from './listChatCompletionMessages.ts'
import { listConversationItems } from './listConversationItems.ts'
import { listInputItems } from './listInputItems.ts'
import { listModels } from './listModels.ts'
import { listTools } from './listTools.ts'
import { listNodeCauses } from './listNodeCauses.ts'
import { replayResponse } from './replayResponse.ts'
import { retrieveModel } from './retrieveModel.ts'
import { updateConversation } from './updateConversation.ts'

/** One handler for every operation of the contract; one that is missing does not compile. */
export const handlers = {
  createResponse,
  getInputTokens,
  compactResponse,
  getResponse,
  cancelResponse,
  deleteResponse,
  listInputItems,
  getResponseTrace,
  replayResponse,
  listNodeCauses,
  createConversation,
  getConversation,
  updateConversation,
  deleteConversation,
  listConversationItems,
  createConversationItems,
  getConversationItem,
  deleteConversationItem,
  createChatCompletion,
  getChatCompletion,
  deleteChatCompletion,
  listChatCompletionMessages,
  listModels,
  retrieveModel,
  listTools,
  callTool,
  callMcp,
  getHealth,
  getReadiness,
  getMetrics,
  getOpenapi
} satisfies Handlers<HandlerContext>
