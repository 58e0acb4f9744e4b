// SPDX-License-Identifier: Apache-2.0
import { lexicalVector } from '../../matriz/memory/lexical-embedding/vector.ts'
import type { TokenCounter } from '../../matriz/ports.ts'
import type { TextJob, TextOutcome } from './text-job.ts'

/** Does a job, in whichever thread. */
export function perform(job: TextJob, tokens: TokenCounter): TextOutcome {
  if ('count' in job) return { tokens: job.count.map((text) => tokens.count(text)) }
  const numbers = new Float32Array(job.embed.length * job.dimensions)
  for (const [index, text] of job.embed.entries()) numbers.set(lexicalVector(text, job.dimensions), index * job.dimensions)
  return { numbers }
}
