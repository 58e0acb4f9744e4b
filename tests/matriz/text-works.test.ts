// SPDX-License-Identifier: Apache-2.0
import t from 'tap'
import { createMatriz } from '../../matriz/index.ts'
import { findTextOperation } from '../../matriz/nodes/text-request.ts'
import type { Extraction } from '../../matriz/tools/text-extract.ts'
import type { TextStatistics } from '../../matriz/tools/text-statistics.ts'
import type { Summary } from '../../matriz/tools/text-summarise.ts'
import { transform, transformations } from '../../matriz/tools/text-transform.ts'
import type { Transformation, TransformOptions } from '../../matriz/tools/text-transform.ts'
import { callWork, refusal } from '../support/call-work.ts'
import { freshContext, requestOf, worldOf } from '../support/ports.ts'

const changes: readonly (readonly [Transformation, string, string, TransformOptions?])[] = [
  ['upper', 'straße', 'STRASSE'], ['lower', 'ÀB', 'àb'], ['title', "the cat's hat", "The Cat's Hat"], ['sentence', 'ONE THING. ANOTHER ONE! yes', 'One thing. Another one! Yes'], ['slug', 'Crème brûlée & Straße: 2 ways!', 'creme-brulee-strasse-2-ways'],
  ['trim', '  a b ', 'a b'], ['collapse_spaces', ' a   b \n  c ', 'a b\nc'], ['reverse_characters', 'a👨‍👩‍👧é', 'é👨‍👩‍👧a'], ['reverse_words', 'one two  three', 'three two one'], ['reverse_items', 'a, b and c', 'b and c, a'], ['reverse_lines', 'a\nb', 'b\na'],
  ['sort_words', 'b A c', 'A b c'], ['sort_items', '10, 9, 100', '9, 10, 100'], ['sort_lines', 'b\n\na', 'a\nb'], ['sort_descending', '3; 1; 2', '3; 2; 1'], ['deduplicate_words', 'a b A c', 'a b c'], ['deduplicate_items', 'x, y, X', 'x, y'], ['deduplicate_lines', 'a\nb\na', 'a\nb'],
  ['replace', 'a.a', 'b.b', { find: 'a', replacement: 'b' }], ['replace', '$1 $1', '$& $&', { find: '$1', replacement: '$&' }], ['delete_after', 'and/or\n24/7', 'and\n24', { find: '/' }], ['delete_before', 'k=v', 'v', { find: '=' }],
  ['split', 'a;b; c', 'a\nb\nc', { find: ';' }], ['join', 'a b', 'a-b', { replacement: '-' }], ['first_words', 'a b c d', 'a b', { count: 2 }], ['last_words', 'a b c d', 'd'], ['first_characters', 'é́xy', 'é́'], ['last_characters', 'abc', 'bc', { count: 2 }],
  ['first_sentences', 'One. Two.', 'One.'], ['last_sentences', 'One. Two.', 'Two.'], ['first_lines', 'a\nb\nc', 'a\nb', { count: 2 }], ['last_lines', 'a\r\nb', 'b']
]

void t.test('transform: every operation does what it says', async t => {
  for (const [operation, before, after, options] of changes) t.same(await callWork('text.transform', { text: before, operation, ...options }), { text: after, changed: before !== after }, `${operation}: ${before}`)
  t.same(new Set(changes.map(([operation]) => operation)), new Set(transformations))
})

void t.test('transform: what is missing or too large is refused by name', async t => {
  t.equal((await refusal('text.transform', { text: 'a', operation: 'replace', find: 'a' })).param, 'replacement')
  t.equal((await refusal('text.transform', { text: 'a', operation: 'split' })).param, 'find')
  t.equal((await refusal('text.transform', { text: 'a', operation: 'replace', find: '', replacement: 'b' })).param, 'find')
  t.equal((await refusal('text.transform', { text: 'a'.repeat(10_000), operation: 'replace', find: 'a', replacement: 'b'.repeat(1_000) })).param, 'replacement')
  await t.rejects(callWork('text.transform', { text: 'a', operation: 'explode' }), /parameters/)
  await t.rejects(callWork('text.transform', { text: 'a', operation: 'first_words', count: 0 }), /parameters/)
  await t.rejects(callWork('text.transform', { text: 'x'.repeat(1_000_001), operation: 'upper' }), /parameters/)
})

