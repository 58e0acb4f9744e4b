// SPDX-License-Identifier: Apache-2.0
import { createHash, randomBytes, randomFillSync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { fileURLToPath } from 'node:url'
import { AuditLog } from '../adapters/audit/audit-log.ts'
import { createAuditKey } from '../adapters/audit/audit-key.ts'
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
import { allowListForm, noAllowances, readAllowList } from '../adapters/outbound/allow-list.ts'
import type { AllowList } from '../adapters/outbound/allow-list.ts'
import { systemResolve } from '../adapters/outbound/outbound-guard.ts'
import { createOutbound } from '../adapters/outbound/outbound.ts'
import type { OutboundParts } from '../adapters/outbound/outbound.ts'
import { createSchemaChecker } from '../adapters/schemas/schema-checker.ts'
import { outsideStrictSubset } from '../adapters/schemas/strict-subset.ts'
import { createSealer } from '../adapters/sealing/aes-gcm-sealer.ts'
import { createTextWork } from '../adapters/texts/text-work.ts'
import { createTokenCounter } from '../adapters/tokens/token-counter.ts'
import { createTokenDecoder } from '../adapters/tokens/token-decoder.ts'
import { createProjectors } from '../handlers/_wire/projectors.ts'
import { handlers } from '../handlers/index.ts'
import type { DecisionLog } from '../matriz/guardian/decisions.ts'
import { createDenialLog } from '../matriz/guardian/denials.ts'
import { createScreener } from '../matriz/guardian/screener.ts'
import { createAdministration, grantKey } from '../matriz/index.ts'
import type { Clock, EngineRegistry, IssuingParts, KeyStore, ModelDetector, NewId, PassageSearch, Policy, Screener, Stores } from '../matriz/index.ts'
import { createCutFile } from '../matriz/memory/cut-file.ts'
import { createMatriz } from '../matriz/orchestrator/create-matriz.ts'
import { ownModels, servedModels } from '../matriz/orchestrator/own-models.ts'
import { portedWorkNames } from '../matriz/tools/ported-works.ts'
import { createApp } from './app.ts'
import type { App, AppDependencies } from './app.ts'
import { BodyBudget } from './body.ts'
import { ConfigError } from './config.ts'
import type { Environment } from './config.ts'
import { knownScopes } from './development-key.ts'
import type { IssueKey } from './development-key.ts'
import { keepHouse, prunedBefore, retainsProject } from './housekeeping.ts'
import { tellingDrift } from './drift.ts'
import { createHttpServer } from './http-server.ts'
import { KeyAttempts } from './key-attempts.ts'
import { createKeyMinter, derivePeppers, verifyKey } from './keys.ts'
import { createLogger } from './logging.ts'
import type { Logger, LogSink } from './logging.ts'
import { loadCapabilities } from './manifests.ts'
import { createMetrics } from './metrics.ts'
import { ownDetectors } from './policy-file.ts'
import { composePolicy } from './compose-policy.ts'
import type { PolicySource } from './policy-source.ts'
import { createRedaction } from './redaction.ts'
import { ReplyMemory } from './reply-memory.ts'
import { createReports } from './reports.ts'
import { loadSettings } from './settings.ts'
import type { Settings, ShutdownSettings } from './settings.ts'
import { createShutdown } from './shutdown.ts'
import type { Shutdown } from './shutdown.ts'
import { openStores } from './compose-stores.ts'
import type { OpenedStores } from './compose-stores.ts'
import { readTls, reloadTls } from './tls.ts'
import { createTraceIds } from './trace-context.ts'
import { noProxies } from './trusted-proxies.ts'
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
  readonly modelDetectors?: readonly ModelDetector[]
  readonly log?: LogSink
  /** What the policy says of texts, and its version; asked anew each time. */
  readonly policy?: Pick<Policy, 'version' | 'content'>
  readonly decisions?: DecisionLog
  /** Who judges what is sent and told. */
  readonly screener?: Screener
  /** Who says what addresses a name has, and where connections to them go. */
  readonly outbound?: Partial<Pick<OutboundParts, 'resolve' | 'dial'>>
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
  /** Takes up the policy and the certificate that are in the files now; keeps the old ones where it cannot. */
  reload(): void
  /** Resolves when no request is being handled. */
  idle(): Promise<void>
  /** Stops: not ready at once, no new connections after `readyDelayMs`, an end within `graceMs`, then everything is closed. */
  close(graceMs?: number, readyDelayMs?: number): Promise<void>
}

