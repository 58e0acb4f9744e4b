// SPDX-License-Identifier: Apache-2.0
import type { Principal } from '../request.ts'
import type { Finding } from './detector.ts'

/** OpenAI's categories of harmful content. */
export const moderationCategories = [
  'harassment', 'harassment/threatening', 'hate', 'hate/threatening', 'illicit', 'illicit/violent', 'self-harm', 'self-harm/instructions', 'self-harm/intent', 'sexual', 'sexual/minors', 'violence', 'violence/graphic'
] as const

export type ModerationCategory = (typeof moderationCategories)[number]

/** From this score on a category is flagged. */
export const flaggedFrom = 0.5

/** What is judged together; each text with its place in the request's input. */
export type ModerationInput = readonly { readonly index: number; readonly text: string }[]

export interface ModerationCall {
  /** Our own where it is absent. */
  readonly model?: string
  readonly inputs: readonly ModerationInput[]
  readonly signal: AbortSignal
}

export interface ModerationResult {
  /** Of the categories that a model knows. A category that is not here was judged by nobody. */
  readonly scores: ReadonlyMap<ModerationCategory, number>
  readonly findings: readonly (Finding & { readonly index: number })[]
}

/** What texts hold. */
export interface Moderations {
  /** Throws `insufficient_permissions`, `model_not_found`, and `policy_unavailable` where a detector fails: what could not be judged is not called harmless. */
  create(principal: Principal, call: ModerationCall): Promise<{ readonly model: string; readonly results: readonly ModerationResult[] }>
}
