// SPDX-License-Identifier: Apache-2.0
import { atomsOf, negated } from './logic-formula.ts'
import type { Formula, Statement } from './logic-formula.ts'
import { isEmptyNoun, nameOf, saidIn, stem, wordsOf } from './logic-words.ts'
import { parseFormula } from './logic-symbols.ts'

/** What is known of the properties that an argument speaks of, and how daring its reading may be. */
interface Reading {
  readonly names: Set<string>
  /** Whether it speaks of every, some or no individual of a kind. */
  readonly general: boolean
  /** Whether a subject may be taken for one word where nothing tells. */
  readonly guess: boolean
}

const textLimit = 500
const quantifier = /^(?:(not)\s+)?(all|every|each|any|no|some|only|everything|everyone|everybody|anything|anyone|anybody|nothing|nobody|no\s+one|something|someone|somebody|at\s+least\s+one|there\s+(?:is|are)(?:\s+(?:an?|some|any))?)\b\s*/i

/**
 * The statements that texts make, read together so that a property is the same in each; undefined in the place of a text
 * that makes none that is understood.
 */
export function readStatements(texts: readonly string[]): readonly (Statement | undefined)[] {
  const cleaned = texts.map(clean)
  const general = cleaned.some(text => quantifier.test(text))
  const names = new Set<string>()
  for (const guess of [false, true]) for (const text of cleaned) note(readOne(text, { names, general, guess }), names)
  const words = new Map<string, string>()
  for (const word of cleaned.flatMap(text => wordsOf(text.slice(0, textLimit)))) if (!words.has(stem(word))) words.set(stem(word), word)
  return cleaned.map(text => {
    const read = readOne(text, { names, general, guess: true })
    return read === undefined ? undefined : { kind: read.kind, formula: written(read.formula, words) }
  })
}

/** The formula in the words that the texts first use, for those who read it. A stem has one word, so nothing is merged. */
function written(formula: Formula, words: ReadonlyMap<string, string>): Formula {
  const inWords = (name: string): string => name.split(' ').map(one => words.get(one) ?? one).join(' ')
  if (formula.kind === 'atom') return { ...formula, name: inWords(formula.name), ...(formula.of === undefined ? {} : { of: inWords(formula.of) }) }
  if (formula.kind === 'not') return { kind: 'not', of: written(formula.of, words) }
  return { kind: formula.kind, left: written(formula.left, words), right: written(formula.right, words) }
}

