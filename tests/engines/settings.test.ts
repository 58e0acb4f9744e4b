// SPDX-License-Identifier: Apache-2.0
// What a request sets beside its conversation: each dialect is told what it knows, and the model says what it has no use for.
import t from 'tap'
import { startUpstream } from '../support/upstream.ts'
import { answer } from '../support/upstream/answer.ts'
import { replyScript } from '../support/upstream/dialects.ts'
import { engineRequest, run, startEngine } from './support.ts'

const settings = { temperature: 0.5, topP: 0.9, stop: ['END', '\n'], seed: 7, frequencyPenalty: 0.25, presencePenalty: -0.25, reasoningEffort: 'low', verbosity: 'high' } as const
const fields = ['temperature', 'top_p', 'stop', 'seed', 'frequency_penalty', 'presence_penalty', 'reasoning_effort', 'verbosity', 'reasoning', 'text'] as const

const sampled = { temperature: 0.5, top_p: 0.9 }
const chat = { ...sampled, stop: ['END', '\n'], seed: 7, frequency_penalty: 0.25, presence_penalty: -0.25 }
const { seed: _seed, ...unseeded } = chat

const cases = [
  ['generic', 'chat_completions', chat, ['reasoningEffort', 'verbosity']],
  ['openai', 'chat_completions', { ...chat, reasoning_effort: 'low', verbosity: 'high' }, []],
  ['ollama', 'chat_completions', { ...chat, reasoning_effort: 'low' }, ['verbosity']],
  ['llamacpp', 'chat_completions', chat, ['reasoningEffort', 'verbosity']],
  ['deepseek', 'chat_completions', { ...unseeded, reasoning_effort: 'low' }, ['seed', 'verbosity']],
  ['openai', 'responses', { ...sampled, reasoning: { effort: 'low' }, text: { verbosity: 'high' } }, ['frequencyPenalty', 'presencePenalty', 'seed']],
  ['generic', 'responses', sampled, ['frequencyPenalty', 'presencePenalty', 'seed', 'reasoningEffort', 'verbosity']]
] as const

for (const [dialect, api, sent, unused] of cases) {
  t.test(`${dialect} over ${api} is told what it knows`, async (t) => {
    await using upstream = await startUpstream(replyScript(answer.text('ok'), { api, stream: true }))
    const { model, registry } = await startEngine({ base_url: upstream.baseUrl, api, dialect })
    const { error } = await run(model, engineRequest(settings))
    t.equal(error, undefined)
    const body = upstream.requests[0]?.body as Readonly<Record<string, unknown>>
    t.strictSame(Object.fromEntries(fields.filter((field) => field in body).map((field) => [field, body[field]])), sent)
    t.strictSame(model.unused, unused)
    await registry.close()
  })
}
