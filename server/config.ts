// SPDX-License-Identifier: Apache-2.0
import { resolve } from 'node:path'
import type { LogLevel } from './logging.ts'

/** What a variable of the environment may be, and what it is when it is not set. */
interface Variable<T> {
  readonly fallback: string | undefined
  /** Undefined for a text that cannot be used; `expected` then says what can. */
  readonly read: (text: string) => T | undefined
  readonly expected: string
}

const text = (fallback: string | undefined): Variable<string> => ({ fallback, read: (value) => value, expected: 'a text' })
const oneOf = <T extends string>(fallback: T, values: readonly T[]): Variable<T> => ({
  fallback,
  read: (value) => values.find((known) => known === value),
  expected: `one of ${values.join(', ')}`
})

/** Every variable that the server reads; `.env.example` lists the same (tests/http holds them together). */
export const variables = {
  LUKHAS_HOST: text('127.0.0.1'),
  LUKHAS_PORT: { fallback: '8000', read: readPort, expected: 'a port from 0 to 65535' },
  LUKHAS_DATA_DIR: text('./.lukhas'),
  LUKHAS_LOG_LEVEL: oneOf<LogLevel>('info', ['silent', 'error', 'warn', 'info', 'debug']),
  LUKHAS_UNKNOWN_FIELDS: oneOf<'refuse' | 'report'>('refuse', ['refuse', 'report']),
  LUKHAS_RELIABILITY_FILE: text(undefined),
  LUKHAS_PROVIDERS_FILE: text(undefined),
  LUKHAS_POLICY_FILE: text(undefined),
  LUKHAS_UPSTREAM_BASE_URL: { fallback: undefined, read: readBaseUrl, expected: 'an http or https URL without credentials' },
  LUKHAS_UPSTREAM_API_KEY: text(undefined),
  LUKHAS_UPSTREAM_MODEL: text(undefined),
  LUKHAS_SECRET_FILE: text(undefined),
  LUKHAS_PREVIOUS_SECRET_FILE: text(undefined),
  DATABASE_URL: { fallback: undefined, read: urlOf(['postgres:', 'postgresql:']), expected: 'a postgres:// or postgresql:// URL' },
  VALKEY_URL: { fallback: undefined, read: urlOf(['valkey:', 'valkeys:', 'redis:', 'rediss:']), expected: 'a valkey://, valkeys://, redis:// or rediss:// URL' }
} as const satisfies Record<string, Variable<unknown>>

// Read by verbs of the command that speak to a server, which may be started from the same shell.
const clientVariables = new Set(['LUKHAS_URL', 'LUKHAS_KEY'])

// Read by the tests' own scripts, which start servers with the environment they have.
const harnessVariables = new Set(['LUKHAS_NIGHTLY', 'LUKHAS_REQUIRE_SERVICES'])

type VariableName = keyof typeof variables

/** The environment, read and checked. Paths are absolute. */
export interface Environment {
  readonly host: string
  readonly port: number
  readonly dataDirectory: string
  readonly logLevel: LogLevel
  readonly unknownFields: 'refuse' | 'report'
  readonly reliabilityFile: string
  readonly providersFile: string
  readonly policyFile: string
  /** A secret that a configuration file names by its variable; undefined when it is not set. */
  readonly secret: (variable: string) => string | undefined
  /** PostgreSQL, which then keeps everything; undefined for the embedded store. */
  readonly databaseUrl: string | undefined
  /** Valkey or Redis, which then wakes the readers of runs on other servers. */
  readonly valkeyUrl: string | undefined
  /** The installation's secret; undefined for the file of the data directory. */
  readonly secretFile: string | undefined
  /** The secret that it takes the place of. */
  readonly previousSecretFile: string | undefined
  readonly upstream: { readonly baseUrl: string; readonly apiKey?: string; readonly model?: string } | undefined
}

/** Everything that is wrong with a configuration, each problem a line that names its place and what was expected. */
export class ConfigError extends Error {
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(problems.join('\n'))
    this.name = 'ConfigError'
    this.problems = problems
  }
}

