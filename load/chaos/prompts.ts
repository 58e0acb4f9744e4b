// SPDX-License-Identifier: Apache-2.0

/** How fast the upstream answers a run, and with how much. */
export interface Pace {
  /** Names the run; in the prompt and in every word of its answer. */
  readonly marker: string
  readonly firstMs: number
  readonly paceMs: number
  readonly pieces: number
}

// The last one counts: a prompt may come with a conversation before it.
const pattern = /Tell of (\S+), after (\d+) ms, every (\d+) ms, in (\d+) pieces/g

/** What a client says so that the upstream answers as `pace` tells. */
export function writePrompt({ marker, firstMs, paceMs, pieces }: Pace): string {
  return `Tell of ${marker}, after ${firstMs} ms, every ${paceMs} ms, in ${pieces} pieces.`
}

/** The last prompt in a text; undefined where there is none. */
export function readPrompt(text: string): Pace | undefined {
  const found = [...text.matchAll(pattern)].at(-1)
  if (found === undefined) return undefined
  const [, marker = '', firstMs, paceMs, pieces] = found
  return { marker, firstMs: Number(firstMs), paceMs: Number(paceMs), pieces: Number(pieces) }
}

/** The pieces of the answer, no two of them alike. */
export function words({ marker, pieces }: Pick<Pace, 'marker' | 'pieces'>): string[] {
  return Array.from({ length: pieces }, (_, index) => `${marker} says word ${index}. `)
}
