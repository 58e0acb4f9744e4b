// SPDX-License-Identifier: Apache-2.0
import type { ScriptedAnswer, ScriptedPart, ScriptedUsage } from './answer.ts'
import type { Script, Step, UpstreamRequest } from './script.ts'
import { responsesEvents, responsesObject } from './responses.ts'

/** How a server that says it speaks chat/completions really does. Each fact has its source. */
export interface DialectProfile {
  readonly name: string
  /** Where reasoning goes; `none`: it is not told. */
  readonly reasoning: 'reasoning_content' | 'reasoning' | 'inline' | 'none'
  readonly calls: 'pieces' | 'whole'
  readonly callIds: boolean
  readonly callIndexes: boolean
  /** What stands for the name in the pieces after the first. */
  readonly laterNames: 'absent' | 'empty' | 'null'
  /** `own_chunk`: behind the answer with empty choices; `with_finish`: in the chunk that ends it; `none`: not at all. */
  readonly usage: 'own_chunk' | 'with_finish' | 'none'
  readonly refusals: boolean
  readonly roleOnEveryChunk: boolean
  readonly finishForCalls: 'tool_calls' | 'stop'
  readonly done: boolean
  /** Lines, or chunks, that come before the answer, between its chunks and behind it. */
  readonly preamble: readonly string[]
  readonly between: readonly string[]
  readonly epilogue: readonly string[]
  /** What a JSON reply begins with. */
  readonly jsonPreamble: string
}

// https://platform.openai.com/docs/api-reference/chat-streaming: role in the first delta; id, type and name in a call's
// first piece only; usage in a last chunk with empty choices; [DONE]. Reasoning is counted, never told.
const openai: DialectProfile = {
  name: 'openai',
  reasoning: 'none',
  calls: 'pieces',
  callIds: true,
  callIndexes: true,
  laterNames: 'absent',
  usage: 'own_chunk',
  refusals: true,
  roleOnEveryChunk: false,
  finishForCalls: 'tool_calls',
  done: true,
  preamble: [],
  between: [],
  epilogue: [],
  jsonPreamble: ''
}

export const dialectProfiles: readonly DialectProfile[] = [
  openai,
  // ollama/ollama openai/openai.go, ToChunk: role and content on every chunk, `reasoning`, calls whole with id and index,
  // finish_reason tool_calls when a call was sent; usage only in a chunk of its own, when asked for.
  { ...openai, name: 'ollama', reasoning: 'reasoning', calls: 'whole', refusals: false, roleOnEveryChunk: true },
  // vllm-project/vllm pull 33402: `reasoning_content` became `reasoning`. vllm-project/vllm issue 18412: streamed tool
  // calls without an id. InternLM/lmdeploy issue 3412 shows its pieces, with the name null after the first.
  { ...openai, name: 'vllm', reasoning: 'reasoning', callIds: false, laterNames: 'null', refusals: false },
  // ggml-org/llama.cpp pull 12379: thoughts as `reasoning_content`, calls in pieces. A recorded stream in
  // g0t4/ask-openai.nvim (harmony/NOTES.md): content null in the first chunk, usage and timings with the finish.
  { ...openai, name: 'llamacpp', reasoning: 'reasoning_content', usage: 'with_finish', refusals: false },
  // lmstudio-ai/lmstudio-bug-tracker issue 649 and 0xPlaygrounds/rig pull 442: the name is "" in later pieces;
  // issue 1569: reasoning inline, as <think> in the content.
  { ...openai, name: 'lmstudio', reasoning: 'inline', laterNames: 'empty', refusals: false },
  // https://openrouter.ai/docs/api-reference/streaming: comment lines while it waits; `reasoning` in the delta.
  {
    ...openai,
    name: 'openrouter',
    reasoning: 'reasoning',
    roleOnEveryChunk: true,
    preamble: [': OPENROUTER PROCESSING\n\n', ': OPENROUTER PROCESSING\n\n'],
    between: [': OPENROUTER PROCESSING\n\n']
  },
  // https://api-docs.deepseek.com/quick_start/rate_limit: `: keep-alive` comments, and empty lines before a JSON reply;
  // https://api-docs.deepseek.com/guides/thinking_mode: reasoning_content; usage with the last choice.
  {
    ...openai,
    name: 'deepseek',
    reasoning: 'reasoning_content',
    usage: 'with_finish',
    refusals: false,
    preamble: [': keep-alive\n\n'],
    between: [': keep-alive\n\n'],
    jsonPreamble: '\n\n\n'
  },
  // AbanteAI/archive-old-cli-mentat issue 429: a first chunk with empty choices and prompt_filter_results;
  // langchain-ai/langchain issue 18977 and microsoft/autogen issue 6465: a chunk without a delta behind the answer.
  {
    ...openai,
    name: 'azure',
    preamble: [sse({ id: '', object: '', created: 0, model: '', choices: [], prompt_filter_results: [{ prompt_index: 0, content_filter_results: { hate: { filtered: false, severity: 'safe' } } }] })],
    epilogue: [sse({ id: '', object: '', created: 0, model: '', choices: [{ index: 0, finish_reason: null, content_filter_results: {}, content_filter_offsets: { check_offset: 44, start_offset: 44, end_offset: 198 } }], usage: null })]
  },
  // The least that is seen in the wild: no ids, no indexes, no usage, no [DONE], finish_reason stop even for calls
  // (sgl-project/sglang issue 4700 and lmstudio-bug-tracker 1868 show parts of it).
  {
    ...openai,
    name: 'bare',
    reasoning: 'inline',
    calls: 'whole',
    callIds: false,
    callIndexes: false,
    usage: 'none',
    refusals: false,
    finishForCalls: 'stop',
    done: false
  }
]

