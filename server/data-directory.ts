// SPDX-License-Identifier: Apache-2.0
import { accessSync, chmodSync, closeSync, constants, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { ConfigError } from './config.ts'

const SECRET_BYTES = 32

/** A directory that only its owner may enter, and the secret that goes with it. */
export interface DataDirectory {
  readonly path: string
  /** 32 random bytes, made once for the installation. */
  readonly secret: Uint8Array
}

/**
 * Opens the data directory and its file `secret`, made with mode 600 when absent. Throws ConfigError, naming the path,
 * when one of them cannot be used.
 */
export function openDataDirectory(path: string, randomBytes: (size: number) => Uint8Array): DataDirectory {
  const absolute = makeDataDirectory(path)
  return { path: absolute, secret: openSecret(join(absolute, 'secret'), randomBytes) }
}

/** The data directory's path, made with mode 700 when absent. Throws ConfigError when it cannot be written. */
export function makeDataDirectory(path: string): string {
  const absolute = resolve(path)
  try {
    mkdirSync(absolute, { recursive: true, mode: 0o700 })
    accessSync(absolute, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (cause) {
    throw refusal(absolute, `expected a directory that can be written: ${messageOf(cause)}`)
  }
  return absolute
}

/** Reads a secret that somebody else has made. Throws ConfigError, naming the path, when it is not 32 bytes. */
export function readSecretFile(path: string): Uint8Array {
  const bytes = readSecret(path)
  if (bytes === undefined) throw refusal(path, `expected a file of ${SECRET_BYTES} bytes: there is none`)
  if (bytes.length !== SECRET_BYTES) throw refusal(path, `expected ${SECRET_BYTES} bytes, got ${bytes.length}`)
  return bytes
}

function openSecret(path: string, randomBytes: (size: number) => Uint8Array): Uint8Array {
  const secret = readSecret(path) ?? makeSecret(path, randomBytes)
  if (secret?.length !== SECRET_BYTES) throw refusal(path, `expected ${SECRET_BYTES} bytes; with another secret no key made before is valid`)
  return secret
}

function readSecret(path: string): Uint8Array | undefined {
  try {
    if ((statSync(path).mode & 0o077) !== 0) restrict(path)
    return readFileSync(path)
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined
    throw refusal(path, `cannot be read: ${messageOf(cause)}`)
  }
}

/** A mounted secret often belongs to somebody else, who decides on its mode. */
function restrict(path: string): void {
  try {
    chmodSync(path, 0o600)
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && (cause.code === 'EPERM' || cause.code === 'EROFS'))) throw cause
  }
}

// Written whole beside its place, then linked to it: of two processes that start at once, one wins and both read the same.
function makeSecret(path: string, randomBytes: (size: number) => Uint8Array): Uint8Array | undefined {
  const draft = `${path}.${Buffer.from(randomBytes(8)).toString('hex')}`
  try {
    writeDurably(draft, randomBytes(SECRET_BYTES))
    linkSync(draft, path)
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) throw refusal(path, `cannot be written: ${messageOf(cause)}`)
  } finally {
    rmSync(draft, { force: true })
  }
  return readSecret(path)
}

function writeDurably(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'wx', 0o600)
  try {
    writeSync(file, bytes)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

function refusal(path: string, problem: string): ConfigError {
  return new ConfigError([`${path}: ${problem}`])
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}
