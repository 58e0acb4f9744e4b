// SPDX-License-Identifier: Apache-2.0
import { permissionsToWire } from './_wire/administration-to-wire.ts'
import type { Handler } from './context.ts'

/** Reads which models a project may name. */
export const getModelPermissions: Handler<'getModelPermissions'> = async ({ path }, { administration, principal }) => (
  { status: 200, body: permissionsToWire(await administration.modelPermissions(principal, path.project_id)) }
)
