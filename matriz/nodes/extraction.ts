// SPDX-License-Identifier: Apache-2.0

export const extractedKinds = ['emails', 'urls', 'numbers', 'dates', 'times', 'phones', 'hashtags', 'mentions', 'money', 'percentages'] as const
export type Extracted = typeof extractedKinds[number]

const months = 'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const amount = '\\d{1,15}(?:[,.]\\d{1,15}){0,6}'

/** Every repetition is bounded or cannot overlap its neighbour, so the time is linear in the text. */
const patterns: Readonly<Record<Extracted, RegExp>> = {
  emails: /(?<![\w.+-])[\w.+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}(?<![-.])/gi,
  dates: new RegExp(`\\b(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}|\\d{1,2}(?:st|nd|rd|th)?\\s(?:of\\s)?(?:${months})\\.?(?:,?\\s\\d{4})?|(?:${months})\\.?\\s\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s\\d{4})?)\\b`, 'gi'),
  numbers: /(?<![\w.])-?\d{1,3}(?:,\d{3}){1,10}(?:\.\d{1,30})?(?![\w])|(?<![\w.,])-?\d{1,60}(?:\.\d{1,30})?(?![\w])/g,
  urls: /\bhttps?:\/\/[^\s<>"'`]{1,2000}/gi,
  times: /(?<![\w:.])(?:(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:\s?[ap]\.?m\b\.?)?|(?:1[0-2]|[1-9])\s?[ap]\.?m\b\.?)(?!\w|:\d)/gi,
  phones: /(?<![\w.:/@-])(?:\+\d{7,15}|(?:\+\d{1,3}[\s.-]?)?(?:\(\d{1,5}\)[\s.-]?)?\d{2,6}(?:[\s.-]\d{2,6}){1,5}|\(\d{1,5}\)\s?\d{5,10})(?![\w/:-]|\.\d)/g,
  hashtags: /(?<![\p{L}\p{N}_&/#])#(?=[\p{N}_]{0,50}\p{L})[\p{L}\p{N}\p{M}_]{1,100}/gu,
  mentions: /(?<![\p{L}\p{N}_.@/+-])@[A-Za-z0-9_](?:[\w.-]{0,62}\w)?/gu,
  money: new RegExp(`(?<![\\w.])(?:[$€£¥]|US\\$|(?:USD|EUR|GBP|JPY|CHF)\\s)\\s?${amount}(?:\\s?(?:thousand|million|billion|bn|[km])\\b)?|(?<![\\w.,])${amount}\\s?(?:€|£|¥|(?:USD|EUR|GBP|JPY|CHF|dollars?|euros?|pounds?|yen|cents?|francs?)(?![\\p{L}\\p{N}]))`, 'gu'),
  percentages: /(?<![\w.,])-?\d{1,15}(?:[.,]\d{1,15})?\s?(?:%|per\s?cent\b|percent\b)/gi
}

/** Everything of one kind in a text, in order, each as it stands there. */
export function extract(text: string, kind: Extracted): readonly string[] {
  return extractWithPlaces(text, kind).map(({ text: found }) => found)
}

/** The same with the places, in UTF-16 code units. */
export function extractWithPlaces(text: string, kind: Extracted): readonly { readonly text: string; readonly start: number }[] {
  const found = Array.from(text.matchAll(patterns[kind]), match => ({ text: match[0], start: match.index }))
  switch (kind) {
    case 'urls': return found.map(({ text: url, start }) => ({ text: url.replace(/[.,;:!?)\]]{1,100}$/, ''), start }))
    case 'phones': return found.filter(({ text: number }) => isPhone(number))
    default: return found
  }
}

/** What has a telephone number's digits and shape, and is no date, address of a machine or year range. */
function isPhone(text: string): boolean {
  const digits = text.replace(/\D/g, '').length
  if (digits < 7 || digits > 15) return false
  if (/^\d{4}-\d{2}-\d{2}$|^\d{1,2}[.-]\d{1,2}[.-]\d{2,4}$|^\d{1,3}(?:\.\d{1,3}){3}$|^[12]\d{3}\s?-\s?[12]\d{3}$/.test(text)) return false
  // Two numbers side by side are no telephone number without a sign of one.
  return /[+(-]|^0/.test(text) || text.split(/[\s.-]/).length >= 3
}
