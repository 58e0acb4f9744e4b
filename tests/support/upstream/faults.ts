// SPDX-License-Identifier: Apache-2.0
import { answer } from './answer.ts'
import { replyScript, sse } from './dialects.ts'
import type { Script, Step } from './script.ts'

/** How the engine asked. */
export interface Asked {
  readonly stream: boolean
  /** To be called when the upstream falls silent, so that a test knows when to let time pass. */
  readonly silent: () => void
}

/** One thing that an upstream can do wrong, over chat/completions, and what the caller must see. */
export interface Fault {
  readonly name: string
  readonly script: (asked: Asked) => Script
  /** The error code, or `finished` where the answer is whole all the same. */
  readonly outcome: Outcome
  /** Where the outcome is another one when nothing streams. */
  readonly jsonOutcome?: Outcome
  /** Asking again may help, as long as nothing was passed on. */
  readonly retryable: boolean
  /** Text reaches the caller of a stream before the fault does. */
  readonly partial: boolean
  readonly retryAfterMs?: number
}

export type Outcome =
  | 'finished' | 'provider_unavailable' | 'provider_timeout' | 'provider_rejected' | 'provider_protocol_error' | 'context_length_exceeded'
  | 'invalid_prompt' | 'rate_limit_exceeded' | 'insufficient_quota' | 'server_is_overloaded'

/** What a key looks like that no message may repeat. */
export const upstreamSecret = 'sk-upstream-secret-0123456789'

const eventStream = { 'content-type': 'text/event-stream' }
const json = { 'content-type': 'application/json' }
const whole = answer.text('Hel', 'lo').withUsage({ input: 3, output: 2 })
const half = sse(piece({ content: 'Hel' }))

function piece(delta: unknown, finish_reason: string | null = null): unknown {
  return { id: 'c', object: 'chat.completion.chunk', created: 1, model: 'm', choices: [{ index: 0, delta, finish_reason }] }
}

function send(...pieces: readonly (string | Uint8Array)[]): readonly Step[] {
  return pieces.map((bytes) => ({ do: 'send', bytes }))
}

/** Silence that a test can wait for. */
function silence({ silent }: Asked): readonly Step[] {
  return [{ do: 'stall', reached: silent }]
}

function fault(name: string, outcome: Outcome, script: Fault['script'], more: Partial<Omit<Fault, 'name' | 'outcome' | 'script'>> = {}): Fault {
  return { name, outcome, script, retryable: false, partial: false, ...more }
}

function status(code: number, body: unknown, headers: Readonly<Record<string, string>> = json): Fault['script'] {
  return () => ({ status: code, headers, steps: send(typeof body === 'string' ? body : JSON.stringify(body)) })
}

function complaint(message: string, code: string | number | null = null, type = 'invalid_request_error'): unknown {
  return { error: { message, type, param: null, code } }
}

/** The same bytes in the body of a stream or of a JSON reply. */
function body(stream: readonly Step[], whole: readonly Step[] = stream): Fault['script'] {
  return (asked) => (asked.stream ? { headers: eventStream, steps: stream } : { headers: json, steps: whole })
}

/** Half of an answer, then something. */
function midway(...then: readonly ((asked: Asked) => readonly Step[])[]): Fault['script'] {
  return (asked) => ({
    headers: asked.stream ? eventStream : json,
    steps: [...send(asked.stream ? half : '{"id":"c","choices":[{"index":0,"mess'), ...then.flatMap((step) => step(asked))]
  })
}

/** A whole answer, then something: too late to matter. */
function behind(...then: readonly ((asked: Asked) => readonly Step[])[]): Fault['script'] {
  return (asked) => {
    const script = replyScript(whole, { api: 'chat_completions', stream: asked.stream })
    if (!asked.stream) return script
    const steps = (script.steps ?? []).filter((step) => step.do !== 'send' || (!String(step.bytes).includes('[DONE]') && !String(step.bytes).includes('prompt_tokens')))
    return { ...script, steps: [...steps, ...then.flatMap((step) => step(asked))] }
  }
}

const reset: Step = { do: 'reset' }
const close: Step = { do: 'close' }
const context = "This model's maximum context length is 4096 tokens. However, you requested 9000 tokens."

