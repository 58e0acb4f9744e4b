// SPDX-License-Identifier: Apache-2.0

/** What a word may have at most in characters; a longer one is not found. PostgreSQL's own bound is 2,046 bytes. */
const WORD_MAX = 255
/** How much of a text's words are kept, in characters: PostgreSQL takes one megabyte of them. */
const WORDS_MAX = 200_000
/** PostgreSQL counts no further. */
const POSITION_MAX = 16_383
const POSITIONS_MAX = 255

/** The words of a text as the text of a `tsvector`, each with the number of its index before it and where it stands. */
export function wordVector(index: number, text: string): string {
  const positions = new Map<string, number[]>()
  let place = 0
  let size = 0
  for (const word of wordsIn(text)) {
    place += 1
    const known = positions.get(word)
    if (known === undefined) {
      if (size + word.length > WORDS_MAX) break
      size += word.length
      positions.set(word, [Math.min(place, POSITION_MAX)])
    } else if (known.length < POSITIONS_MAX && place < POSITION_MAX) known.push(place)
  }
  return [...positions].map(([word, places]) => `${lexeme(index, word)}:${places.join(',')}`).join(' ')
}

/** A `tsquery` for any of the words; undefined when none of them is a word. */
export function anyOfWords(index: number, words: readonly string[]): string | undefined {
  const lexemes = new Set(words.flatMap((word) => {
    const [first, ...more] = wordsIn(word)
    // What has something else in it than a word stands in no text as one.
    return first === undefined || more.length > 0 || first !== word.toLowerCase() ? [] : [lexeme(index, first)]
  }))
  return lexemes.size === 0 ? undefined : [...lexemes].join(' | ')
}

function wordsIn(text: string): readonly string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).filter((word) => word.length <= WORD_MAX)
}

/** Letters, digits and marks only: there is nothing in it to be quoted. */
function lexeme(index: number, word: string): string {
  return `'${index}:${word}'`
}
