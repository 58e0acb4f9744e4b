// SPDX-License-Identifier: Apache-2.0
import { closeSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { MatrizError } from '../../../matriz/errors.ts'

/** Who has a data directory. */
export interface LockHolder {
  readonly pid: number
  /** Where it listens, once it does. */
  readonly url?: string
}

/** A data directory that this process has for itself. */
export interface DirectoryLock {
  /** Tells others more of who has it, such as where it listens. */
  describe(holder: LockHolder): void
  release(): void
}

/** How long whoever is refused waits for the winner to say who it is. */
const NAME_WAIT_MS = 2_000
const NAME_TRY_MS = 10

const BUSY = 5

// What is held must outlive whoever forgot about it: a database that is collected lets its lock go.
const held = new Set<DatabaseSync>()

/**
 * Takes the data directory for this process alone, for as long as it lives: the operating system lets the lock go with
 * the process, however that ends. Throws `store_unavailable`, naming the process that has it. The lock is SQLite's own
 * on a file beside the database; no process may read that file by other means, for closing it would let the lock go.
 */
export function lockDataDirectory(path: string, holder: LockHolder): DirectoryLock {
  const database = takeLock(path)
  held.add(database)
  describe(path, holder)
  return {
    describe: (newer) => { describe(path, newer) },
    release() {
      if (!held.delete(database)) return
      rmSync(holderPath(path), { force: true })
      database.close()
    }
  }
}

/** Who has the data directory, as it said; undefined when nobody does. May tell of one that has died without a word. */
export function readLockHolder(path: string): LockHolder | undefined {
  try {
    const told: unknown = JSON.parse(readFileSync(holderPath(path), 'utf8'))
    if (typeof told !== 'object' || told === null || !('pid' in told) || typeof told.pid !== 'number') return undefined
    return { pid: told.pid, ...('url' in told && typeof told.url === 'string' ? { url: told.url } : {}) }
  } catch {
    return undefined
  }
}

function takeLock(path: string): DatabaseSync {
  const file = join(path, 'lukhas.lock')
  let database: DatabaseSync | undefined
  try {
    closeSync(openSync(file, 'a', 0o600))
    database = new DatabaseSync(file, { timeout: 0, allowExtension: false })
    // Nothing is ever written: the transaction that holds the lock stays open.
    database.exec('PRAGMA journal_mode = MEMORY; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
    return database
  } catch (cause) {
    database?.close()
    if (isBusy(cause)) throw refusal(path)
    throw new MatrizError('store_unavailable', `The data directory ${path} cannot be locked: ${cause instanceof Error ? cause.message : String(cause)}.`, { cause })
  }
}

function refusal(path: string): MatrizError {
  const { pid, url } = waitForHolder(path) ?? {}
  const who = pid === undefined ? 'another process' : `process ${pid}`
  return new MatrizError('store_unavailable', `The data directory ${path} is in use by ${who}${url === undefined ? '' : `, which listens at ${url}`}.`)
}

/** The winner says who it is right behind taking the lock; what a dead one left there does not count. */
function waitForHolder(path: string): LockHolder | undefined {
  const pause = new Int32Array(new SharedArrayBuffer(4))
  for (let waitedMs = 0; waitedMs < NAME_WAIT_MS; waitedMs += NAME_TRY_MS) {
    const holder = readLockHolder(path)
    if (holder !== undefined && isAlive(holder.pid)) return holder
    Atomics.wait(pause, 0, 0, NAME_TRY_MS)
  }
  return undefined
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (thrown) {
    return thrown instanceof Error && 'code' in thrown && thrown.code === 'EPERM'
  }
}

/** Whole at any moment: whoever reads it sees the old or the new one. */
function describe(path: string, holder: LockHolder): void {
  const next = `${holderPath(path)}.next`
  writeFileSync(next, `${JSON.stringify(holder)}\n`, { mode: 0o600 })
  renameSync(next, holderPath(path))
}

function holderPath(path: string): string {
  return join(path, 'lukhas.lock.json')
}

function isBusy(cause: unknown): boolean {
  return cause instanceof Error && 'errcode' in cause && (Number(cause.errcode) & 0xff) === BUSY
}