const connections: readonly Fault[] = [
  fault('reset before the headers', 'provider_unavailable', () => ({ before: [reset] }), { retryable: true }),
  fault('closed before the headers', 'provider_unavailable', () => ({ before: [close] }), { retryable: true }),
  fault('silent before the headers', 'provider_timeout', (asked) => ({ before: silence(asked) })),
  fault('silent after the headers', 'provider_timeout', (asked) => ({ headers: asked.stream ? eventStream : json, steps: silence(asked) })),
  fault('silent in the middle', 'provider_timeout', midway(silence), { partial: true }),
  fault('silent behind comments that never end', 'provider_timeout', (asked) => ({ headers: eventStream, steps: [...send(': keep-alive\n\n', ': keep-alive\n\n'), ...silence(asked)] })),
  fault('reset in the middle', 'provider_unavailable', midway(() => [reset]), { retryable: true, partial: true }),
  fault('closed in the middle', 'provider_unavailable', midway(() => [close]), { retryable: true, partial: true }),
  fault('closed inside an event', 'provider_unavailable', midway(() => [...send('data: {"choices":[{"ind'), close]), { retryable: true, partial: true }),
  fault('ended properly in the middle', 'provider_protocol_error', midway(), { partial: true }),
  fault('a content-length that is too long', 'provider_unavailable', (asked) => ({ headers: { ...(asked.stream ? eventStream : json), 'content-length': '9999' }, steps: [...send(asked.stream ? half : '{"id":'), close] }), { retryable: true, partial: true }),
  fault('something that is not HTTP', 'provider_protocol_error', () => ({ raw: true, steps: send('SSH-2.0-OpenSSH_9.6\r\n') })),
  fault('headers that do not end', 'provider_protocol_error', () => ({ raw: true, steps: [...send('HTTP/1.1 200 OK\r\n'), { do: 'endless', bytes: `x-filler: ${'x'.repeat(4_000)}\r\n` }] })),
  fault('early hints, then silence', 'provider_timeout', (asked) => ({ raw: true, steps: [...send('HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n'), ...silence(asked)] }))
]

const statuses: readonly Fault[] = [
  fault('400', 'provider_rejected', status(400, complaint(`Unsupported value; your key ${upstreamSecret} at https://10.0.0.7:8001/v1 is fine`))),
  fault('400 for a conversation that is too long, by code', 'context_length_exceeded', status(400, complaint('Too long.', 'context_length_exceeded'))),
  fault('400 for a conversation that is too long, by its words', 'context_length_exceeded', status(400, { object: 'error', message: context, type: 'BadRequestError', param: null, code: 400 })),
  fault('400 for a conversation that is too long, as llama.cpp says it', 'context_length_exceeded', status(400, complaint('the request exceeds the available context size', 400, 'exceed_context_size_error'))),
  fault('400 by a content filter', 'invalid_prompt', status(400, complaint('The response was filtered.', 'content_filter'))),
  fault('400 with a body that is not JSON', 'provider_rejected', status(400, '<html>Bad Request</html>', { 'content-type': 'text/html' })),
  fault('401', 'provider_unavailable', status(401, complaint(`Incorrect API key provided: ${upstreamSecret}.`, 'invalid_api_key'))),
  fault('402', 'insufficient_quota', status(402, complaint('Insufficient credits.', 402))),
  fault('403', 'provider_unavailable', status(403, complaint('No access.'))),
  fault('404', 'provider_rejected', status(404, complaint('The model `m` does not exist.', 'model_not_found'))),
  fault('408', 'provider_timeout', status(408, complaint('Timed out.')), { retryable: true }),
  fault('409', 'provider_unavailable', status(409, complaint('Busy.')), { retryable: true }),
  fault('413', 'provider_rejected', status(413, complaint('Too large.'))),
  fault('422 as FastAPI says it', 'provider_rejected', status(422, { detail: [{ loc: ['body', 'tools'], msg: 'field required' }] })),
  fault('429', 'rate_limit_exceeded', status(429, complaint('Slow down.', 'rate_limit_exceeded', 'requests')), { retryable: true }),
  fault('429 with a Retry-After that is too long to wait', 'rate_limit_exceeded', status(429, complaint('Slow down.'), { ...json, 'retry-after': '120' }), { retryAfterMs: 120_000 }),
  fault('429 with a Retry-After that is a date', 'rate_limit_exceeded', status(429, complaint('Slow down.'), { ...json, 'retry-after': 'Thu, 01 Jan 1970 01:00:00 GMT' }), { retryAfterMs: 3_600_000 }),
  fault('429 with retry-after-ms', 'rate_limit_exceeded', status(429, complaint('Slow down.'), { ...json, 'retry-after-ms': '61500', 'retry-after': '62' }), { retryAfterMs: 61_500 }),
  fault('429 for a quota that is used up', 'insufficient_quota', status(429, complaint('You exceeded your current quota.', 'insufficient_quota', 'insufficient_quota'))),
  fault('500', 'provider_unavailable', status(500, complaint('Oops at 10.0.0.7')), { retryable: true }),
  fault('502 with a web page', 'provider_unavailable', status(502, '<html>Bad Gateway</html>', { 'content-type': 'text/html' }), { retryable: true }),
  fault('503', 'provider_unavailable', status(503, ''), { retryable: true }),
  fault('503 with a Retry-After', 'server_is_overloaded', status(503, complaint('Loading model.'), { ...json, 'retry-after': '60' }), { retryAfterMs: 60_000 }),
  fault('529', 'server_is_overloaded', status(529, complaint('Overloaded.', null, 'overloaded_error')), { retryable: true }),
  fault('500 whose body never comes', 'provider_unavailable', (asked) => ({ status: 500, headers: json, steps: silence(asked) }), { retryable: true }),
  fault('500 whose body never ends', 'provider_unavailable', () => ({ status: 500, headers: json, steps: [{ do: 'endless', bytes: 'x'.repeat(16_384) }] }), { retryable: true }),
  fault('204', 'provider_protocol_error', () => ({ status: 204 })),
  fault('302 to somewhere else', 'provider_protocol_error', status(302, '', { location: 'http://127.0.0.1:1/secret' }))
]

