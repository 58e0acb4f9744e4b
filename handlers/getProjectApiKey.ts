// SPDX-License-Identifier: Apache-2.0
import { projectKeyToWire } from './_wire/administration-to-wire.ts'
import type { Handler } from './context.ts'

/** Reads a key of a project. */
export const getProjectApiKey: Handler<'getProjectApiKey'> = async ({ path }, { administration, principal }) => (
  { status: 200, body: projectKeyToWire(await administration.key(principal, path.project_id, path.api_key_id)) }
)
