// SPDX-License-Identifier: Apache-2.0
import { accountToWire } from './_wire/administration-to-wire.ts'
import type { Handler } from './context.ts'

/** Reads a service account. */
export const getServiceAccount: Handler<'getServiceAccount'> = async ({ path }, { administration, principal }) => (
  { status: 200, body: accountToWire(await administration.account(principal, path.project_id, path.service_account_id)) }
)
