// SPDX-License-Identifier: Apache-2.0
import type { ErrorObject } from 'ajv'
import { operations } from '../generated/operations.ts'
import type { LimitsClass } from '../generated/operations.ts'
import { config as validators } from '../generated/validators.cjs'
import { MatrizError } from '../matriz/index.ts'
import type { StageBudgets } from '../matriz/index.ts'
import { checkPolicy } from '../matriz/guardian/compile-policy.ts'
import type { SecurityPolicy } from '../matriz/guardian/compile-policy.ts'
import { stageBudgets } from '../matriz/orchestrator/budgets.ts'
import type { StageConfig } from '../matriz/orchestrator/budgets.ts'
import { readConfigFile } from './config-files.ts'
import type { ConfigFile, ConfigProblem } from './config-files.ts'
import { ConfigError } from './config.ts'
import type { Environment } from './config.ts'
import { describeValidation } from './validation-errors.ts'

/** configs/runtime/reliability.yaml. */
export interface ReliabilityDocument {
  readonly stages: StageConfig
  /** By limits class. */
  readonly limits: Readonly<Record<string, { readonly requests: number; readonly window_ms: number }>>
  readonly engines: {
    readonly timeouts: { readonly connect_ms: number; readonly first_byte_ms: number; readonly idle_ms: number; readonly total_ms: number }
    readonly backoff: { readonly base_ms: number; readonly factor: number; readonly jitter: number; readonly cap_ms: number; readonly attempts: number }
  }
  readonly runs: { readonly lease_ms: number; readonly background_concurrency: number }
  readonly retention: { readonly days: number; readonly projects: Readonly<Record<string, number>> }
  readonly streams: { readonly heartbeat_ms: number; readonly stalled_reader_ms: number; readonly buffer_bytes: number }
  readonly shutdown: { readonly ready_delay_ms: number; readonly grace_ms: number }
  readonly postgres: { readonly pool_connections: number }
  readonly files: { readonly max_bytes: number }
}

/** What engines are given where providers.yaml says nothing of its own. */
export interface EngineSettings {
  readonly timeouts: { readonly connectMs: number; readonly firstByteMs: number; readonly idleMs: number; readonly totalMs: number }
  readonly retries: { readonly baseMs: number; readonly factor: number; readonly jitter: number; readonly capMs: number; readonly attempts: number }
}

/** How long things are kept, in days; 0 keeps nothing. */
export interface Retention {
  readonly days: number
  /** By the name of a project. */
  readonly projects: ReadonlyMap<string, number>
}

/** What one event stream may take. */
export interface StreamSettings {
  readonly heartbeatMs: number
  readonly stalledReaderMs: number
  readonly bufferBytes: number
}

/** How much time an orderly end takes. */
export interface ShutdownSettings {
  readonly readyDelayMs: number
  readonly graceMs: number
}

/** What the configuration files say, read and checked. `T` is the type of providers.yaml, which its adapter knows. */
export interface Settings<T> {
  readonly budgets: StageBudgets
  readonly limits: Readonly<Record<string, { readonly limit: number; readonly windowMs: number }>>
  readonly engines: EngineSettings
  readonly runs: { readonly leaseMs: number; readonly backgroundConcurrency: number }
  readonly retention: Retention
  readonly streams: StreamSettings
  readonly shutdown: ShutdownSettings
  readonly postgres: { readonly poolConnections: number }
  readonly uploads: { readonly maxBytes: number }
  readonly providers: T
  readonly policy: ConfigFile<SecurityPolicy>
  /** Every file with its text, for the hash that names a configuration. */
  readonly files: readonly { readonly path: string; readonly text: string }[]
}

/**
 * Reads the three configuration files. `checkProviders` says what their schema cannot. Throws ConfigError with the
 * problems of all files at once.
 */
