// SPDX-License-Identifier: Apache-2.0
import t from 'tap'
import { factProperties } from '../../matriz/facts/fact.ts'
import type { Fact, FactProperty } from '../../matriz/facts/fact.ts'
import { facts } from '../../matriz/facts/facts-base.ts'
import { sources } from '../../matriz/facts/sources.ts'
import type { Source } from '../../matriz/facts/sources.ts'

const ofProperty = (property: FactProperty): readonly Fact[] => facts.filter(fact => fact.property === property)
const valueOf = (subject: string, property: FactProperty): string | undefined => facts.find(fact => fact.subject === subject && fact.property === property)?.value
const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Names that stand for more than one subject, or more than once for one. */
function ambiguous(list: readonly Fact[], namesOf: (fact: Fact) => readonly string[]): readonly string[] {
  const subjects = new Map<string, string>()
  return list.flatMap(fact => namesOf(fact).flatMap(name => {
    const other = subjects.get(name)
    subjects.set(name, fact.subject)
    return other === undefined ? [] : [`${name}: ${other}, ${fact.subject}`]
  }))
}

void t.test('there are at least 400 subjects, and each property is known of one at least', t => {
  t.ok(new Set(facts.map(fact => fact.subject)).size >= 400)
  for (const property of factProperties) t.ok(ofProperty(property).length > 0, property)
  t.end()
})

void t.test('every fact names a source that is listed, and every source has a fact and an address', t => {
  for (const fact of facts) t.ok(Object.hasOwn(sources, fact.source), `${fact.subject}, ${fact.property}`)
  const used = new Set<string>(facts.map(fact => fact.source))
  const listed: Readonly<Record<string, Source>> = sources
  for (const [key, source] of Object.entries(listed)) {
    t.ok(used.has(key), key)
    t.equal(new URL(source.url).protocol, 'https:', key)
    t.ok(source.name !== '' && source.publisher !== '' && source.year > 1900 && source.year < 2100, key)
  }
  t.end()
})

void t.test('no text of a fact is empty or begins or ends with a space', t => {
  for (const fact of facts) {
    const texts = [fact.subject, fact.value, ...fact.aliases ?? [], ...fact.symbols ?? [], ...fact.unit === undefined ? [] : [fact.unit], ...fact.note === undefined ? [] : [fact.note]]
    t.ok(texts.every(text => text !== '' && text === text.trim()), `${fact.subject}, ${fact.property}`)
  }
  t.end()
})

void t.test('nothing is said twice: subject and property are unique', t => {
  t.same(ambiguous(facts, fact => [`${folded(fact.subject)}, ${fact.property}`]), [])
  t.end()
})

void t.test('a name or a symbol leads to one subject of a property only', t => {
  for (const property of factProperties) {
    t.same(ambiguous(ofProperty(property), fact => [fact.subject, ...fact.aliases ?? []].map(folded)), [], `names, ${property}`)
    t.same(ambiguous(ofProperty(property), fact => fact.symbols ?? []), [], `symbols, ${property}`)
  }
  t.end()
})

void t.test('the check for names finds a planted one that is taken', t => {
  const planted: Fact = { subject: 'Austria-Hungary', aliases: ['Ungarn'], property: 'capital', value: 'Vienna', source: 'world-factbook' }
  t.same(ambiguous([...ofProperty('capital'), planted], fact => [fact.subject, ...fact.aliases ?? []].map(folded)), ['ungarn: Hungary, Austria-Hungary'])
  t.end()
})

void t.test('the elements are numbered from 1 to 118 without a gap, each with its own symbol', t => {
  t.same(ofProperty('atomic number').map(fact => Number(fact.value)), Array.from({ length: 118 }, (_, index) => index + 1))
  const symbols = ofProperty('chemical symbol')
  t.equal(new Set(symbols.map(fact => fact.value)).size, 118)
  for (const fact of symbols) t.match(fact.value, /^[A-Z][a-z]?$/)
  t.end()
})

void t.test('each period ends with an element of group 18 and has the length of its shells', t => {
  const periods = ofProperty('period').map(fact => Number(fact.value))
  t.same([1, 2, 3, 4, 5, 6, 7].map(period => periods.filter(one => one === period).length), [2, 8, 8, 18, 18, 32, 32])
  t.same(periods, periods.toSorted((one, other) => one - other))
  t.same(ofProperty('group').filter(fact => fact.value === '18').map(fact => valueOf(fact.subject, 'chemical symbol')), ['He', 'Ne', 'Ar', 'Kr', 'Xe', 'Rn', 'Og'])
  t.end()
})

void t.test('an element has a group or a series, and a weight grows with its number but where nature swaps two', t => {
  for (const { subject } of ofProperty('atomic number')) t.not(valueOf(subject, 'group') === undefined, valueOf(subject, 'series') === undefined, subject)
  const weights = ofProperty('standard atomic weight').filter(fact => fact.source !== 'nubase-2020')
  const swapped = weights.flatMap((fact, index) => Number(fact.value) < Number(weights[index - 1]?.value ?? 0) ? [fact.subject] : [])
  t.same(swapped, ['potassium', 'nickel', 'iodine', 'protactinium'])
  for (const fact of weights) t.match(fact.note, /^± \d+(?:\.\d+)?$/, fact.subject)
  t.end()
})

