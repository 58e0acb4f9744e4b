// SPDX-License-Identifier: Apache-2.0
import { readLimits } from './_wire/administration-from-wire.ts'
import { pageToWire, rateLimitToWire } from './_wire/administration-to-wire.ts'
import type { Handler } from './context.ts'

/** A page of what a project may ask of models. */
export const listProjectRateLimits: Handler<'listProjectRateLimits'> = async ({ path, query }, { administration, principal }) => (
  { status: 200, body: pageToWire(await administration.requestLimits(principal, path.project_id, readLimits(query)), rateLimitToWire) }
)
