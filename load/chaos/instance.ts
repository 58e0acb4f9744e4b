// SPDX-License-Identifier: Apache-2.0
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../../server/main.ts', import.meta.url))
const startLimitMs = 60_000

/** One server of a fleet: the same port and directory through all its lives, another process in each. */
export class Instance {
  readonly index: number
  readonly port: number
  readonly dataDirectory: string
  /** When each process of this server was killed, by the name it had at the upstream. */
  readonly deaths = new Map<string, number>()
  /** Of every process so far. */
  readonly pids: number[] = []
  readonly #environment: Readonly<Record<string, string>>
  readonly #imports: readonly string[]
  readonly #wrap: readonly string[]
  #child: ChildProcess | undefined
  #generation = 0
  #said = ''
  #alive = false
  #aliveSinceMs = 0

  constructor({ index, port, dataDirectory, environment, imports, wrap }: InstancePlan) {
    this.index = index
    this.port = port
    this.dataDirectory = dataDirectory
    this.#environment = environment
    this.#imports = imports
    this.#wrap = wrap ?? []
  }

  get url(): string { return `http://127.0.0.1:${this.port}` }
  /** Whether it listens and has not been told to end. */
  get alive(): boolean { return this.#alive }
  /** When its present process began to listen, on the clock of performance.now(). */
  get aliveSinceMs(): number { return this.#aliveSinceMs }
  get pid(): number { return this.#child?.pid ?? 0 }
  /** What this process calls itself at the upstream; another one after each start. */
  get worker(): string { return `worker-${this.index}-${this.#generation}` }
  /** The end of what it wrote to standard output and error. */
  get said(): string { return this.#said }

  /** Starts a process and waits until it listens. Rejects when it ends instead. */
  async start(): Promise<void> {
    this.#generation += 1
    // A test runner watches every Node.js below it, which makes one slow to start.
    const options = this.#imports.length === 0 ? [] : [`NODE_OPTIONS=${this.#imports.map((file) => `--import="${file}"`).join(' ')}`]
    const [command = 'env', ...parameters] = [...this.#wrap, 'env', '-u', 'NODE_OPTIONS', ...options, process.execPath]
    const child = spawn(command, [...parameters, main], {
      env: {
        ...inherited(), LUKHAS_LOG_LEVEL: 'warn', LUKHAS_HOST: '127.0.0.1', LUKHAS_PORT: String(this.port), LUKHAS_DATA_DIR: this.dataDirectory,
        LUKHAS_UPSTREAM_API_KEY: this.worker, ...this.#environment
      },
      stdio: ['ignore', 'pipe', 'pipe']
    })
    this.#child = child
    this.pids.push(child.pid ?? 0)
    await this.#listening(child)
    this.#alive = true
    this.#aliveSinceMs = performance.now()
  }

  async #listening(child: ChildProcess): Promise<void> {
    let heard = ''
    await new Promise<void>((resolve, reject) => {
      const late = setTimeout(() => { reject(new Error(`server ${this.index} does not listen after ${startLimitMs} ms: ${heard}`)) }, startLimitMs)
      const hear = (part: Buffer): void => {
        heard = (heard + part.toString()).slice(-8000)
        this.#said = (this.#said + part.toString()).slice(-20_000)
        if (!heard.includes('Lukhas listens on')) return
        clearTimeout(late)
        resolve()
      }
      child.stdout?.on('data', hear)
      child.stderr?.on('data', hear)
      child.once('exit', (code, signal) => {
        clearTimeout(late)
        if (this.#child === child) this.#alive = false
        reject(new Error(`server ${this.index} ended with ${code ?? signal}: ${heard}`))
      })
    })
  }

  /** SIGKILL, now. Resolves when the process is gone. */
  async kill(): Promise<void> {
    this.#alive = false
    this.deaths.set(this.worker, performance.now())
    await this.#end('SIGKILL')
  }

  /** SIGTERM. Resolves with the exit code when the process is gone. */
  async stop(): Promise<number | null> {
    await this.#end('SIGTERM')
    this.#alive = false
    return this.#child?.exitCode ?? null
  }

  /** For the end of the harness itself. */
  killNow(): void {
    this.#child?.kill('SIGKILL')
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
  }
}

/** What a server is started with, each time. `imports` are loaded before it and its threads: for planted builds only. */
export interface InstancePlan {
  readonly index: number
  readonly port: number
  readonly dataDirectory: string
  readonly environment: Readonly<Record<string, string>>
  readonly imports: readonly string[]
  /** A command that runs the server as the process that it is itself, such as `strace -D`. */
  readonly wrap?: readonly string[]
}

/** This process's environment without what is meant for the harness, or names services of the machine. */
function inherited(): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(?:LUKHAS_|DATABASE_URL$|VALKEY_URL$|NODE_OPTIONS$)/.test(name)))
}

/** Ports that were free a moment ago, no two alike. */
export async function freePorts(count: number): Promise<readonly number[]> {
  const servers = await Promise.all(Array.from({ length: count }, async () => {
    const server = createServer()
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    return server
  }))
  const ports = servers.map((server) => {
    const address = server.address()
    return typeof address === 'object' && address !== null ? address.port : 0
  })
  await Promise.all(servers.map((server) => new Promise((resolve) => { server.close(resolve) })))
  return ports
}
