// SPDX-License-Identifier: Apache-2.0
import type { ConversationItem } from '../items.ts'
import type { NodeType } from '../node.ts'
import type { JsonSchema, RunRequest, Tool } from '../request.ts'
import type { SchemaProblem } from '../ports.ts'

/** What is asked, as the INTENT stage sees it. DECISION matches it with what nodes say they answer. */
export type IntentKind =
  | 'arithmetic' | 'conversion' | 'date' | 'logic' | 'fact' | 'compound' | 'vision' | 'text_operation' | 'recall' | 'obey' | 'statement' | 'tool_call' | 'tool_result' | 'structured' | 'question' | 'unknown'

export interface Intent {
  readonly kind: IntentKind
  /** 0..1. */
  readonly confidence: number
  /** What else it may be, likeliest first; absent where nothing else was in question. */
  readonly alternatives?: readonly { readonly kind: IntentKind; readonly confidence: number }[]
}

/** Something that the user said of themselves or of the world, such as `name` is `Ada`. */
export interface Recollection {
  readonly subject: string
  readonly value: string
  /** Whether the subject belongs to the user: `my name`, not `the capital of France`. */
  readonly own: boolean
  readonly itemId: string
  /** The sentence it stands in. */
  readonly sentence: string
  /** How well it fits the question, 0..1. */
  readonly score: number
  /** The share of ATTENTION it gets, 0..1; 0 when the budget left it out. */
  readonly weight: number
}

/** A piece of a file that was found for the question. */
export interface RecalledPassage {
  readonly fileId: string
  readonly filename: string
  readonly text: string
  /** Where the text begins in the text of the file, in UTF-16 units. */
  readonly start: number
  /** How well it fits the question, 0..1. */
  readonly score: number
  /** The share of ATTENTION it gets, 0..1; 0 when the budget left it out. */
  readonly weight: number
  /** What the node about it is known by. */
  readonly source: string
}

/** What files were found to say; `failed` when they could not be searched. */
export interface RecalledFiles {
  readonly passages: readonly RecalledPassage[]
  readonly failed: boolean
}

/** A sentence of a file that an answer quotes word for word. All places are in UTF-16 units. */
export interface QuotedSentence {
  readonly fileId: string
  readonly filename: string
  /** Where it stands in the text of the file. */
  readonly start: number
  readonly end: number
  /** Where it stands in the answer, and where the answer cites the file. */
  readonly from: number
  readonly to: number
  readonly citedAt: number
}

/** What a node may read. Everything in it is bounded by the stage that put it there. */
export interface Thought {
  readonly request: RunRequest
  /** The conversation: history, then this turn's input. */
  readonly items: readonly ConversationItem[]
  /** The last thing the user said, cut to `readLimit` characters. */
  readonly question: string
  /** Whether `question` was cut. */
  readonly cut: boolean
  /** The text of the message before the question, cut likewise; empty when there is none. */
  readonly before: string
  /** The day on which the run began, in UTC, such as `2026-01-31`. */
  readonly today: string
  readonly intent: Intent
  readonly recollections: readonly Recollection[]
  /** Absent when no files were searched. */
  readonly files?: RecalledFiles
  /** The tools that may be called in this turn. */
  readonly callable: readonly Tool[]
  /** Whether a call is demanded. */
  readonly forced: boolean
}

/** How many characters a node reads of any one text. */
export const readLimit = 200_000

/** What a node came to. */
export type Answer = TextAnswer | CallsAnswer

export interface TextAnswer {
  readonly kind: 'text'
  readonly text: string
  /** 0..1. */
  readonly confidence: number
  /** Ids of the items that the answer rests on. */
  readonly sources?: readonly string[]
  /** The sentences of files that the text quotes, in order; each is cited. */
  readonly quotes?: readonly QuotedSentence[]
  /** Whether the text is a JSON document: it is then emitted whole or not at all. */
  readonly json?: boolean
  /** What was asked for, alone, such as `1.86 miles` or `Nairobi`: what a later part of the same question takes up. */
  readonly value?: string
  /** The answers that it is composed of, in order; each becomes a node of its own. */
  readonly parts?: readonly AnswerPart[]
}

/** What one capability contributed to an answer that several gave together. */
export interface AnswerPart {
  readonly capability: string
  readonly nodeType: NodeType
  /** The part of the question, with what it referred to filled in. */
  readonly asked: string
  readonly answer: TextAnswer
}

export interface CallsAnswer {
  readonly kind: 'calls'
  readonly calls: readonly { readonly tool: Tool; readonly arguments: string }[]
  readonly confidence: number
}

export interface Verification {
  readonly method: 'structural' | 'mathematical' | 'factual' | 'logical'
  readonly passed: boolean
  readonly explanation: string
}

/** What a node may ask for while it thinks. */
export interface NodeContext {
  /** Lets a capability's work run in a thread that is ended over budget: for whatever takes longer the longer its input is. Throws as CapabilityRunner does. */
  work(capability: string, parameters: Readonly<Record<string, unknown>>): Promise<unknown>
  checkValue(schema: JsonSchema, value: unknown): Promise<readonly SchemaProblem[]>
  /** An image that the caller named by its address, as a data URL, fetched once in a run. Throws as Outbound does. Absent where nothing is fetched. */
  fetchImage?(url: string): Promise<string>
}

/** One way of thinking. Pure and deterministic: the same thought gives the same answer. */
export interface CognitiveNode {
  /** Such as `math.evaluate`. */
  readonly capability: string
  /** The intents that it answers: the label DECISION goes by. */
  readonly answers: readonly IntentKind[]
  readonly nodeType: NodeType
  /** Whether its answers are exact, so that they go before those of a language engine. */
  readonly exact: boolean
  /** Whether DECISION need consider it at all; absent means always. */
  applies?(thought: Thought): boolean
  /** Undefined when it has nothing to say. */
  process(thought: Thought, context: NodeContext): Answer | undefined | Promise<Answer | undefined>
  /** Checks an answer of its own by another way than it was found. */
  verify(thought: Thought, answer: Answer, context: NodeContext): readonly Verification[] | Promise<readonly Verification[]>
}
