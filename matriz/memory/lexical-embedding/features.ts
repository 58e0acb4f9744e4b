// SPDX-License-Identifier: Apache-2.0
import { HashList } from './hash-list.ts'
import { begin, extend, extendBy, finish } from './hashing.ts'
import { lexicalParameters } from './parameters.ts'

/** The hashes of what a text is made of, by what each weighs. */
export type Features = Readonly<Record<keyof typeof lexicalParameters.weights, HashList>>

/**
 * Runs of characters that say something. `dense` scripts write words of one or two characters without spaces: kana,
 * Chinese characters, Hangul; they are told by their places in Unicode. One pass, no run is looked at twice.
 */
const runs = /(?<dense>[\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\u{20000}-\u{323af}]+)|(?<word>[[\p{L}\p{M}\p{N}]--[\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\u{20000}-\u{323af}]]+)|(?<symbol>\p{S})/gv

/** Words on the two sides of one of these are no pair. */
const ends = new Set([...'.!?;:\n\r…。'].map((end) => end.charCodeAt(0)))

// The marks of a word's ends in n-grams; no letter is one of them.
const FRONT = 0x02
const BACK = 0x03

/** What a normalised text is made of; time and memory grow with its length and no faster. */
export function featuresOf(text: string): Features {
  const features: Features = {
    word: new HashList(), shortWord: new HashList(), pair: new HashList(), gram: new HashList(), shortGram: new HashList(), denseGram: new HashList(), symbol: new HashList(), fallback: new HashList()
  }
  let earlier: { readonly from: number; readonly to: number } | undefined
  for (const { 0: run, index: from, groups } of text.matchAll(runs)) {
    const to = from + run.length
    if (groups?.['symbol'] !== undefined) features.symbol.push(finish(extendBy(begin('symbol'), run)))
    else if (groups?.['dense'] !== undefined) addDenseGrams(run, features)
    else {
      addWord(run, features)
      if (earlier !== undefined && !isEnded(text, earlier.to, from)) features.pair.push(pairHash(text.slice(earlier.from, earlier.to), run))
      earlier = { from, to }
    }
  }
  if (isEmpty(features)) addCharacters(text, features)
  return features
}

/** What stands for a text whose features cancel each other out, and for one that has none at all. */
export function nothing(): number {
  return finish(begin('nothing'))
}

function addWord(word: string, features: Features): void {
  const short = countTo(word, lexicalParameters.shortWord + 1) <= lexicalParameters.shortWord
  const words = short ? features.shortWord : features.word
  const grams = short ? features.shortGram : features.gram
  words.push(finish(extendBy(begin('word'), word)))
  const [least, , most] = lexicalParameters.grams
  for (let from = -1; from < word.length; from = next(word, from)) {
    let state = begin('gram')
    for (let at = from, length = 1; length <= most && at <= word.length; at = next(word, at), length++) {
      state = at < 0 ? extend(state, FRONT) : at === word.length ? extend(state, BACK) : extendBy(state, word, at, next(word, at))
      if (length >= least) grams.push(finish(state))
    }
  }
}

function addDenseGrams(run: string, { denseGram }: Features): void {
  const [, , most] = lexicalParameters.denseGrams
  for (let from = 0; from < run.length; from = next(run, from)) {
    let state = begin('gram')
    for (let at = from, length = 1; length <= most && at < run.length; at = next(run, at), length++) {
      state = extendBy(state, run, at, next(run, at))
      denseGram.push(finish(state))
    }
  }
}

/** For a text of punctuation and spaces only. */
function addCharacters(text: string, { fallback }: Features): void {
  for (const character of text) if (character.trim() !== '') fallback.push(finish(extendBy(begin('character'), character)))
  if (fallback.length === 0) fallback.push(nothing())
}

function pairHash(one: string, other: string): number {
  return finish(extendBy(extend(extendBy(begin('pair'), one), 0x20), other))
}

function isEnded(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (ends.has(text.charCodeAt(at))) return true
  return false
}

function isEmpty(features: Features): boolean {
  return Object.values(features).every(({ length }) => length === 0)
}

/** How many characters a text has, or `most` when it has more. */
function countTo(text: string, most: number): number {
  let count = 0
  for (let at = 0; at < text.length && count < most; at = next(text, at)) count++
  return count
}

/** The place of the next character: two units on where a surrogate pair begins. */
function next(text: string, at: number): number {
  return at >= 0 && (text.charCodeAt(at) & 0xfc00) === 0xd800 ? at + 2 : at + 1
}
