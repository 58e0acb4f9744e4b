// SPDX-License-Identifier: Apache-2.0
// That a text has several parts, also where it is not understood how to answer each of them.
import { readingsOf } from '../intent/readings.ts'
import { glossed } from '../intent/gloss.ts'
import { corrected, inOrder } from './clause-order.ts'
import { continuationOf } from './composition-reference.ts'
import type { IntentKind } from './cognitive-node.ts'

const lengthLimit = 1_500
const partsAtMost = 12
const evident = 0.74
const exactKinds: ReadonlySet<IntentKind> = new Set(['arithmetic', 'conversion', 'date', 'fact', 'text_operation', 'logic'])

const lead = '(?:(?:please|first(?:ly)?|second(?:ly)?|third(?:ly)?|last(?:ly)?|then|next|finally|afterwards?|after (?:that|this)|also|and|but|plus|now|so|ok|again|at the end|in the end|from (?:that|there|this)|with (?:that|this)|(?:two|three|a few|several|some) (?:\\w+ )?(?:questions?|things?|tasks?|requests?)|(?:step|part|question|task|q)? ?\\(?[\\divabc]{1,3}[).:]|-|–|•|once (?:done|you have (?:it|that|this)|you\'ve got (?:it|that|this))|when (?:done|you(?:\'re| are) done)|having (?:done|got) (?:that|this|it)|(?:can|could|would|will) you|i(?:\'d like| want| need) (?:you )?to(?: know)?)[,:]? )+'
const verb = '(?:tell|let|what|whats|which|who|how|when|is|are|does|do|say|give|convert|multiply|divide|add|subtract|take|deduct|halve|double|triple|treble|quadruple|square|cube|round|reverse|flip|spell|count|put|sort|write|find|calculate|compute|work|figure|extract|pull|express|turn|change|switch|show|upper-?case|lower-?case|capitali[sz]e|sum|total|remove|delete|strip|drop|replace|increase|decrease|raise|reduce|lower|name|use|using|compare|check|see|translate|transform|split|share|half|twice|negate|trim|make|join|append|prepend|insert|set|deduct|undo|double|dedupe|deduplicate|list|print|report|return|state|determine|its?|times|minus|plus|multiplied|divided|rounded(?= )|converted)'

