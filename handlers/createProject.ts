// SPDX-License-Identifier: Apache-2.0
import { projectToWire } from './_wire/administration-to-wire.ts'
import { given } from './_wire/nullable.ts'
import { Reviewer } from './_wire/reviewer.ts'
import type { Handler } from './context.ts'

/** Makes a project. */
export const createProject: Handler<'createProject'> = async ({ body }, { administration, principal, noteIgnored }) => {
  new Reviewer(noteIgnored).fields('CreateProjectRequest', body, '')
  const { name, id } = body
  return { status: 200, body: projectToWire(await administration.createProject(principal, { name, ...(given(id) && { id }) })) }
}
