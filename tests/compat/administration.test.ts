// SPDX-License-Identifier: Apache-2.0
// Projects and keys by the official client, given a base URL and an admin key that the command has made.
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import OpenAI from 'openai'
import t from 'tap'
import { checkedFetch, violations } from '../support/contract.ts'
import { inheritedEnvironment, nodeCommand } from '../support/environment.ts'
import { startServerProcess } from '../support/process.ts'

const server = await startServerProcess()
t.teardown(() => server[Symbol.asyncDispose]())
const [command, args] = nodeCommand(join(import.meta.dirname, '../../cli/lukhas.js'), 'keys', 'create', '--admin', '--json', '--data-dir', server.dataDirectory)
const { stdout } = await promisify(execFile)(command, [...args], { env: inheritedEnvironment() })
const { key: adminAPIKey } = JSON.parse(stdout) as { readonly key: string }

// No retries: what fails once is to be seen.
const options = { baseURL: `${server.url}/v1`, maxRetries: 0, fetch: checkedFetch() }
const { organization } = new OpenAI({ ...options, apiKey: null, adminAPIKey }).admin
const { projects } = organization

t.test('200: a project with a service account and its keys, from the first to the last', async (t) => {
  const { id: project_id } = await projects.create({ name: 'Web shop' })
  t.equal((await projects.retrieve(project_id)).name, 'Web shop')
  t.equal((await projects.update(project_id, { name: 'Shop' })).name, 'Shop')
  const account = await projects.serviceAccounts.create(project_id, { name: 'Checkout' })
  t.match(account, { object: 'organization.project.service_account', role: 'member', api_key: { value: /^sk-lukhas-/ } })
  t.equal((await projects.serviceAccounts.retrieve(account.id, { project_id })).name, 'Checkout')
  t.equal((await projects.serviceAccounts.update(account.id, { project_id, name: 'Till' })).name, 'Till')
  const second = await projects.serviceAccounts.apiKeys.create(account.id, { project_id, name: 'second', scopes: ['models:read'] })
  const ids: string[] = []
  for await (const key of projects.apiKeys.list(project_id, { limit: 1 })) ids.push(key.id)
  t.same(ids.toSorted(), [account.api_key?.id ?? '', second.id].toSorted(), 'page by page')
  t.match(await projects.apiKeys.retrieve(second.id, { project_id }), { name: 'second', owner: { service_account: { name: 'Till' } } })
  const client = new OpenAI({ ...options, apiKey: second.value })
  t.ok((await client.models.list()).data.length > 0)
  t.equal((await projects.apiKeys.delete(second.id, { project_id })).deleted, true)
  t.match(await client.models.list().then(() => undefined, (thrown: unknown) => thrown), { status: 401 })
  t.equal((await projects.serviceAccounts.delete(account.id, { project_id })).deleted, true)
  t.equal((await projects.archive(project_id)).status, 'archived')
  const listed: string[] = []
  for await (const project of projects.list({ include_archived: true })) listed.push(project.id)
  t.ok(listed.includes(project_id))
})

t.test('200: models and limits of a project', async (t) => {
  const { id: project_id } = await projects.create({ name: 'Web shop' })
  t.match(await projects.modelPermissions.update(project_id, { mode: 'allow_list', model_ids: ['lukhas-matriz'] }), { mode: 'allow_list' })
  t.same((await projects.modelPermissions.retrieve(project_id)).model_ids, ['lukhas-matriz'])
  t.equal((await projects.modelPermissions.delete(project_id)).deleted, true)
  const limits: string[] = []
  for await (const limit of projects.rateLimits.listRateLimits(project_id)) limits.push(limit.id)
  t.ok(limits.includes('rl-lukhas-matriz'))
  t.equal((await projects.rateLimits.updateRateLimit('rl-lukhas-matriz', { project_id, max_requests_per_1_minute: 5 })).max_requests_per_1_minute, 5)
})

t.test('200: admin keys, and 403 for a key of a project', async (t) => {
  const made = await organization.adminAPIKeys.create({ name: 'Operations', expires_in_seconds: 60 })
  t.match(made.value, /^sk-lukhas-/)
  t.equal((await organization.adminAPIKeys.retrieve(made.id)).name, 'Operations')
  const ids: string[] = []
  for await (const key of organization.adminAPIKeys.list()) ids.push(key.id)
  t.ok(ids.includes(made.id))
  t.equal((await organization.adminAPIKeys.delete(made.id)).deleted, true)
  const { admin } = new OpenAI({ ...options, apiKey: null, adminAPIKey: server.key })
  await t.rejects(Promise.resolve(admin.organization.projects.list()), { status: 403, code: 'insufficient_permissions' })
})

t.test('no reply was off the contract', async (t) => {
  t.strictSame(violations, [])
})
