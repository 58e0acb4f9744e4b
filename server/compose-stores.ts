// SPDX-License-Identifier: Apache-2.0
import { TimerJobs } from '../adapters/jobs/timer-jobs.ts'
import type { JobProblem } from '../adapters/jobs/timer-jobs.ts'
import { withJobs } from '../adapters/jobs/with-jobs.ts'
import { LocalChangeFeed } from '../adapters/stores/change-feed.ts'
import type { ChangeFeed } from '../adapters/stores/change-feed.ts'
import type { Clock, Jobs, Stores } from '../matriz/index.ts'
import type { Environment } from './config.ts'
import { makeDataDirectory, openDataDirectory, readSecretFile } from './data-directory.ts'
import type { HealthCheck } from './health.ts'
import type { Logger } from './logging.ts'
import { fingerprintOf } from './secrets.ts'
import type { InstallationSecrets } from './secrets.ts'
import type { Settings } from './settings.ts'

/** What opening the stores needs of the server. `stores` are used instead of opening any. */
export interface StoreParts {
  readonly clock: Clock
  /** The name of this server among the workers. */
  readonly worker: string
  readonly logger: Logger
  /** From the system's generator. */
  readonly randomBytes: (size: number) => Uint8Array
  readonly stores?: Stores
}

/** The stores, open, and what protects what is in them. */
export interface OpenedStores {
  readonly stores: Stores
  readonly secrets: InstallationSecrets
  /** What is done on a schedule, once for all servers that share a database. */
  readonly jobs: Jobs
  /** Whether the feed that wakes readers works; without it they look by themselves. */
  readonly checkFeed: HealthCheck
  /** Tells others who are refused where this server listens. */
  readonly announce: (url: string) => void
  close(): Promise<void>
}

/**
 * Opens PostgreSQL where DATABASE_URL names one, and the embedded store of the data directory, which then is this
 * server's alone, otherwise. Throws ConfigError, or MatrizError `store_unavailable`, when it cannot be done.
 */
export async function openStores(environment: Environment, settings: Pick<Settings<unknown>, 'postgres'>, parts: StoreParts): Promise<OpenedStores> {
  const secrets = readSecrets(environment, parts)
  if (parts.stores !== undefined) {
    await admit(parts.stores, secrets)
    const jobs = timerJobs(parts)
    return { stores: parts.stores, secrets, jobs, checkFeed: healthy, announce: () => undefined, close: () => jobs.close() }
  }
  const feed = await openFeed(environment, parts)
  const opened = environment.databaseUrl === undefined
    ? await openEmbedded(environment.dataDirectory, feed.feed, parts)
    : await openPostgres(environment.databaseUrl, settings.postgres.poolConnections, feed.feed, parts)
  const close = async (): Promise<void> => {
    // The feed is theirs, and closed with them.
    await opened.jobs.close()
    await opened.stores.close()
    opened.release()
  }
  try {
    await admit(opened.stores, secrets)
  } catch (thrown) {
    await close()
    throw thrown
  }
  return { stores: withJobs(opened.stores, opened.jobs), secrets, jobs: opened.jobs, checkFeed: feed.check, announce: opened.announce, close }
}

function readSecrets({ dataDirectory, secretFile, previousSecretFile }: Environment, { randomBytes }: StoreParts): InstallationSecrets {
  return {
    current: secretFile === undefined ? openDataDirectory(dataDirectory, randomBytes).secret : readSecretFile(secretFile),
    previous: previousSecretFile === undefined ? undefined : readSecretFile(previousSecretFile)
  }
}

function admit(stores: Stores, { current, previous }: InstallationSecrets): Promise<void> {
  return stores.admitSecret(fingerprintOf(current), previous === undefined ? undefined : fingerprintOf(previous))
}

const healthy: HealthCheck = async () => undefined

interface OpenedFeed {
  readonly feed: ChangeFeed
  readonly check: HealthCheck
}

async function openFeed({ valkeyUrl }: Environment, { clock, worker, logger }: StoreParts): Promise<OpenedFeed> {
  if (valkeyUrl === undefined) return { feed: new LocalChangeFeed(), check: healthy }
  // Loaded where it is used: most servers do without.
  const { ValkeyChangeFeed } = await import('../adapters/feeds/valkey-feed.ts')
  const feed = new ValkeyChangeFeed(valkeyUrl, { clock, instance: worker, report: (state, cause) => logger.warn({ state, err: cause }, 'Valkey went away or came back') })
  // Without it whoever waits looks by himself, a little later.
  return { feed, check: async () => (feed.healthy ? undefined : 'degraded') }
}

interface OpenedDatabase {
  readonly stores: Stores
  readonly jobs: Jobs
  readonly announce: (url: string) => void
  readonly release: () => void
}

async function openEmbedded(dataDirectory: string, feed: ChangeFeed, parts: StoreParts): Promise<OpenedDatabase> {
  const path = makeDataDirectory(dataDirectory)
  const { lockDataDirectory } = await import('../adapters/stores/sqlite/directory-lock.ts')
  const { openSqliteStores } = await import('../adapters/stores/sqlite/stores.ts')
  const lock = lockDataDirectory(path, { pid: process.pid })
  try {
    const stores = await openSqliteStores(path, { feed, nowMs: () => parts.clock.nowMs(), report: (cause) => parts.logger.warn({ err: cause }, 'The embedded store had a problem') })
    return { stores, jobs: timerJobs(parts), announce: (url) => lock.describe({ pid: process.pid, url }), release: () => lock.release() }
  } catch (thrown) {
    lock.release()
    throw thrown
  }
}

// What wakes readers may be down, and then they wait so long.
const fedPollMs = 2_000

async function openPostgres(url: string, poolConnections: number, feed: ChangeFeed, { clock, logger }: StoreParts): Promise<OpenedDatabase> {
  const { PgBossJobs } = await import('../adapters/jobs/pg-boss-jobs.ts')
  const { openPostgresStores } = await import('../adapters/stores/postgres/stores.ts')
  const stores = await openPostgresStores(url, { poolConnections, feed, ...(feed instanceof LocalChangeFeed ? {} : { pollMs: fedPollMs }), report: (cause: unknown) => logger.warn({ err: cause }, 'PostgreSQL had a problem') })
  if (!stores.indexes.accelerated) logger.warn('The database has no pgvector 0.8 or newer: every search of an index compares all that passes its filter')
  const jobs = new PgBossJobs({ ask: (text, values) => stores.askPlain(text, values), clock, feed, report: tellOfJobs(logger) })
  jobs.every('indexes', 1, (signal) => stores.indexes.tend(signal))
  return { stores, jobs, announce: () => undefined, release: () => undefined }
}

function timerJobs({ clock, logger }: StoreParts): TimerJobs {
  return new TimerJobs({ clock, report: tellOfJobs(logger) })
}

function tellOfJobs(logger: Logger): (problem: JobProblem) => void {
  return ({ code, ...problem }) => logger.warn('cause' in problem ? { code, ...problem, err: problem.cause } : { code, ...problem }, 'Scheduled work had a problem')
}