function clean(text: string): string {
  return text.trim().replace(/^["“'(]+(?=[^()]*$)|["”'.?!,;]+$/g, '').replace(/^(?:and|but|or|so|therefore|hence|thus|suppose|assume|given|that|moreover|also|now|furthermore|we\s+know)(?:\s+that)?,?\s+(?=\S)/i, '').trim()
}

function note(statement: Statement | undefined, names: Set<string>): void {
  if (statement === undefined) return
  for (const atom of atomsOf(statement.formula).values()) if (statement.kind !== 'plain' || atom.of !== undefined) names.add(atom.name)
}

function readOne(text: string, reading: Reading): Statement | undefined {
  if (text === '' || text.length > textLimit) return undefined
  const symbolic = parseFormula(text)
  if (symbolic !== undefined && (symbolic.kind !== 'atom' || !quantifier.test(text))) return { kind: 'plain', formula: renamed(symbolic) }
  const asked = inverted(text)
  return quantified(asked, reading) ?? conditional(asked, reading) ?? generic(asked, reading) ?? plain(asked, reading)
}

/** A question's words in the order of a statement: `Do any snakes have fur` asks of some snakes. */
function inverted(text: string): string {
  const match = /^(?:is|are|was|were|do|does|did|can|must|will|has|have)\s+(?=(?:not\s+)?(all|every|each|any|some|no|only|there|at\s+least\s+one|everyone|everybody|everything|anyone|anything|nobody|nothing)\b)/i.exec(text)
  if (match === null) return text
  const rest = text.slice(match[0].length)
  if (/^there\b/i.test(rest)) return rest.replace(/^there\s+(?:be\s+)?/i, 'there is ')
  return rest.replace(/^any\s+/i, 'some ').replace(/^anyone\b/i, 'someone').replace(/^anything\b/i, 'something')
}

function quantified(text: string, reading: Reading): Statement | undefined {
  const match = quantifier.exec(text)
  if (match === null) return undefined
  const word = (match[2] ?? '').toLowerCase().replace(/\s+/g, ' ')
  const rest = text.slice(match[0].length)
  // What "all cats or dogs" are is not read here.
  if (/\b(?:and|or|if|unless|but|nor|except)\b/i.test(rest)) return undefined
  const pair = terms(wordsOf(rest), reading)
  if (pair === undefined) return undefined
  const { subject, said, negative } = pair
  const denied = match[1] !== undefined
  if (/^(?:no|nobody|nothing|no one)$/.test(word)) return negative || denied ? undefined : { kind: 'every', formula: { kind: 'if', left: subject, right: negated(said) } }
  if (word === 'only') return negative || denied ? undefined : { kind: 'every', formula: { kind: 'if', left: said, right: subject } }
  if (/^(?:some|there|at least)/.test(word)) return denied ? undefined : { kind: 'some', formula: { kind: 'and', left: subject, right: negative ? negated(said) : said } }
  // "All A are not B" may deny it of all or of some: it is read as neither.
  if (negative) return undefined
  return denied ? { kind: 'some', formula: { kind: 'and', left: subject, right: negated(said) } } : { kind: 'every', formula: { kind: 'if', left: subject, right: said } }
}

interface Terms {
  readonly subject: Formula
  readonly said: Formula
  readonly negative: boolean
}

/** Who it is said of, and what: divided at a linking word, or where a known property begins. */
function terms(words: readonly string[], reading: Reading): Terms | undefined {
  const relative = words.findIndex((word, index) => ['that', 'who', 'which'].includes(word) && index < words.length - 1)
  if (relative >= 0) return relativeTerms(words, relative, reading)
  const said = saidIn(words)
  if (said === undefined || said.words.length < 2) return undefined
  const at = said.boundary ?? divided(said.words, reading)
  if (at === undefined) return undefined
  const [subject, predicate] = [nameOf(said.words.slice(0, at)), nameOf(said.words.slice(at))]
  return subject === '' || predicate === '' ? undefined : { subject: atom(subject), said: atom(predicate), negative: said.negative }
}

/** `animals that bark are foxes`, `everyone who smokes coughs`, `there are cats that sing`. */
function relativeTerms(words: readonly string[], relative: number, reading: Reading): Terms | undefined {
  const noun = words.slice(0, relative).filter(word => !['a', 'an', 'the'].includes(word))
  const clause = words.slice(relative + 1)
  const said = saidIn(clause)
  // Whether a "not" belongs to the clause or to what is said would have to be guessed.
  if (said === undefined || said.negative) return undefined
  const subject = isEmptyNoun(noun) ? undefined : atom(nameOf(noun))
  const at = said.boundary ?? divided(said.words, reading)
  // A first linking word belongs to the clause; a second one begins what is said.
  if (at === undefined || (said.words.length < 2)) return subject === undefined ? undefined : { subject, said: atom(nameOf(said.words)), negative: said.negative }
  const property = atom(nameOf(said.words.slice(0, at)))
  return { subject: subject === undefined ? property : { kind: 'and', left: subject, right: property }, said: atom(nameOf(said.words.slice(at))), negative: said.negative }
}

/** Where the subject ends: best where both sides are known, then where either is. */
function divided(words: readonly string[], { names, guess }: Reading): number | undefined {
  // "black things" is one term.
  const places = words.map((_, index) => index).filter(at => at > 0 && !isEmptyNoun(words.slice(at, at + 1)))
  const known = (part: readonly string[]): boolean => names.has(nameOf(part))
  return places.find(at => known(words.slice(0, at)) && known(words.slice(at))) ?? places.find(at => known(words.slice(0, at))) ?? places.find(at => known(words.slice(at))) ?? (guess ? 1 : undefined)
}

/** `If something is A, it is B` is said of everything. */
function conditional(text: string, reading: Reading): Statement | undefined {
  const match = /^(?:if|whenever|when)\s+(?:something|someone|somebody|anything|anyone|anybody)\s+([^,]+?),?\s+(?:then\s+)?(?:it|they|he|she)\s+(.+)$/i.exec(text)
  if (match !== null) {
    const [left, right] = [property(match[1] ?? ''), property(match[2] ?? '')]
    return left === undefined || right === undefined ? undefined : { kind: 'every', formula: { kind: 'if', left, right } }
  }
  const formula = compound(text, reading, 0)
  return formula === undefined ? undefined : { kind: 'plain', formula }
}

function property(text: string): Formula | undefined {
  const said = saidIn(wordsOf(text))
  if (said === undefined) return undefined
  const formula = atom(nameOf(said.words))
  return said.negative ? negated(formula) : formula
}

type Join = (left: Formula, right: Formula) => Formula

const joins: readonly (readonly [word: string, join: Join])[] = [
  [' if and only if ', (left, right) => ({ kind: 'iff', left, right })], [' iff ', (left, right) => ({ kind: 'iff', left, right })],
  [' only if ', (left, right) => ({ kind: 'if', left, right })], [' implies that ', (left, right) => ({ kind: 'if', left, right })], [' implies ', (left, right) => ({ kind: 'if', left, right })],
  [' unless ', (left, right) => ({ kind: 'or', left, right })], [' if ', (left, right) => ({ kind: 'if', left: right, right: left })], [' whenever ', (left, right) => ({ kind: 'if', left: right, right: left })],
  [' or ', (left, right) => ({ kind: 'or', left, right })], [' and ', (left, right) => ({ kind: 'and', left, right })], [' but ', (left, right) => ({ kind: 'and', left, right })]
]

/** Clauses joined by if, or, and and the like; undefined when the text is none, or a part of it is not understood. */
function compound(text: string, reading: Reading, depth: number): Formula | undefined {
  if (depth > 6) return undefined
  const leading = /^(if|whenever|when|provided(?:\s+that)?|assuming(?:\s+that)?|unless)\s+/i.exec(text)
  if (leading !== null) return leadingCondition(text.slice(leading[0].length), /^unless/i.test(leading[0]), { reading, depth })
  const denied = /^(?:it\s+is\s+not\s+(?:the\s+case|true)\s+that|it\s+is\s+false\s+that)\s+/i.exec(text)
  if (denied !== null) {
    const inner = part(text.slice(denied[0].length), reading, depth)
    return inner === undefined ? undefined : negated(inner)
  }
  const neither = /^neither\s+/i.test(text) ? splitAt(text.slice(8), ' nor ') : undefined
  if (neither !== undefined) return joined(neither, (left, right) => ({ kind: 'and', left: negated(left), right: negated(right) }), { reading, depth })
  const bare = text.replace(/^(?:either|both)\s+/i, '')
  for (const [word, join] of joins) {
    const sides = splitAt(bare, word)
    if (sides !== undefined) return joined(sides, join, { reading, depth })
  }
  return undefined
}

interface Place {
  readonly reading: Reading
  readonly depth: number
}

function leadingCondition(rest: string, unless: boolean, place: Place): Formula | undefined {
  const sides = splitAt(rest.replace(/,\s*then\s/i, ' then '), ' then ') ?? splitAt(rest, ', ')
  return sides === undefined ? undefined : joined(sides, (left, right) => unless ? { kind: 'or', left, right } : { kind: 'if', left, right }, place)
}

function joined([left, right]: readonly [string, string], join: Join, { reading, depth }: Place): Formula | undefined {
  const [one, other] = [part(left, reading, depth), part(right, reading, depth)]
  return one === undefined || other === undefined ? undefined : join(one, other)
}

/** One side of a join: a clause of its own. One word, unless a letter, may be only the half of a clause that the other side completes. */
function part(text: string, reading: Reading, depth: number): Formula | undefined {
  const trimmed = text.trim().replace(/^[,\s]+|[,\s]+$/g, '')
  if (quantifier.test(trimmed)) return undefined
  const symbolic = parseFormula(trimmed)
  if (symbolic !== undefined) return symbolic.kind === 'atom' && symbolic.name.length > 2 ? undefined : renamed(symbolic)
  const inner = compound(trimmed, reading, depth + 1)
  if (inner !== undefined) return inner
  if (/\b(?:if|unless|or|and|then|neither|either)\b/i.test(trimmed)) return undefined
  const words = wordsOf(trimmed)
  const said = words.length < 2 ? undefined : saidIn(words)
  return said === undefined || (said.words.length < 2 && !/^[a-z]\d?$/.test(said.words[0] ?? '')) ? undefined : proposition(said, reading)
}

/** `Penguins are birds` in an argument about kinds: said of all of them. */
function generic(text: string, reading: Reading): Statement | undefined {
  if (quantifier.test(text) || /\b(?:and|or|if|unless|but)\b/i.test(text)) return undefined
  const match = reading.general ? /^(?!(?:the|these|those|my|your|our|his|her|they|we|you|a|an)\b)([a-z][a-z\s-]*s|people|men|women|children|mice|geese|sheep|fish)\s+(are|have|can|do)\s+/i.exec(text) : null
  const asked = match === null && reading.general ? /^(?:are|do|can)\s+(?!(?:the|these|those|my|your|our|his|her|they|we|you|a|an)\b)([a-z-]+s)\s+(.+)$/i.exec(text) : null
  if (match === null && asked === null) return undefined
  const pair = terms(wordsOf(asked === null ? text : `${asked[1] ?? ''} are ${asked[2] ?? ''}`), reading)
  if (pair === undefined || !isKind(pair.subject, match?.[2] ?? '', reading)) return undefined
  return { kind: 'every', formula: { kind: 'if', left: pair.subject, right: pair.negative ? negated(pair.said) : pair.said } }
}

/** Names end in s as well; they do not go with `are`, and nothing is known of a kind of that name. */
function isKind(subject: Formula, verb: string, { names }: Reading): boolean {
  return /^are$/i.test(verb) || (subject.kind === 'atom' && names.has(subject.name))
}

function plain(text: string, reading: Reading): Statement | undefined {
  if (/\b(?:if|unless|or|and|then|neither|either|all|every|some|no|none|nobody|most|many|few|probably|perhaps|likely|might)\b/i.test(text)) return undefined
  const said = saidIn(wordsOf(text))
  return said === undefined ? undefined : { kind: 'plain', formula: proposition(said, reading) }
}

function proposition(said: NonNullable<ReturnType<typeof saidIn>>, { names, general }: Reading): Formula {
  const { words, negative, boundary } = said
  const known = words.map((_, index) => index).slice(1).find(at => names.has(nameOf(words.slice(at))))
  const at = general ? known ?? boundary : undefined
  const formula: Formula = at === undefined ? atom(nameOf(words)) : { kind: 'atom', name: nameOf(words.slice(at)), of: nameOf(words.slice(0, at)) }
  return negative ? negated(formula) : formula
}

/** Undefined when the text has no such word inside. */
function splitAt(text: string, word: string): readonly [string, string] | undefined {
  const at = text.toLowerCase().indexOf(word)
  return at < 1 ? undefined : [text.slice(0, at), text.slice(at + word.length)]
}

function renamed(formula: Formula): Formula {
  if (formula.kind === 'atom') return atom(nameOf([formula.name]) || formula.name)
  return formula.kind === 'not' ? { kind: 'not', of: renamed(formula.of) } : { kind: formula.kind, left: renamed(formula.left), right: renamed(formula.right) }
}

function atom(name: string): Formula {
  return { kind: 'atom', name }
}
