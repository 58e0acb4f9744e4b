// SPDX-License-Identifier: Apache-2.0
// The official client's own WebSocket, given nothing but a base URL and a key.
import OpenAI from 'openai'
import { ResponsesWS } from 'openai/resources/responses/ws'
import t from 'tap'
import { startServerProcess } from '../support/process.ts'
import { WebSocketCheck } from '../support/websocket.ts'

const server = await startServerProcess({})
t.teardown(() => server[Symbol.asyncDispose]())

const client = new OpenAI({ baseURL: `${server.url}/v1`, apiKey: server.key, maxRetries: 0 })

type Turn = Parameters<ResponsesWS['send']>[0]

/** Sends a turn and gives back how it ended; every frame goes through the contract check. */
async function ask(socket: ResponsesWS, check: WebSocketCheck, turn: Turn): Promise<{ readonly id: string; readonly text: string; readonly code: string | null; readonly status: number }> {
  check.sent(turn as unknown as Record<string, unknown>)
  const ended = Promise.withResolvers<{ id: string; text: string; code: string | null; status: number }>()
  let text = ''
  const onEvent = (event: { readonly type: string }): void => {
    const frame = check.received(Buffer.from(JSON.stringify(event)), false)
    if (frame.type === 'response.output_text.delta') text += frame.delta ?? ''
    if (frame.type === 'response.completed' || frame.type === 'error') ended.resolve({ id: frame.response?.id ?? '', text, code: frame.error?.code ?? null, status: frame.status ?? 200 })
  }
  socket.on('event', onEvent)
  socket.send(turn)
  const result = await ended.promise
  socket.off('event', onEvent)
  return result
}

function open(): { readonly socket: ResponsesWS; readonly check: WebSocketCheck } {
  const socket = new ResponsesWS(client)
  // Refused turns are looked at as events.
  socket.on('error', () => undefined)
  return { socket, check: new WebSocketCheck() }
}

t.test('200: two turns, a failed continuation and a reconnect', async (t) => {
  const { socket, check } = open()
  const first = await ask(socket, check, { type: 'response.create', model: 'lukhas-matriz', input: 'What is 15% of 240?', store: false })
  t.match(first.text, /36/)
  const second = await ask(socket, check, { type: 'response.create', model: 'lukhas-matriz', input: 'What is 2 + 2?', store: false, previous_response_id: first.id })
  t.match(second.text, /4/)
  const failed = await ask(socket, check, { type: 'response.create', model: 'no-such-model', input: 'x', store: false, previous_response_id: second.id })
  t.match(failed, { status: 404, code: 'model_not_found' })
  const evicted = await ask(socket, check, { type: 'response.create', model: 'lukhas-matriz', input: 'What is 2 + 2?', store: false, previous_response_id: second.id })
  t.match(evicted, { status: 400, code: 'previous_response_not_found' })
  socket.close()
  const again = open()
  const gone = await ask(again.socket, again.check, { type: 'response.create', model: 'lukhas-matriz', input: 'What is 2 + 2?', store: false, previous_response_id: first.id })
  t.match(gone, { status: 400, code: 'previous_response_not_found' })
  t.match((await ask(again.socket, again.check, { type: 'response.create', model: 'lukhas-matriz', input: 'What is 2 + 2?' })).text, /4/)
  again.socket.close()
})