/* eslint-disable security/detect-non-literal-regexp -- made of the words above */
const cuts = [
  /[.?!;] +|¶+| (?:\+|&|->|→|⇒|>|\||–|—|-|\/\/) (?=\D)|[;,]? (?:and )?(?:then|afterwards|after (?:that|which)|next|finally|subsequently|before (?=(?:\w+ing)\b)|followed by|as well as|along(?:side)? with|alongside|together with|in addition to|besides|plus(?= (?:the|what|how|which)))[,:]? /g,
  new RegExp(`(?:,|,? (?:and|und|et|y|but|also|, also)(?: also| finally| please)?) (?=${lead.replace(/\+$/, '')}*${verb}(?![\\w-]))`, 'g'),
  /(?<= (?:in|to|into) [a-z°]{1,20}) (?=(?:plus|minus|times|divided by|multiplied by) )/gi, /, (?:and )?(?=-?\d[\d.,]* ?[a-z°]+ (?:in|to|into|as) [a-z])/gi, /,? and (?=(?:the )?(?:half|third|quarter|double|square) (?:of )?(?:that|it)\b)/g, /, (?:and )?(?=(?:the )?(?:capital|(?:chemical )?symbol|atomic (?:number|mass)) (?:of|for)\b)/gi,
  /,? and (?=(?:the|a) (?:capital|symbol|chemical|atomic|number|value|speed|length|weekday|date|square|cube|sum|product|name)\b)/g,
  /(?:^| )(?:\(?(?:\d|[a-d]|i{1,3}|iv)\)|\d\.(?= \D)|(?:step|part|q|question|task) (?:\d|one|two|three|a|b|c):?) +/gi, /, (?=[^,]{3,60} (?:afterwards|after that|at the end)[.?!]?$)|(?:,|,? and) (?=in \w+[?.]?$)/g, /, (?=(?:squared|cubed|doubled|halved|tripled|reversed|capitali[sz]ed|(?:upper|lower)-?cased|spelled|sorted)\b)/g
]
const refers = /\b(?:that|it|its|their|your (?:result|answer|count|number|total)|this|them|those|these|the (?:result|answer|sum|total|number|value|outcome|product|difference|quotient|remainder|name|word|symbol|figure|output|lot|whole|two|length|count|date|capital|city|year|ones?|(?:final|first|second|previous|last|resulting|new) \w+|(?:resulting|reversed|sorted|converted|rounded) \w+)|what (?:you|it|that|comes|came|is left|results)|whatever|both|each)\b/
/** What is done to a value, and asked of one. */
const done = /\b(?:convert\w*|multipl\w+|times|divid\w+|add\w*|plus|subtract\w*|minus|tak(?:e|en|ing)|deduct\w*|halve\w*|half|double\w*|twice|tripl\w+|treble|quadruple|squared?|cubed?|roots?|round\w*|revers\w+|flip\w*|backwards|back to front|inside out|mirror\w*|spell\w*|count\w*|letters|characters|vowels|syllables|upper[- ]?case\w*|lower[- ]?case\w*|(?:days|weeks|months|hours|years|difference|gap) between|apart|weekend|vowels|consonants|capitali[sz]e\w*|capitals|sort\w*|alphabetical\w*|sum|total|average|mean|remove|replace|increase\w*|decrease\w*|raise|reduce|percent\w*|%|to the power|power of|(?:how much|what) [^.]{0,20}(?:earn|cost|pay|owe)\w*|prime|even|odd|divisible|leap year|weekday|day of the week|which day|what day|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:in|as) (?:an? )?(?:words|letters|binary|hex\w*|roman|fraction|decimal)|(?:equal |same )?(?:pieces|parts|portions|shares)|split|shared?|cut (?:in|into|up)|per (?:person|head|day|week|month|year|piece|hour|minute)|quarter|third|tenth|words|digits|negate\w*|express\w*|palindrome|how many|larger|bigger|smaller|longer|shorter|greater|later|earlier|(?:first|last|second|third|longest|shortest|largest|smallest|biggest|final) (?:one|two|three|word|letter|item|name|number)s?|dedup\w+|duplicates|(?:in|into) (?:km|kg|miles?|pounds?|feet|foot|inches|metres|meters|grams|litres|liters|gallons|celsius|fahrenheit|seconds|minutes|hours|days|weeks|months|years|cm|mm|m|g|lbs?|oz|ml|l|ounces|yards))\b/
/* eslint-enable security/detect-non-literal-regexp */

/**
 * Whether a text has several parts of which one goes on from another, or which are of unlike kinds. What stands within
 * quotations is no part.
 */
export function looksComposed(text: string): boolean {
  if (text.length > lengthLimit || corrected.test(text)) return false
  const plain = text.toLowerCase()
  const english = glossed(plain)
  return hasParts(text, plain) || (english !== undefined && hasParts(english, english))
}

function hasParts(text: string, plain: string): boolean {
  if (looksNested(plain) || (written.test(plain) && /\d.*\d/.test(plain) && taskOf(text) === 'arithmetic')) return true
  if (areUnlike(listedIn(text))) return true
  const parts = partsOf(inOrder(text))
  if (parts.length < 2 || parts.length > partsAtMost) return false
  const kinds: IntentKind[] = []
  // `double these and sort the doubles: 4, 1`: what orders are for stands behind them.
  const payload = parts.length < 3 && parts.slice(0, -1).every(({ text: part }) => !part.includes(':')) ? /: ([^,]{1,60},.{1,300})$/s.exec(text)?.[1] ?? '' : ''
  let [told, begun] = ['', false]
  for (const { text: part, next } of parts) {
    const words = part.toLowerCase()
    // `convert, please` orders what was told before.
    if (kinds.length <= 1 && bareOrder.test(words)) continue
    // `seven times eight, minus two` is one calculation.
    if (!next && termOnly.test(words) && kinds.every(kind => kind === 'arithmetic')) continue
    const task = taskOf(part) ?? (told === '' ? undefined : taskOf(`${told}, ${part}`)) ?? (payload === '' || part.includes(payload) ? undefined : taskOf(`${part}: ${payload}`))
    const goesOn = refers.test(words) || ((next || (isUnfinished.test(words))) && taskOf(part) === undefined)
    if (kinds.length === 0 && begins.test(words)) {
      begun = true
      continue
    }
    if (kinds.length > 0 && goesOn && (done.test(words) || continuationOf(part) !== undefined)) return true
    // What is done first to a number or a word is the first part.
    if (begun && task === undefined && kinds.length === 0 && done.test(words)) kinds.push('text_operation')
    told = task === undefined ? `${told} ${part}`.trim() : ''
    if (task !== undefined) kinds.push(task)
  }
  return areUnlike(kinds)
}

