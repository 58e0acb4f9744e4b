// SPDX-License-Identifier: Apache-2.0
// Marks in an engine's text: however it is cut, the same comes of it, and no more than one mark is ever held back.
import fc from 'fast-check'
import t from 'tap'
import { CitationReader } from '../../matriz/orchestrator/citation-reader.ts'
import type { Said } from '../../matriz/orchestrator/citation-reader.ts'

interface Read { readonly text: string; readonly cited: readonly (readonly [number, number])[] }

function read(pieces: readonly string[], sources: number): Read {
  const reader = new CitationReader(sources)
  const cited: (readonly [number, number])[] = []
  let text = ''
  const take = (all: readonly Said[]): void => {
    for (const said of all) {
      if ('text' in said) text += said.text
      else for (const source of said.sources) cited.push([source, text.length])
    }
  }
  let given = 0
  for (const piece of pieces) {
    given += piece.length
    const before = text.length
    take(reader.push(piece))
    if (sources === 0 && text.length !== before + piece.length) throw new Error('held back for nothing')
  }
  take(reader.flush())
  if (text.length > given) throw new Error('more came out than went in')
  return { text, cited }
}

t.test('marks that name sources are taken out, and everything else is text', async (t) => {
  const cases: readonly (readonly [string, string, readonly (readonly [number, number])[]])[] = [
    ['Nine 【1】.', 'Nine.', [[1, 4]]],
    ['【2】Nine', 'Nine', [[2, 0]]],
    ['Nine【1】【2】 years', 'Nine years', [[1, 4], [2, 4]]],
    ['Nine 【1】 【2】, ten', 'Nine, ten', [[1, 4], [2, 4]]],
    ['Nine 【1】ten', 'Nine ten', [[1, 4]]],
    ['a 【1, 2;1】', 'a', [[1, 1], [2, 1]]],
    ['a【2†manual.txt】', 'a', [[2, 1]]],
    ['a【3】 【0】 【】 【x】 【1x】 【-1】 【1', 'a【3】 【0】 【】 【x】 【1x】 【-1】 【1', []],
    ['a【1, 3】', 'a【1, 3】', []],
    ['【a【1】', '【a', [[1, 2]]],
    [`【${'1'.repeat(80)}】 b `, `【${'1'.repeat(80)}】 b `, []]
  ]
  for (const [text, said, cited] of cases) t.strictSame(read([text], 2), { text: said, cited }, text)
  t.strictSame(read(['a【1】'], 0), { text: 'a【1】', cited: [] })
  t.equal(read(['【1】'.repeat(1_001)], 1).cited.length, 1_000)
})

t.test('however a text is cut, the same comes of it', async (t) => {
  const piece = fc.constantFrom('【', '】', '1', '2', '3', ',', ' ', '.', 'word', '†x', '【1】', '【2】', ' 【1】', '\n', '漢', '')
  fc.assert(fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
    const whole = read([pieces.join('')], 2)
    const cut = read(pieces, 2)
    if (JSON.stringify(cut) !== JSON.stringify(whole)) throw new Error(`${JSON.stringify(cut)} and not ${JSON.stringify(whole)}`)
    const reader = new CitationReader(2)
    let shown = 0
    for (const [index, one] of pieces.entries()) {
      for (const said of reader.push(one)) shown += 'text' in said ? said.text.length : 0
      if (read(pieces.slice(0, index + 1), 2).text.length - shown > 65) throw new Error('more is held back than a mark and the space before it')
    }
  }), { numRuns: 2_000, seed: 20261125 })
  t.pass('every case held')
})

t.test('a text full of openings costs time that grows with it alone', async (t) => {
  for (const text of ['【'.repeat(200_000), '【1'.repeat(100_000), ' 【1】'.repeat(50_000), '【1, '.repeat(50_000)]) {
    const startMs = performance.now()
    read(text.match(/[^]{1,7}/g) ?? [], 2)
    t.ok(performance.now() - startMs < 3_000, `${text.slice(0, 4)}: ${Math.round(performance.now() - startMs)} ms`)
  }
})
