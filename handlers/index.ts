// SPDX-License-Identifier: Apache-2.0
import type { Handlers } from '../generated/operations.ts'
import type { HandlerContext } from './context.ts'
import { archiveProject } from './archiveProject.ts'
import { callMcp } from './callMcp.ts'
import { callTool } from './callTool.ts'
import { cancelResponse } from './cancelResponse.ts'
import { cancelVectorStoreFileBatch } from './cancelVectorStoreFileBatch.ts'
import { compactResponse } from './compactResponse.ts'
import { createAdminApiKey } from './createAdminApiKey.ts'
import { createChatCompletion } from './createChatCompletion.ts'
import { createConversation } from './createConversation.ts'
import { createConversationItems } from './createConversationItems.ts'
import { createEmbedding } from './createEmbedding.ts'
import { createFile } from './createFile.ts'
import { createIndex } from './createIndex.ts'
import { createModeration } from './createModeration.ts'
import { createProject } from './createProject.ts'
import { createResponse } from './createResponse.ts'
import { createServiceAccount } from './createServiceAccount.ts'
import { createServiceAccountApiKey } from './createServiceAccountApiKey.ts'
import { createVectorStore } from './createVectorStore.ts'
import { createVectorStoreFile } from './createVectorStoreFile.ts'
import { createVectorStoreFileBatch } from './createVectorStoreFileBatch.ts'
import { deleteAdminApiKey } from './deleteAdminApiKey.ts'
import { deleteChatCompletion } from './deleteChatCompletion.ts'
import { deleteConversation } from './deleteConversation.ts'
import { deleteConversationItem } from './deleteConversationItem.ts'
import { deleteFile } from './deleteFile.ts'
import { deleteIndex } from './deleteIndex.ts'
import { deleteIndexAlias } from './deleteIndexAlias.ts'
import { deleteModelPermissions } from './deleteModelPermissions.ts'
import { deleteProjectApiKey } from './deleteProjectApiKey.ts'
import { deleteResponse } from './deleteResponse.ts'
import { deleteServiceAccount } from './deleteServiceAccount.ts'
import { deleteVector } from './deleteVector.ts'
import { deleteVectorStore } from './deleteVectorStore.ts'
import { deleteVectorStoreFile } from './deleteVectorStoreFile.ts'
import { deleteVectors } from './deleteVectors.ts'
import { getAdminApiKey } from './getAdminApiKey.ts'
import { getChatCompletion } from './getChatCompletion.ts'
import { getConversation } from './getConversation.ts'
import { getConversationItem } from './getConversationItem.ts'
import { getFile } from './getFile.ts'
import { getFileContent } from './getFileContent.ts'
import { getGuardianDecision } from './getGuardianDecision.ts'
import { getHealth } from './getHealth.ts'
import { getIndex } from './getIndex.ts'
import { getIndexAlias } from './getIndexAlias.ts'
import { getIndexStatistics } from './getIndexStatistics.ts'
import { getInputTokens } from './getInputTokens.ts'
import { getMetrics } from './getMetrics.ts'
import { getModelPermissions } from './getModelPermissions.ts'
import { getOpenapi } from './getOpenapi.ts'
import { getProject } from './getProject.ts'
import { getProjectApiKey } from './getProjectApiKey.ts'
import { getReadiness } from './getReadiness.ts'
import { getResponse } from './getResponse.ts'
import { getResponseTrace } from './getResponseTrace.ts'
import { getServiceAccount } from './getServiceAccount.ts'
import { getVector } from './getVector.ts'
import { getVectorStore } from './getVectorStore.ts'
import { getVectorStoreFile } from './getVectorStoreFile.ts'
import { getVectorStoreFileBatch } from './getVectorStoreFileBatch.ts'
import { getVectorStoreFileContent } from './getVectorStoreFileContent.ts'
import { importVectors } from './importVectors.ts'
import { listAdminApiKeys } from './listAdminApiKeys.ts'
import { listChatCompletionMessages } from './listChatCompletionMessages.ts'
import { listConversationItems } from './listConversationItems.ts'
import { listFiles } from './listFiles.ts'
import { listGuardianDecisions } from './listGuardianDecisions.ts'
import { listIndexAliases } from './listIndexAliases.ts'
import { listIndexes } from './listIndexes.ts'
import { listInputItems } from './listInputItems.ts'
import { listModels } from './listModels.ts'
import { listNodeCauses } from './listNodeCauses.ts'
import { listProjectApiKeys } from './listProjectApiKeys.ts'
import { listProjectRateLimits } from './listProjectRateLimits.ts'
import { listProjects } from './listProjects.ts'
import { listServiceAccounts } from './listServiceAccounts.ts'
import { listTools } from './listTools.ts'
import { listVectorStoreFileBatchFiles } from './listVectorStoreFileBatchFiles.ts'
import { listVectorStoreFiles } from './listVectorStoreFiles.ts'
import { listVectorStores } from './listVectorStores.ts'
import { listVectors } from './listVectors.ts'
import { replayResponse } from './replayResponse.ts'
import { retrieveModel } from './retrieveModel.ts'
import { rotateAdminApiKey } from './rotateAdminApiKey.ts'
import { rotateProjectApiKey } from './rotateProjectApiKey.ts'
import { searchIndex } from './searchIndex.ts'
import { searchVectorStore } from './searchVectorStore.ts'
import { setIndexAlias } from './setIndexAlias.ts'
import { updateConversation } from './updateConversation.ts'
import { updateIndex } from './updateIndex.ts'
import { updateModelPermissions } from './updateModelPermissions.ts'
import { updateProject } from './updateProject.ts'
import { updateProjectRateLimit } from './updateProjectRateLimit.ts'
import { updateServiceAccount } from './updateServiceAccount.ts'
import { updateVectorStore } from './updateVectorStore.ts'
import { updateVectorStoreFile } from './updateVectorStoreFile.ts'
import { upsertVectors } from './upsertVectors.ts'

