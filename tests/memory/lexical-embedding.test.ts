// SPDX-License-Identifier: Apache-2.0
// lukhas-embed: what its vectors find, that they are the same everywhere, and what they cannot do.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import t from 'tap'
import { begin, extendBy, finish } from '../../matriz/memory/lexical-embedding/hashing.ts'
import { normalise } from '../../matriz/memory/lexical-embedding/normalise.ts'
import { lexicalDigest } from '../../matriz/memory/lexical-embedding/parameters.ts'
import { lexicalVector, sublinear } from '../../matriz/memory/lexical-embedding/vector.ts'

const repository = join(import.meta.dirname, '../..')
const lines = (name: string): readonly unknown[] => readFileSync(join(repository, 'evals', name), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as unknown)
// The files are ours.
const pairs = lines('embedding-pairs.jsonl') as readonly { readonly language: string; readonly text: string; readonly related: string; readonly unrelated: string }[]
const synonyms = lines('embedding-synonyms.jsonl') as readonly { readonly text: string; readonly synonym: string; readonly worded_alike: string }[]

function cosine(one: string, other: string, dimensions = 512): number {
  const vector = lexicalVector(other, dimensions)
  return lexicalVector(one, dimensions).reduce((sum, value, index) => sum + value * (vector[index] ?? 0), 0)
}

const bytesOf = (text: string, dimensions = 512): string => Buffer.from(lexicalVector(text, dimensions).buffer).toString('hex')

t.test('of 200 pairs that share words or stems, 98 % and more are nearer than their unrelated partners', (t) => {
  t.equal(new Set(pairs.map(({ text }) => text)).size, 200)
  for (const dimensions of [512, 3072]) {
    const wrong = pairs.filter(({ text, related, unrelated }) => cosine(text, related, dimensions) <= cosine(text, unrelated, dimensions))
    t.ok(wrong.length <= 4, `${dimensions}: ${wrong.length} wrong: ${wrong.map(({ text }) => text).join(' / ')}`)
  }
  t.end()
})

t.test('nearly every related pair is nearer than any unrelated one', (t) => {
  const related = pairs.map((pair) => cosine(pair.text, pair.related))
  const unrelated = pairs.map((pair) => cosine(pair.text, pair.unrelated))
  const right = related.reduce((sum, score) => sum + unrelated.filter((other) => other < score).length, 0)
  t.ok(right / (related.length * unrelated.length) >= 0.99, String(right / (related.length * unrelated.length)))
  t.end()
})

t.test('synonyms fail, as the documentation says: its table has the scores', (t) => {
  const page = readFileSync(join(repository, 'docs/embeddings.md'), 'utf8')
  for (const { text, synonym, worded_alike: alike } of synonyms) {
    const [said, worded] = [cosine(text, synonym), cosine(text, alike)]
    t.ok(said < worded, `${text}: what means the same is further away than what is worded alike`)
    t.ok(page.includes(`| ${text} | ${synonym} | ${said.toFixed(3)} | ${alike} | ${worded.toFixed(3)} |`), `| ${text} | ${synonym} | ${said.toFixed(3)} | ${alike} | ${worded.toFixed(3)} |`)
  }
  t.ok(page.includes(lexicalDigest(512)), `the digest is ${lexicalDigest(512)}`)
  t.end()
})

t.test('two processes make the same digests and the same bytes', (t) => {
  const texts = [...pairs.flatMap(({ text, related }) => [text, related]), '', '!?', '🚀🚀', 'a'.repeat(5_000)]
  const run = (): string => execFileSync(process.execPath, [join(import.meta.dirname, 'vectors-of.ts'), JSON.stringify(texts)], { encoding: 'utf8' })
  const [one, other] = [run(), run()]
  t.equal(one, other)
  t.equal(one.split('\n').length, 3)
  t.equal(new Set(one.split('\n').map((line) => line.split(' ')[0])).size, 3, 'each length has a digest of its own')
  t.end()
})

// 1/√17, as a 32-bit float.
const unit17 = 0.24253562092781067
const goldenNumbers = [1, 1, -1, 1, 1, 1, -2, 1, 1, 1, -1, -1, -1, 1].map((times) => times * unit17)
const goldenDigest = '50eb8be7bcc605ddbed35e05d62878a0d4cc2e5fb7798875bed1d79baa32787f'

t.test('the bytes are those of this version: who changes them changes the version in the parameters', (t) => {
  t.same(Array.from(lexicalVector('Lukhas', 64)).filter((value) => value !== 0), goldenNumbers)
  t.equal(lexicalDigest(512), goldenDigest)
  t.end()
})

