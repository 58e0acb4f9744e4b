// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import t from 'tap'
import type { CallerTool } from '../../matriz/index.ts'
import { InputUnwrapper } from '../../adapters/engines/openai-compatible/input-unwrapper.ts'
import { startUpstream } from '../support/upstream.ts'
import { answer } from '../support/upstream/answer.ts'
import { chatStream, dialectProfile, dialectProfiles, replyScript, responsesStream, says, sse } from '../support/upstream/dialects.ts'
import type { ScriptedAnswer, ScriptedPart } from '../support/upstream/answer.ts'
import type { DialectProfile } from '../support/upstream/dialects.ts'
import type { Script } from '../support/upstream/script.ts'
import { engineRequest, fold, run, startEngine } from './support.ts'
import type { Folded, FoldedPart } from './support.ts'

const runs = process.env['LUKHAS_NIGHTLY'] === '1' ? 1_000 : 50
const seed = 20_261_124

const cells: Readonly<Record<string, ScriptedAnswer>> = {
  text: answer.text('Hel', 'lo, ', 'Wörld 🙂').withUsage({ input: 5, output: 7 }),
  'text that speaks of <think>': answer.text('Use ', '<think>', ' tags</think>.').withUsage({ input: 5, output: 7 }),
  reasoning: answer.reasoning('Let me ', 'see', '…').text('42').withUsage({ input: 5, output: 9, reasoning: 6 }),
  'a tool call': answer.call('weather', '{"city"', ':"Z', 'ürich"}').withUsage({ input: 5, output: 7 }),
  'a tool call without arguments': answer.text('Now:').call('now'),
  'reasoning, text and parallel tool calls': answer.reasoning('Two ', 'cities.').text('Looking…').call('weather', '{"city":', '"Bern"}').call('weather', '{"ci', 'ty":"Basel"}').call('now', '{}').withUsage({ input: 50, output: 70, cached: 32, reasoning: 8 }),
  refusal: answer.refusal('I cannot ', 'help.').withUsage({ input: 5, output: 7 }),
  'structured output': answer.text('{"city":', '"Bern",', '"n":1}').withUsage({ input: 5, output: 7, cached: 2 }),
  'a length that was reached': answer.text('And then').ending('length').withUsage({ input: 5, output: 16 }),
  'a call that was cut off': answer.call('weather', '{"city":"Be').ending('length').withUsage({ input: 5, output: 16 }),
  'a content filter': answer.text('Well').ending('content_filter'),
  'nothing at all': answer.withUsage({ input: 5, output: 0 })
}

type Told = Pick<DialectProfile, 'reasoning' | 'refusals' | 'callIds' | 'usage' | 'name'>

/** OpenAI's own /responses tells everything. */
const all: Told = { name: 'responses', reasoning: 'reasoning', refusals: true, callIds: true, usage: 'own_chunk' }

/** What must come of a script, by this file's own reckoning. */
function expected(script: ScriptedAnswer, told: Told): Folded {
  const parts: FoldedPart[] = []
  let made = 0
  for (const part of script.parts) {
    const text = part.pieces.join('')
    if (part.kind === 'call') {
      const callId = told.callIds ? part.id : `call_${++made}`
      const empty = text === '' && script.finish === 'stop' && !part.custom
      parts.push({ kind: 'call', tool: part.custom ? 'custom' : 'function', name: part.name, namespace: undefined, callId, text: empty ? '{}' : text })
    } else if (text !== '' && (part.kind !== 'reasoning' || told.reasoning !== 'none')) {
      add(parts, part.kind === 'refusal' && !told.refusals ? 'text' : part.kind, text)
    }
  }
  const { usage } = script
  const finish = script.finish === 'length' ? 'max_output_tokens' : script.finish
  return {
    parts,
    finish,
    usage: usage === undefined || told.usage === 'none' ? undefined : {
      inputTokens: usage.input, cachedInputTokens: usage.cached ?? 0, outputTokens: usage.output, reasoningTokens: usage.reasoning ?? 0, estimated: false
    }
  }
}

function add(parts: FoldedPart[], kind: 'text' | 'refusal' | 'reasoning', text: string): void {
  const last = parts.at(-1)
  if (last?.kind === kind) parts[parts.length - 1] = { kind, text: last.text + text }
  else parts.push({ kind, text })
}

