// SPDX-License-Identifier: Apache-2.0
import type { FactProperty } from '../facts/fact.ts'
import { factsNamed, nameKey } from '../tools/facts-index.ts'

/** What is asked of the facts base. */
export type FactQuestion =
  /** A property of a subject: the capital of Norway. */
  | { readonly form: 'value'; readonly subject: string; readonly properties: readonly FactProperty[]; readonly decimals?: number }
  /** The subject that has a value: the element with the symbol Sb. */
  | { readonly form: 'subject'; readonly value: string; readonly properties: readonly FactProperty[] }
  /** Whether, or which of some, is the value: Bern or Zurich. */
  | { readonly form: 'check'; readonly subject: string; readonly properties: readonly FactProperty[]; readonly claimed: readonly string[] }
  /** The first or last of a kind: the smallest prefix. */
  | { readonly form: 'extreme'; readonly property: 'power of ten'; readonly least: boolean }

/** Nobody asks for a fact in more words. */
const sentenceLimit = 160
const sentencesAtMost = 6

/**
 * The question for a fact that a text asks; undefined when it asks for none. What names a property, such as a capital,
 * is one even where the subject is unknown: the answer is then that it is not known.
 */
export function findFactQuestion(text: string): FactQuestion | undefined {
  if (text.length > 2_000) return undefined
  const sentences = text.split(/(?<=[.!?])\s+|\n+/).map(sentence => sentence.trim()).filter(sentence => sentence !== '')
  if (sentences.length > sentencesAtMost) return undefined
  const asked = sentences.flatMap(sentence => sentence.length > sentenceLimit ? [] : questionIn(sentence) ?? [])
  // Two questions are not one: somebody else takes them apart.
  return asked.length === 1 ? asked[0] : undefined
}

function questionIn(sentence: string): FactQuestion | undefined {
  const whole = questionOf(sentence)
  if (whole !== undefined) return whole
  // "I have a test: which city …", "I forgot, is it …".
  const clause = /^[^:,]{1,120}[:,]\s+(.+)$/.exec(sentence)?.[1]
  return clause === undefined ? undefined : questionOf(clause)
}

function questionOf(clause: string): FactQuestion | undefined {
  const bare = clause.replace(/^[¿¡\s]+/, '').replace(/[\s?!.:,]+$/, '').replace(/,?\s+(?:please|thanks|thank you|again|pls|(?:and )?what is it called)$/i, '').replace(/^(?:(?:hi|hey|hello|ok|okay|so|and|well|please|now|then)[,!]?\s+){1,3}/i, '')
  for (const { pattern, read } of rules) {
    const match = pattern.exec(bare)
    const question = match === null ? undefined : read(match, clause)
    if (question !== undefined) return complete(question)
  }
  return undefined
}

/** A subject that is known but for words behind it asks for more than the fact, as "Kenya in capitals" does. */
function complete(question: FactQuestion): FactQuestion | undefined {
  if (question.form === 'extreme' || question.form === 'subject') return question
  const words = question.subject.split(/\s+/)
  const known = (count: number): boolean => factsNamed(words.slice(0, count).join(' '), question.properties).length > 0
  if (words.length < 2 || known(words.length)) return question
  for (let count = words.length - 1; count > 0; count -= 1) if (known(count)) return undefined
  return question
}

interface Rule {
  readonly pattern: RegExp
  readonly read: (match: RegExpExecArray, clause: string) => FactQuestion | undefined
}

