// SPDX-License-Identifier: Apache-2.0
import type { IntentKind } from './cognitive-node.ts'

/** What an earlier part came to. */
export interface Outcome {
  readonly text: string
  readonly number?: string
  readonly unit?: string
}

/** A part that takes up what an earlier one came to. */
export interface Continuation {
  readonly kind: IntentKind
  /** The part with the earlier value in place of the word for it; undefined when the value is not of the kind that it needs. */
  resolve(value: Outcome): string | undefined
  /** Whether what comes out is measured in the same unit. */
  readonly keepsUnit?: boolean
}

/** Reads `3.5 km`, `7 words` or `Nairobi`. */
export function outcomeOf(text: string): Outcome {
  const plain = text.trim().replace(/^[≈=]\s*/, '').replace(/\.$/, '')
  const match = /^(-?\d[\d,]*(?:\.\d+)?(?:e[+-]?\d+)?)\s*([\p{L}°%µΩ][^\n]{0,40})?$/iu.exec(plain)
  if (match === null) return { text: plain }
  const [, digits = '', unit = ''] = match
  return { text: plain, number: digits.replaceAll(',', ''), ...(unit === '' ? {} : { unit: unit.trim() }) }
}

const it = '(?:that|it|this|the\\s+(?:result|answer|sum|total|number|value|outcome|product|difference|quotient|word|name|whole|lot)|them|those|these|(?:das\\s+)?ergebnis|davon|das|es|le\\s+résultat|cela|ça|el\\s+resultado|eso)'
const amount = '(-?\\d[\\d.,]*\\s*%?)'

type Rule = readonly [pattern: RegExp, continuation: (match: RegExpExecArray, clause: string) => Continuation]

/** Arithmetic on the number that came before. */
function sum(rewrite: (number: string) => string, keepsUnit = true): Continuation {
  return { kind: 'arithmetic', keepsUnit, resolve: ({ number }) => number === undefined ? undefined : rewrite(number.startsWith('-') ? `(${number})` : number) }
}

function text(rewrite: (value: string) => string): Continuation {
  return { kind: 'text_operation', resolve: value => rewrite(`"${value.text.replaceAll('"', "'")}"`) }
}

function conversion(target: string, from?: string): Continuation {
  return {
    kind: 'conversion', resolve: ({ number, unit }) => {
      const source = from ?? unit
      return number === undefined || source === undefined ? undefined : `convert ${number} ${source} to ${target}`
    }
  }
}

function date(rewrite: (value: Outcome) => string | undefined): Continuation {
  return { kind: 'date', resolve: rewrite }
}

