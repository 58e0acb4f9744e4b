// SPDX-License-Identifier: Apache-2.0

/** How far into a text its mark may stand. */
const markLimit = 400

const quotes = [['"', '"'], ['“', '”'], ['«', '»'], ['„', '“'], ['`', '`']] as const

/** The text of a fence or in quotes; several quotations in a row are lines of one text. Linear in the text. */
export function quotedText(text: string): string | undefined {
  return fenced(text) ?? inQuotes(text)
}

function fenced(text: string): string | undefined {
  const open = text.indexOf('```')
  const from = open === -1 ? -1 : text.indexOf('\n', open) + 1
  const close = from < 1 ? -1 : text.indexOf('```', from)
  return close === -1 ? undefined : text.slice(from, close).replace(/\n$/, '')
}

function inQuotes(text: string): string | undefined {
  for (const [open, close] of quotes) {
    const from = text.indexOf(open)
    const to = text.lastIndexOf(close)
    if (from !== -1 && from < markLimit && to > from + 1 && text.slice(to + 1).length < markLimit && isFree(text.slice(0, from))) return eachQuoted(text.slice(from + 1, to), open, close)
  }
  const single = /(?:^|\s)'([^'].*?)'(?=[\s?.!,]|$)/s.exec(text.slice(0, 4_000))
  return single === null || !isFree(text.slice(0, single.index + 1)) ? undefined : single[1]
}

/** `a", "b" and "c`, which is three texts. */
function eachQuoted(inner: string, open: string, close: string): string {
  if (inner.length > markLimit || !inner.includes(open)) return inner
  const parts = inner.split(close)
  const between = parts.slice(1).map(part => part.split(open))
  // Every other quotation mark opens, with nothing but a comma or a word before it.
  if (open === close) return parts.every((part, at) => at % 2 === 0 || /^\s*(?:,|,?\s*(?:and|or))\s*$/.test(part)) ? parts.filter((_, at) => at % 2 === 0).join('\n') : inner
  return between.every(([joint = '', ...rest]) => rest.length === 1 && /^\s*(?:,|,?\s*(?:and|or))\s*$/.test(joint)) ? [parts[0] ?? '', ...between.map(([, text = '']) => text)].join('\n') : inner
}

/** Whether no other mark stands before the quotation, which would then be part of the text. */
function isFree(before: string): boolean {
  return !/[:\n]/.test(before.replace(/:\s*$/, ''))
}

/** What stands behind the colon or the line break that ends the order. */
export function afterColon(text: string, orderEnd: number): string | undefined {
  const from = Math.max(0, orderEnd - 1)
  const colon = /[:?]\s|:(?=\S)|\n/.exec(text.slice(from, markLimit))
  if (colon === null) return undefined
  const rest = text.slice(from + colon.index + 1).trim()
  return rest === '' ? undefined : rest
}

/** What an order is about where nothing marks it: the words behind it, without those that only lead there. */
export function remainder(rest: string): string | undefined {
  const phrase = /^[\s,]*(?:(?:are|is|there|of|in|from|to|into|the|this|that|these|following|words?|strings?|text|sentences?|phrase|lines?|letters?|list|alphabetically|does|appear|occur|have|has|by|order|ascending|descending|addresses|backwards)\b[\s,]*)*/i.exec(rest)
  const ended = trimEnding(rest.slice(phrase?.[0].length ?? 0))
  const target = trimEnding(ended.slice(0, -60) + ended.slice(-60).replace(/\s+(?:to|in(?:to)?)\s+(?:upper|lower|title)[\s-]?case$/i, '').replace(/\s+(?:alphabetically|backwards|in\s+alphabetical\s+order)$/i, ''))
  return target === '' || /^(?:(?:above|previous|last|it|preceding)(?:\s+(?:text|message|sentence|paragraph|one))?)$/i.test(target) ? undefined : target
}

/** Without full stops and space at the end. From the end backwards: a regular expression would try from each space. */
function trimEnding(text: string): string {
  let end = text.length
  while (end > 0 && /[\s.?!]/.test(text.charAt(end - 1))) end -= 1
  return text.slice(0, end)
}
