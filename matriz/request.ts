// SPDX-License-Identifier: Apache-2.0
import type { ModelPermissions, RequestLimit } from './administration/project-store.ts'
import type { ConversationItem } from './items.ts'
import type { MetadataFilter } from './memory/metadata-filter.ts'
import type { McpCredentials } from './mcp-credentials.ts'

/**
 * What a run is asked to do: the superset of the surfaces that start runs. Every optional member is absent when the
 * caller left it to the default; nothing is null.
 */
export interface RunRequest {
  readonly model: string
  readonly instructions?: string
  /** The items of this turn, in order, each with an id. */
  readonly input: readonly ConversationItem[]
  /** Ids of stored items that the caller refers to instead of sending them; `index` is their place in `input`. */
  readonly references: readonly ItemReference[]
  readonly previousResponseId?: string
  /** The conversation that the run reads and adds to. Never together with `previousResponseId`. */
  readonly conversationId?: string
  readonly tools: readonly Tool[]
  /** The servers of the Model Context Protocol whose tools may be called besides; none when absent. */
  readonly mcpServers?: readonly McpServer[]
  readonly toolChoice: ToolChoice
  readonly parallelToolCalls: boolean
  /** How many capabilities and tools of servers the run may call; those of the caller's own tools are not counted. */
  readonly maxToolCalls?: number
  readonly format: TextFormat
  readonly maxOutputTokens?: number
  readonly temperature?: number
  readonly topP?: number
  /** Texts that end the answer, not part of it; at most 4. */
  readonly stop?: readonly string[]
  readonly seed?: number
  readonly frequencyPenalty?: number
  readonly presencePenalty?: number
  readonly reasoningEffort?: string
  readonly reasoningSummary?: string
  readonly verbosity?: string
  /** Whether the text of this run may be kept. */
  readonly store: boolean
  /** Whether the caller reads the run as it happens; an engine may then be asked to stream. */
  readonly stream: boolean
  /** Whether the run waits for a worker and outlives its caller. Only with `store`. */
  readonly background: boolean
  readonly truncation: 'disabled'
  readonly metadata: Readonly<Record<string, string>>
  /** Whom the caller acts for, as it said so; what is stored can be erased by it. */
  readonly subject?: string
  readonly projection: Projection
}

/**
 * How a run is told to its caller. Plain data, kept beside the run, so that whoever takes the run over tells it in the
 * same words. `settings` is the surface's own: what it gives back of its request, and what it was asked to tell.
 */
export interface Projection {
  readonly surface: Surface
  readonly settings: unknown
}

export type Surface = 'responses' | 'chat.completions'

export interface ItemReference {
  readonly id: string
  /** The reference stands before the item that has this index in `input`. */
  readonly index: number
}

export type Tool = CallerTool | CapabilityTool | FileSearchTool | McpTool

/** A tool that the caller runs. */
export type CallerTool = FunctionTool | CustomTool

/** `parameters` is a JSON Schema (2020-12 subset); absent means an object of any shape. */
export interface FunctionTool {
  readonly kind: 'function'
  readonly name: string
  readonly namespace?: string
  readonly description?: string
  readonly parameters?: JsonSchema
  /** true: arguments must fit `parameters`; undefined: strict where the schema allows it. */
  readonly strict?: boolean
  /** Where the caller wrote it, such as `tools[0]`; for error messages. */
  readonly param: string
}

export interface CustomTool {
  readonly kind: 'custom'
  readonly name: string
  readonly namespace?: string
  readonly description?: string
  readonly format: { readonly type: 'text' } | { readonly type: 'grammar'; readonly syntax: 'lark' | 'regex'; readonly definition: string }
  readonly param: string
}

/** A capability of ours that the run calls by itself. What it takes is known once the run has been prepared. */
export interface CapabilityTool {
  readonly kind: 'capability'
  readonly name: string
  readonly namespace?: never
  readonly description?: string
  readonly parameters?: JsonSchema
  readonly param: string
}

