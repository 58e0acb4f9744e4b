// SPDX-License-Identifier: Apache-2.0
// Installs npm packages only when node_modules does not satisfy the lock. Runs before anything is installed, so it
// imports nothing but Node.js.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Which packages must be there: those the server needs, or those and the ones development needs. */
export type Scope = 'production' | 'all'

interface LockedPackage {
  readonly version?: string
  readonly integrity?: string
  readonly dev?: boolean
  readonly devOptional?: boolean
  readonly optional?: boolean
  readonly link?: boolean
}

interface Lock {
  readonly packages: Readonly<Record<string, LockedPackage>>
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as unknown
  } catch {
    return undefined
  }
}

/** The lock at `path`; undefined when there is none that can be read. */
function readLock(path: string): Lock | undefined {
  const lock = readJson(path)
  // npm writes both locks; anything without `packages` is not one of its.
  return typeof lock === 'object' && lock !== null && 'packages' in lock ? (lock as Lock) : undefined
}

function isInScope(entry: LockedPackage, scope: Scope): boolean {
  return scope === 'all' || (entry.dev !== true && entry.devOptional !== true)
}

function isAsLocked(found: LockedPackage | undefined, entry: LockedPackage): boolean {
  return found?.version === entry.version && found?.integrity === entry.integrity
}

function installedVersion(root: string, path: string): unknown {
  const manifest = readJson(join(root, path, 'package.json'))
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? manifest.version : undefined
}

/** Why node_modules does not satisfy the lock, in a few words; undefined when it does. */
export function whatIsMissing(root: string, scope: Scope): string | undefined {
  const wanted = readLock(join(root, 'package-lock.json'))
  if (wanted === undefined) return 'package-lock.json cannot be read'
  // npm writes this file last, so it is absent after an install that was cut off.
  const present = readLock(join(root, 'node_modules/.package-lock.json'))
  if (present === undefined) return 'nothing is installed'
  const inScope = Object.entries(wanted.packages).filter(([path, entry]) => path !== '' && entry.link !== true && isInScope(entry, scope))
  for (const [path, entry] of inScope) {
    const found = present.packages[path]
    // An optional package of another platform is rightly absent.
    if (found === undefined && entry.optional === true) continue
    if (!isAsLocked(found, entry)) return `${path} is not as locked`
    if (installedVersion(root, path) !== entry.version) return `${path} is damaged`
  }
  return undefined
}

/** True when development packages were installed, which a production install would delete. */
function hasDevelopmentPackages(root: string): boolean {
  const present = readLock(join(root, 'node_modules/.package-lock.json'))
  return Object.values(present?.packages ?? {}).some((entry) => entry.dev === true)
}

/** Brings node_modules in step with the lock; returns the exit code. */
export function install(root: string, scope: Scope): number {
  const missing = whatIsMissing(root, scope)
  if (missing === undefined) return 0
  const production = scope === 'production' && !hasDevelopmentPackages(root)
  process.stderr.write(`Installing ${production ? 'production' : 'all'} packages (${missing}) …\n`)
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...(production ? ['--omit=dev'] : [])]
  const npm = spawnSync('npm', ['ci', ...flags], { cwd: root, stdio: ['ignore', 2, 2] })
  if (npm.error !== undefined) process.stderr.write(`npm could not be started: ${npm.error.message}\n`)
  if (npm.status !== 0) return 1
  const stillMissing = whatIsMissing(root, scope)
  if (stillMissing === undefined) return 0
  process.stderr.write(`npm ci ended well, and yet: ${stillMissing}\n`)
  return 1
}

if (import.meta.main) {
  const [scope, root = '.'] = process.argv.slice(2)
  if (scope !== 'production' && scope !== 'all') {
    process.stderr.write('usage: node scripts/install.ts production|all [directory]\n')
    process.exit(64)
  }
  process.exitCode = install(resolve(root), scope)
}
