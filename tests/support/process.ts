// SPDX-License-Identifier: Apache-2.0
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inheritedEnvironment, nodeCommand } from './environment.ts'

export interface ServerProcess extends AsyncDisposable {
  readonly url: string
  /** The development key; empty where the server found keys that others had made. */
  readonly key: string
  readonly dataDirectory: string
  readonly pid: number
  /** What it has written to standard output and error so far. */
  output(): string
  stop(signal?: NodeJS.Signals): Promise<number | null>
}

/** Starts the server as a user does, in a process of its own on an empty data directory, and waits until it listens. */
export async function startServerProcess(environment: Record<string, string> = {}): Promise<ServerProcess> {
  const dataDirectory = environment['LUKHAS_DATA_DIR'] ?? (await mkdtemp(join(tmpdir(), 'lukhas-')))
  const child = spawn(...nodeCommand('--import', join(import.meta.dirname, 'die-with-parent.ts'), join(import.meta.dirname, '../../server/main.ts')), {
    env: { ...inheritedEnvironment(), LUKHAS_HOST: '127.0.0.1', LUKHAS_PORT: '0', LUKHAS_LOG_LEVEL: 'warn', LUKHAS_DATA_DIR: dataDirectory, ...environment },
    stdio: ['ignore', 'pipe', 'pipe']
  })
  let said = ''
  const listening = new Promise<string>((resolve, reject) => {
    child.stderr.on('data', (part: Buffer) => { said += part.toString() })
    // A refusal, on standard error, may name the address of another server.
    let welcome = ''
    child.stdout.on('data', (part: Buffer) => {
      said += part.toString()
      welcome += part.toString()
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(welcome)?.[0]
      if (url !== undefined) resolve(url)
    })
    child.once('close', (code) => reject(new Error(`the server ended with ${code}: ${said}`)))
  })
  const url = await listening
  // A server that joins others finds their keys, and makes none.
  const key = await readFile(join(dataDirectory, 'dev-key'), 'utf8').then((text) => text.trim(), () => '')
  const stop = async (signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> => {
    if (child.exitCode === null && child.signalCode === null) {
      const ended = once(child, 'exit')
      child.kill(signal)
      await ended
    }
    return child.exitCode
  }
  return {
    url,
    key,
    dataDirectory,
    pid: child.pid ?? 0,
    output: () => said,
    stop,
    async [Symbol.asyncDispose]() {
      // Nobody sends requests any more: an end without the delay for those who would.
      await stop('SIGINT')
      if (environment['LUKHAS_DATA_DIR'] === undefined) await rm(dataDirectory, { recursive: true, force: true })
    }
  }
}
