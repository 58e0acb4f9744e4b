// SPDX-License-Identifier: Apache-2.0
import type { MetadataFilter, MetadataRecord } from '../metadata-filter.ts'

/** How many memories a subject has at most, and as many deleted ones that can still be restored. */
export const memoriesAtMost = 1_000
/** How long a deleted memory can be restored, in milliseconds. */
export const restorableMs = 7 * 24 * 60 * 60 * 1000
/** A memory that was not used for so long is half as strong, in milliseconds. */
export const halfLifeMs = 30 * 24 * 60 * 60 * 1000

/** What is known of a memory besides its text and its vector. Times are Unix milliseconds; 0 where nothing happened yet. */
export interface MemoryFacts {
  readonly subject: string
  /** 0..1, as it was given: nothing but another word of the caller changes it. */
  readonly importance: number
  readonly createdAtMs: number
  readonly recalledAtMs: number
  readonly recallCount: number
  readonly deletedAtMs: number
}

/** As the record of a memory holds it. */
export function toMetadata(facts: Partial<MemoryFacts>): MetadataRecord {
  return { ...facts }
}

/** Read from the record of a memory. */
export function factsOf(metadata: MetadataRecord = {}): MemoryFacts {
  const number = (key: keyof MemoryFacts): number => Number(metadata[key] ?? 0)
  return {
    subject: String(metadata['subject'] ?? ''), importance: number('importance'), createdAtMs: number('createdAtMs'),
    recalledAtMs: number('recalledAtMs'), recallCount: number('recallCount'), deletedAtMs: number('deletedAtMs')
  }
}

/**
 * How strong a memory is now: its importance, halved for each half-life since it was last used. Worked out anew from
 * the times each time, so that asking often does not weaken anything.
 */
export function strengthOf({ importance, createdAtMs, recalledAtMs }: MemoryFacts, nowMs: number): number {
  // A clock that was put back makes nothing stronger than it was meant to be.
  const idleMs = Math.max(0, nowMs - Math.max(createdAtMs, recalledAtMs))
  return importance * 2 ** (-idleMs / halfLifeMs)
}

const notDeleted: MetadataFilter = { type: 'eq', key: 'deletedAtMs', value: 0 }
const deleted: MetadataFilter = { type: 'gt', key: 'deletedAtMs', value: 0 }

/** All memories of a subject, deleted ones too. */
export function allOf(subject: string): MetadataFilter {
  return { type: 'eq', key: 'subject', value: subject }
}

export function keptOf(subject: string): MetadataFilter {
  return { type: 'and', filters: [allOf(subject), notDeleted] }
}

export function deletedOf(subject: string): MetadataFilter {
  return { type: 'and', filters: [allOf(subject), deleted] }
}

/** Those that nobody can restore any more. */
export function lapsed(nowMs: number): MetadataFilter {
  return { type: 'and', filters: [deleted, { type: 'lte', key: 'deletedAtMs', value: nowMs - restorableMs }] }
}