const tendEveryMinutes = 5
const pruneEveryMinutes = 59
// Four of the largest requests; parsed and on their way to an engine, they take some five times as much.
const heldBodiesBytes = 4 * 96 * 1024 * 1024
// Replies to requests with an Idempotency-Key that may not be written down.
const rememberedRepliesBytes = 64 * 1024 * 1024

/** Chooses every implementation, once. Throws ConfigError, or MatrizError `store_unavailable`, when it cannot be done. */
export async function compose(environment: Environment, overrides: ComposeOverrides = {}): Promise<ComposedServer> {
  const clock = overrides.clock ?? systemClock
  const newId = overrides.newId ?? newRandomId
  const settings = loadSettings<ProviderDocument>(environment, (document) => checkProviders(document, environment.secret), () => ({ detectors: ownDetectors, models: overrides.modelDetectors ?? [] }))
  const allow = outboundAllowances(environment)
  const tls = environment.tls === undefined ? undefined : readTls(environment.tls)
  const source = overrides.capabilities ?? { manifests: fileURLToPath(new URL('manifests', project)), works: [...Object.keys(ownWorks), ...portedWorkNames] }
  const capabilities = loadCapabilities(source.manifests, source.works, outsideStrictSubset)
  const redaction = createRedaction(environment.secrets)
  const logger = createLogger(environment.logLevel, redaction, overrides.log)
  const worker = newId('worker')
  const opened = await openStores(environment, settings, { clock, worker, logger, randomBytes, ...(overrides.stores === undefined ? {} : { stores: overrides.stores }) })
  const { stores, secrets } = opened
  const metrics = createMetrics(version, { store: () => stores.runs.counters(), policyVersion: () => policies.policy.version })
  const policies: PolicySource = composePolicy({
    environment, clock, logger, models: overrides.modelDetectors ?? [], judged: metrics.guardian.judged, denials: () => denials, ...(overrides.policy === undefined ? {} : { texts: overrides.policy })
  })
  const { policy } = policies
  const engines = createEngines(environment, settings, { clock, newId, logger })
  const tokens = createTokenCounter()
  const texts = createTextWork({ clock, tokens })
  const schemas = createSchemaChecker(clock)
  const extractor = createTextExtractor(clock)
  const works = tellingDrift(createCapabilityRunner({ clock, ...(source.module === undefined ? {} : { works: source.module }) }), metrics.guardian.drifted)
  const peppers = derivePeppers(secrets)
  const issuing: IssuingParts = { clock, newId, keys: stores.keys, projects: stores.projects, minter: createKeyMinter(peppers.current, randomBytes) }
  const audit = new AuditLog({
    store: stores.decisions, key: createAuditKey(secrets.current), clock, newId, onAppended: metrics.guardian.decided,
    report: (cause) => logger.error({ err: cause }, 'The audit had a problem')
  })
  const decisions = overrides.decisions ?? audit
  const denials = createDenialLog({
    decisions, clock, newId, policyVersion: () => policy.version, names: new Set([...capabilities.map(({ name }) => name), ...Object.values(ownModels)]), onDenied: metrics.guardian.denied,
    report: (cause) => logger.error({ err: cause }, 'A denial could not be written down')
  })
  const matriz = createMatriz({
    clock, newId, tokens, texts, schemas, capabilities, works, keepsMemories: (project) => retainsProject(settings.retention, project), random: systemRandom, runs: stores.runs, budgets: settings.budgets,
    engines: overrides.engines ?? engines,
    ...(overrides.passages === undefined ? {} : { passages: overrides.passages }),
    ...(overrides.modelDetectors === undefined ? {} : { modelDetectors: overrides.modelDetectors }),
    tokenIds: createTokenDecoder(),
    outbound: createOutbound({ resolve: systemResolve, ...overrides.outbound, allow }),
    mcpServers: createMcpServers({ entries: settings.providers.mcp_servers ?? [], name: 'lukhas', version, secret: environment.secret }),
    queue: countTakenOver(stores.queue, (count) => {
      metrics.counts.runsTakenOver += count
    }),
    conversations: stores.conversations,
    indexes: stores.indexes,
    vectorStores: stores.vectorStores,
    files: stores.files,
    fileLimitBytes: settings.uploads.maxBytes,
    cutFile: createCutFile({ files: stores.files, extractor, tokens, policy, decisions, clock, newId }),
    sealer: createSealer({ secret: secrets.current, ...(secrets.previous === undefined ? {} : { previousSecret: secrets.previous }) }),
    projectors: createProjectors({ onChecked: metrics.countCheckedEvent }),
    working: { worker, ...settings.runs },
    policy,
    decisions,
    pastDecisions: stores.decisions,
    report: ({ runId, code, cause }) => logger.error({ runId, code, err: cause }, 'A run had a problem'),
    onFileTrouble: ({ code, cause }) => logger.warn({ code, err: cause }, 'A file could not be read into a vector store'),
    onToolCalled: metrics.observeTool
  })
  // Known as a worker before the first request: the key that it reserves would else look like that of a lost server.
  await stores.queue.renew(worker, settings.runs.leaseMs, [])
  // The readiness of the application asks about its own end and its own work, which can only be made from it.
  const later: { shutdown?: Shutdown; working?: Working } = {}
  const dependencies: AppDependencies = {
    clock, newId, matriz, metrics, logger, handlers, denials, holdPolicy: policies.hold,
    screener: overrides.screener ?? createScreener({ policy, decisions, clock, newId }),
    administration: createAdministration({ ...issuing, policy, scopes: knownScopes, models: async () => (await servedModels(overrides.engines ?? engines)).map(({ id }) => id) }),
    limiter: new MemoryRequestLimiter({ classes: settings.limits, clock }),
    keys: { verify: (text) => verifyKey(text, peppers, stores.keys, clock.nowMs()) },
    attempts: new KeyAttempts(settings.wrongKeys, clock),
    trustedProxies: environment.trustedProxies ?? noProxies,
    corsOrigins: environment.corsOrigins ?? new Set(),
    newTraceId: createTraceIds((pool) => randomFillSync(pool)),
    unknownFields: environment.unknownFields,
    bodies: new BodyBudget(heldBodiesBytes),
    mcp: createMcpEndpoint({ name: 'lukhas', version, report: (cause) => logger.error({ err: cause, cause: cause instanceof Error ? cause.cause : undefined }, 'A tool failed') }),
    streams: settings.streams,
    uploadLimitBytes: settings.uploads.maxBytes,
    retains: (project) => retainsProject(settings.retention, project),
    idempotency: { store: stores.idempotency, runs: stores.runs, worker, memory: new ReplyMemory(rememberedRepliesBytes, clock) },
    system: createReports({ opened, clock, version, project, stopping: () => later.shutdown?.begun === true, policyOpen: () => policies.open, working: () => later.working?.failed !== true, metrics: () => metrics.text() })
  }
  const app = await createApp(dependencies)
  const webSockets = createWebSockets(dependencies)
  const server = createHttpServer(app.listener, { newRequestId: () => newId('req'), report: (code, requestId) => logger.info({ requestId, code }, 'A request was no request') }, { upgrades: webSockets, tls })
  const shutdown = createShutdown(server, (reason) => {
    app.abortAll(reason)
    webSockets.cut(reason)
  }, clock)
  later.shutdown = shutdown
  server.once('listening', () => {
    opened.announce(urlOf(server, tls === undefined ? 'http' : 'https'))
    if (tls === undefined && !isLoopback(server)) logger.warn({ host: environment.host }, 'Keys and prompts travel in the open: this server listens beyond this machine without TLS')
    later.working = startWorking(matriz, settings.shutdown.graceMs, (cause) => logger.error({ err: cause }, 'The work on runs has stopped'))
  })
  const house = keepHouse(stores, { jobs: opened.jobs, retention: settings.retention, clock, report: (cause) => logger.warn({ err: cause }, 'Housekeeping had a problem') })
  opened.jobs.every('audit', pruneEveryMinutes, (signal) => audit.prune(prunedBefore(settings.audit, clock.nowMs()), signal))
  opened.jobs.every('vector-stores', tendEveryMinutes, (signal) => matriz.tend(signal))
  return {
    server,
    keys: stores.keys,
    issueKey: async (draft) => (await grantKey(draft, issuing)).text,
    configurationHash: sha256(settings.files.map(({ text }) => text).join('\0')),
    warm: () => setImmediate(() => tokens.warm()),
    reload: () => {
      policies.reload()
      if (environment.tls === undefined) return
      try {
        reloadTls(server, environment.tls)
        logger.info('The certificate was read again')
      } catch (thrown) {
        logger.error({ err: thrown }, 'The certificate cannot be read again; the old one stays')
      }
    },
    idle: app.idle,
    close: once((graceMs = settings.shutdown.graceMs, readyDelayMs = graceMs === 0 ? 0 : settings.shutdown.readyDelayMs) =>
      closeAll({ graceMs, readyDelayMs }, { app, webSockets, shutdown, logger, house, audit, opened, working: () => later.working, parts: [policies, engines, schemas, works, texts, extractor] }))
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
  readonly audit: { close(): Promise<void> }
  readonly opened: OpenedStores
  readonly working: () => Working | undefined
  readonly parts: readonly { close(): Promise<void> | void }[]
}

/** The requests and the work on runs end before what they use is closed. */
async function closeAll({ graceMs, readyDelayMs }: ShutdownSettings, { app, webSockets, shutdown, logger, house, audit, opened, working, parts }: Closing): Promise<void> {
  await shutdown.announce(readyDelayMs)
  webSockets.finish()
  const served = Promise.all([shutdown.stop(graceMs), app.idle(), webSockets.idle()])
  const worked = working()?.stop(served)
  await shutdown.stop(graceMs)
  // Whoever gives less time than the work was promised does not wait for it.
  await shutdown.patience(Promise.all([served, worked]))
  await house.stop()
  for (const part of parts) await part.close()
  await audit.close()
  await opened.close()
  logger.flush()
}

/** What may be fetched from in the operator's own network. Throws ConfigError. */
function outboundAllowances({ outboundAllow }: Environment): AllowList {
  if (outboundAllow === undefined) return noAllowances
  const allow = readAllowList(outboundAllow)
  if (allow === undefined) throw new ConfigError([`environment: LUKHAS_OUTBOUND_ALLOW: expected ${allowListForm}`])
  return allow
}

/** Whether only this machine can connect; true for a socket file. */
function isLoopback(server: Server): boolean {
  const address = server.address()
  return typeof address !== 'object' || address === null || address.address === '::1' || /^(?:::ffff:)?127\./.test(address.address)
}

/** Where the server listens; empty for a socket file. */
function urlOf(server: Server, scheme: 'http' | 'https'): string {
  const address = server.address()
  if (typeof address !== 'object' || address === null) return ''
  return `${scheme}://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}`
}

function once<A extends readonly unknown[], R>(act: (...given: A) => R): (...given: A) => R {
  let result: { readonly value: R } | undefined
  return (...given) => (result ??= { value: act(...given) }).value
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
