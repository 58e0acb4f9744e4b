// SPDX-License-Identifier: Apache-2.0
import { keepCompiled } from './compile-cache.ts'
import type { ComposedServer } from './compose.ts'
import { ConfigError, readProcessEnvironment } from './config.ts'
import type { Environment } from './config.ts'
import { createDevelopmentKey, welcome } from './development-key.ts'

// sysexits.h: EX_CONFIG and EX_UNAVAILABLE.
const badConfiguration = 78
const unavailable = 69

// What is said before the environment was read holds nothing of it.
let redacted = (text: string): string => text

/** Runs the server until it is told to stop. Returns when it listens; ends the process when it cannot. */
export async function main(): Promise<void> {
  try {
    const environment = readProcessEnvironment()
    keepCompiled()
    // Loaded behind it: this is nearly all of the code.
    const [{ createRedaction }, { redactCrashes }] = await Promise.all([import('./redaction.ts'), import('./crash-output.ts')])
    const redaction = createRedaction(environment.secrets)
    redacted = redaction.text
    redactCrashes(redaction)
    const { compose } = await import('./compose.ts')
    const composed = await compose(environment)
    stopOnSignals(composed)
    const key = await createDevelopmentKey(composed.keys, composed.issueKey, environment.dataDirectory)
    const url = await listen(composed, environment)
    process.stdout.write(welcome(url, environment.dataDirectory, key))
    composed.warm()
  } catch (thrown) {
    refuseToStart(thrown)
  }
}

function refuseToStart(thrown: unknown): never {
  if (thrown instanceof ConfigError) {
    process.stderr.write(`lukhas does not start: the configuration has ${thrown.problems.length === 1 ? 'a problem' : `${thrown.problems.length} problems`}.\n`)
    for (const problem of thrown.problems) process.stderr.write(`  ${redacted(problem)}\n`)
    process.exit(badConfiguration)
  }
  const cause = thrown instanceof Error && thrown.cause instanceof Error ? ` (${thrown.cause.message})` : ''
  process.stderr.write(`lukhas does not start: ${redacted(`${thrown instanceof Error ? thrown.message : String(thrown)}${cause}`)}\n`)
  process.exit(unavailable)
}

function listen({ server }: ComposedServer, { host, port, tls }: Environment): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      const address = server.address()
      const actual = typeof address === 'object' && address !== null ? address.port : port
      resolve(`${tls === undefined ? 'http' : 'https'}://${shownHost(host)}:${actual}`)
    })
  })
}

/** An address that can be pasted: one that means "every interface" cannot be connected to everywhere. */
function shownHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1'
  return host.includes(':') ? `[${host}]` : host
}

function stopOnSignals(composed: ComposedServer): void {
  let stopping = false
  const stop = (readyDelayMs?: number) => (): void => {
    // Somebody who asks twice does not want to wait.
    if (stopping) process.exit(1)
    stopping = true
    composed.close(undefined, readyDelayMs).then(() => process.exit(0), () => process.exit(1))
  }
  // Whoever renews a certificate or a policy says so by this.
  process.on('SIGHUP', () => composed.reload())
  process.on('SIGTERM', stop())
  // Somebody at a terminal: nobody sends requests here who would have to learn of it first.
  process.on('SIGINT', stop(0))
}

if (import.meta.main) await main()