for (const profile of dialectProfiles) {
  t.test(`${profile.name}: every kind of answer gives the same events, streamed or whole`, async (test) => {
    let script: ScriptedAnswer = answer
    await using upstream = await startUpstream((request) => says(script, profile)(request))
    const { model, registry } = await startEngine({ base_url: upstream.baseUrl, inline_think: profile.reasoning === 'inline' })
    for (const [name, cell] of Object.entries(cells)) {
      script = cell
      for (const stream of [true, false]) {
        const fresh = await startEngine({ base_url: upstream.baseUrl, inline_think: profile.reasoning === 'inline' })
        const { events, error } = await run(fresh.model, engineRequest({ stream }))
        test.same(error, undefined, name)
        test.same(fold(events), expected(cell, profile), `${name}, ${stream ? 'stream' : 'JSON'}`)
        if (stream && profile.calls === 'pieces' && name === 'a tool call') test.ok(events.filter(({ type }) => type === 'tool.arguments.delta').length >= 3, 'arguments are streamed as they come')
        await fresh.registry.close()
      }
    }
    test.ok(model.id === 'm')
    await registry.close()
  })
}

t.test('responses: every kind of answer gives the same events, streamed or whole', async (test) => {
  let script: ScriptedAnswer = answer
  await using upstream = await startUpstream((request) => says(script)(request))
  const custom: CallerTool = { kind: 'custom', name: 'patch', format: { type: 'text' }, param: 'tools[0]' }
  const { model, registry } = await startEngine({ base_url: upstream.baseUrl, api: 'responses', dialect: 'openai' })
  for (const [name, cell] of Object.entries({ ...cells, 'a custom tool call': answer.customCall('patch', '*** Begin', ' "Patch"\n').withUsage({ input: 1, output: 2 }) })) {
    script = cell
    for (const stream of [true, false]) {
      const { events, error } = await run(model, engineRequest({ stream, tools: [custom] }))
      test.same(error, undefined, name)
      test.same(fold(events), expected(cell, all), `${name}, ${stream ? 'stream' : 'JSON'}`)
    }
  }
  await registry.close()
})

t.test('responses: what is not streamed is taken from the items, and failures keep their codes', async (test) => {
  const done = { type: 'response.completed', response: { status: 'completed', output: [{ type: 'reasoning', summary: [{ text: 'a' }, { text: 'b' }] }, { type: 'message', content: [{ type: 'output_text', text: 'late' }] }, { type: 'function_call', call_id: 'c1', name: 'f', arguments: '{"x":1}' }] } }
  const failed = (code: string, message: string): string => sse({ type: 'response.failed', response: { status: 'failed', error: { code, message } } })
  const cases: readonly [string, string, unknown][] = [
    ['items only in the terminal event', sse(done), 'stop'],
    ['failed', failed('server_error', 'x'), 'provider_unavailable'],
    ['failed by a rate limit', failed('rate_limit_exceeded', 'x'), 'rate_limit_exceeded'],
    ['failed by the context', failed('context_length_exceeded', 'x'), 'context_length_exceeded'],
    ['an error event', sse({ type: 'error', code: 'server_is_overloaded', message: 'x', param: null }), 'server_is_overloaded'],
    ['a nested error event', sse({ type: 'error', error: { type: 'invalid_request_error', code: null, message: 'no' } }), 'provider_rejected'],
    ['no terminal event', sse({ type: 'response.output_text.delta', output_index: 0, delta: 'x' }), 'provider_protocol_error'],
    ['[DONE] instead of a terminal event', 'data: [DONE]\n\n', 'provider_protocol_error'],
    ['two terminal events', sse(done) + failed('server_error', 'x'), 'stop'],
    ['chat chunks', chatStream(answer.text('x')).join(''), 'provider_protocol_error']
  ]
  let body = ''
  await using upstream = await startUpstream(() => ({ headers: { 'content-type': 'text/event-stream' }, steps: [{ do: 'send', bytes: body }] }))
  const { model, registry } = await startEngine({ base_url: upstream.baseUrl, api: 'responses', retries: { attempts: 1 } })
  for (const [name, bytes, outcome] of cases) {
    body = bytes
    const { events, error } = await run(model, engineRequest())
    const { finish, parts } = fold(events)
    test.equal(error?.code ?? finish, outcome, name)
    if (finish !== undefined) test.same(parts.map(({ kind, text }) => [kind, text]), [['reasoning', 'a\n\nb'], ['text', 'late'], ['call', '{"x":1}']])
  }
  await registry.close()
})

