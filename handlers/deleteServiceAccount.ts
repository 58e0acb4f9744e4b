// SPDX-License-Identifier: Apache-2.0
import type { Handler } from './context.ts'

/** Removes a service account with its keys. */
export const deleteServiceAccount: Handler<'deleteServiceAccount'> = async ({ path }, { administration, principal }) => {
  await administration.deleteAccount(principal, path.project_id, path.service_account_id)
  return { status: 200, body: { object: 'organization.project.service_account.deleted', id: path.service_account_id, deleted: true } }
}
