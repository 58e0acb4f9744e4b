// SPDX-License-Identifier: Apache-2.0

/** Every run of `length` consecutive words of a text, in small letters; none for a shorter text. */
export function runsOf(text: string, length: number): readonly string[] {
  const words = text.toLowerCase().replaceAll('’', "'").match(/[\p{L}\p{N}]+(?:'\p{L}+)?/gu) ?? []
  return words.length < length ? [] : words.slice(0, words.length - length + 1).map((_, at) => words.slice(at, at + length).join(' '))
}

/** The words of a pattern, as far as it spells them out: `\s+` is a space, and what else is no word is none. Alternatives do not follow each other. */
export function wordsOfPattern(source: string): readonly string[] {
  const words = source
    .replace(/\\s[+*]?|\\ |\[\\s[^\]]*\][+*]?/g, ' ')
    .replace(/\(\?(?:[:=!]|<[=!]|<\w+>)/g, '(')
    .replace(/\\[bBdDwWpPuxnrtkS](?:\{[^}]*\})?/g, ' ')
    .replace(/[()?]/g, '')
  return words.split('|')
}
