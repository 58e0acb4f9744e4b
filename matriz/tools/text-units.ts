// SPDX-License-Identifier: Apache-2.0

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })
const words = new Intl.Segmenter('und', { granularity: 'word' })
const sentences = new Intl.Segmenter('und', { granularity: 'sentence' })

/** Scripts that put no spaces between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** As a reader counts them: a letter with its accents is one, and so is a family of emoji. */
export function graphemesOf(text: string): readonly string[] {
  // Most texts have one grapheme a code unit, and asking the segmenter takes a hundred times as long.
  return plain.test(text) ? text.split('') : Array.from(graphemes.segment(text), ({ segment }) => segment)
}

/** No carriage returns, which join with the line feed behind them, and nothing that combines: Latin, Greek, Cyrillic, Kana and Han letters. */
const plain = /^[\n\t\x20-\x7E\u00A0-\u00A8\u00AA-\u00AC\u00AF-\u02FF\u0370-\u0482\u048A-\u052F\u3041-\u3096\u30A1-\u30FA\u3400-\u9FFF]*$/

/** What stands between gaps; where a script has none, what Unicode's rules take for words. */
export function wordsOf(text: string): readonly string[] {
  if (!unspaced.test(text)) return text.match(/\S+/g) ?? []
  return Array.from(words.segment(text)).filter(({ isWordLike }) => isWordLike === true).map(({ segment }) => segment)
}

/** A word without the punctuation around it; empty when it is nothing else. */
export function bareWord(word: string): string {
  return word.replace(/^[^\p{L}\p{N}]+/u, '').replace(/[^\p{L}\p{N}\p{M}]+$/u, '')
}

/** By Unicode's rules (UAX #29), without the space around them. */
export function sentencesIn(text: string): readonly string[] {
  return Array.from(sentences.segment(text), ({ segment }) => segment.trim()).filter(sentence => /[\p{L}\p{N}]/u.test(sentence))
}

export function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|\n|\r/)
}

/** What stands between empty lines. */
export function paragraphsOf(text: string): readonly string[] {
  const paragraphs: string[][] = [[]]
  for (const line of linesOf(text)) {
    if (line.trim() === '') paragraphs.push([])
    else paragraphs.at(-1)?.push(line)
  }
  return paragraphs.filter(lines => lines.length > 0).map(lines => lines.join('\n'))
}

/** The parts of a list, and what stands between them: line breaks, semicolons or commas, else gaps. */
export function itemsOf(text: string): { readonly items: readonly string[]; readonly separator: string } {
  const separator = text.includes('\n') ? '\n' : text.includes(';') ? '; ' : text.includes(',') ? ', ' : ' '
  const parts = separator === ' ' ? text.split(/\s+/) : text.split(separator.trim() === '' ? '\n' : separator.trim()).map(part => part.trim())
  const last = parts.length - 1
  return { items: parts.map((part, at) => at === last && separator === ', ' ? part.replace(/^and\s+/i, '') : part).filter(part => part !== ''), separator }
}

export function isLetter(character: string): boolean {
  return /^\p{L}/u.test(character)
}
