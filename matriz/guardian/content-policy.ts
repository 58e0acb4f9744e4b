// SPDX-License-Identifier: Apache-2.0
import type { Principal } from '../request.ts'
import type { GuardedSurface } from './surfaces.ts'

export type GuardEffect = 'allow' | 'log' | 'redact' | 'block'

/** Where a text comes from and whom it concerns: what a rule's `when` may ask about. */
export interface TextContext {
  readonly surface: GuardedSurface
  /** Where the text stands, such as `input[0].content[1].text` or `output[0].content[0].text`. */
  readonly path: string
  readonly principal: Principal
  /** Such as `createResponse`; `run` for what a run reads and says. */
  readonly operation: string
  readonly model?: string
}

/** A rule that fitted, with where it did. No text of anybody's is in it. */
export interface RuleMatch {
  readonly rule: string
  readonly effect: Exclude<GuardEffect, 'allow'>
  readonly severity: 'low' | 'medium' | 'high' | 'critical'
  readonly surface: GuardedSurface
  readonly path: string
  readonly spans: readonly { readonly detector: string; readonly category: string; readonly start: number; readonly end: number; readonly score: number }[]
  /** Set where the rule decided by its failure mode, since a detector failed. */
  readonly failure?: { readonly detector: string; readonly reason: 'threw' | 'timed_out' | 'invalid' }
  /** What whoever sent the text is told, where the rule says something. */
  readonly message?: string
  readonly obligations: readonly string[]
}

/** What became of a whole text. */
export interface Judgement {
  /** The strongest of the matches' effects; `allow` where no rule fitted. */
  readonly effect: GuardEffect
  /** The text as it may go on; empty where it is blocked. */
  readonly text: string
  readonly matches: readonly RuleMatch[]
}

/** A text that leaves in pieces. What has left is always a beginning of the redaction of the whole text. */
export interface TextGuard {
  /** What may leave now; empty once it is blocked. */
  push(piece: string): string
  /** The rest. A promise only where a rule withholds the text until somebody else has judged it. */
  end(): string | Promise<string>
  /** Whether a rule has blocked the text: nothing of it may leave from now on. */
  readonly blocked: boolean
  /** So far. */
  readonly matches: readonly RuleMatch[]
}

/** The content rules of a policy, compiled. Never throws: what fails is decided by the failure mode of the rule. */
export interface ContentPolicy {
  /** Whether any rule concerns the surface; where none does, a text need not be read. */
  concerns(surface: GuardedSurface): boolean
  /** A promise only where a rule asks a model. */
  judge(text: string, context: TextContext): Judgement | Promise<Judgement>
  /** For output and other texts that come in pieces. */
  open(context: TextContext): TextGuard
}
