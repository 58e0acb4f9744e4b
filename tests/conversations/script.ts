// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { answer } from '../support/upstream/answer.ts'
import type { AnswerBuilder, ScriptedAnswer } from '../support/upstream/answer.ts'

/** A turn that the upstream answers, or one that it refuses. */
export interface Turn {
  readonly text: string
  readonly instructions: string | undefined
  readonly answer: ScriptedAnswer
  readonly refusal: UpstreamRefusal | undefined
}

/** What an upstream refuses with, and what the caller is to see: in a failed response, and as an HTTP error. */
export interface UpstreamRefusal {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly error: { readonly message: string; readonly type: string; readonly code: string | null }
  readonly seenCode: string
  readonly seenType: string
  readonly seenStatus: number
  /** What the HTTP error calls it where that is more than the failed response says. */
  readonly httpCode: string
}

export interface Conversation {
  readonly api: 'chat_completions' | 'responses'
  readonly turns: readonly Turn[]
}

const refusals: readonly UpstreamRefusal[] = [
  {
    status: 429, headers: { 'retry-after': '120' }, error: { message: 'Slow down.', type: 'requests', code: 'rate_limit_exceeded' },
    seenCode: 'rate_limit_exceeded', seenType: 'rate_limit_error', seenStatus: 429, httpCode: 'rate_limit_exceeded'
  },
  {
    status: 429, headers: {}, error: { message: 'No credit left.', type: 'insufficient_quota', code: 'insufficient_quota' },
    seenCode: 'insufficient_quota', seenType: 'insufficient_quota', seenStatus: 429, httpCode: 'insufficient_quota'
  },
  {
    status: 400, headers: {}, error: { message: 'Too many tokens.', type: 'invalid_request_error', code: 'context_length_exceeded' },
    seenCode: 'context_length_exceeded', seenType: 'invalid_request_error', seenStatus: 400, httpCode: 'context_length_exceeded'
  },
  {
    status: 401, headers: {}, error: { message: 'Wrong key sk-upstream-secret.', type: 'invalid_request_error', code: 'invalid_api_key' },
    seenCode: 'server_error', seenType: 'server_error', seenStatus: 503, httpCode: 'provider_unavailable'
  }
]

// Words and what trips parsers: quotes, line ends, markup, other scripts, pairs of surrogates, and text that looks like the framing.
const word = fc.constantFrom('sun', ' rain', '\n', 'data: [DONE]', '"quoted"', 'é', ' 雪', ' 🌧️', '\\', '\u2028', ' {"a":1}', 'event: x\n\n', '0', ' <b>')
const pieces = fc.array(word, { minLength: 1, maxLength: 8 })
const callArguments = fc.record({ q: fc.string({ maxLength: 12, unit: 'grapheme' }), n: fc.integer() })

type Add = (builder: AnswerBuilder) => AnswerBuilder

const addReasoning = pieces.map((list): Add => (builder) => builder.reasoning(...list))
const addText = pieces.map((list): Add => (builder) => builder.text(...list))
const addRefusal = pieces.map((list): Add => (builder) => builder.refusal(...list))
const addCalls = fc.array(fc.tuple(fc.constantFrom('lookup', 'count'), callArguments, fc.integer({ min: 1, max: 20 })), { minLength: 1, maxLength: 3 }).map((calls): Add => (builder) =>
  calls.reduce((built, [name, value, at]) => {
    const text = JSON.stringify(value)
    return built.call(name, ...[text.slice(0, at), text.slice(at)].filter((piece) => piece !== ''))
  }, builder))

const nothing = fc.constant((builder: AnswerBuilder) => builder)

/** Reasoning, then text and a refusal, then calls: any of them may be missing, but not all. */
const scripted = fc.tuple(
  fc.oneof(nothing, addReasoning), fc.oneof(nothing, addText), fc.oneof({ weight: 3, arbitrary: nothing }, { weight: 1, arbitrary: addRefusal }), fc.oneof({ weight: 2, arbitrary: nothing }, { weight: 1, arbitrary: addCalls }),
  fc.record({ input: fc.integer({ min: 100, max: 5000 }), output: fc.integer({ min: 100, max: 5000 }), cached: fc.nat(100), reasoning: fc.nat(100) }), fc.constantFrom('stop' as const, 'stop' as const, 'length' as const, 'content_filter' as const)
).map(([reasoning, text, refusal, calls, usage, finish]) => {
  const built = calls(refusal(text(reasoning(answer)))).withUsage(usage)
  const said = built.parts.length === 0 ? built.text('ok') : built
  // A call that is cut off is no call; that is tried in tests/engines.
  return said.parts.some((part) => part.kind === 'call') ? said : said.ending(finish)
})

const turn: fc.Arbitrary<Turn> = fc.record({
  text: fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }).filter((text) => !text.includes('\0')),
  instructions: fc.option(fc.constantFrom('Be brief.', 'Answer in French.'), { nil: undefined }),
  answer: scripted,
  refusal: fc.oneof({ weight: 6, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.constantFrom(...refusals) })
})

/** A conversation ends with its first failure, since what failed cannot be gone on from. */
export const conversation: fc.Arbitrary<Conversation> = fc.record({
  api: fc.constantFrom('chat_completions' as const, 'responses' as const),
  turns: fc.array(turn, { minLength: 1, maxLength: 3, size: 'max' }).map((turns) => {
    const failed = turns.findIndex(({ refusal }) => refusal !== undefined)
    return failed < 0 ? turns : turns.slice(0, failed + 1)
  })
})