/** One handler for every operation of the contract; one that is missing does not compile. */
export const handlers = {
  createModeration,
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
  createFile,
  listFiles,
  getFile,
  getFileContent,
  deleteFile,
  createIndex,
  listIndexes,
  getIndex,
  updateIndex,
  deleteIndex,
  getIndexStatistics,
  upsertVectors,
  listVectors,
  getVector,
  deleteVector,
  deleteVectors,
  searchIndex,
  importVectors,
  listIndexAliases,
  setIndexAlias,
  getIndexAlias,
  deleteIndexAlias,
  listGuardianDecisions,
  getGuardianDecision,
  createEmbedding,
  createVectorStore,
  listVectorStores,
  getVectorStore,
  updateVectorStore,
  deleteVectorStore,
  searchVectorStore,
  createVectorStoreFile,
  listVectorStoreFiles,
  getVectorStoreFile,
  updateVectorStoreFile,
  deleteVectorStoreFile,
  getVectorStoreFileContent,
  createVectorStoreFileBatch,
  getVectorStoreFileBatch,
  cancelVectorStoreFileBatch,
  listVectorStoreFileBatchFiles,
  listModels,
  retrieveModel,
  listAdminApiKeys,
  createAdminApiKey,
  getAdminApiKey,
  deleteAdminApiKey,
  rotateAdminApiKey,
  listProjects,
  createProject,
  getProject,
  updateProject,
  archiveProject,
  listProjectApiKeys,
  getProjectApiKey,
  deleteProjectApiKey,
  rotateProjectApiKey,
  getModelPermissions,
  updateModelPermissions,
  deleteModelPermissions,
  listProjectRateLimits,
  updateProjectRateLimit,
  listServiceAccounts,
  createServiceAccount,
  getServiceAccount,
  updateServiceAccount,
  deleteServiceAccount,
  createServiceAccountApiKey,
  listTools,
  callTool,
  callMcp,
  getHealth,
  getReadiness,
  getMetrics,
  getOpenapi
} satisfies Handlers<HandlerContext>
