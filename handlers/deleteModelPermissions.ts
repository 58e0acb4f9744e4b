// SPDX-License-Identifier: Apache-2.0
import type { Handler } from './context.ts'

/** Lets a project name all models again. */
export const deleteModelPermissions: Handler<'deleteModelPermissions'> = async ({ path }, { administration, principal }) => {
  await administration.deleteModelPermissions(principal, path.project_id)
  return { status: 200, body: { object: 'project.model_permissions.deleted', deleted: true } }
}
