// SPDX-License-Identifier: Apache-2.0
import type { Handler } from './context.ts'

/** Revokes a key of a project. */
export const deleteProjectApiKey: Handler<'deleteProjectApiKey'> = async ({ path }, { administration, principal }) => {
  await administration.deleteKey(principal, path.project_id, path.api_key_id)
  return { status: 200, body: { object: 'organization.project.api_key.deleted', id: path.api_key_id, deleted: true } }
}
