// SPDX-License-Identifier: Apache-2.0
import type { DecisionReader, GuardianDecision } from './decisions.ts'

/** A row of a chain, by its writer and its number in the chain. */
export interface ChainPlace {
  readonly writer: string
  /** From 0 on, without gaps. */
  readonly sequence: number
  /** SHA-256 of the row, in hex. */
  readonly hash: string
  readonly atMs: number
}

/** A row of the audit: a decision, or a checkpoint that signs all rows of its chain before it. */
export interface AuditRow extends ChainPlace {
  /** The hash of the row before it; empty for the first one. */
  readonly previous: string
  /** All of it in canonical JSON: a line of an export. */
  readonly line: string
  /** Absent for a checkpoint. */
  readonly decision?: GuardianDecision
  /** For a checkpoint: rows of other chains that it signs, with all before them. */
  readonly joins: readonly ChainPlace[]
}

/** A chain as far as it is kept. */
export interface AuditChain {
  readonly writer: string
  readonly firstSequence: number
  readonly firstAtMs: number
  readonly last: ChainPlace
  /** The last row that a checkpoint of another chain has joined; -1 for none. */
  readonly joinedSequence: number
}

/**
 * Where decisions are kept, each in the row of a chain. A chain has one writer, which is the only one that adds to it.
 * Tenants and outages as in RunStore. Every implementation passes tests/stores/decision-store.contract.ts.
 */
export interface DecisionStore extends DecisionReader {
  /**
   * Adds rows to one chain, all or nothing; durable when it resolves. Throws `contract_violation` for rows that do not
   * follow the last one of their chain.
   */
  append(rows: readonly AuditRow[]): Promise<void>
  /** In the order of their first rows' times, and of their writers' names. With `open` only those whose last row no other chain has joined. */
  chains(which?: 'open'): Promise<readonly AuditChain[]>
  /** Lines of a chain, in order, from `fromSequence` on: a page of bounded size, empty behind the last one. */
  lines(writer: string, fromSequence: number): Promise<readonly string[]>
  /**
   * Deletes the beginning of one chain, up to its next checkpoint, where all of it is from before `beforeMs`; or a whole
   * chain that is. Returns how many rows; 0 when there is nothing left to delete.
   */
  prune(beforeMs: number): Promise<number>
}
