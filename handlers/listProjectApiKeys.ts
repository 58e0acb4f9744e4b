// SPDX-License-Identifier: Apache-2.0
import { readAge } from './_wire/administration-from-wire.ts'
import { pageToWire, projectKeyToWire } from './_wire/administration-to-wire.ts'
import type { Handler } from './context.ts'

/** A page of the keys of a project. */
export const listProjectApiKeys: Handler<'listProjectApiKeys'> = async ({ path, query }, { administration, principal }) => {
  const page = await administration.keys(principal, path.project_id, readAge(query))
  // Whoever owns a key here has access to the project.
  return { status: 200, body: pageToWire(query.owner_project_access === 'inactive' ? { data: [], hasMore: false } : page, projectKeyToWire) }
}
