// SPDX-License-Identifier: Apache-2.0
import type { ConversationItem } from '../items.ts'
import type { Recollection } from './cognitive-node.ts'
import { openWords, sentencesAbout } from './recollections-open.ts'

/** Something that a sentence states. */
export interface Statement {
  readonly subject: string
  readonly value: string
  readonly own: boolean
  readonly sentence: string
}

/** How many characters of the conversation are searched, the latest first. */
const searchLimit = 256_000
const sentenceLimit = 400

const statementPatterns: readonly { readonly pattern: RegExp; readonly read: (match: RegExpExecArray) => Omit<Statement, 'sentence'> | undefined }[] = [
  { pattern: /\bmy\s+((?:[\p{L}\p{N}'’-]+\s+){0,4}?[\p{L}\p{N}'’-]+)\s+(?:is|are|was|=)\s+(?:called\s+|named\s+)?(.+)/iu, read: match => statement(match[1], match[2], true) },
  { pattern: /\bmy\s+((?:[\p{L}\p{N}'’-]+\s+){0,4}?[\p{L}\p{N}'’-]+)['’]s\s+(?:called\s+|named\s+)?(.+)/iu, read: match => statement(match[1], match[2], true) },
  { pattern: /\b(?:call\s+me(?!\s+(?:at|on|when|later|back|tomorrow|today|tonight|if|in|an?|as|again|by|before|after|from|now|about)\b)|i\s+am\s+called|i['’]m\s+called|i\s+go\s+by)\s+(.+)/iu, read: match => statement('name', match[1], true) },
  { pattern: /\bi(?:\s+am|['’]m)\s+(\d{1,3})(?:\s+years?\s+old)?\b/iu, read: match => statement('age', match[1], true) },
  { pattern: /\bi\s+(?:live|am\s+based)\s+(?:in\s+|(?=at\s))(.+)/iu, read: match => statement('home', match[1], true) },
  { pattern: /\bi(?:\s+(?:am|come)|['’]m)\s+from\s+(.+)/iu, read: match => statement('origin', match[1], true) },
  { pattern: /\b(?:i|we)\s+(?:have\s+|just\s+)*moved\s+(?:here\s+)?(?:from\s+\p{L}+\s+)?to\s+(\p{Lu}.+)/iu, read: match => statement('home', match[1], true) },
  { pattern: /\bi\s+work\s+(?:as|at|for)\s+(?:an?\s+)?(.+)/iu, read: match => statement('job', match[1], true) },
  { pattern: /\b[Ii](?:\s+am|['’]m)\s+(\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]+){0,3})(?=$|[.!,]|\s+and\s)/u, read: match => notNames.test(match[1] ?? '') ? undefined : statement('name', match[1], true) },
  { pattern: /^(?:remember(?:\s+that)?:?\s+|note(?:\s+that)?:?\s+|and\s+)?the\s+((?:[\p{L}\p{N}'’-]+\s+){0,5}?[\p{L}\p{N}'’-]+)\s+(?:is|are|=)\s+(.+)/iu, read: match => statement(match[1], match[2], false) }
]

/** What a capitalised word behind "I am" may be instead of a name. */
const notNames = /(?:ian|ish|ese|ican|ench|utch|erman|reek|ed|ing)$|^(?:fine|ok|okay|good|happy|sad|sorry|sure|here|back|new|done|ready|not|so|very|too|late|lost|busy|bored|hungry|sick|ill|well|great|male|female|vegan|swiss|danish|muslim|jewish|hindu|ceo|cto|cfo|hr|it|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/i

/** What a text states, sentence by sentence. */
export function findStatements(text: string): readonly Statement[] {
  return sentencesOf(text.slice(0, searchLimit)).flatMap(sentence => {
    if (sentence.endsWith('?')) return []
    const found = statementIn(sentence)
    return found === undefined ? [] : [{ ...found, sentence }]
  })
}

/** Whether a text asks for something that the user may have said before. */
export function asksForRecollection(text: string): boolean {
  const asked = subjectAsked(text)
  return (asked !== undefined && asked.own) || openWords(text) !== undefined
}

/**
 * What in the conversation answers a question, best first; a later statement goes before an earlier one. Where the
 * question only asks what was said of something, the value is the whole sentence.
 */
export function recollect(items: readonly ConversationItem[], question: string): readonly Recollection[] {
  const asked = subjectAsked(question)
  const found = asked === undefined ? [] : statementsOn(asked, items)
  const words = found.length > 0 ? undefined : openWords(question)
  const all = words === undefined ? found : usersTexts(items).flatMap(({ id, text }) => sentencesAbout(words, sentencesOf(text), text === question.trim()).map(({ sentence, score }): Recollection => ({
    subject: words.join(' '), value: sentence, own: true, sentence, itemId: id, score, weight: 0
  })))
  return all.toSorted((one, other) => other.score - one.score).slice(0, 32)
}

function statementsOn(asked: { readonly subject: string; readonly own: boolean }, items: readonly ConversationItem[]): readonly Recollection[] {
  return usersTexts(items).flatMap(({ id, text }) => findStatements(text).toReversed().flatMap(statement => {
    const score = statement.own === asked.own ? likeness(keyOf(statement.subject), keyOf(asked.subject)) : 0
    return score > 0 ? [{ ...statement, itemId: id, score, weight: 0 }] : []
  }))
}

/** What the user said, the latest first, as far as it is searched. */
function usersTexts(items: readonly ConversationItem[]): readonly { readonly id: string; readonly text: string }[] {
  let left = searchLimit
  const texts: { id: string; text: string }[] = []
  for (const item of items.toReversed()) {
    if (left <= 0) break
    if (item.kind !== 'message' || item.role !== 'user') continue
    const text = item.parts.map(part => part.kind === 'text' ? part.text : '').join('\n').slice(0, left)
    left -= text.length
    texts.push({ id: item.id, text: text.trim() })
  }
  return texts
}

/** What a question asks the value of; `own` when it belongs to the user. */
export function subjectAsked(text: string): { readonly subject: string; readonly own: boolean } | undefined {
  const sentence = sentencesOf(text.slice(-2_000)).findLast(one => questionPatterns.some(({ pattern }) => pattern.test(one)))
  if (sentence === undefined) return undefined
  for (const { pattern, subject, own } of questionPatterns) {
    const match = pattern.exec(sentence)
    // "The name of my cat" is my cat's name.
    if (match !== null) return { subject: normalise(subject ?? (match[2] === undefined ? match[1] ?? '' : `${match[2].replace(/\s+again$/i, '')}'s ${match[1] ?? ''}`)), own }
  }
  return undefined
}

const words = '((?:[\\p{L}\\p{N}\'’-]+\\s+){0,5}?[\\p{L}\\p{N}\'’-]+)'
const questionPatterns: readonly { readonly pattern: RegExp; readonly subject?: string; readonly own: boolean }[] = [
  { pattern: /\b(?:who\s+am\s+i|what\s+(?:did\s+i\s+\w+\s+)?(?:am\s+i|i\s+am)\s+called)\b/iu, subject: 'name', own: true },
  { pattern: /\bhow\s+old\s+(?:am\s+i|i\s+am)\b/iu, subject: 'age', own: true },
  { pattern: /\bwhere\s+(?:(?:did\s+i\s+\w+\s+(?:\w+\s+){0,2})?(?:do\s+)?i\s+live|am\s+i\s+based)\b/iu, subject: 'home', own: true },
  { pattern: /\bwhere\s+(?:am\s+i|do\s+i\s+come)\s+from\b/iu, subject: 'origin', own: true },
  { pattern: /\b(?:what\s+(?:is\s+my\s+job|do\s+i\s+do)|where\s+do\s+i\s+work)\b/iu, subject: 'job', own: true },
  { pattern: new RegExp(`\\b(?:what(?:\\s+(?:is|are|was|were)|['’]s|s)|who(?:\\s+(?:is|are)|['’]s)|which\\s+is|did\\s+i\\s+tell\\s+you|when\\s+is|where\\s+(?:is|are)|tell\\s+me|remind\\s+me(?:\\s+of|\\s+what)?|(?:do|can)\\s+you\\s+(?:still\\s+)?(?:remember|recall|know|tell\\s+me)(?:\\s+what)?|(?:say|repeat|recall))\\s+my\\s+${words}(?:\\s+(?:is|are|was|again|now|please))*\\s*[?.!]*$`, 'iu'), own: true },
  { pattern: new RegExp(`\\bwhat(?:\\s+is|\\s+was|['’]s|s)\\s+the\\s+([\\p{L}-]+)\\s+of\\s+my\\s+${words}(?:\\s+again)?\\s*[?.!]*$`, 'iu'), own: true },
  { pattern: new RegExp(`^(?:and\\s+|so\\s+)?(?:what|who|which|where|when)(?:\\s+(?:is|are|was)|['’]s)\\s+the\\s+${words}\\s*[?.!]*$`, 'iu'), own: false }
]

function statementIn(sentence: string): Omit<Statement, 'sentence'> | undefined {
  for (const { pattern, read } of statementPatterns) {
    const match = pattern.exec(sentence)
    const found = match === null ? undefined : read(match)
    if (found !== undefined) return found
  }
  return undefined
}

function statement(subject: string | undefined, value: string | undefined, own: boolean): Omit<Statement, 'sentence'> | undefined {
  const said = (value ?? '').slice(0, sentenceLimit).replace(/\s+(?:and|but)\s+(?:my|i|the|i['’]m)\s.*$/iu, '').replace(/[\s.!,;:]+$/, '')
    .replace(/\s+(?:now|again|these\s+days|at\s+the\s+moment|currently|last\s+(?:year|month|week|spring|summer|autumn|fall|winter))$/iu, '').trim()
  return said === '' || said.length > 200 || /^(?:not|what|who)\b/i.test(said) ? undefined : { subject: normalise(subject ?? ''), value: said, own }
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?])\s+|\n+/).flatMap(sentence => sentence.split(/(?<=[^\s]),?\s+and\s+(?=my\s|i\s+(?:live|am|work|come))/i))
    .map(sentence => sentence.trim()).filter(sentence => sentence !== '' && sentence.length <= sentenceLimit)
}

function normalise(subject: string): string {
  return subject.replace(/['’]s?$/u, '').replace(/\s+(?:called|named)$/i, '').replace(/^(?:own|full|first|real)\s+(?=name)/i, '').replace(/\s+/g, ' ').trim()
}

/** The words of a subject, however they are spelt; whose it is stays marked, as in `dog's`. */
function keyOf(subject: string): readonly string[] {
  const same = subject.toLowerCase().replaceAll('’', "'").replace(/\bfavourite\b/g, 'favorite').replace(/\bcolour\b/g, 'color').replace(/\b(?:telephone|mobile)\b/g, 'phone').replace(/\be-mail\b/g, 'email')
  return same.split(' ').filter(word => !['the', 'a', 'an', 'current'].includes(word))
}

/** What may be left out when something is told, or added when it is asked for. */
const vague = new Set(['name', 'number', 'address', 'code'])

/**
 * 1 for the same subject, less for one that says more, 0 for another one: the capital of Spain is not that of
 * France, and my dog's name not mine.
 */
function likeness(told: readonly string[], asked: readonly string[]): number {
  const [left, right] = [new Set(told), new Set(asked)]
  const more = [...left.difference(right)]
  const less = [...right.difference(left)]
  if (more.length === 0 && less.length === 0) return 1
  if (less.length === 0) return more.some(word => word.endsWith("'s")) || right.size === 0 ? 0 : 0.8
  const plain = asked.filter(word => !vague.has(word)).map(word => word.replace(/'s$/, ''))
  return told.length > 0 && told.join(' ') === plain.join(' ') ? 0.7 : 0
}
