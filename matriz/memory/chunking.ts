// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../errors.ts'
import type { TokenCounter } from '../ports.ts'
import { Atoms } from './chunk-atoms.ts'

/** How a text is cut. */
export interface ChunkingStrategy {
  /** What a chunk counts at most. */
  readonly maxTokens: number
  /** What it has of the one before it, at most; no more than half. */
  readonly overlapTokens: number
}

/** A piece of a text, from `start` up to `end`, in UTF-16 units. */
export interface Chunk {
  readonly start: number
  readonly end: number
  readonly tokens: number
}

/** What is used where nobody says otherwise. */
export const autoChunking: ChunkingStrategy = { maxTokens: 800, overlapTokens: 400 }

export const chunkTokensMin = 100
export const chunkTokensMax = 4096

/** A chunk ends at the best place behind this share of it. */
const fullEnough = 0.6

/** Throws `invalid_value` for a strategy that cannot be followed; `param` is the path of the strategy. */
export function checkStrategy({ maxTokens, overlapTokens }: ChunkingStrategy, param: string): void {
  const refuse = (field: string, message: string): never => {
    throw new MatrizError('invalid_value', `Invalid value for '${param}.${field}': ${message}.`, { param: `${param}.${field}` })
  }
  if (!Number.isInteger(maxTokens) || maxTokens < chunkTokensMin || maxTokens > chunkTokensMax) refuse('max_chunk_size_tokens', `expected an integer from ${chunkTokensMin} to ${chunkTokensMax}`)
  if (!Number.isInteger(overlapTokens) || overlapTokens < 0 || overlapTokens * 2 > maxTokens) refuse('chunk_overlap_tokens', 'expected an integer from 0 to half of the chunk size')
}

/**
 * Cuts a text into chunks of tokens, each where a paragraph, a line, a sentence or at least a word ends if it can. Every
 * character is in a chunk, and no surrogate pair is split. In linear time, a chunk each time it is asked.
 */
export function* chunksOf(text: string, strategy: ChunkingStrategy, counter: TokenCounter): Generator<Chunk> {
  checkStrategy(strategy, 'chunking_strategy.static')
  const atoms = new Atoms(text, counter)
  let first = 0
  let covered = 0
  while (atoms.has(covered)) {
    const end = fitting(text, { atoms, first, end: endOf(atoms, first, covered, strategy), covered }, strategy, counter)
    const start = atoms.at(first)
    yield { start, end: atoms.at(end), tokens: counter.count(text.slice(start, atoms.at(end))) }
    covered = end
    first = overlapFrom(atoms, first, end, strategy)
  }
}

/** The atom before which the chunk ends that begins with `first`: behind all that is `covered`. */
function endOf(atoms: Atoms, first: number, covered: number, { maxTokens }: ChunkingStrategy): number {
  let full = covered + 1
  while (atoms.has(full) && atoms.tokens(first, full + 1) <= maxTokens) full++
  // The rest fits.
  if (!atoms.has(full)) return full
  let best = full
  for (let end = full - 1; end > covered && atoms.tokens(first, end) >= maxTokens * fullEnough; end--) if (atoms.border(end) > atoms.border(best)) best = end
  return best
}

interface Cut {
  readonly atoms: Atoms
  readonly first: number
  readonly end: number
  readonly covered: number
}

/** The end again, or an earlier one where the atoms together count more than one by one. */
function fitting(text: string, { atoms, first, end, covered }: Cut, { maxTokens }: ChunkingStrategy, counter: TokenCounter): number {
  let fits = end
  while (fits > covered + 1 && counter.count(text.slice(atoms.at(first), atoms.at(fits))) > maxTokens) fits--
  return fits
}

/** The atom with which the next chunk begins. */
function overlapFrom(atoms: Atoms, first: number, end: number, { overlapTokens }: ChunkingStrategy): number {
  let from = end
  while (from > first + 1 && atoms.tokens(from - 1, end) <= overlapTokens) from--
  return from
}
