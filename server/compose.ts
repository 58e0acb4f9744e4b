// SPDX-License-Identifier: Apache-2.0
import { createHash, randomBytes, randomFillSync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { fileURLToPath } from 'node:url'
import { createCapabilityRunner } from '../adapters/capabilities/capability-runner.ts'
import { works as ownWorks } from '../adapters/capabilities/works.ts'
import { newRandomId, systemRandom } from '../adapters/clock/random-ids.ts'
import { systemClock } from '../adapters/clock/system-clock.ts'
import { createEngineRegistry } from '../adapters/engines/create-registry.ts'
import { checkProviders, upstreamFromEnvironment } from '../adapters/engines/provider-document.ts'
import type { ProviderDocument } from '../adapters/engines/provider-document.ts'
import { MemoryRequestLimiter } from '../adapters/limits/memory/request-limiter.ts'
import { createTextExtractor } from '../adapters/extraction/text-extractor.ts'
import { createMcpServers } from '../adapters/mcp/client-servers.ts'
import { createMcpEndpoint } from '../adapters/mcp/mcp-endpoint.ts'
import { createSchemaChecker } from '../adapters/schemas/schema-checker.ts'
import { outsideStrictSubset } from '../adapters/schemas/strict-subset.ts'
import { createSealer } from '../adapters/sealing/aes-gcm-sealer.ts'
import { createTextWork } from '../adapters/texts/text-work.ts'
import { createTokenCounter } from '../adapters/tokens/token-counter.ts'
import { createTokenDecoder } from '../adapters/tokens/token-decoder.ts'
import { createProjectors } from '../handlers/_wire/projectors.ts'
import { handlers } from '../handlers/index.ts'
import { compilePolicy } from '../matriz/guardian/compile-policy.ts'
import type { Clock, EngineRegistry, KeyStore, NewId, PassageSearch, Stores } from '../matriz/index.ts'
import { createCutFile } from '../matriz/memory/cut-file.ts'
import { createMatriz } from '../matriz/orchestrator/create-matriz.ts'
import { portedWorkNames } from '../matriz/tools/ported-works.ts'
import { createApp } from './app.ts'
import type { App, AppDependencies } from './app.ts'
import { BodyBudget } from './body.ts'
import type { Environment } from './config.ts'
import type { IssueKey } from './development-key.ts'
import { keepHouse, retainsProject } from './housekeeping.ts'
import { createHttpServer } from './http-server.ts'
import { derivePeppers, mintKey, verifyKey } from './keys.ts'
import { createLogger } from './logging.ts'
import type { Logger, LogSink } from './logging.ts'
import { loadCapabilities } from './manifests.ts'
import { createMetrics } from './metrics.ts'
import { ReplyMemory } from './reply-memory.ts'
import { createReports } from './reports.ts'
import { loadSettings } from './settings.ts'
import type { Settings, ShutdownSettings } from './settings.ts'
import { createShutdown } from './shutdown.ts'
import type { Shutdown } from './shutdown.ts'
import { openStores } from './compose-stores.ts'
import type { OpenedStores } from './compose-stores.ts'
import { createTraceIds } from './trace-context.ts'
import { createWebSockets } from './websocket.ts'
import type { WebSockets } from './websocket.ts'
import { countTakenOver, startWorking } from './working.ts'
import type { Working } from './working.ts'

/** What tests put in the place of the outside world. */
export interface ComposeOverrides {
  readonly clock?: Clock
  readonly newId?: NewId
  /** Closed by whoever made them. */
  readonly stores?: Stores
  readonly engines?: EngineRegistry
  readonly capabilities?: CapabilitySource
  /** Where files are searched. */
  readonly passages?: PassageSearch
  readonly log?: LogSink
}

/** Where capabilities come from: a folder of manifests, and the module of their works with the names that it has. */
export interface CapabilitySource {
  readonly manifests: string
  readonly module?: URL
  readonly works: readonly string[]
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
  /** Stops: not ready at once, no new connections after `readyDelayMs`, an end within `graceMs`, then everything is closed. */
  close(graceMs?: number, readyDelayMs?: number): Promise<void>
}

const tendEveryMinutes = 5
// Four of the largest requests; parsed and on their way to an engine, they take some five times as much.
const heldBodiesBytes = 4 * 96 * 1024 * 1024
// Replies to requests with an Idempotency-Key that may not be written down.
const rememberedRepliesBytes = 64 * 1024 * 1024

/** Chooses every implementation, once. Throws ConfigError, or MatrizError `store_unavailable`, when it cannot be done. */
export async function compose(environment: Environment, overrides: ComposeOverrides = {}): Promise<ComposedServer> {
  const clock = overrides.clock ?? systemClock
  const newId = overrides.newId ?? newRandomId
  const settings = loadSettings<ProviderDocument>(environment, (document) => checkProviders(document, environment.secret))
  const source = overrides.capabilities ?? { manifests: fileURLToPath(new URL('manifests', project)), works: [...Object.keys(ownWorks), ...portedWorkNames] }
  const capabilities = loadCapabilities(source.manifests, source.works, outsideStrictSubset)
  const logger = createLogger(environment.logLevel, overrides.log)
  const worker = newId('worker')
  const opened = await openStores(environment, settings, { clock, worker, logger, randomBytes, ...(overrides.stores === undefined ? {} : { stores: overrides.stores }) })
  const { stores, secrets } = opened
  const metrics = createMetrics(version, { store: () => stores.runs.counters() })
  const engines = createEngines(environment, settings, { clock, newId, logger })
  const tokens = createTokenCounter()
  const texts = createTextWork({ clock, tokens })
  const schemas = createSchemaChecker(clock)
  const extractor = createTextExtractor(clock)
  const works = createCapabilityRunner({ clock, ...(source.module === undefined ? {} : { works: source.module }) })
  const peppers = derivePeppers(secrets)
  const matriz = createMatriz({
    clock, newId, tokens, texts, schemas, capabilities, works, keepsMemories: (project) => retainsProject(settings.retention, project), random: systemRandom, runs: stores.runs, budgets: settings.budgets,
    engines: overrides.engines ?? engines,
    ...(overrides.passages === undefined ? {} : { passages: overrides.passages }),
    tokenIds: createTokenDecoder(),
    mcpServers: createMcpServers({ entries: settings.providers.mcp_servers ?? [], name: 'lukhas', version, secret: environment.secret }),
    queue: countTakenOver(stores.queue, (count) => {
      metrics.counts.runsTakenOver += count
    }),
    conversations: stores.conversations,
    indexes: stores.indexes,
    vectorStores: stores.vectorStores,
    files: stores.files,
    fileLimitBytes: settings.uploads.maxBytes,
    cutFile: createCutFile({ files: stores.files, extractor, tokens }),
    sealer: createSealer({ secret: secrets.current, ...(secrets.previous === undefined ? {} : { previousSecret: secrets.previous }) }),
    projectors: createProjectors({ onChecked: metrics.countCheckedEvent }),
    working: { worker, ...settings.runs },
    policy: compilePolicy(settings.policy.value, sha256(settings.policy.text)),
    report: ({ runId, code, cause }) => logger.error({ runId, code, err: cause }, 'A run had a problem'),
    onFileTrouble: ({ code, cause }) => logger.warn({ code, err: cause }, 'A file could not be read into a vector store'),
    onToolCalled: metrics.observeTool
  })
  // Known as a worker before the first request: the key that it reserves would else look like that of a lost server.
  await stores.queue.renew(worker, settings.runs.leaseMs, [])
  // The readiness of the application asks about its own end and its own work, which can only be made from it.
  const later: { shutdown?: Shutdown; working?: Working } = {}
  const dependencies: AppDependencies = {
    clock, newId, matriz, metrics, logger, handlers,
    limiter: new MemoryRequestLimiter({ classes: settings.limits, clock }),
    keys: { verify: (text) => verifyKey(text, peppers, stores.keys) },
    newTraceId: createTraceIds((pool) => randomFillSync(pool)),
    unknownFields: environment.unknownFields,
    bodies: new BodyBudget(heldBodiesBytes),
    mcp: createMcpEndpoint({ name: 'lukhas', version, report: (cause) => logger.error({ err: cause, cause: cause instanceof Error ? cause.cause : undefined }, 'A tool failed') }),
    streams: settings.streams,
    uploadLimitBytes: settings.uploads.maxBytes,
    retains: (project) => retainsProject(settings.retention, project),
    idempotency: { store: stores.idempotency, runs: stores.runs, worker, memory: new ReplyMemory(rememberedRepliesBytes, clock) },
    system: createReports({ opened, clock, version, project, stopping: () => later.shutdown?.begun === true, working: () => later.working?.failed !== true, metrics: () => metrics.text() })
  }
  const app = await createApp(dependencies)
  const webSockets = createWebSockets(dependencies)
  const server = createHttpServer(app.listener, { newRequestId: () => newId('req'), report: (code, requestId) => logger.info({ requestId, code }, 'A request was no request') }, webSockets)
  const shutdown = createShutdown(server, (reason) => {
    app.abortAll(reason)
    webSockets.cut(reason)
  }, clock)
  later.shutdown = shutdown
  server.once('listening', () => {
    opened.announce(urlOf(server))
    later.working = startWorking(matriz, settings.shutdown.graceMs, (cause) => logger.error({ err: cause }, 'The work on runs has stopped'))
  })
  const house = keepHouse(stores, { jobs: opened.jobs, retention: settings.retention, clock, report: (cause) => logger.warn({ err: cause }, 'Housekeeping had a problem') })
  opened.jobs.every('vector-stores', tendEveryMinutes, (signal) => matriz.tend(signal))
  return {
    server,
    keys: stores.keys,
    issueKey: async (request) => {
      const { text, key } = mintKey({ ...request, pepper: peppers.current, randomBytes, createdAtMs: clock.nowMs() })
      await stores.keys.insert(key)
      return text
    },
    configurationHash: sha256(settings.files.map(({ text }) => text).join('\0')),
    warm: () => setImmediate(() => tokens.warm()),
    idle: app.idle,
    close: once((graceMs = settings.shutdown.graceMs, readyDelayMs = graceMs === 0 ? 0 : settings.shutdown.readyDelayMs) =>
      closeAll({ graceMs, readyDelayMs }, { app, webSockets, shutdown, logger, house, opened, working: () => later.working, parts: [engines, schemas, works, texts, extractor] }))
  }
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

interface Closing {
  readonly app: App
  readonly webSockets: WebSockets
  readonly shutdown: Shutdown
  readonly logger: Logger
  readonly house: { stop(): Promise<void> }
  readonly opened: OpenedStores
  readonly working: () => Working | undefined
  readonly parts: readonly { close(): Promise<void> }[]
}

/** The requests and the work on runs end before what they use is closed. */
async function closeAll({ graceMs, readyDelayMs }: ShutdownSettings, { app, webSockets, shutdown, logger, house, opened, working, parts }: Closing): Promise<void> {
  await shutdown.announce(readyDelayMs)
  webSockets.finish()
  const served = Promise.all([shutdown.stop(graceMs), app.idle(), webSockets.idle()])
  const worked = working()?.stop(served)
  await shutdown.stop(graceMs)
  // Whoever gives less time than the work was promised does not wait for it.
  await shutdown.patience(Promise.all([served, worked]))
  await house.stop()
  for (const part of parts) await part.close()
  await opened.close()
  logger.flush()
}

/** Where the server listens; empty for a socket file. */
function urlOf(server: Server): string {
  const address = server.address()
  if (typeof address !== 'object' || address === null) return ''
  return `http://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}`
}

function once<A extends readonly unknown[], R>(act: (...given: A) => R): (...given: A) => R {
  let result: { readonly value: R } | undefined
  return (...given) => (result ??= { value: act(...given) }).value
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
