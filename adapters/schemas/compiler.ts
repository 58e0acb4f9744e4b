// SPDX-License-Identifier: Apache-2.0
import addFormats from 'ajv-formats'
import { Ajv } from 'ajv'
import type { ErrorObject, Options, ValidateFunction } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { LRUCache } from 'lru-cache'
import { RE2JS } from 're2js'
import type { SchemaProblem } from '../../matriz/ports.ts'
import { isObject, memberOf, stepInto, subschemas } from './subschemas.ts'

/** How much schema text may have its compiled form kept, in UTF-16 units. A compiled form is some ten times as large. */
const KEPT_UNITS = 1_000_000

const KEPT_SCHEMAS = 300

const META_2020 = 'https://json-schema.org/draft/2020-12/schema'
const META_07 = 'http://json-schema.org/draft-07/schema'

/** What a pattern becomes. */
interface Matcher {
  test(text: string): boolean
}

/** `nonlinear` names the patterns that only a backtracking engine can run: no ground to refuse a schema but a strict one. */
type Compiled = { readonly validate: ValidateFunction; readonly nonlinear: readonly SchemaProblem[] } | { readonly problems: readonly SchemaProblem[] }

/** Compiles callers' schemas, each once. Runs where it may be cut off: nothing here bounds time. */
export class Compiler {
  readonly #kept = new LRUCache<string, Compiled>({ max: KEPT_SCHEMAS, maxSize: KEPT_UNITS })
  // Only ever asked to check a schema against its meta-schema: what an instance compiles, it keeps.
  readonly #meta2020 = new Ajv2020(metaOptions)
  readonly #meta07 = new Ajv(metaOptions)

  /** No problems when the schema can be used. `hash` stands for `text`. */
  checkSchema(hash: string, text: string, strict: boolean): readonly SchemaProblem[] {
    const compiled = this.#compile(hash, text)
    if ('problems' in compiled) return compiled.problems
    return strict ? compiled.nonlinear : []
  }

  /** The problems of the value, or those of the schema. */
  checkValue(hash: string, text: string, value: string): { readonly usable: boolean; readonly problems: readonly SchemaProblem[] } {
    const compiled = this.#compile(hash, text)
    if ('problems' in compiled) return { usable: false, problems: compiled.problems }
    const fits = compiled.validate(JSON.parse(value))
    return { usable: true, problems: fits ? [] : (compiled.validate.errors ?? []).map(toProblem) }
  }

  #compile(hash: string, text: string): Compiled {
    const known = this.#kept.get(hash)
    if (known !== undefined) return known
    const compiled = this.#compileAnew(JSON.parse(text) as Record<string, unknown> | boolean)
    this.#kept.set(hash, compiled, { size: text.length + 100 })
    return compiled
  }

  #compileAnew(schema: Record<string, unknown> | boolean): Compiled {
    const draft07 = isObject(schema) && /draft-0[3-7]\//.test(String(memberOf(schema, '$schema')))
    const meta = draft07 ? this.#meta07 : this.#meta2020
    if (meta.validate(draft07 ? META_07 : META_2020, schema) !== true) return { problems: (meta.errors ?? []).map(toProblem) }
    const { patterns, problems, nonlinear } = compilePatterns(schema)
    if (problems.length > 0) return { problems }
    // An instance of its own: one for all would keep every schema for ever.
    const ajv = draft07 ? new Ajv(optionsWith(patterns)) : new Ajv2020(optionsWith(patterns))
    addFormats.default(ajv)
    try {
      return { validate: ajv.compile(schema), nonlinear }
    } catch (thrown) {
      return { problems: [compileProblem(schema, thrown)] }
    }
  }
}

const baseOptions: Options = { strict: false, logger: false, messages: true }
const metaOptions: Options = { ...baseOptions, validateFormats: false }

function optionsWith(patterns: ReadonlyMap<string, Matcher>): Options {
  const linear = (pattern: string): Matcher => patterns.get(pattern) ?? linearMatcher(pattern)
  return {
    ...baseOptions,
    meta: false,
    validateSchema: false,
    inlineRefs: false,
    // An inherited member, such as `constructor`, is no property of a JSON object.
    ownProperties: true,
    // Long lists are looped over and nothing is optimised: compiling is several times as fast, checking about as fast.
    loopRequired: 20,
    // `code` within it would name the engine in generated source text, which is not made here.
    code: { optimize: false, regExp: Object.assign(linear, { code: 're2' }) }
  }
}

