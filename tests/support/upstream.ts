// SPDX-License-Identifier: Apache-2.0
import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Script, Step, UpstreamRequest } from './upstream/script.ts'

export interface Upstream extends AsyncDisposable {
  /** Where the API begins: `http://127.0.0.1:PORT/v1`. */
  readonly baseUrl: string
  /** All requests but those for the list of models, in order. */
  readonly requests: readonly UpstreamRequest[]
  /** How often the list of models was asked for. */
  readonly listings: number
  /** The nth request (from 0), as soon as it is there. */
  request(index: number): Promise<UpstreamRequest>
  /** How many connections are open. */
  connections(): Promise<number>
  close(): Promise<void>
}

export const send = (...pieces: readonly (string | Uint8Array)[]): readonly Step[] => pieces.map((bytes) => ({ do: 'send', bytes }))
export const wait = (until: Promise<unknown>): Step => ({ do: 'wait', until })
export const stall: Step = { do: 'stall' }
export const reset: Step = { do: 'reset' }
export const hangUp: Step = { do: 'close' }
export const endless = (bytes: string | Uint8Array): Step => ({ do: 'endless', bytes })

/** A promise and what fulfils it. */
export interface Gate {
  readonly opened: Promise<void>
  open(): void
}

export function gate(): Gate {
  const { promise, resolve } = Promise.withResolvers<void>()
  return { opened: promise, open: resolve }
}

type Scripts = Script | readonly Script[] | ((request: UpstreamRequest, index: number) => Script)

/**
 * Starts an upstream on a port of its own that plays `scripts`: one for every request, a list of them in order (the
 * last one again and again), or whatever a function says. It lists `models` at /v1/models, or plays a script there.
 */
export async function startUpstream(scripts: Scripts, options: { readonly models?: readonly string[] | Script | (() => Script) } = {}): Promise<Upstream> {
  const requests: UpstreamRequest[] = []
  const arrivals: (() => void)[] = []
  let listings = 0
  const server = createServer((incoming, response) => {
    void readBody(incoming).then(async (text) => {
      const request = record(incoming, response, text)
      if (incoming.method === 'GET' && incoming.url?.split('?')[0]?.endsWith('/models')) {
        listings += 1
        await play(modelScript(options.models ?? []), response)
        return
      }
      const index = requests.push(request) - 1
      for (const arrived of arrivals.splice(0)) arrived()
      await play(choose(scripts, request, index), response)
    })
  })
  server.keepAliveTimeout = 60_000
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const close = (): Promise<void> => stop(server)
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    get listings() { return listings },
    async request(index) {
      while (requests.length <= index) await new Promise<void>((resolve) => arrivals.push(resolve))
      // The loop has just seen that it is there.
      return requests[index]!
    },
    connections: () => new Promise((resolve, reject) => { server.getConnections((error, count) => { if (error) reject(error); else resolve(count) }) }),
    close,
    [Symbol.asyncDispose]: close
  }
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => { server.close(() => { resolve() }) })
}

function choose(scripts: Scripts, request: UpstreamRequest, index: number): Script {
  if (typeof scripts === 'function') return scripts(request, index)
  if (!Array.isArray(scripts)) return scripts as Script
  const list = scripts as readonly Script[]
  const script = list[Math.min(index, list.length - 1)]
  if (script === undefined) throw new Error('the upstream was given no script')
  return script
}

function modelScript(models: readonly string[] | Script | (() => Script)): Script {
  if (typeof models === 'function') return models()
  if (!Array.isArray(models)) return models as Script
  const data = (models as readonly string[]).map((id) => ({ id, object: 'model', created: 1_700_000_000, owned_by: 'upstream' }))
  return { headers: { 'content-type': 'application/json' }, steps: send(JSON.stringify({ object: 'list', data })) }
}

async function readBody(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  try {
    for await (const chunk of incoming) chunks.push(chunk as Buffer)
  } catch {
    // The client left while it was still asking.
  }
  return Buffer.concat(chunks).toString('utf8')
}

function record(incoming: IncomingMessage, response: ServerResponse, text: string): UpstreamRequest {
  const closed = new Promise<'finished' | 'client_left' | 'broken_off'>((resolve) => {
    const done = (): void => resolve(response.writableFinished ? 'finished' : brokenOff.has(response) ? 'broken_off' : 'client_left')
    if (response.destroyed || response.closed) done()
    else response.once('close', done)
  })
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    body = undefined
  }
  return { method: incoming.method ?? '', path: incoming.url ?? '', headers: incoming.headers, text, body, closed }
}

/** Replies that the script itself broke off. */
const brokenOff = new WeakSet<ServerResponse>()

async function play(script: Script, response: ServerResponse): Promise<void> {
  const left = new Promise<void>((resolve) => {
    if (response.closed) resolve()
    else response.once('close', resolve)
  })
  const { socket } = response
  for (const step of script.before ?? []) if (!(await perform(step, response, left, false))) return
  if (script.raw !== true) {
    response.writeHead(script.status ?? 200, script.headers ?? {})
    response.flushHeaders()
  }
  for (const step of script.steps ?? []) if (!(await perform(step, response, left, script.raw === true))) return
  if (script.raw === true) socket?.end()
  else response.end()
}

/** False when the reply is over. */
async function perform(step: Step, response: ServerResponse, left: Promise<void>, raw: boolean): Promise<boolean> {
  const target = raw ? response.socket : response
  if (response.closed || response.destroyed || target === null) return false
  switch (step.do) {
    case 'send':
      await write(target, step.bytes, left)
      return !response.closed
    case 'wait':
      await Promise.race([step.until, left])
      return !response.closed
    case 'stall':
      // What was sent is in the kernel's hands; a few turns of the loop later the client has read it.
      for (let turn = 0; turn < 10; turn += 1) await new Promise<void>((resolve) => { setImmediate(resolve) })
      step.reached?.()
      await left
      return false
    case 'reset':
      brokenOff.add(response)
      response.socket?.resetAndDestroy()
      return false
    case 'close':
      brokenOff.add(response)
      response.socket?.end()
      return false
    case 'endless':
      while (!response.closed && !response.destroyed) await write(target, step.bytes, left)
      return false
  }
}

/** Each piece leaves by itself: the client sees it as a chunk of its own, as far as the kernel lets it. */
async function write(target: NodeJS.WritableStream, bytes: string | Uint8Array, left: Promise<void>): Promise<void> {
  const written = new Promise<void>((resolve) => { target.write(bytes, () => { resolve() }) })
  await Promise.race([written, left])
  await Promise.race([new Promise<void>((resolve) => { setImmediate(resolve) }), left])
}
