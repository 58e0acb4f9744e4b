// SPDX-License-Identifier: Apache-2.0
// The upstream that the server and the bare proxy both stand in front of: chat completions from memory, no work per request.
import { createServer, type ServerResponse } from 'node:http'

const words = Array.from({ length: 58 }, (_, index) => (index === 0 ? 'Answer' : ` word${index}`))
const base = { id: 'chatcmpl-bench', created: 1_760_000_000, model: 'bench-model' }
const usage = { prompt_tokens: 12, completion_tokens: 58, total_tokens: 70, prompt_tokens_details: { cached_tokens: 0 }, completion_tokens_details: { reasoning_tokens: 0 } }

const json = Buffer.from(JSON.stringify({
  ...base,
  object: 'chat.completion',
  choices: [{ index: 0, message: { role: 'assistant', content: words.join(''), refusal: null }, logprobs: null, finish_reason: 'stop' }],
  usage
}))

function chunk(delta: object, finish: string | null): string {
  return `data: ${JSON.stringify({ ...base, object: 'chat.completion.chunk', choices: [{ index: 0, delta, logprobs: null, finish_reason: finish }], usage: null })}\n\n`
}

// Sixty events: the role, 58 words, and the end with its usage; then the marker.
const events = [
  chunk({ role: 'assistant', content: '' }, null),
  ...words.map((content) => chunk({ content }, null)),
  chunk({}, 'stop').replace('"usage":null', `"usage":${JSON.stringify(usage)}`),
  'data: [DONE]\n\n'
].map((event) => Buffer.from(event))

const models = Buffer.from(JSON.stringify({ object: 'list', data: [{ id: 'bench-model', object: 'model', created: 1_760_000_000, owned_by: 'bench' }] }))

// Streams that stall after their first words, for measuring how soon a client's leaving reaches the upstream.
const closings: number[] = []
const waiting: ((atMs: number) => void)[] = []

function stall(outgoing: ServerResponse): void {
  outgoing.writeHead(200, { 'content-type': 'text/event-stream' })
  for (const event of events.slice(0, 4)) outgoing.write(event)
  outgoing.on('close', () => {
    const atMs = performance.timeOrigin + performance.now()
    const told = waiting.shift()
    if (told === undefined) closings.push(atMs)
    else told(atMs)
  })
}

async function tellClosing(outgoing: ServerResponse): Promise<void> {
  const atMs = closings.shift() ?? (await new Promise<number>((resolve) => waiting.push(resolve)))
  outgoing.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ atMs }))
}

const server = createServer((incoming, outgoing) => {
  if (incoming.url === '/closed') {
    void tellClosing(outgoing)
    return
  }
  if (incoming.method === 'GET') {
    outgoing.writeHead(200, { 'content-type': 'application/json', 'content-length': models.length }).end(models)
    return
  }
  const parts: Buffer[] = []
  incoming.on('data', (part: Buffer) => parts.push(part))
  incoming.on('end', () => {
    const body = Buffer.concat(parts)
    if (body.includes('"stall"')) {
      stall(outgoing)
    } else if (body.includes('"stream":true')) {
      outgoing.writeHead(200, { 'content-type': 'text/event-stream' })
      for (const event of events) outgoing.write(event)
      outgoing.end()
    } else {
      outgoing.writeHead(200, { 'content-type': 'application/json', 'content-length': json.length }).end(json)
    }
  })
})

server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (typeof address === 'object' && address !== null) process.send?.({ type: 'listening', port: address.port })
})
process.on('disconnect', () => process.exit(0))
