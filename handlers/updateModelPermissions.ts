// SPDX-License-Identifier: Apache-2.0
import { permissionsToWire } from './_wire/administration-to-wire.ts'
import type { Handler } from './context.ts'

/** Sets which models a project may name. */
export const updateModelPermissions: Handler<'updateModelPermissions'> = async ({ path, body }, { administration, principal }) => (
  { status: 200, body: permissionsToWire(await administration.setModelPermissions(principal, path.project_id, { mode: body.mode, modelIds: body.model_ids })) }
)
