// SPDX-License-Identifier: Apache-2.0
import { skeletonOf } from './confusables.ts'

/** Phrases as an automaton of Aho and Corasick (1975), over classes of units that look the same. */
export interface PhraseAutomaton {
  /** The class of a folded unit; 0 for those that are in no phrase. */
  readonly classes: Uint16Array
  readonly classCount: number
  /** For each state and class the next state. */
  readonly next: Int32Array
  /** For each state how long the beginning of a phrase is that has been read. */
  readonly depths: Int32Array
  /** For each state the lengths of the phrases that end there, the longest first. */
  readonly lengths: readonly (readonly number[])[]
}

/** Spaces of any number are one, and letters look like what they look like. */
export function foldPhrase(phrase: string): number[] {
  const codes: number[] = []
  for (const character of phrase.normalize('NFKC').trim()) {
    for (let index = 0; index < character.length; index += 1) {
      const code = skeletonOf(character.charCodeAt(index))
      if (isSpace(code) ? codes.at(-1) !== 0x20 : true) codes.push(isSpace(code) ? 0x20 : code)
    }
  }
  return codes
}

export function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d)
}

/** The automaton of phrases that are folded. */
export function compilePhrases(phrases: readonly (readonly number[])[]): PhraseAutomaton {
  const alphabet = [...new Set(phrases.flat())]
  const classes = classesOf(alphabet)
  const classCount = alphabet.length + 1
  const states = 1 + phrases.reduce((sum, phrase) => sum + phrase.length, 0)
  const next = new Int32Array(states * classCount)
  const depths = new Int32Array(states)
  const lengths: number[][] = Array.from({ length: states }, () => [])
  let made = 1
  for (const phrase of phrases) {
    let state = 0
    for (const code of phrase) {
      const edge = state * classCount + (classes[code] as number)
      if (next[edge] === 0) {
        depths[made] = (depths[state] as number) + 1
        next[edge] = made
        made += 1
      }
      state = next[edge] as number
    }
    if (lengths[state]?.length === 0) lengths[state]?.push(phrase.length)
  }
  addFailures({ next, lengths, classCount, states: made })
  return { classes, classCount, next, depths, lengths }
}

/** All units that look like one of the alphabet. */
function classesOf(alphabet: readonly number[]): Uint16Array {
  const classes = new Uint16Array(0x10000)
  const places = new Map(alphabet.map((code, index) => [code, index + 1]))
  for (let code = 1; code < 0x10000; code += 1) {
    const place = places.get(isSpace(code) ? 0x20 : skeletonOf(code))
    if (place !== undefined) classes[code] = place
  }
  return classes
}

/** Where a state has no way on, its longest ending that is a beginning has; so the table becomes one without failures. */
function addFailures({ next, lengths, classCount, states }: { next: Int32Array, lengths: number[][], classCount: number, states: number }): void {
  const failures = new Int32Array(states)
  const queue: number[] = []
  for (let symbol = 1; symbol < classCount; symbol += 1) if (next[symbol] !== 0) queue.push(next[symbol] as number)
  for (const state of queue) {
    const failure = failures[state] as number
    lengths[state]?.push(...lengths[failure] ?? [])
    for (let symbol = 1; symbol < classCount; symbol += 1) {
      const edge = state * classCount + symbol
      const elsewhere = next[failure * classCount + symbol] as number
      const child = next[edge] as number
      if (child === 0) next[edge] = elsewhere
      else {
        failures[child] = elsewhere
        queue.push(child)
      }
    }
  }
}
