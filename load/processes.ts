// SPDX-License-Identifier: Apache-2.0
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { request } from 'undici'

export interface Started {
  readonly url: string
  /** From the spawn to the first sign of being able to serve. */
  readonly readyMs: number
  /** After a forced collection. Throws for a process that was not started with the probe. */
  memory(): Promise<{ readonly heapBytes: number; readonly residentBytes: number }>
  stop(): Promise<void>
}

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url))
const probed = ['--expose-gc', '--import', here('probe.ts')]

/** Starts one of load/'s own processes, which tells its port over the channel. */
export async function startPeer(name: 'upstream.ts' | 'bare-proxy.ts', environment: Record<string, string> = {}): Promise<Started> {
  const began = performance.now()
  const child = fork(here(name), { execArgv: probed, env: { ...process.env, ...environment } })
  const [message] = (await once(child, 'message')) as [{ port: number }]
  return started(child, `http://127.0.0.1:${message.port}`, performance.now() - began)
}

/** Starts the server as `make run` does, and waits until it calls itself ready. */
export async function startServer(environment: Record<string, string>, imports: readonly string[] = []): Promise<Started> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const began = performance.now()
  const child = fork(here('../server/main.ts'), {
    execArgv: [...probed, ...imports.flatMap((name) => ['--import', here(name)])],
    env: { ...inherited(), ...environment, LUKHAS_HOST: '127.0.0.1', LUKHAS_PORT: String(port), LUKHAS_LOG_LEVEL: 'error' },
    silent: true
  })
  let said = ''
  child.stdout?.on('data', (part: Buffer) => { said = (said + part.toString()).slice(-4000) })
  child.stderr?.on('data', (part: Buffer) => { said = (said + part.toString()).slice(-4000) })
  while (!(await isReady(url))) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}: ${said}`)
    if (performance.now() - began > 60_000) throw new Error(`the server is not ready after 60 s: ${said}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  return started(child, url, performance.now() - began)
}

function started(child: ChildProcess, url: string, readyMs: number): Started {
  return {
    url,
    readyMs,
    async memory() {
      child.send({ type: 'memory' })
      const [reply] = (await once(child, 'message')) as [{ heapBytes: number; residentBytes: number }]
      return reply
    },
    async stop() {
      if (child.exitCode !== null) return
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    }
  }
}

async function isReady(url: string): Promise<boolean> {
  try {
    const reply = await request(`${url}/readyz`)
    await reply.body.dump()
    return reply.statusCode === 200
  } catch {
    return false
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (typeof address !== 'object' || address === null) throw new Error('no port')
  return address.port
}

/** The environment without variables that are meant for the bench: the server refuses those it does not know. */
function inherited(): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('LUKHAS_')))
}
