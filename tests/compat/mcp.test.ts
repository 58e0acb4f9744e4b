// SPDX-License-Identifier: Apache-2.0
// The official MCP client against /mcp: what it lists and calls, and what it is refused.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import t from 'tap'
import { violations } from '../support/contract.ts'
import { makeExampleIndex } from '../support/example-index.ts'
import { startServer } from '../support/server.ts'

interface Manifest {
  readonly name: string
  readonly parameters?: { readonly required: readonly string[] }
  readonly examples?: readonly { readonly parameters: Record<string, unknown>; readonly result?: unknown }[]
}

const folder = join(import.meta.dirname, '../../manifests')
const manifests = readdirSync(folder).filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json')).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Manifest)
const toolName = ({ name }: Manifest): string => name.replaceAll('.', '_')

const server = await startServer()
await makeExampleIndex(server)
t.teardown(() => server.close())

async function connect(key: string): Promise<Client> {
  const client = new Client({ name: 'test', version: '1.0.0' })
  // The cast: the SDK's types do not know exactOptionalPropertyTypes.
  await client.connect(new StreamableHTTPClientTransport(new URL(`${server.url}/mcp`), { requestInit: { headers: { authorization: `Bearer ${key}` } }, fetch: server.fetch }) as Parameters<Client['connect']>[0])
  t.teardown(() => client.close())
  return client
}

t.test('the client connects, is told who answers, and lists every capability with its schemas', async (t) => {
  const client = await connect(server.key)
  t.match(client.getServerVersion(), { name: 'lukhas', version: /^\d+\.\d+\.\d+$/ })
  await client.ping()
  const { tools } = await client.listTools()
  t.strictSame(tools.map(({ name }) => name), manifests.map(toolName).sort())
  t.ok(tools.length >= 18, `${tools.length} tools`)
  for (const tool of tools) t.match(tool, { description: /./, inputSchema: { type: 'object' }, outputSchema: { type: 'object' } })
})

t.test('the client calls every tool with an example of its manifest, and checks the result by its schema', async (t) => {
  const client = await connect(server.key)
  // Afterwards the client holds each result against the schema of its tool.
  await client.listTools()
  for (const manifest of manifests) {
    const [example] = manifest.examples ?? []
    t.ok(example !== undefined, `${manifest.name} has an example`)
    const { isError, structuredContent, content } = await client.callTool({ name: toolName(manifest), arguments: example?.parameters ?? {} })
    t.notOk(isError, JSON.stringify(content))
    if (example?.result !== undefined) t.strictSame(structuredContent, example.result, manifest.name)
  }
})

t.test('arguments that do not fit come back as a result that names the field, for the model to do better', async (t) => {
  const client = await connect(server.key)
  for (const manifest of manifests) {
    const valid = manifest.examples?.[0]?.parameters ?? {}
    const { isError, content } = await client.callTool({ name: toolName(manifest), arguments: { ...valid, surplus: 1 } })
    t.equal(isError, true, manifest.name)
    t.match(content, [{ type: 'text', text: /arguments\.surplus/ }], manifest.name)
  }
})

t.test('a tool that is not there is an error of the protocol', async (t) => {
  const client = await connect(server.key)
  await t.rejects(client.callTool({ name: 'no_such_tool', arguments: {} }), { code: -32602, message: /no_such_tool/ })
})

t.test('keys and scopes are those of the rest: no key, no entry; a reader may list and not call', async (t) => {
  await t.rejects(connect('wrong'))
  await t.rejects(connect(await server.issueKey('tenant-a', ['models:read'])))
  const reader = await connect(await server.issueKey('tenant-a', ['tools:read']))
  t.ok((await reader.listTools()).tools.length > 0)
  const { isError, content } = await reader.callTool({ name: 'math_evaluate', arguments: { expression: '1+1' } })
  t.equal(isError, true)
  t.match(content, [{ text: /does not permit/ }])
})

t.test('202 without a body for a notification, 400 for what is no message or of a version that nobody speaks, 405 for a stream', async (t) => {
  const taken = await server.call('POST', '/mcp', { jsonrpc: '2.0', method: 'notifications/initialized' })
  t.equal(taken.status, 202)
  t.equal(await taken.text(), '')
  for (const body of [{}, [], [{ jsonrpc: '2.0', id: 1, method: 'ping' }], { jsonrpc: '1.0', id: 1, method: 'ping' }, { jsonrpc: '2.0', id: null, method: 'ping' }, { jsonrpc: '2.0', id: 1 }]) {
    t.equal((await server.call('POST', '/mcp', body)).status, 400, JSON.stringify(body))
  }
  const ping = { jsonrpc: '2.0', id: 'a', method: 'ping' }
  t.match(await (await server.call('POST', '/mcp', ping, { headers: { 'mcp-protocol-version': '2025-06-18' } })).json(), { jsonrpc: '2.0', id: 'a', result: {} })
  t.equal((await server.call('POST', '/mcp', ping, { headers: { 'mcp-protocol-version': '1999-01-01' } })).status, 400)
  t.equal((await server.call('GET', '/mcp')).status, 405)
  t.equal((await server.call('DELETE', '/mcp')).status, 405)
  t.match(await (await server.call('POST', '/mcp', { jsonrpc: '2.0', id: 2, method: 'resources/list' })).json(), { id: 2, error: { code: -32601 } })
})

t.test('no reply of this file broke the contract', async (t) => {
  t.strictSame(violations, [])
})
