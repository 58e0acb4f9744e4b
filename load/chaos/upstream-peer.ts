// SPDX-License-Identifier: Apache-2.0
// The model behind the servers of a chaos run, in a process of its own: whatever happens to a server does not touch it.
// It answers each prompt of prompts.ts with that run's own words at that run's pace, and tells its parent what it was asked.
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { readPrompt, words } from './prompts.ts'
import type { Pace } from './prompts.ts'

/** What the parent is told. `worker` is the bearer token that was sent, which names the server process. */
export type UpstreamReport =
  | { readonly type: 'listening'; readonly port: number }
  | { readonly type: 'asked' | 'began' | 'ending' | 'finished' | 'left'; readonly marker: string; readonly worker: string }

const base = { id: 'chatcmpl-chaos', created: 1_760_000_000, model: 'chaos-model' }

const tell = (report: UpstreamReport): void => { process.send?.(report) }

function chunk(delta: object, finish: string | null, usage: object | null = null): string {
  return `data: ${JSON.stringify({ ...base, object: 'chat.completion.chunk', choices: [{ index: 0, delta, logprobs: null, finish_reason: finish }], usage })}\n\n`
}

const pause = (delayMs: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, delayMs) })

function usageOf(pieces: number): object {
  return { prompt_tokens: 10, completion_tokens: pieces, total_tokens: 10 + pieces, prompt_tokens_details: { cached_tokens: 0 }, completion_tokens_details: { reasoning_tokens: 0 } }
}

async function answer(body: string, worker: string, outgoing: ServerResponse): Promise<void> {
  const prompt = readPrompt(body) ?? { marker: '', firstMs: 0, paceMs: 0, pieces: 3 }
  const report = (type: 'asked' | 'began' | 'ending' | 'finished' | 'left'): void => { if (prompt.marker !== '') tell({ type, marker: prompt.marker, worker }) }
  report('asked')
  outgoing.once('close', () => report(outgoing.writableFinished ? 'finished' : 'left'))
  if (/"stream": ?true/.test(body)) await stream(prompt, outgoing, report)
  else await whole(prompt, outgoing, report)
}

async function stream(prompt: Pace, outgoing: ServerResponse, report: (type: 'began' | 'ending') => void): Promise<void> {
  outgoing.writeHead(200, { 'content-type': 'text/event-stream' })
  outgoing.flushHeaders()
  await pause(prompt.firstMs)
  outgoing.write(chunk({ role: 'assistant', content: '' }, null))
  report('began')
  for (const content of words(prompt)) {
    outgoing.write(chunk({ content }, null))
    if (prompt.paceMs > 0) await pause(prompt.paceMs)
    if (outgoing.destroyed) return
  }
  report('ending')
  outgoing.end(`${chunk({}, 'stop', usageOf(prompt.pieces))}data: [DONE]\n\n`)
}

async function whole(prompt: Pace, outgoing: ServerResponse, report: (type: 'ending') => void): Promise<void> {
  await pause(prompt.firstMs + prompt.pieces * prompt.paceMs)
  if (outgoing.destroyed) return
  const message = { role: 'assistant', content: words(prompt).join(''), refusal: null }
  report('ending')
  outgoing.writeHead(200, { 'content-type': 'application/json' })
  outgoing.end(JSON.stringify({ ...base, object: 'chat.completion', choices: [{ index: 0, message, logprobs: null, finish_reason: 'stop' }], usage: usageOf(prompt.pieces) }))
}

async function read(incoming: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of incoming) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}

const server = createServer((incoming, outgoing) => {
  outgoing.on('error', () => {})
  if (incoming.method === 'GET') {
    outgoing.writeHead(200, { 'content-type': 'application/json' })
    outgoing.end(JSON.stringify({ object: 'list', data: [{ id: 'chaos-model', object: 'model', created: 1_760_000_000, owned_by: 'chaos' }] }))
    return
  }
  // A server that is killed while it asks has been billed for nothing.
  read(incoming).then((body) => answer(body, (incoming.headers.authorization ?? '').replace('Bearer ', ''), outgoing), () => {})
})

server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (typeof address === 'object' && address !== null) tell({ type: 'listening', port: address.port })
})
process.on('disconnect', () => process.exit(0))
