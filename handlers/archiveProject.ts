// SPDX-License-Identifier: Apache-2.0
import { projectToWire } from './_wire/administration-to-wire.ts'
import type { Handler } from './context.ts'

/** Ends a project for good. */
export const archiveProject: Handler<'archiveProject'> = async ({ path }, { administration, principal }) => (
  { status: 200, body: projectToWire(await administration.archiveProject(principal, path.project_id)) }
)
