// SPDX-License-Identifier: Apache-2.0
// Tools of servers of the Model Context Protocol in a run: what is listed, called, put before the caller, refused and cut off.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import OpenAI from 'openai'
import t from 'tap'
import type { EngineEvent } from '../../matriz/index.ts'
import { protocolError, says as returns, startMcpServer } from '../support/mcp-server.ts'
import { deferred, says, scriptedEngines, turns } from '../support/scripted-engines.ts'
import type { Script } from '../support/scripted-engines.ts'
import { startServer } from '../support/server.ts'

type Item = Readonly<Record<string, unknown>> & { readonly type: string; readonly id: string }
interface Answer { readonly id: string; readonly status: string; readonly output: readonly Item[]; readonly error: unknown; readonly tools: readonly unknown[] }

let calls = 0
const asks = (name: string, given: unknown): EngineEvent[] => {
  const callId = `call_${(calls += 1)}`
  return [{ type: 'tool.called', tool: 'function', callId, name }, { type: 'tool.arguments.delta', callId, text: typeof given === 'string' ? given : JSON.stringify(given) }]
}

let current: Script = turns(says('Nothing.')).script
const engines = scriptedEngines({ scripted: (request, signal) => current(request, signal) })

const hanging = { begun: deferred(), ended: deferred() }
const tickets = await startMcpServer([
  { name: 'search', description: 'Searches tickets.', annotations: { readOnlyHint: true }, inputSchema: { type: 'object', properties: { query: { type: 'string' } }, required: ['query'] }, play: ({ query }) => returns(`found ${String(query)}`) },
  { name: 'close', description: 'Closes a ticket.', inputSchema: { type: 'object', properties: { id: { type: 'string' } }, required: ['id'] }, play: ({ id }) => returns(`closed ${String(id)}`) },
  { name: 'fail', play: () => ({ isError: true, content: [{ type: 'text', text: 'The ticket is locked.' }] }) },
  { name: 'misuse', play: () => protocolError(-32602, 'Never like this.') },
  { name: 'flood', play: () => returns('x'.repeat(2_000_000)) },
  { name: 'deluge', play: () => returns('x'.repeat(8_000_000)) },
  { name: 'tell', play: (_, { headers }) => returns(`I was sent ${JSON.stringify(headers)}`) },
  { name: 'zod', inputSchema: { $schema: 'http://json-schema.org/draft-07/schema#', type: 'object', properties: { at: { type: 'string', format: 'date-time' }, deep: { $ref: '#/definitions/deep' } }, definitions: { deep: { type: 'object', additionalProperties: {} } }, additionalProperties: false }, play: () => returns('') },
  { name: 'broken', inputSchema: { type: 'object', properties: { a: { type: 'nothing' } } }, play: () => returns('') },
  { name: 'structured', play: () => ({ content: [], structuredContent: { id: 7 } }) },
  {
    name: 'hang', play: async (_, { signal }) => {
      hanging.begun.resolve()
      await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
      hanging.ended.resolve()
      return returns('too late')
    }
  }
])
const crowded = await startMcpServer(Array.from({ length: 129 }, (_, index) => ({ name: `tool_${index}`, play: () => returns('') })))

t.testdir({})
const providers = join(t.testdirName, 'providers.yaml')
writeFileSync(providers, JSON.stringify({
  providers: [],
  mcp_servers: [
    { label: 'tickets', url: tickets.url, headers: { 'x-team': 'support-team-header', 'x-token': { env: 'TICKETS_TOKEN', prefix: 'Token ' } }, timeout_ms: 10_000 },
    { label: 'hasty', url: tickets.url, timeout_ms: 300 },
    { label: 'crowded', url: crowded.url },
    { label: 'down', url: 'http://127.0.0.1:9/mcp', timeout_ms: 2_000 }
  ]
}))
const unlimited = join(t.testdirName, 'unlimited.yaml')
writeFileSync(unlimited, readFileSync(join(import.meta.dirname, '../../configs/runtime/reliability.yaml'), 'utf8').replaceAll(/requests: *\d+/g, 'requests: 1000000'))
const server = await startServer({ engines, environment: { LUKHAS_RELIABILITY_FILE: unlimited, LUKHAS_PROVIDERS_FILE: providers, TICKETS_TOKEN: 'operator-secret-5113' } })
t.teardown(() => Promise.all([server.close(), tickets.close(), crowded.close()]))

