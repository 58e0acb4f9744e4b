// SPDX-License-Identifier: Apache-2.0
import { lowerBound } from './ordinal-sets.ts'
import type { Score } from '../../vector-scores.ts'

/** How much is taken at a time: what is searched at once lies in one piece. */
const BLOCK_BYTES = 4 * 1024 * 1024

/**
 * The vectors of an index in memory, one behind the other in the order of their ordinals. A slot is a vector's place; one
 * that was taken away leaves its slot empty until `compact`.
 */
export class VectorArena {
  readonly dimension: number
  readonly blockRows: number
  readonly blocks: Float32Array<ArrayBuffer>[] = []
  #ordinals = new Uint32Array(1024)
  #gone = new Uint8Array(1024)
  #length = 0
  #goneCount = 0

  constructor(dimension: number) {
    this.dimension = dimension
    this.blockRows = Math.max(1, Math.floor(BLOCK_BYTES / (dimension * 4)))
  }

  /** How many slots there are, empty ones too. */
  get length(): number {
    return this.#length
  }

  get liveCount(): number {
    return this.#length - this.#goneCount
  }

  /** What it takes of memory, in bytes. */
  get bytes(): number {
    return this.blocks.length * this.blockRows * this.dimension * 4 + this.#ordinals.length * 5
  }

  /** Puts a vector, as its bytes are stored, behind all others. */
  add(ordinal: number, bytes: Uint8Array): void {
    if (this.#length === this.#ordinals.length) this.#grow()
    const slot = this.#length++
    const block = this.blocks[Math.floor(slot / this.blockRows)] ?? this.#addBlock()
    new Uint8Array(block.buffer, (slot % this.blockRows) * this.dimension * 4, this.dimension * 4).set(bytes)
    this.#ordinals[slot] = ordinal
  }

  remove(ordinal: number): void {
    const slot = this.slotOf(ordinal)
    if (slot === undefined) return
    this.#gone[slot] = 1
    this.#goneCount++
  }

  /** Undefined for what is not there (any more). */
  slotOf(ordinal: number): number | undefined {
    const slot = this.firstSlotBehind(ordinal - 1)
    return slot < this.#length && this.#ordinals[slot] === ordinal && this.#gone[slot] === 0 ? slot : undefined
  }

  firstSlotBehind(ordinal: number): number {
    return lowerBound(this.#ordinals, ordinal + 1, this.#length)
  }

  ordinalAt(slot: number): number {
    return this.#ordinals[slot] ?? 0
  }

  isLive(slot: number): boolean {
    return this.#gone[slot] === 0
  }

  scoreOf(slot: number, score: Score): number {
    const block = this.blocks[Math.floor(slot / this.blockRows)]
    return block === undefined ? -Infinity : score(block, (slot % this.blockRows) * this.dimension)
  }

  /** How many are there of those up to `ordinal`. */
  liveThrough(ordinal: number): number {
    const end = this.firstSlotBehind(ordinal)
    let count = 0
    for (let slot = 0; slot < end; slot++) if (this.#gone[slot] === 0) count++
    return count
  }

  /** Whether so many slots are empty that `compact` is worth its while. */
  get isSparse(): boolean {
    return this.#goneCount > 1000 && this.#goneCount * 4 > this.#length
  }

  /** The same without empty slots. */
  compact(): VectorArena {
    const dense = new VectorArena(this.dimension)
    const rowBytes = this.dimension * 4
    for (let slot = 0; slot < this.#length; slot++) {
      if (this.#gone[slot] === 1) continue
      const block = this.blocks[Math.floor(slot / this.blockRows)]
      if (block !== undefined) dense.add(this.ordinalAt(slot), new Uint8Array(block.buffer, (slot % this.blockRows) * rowBytes, rowBytes))
    }
    return dense
  }

  #addBlock(): Float32Array<ArrayBuffer> {
    const block = new Float32Array(this.blockRows * this.dimension)
    this.blocks.push(block)
    return block
  }

  #grow(): void {
    const ordinals = new Uint32Array(this.#ordinals.length * 2)
    ordinals.set(this.#ordinals)
    this.#ordinals = ordinals
    const gone = new Uint8Array(ordinals.length)
    gone.set(this.#gone)
    this.#gone = gone
  }
}
