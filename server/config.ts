// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { originsForm, readOrigins } from './cors.ts'
import { policyPresets } from '../matriz/index.ts'
import type { PolicyPreset } from '../matriz/index.ts'
import type { LogLevel } from './logging.ts'
import { readTrustedProxies, trustedProxiesForm } from './trusted-proxies.ts'
import type { TrustedProxies } from './trusted-proxies.ts'

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
  LUKHAS_POLICY: text('standard'),
  LUKHAS_UPSTREAM_BASE_URL: { fallback: undefined, read: readBaseUrl, expected: 'an http or https URL without credentials' },
  LUKHAS_UPSTREAM_API_KEY: text(undefined),
  LUKHAS_UPSTREAM_API_KEY_FILE: text(undefined),
  LUKHAS_UPSTREAM_MODEL: text(undefined),
  LUKHAS_SECRET_FILE: text(undefined),
  LUKHAS_PREVIOUS_SECRET_FILE: text(undefined),
  LUKHAS_TRUSTED_PROXIES: { fallback: undefined, read: readTrustedProxies, expected: trustedProxiesForm },
  LUKHAS_CORS_ORIGINS: { fallback: undefined, read: readOrigins, expected: originsForm },
  LUKHAS_OUTBOUND_ALLOW: text(undefined),
  LUKHAS_TLS_CERT_FILE: text(undefined),
  LUKHAS_TLS_KEY_FILE: text(undefined),
  DATABASE_URL: { fallback: undefined, read: urlOf(['postgres:', 'postgresql:']), expected: 'a postgres:// or postgresql:// URL' },
  VALKEY_URL: { fallback: undefined, read: urlOf(['valkey:', 'valkeys:', 'redis:', 'rediss:']), expected: 'a valkey://, valkeys://, redis:// or rediss:// URL' }
} as const satisfies Record<string, Variable<unknown>>

// Read by verbs of the command that speak to a server, which may be started from the same shell.
const clientVariables = new Set(['LUKHAS_URL', 'LUKHAS_KEY'])

// Read by the tests' own scripts, which start servers with the environment they have.
const harnessVariables = new Set(['LUKHAS_NIGHTLY', 'LUKHAS_REQUIRE_SERVICES'])

type VariableName = keyof typeof variables

/** Where certificate and key are. */
export interface TlsFiles {
  readonly certFile: string
  readonly keyFile: string
}

/** The environment, read and checked. Paths are absolute. */
export interface Environment {
  readonly host: string
  readonly port: number
  readonly dataDirectory: string
  readonly logLevel: LogLevel
  readonly unknownFields: 'refuse' | 'report'
  readonly reliabilityFile: string
  readonly providersFile: string
  readonly policy: PolicyPlace
  /** A secret that a configuration file names by its variable, or the file that this variable with `_FILE` behind it names; undefined when there is neither. */
  readonly secret: (variable: string) => string | undefined
  /** Every secret that was given out so far, and those in addresses: none of them is ever to be written down. */
  readonly secrets: () => readonly string[]
  /** PostgreSQL, which then keeps everything; undefined for the embedded store. */
  readonly databaseUrl: string | undefined
  /** Valkey or Redis, which then wakes the readers of runs on other servers. */
  readonly valkeyUrl: string | undefined
  /** The installation's secret; undefined for the file of the data directory. */
  readonly secretFile: string | undefined
  /** The secret that it takes the place of. */
  readonly previousSecretFile: string | undefined
  /** Whose X-Forwarded-For counts; undefined for nobody's. */
  readonly trustedProxies: TrustedProxies | undefined
  /** The origins whose pages may call this server; undefined for none. */
  readonly corsOrigins: ReadonlySet<string> | undefined
  /** What of the operator's network may be fetched from, as it was written; read where it is used. */
  readonly outboundAllow: string | undefined
  /** Undefined where the server speaks plain HTTP. */
  readonly tls: TlsFiles | undefined
  readonly upstream: { readonly baseUrl: string; readonly apiKey?: string; readonly model?: string } | undefined
}