t.test('the hash is FNV-1a, finished as MurmurHash3 finishes', (t) => {
  // Of the authors' own vectors: FNV-1a of "a" is e40c292c, of "foobar" bf9cf968; a state goes on from where it stands.
  const fnv = (text: string): number => [...text].reduce((state, character) => Math.imul(state ^ character.charCodeAt(0), 0x01000193), 0x811c9dc5) >>> 0
  t.equal(fnv('a'), 0xe40c292c)
  t.equal(fnv('foobar'), 0xbf9cf968)
  t.equal(begin('word') >>> 0, fnv('\u0001'))
  t.equal(extendBy(begin('word'), 'ab') >>> 0, fnv('\u0001a\u0000b\u0000'))
  t.equal(finish(1), 0x514e28b7)
  t.equal(finish(0xffffffff), 0x81f16f39)
  t.end()
})

t.test('counts count less the more of them there are, in fractions that are held exactly', (t) => {
  t.same([1, 2, 3, 4, 8, 16, 1024].map(sublinear), [1, 1.5, 1.75, 2, 2.5, 3, 6])
  for (let count = 1; count < 5_000; count++) t.ok(sublinear(count + 1) > sublinear(count) && Math.abs(sublinear(count) - 1 - Math.log2(count) / 2) < 0.044)
  t.end()
})

const anyText = fc.string({ unit: 'binary', maxLength: 200 })
const anyDimensions = fc.integer({ min: 64, max: 3072 })

t.test('every text has a vector of unit length, of numbers only', (t) => {
  fc.assert(fc.property(anyText, anyDimensions, (text, dimensions) => {
    const vector = lexicalVector(text, dimensions)
    const length = Math.hypot(...vector)
    return vector.length === dimensions && vector.every(Number.isFinite) && Math.abs(length - 1) < 1e-6
  }))
  for (const text of ['', ' ', '\n', '\u0000', '\ud800', '\udc00x', '.', '\u200b', 'ﷺ']) t.ok(Math.abs(Math.hypot(...lexicalVector(text, 64)) - 1) < 1e-6, JSON.stringify(text))
  t.end()
})

t.test('a text that is normalised stays as it is, and has the vector that it had', (t) => {
  fc.assert(fc.property(anyText, (text) => normalise(normalise(text)) === normalise(text) && bytesOf(normalise(text)) === bytesOf(text)))
  const characters = Array.from({ length: 0x110000 }, (_, point) => String.fromCodePoint(point))
  t.same(characters.filter((character) => normalise(normalise(character)) !== normalise(character) || normalise(character.toUpperCase()) !== normalise(character)), [])
  t.end()
})

t.test('composed or not, wide or not, in whichever case: the same vector', (t) => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'abcxyzäöüßéàñçøőжщяσωğ 12-.') }), (text) =>
    bytesOf(text.normalize('NFD')) === bytesOf(text.normalize('NFC')) && bytesOf(text.toUpperCase()) === bytesOf(text)))
  t.equal(bytesOf('ＡＢＣ １２３'), bytesOf('abc 123'))
  t.equal(bytesOf('ΟΔΟΣ'), bytesOf('οδός'.normalize('NFD').replace('\u0301', '')))
  t.equal(bytesOf('STRASSE'), bytesOf('straße'))
  t.equal(bytesOf('co\u00adoperate'), bytesOf('cooperate'))
  t.end()
})

t.test('sentences may change places, words may not: pairs of words know their order', (t) => {
  const sentence = fc.array(fc.constantFrom('alpha', 'beta', 'gamma', 'delta', 'of', '東京', '42'), { minLength: 1, maxLength: 6 }).map((words) => words.join(' '))
  fc.assert(fc.property(fc.array(sentence, { minLength: 2, maxLength: 5 }), (sentences) => bytesOf(sentences.join('. ')) === bytesOf(sentences.toReversed().join('. '))))
  t.not(bytesOf('dog bites man'), bytesOf('man bites dog'))
  t.ok(cosine('dog bites man', 'man bites dog') > 0.9)
  t.end()
})

t.test('a text of a megabyte takes time by its length only', (t) => {
  const unit = 250_000
  for (const make of [(n: number) => 'a'.repeat(n), (n: number) => ' '.repeat(n), (n: number) => 'ab '.repeat(n / 3), (n: number) => '東'.repeat(n), (n: number) => '\u0301'.repeat(n), (n: number) => '.'.repeat(n), (n: number) => 'a.'.repeat(n / 2)]) {
    const took = (text: string): number => {
      const from = process.cpuUsage()
      lexicalVector(text, 512)
      const { user, system } = process.cpuUsage(from)
      return (user + system) / 1_000
    }
    took(make(unit))
    const [small, large] = [took(make(unit)), took(make(4 * unit))]
    t.ok(large < 12 * small + 200, `${small} ms, and ${large} ms for four times as much`)
  }
  t.end()
})