const termOnly = /^(?:plus|minus|times|divided by|multiplied by|over) (?:[a-z-]+|[\d.,]+)(?: (?:hundred|thousand|million))?[.?!=]*$/
const bareOrder = /^(?:convert|calculate|compute|solve|work (?:it|that|this) out|do the math)(?: (?:it|that|this|them))?(?:,? (?:please|pls|for me|now|thanks))*[.!?]*$/
/** Something that is looked up or worked out, and is a part by itself where more is done with it. */
const looked = /\b(?:capital(?: city)? of|(?:chemical |element |unit )?symbols? (?:of|for)|atomic (?:number|mass|weight)s? (?:of|for)|number of (?:days|months|weeks|hours|minutes|protons|electrons|seconds) in|speed of (?:light|sound)|(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|last) (?:month|day) of (?:the|a)|(?:chemical )?element (?:with|number|whose)|(?:month|weekday) (?:after|before)|(?:chemical )?name of (?:the )?(?:capital|element|month|\w{1,2}\b)|weekday of|day of the week (?:of|on|for))\b|\p{L}'s capital\b(?! (?:letter|gain))/u
const doneBefore = /\b(?:revers\w+|spell|count|(?:letters?|characters?|vowels?|consonants?|syllables?|length|initials?|anagram|square|cube|root|half|double|twice|triple|tenth|third|quarter|percent|%|sum|product|difference|average|remainder) (?:(?:are |is |does )?(?:there )?(?:of|in|from|between|has|have|does|do)\b)?|multipl\w+|divid\w+|add|subtract|halve|double|triple|square|cube|twice|half|upper-?case|lower-?case|capitali[sz]e|times|plus|minus)\b|\d ?[-+*/×÷] ?(?:the )?$/
const doneAfter = /^.{2,60}?(?:\b(?:backwards?|reversed|revers\w+|upside down|back to front|in (?:all )?(?:upper|lower|capital|block|small|caps|capitals|reverse|words|letters|binary|hex\w*|roman|title)|squared|cubed|doubled|halved|tripled|times|plus|minus|multiplied|divided|rounded|without (?:vowels|the|its|spaces)|letter by letter)\b| [-+*/×÷] )/

