// SPDX-License-Identifier: Apache-2.0
import type { ConversationItem } from './items.ts'

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
  readonly tools: readonly Tool[]
  readonly toolChoice: ToolChoice
  readonly parallelToolCalls: boolean
  readonly format: TextFormat
  readonly maxOutputTokens?: number
  readonly temperature?: number
  readonly topP?: number
  readonly reasoningEffort?: string
  readonly reasoningSummary?: string
  readonly verbosity?: string
  /** Whether the text of this run may be kept. */
  readonly store: boolean
  /** Whether the caller reads the run as it happens; an engine may then be asked to stream. */
  readonly stream: boolean
  readonly truncation: 'disabled'
  readonly metadata: Readonly<Record<string, string>>
  /** The surface's own request, normalised, as kept beside the run for reading back. JSON text. */
  readonly wire: string
}

export interface ItemReference {
  readonly id: string
  /** The reference stands before the item that has this index in `input`. */
  readonly index: number
}

export type Tool = FunctionTool | CustomTool

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

export type JsonSchema = Readonly<Record<string, unknown>> | boolean

export type ToolChoice =
  | { readonly mode: 'none' | 'auto' | 'required' }
  | { readonly mode: 'tool'; readonly tool: 'function' | 'custom'; readonly name: string }
  | { readonly mode: 'allowed'; readonly required: boolean; readonly tools: readonly { readonly tool: 'function' | 'custom'; readonly name: string }[] }

export type TextFormat =
  | { readonly type: 'text' }
  | { readonly type: 'json_object' }
  | { readonly type: 'json_schema'; readonly name: string; readonly schema: JsonSchema; readonly strict: boolean; readonly description?: string }

/** Who asks. Everything in it comes from the key alone; no header or body can add to it. */
export interface Principal {
  readonly keyId: string
  readonly tenant: string
  readonly project: string
  readonly scopes: readonly string[]
  readonly lane: 'experimental' | 'candidate' | 'prod'
}
