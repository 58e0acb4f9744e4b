// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../errors.ts'
import type { Parameters } from './parameters.ts'
import { oneOf, optionalCount, optionalText, requiredText } from './parameters.ts'
import { graphemesOf, itemsOf, linesOf, sentencesIn, wordsOf } from './text-units.ts'

export const transformations = [
  'upper', 'lower', 'title', 'sentence', 'slug', 'trim', 'collapse_spaces',
  'reverse_characters', 'reverse_words', 'reverse_items', 'reverse_lines',
  'sort_words', 'sort_items', 'sort_lines', 'sort_descending',
  'deduplicate_words', 'deduplicate_items', 'deduplicate_lines',
  'replace', 'delete_after', 'delete_before', 'split', 'join',
  'first_characters', 'first_words', 'first_sentences', 'first_lines', 'last_characters', 'last_words', 'last_sentences', 'last_lines'
] as const
export type Transformation = typeof transformations[number]

/** What some transformations need besides the text. */
export interface TransformOptions {
  /** What is replaced, split at or deleted from. */
  readonly find?: string
  readonly replacement?: string
  /** How many; 1 when nobody said. */
  readonly count?: number
}

/** A text that replacing makes longer than this is refused, before it is made. */
const longestResult = 2_000_000

/** text.transform */
export function textTransform(parameters: Parameters): { readonly text: string; readonly changed: boolean } {
  const before = requiredText(parameters, 'text')
  const find = optionalText(parameters, 'find')
  const replacement = optionalText(parameters, 'replacement')
  const count = optionalCount(parameters, 'count')
  const text = transform(before, oneOf(parameters, 'operation', transformations), {
    ...(find === undefined ? {} : { find }), ...(replacement === undefined ? {} : { replacement }), ...(count === undefined ? {} : { count })
  })
  return { text, changed: text !== before }
}

/** The text, changed. Linear in it, but for sorting. Throws `invalid_value` where an option is missing. */
export function transform(text: string, operation: Transformation, options: TransformOptions = {}): string {
  return transformers[operation](text, options)
}

type Transformer = (text: string, options: TransformOptions) => string

const transformers: Readonly<Record<Transformation, Transformer>> = {
  upper: text => text.toUpperCase(),
  lower: text => text.toLowerCase(),
  title: text => text.toLowerCase().replace(/(?<![\p{L}\p{N}'’])\p{L}/gu, first => first.toUpperCase()),
  sentence: text => text.toLowerCase().replace(/(?:^|[.!?]["”’)]?(?=\s))\s*\p{L}/gu, start => start.toUpperCase()),
  slug: text => text.normalize('NFKD').toLowerCase().replace(/\p{M}+/gu, '').replaceAll('ß', 'ss').replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-/, '').replace(/-$/, ''),
  trim: text => text.trim(),
  collapse_spaces: text => linesOf(text).map(line => line.trim().split(/\s+/).join(' ')).join('\n').trim(),
  reverse_characters: text => graphemesOf(text).toReversed().join(''),
  reverse_words: text => wordsOf(text).toReversed().join(' '),
  reverse_items: text => byItems(text, items => items.toReversed()),
  reverse_lines: text => linesOf(text).toReversed().join('\n'),
  sort_words: text => sorted(wordsOf(text)).join(' '),
  sort_items: text => byItems(text, sorted),
  sort_lines: text => sorted(linesOf(text).filter(line => line.trim() !== '')).join('\n'),
  sort_descending: text => byItems(text, items => sorted(items).toReversed()),
  deduplicate_words: text => distinct(wordsOf(text)).join(' '),
  deduplicate_items: text => byItems(text, distinct),
  deduplicate_lines: text => distinct(linesOf(text)).join('\n'),
  replace: (text, { find, replacement }) => replaced(text, needed(find, 'find'), needed(replacement, 'replacement')),
  delete_after: (text, { find }) => cut(text, needed(find, 'find'), (part, at) => part.slice(0, at)),
  delete_before: (text, { find }) => cut(text, needed(find, 'find'), (part, at, length) => part.slice(at + length)),
  split: (text, { find }) => text.split(needed(find, 'find')).map(part => part.trim()).join('\n'),
  join: (text, { replacement }) => itemsOf(text).items.join(needed(replacement, 'replacement')),
  first_characters: (text, { count }) => graphemesOf(text).slice(0, atLeastOne(count)).join(''),
  first_words: (text, { count }) => wordsOf(text).slice(0, atLeastOne(count)).join(' '),
  first_sentences: (text, { count }) => sentencesIn(text).slice(0, atLeastOne(count)).join(' '),
  first_lines: (text, { count }) => linesOf(text).slice(0, atLeastOne(count)).join('\n'),
  last_characters: (text, { count }) => graphemesOf(text).slice(-atLeastOne(count)).join(''),
  last_words: (text, { count }) => wordsOf(text).slice(-atLeastOne(count)).join(' '),
  last_sentences: (text, { count }) => sentencesIn(text).slice(-atLeastOne(count)).join(' '),
  last_lines: (text, { count }) => linesOf(text).slice(-atLeastOne(count)).join('\n')
}

function byItems(text: string, change: (items: readonly string[]) => readonly string[]): string {
  const { items, separator } = itemsOf(text)
  return change(items).join(separator)
}

/** Numbers by their value, anything else by its letters. */
function sorted(parts: readonly string[]): readonly string[] {
  const numeric = parts.every(part => /^\s*-?\d+(?:\.\d+)?\s*$/.test(part))
  return parts.toSorted(numeric ? (one, other) => Number(one) - Number(other) : byLetters)
}

/** By code points without regard to case: the same on every machine, whatever its locale. */
function byLetters(one: string, other: string): number {
  const [left, right] = [one.toLowerCase(), other.toLowerCase()]
  return left < right ? -1 : left > right ? 1 : one < other ? -1 : one > other ? 1 : 0
}

/** The first of each, without regard to case and the space around it. */
function distinct(parts: readonly string[]): readonly string[] {
  const seen = new Set<string>()
  return parts.filter(part => {
    const key = part.trim().toLowerCase()
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function replaced(text: string, find: string, replacement: string): string {
  if (find === '') throw new MatrizError('invalid_value', "'find' must not be empty.", { param: 'find' })
  const parts = text.split(find)
  if (text.length + (parts.length - 1) * (replacement.length - find.length) > longestResult) {
    throw new MatrizError('invalid_value', `The result would be longer than ${longestResult.toLocaleString('en-US')} characters.`, { param: 'replacement' })
  }
  return parts.join(replacement)
}

/** Each line is cut for itself; one without the mark stays whole. */
function cut(text: string, find: string, keep: (line: string, at: number, length: number) => string): string {
  return linesOf(text).map(line => {
    const at = find === '' ? -1 : line.indexOf(find)
    return at === -1 ? line : keep(line, at, find.length).trim()
  }).join('\n')
}

function needed(option: string | undefined, name: string): string {
  if (option === undefined) throw new MatrizError('invalid_value', `'${name}' is needed for this operation.`, { param: name })
  return option
}

function atLeastOne(count = 1): number {
  if (count < 1) throw new MatrizError('invalid_value', "'count' must be at least 1.", { param: 'count' })
  return count
}
