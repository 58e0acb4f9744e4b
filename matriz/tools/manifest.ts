// SPDX-License-Identifier: Apache-2.0
import type { JsonSchema } from '../request.ts'
import type { Capability, CapabilityStage, DataClass } from './capability.ts'

/** A file of manifests/, as manifests/manifest.schema.json describes it. */
export interface Manifest {
  readonly name: string
  readonly version: string
  /** The file of its work. */
  readonly module: string
  readonly star: string
  readonly secondary_stars: readonly string[]
  readonly stage: CapabilityStage
  readonly type: 'tool'
  readonly description: string
  /** Absent where it takes nothing. */
  readonly parameters?: JsonSchema
  readonly result: JsonSchema
  readonly data_classification: DataClass
  readonly side_effects: readonly string[]
  readonly policies: readonly string[]
  readonly owner: string
  readonly quality_tier: 'T1_critical' | 'T2_important' | 'T3_standard' | 'T4_experimental'
  readonly tests: readonly string[]
  readonly examples?: readonly { readonly parameters: Readonly<Record<string, unknown>>; readonly result?: unknown }[]
}

/** The parameters of what takes none. */
export const noParameters: JsonSchema = { type: 'object', properties: {}, required: [], additionalProperties: false }

/** The name under which callers know a capability: `math.evaluate` becomes `math_evaluate`. */
export function toolNameOf(name: string): string {
  return name.replaceAll('.', '_')
}

/** The capability that a manifest describes. */
export function capabilityOf({ name, version, description, stage, star, data_classification: dataClass, parameters = noParameters, result }: Manifest): Capability {
  return { name, toolName: toolNameOf(name), version, description, stage, star, dataClass, parameters, result }
}

/** What is wrong with a manifest; `pointer` is a JSON Pointer into it, empty for the whole of it. */
export interface ManifestProblem {
  readonly pointer: string
  readonly reason: string
}

/** What its schema cannot say of a manifest: each reference must lead somewhere, and each required property be there. */
export function checkManifest(manifest: Manifest): readonly ManifestProblem[] {
  return (['parameters', 'result'] as const).flatMap(part => {
    const schema = manifest[part]
    return schema === undefined ? [] : schemaProblems(schema, schema, `/${part}`)
  })
}

function schemaProblems(schema: unknown, root: unknown, pointer: string): readonly ManifestProblem[] {
  if (!isObject(schema)) return []
  const { $ref: reference, required = [], properties = {} } = schema as { readonly $ref?: string; readonly required?: readonly string[]; readonly properties?: Readonly<Record<string, unknown>> }
  return [
    ...reference === undefined || isDefined(reference, root) ? [] : [{ pointer: `${pointer}/$ref`, reason: `'${reference}' leads nowhere` }],
    ...required.flatMap((name, place) => Object.hasOwn(properties, name) ? [] : [{ pointer: `${pointer}/required/${place}`, reason: `there is no property '${name}'` }]),
    ...children(schema).flatMap(([step, child]) => schemaProblems(child, root, `${pointer}/${step}`))
  ]
}

/** The schemas in a schema, as manifests may have them. */
function children(schema: Readonly<Record<string, unknown>>): readonly (readonly [string, unknown])[] {
  const { items, additionalProperties, anyOf } = schema
  const named = ['properties', '$defs'].flatMap(keyword => Object.entries((schema[keyword] ?? {}) as Readonly<Record<string, unknown>>).map(([name, child]) => [`${keyword}/${name}`, child] as const))
  return [
    ...named, ['items', items], ['additionalProperties', additionalProperties],
    ...Array.isArray(anyOf) ? anyOf.map((child: unknown, place) => [`anyOf/${place}`, child] as const) : []
  ]
}

function isDefined(reference: string, root: unknown): boolean {
  const definitions = isObject(root) ? root['$defs'] : undefined
  return isObject(definitions) && Object.hasOwn(definitions, reference.slice('#/$defs/'.length))
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A manifest and the base name of its file. */
export interface NamedManifest {
  readonly file: string
  readonly manifest: Manifest
}

/** What is wrong with manifests beside each other and the works that there are; each problem with its file, where there is one. */
export function checkManifests(manifests: readonly NamedManifest[], works: readonly string[]): readonly { readonly file?: string; readonly reason: string }[] {
  const fileOf = new Map<string, string>()
  const problems: { readonly file?: string; readonly reason: string }[] = []
  for (const { file, manifest: { name } } of manifests) {
    const toolName = toolNameOf(name)
    const other = fileOf.get(toolName)
    if (other !== undefined) problems.push({ file, reason: `/name: the tool ${toolName} is that of ${other} already` })
    else if (file !== `${name}.json`) problems.push({ file, reason: `/name: expected the file to be ${name}.json` })
    if (!works.includes(name)) problems.push({ file, reason: `/name: there is no work for ${name}` })
    fileOf.set(toolName, other ?? file)
  }
  const named = new Set(manifests.map(({ manifest }) => manifest.name))
  return [...problems, ...works.filter(name => !named.has(name)).map(name => ({ reason: `there is no manifest for the work ${name}` }))]
}
