// SPDX-License-Identifier: Apache-2.0

/** How many sentences are weighed; a longer text is summarised by its beginning. */
const sentenceLimit = 2_000

const stopWords = new Set(('a an and are as at be been but by for from had has have he her his i if in into is it its of on or our she so such that the their them then there these ' +
  'they this to was we were what when which who will with would you your not no can do does did than also').split(' '))

/** The sentences whose words are the most frequent ones of the text, in their own order. */
export function summarise(text: string, sentences: number): string {
  const all = text.replace(/\s+/g, ' ').split(/(?<=[.!?]["'”’)]?)\s+/).filter(sentence => sentence.trim() !== '').slice(0, sentenceLimit)
  if (all.length <= sentences) return all.join(' ').trim()
  const words = all.map(wordsOf)
  const frequency = new Map<string, number>()
  for (const word of words.flat()) frequency.set(word, (frequency.get(word) ?? 0) + 1)
  const scored = words.map((own, index) => ({
    index,
    // The first sentence of a text mostly says what it is about.
    score: own.reduce((sum, word) => sum + (frequency.get(word) ?? 0), 0) / Math.max(4, own.length) * (index === 0 ? 1.25 : 1)
  }))
  const best = scored.toSorted((one, other) => other.score - one.score || one.index - other.index).slice(0, sentences)
  return best.toSorted((one, other) => one.index - other.index).map(({ index }) => all[index] ?? '').join(' ')
}

function wordsOf(sentence: string): readonly string[] {
  return (sentence.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []).filter(word => !stopWords.has(word))
}
