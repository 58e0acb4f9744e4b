// SPDX-License-Identifier: Apache-2.0
// The wordings that the rules were tried on while they were made general. They are no measure of the routing, which
// `make routing` takes of another set: they keep what was reached.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import weights from '../../matriz/intent/statistical-weights.json' with { type: 'json' }
import { classify, classifyByRules } from '../../matriz/nodes/intent-rules.ts'
import { isSealed, routingCases } from '../../scripts/routing-set.ts'
import type { RoutingCase } from '../../scripts/routing-set.ts'
import { lessons, trained } from '../../scripts/train-routing.ts'

const read = (name: string): readonly RoutingCase[] => routingCases(readFileSync(join(import.meta.dirname, '../../evals', name), 'utf8'))
const wordings = read('routing-wordings.jsonl')
/** How many of them went where their label says when they were added. */
const reached = 0.994

const measuredSealed = new Set(read('routing.jsonl').filter(isSealed).map(({ prompt }) => prompt))

function labelOf(prompt: string): string {
  return named(classify(prompt).kind)
}

/** What the rules alone say. */
function ruled(prompt: string): string {
  return named(classifyByRules(prompt)?.kind ?? 'unknown')
}

function named(kind: string): string {
  return kind === 'question' || kind === 'unknown' ? 'other' : kind
}

t.test('at least as many wordings as before are read as their label says, of all and of each label', async (test) => {
  const astray = wordings.filter(({ prompt, intent }) => labelOf(prompt) !== intent)
  test.ok(1 - astray.length / wordings.length >= reached, `astray: ${astray.map(({ id, intent, prompt }) => `${id} ${intent} → ${labelOf(prompt)}`).join(', ')}`)
  for (const [intent, own] of Map.groupBy(wordings, (one) => one.intent)) {
    const wrong = astray.filter((one) => one.intent === intent).length
    test.ok(wrong / own.length <= 0.05, `${intent}: ${wrong} of ${own.length} astray`)
  }
})

t.test('what looks like a task and is none is left alone', async (test) => {
  const traps = read('routing-traps.jsonl')
  const astray = traps.filter(({ prompt, intent }) => labelOf(prompt) !== intent)
  test.ok(astray.length / traps.length <= 0.15, astray.map(({ id }) => id).join(', '))
  const others = new Set([...read('routing.jsonl'), ...wordings].map(({ prompt }) => prompt))
  test.same(traps.filter(({ prompt }) => others.has(prompt)).map(({ id }) => id), [])
})

t.test('where no rule knows anything the model does, of texts of every kind that it reads', async (test) => {
  const unruled = wordings.filter(({ prompt, intent }) => intent !== 'other' && ruled(prompt) === 'other')
  const known = unruled.filter(({ prompt, intent }) => labelOf(prompt) === intent)
  test.comment(`${known.length} of ${unruled.length}`)
  test.ok(unruled.length === 0 || known.length / unruled.length >= 0.5)
})

t.test('the model is that of its lessons, and nothing sealed is among them', async (test) => {
  test.strictSame(trained(lessons()), weights)
  test.ok(lessons().length > 3_000)
  test.same(lessons().filter(one => measuredSealed.has(one.prompt)).map(({ id }) => id), [])
})

t.test('planted: a model of one lesson less is another one', async (test) => {
  const few = lessons().slice(0, 60)
  test.notSame(trained(few), trained(few.slice(1)))
})

t.test('every wording has an id of its own, a label of the set that routing is measured on, and is not in that set', async (test) => {
  const measured = read('routing.jsonl')
  const labels = new Set(measured.map(({ intent }) => intent))
  const prompts = new Set(measured.map(({ prompt }) => prompt))
  test.equal(new Set(wordings.map(({ id }) => id)).size, wordings.length, 'ids')
  test.same(wordings.filter(({ intent, prompt }) => !labels.has(intent) || prompt.trim() !== prompt || prompt === '').map(({ id }) => id), [])
  test.same(wordings.filter(({ prompt }) => prompts.has(prompt)).map(({ id }) => id), [])
})
