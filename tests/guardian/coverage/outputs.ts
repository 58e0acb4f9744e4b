// SPDX-License-Identifier: Apache-2.0
// Lets an engine say a canary in every way in which it can say anything, told in every mode, and looks for it wherever it must not be.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { EngineEvent } from '../../../matriz/index.ts'
import { finished, scriptedEngines } from '../../support/scripted-engines.ts'
import type { TestServer } from '../../support/server.ts'
import { isLast, openSocket } from '../../support/websocket.ts'
import type { TestSocket } from '../../support/websocket.ts'

/** What was said, how it was told, and what is wrong with that; nothing where the canary is gone. */
export interface OutputCell {
  readonly said: string
  readonly told: string
  problem?: string
}

const canary = 'canary999999x'
// In pieces, the way in which streams leak.
const pieces = ['A cana', 'ry9999', '99x.']
const inJson = ['{"a":"cana', 'ry9999', '99x."}']

const called = (tool: 'function' | 'custom', ...texts: readonly string[]): readonly EngineEvent[] =>
  [{ type: 'tool.called', tool, callId: 'call_1', name: tool === 'function' ? 'look' : 'write' }, ...texts.map((text): EngineEvent => ({ type: 'tool.arguments.delta', callId: 'call_1', text }))]

const speeches: Readonly<Record<string, readonly EngineEvent[]>> = {
  text: pieces.map((text) => ({ type: 'text.delta', text })),
  refusal: pieces.map((text) => ({ type: 'refusal.delta', text })),
  reasoning: [...pieces.map((text): EngineEvent => ({ type: 'reasoning.delta', text })), { type: 'text.delta', text: 'Well.' }],
  'function arguments': called('function', ...inJson),
  'custom input': called('custom', ...pieces)
}

/** Engines that say them, one for each. */
export const speakers = scriptedEngines(Object.fromEntries(Object.entries(speeches).map(([name, events]) => [nameOf(name), async function* () {
  // Each piece by itself, so that each may leave by itself.
  for (const event of events) yield await Promise.resolve([event])
  yield [finished]
}])))

const tools = [{ type: 'function', name: 'look', parameters: { type: 'object' }, strict: false }, { type: 'custom', name: 'write' }]
const chatTools = [{ type: 'function', function: { name: 'look', parameters: { type: 'object' } } }, { type: 'custom', custom: { name: 'write' } }]

/** Asks every engine in every mode. */
export async function askSpeakers(server: TestServer): Promise<readonly OutputCell[]> {
  const socket = await openSocket(server)
  const cells: OutputCell[] = []
  for (const said of Object.keys(speeches)) {
    for await (const [told, text] of tellings(nameOf(said), server, socket)) {
      // Thoughts and the trace tell nothing of it at all.
      const tells = said !== 'reasoning' && told !== 'trace'
      if (!isClean(text)) cells.push({ said, told, problem: `it is in the reply: ${text.slice(0, 300)}` })
      else if (tells && !text.includes('[REDACTED:')) cells.push({ said, told, problem: `nothing is redacted: ${text.slice(0, 300)}` })
      else cells.push({ said, told })
    }
  }
  socket.socket.close()
  const kept = readdirSync(server.dataDirectory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'latin1')).join('')
  cells.push({ said: 'everything', told: 'database and log', ...([kept, server.logs.join('\n')].some((text) => text.includes(canary)) && { problem: 'it is there' }) })
  return cells
}

async function* tellings(model: string, server: TestServer, socket: TestSocket): AsyncGenerator<readonly [string, string]> {
  const call = async (method: string, path: string, body?: unknown): Promise<string> => (await server.call(method, path, body)).text()
  const conversation = idOf(await call('POST', '/v1/conversations', {}))
  const asked = { model, input: 'Hello.', tools }
  const whole = await call('POST', '/v1/responses', { ...asked, conversation })
  yield ['JSON', whole]
  yield ['GET', await call('GET', `/v1/responses/${idOf(whole)}`)]
  yield ['resume', await call('GET', `/v1/responses/${idOf(whole)}?stream=true`)]
  yield ['list', await call('GET', `/v1/conversations/${conversation}/items`)]
  yield ['trace', await call('GET', `/v1/responses/${idOf(whole)}/trace?payloads=true`)]
  yield ['stream', await call('POST', '/v1/responses', { ...asked, stream: true })]
  const queued = idOf(await call('POST', '/v1/responses', { ...asked, background: true }))
  let ended = ''
  while (ended === '' || /"status":"(?:queued|in_progress)","background"/.test(ended)) ended = await call('GET', `/v1/responses/${queued}`)
  yield ['background', ended]
  const seen = socket.frames.length
  socket.create(asked)
  await socket.next(isLast)
  yield ['WebSocket', socket.frames.slice(seen).map((frame) => JSON.stringify(frame)).join('\n')]
  const chat = { model, store: true, messages: [{ role: 'user', content: 'Hello.' }], tools: chatTools }
  const completion = await call('POST', '/v1/chat/completions', chat)
  yield ['chat', completion]
  yield ['chat GET', await call('GET', `/v1/chat/completions/${idOf(completion)}`)]
  yield ['chat stream', await call('POST', '/v1/chat/completions', { ...chat, stream: true })]
}

/** Whether it is in no text, and in nothing that the pieces of a stream add up to. */
function isClean(stream: string): boolean {
  if (stream.includes(canary)) return false
  const deltas = [...stream.matchAll(/"(?:delta|content|arguments|input|refusal)":"((?:[^"\\]|\\.)*)"/g)].map(([, text = '']) => text)
  return !deltas.join('').includes(canary)
}

function idOf(text: string): string {
  return (JSON.parse(text) as { readonly id: string }).id
}

function nameOf(speech: string): string {
  return speech.replaceAll(' ', '-')
}
