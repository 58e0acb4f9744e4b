// SPDX-License-Identifier: Apache-2.0

const sealed = 'Sealed by a server; what is changed does not open.'
const numbers = 'Numbers, or their bytes in base64; anything else is refused.'
const credentials = 'Lets its caller in at the server that is named; it goes nowhere else and is never kept.'
const moderated = 'It is given to the detectors themselves, whose findings are the answer; nothing keeps it.'
const shownOnce = 'The secret itself, shown once.'
const audited = 'Decisions hold no text of anybody; the audit is told as it was written.'

/** Every place of the contract that says that its texts are not judged, and why. One that is not here is one that nobody has agreed to. */
export const exemptions: Readonly<Record<string, string>> = {
  'paths./healthz.get': 'It tells nothing but this server\'s own state and version, to anybody.',
  'paths./readyz.get': 'It tells nothing but this server\'s own state, to anybody.',
  'paths./metrics.get': 'Its words are names of our own; whoever watches it has no tenant.',
  'paths./openapi.json.get': 'It is the contract itself, for anybody.',
  'paths./v1/guardian/decisions.get': audited,
  'paths./v1/guardian/decisions/{decision_id}.get': audited,
  'components.schemas.McpTool.properties.authorization': credentials,
  'components.schemas.McpTool.properties.headers': credentials,
  'components.schemas.Reasoning.properties.encrypted_content': sealed,
  'components.schemas.ClientCompaction.properties.encrypted_content': sealed,
  'components.schemas.OutputReasoning.properties.encrypted_content': sealed,
  'components.schemas.StoredCompaction.properties.encrypted_content': sealed,
  'components.schemas.EmbeddingBytes': numbers,
  'components.schemas.VectorValue': numbers,
  'components.schemas.SearchIndexRequest.properties.vector': numbers,
  'components.schemas.ModerationText': moderated,
  'components.schemas.ModerationImagePart.properties.image_url.properties.url': 'Nobody reads it, and nothing keeps it.',
  'components.schemas.IssuedApiKey.properties.value': shownOnce,
  'components.schemas.CreatedAdminApiKey.properties.value': shownOnce,
  'components.schemas.MatrizNode.properties.labels': 'Made by MATRIZ of words of its own.'
}

/** The share of all places that may be exempt. */
export const mostExempt = 0.05
