// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { Compiler } from '../../adapters/schemas/compiler.ts'
import { outsideStrictSubset } from '../../adapters/schemas/strict-subset.ts'
import { checkManifest, noParameters, toolNameOf } from '../../matriz/tools/manifest.ts'
import type { Manifest } from '../../matriz/tools/manifest.ts'
import type { JsonSchema } from '../../matriz/request.ts'

/** A tool in the form in which requests for chat completions take it. */
export interface ExportedTool {
  readonly type: 'function'
  readonly function: { readonly name: string; readonly description: string; readonly parameters: JsonSchema; readonly strict: true }
}

export interface ToolExport {
  readonly tools: readonly ExportedTool[]
  readonly metadata: {
    readonly total_tools: number
    readonly manifests_processed: number
    /** Each manifest that became no tool, and why. */
    readonly manifests_skipped: readonly { readonly file: string; readonly reason: string }[]
  }
}

/** What is exported, as it is written to a file. */
export function toolsText(tools: ToolExport): string {
  return `${JSON.stringify(tools, null, 2)}\n`
}

/**
 * Every manifest of the folder as a tool, in the order of the names. What cannot be one is skipped and named with the
 * reason, and nothing is made up for it. Throws when the folder or the schema of manifests cannot be read.
 */
export function exportTools(folder: string, schemaFile: string): ToolExport {
  const isManifest = manifestValidator(schemaFile)
  const compiler = new Compiler()
  const files = readdirSync(folder).filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json')).sort()
  const tools = new Map<string, { readonly file: string; readonly tool: ExportedTool }>()
  const skipped: { file: string; reason: string }[] = []
  for (const file of files) {
    const read = readTool(join(folder, file), isManifest, compiler)
    const other = typeof read === 'string' ? undefined : tools.get(read.function.name)
    if (typeof read === 'string') skipped.push({ file, reason: read })
    else if (other !== undefined) skipped.push({ file, reason: `/name: the tool ${read.function.name} is that of ${other.file} already` })
    else tools.set(read.function.name, { file, tool: read })
  }
  return {
    tools: [...tools.values()].map(({ tool }) => tool).sort((a, b) => (a.function.name < b.function.name ? -1 : 1)),
    metadata: { total_tools: tools.size, manifests_processed: files.length, manifests_skipped: skipped },
  }
}

function manifestValidator(schemaFile: string): ValidateFunction {
  const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allowUnionTypes: true })
  addFormats.default(ajv)
  return ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')) as Record<string, unknown>)
}

/** The tool, or why the file is none. */
function readTool(path: string, isManifest: ValidateFunction, compiler: Compiler): ExportedTool | string {
  const value = parse(readFileSync(path, 'utf8'))
  if (value instanceof SyntaxError) return `not JSON: ${value.message}`
  if (!isManifest(value)) return inWords(isManifest.errors?.[0])
  // Its schema has just said so.
  const manifest = value as Manifest
  const { name, description, parameters = noParameters, result } = manifest
  const [problem] = [
    ...checkManifest(manifest).map(({ pointer, reason }) => `${pointer}: ${reason}`),
    ...outsideStrictSubset(parameters).map(({ path: at, message }) => `/parameters${at}: ${message}`),
    ...compileProblems(compiler, parameters, true).map((at) => `/parameters${at}`),
    ...compileProblems(compiler, result, false).map((at) => `/result${at}`),
  ]
  return problem ?? { type: 'function', function: { name: toolNameOf(name), description, parameters, strict: true } }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch (thrown) {
    return thrown
  }
}

/** What the meta-schema, and compiling, say of a schema. */
function compileProblems(compiler: Compiler, schema: JsonSchema, strict: boolean): readonly string[] {
  const text = JSON.stringify(schema)
  return compiler.checkSchema(createHash('sha256').update(text).digest('hex'), text, strict).map(({ path, message }) => `${path}: ${message}`)
}

function inWords(error: ErrorObject | undefined): string {
  const extra: unknown = error?.params['additionalProperty'] ?? error?.params['propertyName']
  return `${error?.instancePath || '(the whole file)'}: ${error?.message ?? 'is no manifest'}${typeof extra === 'string' ? ` ('${extra.slice(0, 64)}')` : ''}`
}