export function loadSettings<T>(environment: Environment, checkProviders: (document: T) => readonly ConfigProblem[]): Settings<T> {
  const problems: string[] = []
  const read = <D>(path: string, schema: string, check: (document: D) => readonly ConfigProblem[]): ConfigFile<D> | undefined => {
    try {
      return readConfigFile<D>(path, (value) => checkShape(schema, value) ?? check(value as D))
    } catch (thrown) {
      if (!(thrown instanceof ConfigError)) throw thrown
      problems.push(...thrown.problems)
      return undefined
    }
  }
  const reliability = read<ReliabilityDocument>(environment.reliabilityFile, 'reliability', (document) => [...checkStages(document), ...checkLimits(document)])
  const providers = read<T>(environment.providersFile, 'providers', checkProviders)
  const policy = read<SecurityPolicy>(environment.policyFile, 'security', checkPolicy)
  if (reliability === undefined || providers === undefined || policy === undefined) throw new ConfigError(problems)
  return {
    budgets: stageBudgets(reliability.value.stages),
    limits: Object.fromEntries(Object.entries(reliability.value.limits).map(([name, { requests, window_ms: windowMs }]) => [name, { limit: requests, windowMs }])),
    engines: engineSettings(reliability.value),
    ...workSettings(reliability.value),
    providers: providers.value,
    policy,
    files: [reliability, providers, policy]
  }
}

type Validate = ((value: unknown) => boolean) & { readonly errors?: readonly ErrorObject[] | null }

function checkShape(schema: string, value: unknown): readonly ConfigProblem[] | undefined {
  const validate = (validators as Readonly<Record<string, Validate>>)[schema]
  // Generated from configs/schemas: a name that is not there is a fault of this program, not of the file.
  if (validate === undefined) throw new Error(`There is no schema for ${schema}.`)
  if (validate(value)) return undefined
  const { param, message } = describeValidation(validate.errors, value)
  return [{ key: param, expected: message }]
}

/** Stages may not be promised more time than the whole. */
function checkStages({ stages }: ReliabilityDocument): readonly ConfigProblem[] {
  try {
    stageBudgets(stages)
    return []
  } catch (thrown) {
    if (!(thrown instanceof MatrizError)) throw thrown
    return [{ key: thrown.param ?? 'stages', expected: thrown.message }]
  }
}

// Probes are never limited, so they need no limit.
const limitedClasses = new Set<LimitsClass>(Object.values(operations).flatMap(({ limitsClass }) => (limitsClass === 'probes' ? [] : [limitsClass])))

/** Every class that an operation of the contract has needs a limit; one that no operation has yet does no harm. */
function checkLimits({ limits }: ReliabilityDocument): readonly ConfigProblem[] {
  const missing = [...limitedClasses].filter((name) => !Object.hasOwn(limits, name))
  return missing.map((name) => ({ key: `limits.${name}`, expected: 'expected the limit of a class that operations have' }))
}

function engineSettings({ engines: { timeouts, backoff } }: ReliabilityDocument): EngineSettings {
  return {
    timeouts: { connectMs: timeouts.connect_ms, firstByteMs: timeouts.first_byte_ms, idleMs: timeouts.idle_ms, totalMs: timeouts.total_ms },
    retries: { baseMs: backoff.base_ms, factor: backoff.factor, jitter: backoff.jitter, capMs: backoff.cap_ms, attempts: backoff.attempts }
  }
}

function workSettings({ runs, retention, streams, shutdown, postgres, files }: ReliabilityDocument): Pick<Settings<unknown>, 'runs' | 'retention' | 'streams' | 'shutdown' | 'postgres' | 'uploads'> {
  return {
    runs: { leaseMs: runs.lease_ms, backgroundConcurrency: runs.background_concurrency },
    retention: { days: retention.days, projects: new Map(Object.entries(retention.projects)) },
    streams: { heartbeatMs: streams.heartbeat_ms, stalledReaderMs: streams.stalled_reader_ms, bufferBytes: streams.buffer_bytes },
    shutdown: { readyDelayMs: shutdown.ready_delay_ms, graceMs: shutdown.grace_ms },
    postgres: { poolConnections: postgres.pool_connections },
    uploads: { maxBytes: files.max_bytes }
  }
}
