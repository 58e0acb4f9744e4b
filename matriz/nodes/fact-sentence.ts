// SPDX-License-Identifier: Apache-2.0
import type { FactProperty } from '../facts/fact.ts'
import type { FoundFact } from '../tools/facts-lookup.ts'

/** A fact as a sentence, with its value, its unit and what one has to know to read it. */
export function factSentence(fact: FoundFact): string {
  return `${capitalised(phrase(fact))}${fact.note === null ? '' : ` (${fact.note.replace(/\.$/, '')})`}.`
}

function phrase(fact: FoundFact): string {
  const { subject, property, value, unit } = fact
  const measured = unit === null ? value : `${value} ${unit}`
  if (property.startsWith('number of ') && property !== 'number of such months') return `${/^[A-Z]\S*$/.test(subject) ? '' : 'a '}${subject} has ${value} ${property.slice('number of '.length)}`
  return phrases[property]?.(fact, measured) ?? `the ${property} of ${subject} is ${measured}`
}

const phrases: Readonly<Partial<Record<FactProperty, (fact: FoundFact, measured: string) => string>>> = {
  capital: ({ subject, value }) => `the capital of ${withArticle.test(subject) ? 'the ' : ''}${subject} is ${value}`,
  value: ({ subject }, measured) => `${article(subject)}${subject} is ${measured}`,
  definition: ({ subject, value }) => `the ${subject} is ${value}`,
  'SI unit': ({ subject, value, unit }) => `the SI unit of ${subject} is the ${value}${unit === null ? '' : ` (${unit})`}`,
  quantity: ({ subject, value }) => `the ${subject} measures ${value}`,
  'unit symbol': ({ subject, value }) => `the symbol of ${subject} is ${value}`,
  'prefix symbol': ({ subject, value }) => `the symbol of ${subject} is ${value}`,
  'power of ten': ({ subject, value }) => `${subject} means ${value}`,
  'power of two': ({ subject, value }) => `${subject} means ${value}`,
  'state at 20 °C': ({ subject, value }) => `${subject} is ${value === 'gas' ? 'a gas' : value} at 20 °C`,
  months: ({ subject, value }) => `the ${subject} are ${value.replace(/, (?=[^,]*$)/, ' and ')}`,
  'number of such months': ({ subject, value }) => `there are ${value} ${subject}`,
  next: ({ subject, value }) => `after ${subject} comes ${value}`,
  previous: ({ subject, value }) => `before ${subject} comes ${value}`,
  'place in the year': ({ subject, value }) => `${subject} is number ${value} of the months`,
  'place in the week': ({ subject, value }) => `${subject} is day ${value} of the week`,
  beginning: ({ subject, value }) => `${subject} begins at ${value}`,
  rule: ({ subject, value }) => `the rule for the ${subject} is: ${value}`
}

/** Countries that are spoken of with an article. */
const withArticle = /^(?:United |Bahamas|Comoros|Gambia|Maldives|Marshall Islands|Netherlands|Philippines|Seychelles|Solomon Islands|Central African|Czech Rep|Dominican Rep|Democratic Rep|Republic of|Holy See)/

/** Pi and "Euler's number" go without one. */
function article(subject: string): string {
  return /^(?:pi|tau)$|['’]s /.test(subject) ? '' : 'the '
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
