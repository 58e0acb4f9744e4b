// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ErrorObject } from 'ajv'
import { manifest as validator } from '../generated/validators.cjs'
import type { Capability } from '../matriz/index.ts'
import { capabilityOf, checkManifest, checkManifests } from '../matriz/tools/manifest.ts'
import type { Manifest, ManifestProblem, NamedManifest } from '../matriz/tools/manifest.ts'
import { ConfigError } from './config.ts'

/** What a schema of parameters must not hold, each problem with its place in the schema. */
export type CheckParameters = (schema: unknown) => readonly { readonly path: string; readonly message: string }[]

/**
 * Reads every manifest of the folder. Throws ConfigError with the problems of all of them at once, each with its file,
 * the place in it and the reason; and with each work that has no manifest.
 */
export function loadCapabilities(folder: string, works: readonly string[], checkParameters: CheckParameters): readonly Capability[] {
  const problems: string[] = []
  const manifests: NamedManifest[] = []
  for (const file of manifestFiles(folder)) {
    const path = join(folder, file)
    const read = readManifest(path, checkParameters)
    if ('problems' in read) problems.push(...read.problems.map(({ pointer, reason }) => `${path}: ${pointer === '' ? '(the whole file)' : pointer}: ${reason}`))
    else manifests.push({ file, manifest: read.manifest })
  }
  // A manifest that could not be read is not missed as well.
  if (problems.length === 0) problems.push(...checkManifests(manifests, works).map(({ file, reason }) => `${file === undefined ? folder : join(folder, file)}: ${reason}`))
  if (problems.length > 0) throw new ConfigError(problems)
  return manifests.map(({ manifest }) => capabilityOf(manifest)).sort((a, b) => (a.name < b.name ? -1 : 1))
}

function manifestFiles(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json')).sort()
  } catch (thrown) {
    throw new ConfigError([`${folder}: (the whole folder): expected a readable folder of manifests, got ${(thrown as NodeJS.ErrnoException).code ?? 'an error'}`])
  }
}

type Read = { readonly manifest: Manifest } | { readonly problems: readonly ManifestProblem[] }

function readManifest(path: string, checkParameters: CheckParameters): Read {
  let value: unknown
  try {
    value = JSON.parse(readFileSync(path, 'utf8'))
  } catch (thrown) {
    return { problems: [{ pointer: '', reason: thrown instanceof SyntaxError ? `expected JSON: ${thrown.message}` : 'expected a readable file' }] }
  }
  if (!validator(value)) return { problems: [shapeProblem(validator.errors?.[0])] }
  // The generated validator of the type has just said so.
  const manifest = value as Manifest
  const outside = manifest.parameters === undefined ? [] : checkParameters(manifest.parameters)
  const problems = [...outside.map(({ path: at, message }) => ({ pointer: `/parameters${at}`, reason: message })), ...checkManifest(manifest)]
  return problems.length === 0 ? { manifest } : { problems }
}

function shapeProblem(error: ErrorObject | undefined): ManifestProblem {
  if (error === undefined) return { pointer: '', reason: 'is not valid' }
  const { additionalProperty, propertyName } = error.params as Readonly<Record<string, unknown>>
  const name = additionalProperty ?? propertyName
  return { pointer: error.instancePath, reason: `${error.message ?? 'is not valid'}${typeof name === 'string' ? ` ('${name.slice(0, 64)}')` : ''}` }
}