/** Where a policy is. */
export interface PolicyPlace {
  readonly file: string
  /** The preset of content rules that takes the place of those of the file. */
  readonly preset?: PolicyPreset
  /** The folder of presets. */
  readonly presets: string
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
  const given = new Set<string>()
  const secret = secretsOf(source, workingDirectory, given)
  const passwords = ['DATABASE_URL', 'VALKEY_URL'].flatMap((name) => passwordsIn(source[name] ?? ''))
  const upstream = readUpstream(read('LUKHAS_UPSTREAM_BASE_URL'), source, { secret, problems })
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
    policy: policyPlace(read('LUKHAS_POLICY') ?? '', workingDirectory, projectRoot),
    databaseUrl,
    valkeyUrl: read('VALKEY_URL'),
    secretFile: pathOf(source['LUKHAS_SECRET_FILE'], workingDirectory),
    previousSecretFile: pathOf(source['LUKHAS_PREVIOUS_SECRET_FILE'], workingDirectory),
    trustedProxies: read('LUKHAS_TRUSTED_PROXIES'),
    corsOrigins: read('LUKHAS_CORS_ORIGINS'),
    outboundAllow: read('LUKHAS_OUTBOUND_ALLOW'),
    tls: readTlsFiles(source, workingDirectory, problems),
    secret,
    secrets: () => [...given, ...passwords],
    upstream
  }
  if (problems.length > 0) throw new ConfigError(problems)
  return Object.freeze(environment)
}

function readVariable<N extends VariableName>(name: N, source: Source, problems: string[]): ReturnType<(typeof variables)[N]['read']> | undefined {
  const variable: Variable<unknown> = variables[name]
  const given = source[name] === '' ? undefined : source[name]
  const value = given ?? variable.fallback
  if (value === undefined) return undefined
  const result = variable.read(value)
  if (result === undefined) problems.push(`environment: ${name}: expected ${variable.expected}`)
  // The table gives each name its own reader, whose result this is.
  return result as ReturnType<(typeof variables)[N]['read']> | undefined
}

function readUpstream(baseUrl: string | undefined, source: Source, { secret, problems }: { readonly secret: Environment['secret']; readonly problems: string[] }): Environment['upstream'] {
  const apiKey = secret('LUKHAS_UPSTREAM_API_KEY')
  if (apiKey === undefined && source['LUKHAS_UPSTREAM_API_KEY_FILE']) problems.push('environment: LUKHAS_UPSTREAM_API_KEY_FILE: expected a readable file that holds a key')
  const model = source['LUKHAS_UPSTREAM_MODEL'] || undefined
  if (baseUrl !== undefined) return { baseUrl, ...(apiKey === undefined ? {} : { apiKey }), ...(model === undefined ? {} : { model }) }
  const orphan = apiKey !== undefined ? 'LUKHAS_UPSTREAM_API_KEY' : model !== undefined ? 'LUKHAS_UPSTREAM_MODEL' : undefined
  if (orphan !== undefined && !source['LUKHAS_UPSTREAM_BASE_URL']) problems.push(`environment: ${orphan}: has no effect without LUKHAS_UPSTREAM_BASE_URL`)
  return undefined
}

type Source = Readonly<Record<string, string | undefined>>

/** Secrets by the names of their variables. Each file is read once; a line's end behind a secret is none of it. */
function secretsOf(source: Source, workingDirectory: string, given: Set<string>): Environment['secret'] {
  const read = new Map<string, string | undefined>()
  const find = (variable: string): string | undefined => {
    const own = source[variable] || undefined
    const file = pathOf(source[`${variable}_FILE`], workingDirectory)
    if (own !== undefined || file === undefined) return own
    if (!read.has(file)) read.set(file, readSecret(file))
    return read.get(file)
  }
  return (variable) => {
    const found = find(variable)
    if (found !== undefined) given.add(found)
    return found
  }
}

/** As it stands in the address, and as it is meant. */
function passwordsIn(address: string): string[] {
  const password = URL.parse(address)?.password ?? ''
  return password === '' ? [] : [password, decodeURIComponent(password)]
}

function readSecret(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').replace(/\r?\n$/, '') || undefined
  } catch {
    // Whoever needs it says which variable leads nowhere.
    return undefined
  }
}

function readTlsFiles(source: Source, workingDirectory: string, problems: string[]): TlsFiles | undefined {
  const certFile = pathOf(source['LUKHAS_TLS_CERT_FILE'], workingDirectory)
  const keyFile = pathOf(source['LUKHAS_TLS_KEY_FILE'], workingDirectory)
  if (certFile !== undefined && keyFile !== undefined) return { certFile, keyFile }
  if (certFile !== undefined || keyFile !== undefined) problems.push('environment: LUKHAS_TLS_CERT_FILE, LUKHAS_TLS_KEY_FILE: expected both or neither')
  return undefined
}

/** The name of a preset stands for the rules that come with Lukhas and the preset's own; everything else is a file. */
export function policyPlace(given: string, workingDirectory: string, projectRoot = resolve(import.meta.dirname, '..')): PolicyPlace {
  const preset = policyPresets.find((name) => name === given)
  const presets = resolve(projectRoot, 'configs/policies/presets')
  return preset === undefined ? { file: resolve(workingDirectory, given), presets } : { file: resolve(projectRoot, 'configs/policies/security.yaml'), preset, presets }
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
