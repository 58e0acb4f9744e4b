// SPDX-License-Identifier: Apache-2.0
import { createHash, randomBytes, randomFillSync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { newRandomId, systemRandom } from '../adapters/clock/random-ids.ts'
import { systemClock } from '../adapters/clock/system-clock.ts'
import { createEngineRegistry } from '../adapters/engines/create-registry.ts'
import { checkProviders, upstreamFromEnvironment } from '../adapters/engines/provider-document.ts'
import type { ProviderDocument } from '../adapters/engines/provider-document.ts'
import { MemoryRequestLimiter } from '../adapters/limits/memory/request-limiter.ts'
import { createSchemaChecker } from '../adapters/schemas/schema-checker.ts'
import { openSqliteKeyStore } from '../adapters/stores/sqlite/key-store.ts'
import { openSqliteRunStore } from '../adapters/stores/sqlite/run-store.ts'
import { createTokenCounter } from '../adapters/tokens/token-counter.ts'
import { handlers } from '../handlers/index.ts'
import type { SystemReports } from '../handlers/context.ts'
import { compilePolicy } from '../matriz/guardian/compile-policy.ts'
import type { Clock, EngineRegistry, KeyStore, NewId, RunStore } from '../matriz/index.ts'
import { createMatriz } from '../matriz/orchestrator/create-matriz.ts'
import { createApp } from './app.ts'
import type { App } from './app.ts'
import { BodyBudget } from './body.ts'
import type { Environment } from './config.ts'
import { openDataDirectory } from './data-directory.ts'
import type { IssueKey } from './development-key.ts'
import { readiness } from './health.ts'
import { createHttpServer } from './http-server.ts'
import { derivePepper, mintKey, verifyKey } from './keys.ts'
import { createLogger } from './logging.ts'
import type { Logger, LogSink } from './logging.ts'
import { createMetrics } from './metrics.ts'
import { loadSettings } from './settings.ts'
import type { Settings } from './settings.ts'
import { createShutdown } from './shutdown.ts'
import type { Shutdown } from './shutdown.ts'
import { createTraceIds } from './trace-context.ts'

/** What tests put in the place of the outside world. */
export interface ComposeOverrides {
  readonly clock?: Clock
  readonly newId?: NewId
  readonly runs?: RunStore
  readonly keyStore?: KeyStore
  readonly engines?: EngineRegistry
  readonly log?: LogSink
}

/** A server, put together and not yet listening. */
export interface ComposedServer {
  readonly server: Server
  readonly keys: KeyStore
  readonly issueKey: IssueKey
  /** SHA-256 of the configuration files, in hex: what a measurement was made with. */
  readonly configurationHash: string
  /** Loads what the first requests would otherwise wait for. To be called when the server listens. */
  warm(): void
  /** Resolves when no request is being handled. */
  idle(): Promise<void>
  /** Stops: no new connections, `graceMs` for what is under way, then everything is closed. Ten seconds when left out. */
  close(graceMs?: number): Promise<void>
}

const standardGraceMs = 10_000

// Four of the largest requests; parsed and on their way to an engine, they take some five times as much.
const heldBodiesBytes = 4 * 96 * 1024 * 1024

interface Stores {
  readonly runs: RunStore
  readonly keys: KeyStore
  readonly secret: Uint8Array
}

/** Chooses every implementation, once. Throws ConfigError, or MatrizError `store_unavailable`, when it cannot be done. */
export async function compose(environment: Environment, overrides: ComposeOverrides = {}): Promise<ComposedServer> {
  const clock = overrides.clock ?? systemClock
  const newId = overrides.newId ?? newRandomId
  const settings = loadSettings<ProviderDocument>(environment, (document) => checkProviders(document, environment.secret))
  const logger = createLogger(environment.logLevel, overrides.log)
  const stores = await openStores(environment, overrides)
  const engines = createEngines(environment, settings, { clock, newId, logger })
  const tokens = createTokenCounter()
  const schemas = createSchemaChecker(clock)
  const pepper = derivePepper(stores.secret)
  const metrics = createMetrics(version, { store: () => stores.runs.counters() })
  const matriz = createMatriz({
    clock, newId, tokens, schemas, random: systemRandom, runs: stores.runs, budgets: settings.budgets,
    engines: overrides.engines ?? engines,
    policy: compilePolicy(settings.policy.value, sha256(settings.policy.text)),
    report: ({ runId, code, cause }) => logger.error({ runId, code, err: cause }, 'A run had a problem')
  })
  // The readiness of the application asks about its own end, which can only be made from it.
  const ending: { shutdown?: Shutdown } = {}
  const app = await createApp({
    clock, newId, matriz, metrics, logger, handlers,
    limiter: new MemoryRequestLimiter({ classes: settings.limits, clock }),
    keys: { verify: (text) => verifyKey(text, pepper, stores.keys) },
    newTraceId: createTraceIds((pool) => randomFillSync(pool)),
    unknownFields: environment.unknownFields,
    bodies: new BodyBudget(heldBodiesBytes),
    system: createReports(stores, { clock, stopping: () => ending.shutdown?.begun === true, metrics: () => metrics.text() })
  })
  const server = createHttpServer(app.listener, { newRequestId: () => newId('req'), report: (code, requestId) => logger.info({ requestId, code }, 'A request was no request') })
  const shutdown = createShutdown(server, app.abortAll, clock)
  ending.shutdown = shutdown
  return {
    server,
    keys: stores.keys,
    issueKey: async (request) => {
      const { text, key } = mintKey({ ...request, pepper, randomBytes, createdAtMs: clock.nowMs() })
      await stores.keys.insert(key)
      return text
    },
    configurationHash: sha256(settings.files.map(({ text }) => text).join('\0')),
    warm: () => setImmediate(() => tokens.warm()),
    idle: app.idle,
    close: once((graceMs = standardGraceMs) => closeAll(graceMs, { app, shutdown, logger, parts: [engines, schemas, stores.runs, stores.keys] }))
  }
}

async function openStores({ dataDirectory }: Environment, overrides: ComposeOverrides): Promise<Stores> {
  const { path, secret } = openDataDirectory(dataDirectory, randomBytes)
  // One after the other: the first makes the file that both use.
  const runs = overrides.runs ?? await openSqliteRunStore(path)
  return { runs, keys: overrides.keyStore ?? openSqliteKeyStore(path), secret }
}

function createEngines({ upstream, secret }: Environment, { providers, engines }: Settings<ProviderDocument>, { clock, newId, logger }: { readonly clock: Clock; readonly newId: NewId; readonly logger: Logger }): ReturnType<typeof createEngineRegistry> {
  return createEngineRegistry({
    ...engines,
    document: providers,
    ...(upstream === undefined ? {} : { upstream: upstreamFromEnvironment(upstream) }),
    apiKeys: secret,
    clock, newId, random: systemRandom,
    report: ({ provider, code, cause }) => logger.warn({ provider, code, err: cause }, 'An engine had a problem')
  })
}

const project = new URL('..', import.meta.url)
// The package says which version it is; it is read once.
const { version } = JSON.parse(readFileSync(new URL('package.json', project), 'utf8')) as { readonly version: string }

interface ReportParts {
  readonly clock: Clock
  readonly stopping: () => boolean
  readonly metrics: () => Promise<string>
}

function createReports({ runs }: Stores, { clock, stopping, metrics }: ReportParts): SystemReports {
  let openapi: string | undefined
  const checks = {
    // Without a valid policy the server does not start, and it is not read again.
    policy: async () => undefined,
    store: (signal: AbortSignal) => runs.ping(signal),
    accepting: async () => {
      if (stopping()) throw new Error('The server stops.')
    }
  }
  return {
    version, metrics,
    readiness: (signal) => readiness(checks, clock, signal),
    get openapi() {
      openapi ??= readFileSync(new URL('generated/openapi.json', project), 'utf8')
      return openapi
    }
  }
}

interface Closing {
  readonly app: App
  readonly shutdown: Shutdown
  readonly logger: Logger
  readonly parts: readonly { close(): Promise<void> }[]
}

/** The requests end before what they use is closed. */
async function closeAll(graceMs: number, { app, shutdown, logger, parts }: Closing): Promise<void> {
  await shutdown.stop(graceMs)
  await app.idle()
  for (const part of parts) await part.close()
  logger.flush()
}

function once<A extends readonly unknown[], R>(act: (...given: A) => R): (...given: A) => R {
  let result: { readonly value: R } | undefined
  return (...given) => (result ??= { value: act(...given) }).value
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
