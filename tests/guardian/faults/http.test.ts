// SPDX-License-Identifier: Apache-2.0
// Over HTTP, on each surface: with a detector that throws, a rule that redacts lets nothing through, and a rule that logs
// lets all through and writes the failure down and counts it. A model that hangs is given up after its budget.
import t from 'tap'
import type { ContentPolicy } from '../../../matriz/guardian/content-policy.ts'
import type { GuardianDecision } from '../../../matriz/guardian/decisions.ts'
import { builtInDetectors } from '../../../matriz/guardian/detectors/built-in.ts'
import { compileContent } from '../../../matriz/guardian/policy/compile-content.ts'
import { guardedSurfaces } from '../../../matriz/guardian/surfaces.ts'
import type { GuardedSurface } from '../../../matriz/guardian/surfaces.ts'
import { violations } from '../../support/contract.ts'
import { FakeClock } from '../../support/ports.ts'
import { startServer } from '../../support/server.ts'
import { answer } from '../../support/upstream/answer.ts'
import { says } from '../../support/upstream/dialects.ts'
import { startUpstream } from '../../support/upstream.ts'
import { detectorFaults } from './broken.ts'

const throwing = detectorFaults.find(({ name }) => name === 'throws')
const email = builtInDetectors.get('email')
if (throwing === undefined || email === undefined) throw new Error('nothing to break')
const detectors = new Map([...builtInDetectors, ['email', throwing.of(email)]])

function contentOf(surface: GuardedSurface, effect: 'redact' | 'log'): ContentPolicy {
  return compileContent({ rules: [{ id: `${effect}s`, surfaces: [surface], detectors: ['email'], effect, severity: 'high' }] }, { detectors, clock: new FakeClock() })
}

let content: ContentPolicy = compileContent({ rules: [] }, { detectors, clock: new FakeClock() })
const decisions: GuardianDecision[] = []
/** A model that calls the tool it is given, and speaks where it is given none. */
const upstream = await startUpstream((request) => says(JSON.stringify(request.body).includes('"look"') ? answer.call('look', '{"word":"tree"}') : answer.text('Well, well.'))(request), { models: ['echo'] })
const server = await startServer({
  policy: { version: '0'.repeat(64), get content() { return content } }, decisions: { append: async (decision) => { decisions.push(decision) } },
  environment: { LUKHAS_UPSTREAM_BASE_URL: upstream.baseUrl, LUKHAS_UPSTREAM_MODEL: 'echo' }
})
t.teardown(() => Promise.all([server.close(), upstream.close()]))

const look = { type: 'function', name: 'look', description: 'Looks for a word.', parameters: { type: 'object', properties: { word: { type: 'string' } } } }
const index = ((await (await server.call('POST', '/v1/indexes', { name: 'words', model: 'lukhas-embed' })).json()) as { readonly id: string }).id
const form = '--edge\r\nContent-Disposition: form-data; name="purpose"\r\n\r\nuser_data\r\n--edge\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nA plain text.\r\n--edge--\r\n'
const upload = (): Promise<Response> => server.call('POST', '/v1/files', form, { headers: { 'content-type': 'multipart/form-data; boundary=edge' } })
const respond = (body: object): Promise<Response> => server.call('POST', '/v1/responses', { model: 'lukhas-matriz', input: 'What is 15% of 240?', ...body })
const called = [{ type: 'function_call', call_id: 'call_1', name: 'look', arguments: '{"word":"tree"}' }, { type: 'function_call_output', call_id: 'call_1', output: 'a tree' }]

/** A request with a text on each surface. Dreams are not served yet. */
const requests: Readonly<Record<Exclude<GuardedSurface, 'dreams'>, () => Promise<Response>>> = {
  input: () => respond({}),
  instructions: () => respond({ instructions: 'Be brief.' }),
  tool_definitions: () => respond({ tools: [look] }),
  tool_arguments: () => server.call('POST', '/v1/tools/math_evaluate', { arguments: { expression: '6 * 7' } }),
  tool_results: () => respond({ input: [{ role: 'user', content: 'Look.' }, ...called], tools: [look] }),
  files: upload,
  index: () => server.call('POST', `/v1/indexes/${index}/vectors`, { vectors: [{ id: 'v', text: 'a tree' }] }),
  embeddings: () => server.call('POST', '/v1/embeddings', { model: 'lukhas-embed', input: 'a tree' }),
  metadata: () => server.call('POST', '/v1/conversations', { metadata: { topic: 'trees' } }),
  output: () => respond({}),
  output_arguments: () => respond({ model: 'echo', input: 'Look for a tree.', tools: [look] })
}

/** Whether nothing came through: a refusal with the decision's id, or a run that was cut. */
async function isClosed(reply: Response): Promise<boolean> {
  const told = (await reply.json()) as { readonly status?: string; readonly incomplete_details?: { readonly reason?: string }; readonly output?: readonly object[]; readonly error?: { readonly type?: string; readonly code?: string; readonly audit_id?: string } }
  if (reply.status === 403) return told.error?.type === 'policy_violation' && told.error.code === 'content_blocked' && told.error.audit_id?.startsWith('gdec_') === true
  return told.status === 'incomplete' && told.incomplete_details?.reason === 'content_filter' && !/Well|tree|36/.test(JSON.stringify(told.output))
}

async function counted(effect: string, surface: string): Promise<number> {
  const text = await (await server.call('GET', '/metrics')).text()
  return text.split('\n').filter((line) => line.startsWith('lukhas_guardian_decisions_total{') && line.includes(`effect="${effect}"`) && line.includes(`surface="${surface}"`)).reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0)
}

for (const surface of guardedSurfaces) {
  if (surface === 'dreams') continue
  t.test(`${surface}: a rule that redacts fails closed, and says why`, async (t) => {
    content = contentOf(surface, 'redact')
    decisions.length = 0
    const reply = await requests[surface]()
    t.ok(await isClosed(reply), `status ${reply.status}`)
    t.match(decisions, [{ effect: 'block', matches: [{ rule: 'redacts', effect: 'block', surface, failure: { detector: 'email', reason: 'threw' } }] }])
  })

  t.test(`${surface}: a rule that logs lets it through, written down and counted`, async (t) => {
    content = contentOf(surface, 'log')
    decisions.length = 0
    const before = await counted('log', surface)
    const reply = await requests[surface]()
    t.equal(reply.status, 200, await reply.text())
    t.match(decisions[0], { effect: 'log', matches: [{ rule: 'logs', effect: 'log', surface, failure: { detector: 'email', reason: 'threw' } }] })
    t.ok(await counted('log', surface) > before, 'counted')
  })
}

t.test('a model that hangs is given up after its budget, and its rule fails closed', async (t) => {
  const clock = new FakeClock()
  const silent = { name: 'silent', description: 'Says nothing.', categories: ['somewhat'], budgetMs: 200, detect: () => { queueMicrotask(() => { clock.advance(200) }); return new Promise<never>(() => undefined) } }
  content = compileContent({ rules: [{ id: 'asks', surfaces: ['input', 'output'], detectors: ['silent'], effect: 'redact', severity: 'high', withhold_until_verdict: true }] }, { detectors, models: [silent], clock })
  decisions.length = 0
  const reply = await respond({})
  t.equal(reply.status, 403)
  t.ok(await isClosed(reply))
  t.match(decisions, [{ effect: 'block', matches: [{ rule: 'asks', failure: { detector: 'silent', reason: 'timed_out' } }] }])
})

t.test('every reply fitted the contract', async (t) => {
  t.same(violations, [])
})
