// SPDX-License-Identifier: Apache-2.0

/** Words that link a subject with what is said of it. They are dropped, so that a question and a statement read alike. */
const linking = new Set(['is', 'are', 'was', 'were', 'be', 'am', 'do', 'does', 'did', 'can', 'will', 'must', 'shall', 'may', 'could', 'would'])
/** A subject ends before these as well, and they are part of what is said. */
const having = new Set(['has', 'have', 'had'])
const filler = new Set(['a', 'an', 'the', 'then', 'also', 'definitely', 'necessarily', 'certainly', 'always', 'surely', 'really', 'truly', 'indeed', 'still', 'therefore', 'all', 'too', 'currently', 'itself', 'so', 'alone'])
const irregular: ReadonlyMap<string, string> = new Map(Object.entries({
  men: 'man', women: 'woman', children: 'child', mice: 'mouse', geese: 'goose', feet: 'foot', teeth: 'tooth', wolves: 'wolf', goes: 'go', has: 'have', had: 'have', ran: 'run', came: 'come', went: 'go', won: 'win', knives: 'knife', thieves: 'thief', people: 'person', oxen: 'ox', sheep: 'sheep', fish: 'fish'
}))
/** Nouns that say nothing beside an adjective or a clause: `black things`, `people who smoke`. */
const empty = new Set(['thing', 'person', 'one', 'being', 'object'])

/** A run of words, and what they come to when the linking ones are left out. */
export interface Said {
  readonly words: readonly string[]
  readonly negative: boolean
  /** How many of the words come before the first linking one; undefined when there is none between words. */
  readonly boundary: number | undefined
}

/** The words of a text in small letters, without punctuation; contractions are written out. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().replace(/’/g, "'").replace(/\bcan't\b|\bcannot\b/g, 'can not').replace(/\bwon't\b/g, 'will not').replace(/n't\b/g, ' not').replace(/[^\p{L}\p{N}'’-]+/gu, ' ').split(' ').map(word => word.replace(/^['-]+|['-]+$/g, '')).filter(word => word !== '')
}

/** What a simple clause says. Undefined when it denies twice. */
export function saidIn(words: readonly string[]): Said | undefined {
  const kept: string[] = []
  let [denials, boundary] = [0, undefined as number | undefined]
  for (const word of words) {
    if (word === 'not' || word === 'never' || word === 'false') denials += 1
    else if (linking.has(word) || having.has(word)) {
      if (kept.length > 0) boundary ??= kept.length
      if (having.has(word)) kept.push(word)
    } else if (!filler.has(word)) kept.push(word)
  }
  const rest = kept.length > 1 && ['true', 'hold', 'holds'].includes(kept.at(-1) ?? '') ? kept.slice(0, -1) : kept
  if (denials > 1 || rest.length === 0) return undefined
  return { words: rest, negative: denials === 1, boundary: boundary !== undefined && boundary < rest.length ? boundary : undefined }
}

/** The name of what the words stand for: `Mammals`, `a mammal` and `mammal` are one. */
export function nameOf(words: readonly string[]): string {
  const stems = words.filter(word => !filler.has(word) && !linking.has(word)).map(stem)
  const last = stems.at(-1)
  return (last !== undefined && stems.length > 1 && empty.has(last) ? stems.slice(0, -1) : stems).join(' ')
}

/** Whether a noun alone says nothing, as in `things that shine`. */
export function isEmptyNoun(words: readonly string[]): boolean {
  return words.length === 0 || words.every(word => empty.has(stem(word)) || ['everything', 'everyone', 'everybody', 'anything', 'anyone', 'those', 'who', 'any', 'that'].includes(word))
}

/** Singular and plural, and the persons and tenses of a verb, come to one. */
export function stem(word: string): string {
  const known = irregular.get(word)
  if (known !== undefined) return known
  if (word.length < 4 || /\d/.test(word)) return word
  const base = /(?:ies|ied)$/.test(word) && word.length > 4 ? `${word.slice(0, -3)}y`
    : /[^e]ed$/.test(word) && word.length > 4 ? word.slice(0, -2)
      : /(?:ss|sh|ch|x|z)es$/.test(word) ? word.slice(0, -2)
        : /[^siu]s$/.test(word) ? word.slice(0, -1) : word
  return base.length > 3 && base.endsWith('e') ? base.slice(0, -1) : base
}