const bodies: readonly Fault[] = [
  fault('a web page with status 200', 'provider_protocol_error', status(200, '<!doctype html><title>Login</title>', { 'content-type': 'text/html' })),
  fault('a web page that does not say so', 'provider_protocol_error', status(200, '<!doctype html><title>Login</title>', {})),
  fault('nothing with status 200', 'provider_protocol_error', body([])),
  fault('a compressed answer', 'provider_protocol_error', (asked) => ({ headers: { ...(asked.stream ? eventStream : json), 'content-encoding': 'gzip' }, steps: send(new Uint8Array([31, 139, 8, 0])) })),
  fault('an event that is not JSON', 'provider_protocol_error', body(send(half, 'data: {"choices":[}\n\n'), send('{"choices":[}')), { partial: true }),
  fault('an event that is a list', 'provider_protocol_error', body(send(half, 'data: [1,2]\n\n'), send('[1,2]')), { partial: true }),
  fault('an event that is null', 'provider_protocol_error', body(send(half, 'data: null\n\n'), send('null')), { partial: true }),
  fault('an event of another API', 'provider_protocol_error', body(send(half, 'data: {"type":"message_start"}\n\n'), send('{"type":"message"}')), { partial: true }),
  fault('an event nested 200,000 deep', 'provider_protocol_error', body(send(half, `data: ${'['.repeat(200_000)}\n\n`), send('['.repeat(200_000))), { partial: true }),
  fault('bytes that are no text', 'provider_protocol_error', body(send(half, new Uint8Array([0x64, 0x61, 0x74, 0x61, 0x3a, 0x20, 0xff, 0xfe, 0x80, 10, 10])), send(new Uint8Array([0xff, 0xfe, 0x80]))), { partial: true }),
  fault('[DONE] without a reason to stop', 'provider_protocol_error', body(send(half, 'data: [DONE]\n\n'), send(JSON.stringify({ choices: [{ index: 0, message: { content: 'Hel' }, finish_reason: null }] }))), { partial: true }),
  fault('[DONE] and nothing else', 'provider_protocol_error', body(send('data: [DONE]\n\n'), send('{"choices":[]}'))),
  fault('an error in the middle', 'provider_unavailable', body(send(half, sse(complaint('Internal failure', null, 'server_error'))), send(JSON.stringify(complaint('Internal failure', null, 'server_error')))), { partial: true }),
  fault('an error in the middle, as vLLM says it', 'provider_rejected', body(send(half, sse({ object: 'error', message: 'bad grammar', type: 'BadRequestError', code: 400 })), send(JSON.stringify({ object: 'error', message: 'bad grammar', type: 'BadRequestError', code: 400 }))), { partial: true }),
  fault('an error that is a string', 'provider_unavailable', body(send(half, sse({ error: 'model runner crashed' })), send('{"error":"model runner crashed"}')), { partial: true }),
  fault('a rate limit in the middle', 'rate_limit_exceeded', body(send(half, sse(complaint('Provider limit', 429))), send(JSON.stringify(complaint('Provider limit', 429)))), { partial: true }),
  fault('an overload as the first event', 'server_is_overloaded', body(send(sse(complaint('Overloaded', null, 'overloaded_error'))), send(JSON.stringify(complaint('Overloaded', null, 'overloaded_error'))))),
  // https://openrouter.ai/docs/api-reference/errors
  fault('finish_reason error', 'provider_unavailable', body(send(half, sse(piece({}, 'error'))), send(JSON.stringify({ choices: [{ index: 0, message: { content: 'Hel' }, finish_reason: 'error' }] }))), { partial: true }),
  // https://api-docs.deepseek.com/api/create-chat-completion
  fault('finish_reason insufficient_system_resource', 'server_is_overloaded', body(send(half, sse(piece({}, 'insufficient_system_resource'))), send(JSON.stringify({ choices: [{ index: 0, message: { content: 'Hel' }, finish_reason: 'insufficient_system_resource' }] }))), { partial: true }),
  fault('a tool call without a name', 'provider_protocol_error', body(send(sse(piece({ tool_calls: [{ index: 0, id: 'c1', function: { arguments: '{}' } }] })), sse(piece({}, 'tool_calls')), 'data: [DONE]\n\n'), send(JSON.stringify({ choices: [{ index: 0, message: { tool_calls: [{ id: 'c1', function: { arguments: '{}' } }] }, finish_reason: 'tool_calls' }] })))),
  fault('a tool call by an impossible name', 'provider_protocol_error', body(send(sse(piece({ tool_calls: [{ index: 0, function: { name: 'a b\n', arguments: '{}' } }] }))), send(JSON.stringify({ choices: [{ index: 0, message: { tool_calls: [{ function: { name: 'a b\n', arguments: '{}' } }] }, finish_reason: 'tool_calls' }] })))),
  fault('a thousand tool calls', 'provider_protocol_error', body(send(...Array.from({ length: 1_000 }, (_, index) => sse(piece({ tool_calls: [{ index, function: { name: 'f', arguments: '{"a"' } }] })))), send(JSON.stringify({ choices: [{ index: 0, message: { tool_calls: Array.from({ length: 1_000 }, () => ({ function: { name: 'f', arguments: '{"a"' } })) }, finish_reason: 'tool_calls' }] })))),
  fault('text without end', 'provider_protocol_error', body([{ do: 'endless', bytes: half.repeat(100) }], [...send('{"choices":[{"message":{"content":"'), { do: 'endless', bytes: 'x'.repeat(16_384) }]), { partial: true }),
  fault('a line without end', 'provider_protocol_error', body([...send('data: "'), { do: 'endless', bytes: 'x'.repeat(65_536) }], [{ do: 'endless', bytes: ' '.repeat(65_536) }])),
  fault('comments without end', 'provider_protocol_error', body([{ do: 'endless', bytes: ': keep-alive\n\n'.repeat(1_000) }], [{ do: 'endless', bytes: '\n'.repeat(16_384) }])),
  fault('reasoning without end', 'provider_protocol_error', body([{ do: 'endless', bytes: sse(piece({ reasoning: 'hm ' })).repeat(100) }], [...send('{"choices":[{"message":{"reasoning":"'), { do: 'endless', bytes: 'hm '.repeat(5_000) }]))
]