/* eslint-disable security/detect-non-literal-regexp -- made of the words above */
const rule = (pattern: string): RegExp => new RegExp(pattern, 'iu')
const rules: readonly Rule[] = [
  // On words.
  [rule(`\\b(?:spell|write|say|spelled)\\s+${it}\\s+backwards?\\b|\\breverse\\s+(?:the\\s+letters\\s+of\\s+)?${it}(?:\\s|$)|\\b${it}\\s+(?:spelled\\s+)?backwards\\b`), () => text(value => `reverse ${value}`)],
  [rule(`\\b(?:${it}|its\\s+letters)\\s+(?:in|into|to)\\s+(?:all\\s+)?(?:capitals|upper[ -]?case|caps|capital\\s+letters|block\\s+letters)\\b|\\b(?:upper-?case|capitali[sz]e)\\s+${it}(?:\\s|$)`), () => text(value => `uppercase ${value}`)],
  [rule(`\\b${it}\\s+(?:in|into|to)\\s+(?:all\\s+)?(?:lower[ -]?case|small\\s+letters)\\b|\\blower-?case\\s+${it}(?:\\s|$)`), () => text(value => `lowercase ${value}`)],
  [rule(`\\b(?:count|how\\s+many|number\\s+of)\\s+(?:the\\s+|its\\s+)?(letters|characters|words|vowels|syllables)\\b`), ([, what = 'letters']) => text(value => `count the ${what} in ${value}`)],
  [rule(`\\bwie\\s+viele\\s+buchstaben\\b|\\bcombien\\s+de\\s+lettres\\b|\\bcuántas\\s+letras\\b`), () => text(value => `count the letters in ${value}`)],
  [rule(`\\b(?:write|spell|say|give|express|put)\\s+(?:me\\s+)?${it}\\s+(?:out\\s+)?(?:in|as|with)\\s+(words|letters|roman\\s+numerals|a\\s+roman\\s+numeral|binary|hexadecimal)`), ([, how = 'words']) => text(value => `write ${value} in ${how}`)],
  [rule(`\\bsort\\s+${it}(?:\\s|$)`), () => text(value => `sort ${value}`)],
  // On the calendar.
  [rule(`\\bis\\s+(?:that|this|the|it)(?:\\s+year)?\\s+(?:in\\s+)?an?\\s+leap\\s+year\\b`), () => date(({ text: said }) => yearIn(said) === undefined ? undefined : `Is ${yearIn(said) ?? ''} a leap year?`)],
  [rule(`\\b(?:what|which)\\s+(?:day\\s+of\\s+the\\s+week|weekday|day)\\s+(?:(?:is|was|will|does)\\s+(?:that|it|this|the\\s+result)(?:\\s+(?:be|fall\\s+on|on))?|(?:that|it|this|the\\s+result)\\s+(?:is|was|will\\s+be|falls\\s+on))\\s*[?.]*$|\\b(?:tell\\s+me|give\\s+me|name|say|and)\\s+(?:the|its)\\s+(?:weekday|day\\s+of\\s+the\\s+week)\\s*[?.]*$`), () => date(({ text: said }) => `What weekday is ${said}?`)],
  [rule(`\\bthat\\s+many\\s+(days|weeks|months|years|hours)\\b`), ([whole, unit = 'days'], clause) => date(({ number }) => number === undefined ? undefined : dateQuestion(clause.replace(whole, `${number} ${unit}`)))],
  [rule(`(\\d+\\s+(?:days|weeks|months|years))\\s+(after|before|from|later\\s+than)\\s+(?:that|it|this)\\b`), ([, span = '', where = 'after']) => date(({ text: said }) => `What date is ${span} ${where === 'before' ? 'before' : 'after'} ${said}?`)],
  [rule(`(\\d+\\s+(?:days|weeks|months|years))\\s+(later|earlier)\\s*[?.!]*$`), ([, span = '', where = 'later']) => date(({ text: said }) => yearIn(said) === undefined ? undefined : `What date is ${span} ${where === 'earlier' ? 'before' : 'after'} ${said}?`)],
  [rule(`\\bhow\\s+many\\s+(days|weeks|months|years)\\b.{0,40}\\bbetween\\s+(?:them|those|these|the\\s+two|both)\\b`), ([, unit = 'days']) => date(({ text: said }) => betweenTwo(said, unit))],
  // To another unit.
  [rule(`\\b(?:convert|turn|change)\\s+(?:${it}\\s+)?from\\s+(\\p{L}[\\p{L}/²³]*)\\s+(?:in|to|into)\\s+(\\p{L}[\\p{L}/²³ ]*?)[\\s.?!]*$`), ([, from = '', to = '']) => conversion(to, from)],
  [rule(`\\b(?:convert|express|turn|change|put|give|show|transform)\\s+(?:me\\s+)?${it},?\\s+(?:taken\\s+as|as|which\\s+is\\s+in)\\s+(\\p{L}+),?\\s+(?:in|to|into)\\s+(\\p{L}[\\p{L}/²³ ]*?)[\\s.?!]*$`), ([, from = '', to = '']) => conversion(to, from)],
  [rule(`\\b(?:convert|express|turn|change|put|give|show|transform|convertis|rechne|convierte)\\s+(?:me\\s+)?(?:${it}\\s+)?(?:in|to|into|as|en|in\\s+to)\\s+(\\p{L}[\\p{L}/²³ ]*?)[\\s.?!]*$`), ([, to = '']) => conversion(to)],
  [rule(`\\b(?:what|how\\s+much)(?:'s|\\s+is|\\s+would|\\s+are)?\\s+${it}(?:\\s+be)?\\s+(?:in|to|expressed\\s+in|converted\\s+to)\\s+(\\p{L}[\\p{L}/²³ ]*?)[\\s.?!]*$|^(?:and\\s+|then\\s+)*(?:what\\s+about\\s+)?(?:in|to|into)\\s+(\\p{L}[\\p{L}/²³ ]*?)[\\s.?!]*$`), ([, to, short]) => conversion(to ?? short ?? '')],
  [rule(`\\bhow\\s+many\\s+(\\p{L}[\\p{L}/²³ ]{0,30}?)\\s+(?:is|are|does|do|would|make)\\s+(?:that|it|this|those|these)(?:\\s+(?:be|make|equal))?[\\s.?!]*$`), ([, to = '']) => conversion(to)],
  // On the number.
  [rule(`${amount}\\s*(?:%|percent|per\\s+cent)?\\s*(?:of|off)\\s+${it}(?:\\s|[.?!]|$)`), ([whole, share = '']) => sum(number => `${percentOf(share, whole)} ${/\boff\b/i.test(whole) ? 'off' : 'of'} ${number}`)],
  [rule(`\\b(half|a\\s+half|a\\s+third|a\\s+quarter|two\\s+thirds|three\\s+quarters|twice|double)\\s+(?:of\\s+)?${it}(?:\\s|[.?!]|$)`), ([, share = 'half']) => sum(number => fraction(share, number))],
  [rule(`\\b(?:square|cube)\\s+root\\s+of\\s+${it}`), ([whole]) => sum(number => `${/cube/i.test(whole) ? 'cube' : 'square'} root of ${number}`, false)],
  [rule(`\\b(?:take|find|calculate|compute|get|give\\s+me|and)\\s+(?:the|its)\\s+(square|cube)\\s+root(?!\\s+of)`), ([, power = '']) => sum(number => `${power.toLowerCase()} root of ${number}`, false)],
  [rule(`\\bround(?:ed)?(?:\\s+(?:off|up|down))?(?:\\s+${it})?(?:\\s+(?:off|up|down))?\\s*(?:to\\s+(?:an?\\s+|the\\s+)?(?:nearest\\s+)?(whole(?:\\s+number)?|integer|ten|hundred|thousand|(?:\\d|one|two|three)\\s+(?:decimals?|decimal\\s+places?|places?|digits?)))?[\\s.?!]*$`), ([whole, to = '']) => sum(number => rounding(number, whole, to.toLowerCase()))],
  [rule(`\\b(?:is|whether|if)\\s+${it}\\s+(?:is\\s+)?(?:an?\\s+)?(prime(?:\\s+number)?|even|odd|divisible\\s+by\\s+\\d+)|\\bwhether\\s+${it}\\s+is\\s+(?:an?\\s+)?(prime|even|odd)`), match => sum(number => `is ${number} ${lastGroup(match)}?`, false)],
  [rule(`^(?:then\\s+|and\\s+|,\\s*)*(?:multiplied\\s+by|times)\\s+(?:${it}\\s+by\\s+)?${amount}`), match => sum(number => `${number} * ${lastGroup(match)}`)],
  [rule(`^(?:then\\s+|and\\s+|,\\s*)*divided\\s+by\\s+${amount}`), match => sum(number => `${number} / ${lastGroup(match)}`)],
  [rule(`^(?:then\\s+|and\\s+|,\\s*)*plus\\s+${amount}`), match => sum(number => `${number} + ${lastGroup(match)}`)],
  [rule(`^(?:then\\s+|and\\s+|,\\s*)*minus\\s+${amount}`), match => sum(number => `${number} - ${lastGroup(match)}`)],
  [rule(`\\bmultiply\\s+(?:${it}\\s+)?(?:by|with)\\s+${amount}|\\b${it}\\s+(?:times|multiplied\\s+by)\\s+${amount}|\\b(?:multipliziere|multiplie|multiplica)\\b.{0,30}?\\b(?:mit|par|por)\\s+${amount}`), match => sum(number => `${number} * ${lastGroup(match)}`)],
  [rule(`\\b${amount}\\s*(?:plus|\\+)\\s*${it}`), match => sum(number => `${lastGroup(match)} + ${number}`)],
  [rule(`\\b${amount}\\s*(?:minus|-)\\s*${it}`), match => sum(number => `${lastGroup(match)} - ${number}`)],
  [rule(`\\b${amount}\\s*(?:divided\\s+by|/)\\s*${it}`), match => sum(number => `${lastGroup(match)} / ${number}`, false)],
  [rule(`\\b${amount}\\s+times\\s+${it}`), match => sum(number => `${lastGroup(match)} * ${number}`)],
  [rule(`\\bdivide\\s+(?:${it}\\s+)?(?:by|into|among|between)\\s+${amount}|\\b${it}\\s+(?:divided\\s+by|over|split\\s+by)\\s+${amount}|\\b(?:teile|divise|divide)\\b.{0,30}?\\b(?:durch|par|por|entre)\\s+${amount}`), match => sum(number => `${number} / ${lastGroup(match)}`)],
  [rule(`\\badd\\s+${amount}(?:\\s+to\\s+${it})?|\\b${it}\\s+plus\\s+${amount}`), match => sum(number => `${number} + ${lastGroup(match)}`)],
  [rule(`\\b(?:subtract|take(?:\\s+away)?|deduct)\\s+${amount}(?:\\s+(?:from|off)\\s+${it})?|\\b${it}\\s+minus\\s+${amount}`), match => sum(number => `${number} - ${lastGroup(match)}`)],
  [rule(`\\b(?:increase|raise)\\s+${it}\\s+by\\s+${amount}`), match => sum(number => `${number} + ${lastGroup(match)}`)],
  [rule(`\\b(?:decrease|reduce|lower)\\s+${it}\\s+by\\s+${amount}`), match => sum(number => `${number} - ${lastGroup(match)}`)],
  [rule(`\\b(?:losing|minus|less|reduced\\s+by|discount\\s+of|(?:drops?|falls?|fell|decreases?|shrinks?)\\s+by)\\s+${amount}\\s*(?:percent|per\\s+cent)?`), match => sum(number => `${number} - ${percentOf(lastGroup(match), match[0])}`)],
  [rule(`\\b(?:gaining|adding|increased\\s+by|raise\\s+of|(?:rises?|grows?|grew|increases?)\\s+by)\\s+${amount}\\s*(?:percent|per\\s+cent)?`), match => sum(number => `${number} + ${percentOf(lastGroup(match), match[0])}`)],
  [rule(`\\bhalve\\b(?:\\s+${it})?`), () => sum(number => `${number} / 2`)],
  [rule(`\\b(double|triple|treble)\\b(?:\\s+${it})?`), ([, word = '']) => sum(number => `${number} * ${word.toLowerCase() === 'double' ? 2 : 3}`)],
  [rule(`\\b(square|cube)\\s+${it}|\\b${it}\\s+(squared|cubed)\\b`), ([whole]) => sum(number => `${number}^${/cube/i.test(whole) ? 3 : 2}`, false)],
  [rule(`\\b(?:sum|add|total)(?:\\s+up)?\\s+(?:up\\s+)?${it}(?:\\s+up)?(?:\\s|[.?!]|$)`), () => ({ kind: 'arithmetic', resolve: ({ text: said }) => listed(said, numbers => numbers.join(' + ')) })],
  [rule(`\\baverage(?:\\s+of)?\\s+${it}(?:\\s|[.?!]|$)`), () => ({ kind: 'arithmetic', resolve: ({ text: said }) => listed(said, numbers => `(${numbers.join(' + ')}) / ${numbers.length}`) })]
]
/* eslint-enable security/detect-non-literal-regexp */

