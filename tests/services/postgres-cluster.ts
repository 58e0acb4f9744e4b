// SPDX-License-Identifier: Apache-2.0
import { execFile } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { freePort } from './valkey-server.ts'

const run = promisify(execFile)

/** Where distributions put the programs of a PostgreSQL server, newest first. */
const PLACES = '/usr/lib/postgresql'

/** Why a test is skipped that needs a PostgreSQL server of its own. */
export const NO_CLUSTER = 'the programs of a PostgreSQL server (initdb, pg_ctl) are not installed, or nobody but root may run them'

/** A PostgreSQL server of a test's own, which it may stop and start again. */
export interface PostgresCluster {
  readonly url: string
  start(): Promise<void>
  /** `immediate` is what a crash is; `fast` is an administrator's shutdown. */
  stop(mode: 'immediate' | 'fast'): Promise<void>
  /** Lets every process of it stand still: connections stay, nothing answers. */
  freeze(): void
  thaw(): void
  remove(): Promise<void>
}

/** Makes a server with durable settings and starts it; undefined where that is not possible. */
export async function startCluster(): Promise<PostgresCluster | undefined> {
  const programs = findPrograms()
  const owner = await findOwner()
  if (programs === undefined || owner === undefined) return undefined
  const directory = mkdtempSync(join(tmpdir(), 'lukhas-postgres-'))
  chownSync(directory, owner.uid, owner.gid)
  const data = join(directory, 'data')
  const port = await freePort()
  const call = (program: string, parameters: readonly string[]): Promise<unknown> => run(join(programs, program), parameters, { ...owner, cwd: directory })
  await call('initdb', ['--pgdata', data, '--username', 'postgres', '--auth', 'trust', '--encoding', 'UTF8', '--no-locale', '--no-sync'])
  const cluster: PostgresCluster = {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    async start() {
      const settings = `-c listen_addresses=127.0.0.1 -c port=${port} -c unix_socket_directories='' -c shared_buffers=16MB`
      await call('pg_ctl', ['start', '--pgdata', data, '--log', join(directory, 'log'), '--options', settings, '--wait'])
    },
    async stop(mode) { await call('pg_ctl', ['stop', '--pgdata', data, '--mode', mode, '--wait']) },
    freeze() { signalAll(data, 'SIGSTOP') },
    thaw() { signalAll(data, 'SIGCONT') },
    async remove() {
      if (existsSync(join(data, 'postmaster.pid'))) await cluster.stop('immediate')
      rmSync(directory, { recursive: true, force: true })
    }
  }
  await cluster.start()
  return cluster
}

function findPrograms(): string | undefined {
  if (!existsSync(PLACES)) return undefined
  const versions = readdirSync(PLACES).sort((one, other) => Number(other) - Number(one))
  return versions.map((version) => join(PLACES, version, 'bin')).find((place) => existsSync(join(place, 'initdb')))
}

/** PostgreSQL refuses to run as root: then as `postgres`. */
async function findOwner(): Promise<{ readonly uid: number; readonly gid: number } | undefined> {
  const uid = process.getuid?.()
  const gid = process.getgid?.()
  if (uid === undefined || gid === undefined) return undefined
  if (uid !== 0) return { uid, gid }
  try {
    const ask = async (flag: string): Promise<number> => Number((await run('id', [flag, 'postgres'])).stdout)
    return { uid: await ask('-u'), gid: await ask('-g') }
  } catch {
    return undefined
  }
}

/** The postmaster and those it started, by the process table: each has the postmaster as its parent. */
function signalAll(data: string, signal: NodeJS.Signals): void {
  const postmaster = Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0])
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number).filter((pid) => parentOf(pid) === postmaster)
  for (const pid of [postmaster, ...children]) process.kill(pid, signal)
}

function parentOf(pid: number): number | undefined {
  try {
    return Number(/^\d+ \(.*\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1])
  } catch {
    return undefined
  }
}