const mcp = (more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({ type: 'mcp', server_label: 'tickets', require_approval: 'never', ...more })

async function create(body: Readonly<Record<string, unknown>>): Promise<Answer> {
  const reply = await server.call('POST', '/v1/responses', { model: 'scripted', input: 'Do it.', ...body })
  const answer = (await reply.json()) as Answer
  t.equal(reply.status, 200, JSON.stringify(answer))
  return answer
}

const typesIn = ({ output }: Answer): readonly string[] => output.map(({ type }) => type)
const callIn = ({ output }: Answer): Item | undefined => output.find(({ type }) => type === 'mcp_call')
const textIn = ({ output }: Answer): string => output.flatMap((item) => (item.type === 'message' ? (item['content'] as { text: string }[]).map(({ text }) => text) : [])).join('')

t.test('a server is listed, a tool of it is called, and the model answers from what it returned', async (t) => {
  const played = turns(asks('tickets__search', { query: 'printer' }), says('There is one.'))
  current = played.script
  const answer = await create({ tools: [mcp({ server_description: 'Tickets of the house.' })] })
  t.strictSame(typesIn(answer), ['mcp_list_tools', 'mcp_call', 'message'])
  const [list] = answer.output
  t.match(list, { server_label: 'tickets' })
  const listed = list?.['tools'] as { name: string }[]
  t.strictSame(listed.find(({ name }) => name === 'search'), {
    name: 'search', description: 'Searches tickets.', input_schema: { type: 'object', properties: { query: { type: 'string' } }, required: ['query'] }, annotations: { readOnlyHint: true }
  })
  t.notOk('error' in (list ?? {}))
  t.match(callIn(answer), { server_label: 'tickets', name: 'search', arguments: '{"query":"printer"}', output: 'found printer', error: null, status: 'completed', approval_request_id: null })
  t.equal(textIn(answer), 'There is one.')
  const [first, second] = played.asked
  t.match(first?.tools.find(({ name }) => name === 'tickets__search'), { kind: 'function', description: 'Tickets of the house.\n\nSearches tickets.' })
  t.match(second?.items.slice(-2), [{ kind: 'tool_call', name: 'tickets__search' }, { kind: 'tool_result', output: 'found printer' }])
  t.strictSame(tickets.requests.filter(({ headers }) => headers['x-team'] === 'support-team-header' && headers['x-token'] === 'Token operator-secret-5113').map(({ method }) => method).filter((method) => method.startsWith('tools/')), ['tools/list', 'tools/call'])

  const before = tickets.requests.filter(({ method }) => method === 'tools/list').length
  const next = turns(asks('tickets__structured', {}), says('It is 7.'))
  current = next.script
  const later = await create({ tools: [mcp()], previous_response_id: answer.id, input: 'And now?' })
  t.strictSame(typesIn(later), ['mcp_call', 'message'], 'a list that is there already is not asked for again')
  t.equal(callIn(later)?.['output'], '{"id":7}')
  t.equal(tickets.requests.filter(({ method }) => method === 'tools/list').length, before)
  t.match(next.asked[0]?.items.map(({ kind }) => kind), ['message', 'tool_call', 'tool_result', 'message', 'message'])
})

t.test('the official client streams it, and what it collects is what was stored', async (t) => {
  current = turns(asks('tickets__search', { query: 'printer' }), says('There is one.')).script
  const client = new OpenAI({ apiKey: server.key, baseURL: `${server.url}/v1`, fetch: server.fetch, maxRetries: 0 })
  const stream = client.responses.stream({ model: 'scripted', input: 'Do it.', tools: [{ type: 'mcp', server_label: 'tickets', server_url: tickets.url, require_approval: 'never' }] })
  const seen: string[] = []
  for await (const event of stream) seen.push(event.type)
  const final = await stream.finalResponse()
  const stored = await client.responses.retrieve(final.id)
  t.strictSame(final.output.map(({ type }) => type), ['mcp_list_tools', 'mcp_call', 'message'])
  t.strictSame(stored.output, JSON.parse(JSON.stringify(final.output.map((item) => ({ ...item, parsed: undefined, parsed_arguments: undefined, ...('content' in item && Array.isArray(item.content) ? { content: item.content.map((part) => ({ ...part, parsed: undefined })) } : {}) })))))
  t.strictSame(seen.filter((type) => type.includes('mcp') || type.includes('output_item')).slice(0, 10), [
    'response.output_item.added', 'response.mcp_list_tools.in_progress', 'response.mcp_list_tools.completed', 'response.output_item.done',
    'response.output_item.added', 'response.mcp_call.in_progress', 'response.mcp_call_arguments.delta', 'response.mcp_call_arguments.done', 'response.mcp_call.completed', 'response.output_item.done'
  ])
})

t.test('a replay has what servers listed and returned from the recording, and asks nobody', async (t) => {
  current = turns(asks('tickets__search', { query: 'lamp' }), asks('tickets__fail', {}), says('One is locked.')).script
  const answer = await create({ tools: [mcp({ authorization: 'callers-secret-77120' })] })
  current = turns(says('Nobody asks me.')).script
  const before = tickets.requests.length
  const { status, body } = await server.call('POST', `/v1/responses/${answer.id}/replay`).then(async (reply) => ({ status: reply.status, body: await reply.json() }))
  t.equal(status, 200)
  t.match(body, { identical: true, divergence: null })
  t.equal(tickets.requests.length, before)
})

t.test('a call that needs approval ends the run, and is made when the caller approves', async (t) => {
  for (const way of ['by its id', 'item by item'] as const) {
    const before = tickets.calls.length
    current = turns(asks('tickets__close', { id: 'T1' })).script
    const asked = await create({ tools: [mcp({ require_approval: way === 'by its id' ? undefined : 'always' })] })
    t.strictSame(typesIn(asked), ['mcp_list_tools', 'mcp_approval_request'])
    t.equal(asked.status, 'completed')
    const request = asked.output[1]
    t.match(request, { server_label: 'tickets', name: 'close', arguments: '{"id":"T1"}', id: /^mcpr_/ })
    t.equal(tickets.calls.length, before, 'nothing was called')

    const played = turns(says('It is closed.'))
    current = played.script
    const response = { type: 'mcp_approval_response', approval_request_id: request?.id, approve: true }
    const answer = await create({ tools: [mcp({ require_approval: 'always' })], ...(way === 'by its id' ? { previous_response_id: asked.id, input: [response] } : { input: [{ role: 'user', content: 'Do it.' }, ...asked.output, response], store: false }) })
    t.strictSame(typesIn(answer), ['mcp_call', 'message'], way)
    t.match(callIn(answer), { name: 'close', output: 'closed T1', approval_request_id: request?.id, status: 'completed' })
    t.strictSame(tickets.calls.slice(before), [{ name: 'close', given: { id: 'T1' } }])
    t.match(played.asked[0]?.items.slice(-2), [{ kind: 'tool_call', name: 'tickets__close' }, { kind: 'tool_result', output: 'closed T1' }])
    if (way !== 'by its id') continue
    const inputs = (await (await server.call('GET', `/v1/responses/${answer.id}/input_items`)).json()) as { data: Item[] }
    t.match(inputs.data, [{ type: 'mcp_approval_response', approval_request_id: request?.id, approve: true, reason: null }])
  }
})

t.test('a call that the caller does not approve of is not made, and the model is told', async (t) => {
  current = turns(asks('tickets__close', { id: 'T2' })).script
  const asked = await create({ tools: [mcp({ require_approval: 'always' })] })
  const before = tickets.calls.length
  const played = turns(says('As you wish.'))
  current = played.script
  const answer = await create({ tools: [mcp()], previous_response_id: asked.id, input: [{ type: 'mcp_approval_response', approval_request_id: asked.output[1]?.id, approve: false, reason: 'Not on a Friday.' }] })
  t.strictSame(typesIn(answer), ['message'])
  t.equal(tickets.calls.length, before)
  t.match(played.asked[0]?.items.slice(-2), [{ kind: 'tool_call', name: 'tickets__close', arguments: '{"id":"T2"}' }, { kind: 'tool_result', output: /did not approve.*Not on a Friday/ }])
})

t.test('filters say what needs approval, and what is there at all', async (t) => {
  const cases: readonly (readonly [unknown, string, string])[] = [
    [{ never: { read_only: true } }, 'search', 'mcp_call'], [{ never: { read_only: true } }, 'close', 'mcp_approval_request'],
    [{ never: { tool_names: ['close'] } }, 'close', 'mcp_call'], [{ never: { tool_names: ['close'] } }, 'search', 'mcp_approval_request'],
    [{ always: { tool_names: ['close'] }, never: { tool_names: ['close', 'search'] } }, 'close', 'mcp_approval_request'],
    [{ always: { tool_names: ['close'] }, never: { read_only: true } }, 'search', 'mcp_call'], [{ never: {} }, 'search', 'mcp_approval_request'], [null, 'search', 'mcp_approval_request']
  ]
  for (const [approval, name, type] of cases) {
    current = turns(asks(`tickets__${name}`, { query: 'a', id: 'a' }), says('Done.')).script
    t.equal(typesIn(await create({ tools: [mcp({ require_approval: approval })] }))[1], type, `${JSON.stringify(approval)} ${name}`)
  }
  for (const [allowed, names] of [[['search', 'close'], ['search', 'close']], [{ read_only: true }, ['search']], [{ tool_names: ['close'], read_only: false }, ['close']], [[], []]] as const) {
    const played = turns(asks('tickets__fail', {}), says('Done.'))
    current = played.script
    const answer = await create({ tools: [mcp({ allowed_tools: allowed })] })
    t.strictSame((answer.output[0]?.['tools'] as { name: string }[]).map(({ name }) => name), names)
    t.strictSame(played.asked[0]?.tools.map(({ name }) => name), names.map((name) => `tickets__${name}`))
    t.equal(callIn(answer), undefined, 'what is not there is not called')
  }
})

t.test('what goes wrong at a server is told to the caller and to the model, and the run goes on', async (t) => {
  const cases: readonly (readonly [string, unknown, unknown])[] = [
    ['fail', {}, { type: 'mcp_tool_execution_error', content: [{ type: 'text', text: 'The ticket is locked.' }] }],
    ['misuse', {}, { type: 'mcp_protocol_error', code: -32602, message: /Never like this/ }],
    ['flood', {}, { type: 'mcp_protocol_error', message: /more than 1048576 characters/ }],
    ['deluge', {}, { type: 'mcp_protocol_error', message: /larger than/ }],
    ['search', '[]', { type: 'mcp_protocol_error', code: -32602 }], ['search', '{"que', { type: 'mcp_protocol_error', code: -32602 }]
  ]
  for (const [name, given, error] of cases) {
    const played = turns(asks(`tickets__${name}`, given), says('So be it.'))
    current = played.script
    const answer = await create({ tools: [mcp()] })
    t.match(callIn(answer), { name, status: 'failed', output: null, error }, `${name} ${JSON.stringify(given)}`)
    t.equal(textIn(answer), 'So be it.')
    const told = played.asked[1]?.items.at(-1)
    t.match(told?.kind === 'tool_result' && JSON.parse(String(told.output)), { error: { type: callIn(answer)?.['error'] === null ? '' : (callIn(answer)?.['error'] as { type: string }).type } })
  }
})

t.test('a server that is down, says no, or has too much is told of in place of its list', async (t) => {
  current = turns(says('Without it, then.')).script
  const down = await create({ tools: [mcp({ server_label: 'down' })] })
  t.match(down.output, [{ type: 'mcp_list_tools', server_label: 'down', tools: [], error: /cannot be reached/ }, { type: 'message' }])
  const many = await create({ tools: [mcp({ server_label: 'crowded' })] })
  t.match(many.output[0], { tools: [], error: /more than 128 tools/ })
  const answers: readonly (readonly [number, Readonly<Record<string, string>>, RegExp])[] = [[401, {}, /status 401/], [503, {}, /status 503/], [307, { location: 'http://127.0.0.1:9/' }, /status 307/], [200, { 'content-type': 'application/json' }, /not of the protocol/]]
  for (const [status, headers, error] of answers) {
    tickets.intercept = (request, response) => {
      response.writeHead(status, headers).end(`no ${String(request.headers['x-token'])}`)
      return true
    }
    const refused = await create({ tools: [mcp()] })
    t.match(refused.output[0], { tools: [], error }, `${status}`)
    t.notMatch(JSON.stringify(refused), /operator-secret/)
  }
  tickets.intercept = undefined
})

t.test('a tool that hangs is cut off; one whose run is cancelled is told so', async (t) => {
  current = turns(asks('hasty__hang', {}), says('It took too long.')).script
  const answer = await create({ tools: [mcp({ server_label: 'hasty' })] })
  t.match(callIn(answer), { status: 'failed', error: { type: 'mcp_protocol_error', code: -32001, message: /did not answer within 300 ms/ } })
  t.equal(textIn(answer), 'It took too long.')
  await hanging.ended.promise

  Object.assign(hanging, { begun: deferred(), ended: deferred() })
  current = turns(asks('tickets__hang', {})).script
  const client = new OpenAI({ apiKey: server.key, baseURL: `${server.url}/v1`, fetch: server.fetch, maxRetries: 0 })
  const stream = await client.responses.create({ model: 'scripted', input: 'Do it.', tools: [mcp()] as never, background: true, stream: true })
  let id = ''
  for await (const event of stream) {
    if (event.type === 'response.created') id = event.response.id
    if (event.type === 'response.mcp_call.in_progress') break
  }
  await hanging.begun.promise
  const cancelled = (await (await server.call('POST', `/v1/responses/${id}/cancel`)).json()) as Answer
  t.equal(cancelled.status, 'cancelled')
  t.match(callIn(cancelled), { status: 'incomplete', output: null, error: null })
  await hanging.ended.promise
})

t.test('what lets the caller in goes to the server and nowhere else', async (t) => {
  const secrets = { authorization: 'caller-token-77aa', headers: { 'X-Customer': 'customer-secret-88bb' } }
  for (const stream of [false, true]) {
    current = turns(asks('tickets__tell', {}), says('Told.')).script
    const reply = await server.call('POST', '/v1/responses', { model: 'scripted', input: 'Do it.', stream, include: ['lukhas.trace', 'lukhas.steps'], tools: [mcp(secrets)] })
    const text = await reply.text()
    t.equal(reply.status, 200, text)
    t.match(text, /\[redacted\]/, 'the server repeated it')
    const id = /resp_[A-Za-z0-9]+/.exec(text)?.[0] ?? ''
    const stored = await (await server.call('GET', `/v1/responses/${id}`)).text()
    const trace = await (await server.call('GET', `/v1/responses/${id}/trace`)).text()
    for (const shown of [text, stored, trace, server.logs.join('\n')]) t.notMatch(shown, /caller-token|customer-secret|operator-secret/)
    t.match(JSON.parse(stored), { tools: [{ type: 'mcp', server_label: 'tickets', headers: null, allowed_tools: null, require_approval: 'never' }] })
  }
  const sent = tickets.requests.filter(({ method, headers }) => method === 'tools/call' && headers['x-customer'] === 'customer-secret-88bb')
  t.equal(sent.length, 2)
  t.equal(sent[0]?.headers['authorization'], 'Bearer caller-token-77aa')
  const kept = readdirSync(server.dataDirectory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  t.ok(kept.some(({ parentPath, name }) => readFileSync(join(parentPath, name), 'latin1').includes('tickets')), 'the runs are there')
  for (const { parentPath, name } of kept) t.notMatch(readFileSync(join(parentPath, name), 'latin1'), /caller-token|customer-secret|operator-secret/, name)
})

t.test('what a client brings along as an item lets it in as well, and is not kept either', async (t) => {
  const played = turns(asks('tickets__search', { query: 'a' }), says('Done.'))
  current = played.script
  const answer = await create({ input: [{ role: 'user', content: 'Do it.' }, { type: 'additional_tools', role: 'developer', tools: [mcp({ authorization: 'brought-token-99cc' })] }] })
  t.equal(callIn(answer)?.['output'], 'found a')
  t.equal(tickets.requests.findLast(({ method }) => method === 'tools/call')?.headers['authorization'], 'Bearer brought-token-99cc')
  const inputs = await (await server.call('GET', `/v1/responses/${answer.id}/input_items`)).text()
  t.match(inputs, /"server_label":"tickets"/)
  t.notMatch(inputs, /brought-token/)
})

t.test('a conversation keeps the items, input tokens are counted without asking anybody, and a compaction keeps what was returned', async (t) => {
  const { id } = (await (await server.call('POST', '/v1/conversations', {})).json()) as { id: string }
  current = turns([...asks('tickets__search', { query: 'printer' }), ...asks('tickets__close', { id: 'T3' })], says('Done.')).script
  const tools = [mcp({ require_approval: { never: { read_only: true } } })]
  const answer = await create({ conversation: id, tools })
  t.strictSame(typesIn(answer), ['mcp_list_tools', 'mcp_call', 'mcp_approval_request'], 'what needs none is done at once')
  const { data } = (await (await server.call('GET', `/v1/conversations/${id}/items?order=asc`)).json()) as { data: Item[] }
  t.strictSame(data.slice(1), answer.output)

  const before = tickets.requests.length
  const counted = (await (await server.call('POST', '/v1/responses/input_tokens', { model: 'scripted', conversation: id, input: 'And now?', tools })).json()) as { input_tokens: number }
  t.ok(counted.input_tokens > 10)
  const compacted = (await (await server.call('POST', '/v1/responses/compact', { model: 'scripted', previous_response_id: answer.id, input: 'And now?' })).json()) as { output: Item[] }
  t.strictSame(compacted.output.map(({ type }) => type).toSorted(), ['compaction', 'mcp_approval_request', 'message'])
  t.equal(tickets.requests.length, before)
  const played = turns(says('It was found, and closed.'))
  current = played.script
  const approve = { type: 'mcp_approval_response', approval_request_id: answer.output[2]?.id, approve: true }
  const later = await create({ input: [...compacted.output, approve], tools })
  t.strictSame(typesIn(later), ['mcp_list_tools', 'mcp_call', 'message'])
  t.match(played.asked[0]?.items.filter(({ kind }) => kind === 'tool_result'), [{ output: 'found printer' }, { output: 'closed T3' }])
})

t.test('a tool choice that names a server, or a tool of it, is obeyed', async (t) => {
  for (const choice of [{ type: 'mcp', server_label: 'tickets', name: 'search' }, { type: 'allowed_tools', mode: 'required', tools: [{ type: 'mcp', server_label: 'tickets', name: 'search' }] }]) {
    const played = turns(asks('tickets__search', { query: 'a' }), says('Done.'))
    current = played.script
    await create({ tools: [mcp()], tool_choice: choice })
    t.match(played.asked[0]?.toolChoice, { mode: 'allowed', required: true, tools: [{ tool: 'function', name: 'tickets__search' }] })
    t.match(played.asked[1]?.toolChoice, { mode: 'allowed', required: false })
  }
  const whole = turns(asks('tickets__close', { id: 'a' }), says('Done.'))
  current = whole.script
  await create({ tools: [mcp()], tool_choice: { type: 'mcp', server_label: 'tickets' } })
  t.equal((whole.asked[0]?.toolChoice as { tools: readonly unknown[] }).tools.length, 10, 'all but the one whose schema nobody can read')
  const other = turns(asks('tickets__close', { id: 'a' }), says('Done.'))
  current = other.script
  t.equal(callIn(await create({ tools: [mcp()], tool_choice: { type: 'mcp', server_label: 'tickets', name: 'search' } })), undefined, 'another tool is not called')
  current = turns(asks('tickets__search', { query: 'a' }), asks('tickets__search', { query: 'b' }), says('Done.')).script
  t.equal((await create({ tools: [mcp()], max_tool_calls: 1 })).output.filter(({ type }) => type === 'mcp_call').length, 1)
})

t.test('MATRIZ alone calls a tool that fits, and answers from what it returned', async (t) => {
  const answer = await create({ model: 'lukhas-matriz', input: 'Search the tickets for "printer"', tools: [mcp({ allowed_tools: ['search', 'close'] })], tool_choice: { type: 'mcp', server_label: 'tickets', name: 'search' } })
  t.strictSame(typesIn(answer), ['mcp_list_tools', 'mcp_call', 'message'], JSON.stringify(answer.output))
  t.match(callIn(answer), { name: 'search', output: /found .*printer/ })
  t.match(textIn(answer), /search returned: found .*printer/)
  const asked = await create({ model: 'lukhas-matriz', input: 'Search the tickets for "printer"', tools: [mcp({ require_approval: 'always', allowed_tools: ['search'] })], tool_choice: 'required' })
  t.strictSame(typesIn(asked), ['mcp_list_tools', 'mcp_approval_request'])
  const approved = await create({ model: 'lukhas-matriz', tools: [mcp({ require_approval: 'always' })], previous_response_id: asked.id, input: [{ type: 'mcp_approval_response', approval_request_id: asked.output[1]?.id, approve: true }] })
  t.strictSame(typesIn(approved), ['mcp_call', 'message'])
  t.match(textIn(approved), /search returned: found/)
  const denied = await create({ model: 'lukhas-matriz', tools: [mcp()], previous_response_id: asked.id, input: [{ type: 'mcp_approval_response', approval_request_id: asked.output[1]?.id, approve: false }] })
  t.match(textIn(denied), /search returned: The user did not approve/)
})

t.test('400 and 403: servers that are not allowed, headers that nobody may send, approvals of nothing', async (t) => {
  current = turns(says('Never.')).script
  const refused = async (body: unknown, options = {}): Promise<unknown> => {
    const reply = await server.call('POST', '/v1/responses', { model: 'scripted', input: 'Do it.', ...(body as object) }, options)
    return { status: reply.status, ...((await reply.json()) as object) }
  }
  const tool = async (one: unknown): Promise<unknown> => refused({ tools: [one] })
  const before = tickets.requests.length
  t.match(await tool(mcp({ server_label: 'elsewhere' })), { status: 400, error: { code: 'invalid_value', param: 'tools[0].server_label' } })
  t.match(await tool(mcp({ server_url: 'http://127.0.0.1:1/mcp' })), { status: 400, error: { code: 'invalid_value', param: 'tools[0].server_url' } })
  t.match(await refused({ tools: [mcp(), mcp()] }), { status: 400, error: { param: 'tools[1].server_label' } })
  t.match(await tool({ type: 'mcp' }), { status: 400, error: { code: 'missing_required_parameter', param: 'tools[0].server_label' } })
  t.match(await tool(mcp({ connector_id: 'connector_gmail' })), { status: 400, error: { code: 'unsupported_parameter', param: 'tools[0].connector_id' } })
  t.match(await tool(mcp({ tunnel_id: `tunnel_${'a'.repeat(32)}` })), { status: 400, error: { code: 'unsupported_parameter', param: 'tools[0].tunnel_id' } })
  t.match(await tool(mcp({ defer_loading: true })), { status: 400, error: { code: 'unsupported_parameter', param: 'tools[0].defer_loading' } })
  for (const name of ['Host', 'content-length', 'Transfer-Encoding', 'Mcp-Session-Id', 'proxy-authorization', 'X-Forwarded-For', 'a b', 'a\nb']) {
    t.match(await tool(mcp({ headers: { [name]: 'x' } })), { status: 400, error: { code: 'invalid_value', param: `tools[0].headers.${name}` } })
  }
  t.match(await tool(mcp({ headers: { 'x-a': 'b\r\nhost: c' } })), { status: 400, error: { param: 'tools[0].headers.x-a' } })
  t.match(await tool(mcp({ headers: { 'X-Token': 'mine' } })), { status: 400, error: { param: 'tools[0].headers.x-token' } }, 'the operator sends it already')
  t.match(await tool(mcp({ authorization: 'a', headers: { authorization: 'b' } })), { status: 400, error: { param: 'tools[0].headers.authorization' } })
  t.match(await refused({ background: true, tools: [mcp({ authorization: 'a' })] }), { status: 400, error: { param: 'tools[0].authorization' } })
  t.match(await refused({ tools: [mcp()], tool_choice: { type: 'mcp', server_label: 'hasty' } }), { status: 400, error: { param: 'tool_choice' } })
  const approve = (id: string): unknown => ({ type: 'mcp_approval_response', approval_request_id: id, approve: true })
  t.match(await refused({ tools: [mcp()], input: [{ role: 'user', content: 'a' }, approve('mcpr_none')] }), { status: 400, error: { code: 'invalid_value', param: 'input[1].approval_request_id' } })
  const request = { type: 'mcp_approval_request', id: 'mcpr_1', server_label: 'tickets', name: 'close', arguments: '{}' }
  t.match(await refused({ tools: [mcp()], input: [approve('mcpr_1'), request] }), { status: 400, error: { param: 'input[0].approval_request_id' } }, 'before it was asked')
  t.match(await refused({ tools: [mcp()], input: [request, approve('mcpr_1'), approve('mcpr_1')] }), { status: 400, error: { param: 'input[2].approval_request_id' } }, 'twice')
  t.match(await refused({ tools: [], input: [request, approve('mcpr_1')] }), { status: 400, error: { param: 'input[1].approval_request_id' } }, 'without its server')
  const key = await server.issueKey('tenant-a', ['responses:write', 'responses:read'])
  t.match(await refused({ tools: [mcp()] }, { key }), { status: 403, error: { code: 'insufficient_permissions' } })
  t.equal(tickets.requests.length, before, 'nobody was asked')
})
