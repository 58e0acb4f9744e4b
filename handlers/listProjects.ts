// SPDX-License-Identifier: Apache-2.0
import { readAge } from './_wire/administration-from-wire.ts'
import { pageToWire, projectToWire } from './_wire/administration-to-wire.ts'
import type { Handler } from './context.ts'

/** A page of the projects of the organization. */
export const listProjects: Handler<'listProjects'> = async ({ query }, { administration, principal }) => (
  { status: 200, body: pageToWire(await administration.projects(principal, { ...readAge(query), archived: query.include_archived }), projectToWire) }
)