const piece = fc.string({ unit: 'grapheme', maxLength: 12 })
const pieces = fc.array(piece, { minLength: 1, maxLength: 4 })
const call = fc.tuple(fc.constantFrom('weather', 'now', 'a-b_c'), fc.dictionary(fc.string({ maxLength: 5 }), fc.string({ unit: 'grapheme', maxLength: 10 }), { maxKeys: 3 }), fc.nat(40))
  .map(([name, value, cut]): Extract<ScriptedPart, { kind: 'call' }> => {
    const text = JSON.stringify(value)
    return { kind: 'call', id: '', name, custom: false, pieces: [text.slice(0, cut), text.slice(cut)] }
  })
const anyAnswer = fc.record({
  reasoning: fc.option(pieces), text: fc.option(pieces), calls: fc.array(call, { maxLength: 3 }), usage: fc.boolean()
}).map(({ reasoning, text, calls, usage }): ScriptedAnswer => ({
  parts: [
    ...(reasoning === null ? [] : [{ kind: 'reasoning' as const, pieces: reasoning }]),
    // A leading blank or tag would be told apart from the reasoning by guesswork only.
    ...(text === null ? [] : [{ kind: 'text' as const, pieces: ['A', ...text] }]),
    ...calls.map((part, index) => ({ ...part, id: `call_${index}x` }))
  ],
  finish: 'stop',
  usage: usage ? { input: 3, output: 4 } : undefined
}))

t.test('a stream gives the same events wherever its bytes are cut', async (test) => {
  let script: Script = {}
  await using upstream = await startUpstream(() => script)
  const shape = fc.record({ script: anyAnswer, profile: fc.constantFrom(...dialectProfiles), api: fc.constantFrom('chat_completions' as const, 'responses' as const), cuts: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 }), crlf: fc.boolean() })
  await fc.assert(fc.asyncProperty(shape, async ({ script: said, profile, api, cuts, crlf }) => {
    const lines = api === 'responses' ? responsesStream(said) : chatStream(said, profile)
    const text = lines.join('')
    const bytes = Buffer.from(crlf ? text.replaceAll('\n', '\r\n') : text)
    const at = [0, ...cuts.map((cut) => Math.floor(cut * bytes.length)).sort((one, other) => one - other), bytes.length]
    const chunks = at.slice(1).map((end, index) => bytes.subarray(at[index], end)).filter(({ length }) => length > 0)
    script = { headers: { 'content-type': 'text/event-stream' }, steps: chunks.map((chunk) => ({ do: 'send', bytes: chunk })) }
    const { model, registry } = await startEngine({ base_url: upstream.baseUrl, api, inline_think: api === 'chat_completions' && profile.reasoning === 'inline' })
    const { events, error } = await run(model, engineRequest())
    await registry.close()
    if (error !== undefined) throw error
    test.strictSame(fold(events), expected(said, api === 'responses' ? all : profile))
  }), { numRuns: runs, seed })
})

t.test('a stream gives the same events when every byte comes by itself', async (test) => {
  const said = answer.reasoning('Grüße ', '🙂🙂').text('日本', '語').call('f', '{"a":"', '🙂"}').withUsage({ input: 1, output: 2 })
  for (const name of ['lmstudio', 'openrouter', 'vllm']) {
    const profile = dialectProfile(name)
    const bytes = Buffer.from(chatStream(said, profile).join(''))
    await using upstream = await startUpstream({ headers: { 'content-type': 'text/event-stream' }, steps: [...bytes].map((byte) => ({ do: 'send', bytes: new Uint8Array([byte]) })) })
    const { model, registry } = await startEngine({ base_url: upstream.baseUrl, inline_think: profile.reasoning === 'inline' })
    const { events } = await run(model, engineRequest())
    test.same(fold(events), expected(said, profile), name)
    await registry.close()
  }
})

