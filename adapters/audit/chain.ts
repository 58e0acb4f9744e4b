// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto'
import type { AuditRow, ChainPlace } from '../../matriz/guardian/audit-store.ts'
import type { GuardianDecision } from '../../matriz/guardian/decisions.ts'
import type { AuditKey } from './audit-key.ts'
import { canonicalJson } from './canonical-json.ts'

/** What a checkpoint says besides that its chain is what it is. */
export interface CheckpointContent {
  readonly joins: readonly ChainPlace[]
  /** Rows from before this moment may be gone from the beginnings of chains. */
  readonly prunedBeforeMs?: number
}

/** The end of a chain: what the next row is made from. Adding gives rows; the chain itself grows once they are durable. */
export class Chain {
  readonly writer: string
  readonly #key: AuditKey
  #sequence = -1
  #hash = ''
  #atMs = 0
  #unsigned = 0

  constructor(writer: string, key: AuditKey) {
    this.writer = writer
    this.#key = key
  }

  /** How many rows are behind the last checkpoint. */
  get unsigned(): number {
    return this.#unsigned
  }

  get empty(): boolean {
    return this.#sequence === -1
  }

  addDecision(decision: GuardianDecision, nowMs: number): AuditRow {
    this.#unsigned++
    return { ...this.#add({ kind: 'decision', body: decision }, nowMs), decision, joins: [] }
  }

  addCheckpoint({ joins, prunedBeforeMs }: CheckpointContent, nowMs: number): AuditRow {
    this.#unsigned = 0
    const body = { key: this.#key.id, joins: joins.map(({ writer, sequence, hash, atMs }) => ({ writer, sequence, hash, atMs })), previousAtMs: this.#atMs, ...(prunedBeforeMs === undefined ? {} : { prunedBeforeMs }) }
    return { ...this.#add({ kind: 'checkpoint', body }, nowMs), joins }
  }

  #add(content: { readonly kind: 'decision' | 'checkpoint'; readonly body: object }, nowMs: number): Omit<AuditRow, 'decision' | 'joins'> {
    // The time of a chain does not go back, whatever the clock does: what is pruned is always a beginning.
    const atMs = Math.max(this.#atMs, nowMs)
    const place = { writer: this.writer, sequence: this.#sequence + 1, atMs }
    const hashed = { version: 1, ...place, previous: this.#hash, ...content }
    const hash = createHash('sha256').update(canonicalJson(hashed)).digest('hex')
    const signature = content.kind === 'checkpoint' ? { signature: this.#key.sign('lukhas audit checkpoint 1', hash) } : {}
    const row = { ...place, hash, previous: this.#hash, line: canonicalJson({ ...hashed, hash, ...signature }) }
    this.#sequence = place.sequence
    this.#hash = hash
    this.#atMs = atMs
    return row
  }
}
