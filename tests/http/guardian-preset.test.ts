// SPDX-License-Identifier: Apache-2.0
// The preset that is in force when nobody says otherwise, in a run: keys are taken out wherever they come in, and nothing else changes.
import t from 'tap'
import type { EngineEvent } from '../../matriz/index.ts'
import { finished, says, scriptedEngines, turns } from '../support/scripted-engines.ts'
import type { Script } from '../support/scripted-engines.ts'
import { startServer } from '../support/server.ts'

let current: Script = turns(says('Nothing.')).script
const server = await startServer({ engines: scriptedEngines({ scripted: (request, signal) => current(request, signal) }) })
t.teardown(() => server.close())

// Put together here, so that no scanner of this repository takes them for real ones.
const token = ['ghp', `${'aB3dE5gH7jK9mN1pQ3sT5vX7zA9cE1gI3kMx'}`].join('_')
const pem = ['-----BEGIN ', 'PRIVATE KEY-----\n', `${'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7\n'.repeat(20)}`, '-----END ', 'PRIVATE KEY-----'].join('')
const cut = (text: string, size: number): EngineEvent[][] => Array.from({ length: Math.ceil(text.length / size) }, (_, index) => [{ type: 'text.delta', text: text.slice(index * size, (index + 1) * size) }])
interface Event { readonly type: string; readonly delta?: string; readonly response?: { readonly id: string; readonly lukhas_guardian?: { readonly effect: string } } }
const ask = async (body: object): Promise<readonly Event[]> => (await (await server.call('POST', '/v1/responses', { model: 'scripted', input: 'Say it.', stream: true, ...body })).text())
  .split('\n').filter((line) => line.startsWith('data: {')).map((line) => JSON.parse(line.slice(6)) as Event)
const deltas = (events: readonly Event[], kind = 'output_text'): readonly string[] => events.filter(({ type }) => type === `response.${kind}.delta`).map(({ delta }) => delta ?? '')

t.test('200 createResponse: keys leave neither in an answer nor in arguments, however they are cut', async (t) => {
  const text = `Use ${token} here.\n${pem}\nDone, and mail a@example.org.`
  for (const size of [1, 7, 64, 5_000]) {
    current = async function* () {
      yield* cut(text, size)
      yield [finished]
    }
    const events = await ask({ include: ['lukhas.guardian'] })
    t.match(deltas(events).join(''), /^Use \[REDACTED:secret\.github_token\] here\.\n\[REDACTED:secret\.private_key\]\nDone, and mail a@example\.org\.$/, `by ${size}`)
    t.notMatch(JSON.stringify(events), new RegExp(`${token.slice(4, 20)}|MIIEvQ`))
    t.equal(events.at(-1)?.response?.lukhas_guardian?.effect, 'redact')
  }
  const argued = JSON.stringify({ key: token, pem })
  current = turns([{ type: 'tool.called', tool: 'function', callId: 'call_1', name: 'save' }, ...cut(argued, 9).flat().map((event): EngineEvent => ({ type: 'tool.arguments.delta', callId: 'call_1', text: 'text' in event ? event.text : '' }))]).script
  const events = await ask({ tools: [{ type: 'function', name: 'save', parameters: { type: 'object' } }] })
  t.strictSame(JSON.parse(deltas(events, 'function_call_arguments').join('')), { key: '[REDACTED:secret.github_token]', pem: '[REDACTED:secret.private_key]' })
})

t.test('200 createResponse: what nothing is found in leaves piece by piece as it came', async (t) => {
  const pieces = 'It holds back only what may still become a match, so that words leave one by one. '.split(/(?<= )/)
  current = async function* () {
    for (const text of pieces) yield [{ type: 'text.delta', text }]
    yield [finished]
  }
  t.strictSame(deltas(await ask({})), pieces)
})