void t.test('statistics: counts as a reader counts', async t => {
  const told = await callWork<TextStatistics>('text.statistics', { text: 'The cat sat. The dog — a big one — ran!\n\n¿Qué? 👨‍👩‍👧', find: 'THE' })
  t.match(told, { sentences: 3, lines: 3, paragraphs: 2, occurrences: 2, palindrome: false, distinct_words: 9, frequent_words: [{ word: 'the', count: 2 }] })
  t.match(await callWork<TextStatistics>('text.statistics', { text: 'añ👩‍👩‍👧' }), { graphemes: 3, letters: 2, words: 1, occurrences: null })
  t.match(await callWork<TextStatistics>('text.statistics', { text: 'banana', find: 'a' }), { occurrences: 3, longest_words: ['banana'], average_word_length: 6 })
  t.match(await callWork<TextStatistics>('text.statistics', { text: 'A man, a plan, a canal: Panama' }), { palindrome: true })
  t.match(await callWork<TextStatistics>('text.statistics', { text: '' }), { characters: 0, words: 0, lines: 0, sentences: 0, average_word_length: 0, palindrome: false, longest_words: [] })
  t.match(await callWork<TextStatistics>('text.statistics', { text: '私は学生です' }), { graphemes: 6, sentences: 1 })
})

const mixed = 'Office +44 20 7946 0018 or (212) 555-1234, host 10.0.0.1, on 2024-01-15 at 7:45 pm: $3.50 and 20 euros, 15 % off. #rain #2024 @bob ann@example.org, https://example.org/a?b=1. 1939-1945'
const extractions: readonly (readonly [string, readonly string[]])[] = [
  ['phones', ['+44 20 7946 0018', '(212) 555-1234']], ['dates', ['2024-01-15']], ['times', ['7:45 pm']], ['money', ['$3.50', '20 euros']], ['percentages', ['15 %']], ['hashtags', ['#rain']], ['mentions', ['@bob']],
  ['emails', ['ann@example.org']], ['urls', ['https://example.org/a?b=1']]
]
void t.test('extract: everything of a kind, with its place, and nothing else', async t => {
  for (const [kind, expected] of extractions) {
    const { found, count } = await callWork<Extraction>('text.extract', { text: mixed, kind })
    t.same(found.map(({ text }) => text), expected, kind)
    t.equal(count, expected.length)
    t.ok(found.every(({ text, start, end }) => mixed.slice(start, end) === text), kind)
  }
  const { found, count } = await callWork<Extraction>('text.extract', { text: '7 '.repeat(6_000), kind: 'numbers' })
  t.same([found.length, count], [5_000, 6_000])
})

void t.test('summarise: sentences of the text itself, in their order, as many as asked', async t => {
  const text = 'Bees make honey. The weather was nice. Bees live in hives. Honey of bees is sweet. I had lunch. Somebody laughed.'
  const { text: told, kept, sentences } = await callWork<Summary>('text.summarise', { text, sentences: 2 })
  t.same([kept, sentences], [2, 6])
  const places = told.split(/(?<=\.)\s/).map(sentence => text.indexOf(sentence))
  t.ok(places.every((place, at) => place >= 0 && place > (places[at - 1] ?? -1)), told)
  t.match(told, /[Bb]ees/)
  t.same(await callWork<Summary>('text.summarise', { text: '' }), { text: '', sentences: 0, kept: 0, cut: false })
  t.match(await callWork<Summary>('text.summarise', { text: 'Word one. '.repeat(3_000), sentences: 1 }), { cut: true, kept: 1 })
  await t.rejects(callWork('text.summarise', { text: 'a', sentences: 0 }), /parameters/)
  await t.rejects(callWork('text.summarise', { text: 'a', sentences: 21 }), /parameters/)
})

