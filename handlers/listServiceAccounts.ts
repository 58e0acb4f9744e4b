// SPDX-License-Identifier: Apache-2.0
import { readAge } from './_wire/administration-from-wire.ts'
import { accountToWire, pageToWire } from './_wire/administration-to-wire.ts'
import type { Handler } from './context.ts'

/** A page of the service accounts of a project. */
export const listServiceAccounts: Handler<'listServiceAccounts'> = async ({ path, query }, { administration, principal }) => (
  { status: 200, body: pageToWire(await administration.accounts(principal, path.project_id, readAge(query)), accountToWire) }
)