const ask = '(?:(?:can|could|would|will|do)\\s+you\\s+(?:please\\s+|maybe\\s+|happen\\s+to\\s+)?(?:tell\\s+me|know|remember|name|say|give\\s+me)\\s+|(?:please\\s+)?(?:tell|give|remind|show)\\s+me\\s+(?:of\\s+)?|i\\s+(?:need|want|would\\s+like)\\s+(?:to\\s+know\\s+)?|(?:look\\s+up|find|name|state)\\s+)?'
const what = `^${ask}(?:what(?:\\s+is|\\s+was|\\s+are|['’]s|s)?\\s+|which(?:\\s+(?:city|town|place|one))?\\s+is\\s+)?(?:the\\s+)?`
const subject = '(?:the\\s+)?["“\']?(.{1,80}?)["”\']?'
const of = '\\s+(?:of|for|in)\\s+'
const capital = '(?:capital|capitol)(?:\\s+city)?'
const symbolProperties: readonly FactProperty[] = ['chemical symbol', 'unit symbol', 'prefix symbol']
const elementPart = '(?:(?:the\\s+)?(?:chemical\\s+)?(?:element|metal|gas|unit|prefix|SI\\s+prefix|SI\\s+unit)\\s+)?'

const rules: readonly Rule[] = [
  // Capitals
  { pattern: new RegExp(`^(?:is\\s+it|was\\s+it|is|which\\s+is(?:\\s+it)?)\\s+(.{1,60}?)\\s+or\\s+(.{1,60}?),?\\s+(?:that\\s+is\\s+|which\\s+is\\s+)?(?:the\\s+)?(?:official\\s+)?${capital}\\s+of\\s+${subject}$`, 'iu'), read: match => check(match[3], ['capital'], [match[1], match[2]]) },
  { pattern: new RegExp(`${what}(?:(?:official|real|actual)\\s+)?${capital}\\s+of\\s+${subject}[,:]\\s*(?:is\\s+it\\s+)?(.{1,60}?)\\s+or\\s+(.{1,60})$`, 'iu'), read: match => check(match[1], ['capital'], [match[2], match[3]]) },
  { pattern: new RegExp(`^(?:is|was)\\s+(.{1,60}?)\\s+(?:really\\s+)?the\\s+(?:official\\s+)?${capital}\\s+of\\s+${subject}$`, 'iu'), read: match => check(match[2], ['capital'], [match[1]]) },
  { pattern: new RegExp(`^${ask}(?:which|what)\\s+(?:country|state|nation)\\s+has\\s+${subject}\\s+(?:as|for)\\s+(?:its|a|the)\\s+${capital}$`, 'iu'), read: match => whose(match[1], ['capital']) },
  { pattern: new RegExp(`^${ask}(?:of\\s+)?(?:which|what)\\s+(?:country|state|nation)\\s+is\\s+${subject}\\s+the\\s+${capital}(?:\\s+of)?$`, 'iu'), read: match => whose(match[1], ['capital']) },
  { pattern: new RegExp(`^${ask}${subject}\\s+is\\s+the\\s+${capital}\\s+of\\s+(?:which|what)(?:\\s+(?:country|state))?$`, 'iu'), read: match => whose(match[1], ['capital']) },
  { pattern: new RegExp(`${what}(?:(?:official|current|administrative|real|name\\s+of\\s+the)\\s+)?${capital}\\s+(?:city\\s+)?of\\s+${subject}(?:\\s+called)?$`, 'iu'), read: match => value(match[1], ['capital']) },
  { pattern: new RegExp(`^${ask}(?:what(?:\\s+is|['’]s|s)?\\s+)?${subject}['’]s?\\s+${capital}(?:\\s+is)?$`, 'iu'), read: match => value(match[1], ['capital']) },
  { pattern: new RegExp(`^${subject}\\s*[:,–-]\\s*${capital}$`, 'iu'), read: match => value(match[1], ['capital']) },
  { pattern: /^(?:wie\s+(?:heißt|heisst|ist|lautet)|was\s+ist|welche\s+stadt\s+ist|nenne?(?:\s+mir)?)\s+die\s+hauptstadt\s+(?:von|der|des)\s+(?:den\s+|der\s+)?(.{1,60})$/iu, read: match => value(match[1], ['capital']) },
  { pattern: /^(?:quelle\s+(?:est|ville\s+est)|c['’]est\s+quoi|donne-moi)\s+la\s+capitale\s+(?:de\s+la\s+|de\s+l['’]|du\s+|des\s+|de\s+|d['’])(.{1,60})$/iu, read: match => value(match[1], ['capital']) },
  { pattern: /^(?:cu[aá]l\s+es|dime|qu[eé]\s+ciudad\s+es)\s+la\s+capital\s+(?:de\s+la\s+|del\s+|de\s+los\s+|de\s+)(.{1,60})$/iu, read: match => value(match[1], ['capital']) },
  { pattern: new RegExp(`${what}seat\\s+of\\s+(?:the\\s+)?government\\s+of\\s+${subject}$`, 'iu'), read: match => value(match[1], ['seat of government', 'capital']) },
  // Elements
  { pattern: new RegExp(`${what}(?:(?:chemical|element|atomic|unit|SI|official)\\s+)?symbol${of}${elementPart}${subject}$`, 'iu'), read: match => value(match[1], symbolProperties) },
  { pattern: new RegExp(`^${ask}(?:what(?:\\s+is|['’]s|s)?\\s+)?${subject}['’]s?\\s+(?:chemical\\s+)?symbol(?:\\s+is)?$`, 'iu'), read: match => known(match[1], symbolProperties) },
  { pattern: new RegExp(`${what}(?:(?:atomic|proton)\\s+number|number\\s+of\\s+protons)${of}(?:an?\\s+)?(?:atom\\s+of\\s+)?${elementPart}${subject}$`, 'iu'), read: match => value(match[1], ['atomic number']) },
  { pattern: new RegExp(`^${ask}(?:what(?:\\s+is|['’]s|s)?\\s+)?${subject}['’]s?\\s+atomic\\s+(number|weight|mass)(?:\\s+is)?$`, 'iu'), read: match => value(match[1], [/number/i.test(match[2] ?? '') ? 'atomic number' : 'standard atomic weight']) },
  { pattern: new RegExp(`^${ask}how\\s+many\\s+protons\\s+(?:does|are\\s+(?:there\\s+)?in|has)\\s+(?:an?\\s+)?(?:(?:atom|nucleus)\\s+of\\s+)?${subject}(?:\\s+atom)?(?:\\s+have)?$`, 'iu'), read: match => value(match[1], ['atomic number']) },
  { pattern: new RegExp(`${what}(?:(?:standard|relative)\\s+)?atomic\\s+(?:weight|mass)${of}${elementPart}${subject}$`, 'iu'), read: match => value(match[1], ['standard atomic weight']) },
  { pattern: new RegExp(`^${ask}(?:in\\s+)?(?:which|what)\\s+(group|period)\\s+(?:of\\s+(?:\\w+\\s+){1,3}table\\s+)?(?:is|does)\\s+${subject}(?:\\s+(?:in|belong\\s+to|stand\\s+in))?$`, 'iu'), read: match => value(match[2], [match[1]?.toLowerCase() === 'group' ? 'group' : 'period']) },
  { pattern: new RegExp(`^(?:is)\\s+${subject}\\s+(?:an?\\s+)?(solid|liquid|gas|gaseous)\\s+at\\s+(?:room\\s+temperature|20\\s*°?\\s*C)$`, 'iu'), read: match => check(match[1], ['state at 20 °C'], [(match[2] ?? '').replace(/eous$/i, '').toLowerCase()]) },
  { pattern: new RegExp(`^${ask}(?:in\\s+)?what\\s+state(?:\\s+of\\s+matter)?\\s+is\\s+${subject}\\s+(?:in\\s+)?at\\s+room\\s+temperature$`, 'iu'), read: match => value(match[1], ['state at 20 °C']) },
  { pattern: new RegExp(`^${ask}(?:which|what)\\s+(?:chemical\\s+)?element\\s+(?:has|is|uses|goes\\s+by|carries|bears)\\s+(?:the\\s+)?(?:chemical\\s+)?(?:symbol\\s+)?["“']?(\\p{L}{1,2})["”']?$`, 'iu'), read: match => whose(asSymbol(match[1]), ['chemical symbol']) },
  { pattern: new RegExp(`${what}(?:chemical\\s+)?element\\s+(?:with|that\\s+has)\\s+(?:the\\s+)?(?:chemical\\s+)?symbol\\s+["“']?([A-Za-z]{1,2})["”']?$`, 'iu'), read: match => whose(asSymbol(match[1]), ['chemical symbol']) },
  { pattern: new RegExp(`^${ask}(?:(?:which|what)\\s+(?:chemical\\s+)?element\\s+(?:has|is)\\s+(?:the\\s+)?|(?:what(?:\\s+is|['’]s|s)?\\s+)?(?:the\\s+)?element\\s+(?:with\\s+(?:the\\s+)?)?)(?:atomic\\s+)?(?:number\\s+|no\\.?\\s*|#\\s*)?(\\d{1,3})$`, 'iu'), read: match => whose(match[1], ['atomic number']) },
  { pattern: /^what\s+does\s+(?:the\s+(?:chemical\s+)?symbol\s+)?["“']?([A-Z][a-z]?)["”']?\s+stand\s+for\s+(?:in\s+(?:chemistry|the\s+periodic\s+table))$/u, read: match => whose(match[1], ['chemical symbol']) },
  // Units and prefixes
  { pattern: new RegExp(`^${ask}(?:what|which)\\s+(?:is\\s+the\\s+)?(?:SI\\s+)?(?:base\\s+|derived\\s+)?unit\\s+(?:measures|is\\s+used\\s+(?:to\\s+measure|for)|do(?:es)?\\s+(?:we|one|you)\\s+(?:use\\s+(?:for|to\\s+measure)|measure))\\s+${subject}(?:\\s+in)?$`, 'iu'), read: match => value(match[1], ['SI unit']) },
  { pattern: new RegExp(`${what}SI\\s+(?:base\\s+|derived\\s+)?unit${of}${subject}$`, 'iu'), read: match => value(match[1], ['SI unit']) },
  { pattern: new RegExp(`${what}(?:base\\s+|derived\\s+)?unit${of}${subject}(?:\\s+in\\s+the\\s+SI)?$`, 'iu'), read: match => known(match[1], ['SI unit']) },
  { pattern: new RegExp(`^${ask}in\\s+(?:which|what)\\s+(?:SI\\s+)?unit\\s+is\\s+${subject}\\s+measured$`, 'iu'), read: match => value(match[1], ['SI unit']) },
  { pattern: new RegExp(`^${ask}what(?:\\s+quantity)?\\s+(?:does|do|is)\\s+(?:an?\\s+|the\\s+)?(?:unit\\s+)?${subject}\\s+measure$|^${ask}what(?:\\s+quantity)?\\s+is\\s+measured\\s+in\\s+(.{1,40})$`, 'iu'), read: match => known(match[1] ?? match[2], ['quantity']) },
  { pattern: new RegExp(`${what}(?:SI\\s+)?definition\\s+of\\s+(?:an?\\s+|the\\s+)?(?:unit\\s+)?${subject}$|^how\\s+is\\s+(?:an?\\s+|the\\s+)(.{1,40})\\s+defined$`, 'iu'), read: match => known(match[1] ?? match[2], ['definition']) },
  { pattern: new RegExp(`^${ask}(?:what|which)\\s+power\\s+of\\s+(?:ten|10|two|2)\\s+(?:does|is)\\s+(?:the\\s+)?(?:SI\\s+)?(?:prefix\\s+)?${subject}(?:\\s+(?:mean|stand\\s+for|denote))?$`, 'iu'), read: match => value(match[1], ['power of ten', 'power of two']) },
  { pattern: new RegExp(`^${ask}what\\s+does\\s+(?:the\\s+)?(?:(?:SI|metric|binary)\\s+)?prefix\\s+${subject}\\s+(?:mean|stand\\s+for|denote)$`, 'iu'), read: match => value(match[1], ['power of ten', 'power of two']) },
  { pattern: /^(?:what|how)\s+is\s+(10|2)\s*\^\s*([+-]?\d{1,2})\s+called\b.{0,20}\bprefix$/iu, read: match => whose(`${match[1] ?? ''}^${Number(match[2])}`, ['power of ten', 'power of two']) },
  { pattern: new RegExp(`^${ask}(?:(?:what|which)\\s+(?:is\\s+)?)?(?:the\\s+)?(?:(?:SI|metric)\\s+)?prefix\\s+(?:for|of|means|is|stands\\s+for)\\s+(10|2)\\s*\\^\\s*([+-]?\\d{1,2})$`, 'iu'), read: match => whose(`${match[1] ?? ''}^${Number(match[2])}`, ['power of ten', 'power of two']) },
  { pattern: new RegExp(`${what}(smallest|least|largest|greatest|biggest|highest|lowest)\\s+(?:SI|metric|decimal)\\s+prefix$`, 'iu'), read: match => ({ form: 'extreme', property: 'power of ten', least: /^(?:smallest|least|lowest)$/i.test(match[1] ?? '') }) },
  // Calendar
  { pattern: /^(?:what|which)\s+(?:month|day|weekday)(?:\s+of\s+the\s+week)?\s+(?:comes|is|follows|precedes)\s+(?:right\s+|just\s+|directly\s+)?(after|before|next\s+after)?\s*(\p{L}{3,12})$/iu, read: match => known(match[2], [/precedes/i.test(match[0]) || match[1]?.toLowerCase() === 'before' ? 'previous' : 'next']) },
  { pattern: /^(?:how\s+many|which|what)\s+months\s+(?:(?:of\s+the\s+year\s+)?have|are\s+there\s+with|with)\s+(?:only\s+|exactly\s+|just\s+)?(\d{2}|thirty(?:[\s-]one)?|twenty[\s-]eight)\s+days$/iu, read: match => value(`months with ${daysNamed(match[1] ?? '')} days`, [/^how/i.test(match[0]) ? 'number of such months' : 'months']) },
  { pattern: new RegExp(`^${ask}(?:(?:what|which)(?:\\s+is|['’]s)?\\s+)?(?:the\\s+)?(\\d{1,2}(?:st|nd|rd|th)|\\p{L}{5,8}|last)\\s+(month|day)\\s+of\\s+the\\s+(year|week)(?:\\s+called)?$`, 'iu'), read: match => placed(match[1] ?? '', `${match[2] ?? ''} ${match[3] ?? ''}`.toLowerCase()) },
  { pattern: new RegExp(`^${ask}how\\s+many\\s+(days|weeks|months|years|hours|minutes|seconds)\\s+(?:are\\s+(?:there\\s+)?in|in|does|has|make(?:\\s+up)?)\\s+(?:an?\\s+|one\\s+|the\\s+(?:month\\s+of\\s+)?)?(?:single\\s+)?([\\p{L} ]{3,30}?)(?:\\s+(?:have|has|contain))?$`, 'iu'), read: match => known(match[2], [`number of ${(match[1] ?? '').toLowerCase()}` as FactProperty]) },
  { pattern: /^when\s+does\s+(spring|summer|autumn|fall|winter)\s+(?:begin|start)$/iu, read: match => known(match[1], ['beginning']) },
  { pattern: /^how\s+long\s+is\s+(?:an?\s+|the\s+)(.{3,30})$/iu, read: match => known(match[1], ['length']) },
  { pattern: /^(?:what\s+is\s+the\s+rule\s+for|which\s+years\s+are|what\s+makes\s+a|how\s+do\s+you\s+(?:know|tell)\s+(?:if|whether)\s+a\s+year\s+is\s+a)\s*(leap\s+years?)$/iu, read: match => known(match[1], ['rule']) },
  // Constants
  { pattern: /^how\s+fast\s+(?:does\s+light\s+(?:travel|move|go)|is\s+light)(?:\s+(?:in|through)\s+(?:a\s+|the\s+)?(?:vacuum|space|empty\s+space))?$/iu, read: () => value('speed of light', ['value']) },
  { pattern: /^how\s+(?:big|large|heavy|fast|long|strong|small)\s+is\s+(?:the\s+|an?\s+)?(.{2,60})$/iu, read: match => constant(match[1] ?? '') },
  { pattern: new RegExp(`${what}(?:(?:exact|numerical|approximate|numeric)\\s+)?value\\s+of\\s+(?:the\\s+)?(.{1,80}\\bconstant)$`, 'iu'), read: match => value(match[1], ['value']) },
  { pattern: new RegExp(`${what}(?:(?:exact|numerical|approximate|numeric)\\s+)?(?:(?:value|size|magnitude)\\s+of\\s+)?(?:the\\s+)?(.{2,80})$`, 'iu'), read: match => constant(match[1] ?? '') }
]

function value(name: string | undefined, properties: readonly FactProperty[]): FactQuestion | undefined {
  const subject = cleaned(name)
  return subject === undefined ? undefined : { form: 'value', subject, properties }
}

/** Only what is known is asked for by so few words. */
function known(name: string | undefined, properties: readonly FactProperty[]): FactQuestion | undefined {
  const subject = cleaned(name)
  return subject !== undefined && factsNamed(subject, properties).some(({ match }) => match !== 'symbol') ? { form: 'value', subject, properties } : undefined
}

function whose(name: string | undefined, properties: readonly FactProperty[]): FactQuestion | undefined {
  const found = cleaned(name)
  return found === undefined ? undefined : { form: 'subject', value: found, properties }
}

function check(name: string | undefined, properties: readonly FactProperty[], claims: readonly (string | undefined)[]): FactQuestion | undefined {
  const subject = cleaned(name)
  const claimed = claims.flatMap(claim => cleaned(claim) ?? [])
  return subject === undefined || claimed.length === 0 ? undefined : { form: 'check', subject, properties, claimed }
}

/** "Euler's number to 8 decimals", "the mass of the electron in kilograms". */
function constant(words: string): FactQuestion | undefined {
  const decimals = /[,\s]+(?:to|with)\s+(\d{1,2}|one|two|three|four|five|six)\s+(?:decimals?|decimal\s+places?|places|digits)(?:\s+after\s+the\s+point)?$/iu.exec(words)
  const bare = (decimals === null ? words : words.slice(0, decimals.index)).replace(/\s+in\s+(?:kilograms?|kg|metres?|meters?|m|coulombs?|si\s+units|m\/s|met(?:re|er)s\s+per\s+second|joules?(?:\s+seconds?)?)$/iu, '')
  const question = known(bare, ['value'])
  return question?.form !== 'value' || decimals === null ? question : { ...question, decimals: Math.max(0, ['one', 'two', 'three', 'four', 'five', 'six'].indexOf(decimals[1] ?? '') + 1) || Number(decimals[1]) || 0 }
}

function asSymbol(letters = ''): string {
  return letters.slice(0, 1).toUpperCase() + letters.slice(1).toLowerCase()
}

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth']

function placed(ordinal: string, round: string): FactQuestion | undefined {
  const last = round === 'month year' ? 12 : 7
  const place = ordinal.toLowerCase() === 'last' ? last : ordinals.indexOf(ordinal.toLowerCase()) + 1 || Number.parseInt(ordinal, 10)
  if (!Number.isInteger(place) || place < 1 || place > last) return undefined
  if (round === 'month year') return { form: 'subject', value: String(place), properties: ['place in the year'] }
  return round === 'day week' ? { form: 'subject', value: String(place), properties: ['place in the week'] } : undefined
}

function daysNamed(words: string): string {
  return /^\d/.test(words) ? words : /one$/i.test(words) ? '31' : /^thirty/i.test(words) ? '30' : '28'
}

function cleaned(name: string | undefined): string | undefined {
  const bare = (name ?? '').trim().replace(/^["“'(]+|["”')?!.,:;]+$/g, '').replace(/^(?:the|an?)\s+(?:country|state|republic|element|metal|city)\s+(?:of\s+|called\s+)?(?=\p{L})/iu, '').trim()
  return bare === '' || nameKey(bare) === '' ? undefined : bare
}
