// SPDX-License-Identifier: Apache-2.0

export type Extracted = 'emails' | 'dates' | 'numbers' | 'urls'

const months = 'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'

/** Every repetition is bounded or cannot overlap its neighbour, so the time is linear in the text. */
const patterns: Readonly<Record<Extracted, RegExp>> = {
  emails: /(?<![\w.+-])[\w.+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}(?<![-.])/gi,
  dates: new RegExp(`\\b(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}|\\d{1,2}(?:st|nd|rd|th)?\\s(?:of\\s)?(?:${months})\\.?(?:,?\\s\\d{4})?|(?:${months})\\.?\\s\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s\\d{4})?)\\b`, 'gi'),
  numbers: /(?<![\w.])-?\d{1,3}(?:,\d{3}){1,10}(?:\.\d{1,30})?(?![\w])|(?<![\w.,])-?\d{1,60}(?:\.\d{1,30})?(?![\w])/g,
  urls: /\bhttps?:\/\/[^\s<>"'`]{1,2000}/gi
}

/** Everything of one kind in a text, in order, each as it stands there. */
export function extract(text: string, kind: Extracted): readonly string[] {
  const found = text.match(patterns[kind]) ?? []
  return kind === 'urls' ? found.map(url => url.replace(/[.,;:!?)\]]+$/, '')) : found
}