/** How a clause goes on from what came before; undefined when it does not, or in a way that is not understood. */
export function continuationOf(clause: string): Continuation | undefined {
  const bare = clause.replace(/"[^"]*"|“[^”]*”|«[^»]*»/g, whole => ' '.repeat(whole.length))
  for (const [pattern, continuation] of rules) {
    const match = pattern.exec(bare)
    if (match !== null) return continuation(match, bare.trim())
  }
  return undefined
}

function lastGroup(match: RegExpExecArray): string {
  return (match.slice(1).findLast(group => group !== undefined) ?? '').trim().replace(/[.,]$/, '')
}

function percentOf(share: string, whole: string): string {
  return share.includes('%') ? share.trim() : /%|percent|per\s+cent/i.test(whole) ? `${share.trim()}%` : share.trim()
}

/** `round up to two decimals`, as a calculation. */
function rounding(number: string, order: string, to: string): string {
  const round = /\bup\b/i.test(order) ? 'ceil' : /\bdown\b/i.test(order) ? 'floor' : 'round'
  const scale = to === 'ten' ? '/10' : to === 'hundred' ? '/100' : to === 'thousand' ? '/1000' : decimalScales.get(to.split(/\s/)[0] ?? '')
  return scale === undefined ? `${round}(${number})` : `${round}(${number} ${scale}) ${scale.startsWith('/') ? '*' : '/'} ${scale.slice(1)}`
}

