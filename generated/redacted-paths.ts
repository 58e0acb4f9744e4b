// SPDX-License-Identifier: Apache-2.0
// Generated from spec/lukhas-openai.yaml by scripts/generate.ts. Do not edit.

/** Where the contract has what is never written into a log or an error. */
export const redactedPaths = [
  'AssistantTextPart.text',
  'ChatFile.file_data',
  'ChatFile.filename',
  'ChatImage.url',
  'CompactRequest.input',
  'CompactRequest.instructions',
  'CreateChatCompletion.messages',
  'CreateResponse.input',
  'CreateResponse.instructions',
  'CreateResponse.metadata',
  'CreateResponse.safety_identifier',
  'CreateResponse.user',
  'CreatedAdminApiKey.value',
  'InputFilePart.file_data',
  'InputFilePart.file_url',
  'InputFilePart.filename',
  'InputImagePart.image_url',
  'InputTextPart.text',
  'InputTokensRequest.input',
  'InputTokensRequest.instructions',
  'IssuedApiKey.value',
  'McpTool.authorization',
  'McpTool.headers',
  'McpTool.server_url'
] as const

/** What such fields are called, wherever they stand. */
export const redactedNames: ReadonlySet<string> = new Set(['authorization', 'file_data', 'file_url', 'filename', 'headers', 'image_url', 'input', 'instructions', 'messages', 'metadata', 'safety_identifier', 'server_url', 'text', 'url', 'user', 'value'])
