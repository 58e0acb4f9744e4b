// SPDX-License-Identifier: Apache-2.0
import t from 'tap'
import { createMatriz } from '../../matriz/index.ts'
import type { NodeRecord } from '../../matriz/index.ts'
import { clausesOf } from '../../matriz/nodes/clauses.ts'
import { outcomeOf } from '../../matriz/nodes/composition-reference.ts'
import { planOf } from '../../matriz/nodes/composition-plan.ts'
import { freshContext, requestOf, worldOf } from '../support/ports.ts'

async function ask(question: string): Promise<{ readonly text: string; readonly records: readonly NodeRecord[] }> {
  const world = worldOf()
  const context = freshContext()
  const { terminal, response } = await createMatriz(world).complete(requestOf(question), context)
  t.equal(terminal.type, 'run.completed', question)
  return { text: (JSON.parse(response) as { readonly text: string }).text, records: await world.runs.nodes('acme', context.runId) ?? [] }
}

const capabilities = (records: readonly NodeRecord[]): readonly string[] => records.filter(({ node }) => node.labels?.includes('composition:role=part@1')).flatMap(({ node }) => node.provenance.capabilities)

/** What each part must say; the numbers were worked out by hand. */
const composed: readonly (readonly [question: string, parts: readonly RegExp[], capabilities: readonly string[]])[] = [
  ['Convert 3 km to miles and tell me what 20% of that is', [/3 (?:km|kilometres).*1\.86411/, /20%.*0\.37282/], ['units.convert', 'math.evaluate']],
  ['What is 6 * 7? Divide that by 4.', [/= 42/, /= 10\.5/], ['math.evaluate', 'math.evaluate']],
  ['Subtract 40 from 100, halve the result, and then square it.', [/= 60/, /= 30/, /= 900/], ['math.evaluate', 'math.evaluate', 'math.evaluate']],
  ['How many days are between 1 May 2030 and 4 June 2030, and how many hours is that?', [/34 days/, /816 hours/], ['dates.calculate', 'units.convert']],
  ['What is the capital of Peru? How many letters does it have?', [/Lima/, /4 letters/], ['facts.lookup', 'text.transform']],
  ['Reverse the word "drawer" and then put it in capitals.', [/reward/, /REWARD/], ['text.transform', 'text.transform']],
  ['Add up the numbers in this text: "7 pens, 12 pencils and 3 rulers".', [/7\n12\n3/, /= 22/], ['text.transform', 'math.evaluate']],
  ['Give me the capital of Norway in upper case.', [/Oslo/, /OSLO/], ['facts.lookup', 'text.transform']]
]

t.test('each part is answered by the node for it, with what came before filled in, and the whole is numbered', async (test) => {
  for (const [question, parts, expected] of composed) {
    const { text, records } = await ask(question)
    test.same(capabilities(records), expected, question)
    const lines = text.split(/\n(?=\d+\. )/)
    test.equal(lines.length, parts.length, text)
    for (const [index, part] of parts.entries()) {
      test.match(lines[index], new RegExp(`^${index + 1}\\. `), text)
      test.match(lines[index], part, text)
    }
  }
})

t.test('every part is verified by its own node, and stands in the graph before the answer', async (test) => {
  const { records } = await ask('Convert 3 km to miles and tell me what 20% of that is')
  const validation = records.find(({ node }) => node.type === 'VALIDATION')
  test.match(validation?.payload, { capability: 'answer.compose', verifications: [{ method: 'logical', passed: true }, { method: 'mathematical', passed: true }, { method: 'mathematical', passed: true }] })
  const answer = records.findIndex(({ node }) => node.labels?.includes('capability:name=answer.compose@1'))
  const parts = records.flatMap(({ node }, index) => node.labels?.includes('composition:role=part@1') ? [index] : [])
  test.same(parts, [answer - 2, answer - 1])
  test.match(records[answer]?.payload, { parts: ['units.convert', 'math.evaluate'] })
})

t.test('a part that nobody can answer is said to be unknown, and the others stand', async (test) => {
  const { text } = await ask('What is the capital of Peru? Divide it by 4.')
  test.match(text, /^1\. .*Lima/)
  test.match(text, /\n2\. Divide it by 4\.?: I don't know\.$/)
})

t.test('a part goes on from the one before, and tasks stand side by side', async (test) => {
  for (const [question, wanted] of [
    ['Convert 350 F to C and round to a whole number.', '2. round(176.6666667) = 177 °C'], ['divide 90 by 4 and round up', '2. ceil(22.5) = 23'],
    ['convert 70 kg to lb and then to stone', '≈ 11.02311311 stone'], ['Start with 50, subtract 8, then divide by 6.', '2. 42 / 6 = 7'], ['Take 20% off 80, then add 10% tax.', '2. 64 + 10% = 70.4'], ['50 miles in km; 50 kg in lb', '2. 50 kilograms'],
    ['add 25 and 39, then take the square root', '2. square root of 64 = 8'], ['5 weeks after 1 Jan 2026, and what day of the week will that be?', '2. 5 February 2026 is a Thursday.']
  ] as const) test.match((await ask(question)).text, wanted, question)
})

t.test('when the first part has no answer, there is none', async (test) => {
  const { text, records } = await ask('What is the capital of Atlantis? Count its letters.')
  test.match(text, /^I don't know/)
  test.same(capabilities(records), [])
})

t.test('clauses: cut where something new is asked, never inside quotations or behind an order\'s colon', async (test) => {
  test.same(clausesOf('What is 2+2, and what is 3+3?'), ['What is 2+2', 'what is 3+3?'])
  test.same(clausesOf('I have 40 coins. What is half of that? Then add 5.'), ['I have 40 coins. What is half of that?', 'Then add 5.'])
  test.equal(clausesOf('Count the words in "go and find what is lost. Then count."'), undefined)
  test.equal(clausesOf('Summarise: We met. What is next? Count the days.'), undefined)
  test.equal(clausesOf('What is 2+2?'), undefined)
  test.equal(clausesOf('Add 1. '.repeat(6)), undefined, 'more than five')
  test.equal(clausesOf('and what is '.repeat(10_000)), undefined, 'too long')
})

t.test('a plan is made only of parts that are understood', async (test) => {
  test.same(planOf('Convert 9 km to miles and tell me what 25% of that is.')?.map(({ kind }) => kind), ['conversion', 'arithmetic'])
  for (const whole of ['What is 2+2? Why is grass green?', 'What is my name? What is 2+2?', 'hello', 'Tell me a joke and what is love']) test.equal(planOf(whole), undefined, whole)
})

t.test('an outcome is read with its number and unit', async (test) => {
  test.same(outcomeOf('1,234.5 miles.'), { text: '1,234.5 miles', number: '1234.5', unit: 'miles' })
  test.same(outcomeOf('≈ 0.25'), { text: '0.25', number: '0.25' })
  test.same(outcomeOf('Nairobi'), { text: 'Nairobi' })
  test.same(outcomeOf('4\n2'), { text: '4\n2' })
})

t.test('hostile questions of many parts cost bounded time', async (test) => {
  for (const piece of ['and tell me what that is ', '. What is it', ', then multiply it by 2', 'and convert it to km ', '"and what ']) {
    const startedMs = performance.now()
    planOf(piece.repeat(60).slice(0, 1_400))
    test.ok(performance.now() - startedMs < 500, piece)
  }
})