/** Reads the environment. Throws ConfigError with every problem at once: unknown variables, and values out of place. */
export function readEnvironment(source: Readonly<Record<string, string | undefined>>, workingDirectory: string): Environment {
  const problems: string[] = []
  for (const name of Object.keys(source)) {
    if (name.startsWith('LUKHAS_') && !(name in variables) && !clientVariables.has(name) && !harnessVariables.has(name)) problems.push(`environment: ${name}: unknown variable; known are ${Object.keys(variables).join(', ')}`)
  }
  const read = <N extends VariableName>(name: N): ReturnType<(typeof variables)[N]['read']> | undefined => readVariable(name, source, problems)
  const projectRoot = resolve(import.meta.dirname, '..')
  const fileOr = (name: VariableName, standard: string): string => resolveFile(source[name], workingDirectory, resolve(projectRoot, standard))
  const upstream = readUpstream(read('LUKHAS_UPSTREAM_BASE_URL'), source, problems)
  const databaseUrl = read('DATABASE_URL')
  // Servers that share a database must share the secret, so none may make one up.
  if (databaseUrl !== undefined && !source['LUKHAS_SECRET_FILE']) problems.push('environment: LUKHAS_SECRET_FILE: expected a file of 32 bytes, the same for every server of this DATABASE_URL')
  const environment: Environment = {
    host: read('LUKHAS_HOST') ?? '',
    port: read('LUKHAS_PORT') ?? 0,
    dataDirectory: resolve(workingDirectory, read('LUKHAS_DATA_DIR') ?? ''),
    logLevel: read('LUKHAS_LOG_LEVEL') ?? 'info',
    unknownFields: read('LUKHAS_UNKNOWN_FIELDS') ?? 'refuse',
    reliabilityFile: fileOr('LUKHAS_RELIABILITY_FILE', 'configs/runtime/reliability.yaml'),
    providersFile: fileOr('LUKHAS_PROVIDERS_FILE', 'configs/runtime/providers.yaml'),
    policyFile: fileOr('LUKHAS_POLICY_FILE', 'configs/policies/security.yaml'),
    databaseUrl,
    valkeyUrl: read('VALKEY_URL'),
    secretFile: pathOf(source['LUKHAS_SECRET_FILE'], workingDirectory),
    previousSecretFile: pathOf(source['LUKHAS_PREVIOUS_SECRET_FILE'], workingDirectory),
    secret: (variable) => source[variable] || undefined,
    upstream
  }
  if (problems.length > 0) throw new ConfigError(problems)
  return Object.freeze(environment)
}

function readVariable<N extends VariableName>(name: N, source: Readonly<Record<string, string | undefined>>, problems: string[]): ReturnType<(typeof variables)[N]['read']> | undefined {
  const variable: Variable<unknown> = variables[name]
  const given = source[name] === '' ? undefined : source[name]
  const value = given ?? variable.fallback
  if (value === undefined) return undefined
  const result = variable.read(value)
  if (result === undefined) problems.push(`environment: ${name}: expected ${variable.expected}`)
  // The table gives each name its own reader, whose result this is.
  return result as ReturnType<(typeof variables)[N]['read']> | undefined
}

function readUpstream(baseUrl: string | undefined, source: Readonly<Record<string, string | undefined>>, problems: string[]): Environment['upstream'] {
  const apiKey = source['LUKHAS_UPSTREAM_API_KEY'] || undefined
  const model = source['LUKHAS_UPSTREAM_MODEL'] || undefined
  if (baseUrl !== undefined) return { baseUrl, ...(apiKey === undefined ? {} : { apiKey }), ...(model === undefined ? {} : { model }) }
  const orphan = apiKey !== undefined ? 'LUKHAS_UPSTREAM_API_KEY' : model !== undefined ? 'LUKHAS_UPSTREAM_MODEL' : undefined
  if (orphan !== undefined && !source['LUKHAS_UPSTREAM_BASE_URL']) problems.push(`environment: ${orphan}: has no effect without LUKHAS_UPSTREAM_BASE_URL`)
  return undefined
}

function resolveFile(given: string | undefined, workingDirectory: string, standard: string): string {
  return pathOf(given, workingDirectory) ?? standard
}

function pathOf(given: string | undefined, workingDirectory: string): string | undefined {
  return given === undefined || given === '' ? undefined : resolve(workingDirectory, given)
}

function urlOf(protocols: readonly string[]): (value: string) => string | undefined {
  return (value) => {
    const url = URL.parse(value)
    return url !== null && protocols.includes(url.protocol) ? value : undefined
  }
}

function readPort(value: string): number | undefined {
  const port = /^[0-9]{1,5}$/.test(value) ? Number(value) : Number.NaN
  return port <= 65_535 ? port : undefined
}

function readBaseUrl(value: string): string | undefined {
  const url = URL.parse(value)
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return undefined
  return value
}

/** Reads this process's own environment. The only place that does. */
export function readProcessEnvironment(): Environment {
  return readEnvironment(process.env, process.cwd())
}

/** Where Node.js keeps what it has compiled, unless its own variable says otherwise; that is where threads look for it, too. */
export function compileCacheDirectory(usual: string): string {
  return process.env['NODE_COMPILE_CACHE'] ??= usual
}
