// SPDX-License-Identifier: Apache-2.0
import { allOf } from './administration.ts'
import type { BodyOf, CallOperation } from './administration-call.ts'

type Project = BodyOf<'getProject'>

/** Every project, with those that are archived where they are wanted. */
export async function allProjects(call: CallOperation, archived: boolean): Promise<readonly Project[]> {
  return allOf((query) => call('listProjects', { query: { ...query, include_archived: archived } }))
}

/** Makes the project of this id where there is none. */
export async function ensureProject(id: string, call: CallOperation): Promise<void> {
  const known = await allProjects(call, true)
  if (!known.some((project) => project.id === id)) await call('createProject', { body: { name: id, id } })
}
