// SPDX-License-Identifier: Apache-2.0
import type { Principal } from '../request.ts'
import type { GuardianDecision } from './decisions.ts'
import type { GuardedSurface } from './surfaces.ts'

/** A text of a request or a reply. */
export interface GuardedText {
  readonly surface: GuardedSurface
  /** Such as `input[0].content`. */
  readonly path: string
  readonly text: string
}

/** What the texts are part of. */
export interface ScreeningContext {
  readonly principal: Principal
  /** The operation's id. */
  readonly operation: string
  readonly direction: 'in' | 'out'
  readonly requestId?: string
  readonly traceId?: string
  readonly model?: string
}

export interface Screening {
  /** One for each text, in their order; the same string where nothing was to be done. */
  readonly texts: readonly string[]
  /** Absent where no rule fitted. It is durable. */
  readonly decision?: GuardianDecision
}

/** A text that is judged while it goes through, such as that of a file. */
export interface ScreenedStream {
  /** What may go on now; empty once a rule has blocked the text. */
  push(piece: string): string
  /** Whether a rule has blocked the text: there is nothing to wait for but the end. */
  readonly blocked: boolean
  /** The rest, when what was decided is durable. Throws `content_blocked` with the decision's id where the text is blocked. */
  end(): Promise<string>
}

/** Judges the texts of requests and replies, and writes down what was decided. */
export interface Screener {
  /** Hash of the policy that judges at this moment. */
  readonly policyVersion: string
  /** Whether any text of these surfaces has to be judged. */
  concerns(surface: GuardedSurface): boolean
  /** Throws `content_blocked` with the decision's id where a text is blocked. A promise only where there is something to wait for. */
  screen(texts: readonly GuardedText[], context: ScreeningContext): Screening | Promise<Screening>
  /** A text that comes in pieces. */
  open(text: Omit<GuardedText, 'text'>, context: ScreeningContext): ScreenedStream
}