/** The profile of that name. */
export function dialectProfile(name: string): DialectProfile {
  const profile = dialectProfiles.find((candidate) => candidate.name === name)
  if (profile === undefined) throw new Error(`there is no dialect ${name}`)
  return profile
}

/** Plays an answer to whatever is asked: either API, as a stream or as JSON, in one dialect. */
export function says(answer: ScriptedAnswer, profile: DialectProfile = openai): (request: UpstreamRequest) => Script {
  return (request) => replyScript(answer, {
    api: request.path.split('?')[0]?.endsWith('/responses') === true ? 'responses' : 'chat_completions',
    stream: request.body?.stream === true,
    profile
  })
}

/** The script of one reply. */
export function replyScript(answer: ScriptedAnswer, how: { readonly api: 'chat_completions' | 'responses'; readonly stream: boolean; readonly profile?: DialectProfile }): Script {
  const profile = how.profile ?? openai
  if (!how.stream) {
    const body = how.api === 'responses' ? responsesObject(answer, 'final') : chatCompletion(answer, profile)
    return { headers: { 'content-type': 'application/json' }, steps: steps([profile.jsonPreamble + JSON.stringify(body)]) }
  }
  return { headers: { 'content-type': 'text/event-stream; charset=utf-8' }, steps: steps(how.api === 'responses' ? responsesStream(answer) : chatStream(answer, profile)) }
}

/** The pieces of a stream, one event each. */
export function chatStream(answer: ScriptedAnswer, profile: DialectProfile = openai): readonly string[] {
  const chunks = chatChunks(answer, profile).map(sse)
  const spaced = chunks.flatMap((chunk, index) => (index === 0 ? [chunk] : [...profile.between, chunk]))
  return [...profile.preamble, ...spaced, ...profile.epilogue, ...(profile.done ? ['data: [DONE]\n\n'] : [])]
}

export function responsesStream(answer: ScriptedAnswer): readonly string[] {
  return responsesEvents(answer).map((event) => `event: ${String(event['type'])}\n${sse(event)}`)
}

/** The answer as one chat.completion object. */
export function chatCompletion(answer: ScriptedAnswer, profile: DialectProfile = openai): Record<string, unknown> {
  const text = join(answer.parts, 'text')
  const reasoning = join(answer.parts, 'reasoning')
  const refusal = join(answer.parts, 'refusal')
  const calls = answer.parts.flatMap((part) => (part.kind === 'call' ? [part] : []))
  const content = profile.reasoning === 'inline' && reasoning !== '' ? `<think>${reasoning}</think>\n\n${text}` : text
  const said = profile.refusals ? content : content + refusal
  const message = {
    role: 'assistant',
    content: said === '' ? null : said,
    ...(profile.refusals ? { refusal: refusal === '' ? null : refusal } : {}),
    ...(reasoning !== '' && (profile.reasoning === 'reasoning' || profile.reasoning === 'reasoning_content') ? { [profile.reasoning]: reasoning } : {}),
    ...(calls.length === 0 ? {} : { tool_calls: calls.map((call, index) => callPiece(call, index, call.pieces.join(''), true, profile)) })
  }
  const body = { id: 'chatcmpl-1', object: 'chat.completion', created: 1_700_000_000, model: 'm', choices: [{ index: 0, message, logprobs: null, finish_reason: finishReason(answer, profile) }] }
  return answer.usage === undefined || profile.usage === 'none' ? body : { ...body, usage: chatUsage(answer.usage, profile) }
}

