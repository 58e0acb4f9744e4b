// SPDX-License-Identifier: Apache-2.0
import t from 'tap'
import { createMatriz } from '../../matriz/index.ts'
import { asksForRecollection } from '../../matriz/nodes/recollections.ts'
import type { RecallResult } from '../../matriz/tools/recall.ts'
import { callWork } from '../support/call-work.ts'
import { freshContext, requestOf, said, worldOf } from '../support/ports.ts'

const recall = (statements: readonly string[], question: string): Promise<RecallResult> => callWork<RecallResult>('statements.recall', { statements, question })

void t.test('a later statement supersedes an earlier one, which is named', async t => {
  const { known, answer, superseded } = await recall(['I live in Oslo.', 'I like it there.', 'I live in Bergen now.'], 'Where do I live?')
  t.ok(known)
  t.match(answer, { value: 'Bergen', sentence: 'I live in Bergen now.', statement: 2 })
  t.match(superseded, [{ value: 'Oslo', statement: 0 }])
})

void t.test('what was said of something is quoted, sentence by sentence', async t => {
  const told = ["I'm allergic to walnuts.", 'My canary Pip sings at five. It is yellow.', 'The spare key is under the blue pot.', 'I was born in Ghent.', 'We fly at 7:30 on Monday.']
  const cases: readonly (readonly [string, string])[] = [
    ['What did I tell you about my canary?', 'My canary Pip sings at five.'], ['Which allergy did I mention?', "I'm allergic to walnuts."], ['I told you where the spare key is. Where is it?', 'The spare key is under the blue pot.'],
    ['In which town did I say I was born?', 'I was born in Ghent.'], ['Remind me when I said we fly.', 'We fly at 7:30 on Monday.']
  ]
  for (const [question, sentence] of cases) {
    const { answer } = await recall(told, question)
    t.equal(answer?.sentence, sentence, question)
    t.ok(told[answer?.statement ?? -1]?.includes(sentence), question)
  }
})

void t.test('what nobody said is not known, and what is near is not taken for it', async t => {
  t.same(await recall([], 'Where do I live?'), { known: false, subject: 'home', answer: null, superseded: [] })
  t.match(await recall(["My dog's name is Rex."], 'What is my name?'), { known: false })
  t.match(await recall(['I live in Oslo.'], 'What did I say about elephants?'), { known: false, answer: null })
  t.match(await recall(['Where do I live?'], 'What did I ask, where did I say I live?'), { known: false })
  t.match(await recall(['The weather is fine.'], 'What is seven times eight?'), { known: false, subject: null })
})

void t.test('the node quotes what was said, and admits what was not', async t => {
  const matriz = createMatriz(worldOf())
  const answer = async (...texts: readonly string[]): Promise<string> => {
    const { response } = await matriz.complete(requestOf(texts.map((text, at) => said(text, `m${at}`))), freshContext())
    return (JSON.parse(response) as { text: string }).text // The projector of the tests writes it.
  }
  t.equal(await answer('My canary Pip sings at five.', 'What did I tell you about my canary?'), 'You said: "My canary Pip sings at five."')
  t.equal(await answer('My canary is called Pip.', "What's the name of my canary again?"), 'Your canary is Pip.')
  t.match(await answer('Good morning', 'What did I tell you about my canary?'), /^I don't know: you have not told me/)
  t.equal(await answer('I live in Oslo.', 'We moved to Bergen last summer.', 'Where do I live?'), 'You live in Bergen.')
})

void t.test('what asks for something else is no question for what was said', t => {
  for (const text of ['What is the capital of Peru?', 'Tell me a story', 'I told him to go', 'What did she say?', 'I said no.', 'Did I pass?', 'What should I say at a funeral?', 'What have I got to lose?']) t.notOk(asksForRecollection(text), text)
  t.end()
})

void t.test('bad parameters are refused, and long conversations cost bounded time', async t => {
  await t.rejects(recall(Array.from({ length: 1_001 }, () => 'a'), 'Where do I live?'), /parameters/)
  await t.rejects(callWork('memory.recall', { statements: 'a', question: 'b' }), /parameters/)
  for (const piece of ['my ', 'I am ', 'my a is b and ', "a'", '. ', 'did I say ', '?']) {
    const startMs = performance.now()
    await recall(Array.from({ length: 10 }, () => piece.repeat(Math.floor(100_000 / piece.length))), `What did I tell you about ${piece.repeat(100)}?`)
    t.ok(performance.now() - startMs < 5_000, piece)
  }
})
