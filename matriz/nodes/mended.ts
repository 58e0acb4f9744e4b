// SPDX-License-Identifier: Apache-2.0
// Slips of the pen in the words that say what is to be done: "divde", "substract", "celcius".

/** Words worth mending: long enough that one wrong letter leaves no doubt. */
const words = ('multiply multiplied multiplying divide divided subtract subtracted squared percent percentage average product quotient remainder factorial calculate compute ' +
  'convert kilometres kilometers centimetres centimeters millimetres millimeters kilograms celsius fahrenheit gallons ounces hectares ' +
  'summarise summarize extract replace conclude follows minutes january february wednesday thursday saturday september november december chemical element sentence ' +
  'between tomorrow yesterday weekday alphabetical alphabetically uppercase lowercase reverse remember capital symbol atomic duplicates palindrome vowels temperature consonants centuries decades').split(' ')
const known = new Set(words)
/** Words in their own right that lie one letter off. */
const otherWords = new Set(['concert', 'convent', 'covert', 'reserve', 'reverie', 'reversed', 'between', 'capitol', 'symbols', 'subtracts', 'percents', 'divine', 'divided', 'averages', 'commute', 'computer', 'computed', 'producto', 'products', 'produce', 'multiplier', 'multiplies', 'weekdays', 'reversal', 'capitals', 'capitale', 'squares', 'square', 'elements', 'sentences', 'followed', 'extracts', 'replaced', 'included', 'minuet', 'clement', 'sentience', 'concluded', 'excluded', 'chemicals', 'replay', 'squarer', 'squired', 'ounce', 'bounces', 'revers', 'reverso', 'converts', 'converse', 'converge', 'calculated', 'calculates', 'calcula', 'divise', 'multiplie', 'multiplica', 'remembers', 'hectare', 'gallon', 'balloons', 'galleons'])
const shortest = 5
const textLimit = 20_000

/** The text with such words as they were meant. What stands in quotations or code is the caller's, and stays. */
export function mended(text: string): string {
  if (text.length > textLimit || /["“”«»„`]/.test(text)) return text
  return text.replace(/(?<![\p{L}\p{N}'’_@#./-])[a-z]{5,16}(?![\p{L}\p{N}'’_@])/giu, word => mendedWord(word.toLowerCase()) ?? word)
}

function mendedWord(word: string): string | undefined {
  if (known.has(word) || otherWords.has(word)) return undefined
  const candidates = words.filter(one => one.length > shortest && one[0] === word[0] && Math.abs(one.length - word.length) <= 1 && !isInflected(word, one) && isOneOff(word, one))
  // Of two that it could be, neither is sure.
  return candidates.length === 1 ? candidates[0] : undefined
}

/** `divides` and `averaged` are other forms rather than slips. */
function isInflected(word: string, one: string): boolean {
  return word.startsWith(one) || one.startsWith(word) || (word.length === one.length && word.slice(0, -1) === one.slice(0, -1))
}

/** Whether one letter was left out, put in or changed, or two were swapped. */
function isOneOff(word: string, one: string): boolean {
  let start = 0
  while (start < word.length && word[start] === one[start]) start += 1
  const [rest, other] = [word.slice(start), one.slice(start)]
  if (rest.slice(1) === other.slice(1) || rest.slice(1) === other || rest === other.slice(1)) return true
  return rest[0] === other[1] && rest[1] === other[0] && rest.slice(2) === other.slice(2)
}
