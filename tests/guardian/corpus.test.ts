// SPDX-License-Identifier: Apache-2.0
// What the detectors find in the corpus of tests/guardian/corpus, and that the corpus is what it says. It knows detectors by
// their names alone: its generators follow the documents that they cite.
import t from 'tap'
import { builtInDetectors } from '../../matriz/guardian/detectors/built-in.ts'
import { createScanner } from '../../matriz/guardian/scan/scanner.ts'
import { parseKey } from '../../server/keys.ts'
import { ibanCheckDigits, mod1110Digit, passesLuhn, verhoeffDigit } from './corpus/check-digits.ts'
import { hardNegatives, positives } from './corpus/corpus.ts'
import type { Find } from './corpus/measure.ts'
import { obfuscations } from './corpus/obfuscations.ts'
import { published } from './corpus/published.ts'
import { corpusReport, corpusSeed } from './corpus/report.ts'
import { corpusClasses, locales } from './corpus/sample.ts'
import type { CorpusClass } from './corpus/sample.ts'

const share = process.env['LUKHAS_NIGHTLY'] === '1' ? 1 : 1 / 20

t.test('the detectors find at least 0.995 of the planted values of each class, 0.99 of what they find is one, and all published examples', async (test) => {
  const scanner = createScanner(builtInDetectors.values())
  const { problems, scores } = corpusReport(text => scanner.scanWhole(text).findings, { share })
  for (const { corpusClass, recall, precision, positives: of } of scores) test.comment(`${corpusClass}: recall ${recall.toFixed(4)}, precision ${precision.toFixed(4)} of ${of}`)
  test.same(problems, [])
})

const sampled = [...positives(4000, corpusSeed)]

t.test('each class is there with each obfuscation that applies to it, in at least 8 locales and with 15 obfuscations in all', async (test) => {
  test.ok(obfuscations.length >= 15)
  test.ok(locales.length >= 8)
  const seen = new Set(sampled.map(({ planted, obfuscation }) => `${planted?.corpusClass} ${obfuscation}`))
  for (const { name, appliesTo } of obfuscations) for (const corpusClass of appliesTo) test.ok(seen.has(`${corpusClass} ${name}`), `${corpusClass} ${name}`)
})

t.test('a seed makes the same corpus again, and a sample does not depend on the others', async (test) => {
  test.same([...positives(200, 7)], [...positives(400, 7)].slice(0, 200))
  test.same([...hardNegatives(200, 7)], [...hardNegatives(200, 7)])
  test.not([...positives(1, 7)][0]?.text, [...positives(1, 8)][0]?.text)
})

t.test('what is planted stands where its span says', async (test) => {
  const wrong = sampled.filter(({ text, planted: { span } = { span: { start: 0, end: 0 } } }) => span.end > text.length || text.slice(span.start, span.end).trim() === '')
  test.same(wrong.map(({ id }) => id), [])
})

t.test('each class has at least 20 published examples and near-misses', async (test) => {
  for (const corpusClass of corpusClasses) {
    const of = published[corpusClass].reduce((sum, { examples, nearMisses }) => sum + examples.length + nearMisses.length, 0)
    test.ok(of >= 20, `${corpusClass}: ${of}`)
  }
})

/** The values of the published examples of a class. */
function valuesOf(corpusClass: CorpusClass, category: string): readonly string[] {
  return published[corpusClass].filter(entry => entry.category === category).flatMap(({ examples }) => examples.map(marked => marked.slice(marked.indexOf('⟦') + 1, marked.indexOf('⟧')).replace(/[^0-9A-Za-z]/g, '')))
}

t.test('the check digits of the generators are those of the published examples', async (test) => {
  for (const card of valuesOf('card', 'payment_card')) test.ok(passesLuhn(card), card)
  for (const iban of valuesOf('iban', 'iban')) test.equal(ibanCheckDigits(iban.slice(0, 2), iban.slice(4)), iban.slice(2, 4), iban)
  for (const number of valuesOf('national_id', 'national_id.de_steuer_id')) test.equal(mod1110Digit(number.slice(0, -1)), number.at(-1), number)
  for (const number of valuesOf('national_id', 'national_id.in_aadhaar')) test.equal(verhoeffDigit(number.slice(0, -1)), number.at(-1), number)
  for (const number of valuesOf('national_id', 'national_id.ca_sin')) test.ok(passesLuhn(number), number)
})

t.test('the keys of ours that the corpus makes are keys', async (test) => {
  const keys = sampled.filter(({ planted, obfuscation }) => planted?.category === 'secret.lukhas_key' && obfuscation === 'plain').map(({ text, planted: { span } = { span: { start: 0, end: 0 } } }) => text.slice(span.start, span.end))
  test.ok(keys.length > 0)
  for (const key of keys) test.ok(parseKey(key), key)
})

/** What finds every planted value, as it stands in the corpus: the report has no problem with it but the published examples. */
const known = new Map(sampled.map(sample => [sample.text, sample]))
const perfect: Find = (text) => {
  const planted = known.get(text)?.planted
  return planted === undefined ? [] : [{ detector: planted.corpusClass, category: planted.category, ...planted.span, score: 1 }]
}

function scoreProblems(find: Find): readonly string[] {
  return corpusReport(find, { share: 0.2 }).problems.filter(problem => /^\w+: (?:recall|precision)/.test(problem))
}

t.test('who misses one value in a hundred, cuts one short, names it wrongly or sees values where none are is told so', async (test) => {
  test.same(scoreProblems(perfect), [])
  test.match(scoreProblems(text => known.get(text)?.obfuscation === 'zero_width' ? [] : perfect(text)), [/^email: recall/])
  test.match(scoreProblems(text => perfect(text).map(finding => finding.detector === 'card' ? { ...finding, end: finding.end - 3 } : finding)), [/^card: recall/])
  test.match(scoreProblems(text => perfect(text).map(finding => finding.category === 'national_id.nl_bsn' ? { ...finding, category: 'national_id.ca_sin' } : finding)), [/^national_id: recall/, /^national_id: precision/])
  test.match(scoreProblems(text => [...perfect(text), ...(text.includes('version') ? [{ detector: 'ip_address', category: 'ipv4', start: 0, end: 9, score: 1 }] : [])]), [/^ip_address: precision/])
})