interface Patterns {
  readonly patterns: Map<string, Matcher>
  /** Patterns that no engine takes. */
  readonly problems: SchemaProblem[]
  readonly nonlinear: SchemaProblem[]
}

function compilePatterns(schema: unknown): Patterns {
  const found: Patterns = { patterns: new Map(), problems: [], nonlinear: [] }
  for (const { path, pattern } of patternsOf(schema)) compileOne(pattern, path, found)
  return found
}

function compileOne(pattern: string, path: string, { patterns, problems, nonlinear }: Patterns): void {
  try {
    if (!patterns.has(pattern)) patterns.set(pattern, linearMatcher(pattern))
    else if (patterns.get(pattern) instanceof RegExp) nonlinear.push(needsBacktracking(path))
  } catch (thrown) {
    const matcher = backtrackingMatcher(pattern)
    if (matcher === undefined) {
      problems.push({ path, message: `The pattern cannot be used: ${shortened(thrown)}.` })
    } else {
      patterns.set(pattern, matcher)
      nonlinear.push(needsBacktracking(path))
    }
  }
}

function needsBacktracking(path: string): SchemaProblem {
  return { path, message: 'With strict, a pattern may use neither lookaround nor back-references.' }
}

function* patternsOf(root: unknown): Generator<{ path: string; pattern: string }> {
  for (const { path, schema } of subschemas(root)) {
    if (!isObject(schema)) continue
    const pattern = memberOf(schema, 'pattern')
    if (typeof pattern === 'string') yield { path: stepInto(path, 'pattern'), pattern }
    const named = memberOf(schema, 'patternProperties')
    for (const name of Object.keys(isObject(named) ? named : {})) yield { path: stepInto(stepInto(path, 'patternProperties'), name), pattern: name }
  }
}

function linearMatcher(pattern: string): Matcher {
  const compiled = RE2JS.compile(RE2JS.translateRegExp(pattern))
  return { test: (text) => compiled.test(text) }
}

/**
 * For what clients' libraries put into their schemas, such as the lookahead in zod's e-mail pattern. It can take
 * exponential time, which is why the thread that runs it is one that can be cut off.
 */
function backtrackingMatcher(pattern: string): RegExp | undefined {
  try {
    return new RegExp(pattern, 'u') // eslint-disable-line security/detect-non-literal-regexp -- it runs only in the thread that is cut off
  } catch {
    return undefined
  }
}

function compileProblem(schema: unknown, thrown: unknown): SchemaProblem {
  const missing = thrown instanceof Error && 'missingRef' in thrown ? String(thrown.missingRef) : undefined
  if (missing === undefined) return { path: '', message: `The schema cannot be used: ${shortened(thrown)}.` }
  for (const { path, schema: inner } of subschemas(schema)) {
    const target = isObject(inner) ? memberOf(inner, '$ref') : undefined
    if (typeof target === 'string' && missing.endsWith(target)) return { path: stepInto(path, '$ref'), message: 'The reference leads nowhere.' }
  }
  return { path: '', message: 'A reference leads nowhere.' }
}

function toProblem(error: ErrorObject): SchemaProblem {
  const params = error.params as Readonly<Record<string, unknown>>
  const extra = params['additionalProperty'] ?? params['unevaluatedProperty']
  const detail = typeof extra === 'string' ? ` ('${extra.slice(0, 64)}')` : ''
  const problem = { path: error.instancePath.slice(0, 1_000), message: `${(error.message ?? 'is not valid').slice(0, 200)}${detail}` }
  if (typeof extra === 'string') return { ...problem, kind: 'unknown', property: extra.slice(0, 200) }
  if (error.keyword === 'required') return { ...problem, kind: 'missing', property: String(params['missingProperty']).slice(0, 200) }
  return error.keyword === 'type' ? { ...problem, kind: 'type' } : problem
}

function shortened(thrown: unknown): string {
  return (thrown instanceof Error ? thrown.message : String(thrown)).slice(0, 200)
}
