// SPDX-License-Identifier: Apache-2.0
import { createRequire } from 'node:module'
import type { TokenCounter } from '../../matriz/ports.ts'

/** What is used of the tokenizer package. */
interface Tokenizer {
  countTokens(text: string, options: { readonly disallowedSpecial: ReadonlySet<string> }): number
  setMergeCacheSize(size: number): void
}

/** A token counter whose tables are loaded when they are first needed. */
export interface LazyTokenCounter extends TokenCounter {
  /** Loads the tables now: about 0.12 s and 75 MB. To be called when nobody waits. */
  warm(): void
}

/** A word longer than this is counted in parts: merging is worse than linear in a word's length. */
const WORD_MAX = 200

/** How many UTF-16 units are counted at once. */
const CHUNK_UNITS = 4_096

/** Beyond so many tokens the rest is estimated from samples: tokens, not units, are what counting costs. */
const EXACT_TOKENS = 16_000

const SAMPLES = 16
const SAMPLE_UNITS = 1_024

/** A text that looks like a control token is text all the same. */
const AS_TEXT = { disallowedSpecial: new Set<string>() }

/** How many merged words the tokenizer remembers; its own default takes hundreds of megabytes. */
const REMEMBERED_WORDS = 5_000

/**
 * Counts in o200k_base. Exact up to 16,000 tokens, but for words of more than 200 characters, which may count a token
 * more per 200; what is longer is estimated from evenly spread samples. The same text always counts the same.
 */
export function createTokenCounter(): LazyTokenCounter {
  let tokenizer: Tokenizer | undefined
  const load = (): Tokenizer => {
    tokenizer ??= loadTokenizer()
    return tokenizer
  }
  return { count: (text) => countBounded(text, load()), warm: () => { load() } }
}

// The package's CommonJS form: the port's method is synchronous, and an import is not.
function loadTokenizer(): Tokenizer {
  // As the package declares it.
  const tokenizer = createRequire(import.meta.url)('gpt-tokenizer/encoding/o200k_base') as Tokenizer
  tokenizer.setMergeCacheSize(REMEMBERED_WORDS)
  return tokenizer
}

function countBounded(text: string, tokenizer: Tokenizer): number {
  let tokens = 0
  let at = 0
  while (at < text.length && tokens < EXACT_TOKENS) {
    const end = breakBefore(text, at + CHUNK_UNITS)
    tokens += countRange(text, at, end, tokenizer)
    at = end
  }
  const rest = text.length - at
  if (rest <= SAMPLES * SAMPLE_UNITS) return tokens + countRange(text, at, text.length, tokenizer)
  let sampled = 0
  for (let sample = 0; sample < SAMPLES; sample++) {
    const from = at + Math.floor((sample * (rest - SAMPLE_UNITS)) / (SAMPLES - 1))
    sampled += countRange(text, from, from + SAMPLE_UNITS, tokenizer)
  }
  return tokens + Math.ceil((sampled * rest) / (SAMPLES * SAMPLE_UNITS))
}

function countRange(text: string, from: number, to: number, tokenizer: Tokenizer): number {
  let tokens = 0
  let start = from
  let run = 0
  let wasSpace = false
  for (let at = from; at < to; at++) {
    const space = text.charCodeAt(at) <= 32
    run = space === wasSpace ? run + 1 : 1
    wasSpace = space
    if (run < WORD_MAX) continue
    tokens += tokenizer.countTokens(text.slice(start, at + 1), AS_TEXT)
    start = at + 1
    run = 0
  }
  return start === to ? tokens : tokens + tokenizer.countTokens(text.slice(start, to), AS_TEXT)
}

/** The last place before `limit` where a word begins, for a space belongs to the word behind it. */
function breakBefore(text: string, limit: number): number {
  if (limit >= text.length) return text.length
  for (let at = limit; at > limit - WORD_MAX; at--) {
    if (text.charCodeAt(at) === 32 && text.charCodeAt(at - 1) > 32) return at
  }
  return limit
}