function chatChunks(answer: ScriptedAnswer, profile: DialectProfile): readonly Record<string, unknown>[] {
  const deltas = [...(profile.roleOnEveryChunk ? [] : [{ role: 'assistant', content: null }]), ...partDeltas(answer.parts, profile)]
  const role = profile.roleOnEveryChunk ? { role: 'assistant', content: '' } : {}
  const chunks = deltas.map((delta) => chunk([{ index: 0, delta: { ...role, ...delta }, logprobs: null, finish_reason: null }]))
  const usage = answer.usage === undefined ? undefined : chatUsage(answer.usage, profile)
  const last = chunk([{ index: 0, delta: role, logprobs: null, finish_reason: finishReason(answer, profile) }])
  const withUsage = usage !== undefined && profile.usage === 'with_finish' ? { ...last, usage, timings: { predicted_n: 1 } } : last
  return [...chunks, withUsage, ...(usage !== undefined && profile.usage === 'own_chunk' ? [{ ...chunk([]), usage }] : [])]
}

function partDeltas(parts: readonly ScriptedPart[], profile: DialectProfile): readonly Record<string, unknown>[] {
  let calls = 0
  return parts.flatMap((part) => {
    if (part.kind === 'call') return callDeltas(part, calls++, profile)
    if (part.kind === 'reasoning') return reasoningDeltas(part.pieces, profile)
    return part.pieces.map((piece) => (part.kind === 'refusal' && profile.refusals ? { refusal: piece } : { content: piece }))
  })
}

function reasoningDeltas(pieces: readonly string[], { reasoning }: DialectProfile): readonly Record<string, unknown>[] {
  if (reasoning === 'none') return []
  if (reasoning === 'inline') return ['<th', 'ink>', ...pieces, '</thi', 'nk>\n', '\n'].map((content) => ({ content }))
  return pieces.map((piece) => ({ content: null, [reasoning]: piece }))
}

type CallPart = Extract<ScriptedPart, { kind: 'call' }>

function callDeltas(call: CallPart, index: number, profile: DialectProfile): readonly Record<string, unknown>[] {
  if (profile.calls === 'whole') return [{ tool_calls: [callPiece(call, index, call.pieces.join(''), true, profile)] }]
  return ['', ...call.pieces].map((piece, at) => ({ tool_calls: [callPiece(call, index, piece, at === 0, profile)] }))
}

function callPiece(call: CallPart, index: number, piece: string, first: boolean, profile: DialectProfile): Record<string, unknown> {
  const name = first ? call.name : profile.laterNames === 'empty' ? '' : profile.laterNames === 'null' ? null : undefined
  const body = call.custom ? { custom: { name, input: piece } } : { function: { name, arguments: piece } }
  return {
    ...(profile.callIndexes ? { index } : {}),
    ...(profile.callIds && first ? { id: call.id } : {}),
    ...(first ? { type: call.custom ? 'custom' : 'function' } : {}),
    ...body
  }
}

function finishReason({ finish, parts }: ScriptedAnswer, profile: DialectProfile): string {
  return finish === 'stop' && parts.some(({ kind }) => kind === 'call') ? profile.finishForCalls : finish
}

function chatUsage(usage: ScriptedUsage, { name }: DialectProfile): Record<string, unknown> {
  const { input, output, cached, reasoning } = usage
  return {
    prompt_tokens: input,
    completion_tokens: output,
    total_tokens: input + output,
    ...(cached === undefined ? {} : name === 'deepseek' ? { prompt_cache_hit_tokens: cached, prompt_cache_miss_tokens: input - cached } : { prompt_tokens_details: { cached_tokens: cached } }),
    ...(reasoning === undefined ? {} : { completion_tokens_details: { reasoning_tokens: reasoning } })
  }
}

function chunk(choices: readonly unknown[]): Record<string, unknown> {
  return { id: 'chatcmpl-1', object: 'chat.completion.chunk', created: 1_700_000_000, model: 'm', choices }
}

/** One event of a stream. */
export function sse(data: unknown): string {
  return `data: ${JSON.stringify(data)}\n\n`
}

function join(parts: readonly ScriptedPart[], kind: ScriptedPart['kind']): string {
  return parts.flatMap((part) => (part.kind === kind ? part.pieces : [])).join('')
}

function steps(pieces: readonly string[]): readonly Step[] {
  return pieces.map((bytes) => ({ do: 'send', bytes }))
}