const late: readonly Fault[] = [
  fault('the end twice', 'finished', behind(() => send(sse(piece({ content: 'again' }, 'length')), 'data: [DONE]\n\n', sse(piece({ content: 'again' }, 'stop')), 'data: [DONE]\n\n')), { partial: true }),
  fault('text behind the end', 'finished', behind(() => send(sse(piece({ content: 'again' })), 'data: [DONE]\n\n', half)), { partial: true }),
  fault('an error behind the end', 'finished', behind(() => send(sse(complaint('too late')), 'data: [DONE]\n\n')), { partial: true }),
  fault('garbage behind the end', 'finished', behind(() => send('data: {{{\n\n')), { partial: true }),
  fault('silence behind the end', 'finished', behind(silence), { partial: true }),
  fault('a reset behind the end', 'finished', behind(() => [reset]), { partial: true }),
  fault('no [DONE]', 'finished', behind(), { partial: true }),
  fault('more and more behind [DONE]', 'finished', behind(() => [...send('data: [DONE]\n\n'), { do: 'endless', bytes: half.repeat(100) }]), { partial: true }),
  fault('silence behind [DONE]', 'finished', behind((asked) => [...send('data: [DONE]\n\n'), ...silence(asked)]), { partial: true })
]

/** Everything that an upstream is known to do wrong. */
export const faults: readonly Fault[] = [...connections, ...statuses, ...bodies, ...late]
