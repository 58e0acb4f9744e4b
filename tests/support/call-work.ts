// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { works } from '../../adapters/capabilities/works.ts'
import { MatrizError } from '../../matriz/index.ts'

interface Manifest {
  readonly parameters: { readonly properties: Readonly<Record<string, unknown>> }
  readonly result: object
}

const manifests = new Map<string, Manifest>()

function manifestOf(name: string): Manifest {
  const known = manifests.get(name)
  if (known !== undefined) return known
  // Its shape is checked against manifests/manifest.schema.json elsewhere.
  const manifest = JSON.parse(readFileSync(join(import.meta.dirname, '../../manifests', `${name}.json`), 'utf8')) as Manifest
  manifests.set(name, manifest)
  return manifest
}

const ajv = new Ajv2020({ strict: false })

/**
 * Calls a capability's work in this thread as the runner does: parameters and result must fit the manifest, and both
 * pass through JSON. Parameters that are left out are null.
 */
export async function callWork<Result>(name: string, given: Readonly<Record<string, unknown>>): Promise<Result> {
  const manifest = manifestOf(name)
  const parameters: unknown = JSON.parse(JSON.stringify({ ...Object.fromEntries(Object.keys(manifest.parameters.properties).map(key => [key, null])), ...given }))
  check(manifest.parameters, parameters, `${name}: parameters`)
  const result: unknown = JSON.parse(JSON.stringify(await works[name]?.(parameters as Readonly<Record<string, unknown>>))) // The schema says that it is an object.
  check(manifest.result, result, `${name}: result`)
  return result as Result // The schema says the same as the caller's type.
}

/** The parameter that a refused call names, and the message; fails when the call is not refused. */
export async function refusal(name: string, given: Readonly<Record<string, unknown>>): Promise<{ readonly param: string | undefined; readonly message: string }> {
  try {
    await callWork(name, given)
  } catch (thrown) {
    if (thrown instanceof MatrizError && thrown.code === 'invalid_value') return { param: thrown.param, message: thrown.message }
    throw thrown
  }
  throw new Error(`${name} was not refused`)
}

function check(schema: object, value: unknown, what: string): void {
  const validate = ajv.compile(schema)
  if (!validate(value)) throw new Error(`${what}: ${ajv.errorsText(validate.errors)}`)
}
