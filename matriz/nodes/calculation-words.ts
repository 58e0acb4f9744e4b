// SPDX-License-Identifier: Apache-2.0
import { inDigits } from './number-words.ts'

const n = '(-?[\\d.]+)'
const list = '(-?[\\d.]+(?:(?:\\s*,\\s*(?:and\\s+)?|\\s+and\\s+)-?[\\d.]+){1,49})'

function joined(numbers: string, operator: string): string {
  return partsOf(numbers).map(one => `(${one})`).join(operator)
}

function partsOf(numbers: string): readonly string[] {
  return numbers.split(/\s*,\s*(?:and\s+)?|\s+and\s+/)
}

const fractions: Readonly<Record<string, string>> = { '½': '1/2', '⅓': '1/3', '⅔': '2/3', '¼': '1/4', '¾': '3/4', '⅕': '1/5', '⅛': '1/8' }

type Rewrite = readonly [RegExp, string | ((whole: string, ...groups: string[]) => string)]

const phrases: readonly Rewrite[] = [
  [/(\d)(?:,(?=\d{3}(?:\D|$)))/g, '$1'],
  [/(\d*)([½⅓⅔¼¾⅕⅛])/g, (_, whole = '', sign = '') => whole === '' ? `(${fractions[sign] ?? ''})` : `(${whole}+${fractions[sign] ?? ''})`],
  [new RegExp(`\\b(?:the\\s+)?(?:sum|total)\\s+of\\s+${list}`, 'gi'), (_, numbers = '') => `(${joined(numbers, '+')})`],
  [new RegExp(`\\b(?:the\\s+)?(?:average|mean)\\s+of\\s+${list}`, 'gi'), (_, numbers = '') => `((${joined(numbers, '+')})/${partsOf(numbers).length})`],
  [new RegExp(`\\b(?:the\\s+)?product\\s+of\\s+${list}`, 'gi'), (_, numbers = '') => `(${joined(numbers, '*')})`],
  [new RegExp(`^(?:add|sum|total|tot)\\s+(?:up\\s+)?(?:the\\s+numbers\\s+)?${list}$`, 'i'), (_, numbers = '') => joined(numbers, '+')],
  [new RegExp(`^add\\s+${n}\\s+to\\s+${n}$`, 'i'), '($2)+($1)'],
  [new RegExp(`^subtract\\s+${n}\\s+from\\s+${n}$`, 'i'), '($2)-($1)'],
  [new RegExp(`^multiply\\s+${n}\\s+(?:by|and|with)\\s+${n}$`, 'i'), '($1)*($2)'],
  [new RegExp(`^divide\\s+${n}\\s+by\\s+${n}$`, 'i'), '($1)/($2)'],
  [new RegExp(`\\b(?:the\\s+)?remainder\\s+(?:of|when)\\s+${n}\\s+(?:is\\s+)?divided\\s+by\\s+${n}`, 'gi'), '(($1) mod ($2))'],
  [new RegExp(`\\b(?:the\\s+)?difference\\s+(?:between|of)\\s+${n}\\s+and\\s+${n}`, 'gi'), '(($1)-($2))'],
  [new RegExp(`${n}\\s+less\\s+than\\s+${n}`, 'gi'), '(($2)-($1))'],
  [new RegExp(`${n}\\s+more\\s+than\\s+${n}`, 'gi'), '(($2)+($1))'],
  [/\bwhat\s+percent(?:age)?\s+of\s+([\d.]+)\s+is\s+([\d.]+)/gi, '($2/$1*100)'],
  [/([\d.]+)\s+is\s+what\s+percent(?:age)?\s+of\s+([\d.]+)/gi, '($1/$2*100)'],
  [/([\d.]+)\s*(?:%|percent|per\s+cent)\s+off\s+(?:of\s+)?\$?([\d.]+)/gi, '($2*(1-$1/100))'],
  [/\bpercent\b|\bper\s+cent\b|\bprozent\b/gi, '%'],
  [/%\s*(?:of|von|de|di|van)\b/gi, '%*'],
  [/(\d+\s*\/\s*\d+)\s+of\b/gi, '($1)*'],
  [/\bhalf\s+of\b/gi, '1/2*'], [/\b(?:an?\s+|1\s+)?third\s+of\b/gi, '1/3*'], [/\b(?:an?\s+|1\s+)?quarter\s+of\b/gi, '1/4*'],
  [/\b2\s+thirds\s+of\b/gi, '2/3*'], [/\b3\s+quarters\s+of\b/gi, '3/4*'], [/\b(?:twice|double)\b/gi, '2*'],
  [/\b(?:the\s+)?(?:square\s+(?:root|rt)|sqrt|sqr?\s+root)\s+(?:of|from)\b|\b(?:the\s+)?square\s+root(?=\s+\d)/gi, 'sqrt '], [/\b(?:the\s+)?(?:cube\s+root|cubic\s+root|cbrt)\s+(?:of|from)\b|\b(?:the\s+)?cube\s+root(?=\s+\d)/gi, 'cbrt '], [/√/g, 'sqrt '],
  [/\b(?:the\s+)?factorial\s+of\s+(\d+)/gi, '$1!'], [/(\d)\s+factorial\b/gi, '$1!'],
  [/\braised\s+(?=to\s+the\b)/gi, ''],
  [/\bto\s+the\s+(?:power\s+of\s+)?(-?\d+(?:\.\d+)?)(?:st|nd|rd|th)?(?:\s+power)?(?![\w.])/gi, '^($1)'],
  [/\b(?:the\s+)?(square|cube)\s+of\s+(-?\d+(?:\.\d+)?)(?![\d.])/gi, (_, power = '', number = '') => `((${number})^${power.toLowerCase() === 'cube' ? 3 : 2})`],
  [/^(square|cube)\s+(-?\d+(?:\.\d+)?)$/i, (_, power = '', number = '') => `(${number})^${power.toLowerCase() === 'cube' ? 3 : 2}`],
  [/\bsquared\b/gi, '^2'], [/\bcubed\b/gi, '^3'],
  [/\bplus\b/gi, '+'], [/\b(?:minus|less)\b/gi, '-'], [/\b(?:multiplied\s+by|times|mal|fois)\b|(?<=\d\s+)time(?=\s+\d)/gi, '*'], [/\b(?:divided\s+by|over|geteilt\s+durch)\b/gi, '/'],
  [/(?<=[\d)\s])[x×·](?=[\s(\d])/gi, '*'], [/÷/g, '/'], [/[−–]/g, '-'], [/\*\*/g, '^'], [/\bmod(?:ulo)?\b/gi, ' mod '], [/²/g, '^2'], [/³/g, '^3'], [/π/g, 'pi']
]

