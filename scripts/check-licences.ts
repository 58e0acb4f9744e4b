// SPDX-License-Identifier: Apache-2.0
// Every package that production needs has a licence under which Lukhas may be given on.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { report } from './gate.ts'

/** Adding one is a decision: read it first, and say in the commit why it is compatible with Apache-2.0. */
const allowed: ReadonlySet<string> = new Set(['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'CC0-1.0', 'ISC', 'MIT', 'PSF-2.0', 'Python-2.0', 'Unlicense'])

/**
 * Licences that are allowed to the packages of these names alone. libvips comes as a shared library of its own, which
 * anybody may replace, as the LGPL asks; docs/decisions/0022-images-are-measured-by-libvips.md.
 */
const allowedTo: readonly { readonly path: RegExp; readonly licence: string }[] = [
  { path: /^node_modules\/@img\/sharp-(?:libvips-[a-z0-9-]+|wasm32|win32-[a-z0-9]+)$/, licence: 'LGPL-3.0-or-later' },
  // The same licence, in words of its own.
  { path: /^node_modules\/usearch$/, licence: 'Apache 2.0' },
]

interface LockedPackage {
  readonly dev?: boolean
  readonly optional?: boolean
  readonly license?: unknown
}

/** True when the SPDX expression can be fulfilled by allowed licences alone. Knows AND, OR and parentheses. */
function isAllowed(expression: string, path: string): boolean {
  const inner = expression.trim().replace(/^\((.*)\)$/, '$1')
  if (/ OR /.test(inner)) return inner.split(' OR ').some((part) => isAllowed(part, path))
  if (/ AND /.test(inner)) return inner.split(' AND ').every((part) => isAllowed(part, path))
  return allowed.has(inner) || allowedTo.some((entry) => entry.licence === inner && entry.path.test(path))
}

/** The licence as the installed package states it; what the lock says for one that is not for this platform. */
function licenceOf(root: string, path: string, entry: LockedPackage): unknown {
  const manifest = join(root, path, 'package.json')
  if (!existsSync(manifest)) return entry.optional === true ? entry.license : undefined
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { readonly license?: unknown }).license
}

const root = process.argv[2] ?? '.'
// npm's own file, read only for the fields that npm documents.
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { readonly packages: Readonly<Record<string, LockedPackage>> }
const production = Object.entries(lock.packages).filter(([path, entry]) => path !== '' && entry.dev !== true)
report('licences', {
  of: 'production packages',
  looked: production.length,
  problems: production.flatMap(([path, entry]) => {
    const licence = licenceOf(root, path, entry)
    return typeof licence === 'string' && isAllowed(licence, path) ? [] : [`${path}: licence ${JSON.stringify(licence) ?? 'not stated'}`]
  }),
  remedy: 'Use another package, or allow the licence in scripts/check-licences.ts after reading it.',
})
