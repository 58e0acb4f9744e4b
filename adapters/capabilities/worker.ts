// SPDX-License-Identifier: Apache-2.0
import { workerData } from 'node:worker_threads'
import { MatrizError } from '../../matriz/errors.ts'
import type { Works } from '../../matriz/tools/capability.ts'
import { serveJobs } from '../threads/serve-jobs.ts'
import { asJson } from './json-text.ts'
import type { WorkJob, WorkOutcome, WorkerStart } from './work-job.ts'

// The runner of this thread says so; see WorkerStart.
const { works: modulePath } = workerData as WorkerStart
const { works } = await import(modulePath) as { readonly works: Works }

async function perform({ name, parameters }: WorkJob): Promise<WorkOutcome> {
  const work = Object.hasOwn(works, name) ? works[name] : undefined
  if (work === undefined) return { failed: `There is no work for ${name}.` }
  try {
    return asJson(await work(parameters))
  } catch (thrown) {
    if (thrown instanceof MatrizError && thrown.code === 'invalid_value') {
      return { refused: { message: thrown.message, ...(thrown.param === undefined ? {} : { param: thrown.param }) } }
    }
    return { failed: thrown instanceof Error ? thrown.stack ?? thrown.message : String(thrown) }
  }
}

serveJobs<WorkJob, WorkOutcome>(perform)
