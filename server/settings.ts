// SPDX-License-Identifier: Apache-2.0
import { existsSync } from 'node:fs'
import { operations } from '../generated/operations.ts'
import type { LimitsClass } from '../generated/operations.ts'
import { MatrizError } from '../matriz/index.ts'
import type { KnownParts, StageBudgets } from '../matriz/index.ts'
import { stageBudgets } from '../matriz/orchestrator/budgets.ts'
import type { StageConfig } from '../matriz/orchestrator/budgets.ts'
import { readConfigFile } from './config-files.ts'
import type { ConfigFile, ConfigProblem } from './config-files.ts'
import { ConfigError } from './config.ts'
import type { Environment } from './config.ts'
import { checkShape } from './config-shapes.ts'
import { readPolicy } from './policy-file.ts'
import type { ReadPolicy } from './policy-file.ts'
import type { WrongKeySettings } from './key-attempts.ts'

/** configs/runtime/reliability.yaml. */
export interface ReliabilityDocument {
  readonly stages: StageConfig
  /** By limits class. */
  readonly limits: Readonly<Record<string, { readonly requests: number; readonly window_ms: number }>>
  readonly wrong_keys: { readonly free: number; readonly first_wait_ms: number; readonly longest_wait_ms: number }
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
  readonly audit: { readonly days: number }
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
  readonly wrongKeys: WrongKeySettings
  readonly engines: EngineSettings
  readonly runs: { readonly leaseMs: number; readonly backgroundConcurrency: number }
  readonly retention: Retention
  readonly streams: StreamSettings
  readonly shutdown: ShutdownSettings
  readonly postgres: { readonly poolConnections: number }
  readonly uploads: { readonly maxBytes: number }
  /** How long decisions of the guardian are kept. */
  readonly audit: { readonly days: number }
  readonly providers: T
  /** Absent where there is no policy file. */
  readonly policy: ReadPolicy | undefined
  /** Every file with its text, for the hash that names a configuration. */
  readonly files: readonly { readonly path: string; readonly text: string }[]
}

/**
 * Reads the configuration files. `checkProviders` says what their schema cannot, `known` what rules of the policy may
 * name, as far as it can be told. Throws ConfigError with the problems of all files at once.
 */
export function loadSettings<T>(environment: Environment, checkProviders: (document: T) => readonly ConfigProblem[], known: (document: T | undefined) => KnownParts): Settings<T> {
  const problems: string[] = []
  const collecting = <R>(read: () => R): R | undefined => {
    try {
      return read()
    } catch (thrown) {
      if (!(thrown instanceof ConfigError)) throw thrown
      problems.push(...thrown.problems)
      return undefined
    }
  }
  const read = <D>(path: string, schema: string, check: (document: D) => readonly ConfigProblem[]): ConfigFile<D> | undefined =>
    collecting(() => readConfigFile<D>(path, (value) => checkShape(schema, value) ?? check(value as D)))
  const reliability = read<ReliabilityDocument>(environment.reliabilityFile, 'reliability', (document) => [...checkStages(document), ...checkLimits(document)])
  const providers = read<T>(environment.providersFile, 'providers', checkProviders)
  // One that is not there yet is waited for, and everything denied until then; what cannot be used stops the start.
  const policy = existsSync(environment.policy.file) ? collecting(() => readPolicy(environment.policy, known(providers?.value))) : undefined
  if (reliability === undefined || providers === undefined || problems.length > 0) throw new ConfigError(problems)
  return {
    budgets: stageBudgets(reliability.value.stages),
    limits: Object.fromEntries(Object.entries(reliability.value.limits).map(([name, { requests, window_ms: windowMs }]) => [name, { limit: requests, windowMs }])),
    wrongKeys: wrongKeySettings(reliability.value),
    engines: engineSettings(reliability.value),
    ...workSettings(reliability.value),
    providers: providers.value,
    policy,
    files: [reliability, providers, ...policy?.files ?? []]
  }
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

function wrongKeySettings({ wrong_keys: { free, first_wait_ms: firstWaitMs, longest_wait_ms: longestWaitMs } }: ReliabilityDocument): WrongKeySettings {
  return { free, firstWaitMs, longestWaitMs }
}

function workSettings({ runs, retention, streams, shutdown, postgres, files, audit }: ReliabilityDocument): Pick<Settings<unknown>, 'runs' | 'retention' | 'streams' | 'shutdown' | 'postgres' | 'uploads' | 'audit'> {
  return {
    runs: { leaseMs: runs.lease_ms, backgroundConcurrency: runs.background_concurrency },
    retention: { days: retention.days, projects: new Map(Object.entries(retention.projects)) },
    streams: { heartbeatMs: streams.heartbeat_ms, stalledReaderMs: streams.stalled_reader_ms, bufferBytes: streams.buffer_bytes },
    shutdown: { readyDelayMs: shutdown.ready_delay_ms, graceMs: shutdown.grace_ms },
    postgres: { poolConnections: postgres.pool_connections },
    audit: { days: audit.days },
    uploads: { maxBytes: files.max_bytes }
  }
}
