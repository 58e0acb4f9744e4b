// SPDX-License-Identifier: Apache-2.0
import type { StoredVector } from './index-store.ts'
import type { MetadataFilter, MetadataRecord } from './metadata-filter.ts'

/** A piece of a file's text, as it was cut. */
export interface Piece {
  readonly text: string
  /** Where it begins in the text of the file, in UTF-16 units. */
  readonly start: number
}

// What a vector store notes of its passages; a file's attributes stand beside it under names of their own.
const keys = { file: 'file', generation: 'generation', start: 'start' } as const
const attributePrefix = 'attributes.'
/** More pieces than a file of the largest size has. */
const digits = 7

/** What a passage's metadata says. */
export interface PassagePlace {
  readonly fileId: string
  readonly generation: number
  readonly start: number
}

/** The id of a passage: the same for the same piece, however often it is written; in the order of the pieces. */
export function passageId(fileId: string, number: number): string {
  return `${fileId}#${String(number).padStart(digits, '0')}`
}

export function passageMetadata({ fileId, generation, start }: PassagePlace, attributes: MetadataRecord): MetadataRecord {
  return {
    [keys.file]: fileId, [keys.generation]: generation, [keys.start]: start,
    ...Object.fromEntries(Object.entries(attributes).map(([key, value]) => [`${attributePrefix}${key}`, value]))
  }
}

/** Undefined for what no vector store wrote. */
export function readPlace(metadata: MetadataRecord | undefined): PassagePlace | undefined {
  const { [keys.file]: fileId, [keys.generation]: generation, [keys.start]: start } = metadata ?? {}
  return typeof fileId === 'string' && typeof generation === 'number' && typeof start === 'number' ? { fileId, generation, start } : undefined
}

/** The passages of a file: all that there are, or those of one reading. */
export function passagesOf(fileId: string, generation?: number): MetadataFilter {
  const ofFile = { type: 'eq', key: keys.file, value: fileId } as const
  return generation === undefined ? ofFile : { type: 'and', filters: [ofFile, { type: 'eq', key: keys.generation, value: generation }] }
}

/** A filter on attributes as one on passages. */
export function onPassages(filter: MetadataFilter): MetadataFilter {
  return 'filters' in filter ? { ...filter, filters: filter.filters.map(onPassages) } : { ...filter, key: `${attributePrefix}${filter.key}` }
}

/** Every passage but those of these files. */
export function notOf(fileIds: readonly string[]): MetadataFilter {
  return { type: 'nin', key: keys.file, value: fileIds }
}

/** The text behind `end` of a passage, and where it ends: passages overlap. */
export function beyond({ text = '', metadata }: Pick<StoredVector, 'text' | 'metadata'>, end: number): { readonly text: string; readonly end: number } {
  const start = readPlace(metadata)?.start ?? end
  return { text: text.slice(Math.max(0, end - start)), end: Math.max(end, start + text.length) }
}
