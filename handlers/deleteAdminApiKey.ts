// SPDX-License-Identifier: Apache-2.0
import type { Handler } from './context.ts'

/** Revokes an admin key. */
export const deleteAdminApiKey: Handler<'deleteAdminApiKey'> = async ({ path }, { administration, principal }) => {
  await administration.deleteAdminKey(principal, path.key_id)
  return { status: 200, body: { id: path.key_id, object: 'organization.admin_api_key.deleted', deleted: true } }
}
