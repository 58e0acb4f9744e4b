// SPDX-License-Identifier: Apache-2.0
import t from 'tap'
import type { Critique, FindingKind } from '../../matriz/tools/critique.ts'
import { callWork } from '../support/call-work.ts'

const critique = (question: string, answer: string): Promise<Critique> => callWork<Critique>('reflection.critique', { question, answer })

const cases: readonly (readonly [string, string, readonly FindingKind[]])[] = [
  ['How many chairs?', 'We need 6 * 7 = 42 chairs.', []],
  ['How many chairs?', 'We need 6 * 7 = 43 chairs.', ['wrong_arithmetic']],
  ['What is 6 times 7?', 'It is 42.', []],
  ['What is 6 times 7?', 'It is 43.', ['wrong_result']],
  ['What is 10 / 3?', 'About 3.33.', []],
  ['What is the capital of Canada?', 'That would be Ottawa.', []],
  ['What is the capital of Canada?', 'That would be Toronto.', ['wrong_result']],
  ['What is the capital of Canada?', "I don't know.", []],
  ['Tell me of Canada.', 'Toronto is the capital of Canada.', ['wrong_fact']],
  ['When do we meet?', 'The meeting starts at 10. I will be there. The meeting starts at 11.', ['self_contradiction']],
  ['Who leads?', 'The leader is Anna. The leader is Berta.', ['self_contradiction']],
  ['Is it open?', 'The shop is open. The shop is not open.', ['self_contradiction']],
  ['How is it?', 'The soup is hot. The soup is salty. The bread has 3 kinds. The bread has 2 sizes.', []],
  ['How old is the bridge? Who painted the tower?', 'The bridge is 90 years old.', ['unanswered']],
  ['How old is the bridge? Who painted the tower?', 'The bridge is 90 years old, and Meyer painted the tower.', []],
  ['Is tea healthy?', 'Studies show that tea is healthy.', ['without_evidence']],
  ['Is tea healthy?', 'According to Smith, studies show that tea is healthy.', []]
]

void t.test('finds what can be found, and accuses nobody of the rest', async t => {
  for (const [question, answer, kinds] of cases) t.same((await critique(question, answer)).findings.map(({ kind }) => kind), kinds, answer)
})

void t.test('each finding quotes its place', async t => {
  const answer = 'Well, 2 + 2 = 5. Toronto is the capital of Canada. Everybody knows it.'
  const { verdict, findings, checked } = await critique('Tell me.', answer)
  t.equal(verdict, 'wrong')
  t.same(findings.map(({ kind, severity }) => [kind, severity]), [['wrong_arithmetic', 'high'], ['wrong_fact', 'high'], ['without_evidence', 'low']])
  t.ok(findings.every(({ start, end, text }) => answer.slice(start, end).trim() === text))
  t.same(checked, { calculations: 1, facts: 1 })
})

void t.test('the verdict is as bad as the worst finding', async t => {
  t.equal((await critique('Is tea healthy?', 'Obviously.')).verdict, 'doubtful')
  t.equal((await critique('Hello?', 'Hello.')).verdict, 'sound')
  t.equal((await critique('How old is the bridge?', '')).verdict, 'doubtful')
})

void t.test('bad parameters are refused, hostile texts cost bounded time', async t => {
  await t.rejects(callWork('reflection.critique', { question: 'a' }), /parameters/)
  for (const piece of ['a is b. ', 'The a is 1. ', '? ', 'and what ', '2 + 2 = 5 ', 'never ', 'A ', '(', '1']) {
    const startMs = performance.now()
    await critique(piece.repeat(Math.floor(90_000 / piece.length)), piece.repeat(Math.floor(400_000 / piece.length)))
    t.ok(performance.now() - startMs < 15_000, piece)
  }
})
