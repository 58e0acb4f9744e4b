// SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startServer } from '../support/server.ts'
import type { ServerOverrides, TestServer } from '../support/server.ts'

/** How servers of these tests are set up. */
export interface SetUp {
  readonly leaseMs?: number
  readonly backgroundConcurrency?: number
}

/** A settings file whose request limits and stages' times are out of the way, for a machine that may be busy. */
export function writeSettings(directory: string, { leaseMs = 5_000, backgroundConcurrency = 64 }: SetUp = {}): string {
  const text = readFileSync(join(import.meta.dirname, '../../load/reliability.bench.yaml'), 'utf8')
  const path = join(directory, 'reliability.yaml')
  const patient = text.replaceAll(/^ {2}(?:intent|risk_in|memory|attention|thought|validate|risk_out|action|total)_ms: \d+$/gm, '$&0')
  writeFileSync(path, patient.replace(/lease_ms: \d+/, `lease_ms: ${leaseMs}`).replace(/background_concurrency: \d+/, `background_concurrency: ${backgroundConcurrency}`))
  return path
}

/** The environment of servers that share a database, or one data directory after another. */
export function environmentOf(directory: string, setUp: SetUp = {}): Record<string, string> {
  mkdirSync(directory, { recursive: true })
  const secretFile = join(directory, 'installation-secret')
  writeFileSync(secretFile, randomBytes(32), { mode: 0o600 })
  return { LUKHAS_LOG_LEVEL: 'info', LUKHAS_SECRET_FILE: secretFile, LUKHAS_RELIABILITY_FILE: writeSettings(directory, setUp) }
}

/** Servers over one database. */
export function startTwo(overrides: ServerOverrides): Promise<[TestServer, TestServer]> {
  return Promise.all([startServer(overrides), startServer(overrides)])
}

/** What has been read of a stream, and the rest of it. */
export interface OpenedStream {
  /** All that was read so far. */
  seen(): string
  /** Reads until the text is there. */
  until(text: string): Promise<void>
  /** Reads to the end; what broke off ends where it broke. */
  rest(): Promise<string>
}

/** Reads a reply piece by piece. */
export function openStream(reply: Response): OpenedStream {
  if (reply.body === null) throw new Error('the reply has no body')
  const reader = reply.body.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  return {
    seen: () => text,
    async until(wanted) {
      while (!text.includes(wanted)) {
        const { value, done } = await reader.read()
        if (done) throw new Error(`the stream ended early: ${text}`)
        text += value
      }
    },
    async rest() {
      try {
        for (let one = await reader.read(); !one.done; one = await reader.read()) text += one.value
      } catch {
        // The connection broke.
      }
      return text
    }
  }
}

/** The id in the first event of a stream. */
export function idIn(stream: string): string {
  return /"id":"(resp_[^"]+)"/.exec(stream)?.[1] ?? ''
}

/** The complete events of a stream, but for errors, heartbeats and `[DONE]`. */
export function eventsIn(stream: string): readonly string[] {
  return stream.split('\n\n').slice(0, -1).filter((event) => event.startsWith('event: response.'))
}

/** What a stream says but that it is alive: on a busy machine it may say so at any time. */
export function withoutHeartbeats(stream: string): string {
  return stream.replaceAll('event: keepalive\ndata: {"type":"keepalive"}\n\n', '')
}

/** Asks again and again until the answer is as wanted; a condition, not a time. */
export async function eventually<T>(ask: () => Promise<T>, wanted: (found: T) => boolean): Promise<T> {
  for (let count = 0; count < 3_000; count++) {
    const found = await ask()
    if (wanted(found)) return found
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error('it never came to that')
}

/** Whether a response has ended. */
export function hasEnded(status: string): boolean {
  return status !== 'queued' && status !== 'in_progress'
}

/** The status of a stored response; what the server answered with where it has none. */
export async function statusOf(server: TestServer, id: string): Promise<string> {
  const reply = await server.call('GET', `/v1/responses/${id}`)
  const { status } = (await reply.json()) as { readonly status?: string }
  return status ?? String(reply.status)
}

/** Waits until a response has ended, and says how. */
export function endOf(server: TestServer, id: string): Promise<string> {
  return eventually(() => statusOf(server, id), (status) => !/^\d/.test(status) && hasEnded(status))
}
