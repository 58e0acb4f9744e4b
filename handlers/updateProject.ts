// SPDX-License-Identifier: Apache-2.0
import { projectToWire } from './_wire/administration-to-wire.ts'
import { Reviewer } from './_wire/reviewer.ts'
import type { Handler } from './context.ts'

/** Gives a project another name. */
export const updateProject: Handler<'updateProject'> = async ({ path, body }, { administration, principal, noteIgnored }) => {
  new Reviewer(noteIgnored).fields('UpdateProjectRequest', body, '')
  return { status: 200, body: projectToWire(await administration.renameProject(principal, path.project_id, body.name ?? undefined)) }
}