void t.test('an element without a standard weight has a whole mass number in brackets, larger than its number', t => {
  const radioactive = ofProperty('standard atomic weight').filter(fact => fact.source === 'nubase-2020')
  for (const fact of radioactive) {
    t.match(fact.value, /^\[\d+\]$/, fact.subject)
    t.ok(Number(fact.value.slice(1, -1)) > 2 * Number(valueOf(fact.subject, 'atomic number')), fact.subject)
  }
  t.end()
})

void t.test('there are 7 base and 22 derived units, and 24 prefixes whose powers mirror each other', t => {
  t.equal(ofProperty('definition').length, 29)
  t.equal(ofProperty('in SI base units').length, 22)
  const powers = ofProperty('power of ten').map(fact => Number(fact.value.replace(/^10\^/, '')))
  t.same(powers, [30, 27, 24, 21, 18, 15, 12, 9, 6, 3, 2, 1, -1, -2, -3, -6, -9, -12, -15, -18, -21, -24, -27, -30])
  t.same(ofProperty('power of two').map(fact => fact.value), [10, 20, 30, 40, 50, 60, 70, 80].map(power => `2^${power}`))
  t.end()
})

void t.test('a constant is a number, and says that it is exact or how uncertain it is', t => {
  for (const fact of ofProperty('value')) {
    t.match(fact.value, /^\d+(?:\.\d+)?(?:e-?\d+)?$/, fact.subject)
    t.match(fact.note, /^(?:exact by definition|standard uncertainty \d+(?:\.\d+)?(?:e-?\d+)?$|sequence A\d{6}$)/, fact.subject)
    const uncertainty = Number(/^standard uncertainty (.+)$/.exec(fact.note ?? '')?.[1] ?? 0)
    t.ok(uncertainty < Number(fact.value) / 10_000, fact.subject)
  }
  t.end()
})

void t.test('constants that follow from others agree with them', t => {
  const number = (subject: string): number => Number(valueOf(subject, 'value'))
  const near = (found: number, wanted: number, what: string): void => { t.ok(Math.abs(found / wanted - 1) < 2e-9, `${what}: ${found}, ${wanted}`) }
  near(number('reduced Planck constant'), number('Planck constant') / (2 * Math.PI), 'reduced Planck constant')
  near(number('molar gas constant'), number('Boltzmann constant') * number('Avogadro constant'), 'gas constant')
  near(number('Faraday constant'), number('elementary charge') * number('Avogadro constant'), 'Faraday constant')
  near(number('von Klitzing constant'), number('Planck constant') / number('elementary charge') ** 2, 'von Klitzing constant')
  near(number('magnetic flux quantum'), number('Planck constant') / (2 * number('elementary charge')), 'flux quantum')
  near(number('proton–electron mass ratio'), number('proton mass') / number('electron mass'), 'mass ratio')
  near(number('fine-structure constant'), 1 / number('inverse fine-structure constant'), 'fine-structure constant')
  near(1 / (number('vacuum electric permittivity') * number('vacuum magnetic permeability')), number('speed of light') ** 2, 'speed of light')
  near(number('golden ratio'), (1 + number('square root of five')) / 2, 'golden ratio')
  near(number('tau'), 2 * number('pi'), 'tau')
  near(number("Euler's number") ** number('natural logarithm of ten'), 10, 'natural logarithm')
  t.end()
})

void t.test('the calendar adds up: months to a year, years to a cycle, and rounds that close', t => {
  const days = (subject: string): number => Number(valueOf(subject, 'number of days'))
  const months = ofProperty('place in the year').map(fact => fact.subject)
  t.equal(months.reduce((sum, month) => sum + days(month), 0), days('year'))
  t.equal(days('leap year'), days('year') + 1)
  t.equal(days('Gregorian cycle'), 303 * days('year') + 97 * days('leap year'))
  t.equal(Number(valueOf('Gregorian year', 'length')) * 400, days('Gregorian cycle'))
  t.same(months.map(month => valueOf(month, 'next')), [...months.slice(1), 'January'])
  t.equal(valueOf('Monday', 'previous'), 'Sunday')
  t.equal(valueOf('months with 30 days', 'months'), 'April, June, September, November')
  t.equal(valueOf('months with 31 days', 'number of such months'), '7')
  t.end()
})

void t.test('193 members and 2 observers of the United Nations have a capital', t => {
  t.equal(ofProperty('capital').length, 195)
  const spot: Readonly<Record<string, string>> = {
    Australia: 'Canberra', Brazil: 'Brasília', Canada: 'Ottawa', Kazakhstan: 'Astana', Myanmar: 'Naypyidaw', Nigeria: 'Abuja', Tanzania: 'Dodoma', Türkiye: 'Ankara', Burundi: 'Gitega', Palau: 'Ngerulmud'
  }
  for (const [state, capital] of Object.entries(spot)) t.equal(valueOf(state, 'capital'), capital, state)
  t.end()
})

void t.test('where the government does not sit in the capital, both are told', t => {
  for (const [state, seat] of Object.entries({ Bolivia: 'La Paz', Netherlands: 'The Hague', Benin: 'Cotonou', 'South Africa': 'Pretoria' })) {
    t.equal(valueOf(state, 'seat of government'), seat)
    t.ok(ofProperty('capital').find(fact => fact.subject === state)?.note?.includes(seat), state)
  }
  t.end()
})
