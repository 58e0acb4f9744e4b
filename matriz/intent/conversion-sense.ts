// SPDX-License-Identifier: Apache-2.0
import { datesIn, numbersIn, timesIn } from './operands.ts'
import { unitNamed } from '../tools/units-registry.ts'
import type { View } from './view.ts'

/** Symbols that are words as well: they are units behind a number, or a target behind a word that leads to one. */
const alsoWords = new Set(['in', 'a', 'are', 'is', 'as', 'at', 'to', 'am', 'an', 'hand', 'hands', 'turn', 'turns', 'mil', 'chain', 'gal', 'grain', 'mo', 'ps', 'are', 'ares', 'd', 'u', 'no', 'he', 'me', 'pa', 'ma', 'second', 'mal', 'st', 'cup', 'cups', 'bar', 'stone', 'mean', 'rev', 'pie', 'pies', 'libra', 'ton', 'foot', 'es', 'em', 'um', 'pt', 'ct', 'dr', 'gr', 'ch', 'e', 'year', 'years', 'day', 'days', 'month', 'months', 'week', 'weeks'])
const currency = /[$€£¥₹]|\b(?:dollars?|euros?|usd|eur|gbp|yen|jpy|francs?|chf|rupees?|pesos?|yuan|rubles?|cents?|bitcoins?|quid|kronor?|kroner|złoty|sterling)\b/
/** Units of time that are counted on the calendar, and not converted. */
const calendar = /\b(?:week|fortnight|month|year|decade|century|millennium) (?:has|contains?|makes?|holds|counts|lasts) how many\b|\b(?:days|weeks|months) (?:in|of|per|to) (?:an? |one |the |every )?(?:leap |common |normal )?(?:year|month|week)\b.{0,12}\bhow many\b|\bmonths? (?:have|has|with|of the year)\b|\bhow many (?:days|weeks|months) (?:does|do|has|have|are (?:there )?in|is (?:there )?in|in) (?:an? |the )?(?:month|year|leap year|common year|week|january|february|march|april|may|june|july|august|september|october|november|december)\b/
const order = /\b(?:convert|conver|turn|change|express(?:ed)?|switch|transform|translate|umrechnen|rechne|convertis|convertir|convierte|wandle)\b/
// What follows is looked at and not taken, so that a lead within it is seen as well.
const measure = /(?<![\w.])(?:-|minus )?(?:(?:an? |one |three )?(?:quarters?|half|thirds?)(?: of)?(?: an?)?|\d+(?:[.,]\d+)*(?: ?\d\/\d)?|an?|half an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|hundred|thousand|million) ?(?=((?:°|º)? ?[\p{L}°µμ"'/²³][\p{L}°µμ/²³^-]*(?: (?:per )?\d* ?[\p{L}/²³]+){0,2}))/gu
const lead = /(?:(?<!\p{L})(?:i need|we need|i want|need|want|give me|show me|in|to|into|as|en|à|nach|zu|um|using|(?:on|by) (?:the|a))(?!\p{L})|=|→|->|how (?:many|mny|much)|howmany|combien de|cuánt[oa]s|wie ?viele?) ?\??:? ?(?:the |us |u\.s\. |imperial |uk |metric |american |british |german |degrees? |grad |degrés |grados |°)*(?=([\p{L}°µμ/²³][\p{L}\d°µμ/²³^-]*(?: (?:per )?\d* ?[\p{L}/²³]+){0,2}))/gu

/** How much a text asks for a measure in another unit. Money has no fixed one. */
export function conversionSense(view: View): number {
  const { plain, text } = view
  if (currency.test(plain) || calendar.test(plain) || /\bwhy\b/.test(plain) || (datesIn(plain) > 0 && /\b(?:days?|weeks?|months?|years?)\b/.test(plain) && !order.test(plain)) || (timesIn(plain) >= 2 && /\b(?:from|between|until|till|to)\b/.test(plain))) return 0
  const sources = unitsBehind(measure, plain, true)
  const targets = unitsBehind(lead, plain, false)
  const pair = sources.some(from => targets.some(to => to.quantity === from.quantity && to.symbol !== from.symbol))
  const strength = pair ? 0.9 : Math.max(otherwise(view, sources.length, targets.length), thinksIn(view, sources))
  // `5'11"` is a height.
  return strength === 0 && /\d ?'\s?\d{1,2}|\d ?"/.test(text) && targets.some(({ quantity }) => quantity === 'length') ? 0.88 : strength
}

/** That another unit than the one of the measure is wanted or known. */
const preferred = /\b(?:wants?|asks? for|expects?|requires?|needs?|takes?|uses?|prefers?|thinks? in|used to|only (?:shows?|knows?|has|have|reads?|measures?|works?)|shows?|understands?|instead|please|pls|pse|would be|marked in|labell?ed in)\b/
/** A measure, and another unit that somebody thinks in. */
function thinksIn({ plain, digits, asks }: View, sources: readonly Found[]): number {
  const [only, ...more] = sources
  if (only === undefined || more.length > 0 || numbersIn(digits) !== 1 || !(asks || preferred.test(plain))) return 0
  const units = [...(plain.match(/[\p{L}°]{2,20}/gu) ?? []), ...(plain.match(/\p{L}{1,5}[/²³^][\p{L}\d/²³^]{1,5}/gu) ?? [])].map(word => alsoWords.has(word) ? undefined : named(word))
  return units.some(unit => unit?.quantity === only.quantity && unit.symbol !== only.symbol) ? (preferred.test(plain) ? 0.84 : 0.76) : 0
}

/** A unit is missing, unknown or of another quantity, and yet a conversion is wanted. */
function otherwise({ plain }: View, sources: number, targets: number): number {
  if (namedFirst.test(plain) && pairOfUnits(plain)) return 0.84
  const ordered = order.test(plain) && !/\bqtext\b|\b(?:upper|lower|title)/.test(plain)
  if (targets > 0 && contained.test(plain) && pairOfUnits(plain)) return 0.85
  if (ordered && sources + targets > 0 && becoming.test(plain)) return 0.8
  if (ordered && targets > 0 && pairOfUnits(plain)) return 0.75
  if (sources > 0 && (counted.test(plain) || equivalent.test(plain))) return 0.75
  if (sources > 0 && /^(?:how many |number of |the )?[\p{L}°]{2,20}(?: [\p{L}°]{2,20})? (?:are |is )?(?:there )?in -?\d/u.test(plain) && pairOfUnits(plain)) return 0.84
  if (sources > 0 && /^-?\d[\d.,]* ?[\p{L}°]+(?:,| [-–—>:]+)? [\p{L}°]+(?:,? (?:please|pls|pse))?[.?!]*$/u.test(plain) && pairOfUnits(plain)) return 0.84
  if (sources > 0 && /\?|\bplease\b|\bthat\b|\bhow (?:much|many)\b/.test(plain) && pairOfUnits(plain)) return 0.84
  if (sources > 0 && targets > 0 && / (?:in|to|into|as) [\p{L}°/]+[.?!]*$/u.test(plain)) return 0.84
  return sources > 0 && targets > 0 && /\d ?[\p{L}°]+ (?:in|to|into|as) [\p{L}°]+\??$/u.test(plain) ? 0.75 : 0
}

/** `how many of these in one of those`. */
const contained = /\bhow (?:many|much) .{1,40}\b(?:in|make|makes|to|per|equals?|are) (?:an?|one|each|every|the)?\b/
/** How many of a unit that is not known, in a measure that is. */
const counted = /(?:how many|wie ?viele?|combien de|cuánt[oa]s) [\p{L}-]+ (?:are|is|make|makes|to|per|for|in|does|do|sind|ist|ergeben|font|fait|son|hacen) (?:there in )?\d/u
/** The units, and then how much: `acres to hectares: 15`. */
const equivalent = /\b(?:metric|imperial|american|british|us) (?:equivalent|units?|version|measure(?:ment)?s?)\b/
const namedFirst = /^(?:please |convert |from )*[\p{L}°][\p{L}° ]{1,24} (?:to|in|into) [\p{L}°][\p{L}° ]{1,24}(?: for| of)? ?[:,=–-]? ?\d/u
const becoming = /\d.{0,60}\b(?:to|into|in|en|as)\b/

interface Found { readonly symbol: string; readonly quantity: string }

/** `how many yards make a mile`: two units without a number. */
function pairOfUnits(plain: string): boolean {
  const found = new Map<string, Set<string>>()
  for (const word of [...(plain.match(/[\p{L}°]{2,20}/gu) ?? []), ...(plain.match(/\p{L}{1,5}[/²³^][\p{L}\d/²³^]{1,5}/gu) ?? [])]) {
    const unit = alsoWords.has(word) && !/^(?:day|week|month|year|cup|stone|foot)/.test(word) ? undefined : named(word)
    if (unit !== undefined) found.set(unit.quantity, (found.get(unit.quantity) ?? new Set()).add(unit.symbol))
  }
  return [...found.values()].some(symbols => symbols.size >= 2)
}

/** The longest names of units behind what a pattern finds. A name that is a word as well counts only behind a number. */
function unitsBehind(pattern: RegExp, plain: string, numbered: boolean): readonly Found[] {
  return [...plain.matchAll(pattern)].slice(0, 20).flatMap(([, words = '']) => {
    const parts = upToLead(words.trim().replace(/[?.,;:!]+$/, '').split(' '))
    for (let count = parts.length; count > 0; count -= 1) {
      const name = parts.slice(0, count).join(' ')
      const unit = isSafe(name, numbered) ? named(name) : undefined
      if (unit !== undefined) return [{ symbol: unit.symbol, quantity: unit.quantity }]
    }
    return []
  })
}

/** Small letters behind a sign for degrees are no symbols, and yet clear. */
function named(name: string): ReturnType<typeof unitNamed> {
  return unitNamed(name) ?? (/^[°º]/.test(name) ? unitNamed(name.replace(/^[°º] ?/, '')) : undefined)
}

/** The words before one that leads to something else: `m in feet` is about metres. */
function upToLead(words: readonly string[]): readonly string[] {
  const end = words.findIndex((word, at) => at > 0 && /^(?:in|to|into|on|by|as|is|are|how|what|whats|and|en|um|son|font|of|make|makes|that|please)$/.test(word))
  return end === -1 ? words : words.slice(0, end)
}

function isSafe(name: string, numbered: boolean): boolean {
  if (!alsoWords.has(name)) return true
  return numbered ? !['are', 'is', 'as', 'at', 'to', 'am', 'an', 'a', 'e', 'es', 'he', 'me', 'no', 'mal', 'mean', 'um'].includes(name) : /^(?:days?|weeks?|months?|years?|cups?|stone|bar|feet|foot|tons?|in|st|gal|pt|seconds?)$/.test(name)
}
