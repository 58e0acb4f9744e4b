// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../../matriz/errors.ts'
import type { AuditRow, ChainPlace, DecisionStore } from '../../matriz/guardian/audit-store.ts'
import type { DecisionLog, GuardianDecision } from '../../matriz/guardian/decisions.ts'
import type { Clock, NewId } from '../../matriz/ports.ts'
import type { AuditKey } from './audit-key.ts'
import { Chain } from './chain.ts'

/** What an audit log needs of the world. */
export interface AuditLogParts {
  readonly store: DecisionStore
  readonly key: AuditKey
  readonly clock: Pick<Clock, 'nowMs' | 'schedule'>
  readonly newId: NewId
  /** Told of each decision when it is durable. */
  readonly onAppended?: (decision: GuardianDecision) => void
  /** Told of what failed behind everybody's back. */
  readonly report: (cause: unknown) => void
}

/** What is to be written: a decision, or a checkpoint. */
type Order = { readonly decision: GuardianDecision } | { readonly prunedBeforeMs: number | undefined }

interface Waiting {
  readonly order: Order
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}

/** How many rows make one commit at most: keeps the wait of the first of them bounded. */
const GROUP_MAX = 64

/** A row is signed by a checkpoint that is at most so many rows, and about so long, behind it. */
const CHECKPOINT_ROWS = 1_000
const CHECKPOINT_MS = 60_000

/**
 * Writes decisions into a chain of this process's own: whatever waits when the last group is durable becomes the next one.
 * The first row names the ends of the chains before it. When a group may or may not have been written, the chain ends
 * there, and a new one that names its end goes on.
 */
export class AuditLog implements DecisionLog {
  readonly #parts: AuditLogParts
  #chain: Chain | undefined
  #waiting: Waiting[] = []
  #busy: Promise<void> | undefined
  #cancelCheckpoint: (() => void) | undefined
  #prunedBeforeMs = -Infinity

  constructor(parts: AuditLogParts) {
    this.#parts = parts
  }

  async append(decision: GuardianDecision): Promise<void> {
    await this.#write({ decision })
    this.#parts.onAppended?.(decision)
  }

  /** Deletes what is from before `beforeMs`, as far as chains can be cut; that they may have been is signed first. */
  async prune(beforeMs: number, signal: AbortSignal): Promise<void> {
    const { store } = this.#parts
    if (beforeMs <= this.#prunedBeforeMs || !(await store.chains()).some(({ firstAtMs }) => firstAtMs < beforeMs)) return
    await this.#write({ prunedBeforeMs: beforeMs })
    while (!signal.aborted && await store.prune(beforeMs) > 0) continue
    if (!signal.aborted) this.#prunedBeforeMs = beforeMs
  }

  /** Signs what is not signed yet; to be called when nobody appends any more. */
  async close(): Promise<void> {
    await this.#busy
    this.#cancelCheckpoint?.()
    if ((this.#chain?.unsigned ?? 0) > 0) await this.#write({ prunedBeforeMs: undefined }).catch(this.#parts.report)
    this.#cancelCheckpoint?.()
  }

  #write(order: Order): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ order, resolve, reject })
      this.#busy ??= this.#drain()
    })
  }

  async #drain(): Promise<void> {
    // What is decided in the same turn belongs together.
    await Promise.resolve()
    while (this.#waiting.length > 0) {
      const group = this.#waiting.splice(0, GROUP_MAX)
      try {
        await this.#writeGroup(group.map(({ order }) => order))
        for (const { resolve } of group) resolve()
      } catch (thrown) {
        // The store is away. Whoever waits by now would wait as long again, and for nothing.
        for (const { reject } of [...group, ...this.#waiting.splice(0)]) reject(thrown)
      }
    }
    this.#busy = undefined
  }

  async #writeGroup(orders: readonly Order[]): Promise<void> {
    try {
      await this.#tryGroup(orders)
    } catch (thrown) {
      // An old chain may have been pruned away beneath a process that had nothing to write for so long.
      if (!(thrown instanceof MatrizError && thrown.code === 'contract_violation')) throw thrown
      await this.#tryGroup(orders)
    }
  }

  async #tryGroup(orders: readonly Order[]): Promise<void> {
    const { store, key, newId } = this.#parts
    const chain = this.#chain ?? new Chain(newId('audit'), key)
    // Until it is known to be durable, there is no telling what comes next.
    this.#chain = undefined
    await store.append(await this.#rows(orders, chain))
    this.#chain = chain
    if (chain.unsigned > 0) this.#cancelCheckpoint ??= this.#scheduleCheckpoint()
  }

  async #rows(orders: readonly Order[], chain: Chain): Promise<readonly AuditRow[]> {
    const nowMs = this.#parts.clock.nowMs()
    const rows: AuditRow[] = []
    if (chain.empty) rows.push(chain.addCheckpoint({ joins: await this.#openEnds(chain) }, nowMs))
    for (const order of orders) {
      if ('decision' in order) rows.push(chain.addDecision(order.decision, nowMs))
      if (!('decision' in order) || chain.unsigned >= CHECKPOINT_ROWS) rows.push(chain.addCheckpoint(await this.#checkpoint(order, chain), nowMs))
    }
    return rows
  }

  async #checkpoint(order: Order, chain: Chain): Promise<Parameters<Chain['addCheckpoint']>[0]> {
    const prunedBeforeMs = 'decision' in order ? undefined : order.prunedBeforeMs
    return { joins: await this.#openEnds(chain), ...(prunedBeforeMs === undefined ? {} : { prunedBeforeMs }) }
  }

  /** The ends of other chains that no chain has joined yet. */
  async #openEnds({ writer }: Chain): Promise<readonly ChainPlace[]> {
    return (await this.#parts.store.chains('open')).filter((other) => other.writer !== writer).map(({ last }) => last)
  }

  #scheduleCheckpoint(): () => void {
    return this.#parts.clock.schedule(CHECKPOINT_MS, () => {
      this.#cancelCheckpoint = undefined
      if ((this.#chain?.unsigned ?? 0) > 0) this.#write({ prunedBeforeMs: undefined }).catch(this.#parts.report)
    })
  }
}