const matriz = createMatriz(worldOf())
async function answer(question: string): Promise<string> {
  const { response } = await matriz.complete(requestOf(question), freshContext())
  return (JSON.parse(response) as { text: string }).text // The projector of the tests writes it.
}

const spoken: readonly (readonly [string, string])[] = [
  ['Remove the duplicates from this list: tea, milk, tea', 'tea, milk'], ['Replace "sun" with "moon" in: the sun rose', 'the moon rose'], ['Give me the first two words of "alpha beta gamma"', 'alpha beta'], ['last 2 words of: alpha beta gamma', 'beta gamma'],
  ['Is "Was it a car or a cat I saw" a palindrome?', 'Yes: read backwards, "Was it a car or a cat I saw" is the same.'], ['What is the longest word in this sentence: Rain falls mainly there', 'The longest word is "mainly".'],
  ['Put these in reverse order: uno, dos, tres', 'tres, dos, uno'], ['Split "red|green" at the pipes', 'red\ngreen'], ['Delete everything after the colon in "a:b" and "c:d"', 'a\nc'], ['Find the phone numbers in: ring 07700 900123 now', '07700 900123'],
  ['How often does the letter e appear in "eleven"?', '"e" appears 3 times'], ['Zähle die Wörter in: eins zwei drei', '3 words'], ['Écris ce texte en majuscules : salut', 'SALUT'], ['Write "hello there" in capitals', 'HELLO THERE'], ['Make a slug of "Big News!"', 'big-news'],
  ['Sort these from large to small: 1, 3, 2', '3, 2, 1'], ['Extract the hashtags from: so #nice and #good', '#nice\n#good']
]
void t.test('the node does what the works do, asked in words', async t => {
  for (const [question, expected] of spoken) t.equal(await answer(question), expected, question)
})

void t.test('what only mentions a text operation is none', t => {
  for (const text of [
    'Sum up the plot of the film', 'Can you replace the battery in my watch?', 'Remove the stain', 'What is the first sentence of the constitution?', 'Is this a joke?', 'The last two words were rude', 'Split the bill', 'Sort out my taxes', 'Order me a pizza',
    'How do I reverse a car?', 'In which order should I read them?', 'Find the numbers of the beast', 'Delete everything', 'trim my beard', 'How often does the bus come?'
  ]) t.equal(findTextOperation(text), undefined, text)
  t.end()
})

void t.test('long texts go to a thread, short ones do not', async t => {
  const asked: string[] = []
  const world = worldOf()
  const counting = createMatriz(worldOf({ works: { run: (name, parameters, limits) => { asked.push(name); return world.works.run(name, parameters, limits) } } }))
  for (const length of [10, 50_000]) await counting.complete(requestOf(`Count the words in: ${'ab '.repeat(length)}`), freshContext())
  t.same(asked, ['text.statistics'])
})

void t.test('hostile texts cost time in proportion to their length', t => {
  const shapes = ['a', '1-', '"', '(', '@a.', '#1', '\n', 'é́', '+1 ', '12 ', '1,', '日本', '👨‍👩‍👧', '```', '?!', '. ', 'http://']
  for (const shape of shapes) {
    const text = shape.repeat(Math.ceil(200_000 / shape.length))
    const startMs = performance.now()
    for (const order of ['', 'Extract the numbers from: ', 'replace "a" with "b" in ', 'Sort: ', 'summarise ']) findTextOperation(`${order}${text}`)
    t.ok(performance.now() - startMs < 2_000, `reading ${shape}`)
    for (const operation of transformations) {
      const beganMs = performance.now()
      try { transform(text, operation, { find: 'a', replacement: 'b', count: 3 }) } catch (thrown) { t.match(thrown, { code: 'invalid_value' }) }
      t.ok(performance.now() - beganMs < 3_000, `${operation} ${shape}`)
    }
  }
  t.end()
})
