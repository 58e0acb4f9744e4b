// SPDX-License-Identifier: Apache-2.0
import { extract } from './extraction.ts'
import type { Extracted } from './extraction.ts'
import { matchTextOrder } from './text-orders.ts'
import type { TextOperation, TextOrder, TextRequest } from './text-orders.ts'
import { afterColon, quotedText, remainder } from './text-marks.ts'

/** How far into a text the order may stand; the rest is what it is about. */
const headLimit = 400

/** The operation that a text asks for; undefined when it asks for none. Linear in the text. */
export function findTextOperation(text: string): TextRequest | undefined {
  const head = text.slice(0, headLimit)
  for (const { order, end } of matchTextOrder(head)) {
    const request = requestOf(order, text, end)
    if (request !== undefined) return request
  }
  return undefined
}

/** The order with its text; undefined where the words are no order after all. */
function requestOf({ within, marked: alreadyMarked, ...operation }: TextOrder, text: string, end: number): TextRequest | undefined {
  // A quotation in the order itself is what is looked for, not the text.
  const searched = operation.find === undefined || operation.operation === 'count.occurrences' ? text : text.slice(end)
  const marked = alreadyMarked ?? quotedText(searched) ?? afterColon(text, end)
  if (marked !== undefined) return { ...operation, target: marked }
  const target = remainder(text.slice(end)) ?? within
  // Without a text, "sort" and "count" are words like others.
  if (target === undefined) return /\b(?:this|that|above|previous|last|it|text|following)\b/i.test(text.slice(0, headLimit)) ? { ...operation, target } : undefined
  if (!isMeant({ operation: operation.operation, target, text, end })) return undefined
  return { ...operation, target: operation.operation.startsWith('count.') ? target.replace(/\s+(?:have|has|contain|contains)$/i, '') : target }
}

/** An order, and words behind it that nothing marks as a text. */
interface Unmarked {
  readonly operation: TextOperation
  readonly target: string
  readonly text: string
  /** Where the order ends. */
  readonly end: number
}

/**
 * Whether words that nothing marks as a text are one all the same. "How many words does Hamlet have" and "summarise
 * the plot" ask for knowledge, "sort out my problem" for help.
 */
function isMeant(unmarked: Unmarked): boolean {
  const { operation, target } = unmarked
  const kind = operation.split('.')[0] ?? ''
  if (kind === 'extract') return extract(target, operation.slice('extract.'.length) as Extracted).length > 0 // All that stands behind the dot is one of the kinds.
  if (kind === 'summary') return target.length > 200 || /[.!?]\s+\S/.test(target)
  if (kind === 'is') return /^\s*\S+(?:\s+\S+){0,7}\s*$/.test(target)
  if (kind === 'count') return isCounted(unmarked)
  if (['longest', 'shortest', 'frequent', 'statistics'].includes(kind)) return false
  if (['upper', 'lower', 'title', 'sentence', 'slug'].includes(kind)) return !/^\s*(?:is|are|on|letters?\s+(?:is|are)|means?)\b/i.test(behind(unmarked))
  return isChanged(unmarked)
}

function behind({ text, end }: Unmarked): string {
  return text.slice(end, end + headLimit)
}

function isCounted(unmarked: Unmarked): boolean {
  const { operation, target, text, end } = unmarked
  if (['count.letters', 'count.characters', 'count.occurrences'].includes(operation)) {
    return !/^\s*(?:(?:are|is|there|in|of|does|do)\s+)*(?:the|an?|all|my|your|our)\s+(?!words?\b|strings?\b|phrase\b|name\b|text\b|sentence\b|following\b)/i.test(behind(unmarked)) && target.length <= 100
  }
  return !/how\s+many/i.test(text.slice(0, end))
}

function isChanged(unmarked: Unmarked): boolean {
  const { operation, target, text } = unmarked
  if (operation.startsWith('sort_')) return isSorted(unmarked)
  if (operation === 'reverse_characters' || operation === 'reverse_words') {
    return !/^\s*engineer|^\s*(?:the|my|your|this|a)\s+(?!word|string|text|phrase|sentence|following|letters|order)/i.test(behind(unmarked)) && (!text.trimEnd().endsWith('?') || /^(?:can|could|please|will|would)\b/i.test(text))
  }
  // Everything else is about a text that is marked, or a list.
  if (/^(?:deduplicate_|reverse_)/.test(operation)) return /[,;\n]/.test(target)
  return operation === 'collapse_spaces' || (operation === 'replace' && /^\s*\S+\s*$/.test(target))
}

function isSorted(unmarked: Unmarked): boolean {
  return !/^\s*out\b/i.test(behind(unmarked)) && (/[,\n]/.test(unmarked.target) || /\b(?:words|numbers|letters|alphabetical(?:ly)?|ascending|descending|following|list)\b/i.test(unmarked.text.slice(0, headLimit)))
}
