// SPDX-License-Identifier: Apache-2.0
import { projectToWire } from './_wire/administration-to-wire.ts'
import type { Handler } from './context.ts'

/** Reads a project. */
export const getProject: Handler<'getProject'> = async ({ path }, { administration, principal }) => (
  { status: 200, body: projectToWire(await administration.project(principal, path.project_id)) }
)
