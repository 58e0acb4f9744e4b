// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../errors.ts'
import type { Stage } from '../events.ts'
import type { Clock } from '../ports.ts'
import type { StageBudgets } from '../stage-budgets.ts'

const budgetOf = {
  intent: 'intentMs', risk_in: 'riskInMs', memory: 'memoryMs', attention: 'attentionMs',
  thought: 'thoughtMs', validate: 'validateMs', risk_out: 'riskOutMs', action: 'actionMs'
} as const satisfies Record<Stage, keyof StageBudgets>

/** The `stages` part of configs/runtime/reliability.yaml. */
export interface StageConfig {
  readonly intent_ms: number
  readonly risk_in_ms: number
  readonly memory_ms: number
  readonly attention_ms: number
  readonly thought_ms: number
  readonly validate_ms: number
  readonly risk_out_ms: number
  readonly action_ms: number
  readonly total_ms: number
  readonly attention_tokens: number
}

/** The budgets that a validated config gives. Throws `invalid_value`, `param` being the key, when the stages exceed the total. */
export function stageBudgets(config: StageConfig): StageBudgets {
  const budgets: StageBudgets = {
    intentMs: config.intent_ms, riskInMs: config.risk_in_ms, memoryMs: config.memory_ms, attentionMs: config.attention_ms,
    thoughtMs: config.thought_ms, validateMs: config.validate_ms, riskOutMs: config.risk_out_ms, actionMs: config.action_ms,
    totalMs: config.total_ms, attentionTokens: config.attention_tokens
  }
  const sumMs = Object.values(budgetOf).reduce((sum, key) => sum + budgets[key], 0)
  if (sumMs > budgets.totalMs) {
    throw new MatrizError('invalid_value', `The stages add up to ${sumMs} ms, more than stages.total_ms, which is ${budgets.totalMs}.`, { param: 'stages.total_ms' })
  }
  return budgets
}

/** Times MATRIZ's own work in a run. Waiting for an engine or for the reader is not its work, and is left out by `aside`. */
export class Stopwatch {
  readonly #clock: Clock
  readonly #budgets: StageBudgets
  #stage: Stage = 'intent'
  #startedMs = 0
  #asideMs = 0
  #earlierMs = 0

  constructor(clock: Clock, budgets: StageBudgets) {
    this.#clock = clock
    this.#budgets = budgets
  }

  begin(stage: Stage): void {
    this.#stage = stage
    this.#startedMs = this.#clock.monotonicMs()
    this.#asideMs = 0
  }

  /** The stage's own milliseconds. Throws `run_timeout` when it, or the run, took more than it may. */
  end(): number {
    const spentMs = this.spentMs()
    this.#earlierMs += spentMs
    if (spentMs > this.#budgets[budgetOf[this.#stage]]) throw this.#overrun(this.#stage)
    if (this.#earlierMs > this.#budgets.totalMs) throw this.#overrun('whole run')
    return spentMs
  }

  /** The milliseconds that the stage has worked so far. */
  spentMs(): number {
    return this.#clock.monotonicMs() - this.#startedMs - this.#asideMs
  }

  /** Waits for somebody else; the time is not counted. */
  async aside<T>(wait: () => Promise<T>): Promise<T> {
    const fromMs = this.#clock.monotonicMs()
    try {
      return await wait()
    } finally {
      this.#asideMs += this.#clock.monotonicMs() - fromMs
    }
  }

  /**
   * Waits for a check that others may stand before. The time is not counted, as it is not this run's work; but nobody
   * waits longer than a run may take in all. Throws `run_timeout`.
   */
  async queued<T>(work: () => Promise<T>): Promise<T> {
    const stage = this.#stage
    let cancel = (): void => undefined
    const overrun = new Promise<never>((_, reject) => {
      cancel = this.#clock.schedule(this.#budgets.totalMs, () => { reject(this.#overrun(stage)) })
    })
    try {
      return await this.aside(() => Promise.race([work(), overrun]))
    } finally {
      cancel()
    }
  }

  #overrun(what: string): MatrizError {
    return new MatrizError('run_timeout', `The run took longer than its time budget (${what}).`)
  }
}
