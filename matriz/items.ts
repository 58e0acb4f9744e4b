// SPDX-License-Identifier: Apache-2.0
import type { MetadataRecord } from './memory/metadata-filter.ts'

/**
 * What a conversation is made of, in MATRIZ's own words. The wire's item types are mapped to and from these in
 * handlers/_wire; engines map them to what an upstream understands.
 */
export type ConversationItem = MessageItem | ReasoningItem | ToolCallItem | ToolResultItem | CapabilityCallItem | McpItem | FileSearchCallItem | CompactionItem | ForeignItem

export type Role = 'user' | 'assistant' | 'system' | 'developer'

export interface MessageItem {
  readonly kind: 'message'
  readonly id: string
  readonly role: Role
  readonly parts: readonly Part[]
  /** An assistant's message is either commentary on the way or the final answer; absent when nobody said. */
  readonly phase?: 'commentary' | 'final_answer'
  /** Absent means completed. */
  readonly status?: ItemStatus
}

export type ItemStatus = 'in_progress' | 'completed' | 'incomplete'

export type Part = TextPart | RefusalPart | ImagePart | FilePart

export interface TextPart {
  readonly kind: 'text'
  readonly text: string
  readonly annotations?: readonly Annotation[]
  /** The files that a run of ours took its statements from. */
  readonly citations?: readonly FileCitation[]
}

/** What stands in the text before `index` was taken from a file. `index` is in UTF-16 units. */
export interface FileCitation {
  readonly fileId: string
  readonly filename: string
  readonly index: number
}

/** Where in the text a statement comes from; carried through as the wire names it. */
export interface Annotation {
  readonly type: string
  readonly [key: string]: unknown
}

export interface RefusalPart {
  readonly kind: 'refusal'
  readonly text: string
}

/** `url` is an http(s) or data: URL. */
export interface ImagePart {
  readonly kind: 'image'
  readonly url: string
  readonly detail: 'auto' | 'low' | 'high' | 'original'
}

/** Exactly one of `url` and `base64` is there; `url` is an http(s) or data: URL. */
export interface FilePart {
  readonly kind: 'file'
  readonly filename?: string
  readonly url?: string
  readonly base64?: string
}

export interface ReasoningItem {
  readonly kind: 'reasoning'
  readonly id: string
  readonly summary: readonly string[]
  readonly content?: readonly string[]
  /** Opaque to us; handed back to whoever made it. */
  readonly encrypted?: string
  readonly status?: ItemStatus
}

/** A call of a tool that belongs to the caller. `arguments` is JSON text for a function, free text for a custom tool. */
export interface ToolCallItem {
  readonly kind: 'tool_call'
  readonly tool: 'function' | 'custom'
  readonly id: string
  readonly callId: string
  readonly name: string
  readonly namespace?: string
  readonly arguments: string
  readonly status?: ItemStatus
}

export interface ToolResultItem {
  readonly kind: 'tool_result'
  readonly tool: 'function' | 'custom'
  readonly id: string
  readonly callId: string
  readonly output: string | readonly Part[]
  readonly status?: ItemStatus
}

/**
 * A call of a capability of ours, and what came of it: `output`, JSON text, or `error`; neither when it was cut off.
 * `arguments` is JSON text.
 */
export interface CapabilityCallItem {
  readonly kind: 'capability_call'
  readonly id: string
  readonly callId: string
  readonly name: string
  readonly arguments: string
  readonly output?: string
  readonly error?: CapabilityCallError
  readonly status?: ItemStatus
}

export interface CapabilityCallError {
  readonly code: string
  readonly message: string
}

/** What comes of servers of the Model Context Protocol. `server` is the label of one. */
export type McpItem = McpListToolsItem | McpApprovalRequestItem | McpApprovalResponseItem | McpCallItem

/** What a server listed, or why it did not. */
export interface McpListToolsItem {
  readonly kind: 'mcp_list_tools'
  readonly id: string
  readonly server: string
  readonly tools: readonly McpListedTool[]
  readonly error?: string
}

export interface McpListedTool {
  readonly name: string
  readonly description?: string
  readonly inputSchema: Readonly<Record<string, unknown>>
  /** What the server says of it besides, such as `readOnlyHint`. */
  readonly annotations?: Readonly<Record<string, unknown>>
}

/** A call that is not made before the caller approves of it. `arguments` is JSON text. */
export interface McpApprovalRequestItem {
  readonly kind: 'mcp_approval_request'
  readonly id: string
  readonly server: string
  readonly name: string
  readonly arguments: string
}

export interface McpApprovalResponseItem {
  readonly kind: 'mcp_approval_response'
  readonly id: string
  readonly requestId: string
  readonly approve: boolean
  readonly reason?: string
}

/** A call of a server's tool, and what came of it: `output` or `error`; neither when it was cut off. `arguments` is JSON text. */
export interface McpCallItem {
  readonly kind: 'mcp_call'
  readonly id: string
  readonly server: string
  readonly name: string
  readonly arguments: string
  /** The request by which the caller approved of it. */
  readonly requestId?: string
  readonly output?: string
  readonly error?: McpCallError
  readonly status?: ItemStatus
}

/** Why a call came to nothing; `content` is what the tool itself said. */
export type McpCallError =
  | { readonly type: 'mcp_protocol_error' | 'http_error'; readonly code: number; readonly message: string }
  | { readonly type: 'mcp_tool_execution_error'; readonly content: unknown }

/** A search in files: `results`, best first, or `error`; neither when it was cut off, or the caller left them out. */
export interface FileSearchCallItem {
  readonly kind: 'file_search_call'
  readonly id: string
  readonly queries: readonly string[]
  readonly results?: readonly FoundPassage[]
  readonly error?: CapabilityCallError
  readonly status?: ItemStatus
}

/** A piece of a file, as an item tells of it. */
export interface FoundPassage {
  readonly fileId: string
  readonly filename: string
  readonly attributes: MetadataRecord
  readonly text: string
  /** From 0 to 1. */
  readonly score: number
}

/**
 * Earlier items in short. `sealed` holds them, encrypted and bound to the tenant; only a run opens it, so that what is
 * stored and sent stays closed.
 */
export interface CompactionItem {
  readonly kind: 'compaction'
  readonly id: string
  readonly sealed: string
}

/** An item that only other servers' tools make: kept and replayed as it came, never interpreted. `body` is its wire form. */
export interface ForeignItem {
  readonly kind: 'foreign'
  readonly id: string
  readonly type: string
  readonly body: Readonly<Record<string, unknown>>
}

/** What a run can put out. */
export type OutputItem = MessageItem | ReasoningItem | ToolCallItem | CapabilityCallItem | FileSearchCallItem | Exclude<McpItem, McpApprovalResponseItem>
