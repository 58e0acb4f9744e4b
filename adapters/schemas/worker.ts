// SPDX-License-Identifier: Apache-2.0
import { serveJobs } from '../threads/serve-jobs.ts'
import type { Job, JobResult } from './check-job.ts'
import { Compiler } from './compiler.ts'

/** Enough to name what is wrong; more would only be copied about. */
const PROBLEMS_MAX = 8

/** Calls `onCompiled` when the schema is, and a value is about to be checked. */
function perform(compiler: Compiler, job: Job, onCompiled = (): void => {}): JobResult {
  try {
    const unusable = compiler.checkSchema(job.hash, job.schema, job.strict)
    if (job.value === undefined || unusable.length > 0) return { usable: unusable.length === 0, problems: unusable.slice(0, PROBLEMS_MAX) }
    onCompiled()
    const { usable, problems } = compiler.checkValue(job.hash, job.schema, job.value)
    return { usable, problems: problems.slice(0, PROBLEMS_MAX) }
  } catch (thrown) {
    // Such as a reference to itself, which overflows the stack when a value is checked.
    const message = thrown instanceof RangeError ? 'The schema goes too deep.' : 'The schema cannot be checked.'
    return { usable: job.value !== undefined, problems: [{ path: '', message }] }
  }
}

// The first uses of each part are slow; that must not count against the first caller.
function warm(compiler: Compiler): void {
  for (const draft of ['https://json-schema.org/draft/2020-12/schema', 'http://json-schema.org/draft-07/schema#']) {
    for (let size = 1; size <= 6; size++) {
      const inner = { type: 'object', properties: { a: { type: 'string', pattern: `^a{${size}}` }, b: { enum: ['x', 1] } }, required: ['a'], additionalProperties: false }
      const properties = Object.fromEntries(Array.from({ length: size * 4 }, (_, index) => [`p${index}`, { type: 'array', items: inner }]))
      perform(compiler, { hash: `${draft} ${size}`, schema: JSON.stringify({ $schema: draft, properties }), value: '{"p0":[{"a":"b"}]}', strict: false })
    }
  }
}

const compiler = new Compiler()
warm(compiler)
serveJobs<Job, JobResult>((job, next) => perform(compiler, job, next))
