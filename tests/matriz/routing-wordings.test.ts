// SPDX-License-Identifier: Apache-2.0
// The wordings that the rules were tried on while they were made general. They are no measure of the routing, which
// `make routing` takes of another set: they keep what was reached.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { classify } from '../../matriz/nodes/intent-rules.ts'
import { routingCases } from '../../scripts/routing-set.ts'
import type { RoutingCase } from '../../scripts/routing-set.ts'

const read = (name: string): readonly RoutingCase[] => routingCases(readFileSync(join(import.meta.dirname, '../../evals', name), 'utf8'))
const wordings = read('routing-wordings.jsonl')
/** How many of them went where their label says when they were added. */
const reached = 0.99

function labelOf(prompt: string): string {
  const { kind } = classify(prompt)
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

t.test('every wording has an id of its own, a label of the set that routing is measured on, and is not in that set', async (test) => {
  const measured = read('routing.jsonl')
  const labels = new Set(measured.map(({ intent }) => intent))
  const prompts = new Set(measured.map(({ prompt }) => prompt))
  test.equal(new Set(wordings.map(({ id }) => id)).size, wordings.length, 'ids')
  test.same(wordings.filter(({ intent, prompt }) => !labels.has(intent) || prompt.trim() !== prompt || prompt === '').map(({ id }) => id), [])
  test.same(wordings.filter(({ prompt }) => prompts.has(prompt)).map(({ id }) => id), [])
})
