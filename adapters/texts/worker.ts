// SPDX-License-Identifier: Apache-2.0
import { serveJobs } from '../threads/serve-jobs.ts'
import { createTokenCounter } from '../tokens/token-counter.ts'
import { perform } from './perform.ts'
import type { TextJob, TextOutcome } from './text-job.ts'

// Its tables are loaded with the first texts to be counted.
const tokens = createTokenCounter()

serveJobs<TextJob, TextOutcome>((job) => perform(job, tokens))
