// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../../matriz/index.ts'
import type { ConversationItem, ItemReference, McpServer, NewId, RunRequest, TextFormat, Tool } from '../../matriz/index.ts'
import { echoOf } from './echo.ts'
import { itemFromWire } from './item-from-wire.ts'
import { mcpServersFromWire } from './mcp-servers-from-wire.ts'
import { given } from './nullable.ts'
import { reviewBody } from './review.ts'
import { shortened } from './reviewer.ts'
import type { ResponseSettings } from './projectors.ts'
import type { Schemas } from './schemas.ts'
import { toolChoiceFromWire, toolsFromWire } from './tools-from-wire.ts'

type Create = Schemas['CreateResponse']
type Count = Schemas['InputTokensRequest']

/** What reading a request needs of the world. */
export interface RequestContext {
  readonly newId: NewId
  /** Told of each part of the request that has no effect, by its path. */
  readonly noteIgnored: (path: string) => void
  /** Whether the caller's project may keep anything; where not, nothing is stored whatever was asked. */
  readonly retains: boolean
}

/**
 * Reads the body of createResponse, which has passed the contract's validator. Throws `unsupported_parameter`, with
 * the path, for what the contract marks as refused, and `invalid_value` for fields that exclude each other.
 */
export function readCreateResponse(body: Create, context: RequestContext): RunRequest {
  reviewBody('CreateResponse', body, context.noteIgnored)
  const echo = echoOf(body, context.retains)
  if (echo.background) refuseUnstored(body, context)
  const subject = body.safety_identifier ?? body.user
  const include = body.include ?? []
  const settings: ResponseSettings = { echo, steps: include.includes('lukhas.steps'), trace: include.includes('lukhas.trace'), results: include.includes('file_search_call.results'), guardian: include.includes('lukhas.guardian') }
  return {
    ...readShared(body, context),
    ...(given(body.max_output_tokens) && { maxOutputTokens: body.max_output_tokens }),
    ...(given(body.temperature) && { temperature: body.temperature }),
    ...(given(body.top_p) && { topP: body.top_p }),
    store: echo.store,
    stream: body.stream ?? false,
    background: echo.background,
    metadata: echo.metadata,
    ...(given(subject) && { subject }),
    projection: { surface: 'responses', settings }
  }
}

/** A run that outlives its request can only be read from where it is stored. */
function refuseUnstored({ store }: Create, { retains }: RequestContext): void {
  if (!retains) throw new MatrizError('invalid_value', "'background' is not possible here: nothing of your project's responses is kept.", { param: 'background' })
  if (store === false) throw new MatrizError('invalid_value', "'background' needs 'store' to be true.", { param: 'store' })
}

/** Reads the body of getInputTokens, which has passed the contract's validator. Throws as `readCreateResponse` does. */
export function readInputTokens(body: Count, context: RequestContext): RunRequest {
  reviewBody('InputTokensRequest', body, context.noteIgnored)
  return { ...readShared(body, context), store: false, stream: false, background: false, metadata: {}, projection: { surface: 'responses', settings: null } }
}

type Shared = Omit<RunRequest, 'store' | 'stream' | 'background' | 'metadata' | 'subject' | 'projection' | 'maxOutputTokens' | 'temperature' | 'topP'>

function readShared(body: Create | Count, { newId }: RequestContext): Shared {
  const conversationId = conversationOf(body)
  const { items, references, tools, mcpServers: brought } = readInput(body.input, newId)
  const mcpServers = [...mcpServersFromWire(body.tools ?? [], 'tools'), ...brought]
  const summary = body.reasoning?.summary ?? body.reasoning?.generate_summary
  return {
    model: body.model,
    ...(given(body.instructions) && { instructions: body.instructions }),
    input: items,
    references,
    ...(given(body.previous_response_id) && { previousResponseId: body.previous_response_id }),
    ...(conversationId !== undefined && { conversationId }),
    tools: [...toolsFromWire(body.tools ?? [], 'tools'), ...tools],
    ...(mcpServers.length > 0 && { mcpServers }),
    toolChoice: toolChoiceFromWire(body.tool_choice),
    parallelToolCalls: body.parallel_tool_calls ?? true,
    ...('max_tool_calls' in body && given(body.max_tool_calls) && { maxToolCalls: body.max_tool_calls }),
    format: formatOf(body.text),
    ...(given(body.reasoning?.effort) && { reasoningEffort: body.reasoning.effort }),
    ...(given(summary) && { reasoningSummary: summary }),
    ...(given(body.text?.verbosity) && { verbosity: body.text.verbosity }),
    truncation: 'disabled'
  }
}

/** Either of them is the whole of what came before. */
function conversationOf({ conversation, previous_response_id: previous }: Create | Count): string | undefined {
  if (!given(conversation)) return undefined
  if (given(previous)) throw new MatrizError('invalid_value', "Only one of 'previous_response_id' and 'conversation' can be given.", { param: 'previous_response_id' })
  return typeof conversation === 'string' ? conversation : conversation.id
}

/** The input of a request, as read. */
export interface Input {
  readonly items: readonly ConversationItem[]
  readonly references: readonly ItemReference[]
  /** Tools that came in as items. */
  readonly tools: readonly Tool[]
  readonly mcpServers: readonly McpServer[]
}

/** Reads the input of a request. Throws `invalid_value` for an id that comes twice. */
export function readInput(input: Create['input'], newId: NewId): Input {
  if (!given(input)) return { items: [], references: [], tools: [], mcpServers: [] }
  if (typeof input === 'string') {
    return { items: [{ kind: 'message', id: newId('msg'), role: 'user', parts: [{ kind: 'text', text: input }] }], references: [], tools: [], mcpServers: [] }
  }
  const items: ConversationItem[] = []
  const references: ItemReference[] = []
  const tools: Tool[] = []
  const mcpServers: McpServer[] = []
  const seen = new Set<string>()
  for (const [index, item] of input.entries()) {
    refuseDuplicate('id' in item ? item.id : undefined, seen, index)
    if (isReference(item)) {
      references.push({ id: item.id, index: items.length })
      continue
    }
    if (item.type === 'additional_tools') {
      tools.push(...toolsFromWire(item.tools, `input[${index}].tools`))
      mcpServers.push(...mcpServersFromWire(item.tools, `input[${index}].tools`))
    }
    // Refused kinds of item are refused before.
    items.push(itemFromWire(item as Exclude<typeof item, Schemas['RefusedItem']>, newId))
  }
  return { items, references, tools, mcpServers }
}

/** Two items of one id could be told apart neither in a list nor by a reference; OpenAI refuses them too. */
export function refuseDuplicate(id: unknown, seen: Set<string>, index: number, list = 'input'): void {
  if (typeof id !== 'string') return
  if (seen.has(id)) throw new MatrizError('invalid_value', `Duplicate item found with id '${shortened(id)}'. Remove duplicate items from your input and try again.`, { param: `${list}[${index}].id` })
  seen.add(id)
}

type WireReference = Schemas['ItemReference'] | Schemas['BareItemReference']

/** An item without a type is a message when it has a role, and a reference when it has none. */
export function isReference(item: Schemas['InputItem']): item is WireReference {
  return item.type === 'item_reference' || (!given(item.type) && !('role' in item))
}

function formatOf(text: Create['text']): TextFormat {
  const format = text?.format
  if (!given(format)) return { type: 'text' }
  if (format.type !== 'json_schema') return { type: format.type }
  return {
    type: 'json_schema',
    name: format.name,
    schema: format.schema,
    strict: format.strict ?? false,
    ...(given(format.description) && { description: format.description })
  }
}
