// SPDX-License-Identifier: Apache-2.0
import type { Recogniser, RecognisingDetector } from './recogniser.ts'

/** A recogniser in its place in a pass. */
export interface Entry {
  readonly recogniser: Recogniser
  readonly detector: RecognisingDetector
  /** Of the detector. */
  readonly index: number
}

export interface CompiledRecognisers {
  readonly detectors: readonly RecognisingDetector[]
  readonly entries: readonly Entry[]
  /** For each ASCII code, for letters beyond (128) and for the rest (129): which entries may begin with it, as bits. */
  readonly starts: Int32Array
  /** The same for what stands before, and in the second and third place. */
  readonly after: Int32Array
  readonly second: Int32Array
  readonly third: Int32Array
}

/** As many as an integer has bits. */
export const passSize = 31

/** Tables for a pass; at most `passSize` recognisers. */
export function compileRecognisers(detectors: readonly RecognisingDetector[]): CompiledRecognisers {
  const entries = detectors.flatMap((detector, index) => detector.recognisers.map(recogniser => ({ recogniser, detector, index })))
  if (entries.length > passSize) throw new RangeError(`A pass takes ${passSize} recognisers.`)
  const starts = new Int32Array(130)
  const after = new Int32Array(130)
  const second = new Int32Array(130)
  const third = new Int32Array(130)
  entries.forEach(({ recogniser }, bit) => {
    for (const character of recogniser.first) mark(starts, character.charCodeAt(0), bit)
    if (recogniser.firstBeyondAscii === true) mark(starts, 128, bit)
    markAll(second, recogniser.second, bit)
    markAll(third, recogniser.third, bit)
    for (let kind = 0; kind < 130; kind += 1) if (!recogniser.atWordStart || !isWordKind(kind)) mark(after, kind, bit)
  })
  return { detectors, entries, starts, after, second, third }
}

/** Marks the characters, or all where none are given. */
function markAll(table: Int32Array, characters: string | undefined, bit: number): void {
  if (characters === undefined) for (let kind = 0; kind < 130; kind += 1) mark(table, kind, bit)
  else for (const character of characters) mark(table, character.charCodeAt(0), bit)
}

function mark(table: Int32Array, kind: number, bit: number): void {
  table[kind] = (table[kind] ?? 0) | (1 << bit)
}

function isWordKind(kind: number): boolean {
  return kind === 128 || (kind < 128 && /[0-9A-Za-z]/.test(String.fromCharCode(kind)))
}
