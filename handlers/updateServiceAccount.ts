// SPDX-License-Identifier: Apache-2.0
import { accountToWire } from './_wire/administration-to-wire.ts'
import { given } from './_wire/nullable.ts'
import type { Handler } from './context.ts'

/** Changes what is given of a service account. */
export const updateServiceAccount: Handler<'updateServiceAccount'> = async ({ path, body }, { administration, principal }) => {
  const { name, role } = body
  const account = await administration.changeAccount(principal, path.project_id, path.service_account_id, { ...(given(name) && { name }), ...(given(role) && { role }) })
  return { status: 200, body: accountToWire(account) }
}
