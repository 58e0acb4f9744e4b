// SPDX-License-Identifier: Apache-2.0
import t from 'tap'
import type { components } from '../../generated/wire.ts'
import type { DecisionStore } from '../../matriz/index.ts'
import { smallPolicy } from '../guardian/audit/small-policy.ts'
import { newChain, newDecision, match } from '../stores/decision-store.contract.ts'
import { createMemoryStores } from '../stores/memory-stores.ts'
import { startServer } from '../support/server.ts'
import type { TestServer } from '../support/server.ts'

type Decision = components['schemas']['GuardianDecision']
type Explained = components['schemas']['ExplainedGuardianDecision']
interface Listed { readonly data: readonly Decision[]; readonly has_more: boolean; readonly first_id: string | null; readonly last_id: string | null }

const list = async (server: TestServer, query = '', key?: string): Promise<Listed> => (await server.call('GET', `/v1/guardian/decisions${query}`, undefined, key === undefined ? {} : { key })).json() as Promise<Listed>

/** Asks until so many decisions are there: denials are written down behind everybody's back. */
async function listed(server: TestServer, count: number): Promise<readonly Decision[]> {
  for (;;) {
    const { data } = await list(server, '?order=asc')
    if (data.length >= count) return data
  }
}

const stores = createMemoryStores()
const server = await startServer({ stores, policy: { version: 'small', content: smallPolicy() } })
t.teardown(() => server.close())

t.test('403 for a key without the scope, and for what the policy denies: each is noted, once for many', async (t) => {
  const narrow = await server.issueKey('tenant-a', ['responses:read'])
  const asked = { model: 'my secret model', input: 'hello' }
  for (let times = 0; times < 3; times++) t.equal((await server.call('POST', '/v1/responses', asked, { key: narrow })).status, 403)
  t.equal((await server.call('GET', '/v1/guardian/decisions', undefined, { key: narrow })).status, 403)
  t.equal((await server.call('GET', '/v1/guardian/decisions/gdec_1', undefined, { key: narrow })).status, 403)
  const decisions = await listed(server, 3)
  t.same(decisions.map(({ kind, effect, operation, denied, matches }) => ({ kind, effect, operation, denied, matches })), [['createResponse', 'responses:write'], ['listGuardianDecisions', 'guardian:read'], ['getGuardianDecision', 'guardian:read']].map(([operation, scope]) =>
    ({ kind: 'authorisation', effect: 'block', operation, denied: { action: operation, resource: '*', rule: 'missing_scope', missing_scopes: [scope], repeated: 0 }, matches: [] })))
  const [first] = decisions
  t.match(first, { object: 'guardian.decision', direction: 'in', project: 'test', lane: 'experimental', request_id: /^req_/, response_id: null, model: null, omitted: 0 })
  const { explanation } = (await (await server.call('GET', `/v1/guardian/decisions/${first?.id ?? ''}`)).json()) as Explained
  t.same(explanation, { policy_in_force: true, effect_without: [], blocked_by: [], changed_by: [], complete: true })
})

t.test('200 with pages, filters and explanations; 404 for what another tenant has, 400 for what is no filter', async (t) => {
  await write(stores.decisions)
  const ids = async (query: string): Promise<readonly string[]> => (await list(server, `?${query}`)).data.map(({ id }) => id)
  t.same(await ids('rule=cut&order=asc'), ['gdec_1', 'gdec_2'])
  t.same(await ids('effect=block&rule=stop'), ['gdec_2'])
  t.same(await ids('surface=metadata'), ['gdec_2'])
  t.same(await ids('response_id=resp_1'), ['gdec_1'])
  t.same(await ids('since=1700000001&until=1700000002'), ['gdec_2'])
  t.match(await list(server, '?rule=cut&limit=1'), { has_more: true, first_id: 'gdec_2', last_id: 'gdec_2' })
  t.same(await ids('rule=cut&limit=1&after=gdec_2'), ['gdec_1'])
  const explained = await server.call('GET', '/v1/guardian/decisions/gdec_2')
  t.match(await explained.json(), {
    effect: 'block', response_id: null, omitted: 7, denied: null,
    matches: [{ rule: 'stop', message: 'Stop.', obligations: ['notify'], failure: { detector: 'email', reason: 'threw' }, path: 'metadata.*', spans: [{ detector: 'email', category: 'email', start: 0, end: 5, score: 0.95 }] }, { rule: 'cut', message: null, failure: null }],
    explanation: { policy_in_force: false, effect_without: [{ rule: 'stop', effect: 'redact' }, { rule: 'cut', effect: 'block' }], blocked_by: ['stop'], changed_by: ['stop', 'cut'], complete: false }
  })
  const other = await server.issueKey('tenant-b')
  t.match(await (await server.call('GET', '/v1/guardian/decisions/gdec_2', undefined, { key: other })).json(), { error: { code: 'decision_not_found', param: 'decision_id' } })
  t.equal((await server.call('GET', '/v1/guardian/decisions/gdec_2', undefined, { key: other })).status, 404)
  t.same(await list(server, '', other), { object: 'list', data: [], first_id: null, last_id: null, has_more: false })
  t.equal((await server.call('GET', '/v1/guardian/decisions?after=gdec_9')).status, 404)
  for (const query of ['effect=allow', 'surface=everywhere', 'limit=0', 'since=-1', 'until=now']) t.equal((await server.call('GET', `/v1/guardian/decisions?${query}`)).status, 400, query)
})

