// SPDX-License-Identifier: Apache-2.0
import { hash as digest } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { MatrizError } from '../../matriz/errors.ts'
import type { Clock, SchemaChecker, SchemaProblem } from '../../matriz/ports.ts'
import type { JsonSchema } from '../../matriz/request.ts'
import { BoundedThread } from '../threads/bounded-thread.ts'
import type { CutOff, JobBounds } from '../threads/bounded-thread.ts'
import { exceedsBounds, exceedsBytes } from './bounds.ts'
import type { Job, JobResult } from './check-job.ts'
import { outsideStrictSubset } from './strict-subset.ts'
import { isObject, memberOf, stepInto, subschemas } from './subschemas.ts'

/**
 * How long a schema may take to compile, and then a value to be checked. The largest schemas allowed take some 90 ms to
 * compile on a quiet machine.
 */
const BOUNDS: JobBounds = { phasesMs: [300, 100], elapsedMs: 2_000 }

// The published package holds compiled JavaScript, the repository TypeScript.
const WORKER_URL = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url)

/** A schema that was cut off is tried again after so long: the machine may have been busy. */
const CUT_OFF_REMEMBERED_MS = 10_000

const VERDICTS_KEPT = 4_096

/** UTF-16 units of JSON text that a value may have. */
const VALUE_UNITS_MAX = 8 * 1024 * 1024

const PROBLEMS_MAX = 8

const cutOff: readonly SchemaProblem[] = [{ path: '', kind: 'cut_off', message: 'The check took too long, or too much memory, and was cut off.' }]

/** A schema checker with its thread; the thread starts with the first schema that is new. */
export interface ClosableSchemaChecker extends SchemaChecker {
  /** Starts the thread now. To be called when nobody waits. */
  warm(): void
  close(): Promise<void>
}

/** Checks callers' schemas as the port promises. A schema seen before costs its hash. */
export function createSchemaChecker(clock: Pick<Clock, 'schedule' | 'monotonicMs'>): ClosableSchemaChecker {
  return new BoundedSchemaChecker(clock)
}

interface Prepared {
  readonly text: string
  readonly hash: string
}

class BoundedSchemaChecker implements ClosableSchemaChecker {
  /** For schemas that were never checked before, or were cut off. */
  readonly #untried: BoundedThread<Job, JobResult>
  /** For schemas that have kept within the bounds: nobody's experiment stands before them in the queue. */
  readonly #tried: BoundedThread<Job, JobResult>
  readonly #provenHashes = new LRUCache<string, true>({ max: VERDICTS_KEPT })
  readonly #verdicts: LRUCache<string, readonly SchemaProblem[]>

  constructor(clock: Pick<Clock, 'schedule' | 'monotonicMs'>) {
    const settings = { name: 'schemas', url: WORKER_URL, endsOnAbort: false }
    this.#untried = new BoundedThread(clock, settings)
    this.#tried = new BoundedThread(clock, settings)
    this.#verdicts = new LRUCache({ max: VERDICTS_KEPT, perf: { now: () => clock.monotonicMs() } })
  }

  async checkSchema(schema: JsonSchema, options: { readonly strict: boolean }, signal: AbortSignal): Promise<readonly SchemaProblem[]> {
    const prepared = prepare(schema)
    if ('path' in prepared) return [prepared]
    const name = `${options.strict ? 'strict' : 'open'} ${prepared.hash}`
    const known = this.#verdicts.get(name)
    if (known !== undefined) return known
    const plain = [...remoteReferences(schema), ...(options.strict ? outsideStrictSubset(schema) : [])].slice(0, PROBLEMS_MAX)
    const problems = plain.length > 0 ? plain : await this.#compile(prepared, options.strict, signal)
    this.#verdicts.set(name, problems, problems === cutOff ? { ttl: CUT_OFF_REMEMBERED_MS } : {})
    return problems
  }

  async checkValue(schema: JsonSchema, value: unknown, signal: AbortSignal): Promise<readonly SchemaProblem[]> {
    const prepared = prepare(schema)
    if ('path' in prepared) throw unusable([prepared])
    const known = this.#verdicts.get(`open ${prepared.hash}`) ?? []
    if (known.length > 0) throw unusable(known)
    const references = remoteReferences(schema)
    if (references.length > 0) throw unusable(references)
    const text = toText(value)
    if (typeof text !== 'string') return [text]
    const result = await this.#run({ hash: prepared.hash, schema: prepared.text, value: text, strict: false }, signal)
    if (typeof result === 'string') return cutOff
    if (!result.usable) throw unusable(result.problems)
    return result.problems
  }

  warm(): void {
    this.#untried.warm()
  }

  async close(): Promise<void> {
    await Promise.all([this.#untried.close(), this.#tried.close()])
  }

  async #run(job: Job, signal: AbortSignal): Promise<JobResult | CutOff> {
    const proven = this.#provenHashes.get(job.hash) === true
    if (proven) this.#tried.warm()
    const worker = proven && this.#tried.ready ? this.#tried : this.#untried
    const result = await worker.run(job, BOUNDS, signal)
    if (typeof result === 'string') this.#provenHashes.delete(job.hash)
    else this.#provenHashes.set(job.hash, true)
    return result
  }

  async #compile({ hash, text }: Prepared, strict: boolean, signal: AbortSignal): Promise<readonly SchemaProblem[]> {
    const result = await this.#run({ hash, schema: text, value: undefined, strict }, signal)
    return typeof result === 'string' ? cutOff : result.problems
  }
}

function prepare(schema: JsonSchema): Prepared | SchemaProblem {
  const large = exceedsBounds(schema)
  if (large !== undefined) return large
  const text = JSON.stringify(schema)
  return exceedsBytes(text) ?? { text, hash: digest('sha256', text) }
}

function remoteReferences(schema: JsonSchema): SchemaProblem[] {
  const problems: SchemaProblem[] = []
  for (const { path, schema: inner } of subschemas(schema)) {
    if (!isObject(inner)) continue
    for (const keyword of ['$ref', '$dynamicRef', '$recursiveRef']) {
      const target = memberOf(inner, keyword)
      if (typeof target !== 'string' || target.startsWith('#')) continue
      problems.push({ path: stepInto(path, keyword), message: "Only references within the schema, beginning with '#', are followed." })
    }
  }
  return problems
}

function toText(value: unknown): string | SchemaProblem {
  try {
    // Undefined for what JSON has no word for, whatever the declared type says.
    const text = JSON.stringify(value) as string | undefined
    if (text === undefined) return { path: '', message: 'is not a JSON value' }
    return text.length <= VALUE_UNITS_MAX ? text : { path: '', message: 'is too large to be checked' }
  } catch {
    return { path: '', message: 'is nested too deeply to be checked' }
  }
}

function unusable(problems: readonly SchemaProblem[]): MatrizError {
  const [first] = problems
  return new MatrizError('invalid_json_schema', `The schema cannot be used: at '${first?.path ?? ''}': ${first?.message ?? 'it is not valid.'}`)
}
