// SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse, stringify } from 'yaml'
import { makeDatabase } from './database.ts'
import type { ScratchDatabase } from './database.ts'
import { freePorts, Instance } from './instance.ts'
import type { ChaosUpstream } from './upstream.ts'
import type { Endpoint } from './wire.ts'

export interface FleetPlan {
  readonly store: 'sqlite' | 'postgres'
  /** One with SQLite: a data directory belongs to one server. */
  readonly instances: number
  readonly upstream: Pick<ChaosUpstream, 'baseUrl'>
  readonly valkeyUrl?: string
  /** Files that each server loads first; for planted builds. */
  readonly imports?: readonly string[]
  /** What each server is started by; see InstancePlan. */
  readonly wrap?: readonly string[]
  /** Values of configs/runtime/reliability.yaml that differ, section by section. */
  readonly settings?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

/** Server processes that share a store, and the key to ask them with. */
export interface Fleet extends AsyncDisposable {
  readonly instances: readonly Instance[]
  readonly key: string
  /** Everything that the fleet has on disk. */
  readonly directory: string
  readonly database: ScratchDatabase | undefined
  /** Where a server that is alive can be asked; waits for one. */
  endpoint(prefer?: number): Promise<Endpoint>
  at(index: number): Endpoint
  /** When the process of that name was killed, on the clock of performance.now(). */
  deathOf(worker: string): number | undefined
  /** Since when there has always been a server; one that is killed alone is not there until it listens again. */
  servedSinceMs(): number
}

export const leaseMs = 300

const shippedSettings = fileURLToPath(new URL('../../configs/runtime/reliability.yaml', import.meta.url))
const unlimited = { requests: 1_000_000, window_ms: 1000 }

/** Starts a fleet on an empty store, its leases 300 ms and its request limits out of the way. */
export async function startFleet(plan: FleetPlan): Promise<Fleet> {
  const directory = mkdtempSync(join(tmpdir(), 'lukhas-chaos-'))
  const database = plan.store === 'postgres' ? await makeDatabase() : undefined
  const ports = await freePorts(plan.instances)
  const environment = writeEnvironment(directory, plan, database)
  const instances = ports.map((port, index) => new Instance({ index, port, environment, dataDirectory: join(directory, `data-${index}`), imports: plan.imports ?? [], wrap: plan.wrap ?? [] }))
  const killAll = (): void => { for (const instance of instances) instance.killNow() }
  running.add(killAll)
  guard()
  const dispose = async (): Promise<void> => {
    await Promise.all(instances.map((instance) => instance.kill()))
    running.delete(killAll)
    await database?.[Symbol.asyncDispose]()
    rmSync(directory, { recursive: true, force: true })
  }
  try {
    // The first makes the schema and the development key; the others find them.
    await instances[0]?.start()
    await Promise.all(instances.slice(1).map((instance) => instance.start()))
    const key = readFileSync(join(directory, 'data-0', 'dev-key'), 'utf8').trim()
    return { instances, key, directory, database, ...lookups(instances, key), [Symbol.asyncDispose]: dispose }
  } catch (thrown) {
    await dispose()
    throw thrown
  }
}

const running = new Set<() => void>()
let guarded = false

/** No server outlives the harness, however that ends. */
function guard(): void {
  if (guarded) return
  guarded = true
  const killAll = (): void => { for (const kill of running) kill() }
  process.on('exit', killAll)
  // Ahead of a test runner's own listener, which may leave no time.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.prependListener(signal, () => {
      killAll()
      process.exit(1)
    })
  }
}

function writeEnvironment(directory: string, { upstream, settings, valkeyUrl }: FleetPlan, database: ScratchDatabase | undefined): Record<string, string> {
  const reliabilityFile = join(directory, 'reliability.yaml')
  const secretFile = join(directory, 'secret')
  mkdirSync(directory, { recursive: true })
  writeFileSync(reliabilityFile, stringify(merge(settings ?? {})))
  writeFileSync(secretFile, randomBytes(32), { mode: 0o600 })
  return {
    LUKHAS_RELIABILITY_FILE: reliabilityFile, LUKHAS_UPSTREAM_BASE_URL: upstream.baseUrl, LUKHAS_UPSTREAM_MODEL: 'chaos-model',
    ...(database === undefined ? {} : { DATABASE_URL: database.url, LUKHAS_SECRET_FILE: secretFile }),
    ...(valkeyUrl === undefined ? {} : { VALKEY_URL: valkeyUrl })
  }
}

function merge(settings: NonNullable<FleetPlan['settings']>): Record<string, unknown> {
  // The server checks the file against its schema; here only sections and names are touched.
  const shipped = parse(readFileSync(shippedSettings, 'utf8')) as Record<string, Record<string, unknown>>
  const limits = Object.fromEntries(Object.keys(shipped['limits'] ?? {}).map((name) => [name, unlimited]))
  // What is measured here is what is lost, on however busy a machine.
  const stages = Object.fromEntries(Object.keys(shipped['stages'] ?? {}).filter((name) => name.endsWith('_ms')).map((name) => [name, name === 'total_ms' ? 600_000 : 60_000]))
  const changed: Record<string, Record<string, unknown>> = { limits, stages, runs: { lease_ms: leaseMs }, shutdown: { ready_delay_ms: 100, grace_ms: 5000 } }
  for (const [section, values] of Object.entries(settings)) changed[section] = { ...changed[section], ...values }
  return { ...shipped, ...Object.fromEntries(Object.entries(changed).map(([section, values]) => [section, { ...shipped[section], ...values }])) }
}

function lookups(instances: readonly Instance[], key: string): Pick<Fleet, 'endpoint' | 'at' | 'deathOf' | 'servedSinceMs'> {
  let next = 0
  return {
    async endpoint(prefer) {
      const began = performance.now()
      while (performance.now() - began < 60_000) {
        const start = prefer ?? (next += 1)
        const found = instances.map((_, offset) => instances[(start + offset) % instances.length]).find((instance) => instance?.alive)
        if (found !== undefined) return { url: found.url, key }
        await new Promise((resolve) => { setTimeout(resolve, 10) })
      }
      throw new Error('No server of the fleet was alive for a minute.')
    },
    at(index) {
      const instance = instances[index]
      if (instance === undefined) throw new Error(`There is no server ${index}.`)
      return { url: instance.url, key }
    },
    deathOf: (worker) => instances.map((instance) => instance.deaths.get(worker)).find((at) => at !== undefined),
    servedSinceMs: () => (instances.length === 1 ? (instances[0]?.aliveSinceMs ?? 0) : 0)
  }
}