const decimalScales: ReadonlyMap<string, string> = new Map([['one', '*10'], ['two', '*100'], ['three', '*1000'], ...Array.from({ length: 10 }, (_, places): [string, string] => [String(places), `*${10 ** places}`])])

function fraction(share: string, number: string): string {
  const word = share.toLowerCase().replace(/\s+/g, ' ')
  const factors: Readonly<Record<string, string>> = { half: '/ 2', 'a half': '/ 2', 'a third': '/ 3', 'a quarter': '/ 4', 'two thirds': '* 2 / 3', 'three quarters': '* 3 / 4', twice: '* 2', double: '* 2' }
  return `${number} ${factors[word] ?? '/ 2'}`
}

function yearIn(text: string): string | undefined {
  return /\b(\d{4})\b/.exec(text)?.[1]
}

/** The words around a date question differ; what is asked stays: a weekday or a date. */
function dateQuestion(clause: string): string {
  const span = /(\d[\d.]*\s+(?:days|weeks|months|years|hours)\s+(?:after|before|from|later\s+than)\s+[^?!]{3,60})/i.exec(clause)?.[1]
  if (span === undefined) return clause
  const plain = span.replace(/[\s.,;]+$/, '')
  return /\bweekday\b|\bday\s+of\s+the\s+week\b|\bwhich\s+day\b/i.test(clause) ? `What weekday is ${plain}?` : `What date is ${plain}?`
}

/** Two dates that were found in a text. */
function betweenTwo(text: string, unit: string): string | undefined {
  const [first, second, ...more] = text.split('\n').map(one => one.trim())
  return first === undefined || second === undefined || more.length > 0 ? undefined : `How many ${unit} are between ${first} and ${second}?`
}

function listed(text: string, join: (numbers: readonly string[]) => string): string | undefined {
  const numbers = text.split(/\n|,\s+/).map(one => one.trim().replaceAll(',', ''))
  return numbers.length > 1 && numbers.length <= 50 && numbers.every(one => /^-?\d+(?:\.\d+)?$/.test(one)) ? join(numbers) : undefined
}
