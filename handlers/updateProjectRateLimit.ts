// SPDX-License-Identifier: Apache-2.0
import { rateLimitToWire } from './_wire/administration-to-wire.ts'
import { Reviewer } from './_wire/reviewer.ts'
import type { Handler } from './context.ts'

/** Sets what a project may ask of a model. */
export const updateProjectRateLimit: Handler<'updateProjectRateLimit'> = async ({ path, body }, { administration, principal, noteIgnored }) => {
  new Reviewer(noteIgnored).fields('UpdateProjectRateLimitRequest', body, '')
  const limit = await administration.setRequestLimit(principal, path.project_id, path.rate_limit_id, body.max_requests_per_1_minute ?? undefined)
  return { status: 200, body: rateLimitToWire(limit) }
}