/** A search in the files of vector stores that the run makes by itself. What an engine is told of it is known once the run has been prepared. */
export interface FileSearchTool {
  readonly kind: 'file_search'
  readonly name: string
  readonly namespace?: never
  readonly description?: string
  readonly parameters?: JsonSchema
  readonly storeIds: readonly string[]
  /** The most passages that a search finds, from 1 to 50. */
  readonly limit: number
  readonly filter?: MetadataFilter
  readonly scoreThreshold?: number
  readonly weights?: { readonly vector: number; readonly text: number }
  readonly param: string
}

/** A tool of a server, as the server listed it. Never part of a request: which there are is known once the server was asked. */
export interface McpTool {
  readonly kind: 'mcp'
  /** What an engine knows it by. */
  readonly name: string
  readonly namespace?: never
  /** The label of its server, and what that calls it. */
  readonly server: string
  readonly remoteName: string
  readonly readOnly: boolean
  readonly description?: string
  readonly parameters: JsonSchema
  readonly param: string
}

/** A server of the Model Context Protocol, by the label under which the operator allows it. */
export interface McpServer {
  readonly label: string
  /** Where the caller takes it to be. */
  readonly url?: string
  readonly description?: string
  /** The tools that are there at all; every one when absent. */
  readonly allowed?: McpToolFilter
  readonly approval: McpApproval
  /** What lets the caller in there; never kept. */
  readonly credentials?: McpCredentials
  readonly param: string
}

/** All that is given must hold. */
export interface McpToolFilter {
  readonly names?: readonly string[]
  readonly readOnly?: boolean
}

/** Which calls are put before the caller. Of two filters `always` goes first, and what is in neither is put before it. */
export type McpApproval = 'always' | 'never' | { readonly always?: McpToolFilter; readonly never?: McpToolFilter }

export type JsonSchema = Readonly<Record<string, unknown>> | boolean

export type ToolChoice =
  | { readonly mode: 'none' | 'auto' | 'required' }
  | { readonly mode: 'tool'; readonly tool: Exclude<Tool['kind'], 'mcp'>; readonly name: string }
  | { readonly mode: 'allowed'; readonly required: boolean; readonly tools: readonly ToolReference[] }

/** A tool by its name, or those of a server: all of them, or the one that it calls `name`. */
export type ToolReference =
  | { readonly tool: Exclude<Tool['kind'], 'mcp'>; readonly name: string }
  | { readonly tool: 'mcp'; readonly server: string; readonly name?: string }

export type TextFormat =
  | { readonly type: 'text' }
  | { readonly type: 'json_object' }
  | { readonly type: 'json_schema'; readonly name: string; readonly schema: JsonSchema; readonly strict: boolean; readonly description?: string; /** Where the caller wrote the schema; for error messages. `text.format.schema` when absent. */ readonly param?: string }

/** A setting of a request that a model may have no use for. */
export type UnusedSetting = 'temperature' | 'topP' | 'seed' | 'frequencyPenalty' | 'presencePenalty' | 'reasoningEffort' | 'verbosity'

/** Who asks. All but `address` comes from the key alone; no header or body can add to it. */
export interface Principal {
  readonly keyId: string
  readonly tenant: string
  readonly project: string
  readonly scopes: readonly string[]
  readonly lane: 'experimental' | 'candidate' | 'prod'
  /** Which models there are for it: those that every one of these lets through; all when absent. */
  readonly models?: readonly ModelPermissions[]
  /** The ids of the indexes and vector stores that there are for it; all when absent. */
  readonly indexes?: readonly string[]
  /** What all keys of its project together may ask of a model; no more than the class allows when absent. */
  readonly requestLimits?: readonly RequestLimit[]
  /** Where the request came from, for rules that ask; absent for what no request began. */
  readonly address?: string
}
