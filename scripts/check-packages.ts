// SPDX-License-Identifier: Apache-2.0
// Versions are exact, and the locks are whole: in step with their manifest, with an integrity for every package and
// without download addresses, so that any registry mirror serves them.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { report } from './gate.ts'

type Versions = Readonly<Record<string, string>>

interface Manifest {
  readonly dependencies?: Versions
  readonly devDependencies?: Versions
  readonly optionalDependencies?: Versions
}

interface LockedPackage extends Manifest {
  readonly version?: string
  readonly resolved?: string
  readonly integrity?: string
  readonly link?: boolean
  readonly inBundle?: boolean
}

const exactVersion = /^(?:npm:(?:@[\w.-]+\/)?[\w.-]+@)?\d+\.\d+\.\d+(?:-[\w.]+)?$/
const groups = ['dependencies', 'devDependencies', 'optionalDependencies'] as const

function inexact(manifest: Manifest, file: string): readonly string[] {
  return groups.flatMap((group) =>
    Object.entries(manifest[group] ?? {})
      .filter(([, version]) => !exactVersion.test(version))
      .map(([name, version]) => `${file}: ${group}.${name} is "${version}", not an exact version`),
  )
}

function outOfStep(manifest: Manifest, locked: Manifest | undefined, file: string): readonly string[] {
  return groups
    .filter((group) => JSON.stringify(sorted(manifest[group])) !== JSON.stringify(sorted(locked?.[group])))
    .map((group) => `${file}: ${group} is not what package.json says; run npm install`)
}

function sorted(versions: Versions = {}): readonly (readonly [string, string])[] {
  return Object.entries(versions).sort(([a], [b]) => (a < b ? -1 : 1))
}

function flaws(path: string, entry: LockedPackage, file: string): readonly string[] {
  const problems: string[] = []
  if (entry.resolved !== undefined && entry.link !== true) problems.push(`${file}: ${path} has a download address`)
  if (entry.integrity === undefined && entry.link !== true && entry.inBundle !== true) problems.push(`${file}: ${path} has no integrity`)
  return problems
}

function check(root: string, directory: string): { readonly looked: number; readonly problems: readonly string[] } {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(root, directory, name), 'utf8'))
  // Both are npm's own files, read only for the fields that npm documents.
  const manifest = read('package.json') as Manifest
  const lock = read('package-lock.json') as { readonly packages: Readonly<Record<string, LockedPackage>> }
  const lockFile = join(directory, 'package-lock.json')
  const locked = Object.entries(lock.packages).filter(([path]) => path !== '')
  return {
    looked: locked.length,
    problems: [
      ...inexact(manifest, join(directory, 'package.json')),
      ...outOfStep(manifest, lock.packages[''], lockFile),
      ...locked.flatMap(([path, entry]) => flaws(path, entry, lockFile)),
    ],
  }
}

const root = process.argv[2] ?? '.'
const checked = ['.', 'tools'].filter((directory) => existsSync(join(root, directory, 'package.json'))).map((directory) => check(root, directory))
report('packages', {
  of: 'locked packages',
  looked: checked.reduce((sum, { looked }) => sum + looked, 0),
  problems: checked.flatMap(({ problems }) => problems),
  remedy: 'Install with `npm install --save-exact --ignore-scripts NAME@VERSION`.',
})