/** A calculation whose outcome is to be written in another way. */
const written = /\b(?:in|as|using) (?:(?:english |full )?words|roman(?: numerals?)?|binary|hex(?:adecimal)?|letters)\b/
const numbersWithin = /\b(?:sum|add|total|average|mean|product|multiply)\w*\b.{0,30}\b(?:digits|numbers|amounts|prices|figures|values)\b.{0,30}\b(?:in|of|from|within)\b.{0,30}["“:]/

/** `the capital of Peru spelled backwards`: one part within the other. */
function looksNested(plain: string): boolean {
  if (numbersWithin.test(plain)) return true
  const match = looked.exec(plain)
  if (match === null || /"|“/.test(plain)) return false
  const [before, after] = [plain.slice(0, match.index), plain.slice(match.index + match[0].length)]
  return doneBefore.test(before.replace(/\b(?:spell|say) (?:out )?$/, '')) || doneAfter.test(after)
}

/** Sums side by side are one calculation, and the premises of one argument are parts of one question. */
function areUnlike(kinds: readonly IntentKind[]): boolean {
  return kinds.length >= 2 && kinds.some(kind => kind !== 'arithmetic') && kinds.some(kind => kind !== 'logic')
}

/** The kinds of what stands behind `both of these:`, when each is a task; behind an order it is what the order is for. */
function listedIn(text: string): readonly IntentKind[] {
  const [, lead = '', list = ''] = /^([^:"“]{2,60}): (.{5,400})$/s.exec(text) ?? []
  if (list === '' || /^(?:text_operation|logic)$/.test(taskOf(`${lead}: one, two`) ?? '') || done.test(lead.toLowerCase())) return []
  const kinds = partsOf(list).map(({ text: part }) => taskOf(part))
  return kinds.flatMap(kind => kind === undefined ? [] : [kind])
}

/** A number that more is to be done with. */
const begins = /^(?:take|use|given|start with) (?:the )?(?:words?|text|string|phrase|sentence|name|list)\b[^?]{1,60}$|^(?:take|start|begin|pick|choose|think of)\b[^?:/-]{0,30}\b\d+[.,]?$/
const isUnfinished = /^(?:as (?:an? )?(?:roman|binary|words|hex\w*|percent\w*|fraction|decimal)|squared|cubed|doubled|halved|tripled|reversed|capitali[sz]ed|rounded|(?:upper|lower)-?cased|spelled|sorted|in (?:minutes|hours|seconds|days|weeks|months|km|miles|words|letters|feet|inches|pounds|kg|grams|metres|meters)|add|subtract|take|deduct|multiply|divide|plus|minus|times|halve|double|triple|square|cube|round|increase|decrease|reduce|reverse|convert)\b/

function taskOf(part: string): IntentKind | undefined {
  const [reading] = readingsOf(part)
  return reading !== undefined && reading.strength >= evident && exactKinds.has(reading.kind) ? reading.kind : undefined
}

const leading = new RegExp(`^${lead}`, 'i')
const resumed = /[,;.?!]? (?:and )?(?:then|afterwards|after that|next|finally)[,:]? (?=\p{L})|[.?!;] (?=\p{L})|,? and (?=(?:tell|give|how|what|count|show|say|reverse|sort|convert|add|join|put|make|write|remove|print)\b)/giu

/** Of the same length, without what stands in quotations, and what an order's colon leads to up to where the orders go on. */
function hiddenIn(text: string): string {
  const blank = (whole: string): string => 'x'.repeat(whole.length)
  const quoted = text.replace(/"[^"\n]+"|“[^”\n]+”|«[^»\n]+»|`[^`\n]+`|(?<=^|[\s(:])['‘][^'’\n]+['’](?=[\s.,;:!?)]|$)/g, blank)
  const colon = /:\s/.exec(quoted)
  if (colon === null || new RegExp(`^\\W*(?:${lead}|\\p{L}+|(?:\\p{L}+ ){1,4}(?:questions?|things?|tasks?|steps?|requests?))$`, 'iu').test(quoted.slice(0, colon.index))) return quoted
  const behind = quoted.slice(colon.index)
  const last = [...behind.matchAll(resumed)].at(-1)
  const end = last === undefined || !refers.test(behind.slice(last.index).toLowerCase()) && !done.test(behind.slice(last.index).toLowerCase()) ? behind.length : last.index
  return quoted.slice(0, colon.index) + blank(behind.slice(0, end)) + behind.slice(end)
}

/** A part of a text, and whether it is said to come next. */
export interface Part {
  readonly text: string
  readonly next: boolean
}

const following = /\b(?:then|next|afterwards|finally|after (?:that|this|which)|followed by)\W*$|(?:->|→|⇒)\s*$/i

/** The parts of a text, without what leads to them. */
export function partsOf(text: string): readonly Part[] {
  const hidden = hiddenIn(text).replace(/\n/g, '¶')
  const found = cuts.flatMap(cut => [...hidden.matchAll(cut)].map(match => [match.index, match.index + match[0].length] as const)).toSorted(([one], [other]) => one - other)
  const parts: Part[] = []
  let [from, next] = [0, false]
  for (const [start, end] of [...found, [text.length, text.length] as const]) {
    if (start < from) {
      from = Math.max(from, end)
      continue
    }
    const part = text.slice(from, start + (/[?!]/.test(text[start] ?? '') ? 1 : 0)).trim()
    const [lead = ''] = leading.exec(part) ?? []
    parts.push({ text: part.slice(lead.length).trim().replace(/^take (?=half|an? (?:third|quarter|fifth|tenth)|\d+ ?[/%]|the (?:square|cube))/i, ''), next: next || following.test(lead.trim()) });
    [from, next] = [end, following.test(text.slice(start, end))]
  }
  return parts.filter(part => part.text.length > 1)
}
