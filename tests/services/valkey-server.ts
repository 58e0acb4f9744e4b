// SPDX-License-Identifier: Apache-2.0
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

/** Why a test is skipped that needs a Valkey of its own. */
export const NO_VALKEY = 'neither valkey-server nor redis-server is installed'

/** A Valkey or Redis server of a test's own, which it may kill and start again on the same port. */
export interface ValkeyServer {
  readonly url: string
  start(): Promise<void>
  /** Ends it at once, without a word to its clients. */
  kill(): Promise<void>
  /** Lets it stand still: connections stay, nothing answers. */
  freeze(): void
  thaw(): void
  /** Kills it and removes what it left. */
  remove(): Promise<void>
}

/** A server that runs; undefined where none is installed. */
export async function startValkey(): Promise<ValkeyServer | undefined> {
  const binary = findOnPath(['valkey-server', 'redis-server'])
  if (binary === undefined) return undefined
  const directory = mkdtempSync(join(tmpdir(), 'lukhas-valkey-'))
  const port = await freePort()
  let child: ChildProcess | undefined
  const server: ValkeyServer = {
    url: `redis://127.0.0.1:${port}`,
    async start() {
      child = spawn(binary, ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', directory], { stdio: ['ignore', 'pipe', 'inherit'] })
      for await (const chunk of child.stdout ?? []) if (String(chunk).includes('eady to accept connections')) break
    },
    async kill() {
      if (child === undefined || child.exitCode !== null) return
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
      child = undefined
    },
    freeze() { child?.kill('SIGSTOP') },
    thaw() { child?.kill('SIGCONT') },
    async remove() {
      await server.kill()
      rmSync(directory, { recursive: true, force: true })
    }
  }
  await server.start()
  return server
}

/** A port that nothing listens on by now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  // What listens on a TCP port has such an address.
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

function findOnPath(names: readonly string[]): string | undefined {
  const places = (process.env['PATH'] ?? '').split(delimiter)
  return names.flatMap((name) => places.map((place) => join(place, name))).find((path) => {
    try {
      accessSync(path, constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}