t.test('the input of a custom tool is unwrapped the same wherever its JSON is cut', (test) => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 30 }), fc.array(fc.nat(200)), fc.boolean(), (input, cuts, ascii) => {
    const plain = JSON.stringify({ input }, null, 1)
    // Everything beyond ASCII is escaped, as Python's json does.
    const source = ascii ? plain.replace(/[^\u0000-\u007f]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`) : plain
    const at = [0, ...cuts.map((cut) => cut % source.length).sort((one, other) => one - other), source.length]
    const unwrapper = new InputUnwrapper()
    const text = at.slice(1).map((end, index) => unwrapper.push(source.slice(at[index], end))).join('') + unwrapper.end()
    test.equal(text, input)
  }), { numRuns: runs * 4, seed })
  for (const [source, text] of [['{"input":5}', '{"input":5}'], ['{"note":1,"input":"x"}', 'x'], ['plain', 'plain'], ['"quoted"', 'quoted'], ['{"input":"cut off', 'cut off'], ['', '']] as const) {
    const unwrapper = new InputUnwrapper()
    test.equal((unwrapper.push(source) ?? '') + unwrapper.end(), text, source)
  }
  test.equal(new InputUnwrapper().push('{"input":"\\x"}'), undefined, 'a broken escape')
  test.end()
})

t.test('tool calls of one answer never mix, however they come', async (test) => {
  const calls = (...entries: unknown[]): string => sse({ choices: [{ index: 0, delta: { tool_calls: entries } }] })
  const text = (content: string): string => sse({ choices: [{ index: 0, delta: { content } }] })
  const end = sse({ choices: [{ index: 0, delta: {}, finish_reason: 'tool_calls' }] }) + 'data: [DONE]\n\n'
  const f = (name: string | undefined, args: string): unknown => ({ name, arguments: args })
  const cases: readonly [string, readonly string[], readonly string[]][] = [
    ['interleaved by index', [calls({ index: 0, id: 'a', function: f('x', '{"p"') }), calls({ index: 1, id: 'b', function: f('y', '{"q"') }), calls({ index: 0, function: f(undefined, ':1}') }), calls({ index: 1, function: f(undefined, ':2}') })], ['x a {"p":1}', 'y b {"q":2}']],
    ['several in one chunk', [calls({ index: 0, id: 'a', function: f('x', '{}') }, { index: 1, id: 'b', function: f('y', '{}') })], ['x a {}', 'y b {}']],
    ['the same index for all', [calls({ index: 0, id: 'a', function: f('x', '{"p":1}') }), calls({ index: 0, id: 'b', function: f('x', '{"p":2}') })], ['x a {"p":1}', 'x b {"p":2}']],
    ['the same index for all, in pieces', [calls({ index: 0, id: 'a', function: f('x', '') }), calls({ index: 0, id: '', function: f(undefined, '{"p":1}') }), calls({ index: 0, id: 'b', function: f('y', '') }), calls({ index: 0, id: '', function: f(undefined, '{"p":2}') })], ['x a {"p":1}', 'y b {"p":2}']],
    ['the id on every piece', [calls({ index: 0, id: '0', function: f('x', '') }), calls({ index: 0, id: '0', function: f(undefined, '{"p":1}') })], ['x 0 {"p":1}']],
    ['id and name on every piece', [calls({ index: 0, id: '0', function: f('x', '{"p"') }), calls({ index: 0, id: '0', function: f('x', ':1}') })], ['x 0 {"p":1}']],
    ['neither id nor index', [calls({ function: f('x', '{"p"') }), calls({ function: f(undefined, ':1}') }), calls({ function: f('y', '{}') })], ['x call_1 {"p":1}', 'y call_2 {}']],
    ['ids without indexes', [calls({ id: 'a', function: f('x', '{"p"') }), calls({ function: f(undefined, ':1}') }), calls({ id: 'b', function: f('y', '{}') })], ['x a {"p":1}', 'y b {}']],
    ['the same id twice', [calls({ index: 0, id: 'a', function: f('x', '{}') }), calls({ index: 1, id: 'a', function: f('y', '{}') })], ['x a {}', 'y call_1 {}']],
    ['an id that no id may be', [calls({ index: 0, id: 'a'.repeat(65), function: f('x', '{}') })], ['x call_1 {}']],
    ['the name behind the arguments', [calls({ index: 0, id: 'a', function: f(undefined, '{"p"') }), calls({ index: 0, function: f('x', ':1}') })], ['x a {"p":1}']],
    ['arguments as an object', [calls({ index: 0, id: 'a', function: { name: 'x', arguments: { p: 1 } } })], ['x a {"p":1}']],
    ['text in between', [text('one'), calls({ index: 0, id: 'a', function: f('x', '{"p"') }), text('two'), calls({ index: 0, function: f(undefined, ':1}') }), text('three')], ['one', 'x a {"p":1}', 'twothree']]
  ]
  let bytes: readonly string[] = []
  await using upstream = await startUpstream(() => ({ headers: { 'content-type': 'text/event-stream' }, steps: [...bytes, end].map((chunk) => ({ do: 'send', bytes: chunk })) }))
  for (const [name, chunks, told] of cases) {
    bytes = chunks
    const { model, registry } = await startEngine({ base_url: upstream.baseUrl })
    const { events, error } = await run(model, engineRequest())
    test.same(error, undefined, name)
    test.same(fold(events).parts.map((part) => (part.kind === 'call' ? `${part.name} ${part.callId} ${part.text}` : part.text)), told, name)
    await registry.close()
  }
  bytes = cases[0]?.[1] ?? []
  const { model, registry } = await startEngine({ base_url: upstream.baseUrl })
  const { events } = await run(model, engineRequest({ parallelToolCalls: false }))
  test.equal(fold(events).parts.length, 1, 'one at a time, when the caller asked for that')
  await registry.close()
})

t.test('halves of a character in two deltas become one again, and a lone half a replacement', async (test) => {
  const bytes = ['"\\ud83d"', '"\\ude42"', '"a\\udc00b"', '"\\ud83d"'].map((content) => `data: {"choices":[{"delta":{"content":${content}}}]}\n\n`)
  await using upstream = await startUpstream({ headers: { 'content-type': 'text/event-stream' }, steps: [...bytes, sse({ choices: [{ delta: {}, finish_reason: 'stop' }] })].map((chunk) => ({ do: 'send', bytes: chunk })) })
  const { model, registry } = await startEngine({ base_url: upstream.baseUrl })
  const { events } = await run(model, engineRequest())
  test.same(fold(events).parts, [{ kind: 'text', text: '🙂a\ufffdb\ufffd' }])
  await registry.close()
})

t.test('an upstream that streams when asked not to, or does not when asked to, is understood', async (test) => {
  for (const stream of [true, false]) {
    await using upstream = await startUpstream(() => replyScript(cells['reasoning, text and parallel tool calls'] ?? answer, { api: 'chat_completions', stream: !stream, profile: dialectProfile('vllm') }))
    for (const headers of [undefined, {}]) {
      const script = replyScript(cells['text'] ?? answer, { api: 'chat_completions', stream: !stream })
      await using bare = await startUpstream({ ...script, headers: headers ?? script.headers ?? {} })
      const { model, registry } = await startEngine({ base_url: bare.baseUrl })
      test.same(fold((await run(model, engineRequest({ stream }))).events), expected(cells['text'] ?? answer, dialectProfile('openai')))
      await registry.close()
    }
    const { model, registry } = await startEngine({ base_url: upstream.baseUrl })
    const { events } = await run(model, engineRequest({ stream }))
    test.same(fold(events), expected(cells['reasoning, text and parallel tool calls'] ?? answer, dialectProfile('vllm')))
    await registry.close()
  }
})

t.test('custom tools and namespaces come back as the caller named them, natively or by way of a function', async (test) => {
  const tools: readonly CallerTool[] = [
    { kind: 'custom', name: 'patch', description: 'Applies a patch.', format: { type: 'grammar', syntax: 'lark', definition: 'start: "x"' }, param: 'tools[0]' },
    { kind: 'function', name: 'send', namespace: 'mail', parameters: { type: 'object' }, param: 'tools[1]' },
    { kind: 'function', name: 'mail__send', param: 'tools[2]' },
    { kind: 'function', name: 'x'.repeat(60), namespace: 'long', param: 'tools[3]' }
  ]
  for (const dialect of ['openai', 'vllm'] as const) {
    await using upstream = await startUpstream((request) => {
      const names = (request.body.tools as { function?: { name: string }; custom?: { name: string } }[]).map((tool) => tool.function?.name ?? tool.custom?.name ?? '')
      test.ok(names.every((name) => name.length <= 64 && /^[\w-]+$/.test(name)), names.join())
      test.equal(new Set(names).size, 4, 'no two are the same')
      const text = '*** "Begin"\n🙂'
      const json = JSON.stringify({ input: text })
      const patch = dialect === 'openai' ? answer.customCall(names[0] ?? '', text.slice(0, 4), text.slice(4)) : answer.call(names[0] ?? '', json.slice(0, 9), json.slice(9, 17), json.slice(17))
      return says(patch.call(names[1] ?? '', '{}').call(names[2] ?? '', '{}').call(names[3] ?? '', '{}').call('unheard_of', '{}'))(request)
    })
    const { model, registry } = await startEngine({ base_url: upstream.baseUrl, dialect })
    for (const stream of [true, false]) {
      const { events } = await run(model, engineRequest({ tools, stream }))
      test.same(fold(events).parts.map((part) => (part.kind === 'call' ? [part.tool, part.namespace, part.name, part.text] : part)), [
        ['custom', undefined, 'patch', '*** "Begin"\n🙂'], ['function', 'mail', 'send', '{}'], ['function', undefined, 'mail__send', '{}'],
        ['function', 'long', 'x'.repeat(60), '{}'], ['function', undefined, 'unheard_of', '{}']
      ], `${dialect}, ${stream ? 'stream' : 'JSON'}`)
    }
    await registry.close()
  }
})
