// SPDX-License-Identifier: Apache-2.0
// The set that routing is measured on is large enough, varied, and a third of it is sealed. Nothing here says what a sealed
// prompt is: a failure names ids of the open part, and counts.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { isSealed, routingCases } from '../../scripts/routing-set.ts'
import type { RoutingCase } from '../../scripts/routing-set.ts'

const cases = routingCases(readFileSync(join(import.meta.dirname, '../../evals/routing.jsonl'), 'utf8'))
const labels = ['arithmetic', 'conversion', 'date', 'logic', 'fact', 'text_operation', 'recall', 'statement', 'obey', 'compound', 'other']

/** Cases that differ in their numbers and names alone are one. */
const masked = (prompt: string): string => prompt
  .replace(/(?<=\S\s)\p{Lu}[\p{L}'’-]*(?:\s\p{Lu}[\p{L}'’-]*)*/gu, 'NAME').replace(/\d+(?:[.,:/-]\d+)*/g, 'NUMBER').toLowerCase().replace(/[\s.?!]+$/, '')

/** The sentence behind a prompt: numbers, names, quotations and what follows a colon are slots, and so are units. */
const template = (prompt: string): string => masked(prompt.replace(/"[^"]*"|“[^”]*”|«[^»]*»/g, 'QUOTE').replace(/:\s.+$/s, ': REST'))
  .replace(/\b(?:k|c|m|µ)?(?:m|g|l|b|pa|hz|w|j)\b|\b(?:kilo|centi|milli)?(?:metres?|meters?|grams?|lit(?:re|er)s?)\b|\b(?:miles?|feet|foot|inch(?:es)?|yards?|pounds?|ounces?|gallons?|pints?|cups?|days?|weeks?|months?|years?|hours?|minutes?|seconds?)\b/g, 'unit')

const open = (all: readonly RoutingCase[]): readonly string[] => all.filter(one => !isSealed(one)).map(({ id }) => id)

t.test('every line is a case with an id of its own, a prompt of its own and a known label', async (test) => {
  for (const one of cases) test.same(Object.keys(one).sort(), ['id', 'intent', 'prompt'], `case ${one.id}`)
  test.equal(new Set(cases.map(({ id }) => id)).size, cases.length, 'ids')
  test.equal(new Set(cases.map(({ prompt }) => prompt)).size, cases.length, 'prompts')
  test.same(cases.filter(({ intent }) => !labels.includes(intent)).map(({ id }) => id), [])
  test.same(cases.filter(({ prompt }) => prompt.trim() !== prompt || prompt === '').map(({ id }) => id), [])
})

t.test('at least 300 cases are left when those that differ in numbers and names alone count as one, of every label some', async (test) => {
  const distinct = Map.groupBy(cases, ({ prompt }) => masked(prompt))
  test.ok(distinct.size >= 300, `${distinct.size} of ${cases.length}`)
  test.same([...distinct.values()].filter(all => new Set(all.map(({ intent }) => intent)).size > 1).flatMap(open), [], 'the same words have the same label')
  for (const label of labels) {
    const own = [...distinct.values()].filter(([one]) => one?.intent === label)
    test.ok(own.length >= (label === 'other' ? 90 : 20), `${label}: ${own.length}`)
  }
})

t.test('no template yields more than 10 cases', async (test) => {
  const templates = [...Map.groupBy(cases, ({ prompt }) => template(prompt)).values()].toSorted((one, other) => other.length - one.length)
  test.ok((templates[0]?.length ?? 0) <= 10, `the largest has ${templates[0]?.length ?? 0}`)
  test.same(templates.filter(all => all.length > 10).flatMap(open), [])
})

t.test('a third of the cases, chosen by hash, is sealed, and has every label', async (test) => {
  const share = cases.filter(isSealed).length / cases.length
  test.ok(share > 0.27 && share < 0.4, `${(share * 100).toFixed(1)} % are sealed`)
  for (const label of labels) {
    const own = cases.filter(({ intent }) => intent === label)
    test.ok(own.some(isSealed) && !own.every(isSealed), label)
  }
})

t.test('at least 60 cases look like sums or dates and are something else', async (test) => {
  const tempting = cases.filter(({ prompt, intent }) => !['arithmetic', 'conversion', 'date', 'compound'].includes(intent) && /\d/.test(prompt) && /[-+*/:%^=.]\d|\d[-+*/:%^=.]|\d\s*[-+*/%]\s*\d/.test(prompt))
  test.ok(tempting.length >= 60, String(tempting.length))
})
