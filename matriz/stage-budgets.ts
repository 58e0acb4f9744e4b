// SPDX-License-Identifier: Apache-2.0

/** Milliseconds of MATRIZ's own work; an engine has its own timeouts. The stages add up to no more than the total. */
export interface StageBudgets {
  readonly intentMs: number
  readonly riskInMs: number
  readonly memoryMs: number
  readonly attentionMs: number
  readonly thoughtMs: number
  readonly validateMs: number
  readonly riskOutMs: number
  readonly actionMs: number
  readonly totalMs: number
  /** Tokens of recalled history that ATTENTION lets through. */
  readonly attentionTokens: number
}