/** Words for numbers and operations, written as symbols. */
export function inSymbols(text: string): string {
  // One overload of replace takes texts, the other functions; every replacement is one of the two.
  return phrases.reduce((symbols, [pattern, replacement]) => symbols.replace(pattern, replacement as string), inDigits(text))
}

const unit = '(?:k|c|m)?m|miles?|met(?:er|re)s?|(?:kilo|centi|milli)met(?:er|re)s?|inch(?:es)?|f(?:ee|oo)t|yards?|k?g|grams?|kilos?|kilograms?|lbs?|pounds?|ounces?|oz|lit(?:er|re)s?|ml|gallons?|seconds?|minutes?|hours?|days?|weeks?|months?|years?|dollars?|euros?|cents?|usd|eur|gbp|yen|degrees?|celsius|fahrenheit|c|f|mph|kmh|km\\/h|mb|gb|kb|bytes?|[$€£¥°]'
const measured = new RegExp(`[$€£¥]\\s*(?=\\d)|(?<=\\d)\\s*(?:°\\s*)?(?:${unit})(?![\\p{L}\\p{N}])`, 'giu')
const conversion = new RegExp(`^(?:convert\\s+)?-?[\\d.,]+\\s*(?:°\\s*)?(?:${unit})\\s+(?:in|to|into|as)\\s+(?:${unit})$`, 'iu')

/** The text without units and currencies; undefined when it has none. */
export function withoutUnits(text: string): string | undefined {
  const bare = text.replace(measured, ' ')
  return bare === text ? undefined : bare
}

/** Whether a text asks for a measure in another unit. */
export function isConversion(text: string): boolean {
  return conversion.test(text)
}