t.test('403 names the decision, which explains it; what is redacted is written down before it goes on; metrics count it all', async (t) => {
  const refused = await server.call('POST', '/v1/conversations', { items: [{ role: 'user', content: 'a secret, and forbidden' }], metadata: { 'ada@example.com': 'forbidden' } })
  t.equal(refused.status, 403)
  const { error } = (await refused.json()) as { readonly error: { readonly audit_id: string } }
  t.match(error, { type: 'policy_violation', code: 'content_blocked', message: 'Not here.', audit_id: /^gdec_/ })
  const explained = (await (await server.call('GET', `/v1/guardian/decisions/${error.audit_id}`)).json()) as Explained
  t.match(explained, { kind: 'content', direction: 'in', effect: 'block', operation: 'createConversation', policy_version: 'small', explanation: { policy_in_force: true, blocked_by: ['block-forbidden'], changed_by: ['block-forbidden', 'redact-secret'] } })
  t.same(explained.explanation.effect_without.find(({ rule }) => rule === 'block-forbidden'), { rule: 'block-forbidden', effect: 'redact' })
  t.notMatch(JSON.stringify(explained), /example\.com|a secret/, 'what callers say, and what they call things, is not in it')
  const { id } = (await (await server.call('POST', '/v1/conversations', { items: [{ role: 'user', content: 'a secret' }] })).json()) as { readonly id: string }
  t.match(await (await server.call('GET', `/v1/conversations/${id}/items`)).json(), { data: [{ content: [{ text: 'a [REDACTED:phrase]' }] }] })
  t.match(await list(server, '?effect=redact&rule=redact-secret'), { data: [{ operation: 'createConversation', matches: [{ surface: 'input' }] }] })
  await server.call('POST', '/v1/tools/drift_measure', { arguments: { reference: 'a cat', text: 'a dog', series: null } })
  const metrics = await (await server.call('GET', '/metrics')).text()
  for (const line of [
    /^lukhas_guardian_decisions_total\{effect="redact",surface="input"\} [1-9]/m, /^lukhas_guardian_decisions_total\{effect="allow",surface="\w+"\} [1-9]/m, /^lukhas_guardian_decisions_total\{effect="block",surface="metadata"\} [1-9]/m,
    /^lukhas_guardian_decision_duration_seconds_count\{effect="redact"\} [1-9]/m, /^lukhas_guardian_denied_total\{reason="missing_scope"\} 5$/m, /^lukhas_guardian_denied_total\{reason="content_blocked"\} 1$/m,
    /^lukhas_guardian_policy_info\{version="small"\} 1$/m, /^lukhas_guardian_rule_matches_total\{rule="redact-secret",effect="redact"\} [1-9]/m, /^lukhas_drift\{lane="experimental"\} 0\.\d+$/m
  ]) t.match(metrics, line)
})

async function write(store: DecisionStore): Promise<void> {
  const chain = newChain('audit_test')
  const tenant = 'tenant-a'
  await store.append([chain.checkpoint(), ...chain.decisions(
    newDecision('gdec_1', { tenant, matches: [match('cut', { effect: 'redact' })], effect: 'redact', runId: 'resp_1' }),
    newDecision('gdec_2', { tenant, atMs: 1_700_000_001_000, omitted: 7, matches: [match('stop', { effect: 'block', surface: 'metadata', path: 'metadata.*', message: 'Stop.', obligations: ['notify'], failure: { detector: 'email', reason: 'threw' } }), match('cut', { effect: 'redact' })], effect: 'block' })
  )])
}
