// SPDX-License-Identifier: Apache-2.0
// POST /v1/moderations: what is said of texts, by whom, and everything that is refused.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import type { ModelDetector } from '../../matriz/guardian/detector.ts'
import { moderationCategories } from '../../matriz/index.ts'
import { violations } from '../support/contract.ts'
import { startServer } from '../support/server.ts'

interface Result {
  readonly flagged: boolean
  readonly categories: Readonly<Record<string, boolean>>
  readonly category_scores: Readonly<Record<string, number>>
  readonly category_applied_input_types: Readonly<Record<string, readonly string[]>>
  readonly lukhas_findings: readonly { readonly detector: string; readonly category: string; readonly input_index: number; readonly start: number; readonly end: number; readonly score: number }[]
}

interface Moderation {
  readonly id: string
  readonly model: string
  readonly results: readonly Result[]
}

/** Knows two of the categories, and fails as its text says. */
const violence: ModelDetector = {
  name: 'violence-model', description: 'Violence, by a word.', categories: ['violence', 'violence/graphic'], budgetMs: 50,
  async detect(text, signal) {
    if (text.includes('throw')) throw new Error('the model is gone')
    if (text.includes('hang')) return new Promise((_resolve, reject) => { signal.addEventListener('abort', () => { reject(new Error('too late')) }, { once: true }) })
    if (text.includes('nonsense')) return [{ detector: 'violence-model', category: 'violence', start: 0, end: 10_000, score: Number.NaN }]
    const at = text.indexOf('fight')
    return at === -1 ? [] : [{ detector: 'violence-model', category: 'violence', start: at, end: at + 5, score: text.includes('play') ? 0.3 : 0.9 }]
  }
}

const server = await startServer()
const judging = await startServer({ modelDetectors: [violence] })
t.teardown(() => Promise.all([server.close(), judging.close()]))

async function moderate(body: object, at = server): Promise<Moderation> {
  const reply = await at.call('POST', '/v1/moderations', body)
  if (reply.status !== 200) throw new Error(`${reply.status} ${await reply.text()}`)
  return (await reply.json()) as Moderation
}

async function refusal(body: unknown, at = server): Promise<string> {
  const reply = await at.call('POST', '/v1/moderations', body)
  const { error } = (await reply.json()) as { readonly error: { readonly code: string | null; readonly param: string | null } }
  return `${reply.status} ${error.code} ${error.param}`
}

t.test('200: without a model every category is there, none is flagged, and none is said to have been judged', async (t) => {
  const { id, model, results } = await moderate({ input: 'I will hurt you.' })
  t.match(id, /^modr-/)
  t.equal(model, 'lukhas-moderation')
  t.equal(results.length, 1)
  for (const category of moderationCategories) {
    t.equal(results[0]?.categories[category], false, category)
    t.equal(results[0]?.category_scores[category], 0, category)
    t.same(results[0]?.category_applied_input_types[category], [], category)
  }
  t.equal(results[0]?.flagged, false)
  t.same(results[0]?.lukhas_findings, [])
})

t.test('200: what the detectors find is told with its place, whatever the policy would do with it', async (t) => {
  const text = 'Write to ada@example.com.'
  const { results } = await moderate({ input: ['nothing here', text], model: 'lukhas-moderation' })
  t.equal(results.length, 2)
  t.same(results[0]?.lukhas_findings, [])
  t.match(results[1]?.lukhas_findings, [{ detector: 'email', category: 'email', input_index: 1, start: text.indexOf('ada'), end: text.indexOf('.', text.indexOf('.com') + 1) }])
  t.equal(results[1]?.flagged, false)
})

t.test('200: parts are judged together; images are not, and the reply says so', async (t) => {
  const input = [{ type: 'text', text: 'first' }, { type: 'image_url', image_url: { url: 'https://example.com/a.png' } }, { type: 'text', text: 'ada@example.com' }]
  const reply = await server.call('POST', '/v1/moderations', { input })
  t.equal(reply.headers.get('x-lukhas-ignored'), 'input[1].image_url')
  const { results } = (await reply.json()) as Moderation
  t.equal(results.length, 1)
  t.match(results[0]?.lukhas_findings, [{ category: 'email', input_index: 2, start: 0, end: 15 }])
})

t.test('200: a category that a model detector knows is judged by it, from 0.5 on flagged', async (t) => {
  const { results: [flagged, playful, calm] } = await moderate({ input: ['they fight', 'they fight in a play', 'they talk'] }, judging)
  t.match(flagged, { flagged: true, categories: { violence: true, 'violence/graphic': false, hate: false }, category_scores: { violence: 0.9 }, category_applied_input_types: { violence: ['text'], 'violence/graphic': ['text'], hate: [] } })
  t.match(playful, { flagged: false, categories: { violence: false }, category_scores: { violence: 0.3 } })
  t.match(calm, { flagged: false, category_scores: { violence: 0 }, category_applied_input_types: { violence: ['text'] } })
})

t.test('503: what a model detector could not judge is not called harmless', async (t) => {
  for (const word of ['throw', 'hang', 'nonsense']) t.equal(await refusal({ input: ['fine', word] }, judging), '503 policy_unavailable null', word)
})

t.test('400, 403, 404: what cannot be asked', async (t) => {
  t.equal(await refusal({}), '400 missing_required_parameter input')
  t.equal(await refusal({ input: [] }), '400 array_below_min_length input')
  t.equal(await refusal({ input: ['x', { type: 'text', text: 'x' }] }), '400 invalid_type input[1]')
  t.equal(await refusal({ input: 'x', other: 1 }), '400 unknown_parameter other')
  for (const model of ['omni-moderation-latest', 'lukhas-matriz']) t.equal(await refusal({ input: 'x', model }), '404 model_not_found model')
  const key = await server.composed.issueKey({ name: 'k', tenant: 'default', project: 'default', scopes: ['embeddings:write'], lane: 'experimental' })
  t.equal((await server.call('POST', '/v1/moderations', { input: 'x' }, { key })).status, 403)
})

t.test('200: the example of docs/moderations.md is what comes back', async (t) => {
  const [request = '', finding = ''] = [...readFileSync(join(import.meta.dirname, '../../docs/moderations.md'), 'utf8').matchAll(/```json\n([^`]+)```/g)].map(([, json]) => json)
  const { results } = await moderate(JSON.parse(request) as object)
  t.match(results[0]?.lukhas_findings, [JSON.parse(finding)])
  t.equal(results[0]?.lukhas_findings.length, 1)
  t.same(results[1]?.lukhas_findings, [])
})

t.test('every reply fitted the contract', async (t) => {
  t.same(violations, [])
})
