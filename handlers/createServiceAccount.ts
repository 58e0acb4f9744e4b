// SPDX-License-Identifier: Apache-2.0
import { readKeySettings } from './_wire/administration-from-wire.ts'
import { accountToWire, issuedKeyToWire } from './_wire/administration-to-wire.ts'
import type { Handler } from './context.ts'

/** Makes a service account, with a key unless none is wanted. */
export const createServiceAccount: Handler<'createServiceAccount'> = async ({ path, body }, { administration, principal }) => {
  const { name, create_service_account_only: only, ...settings } = body
  const { account, issued } = await administration.createAccount(principal, path.project_id, name, only === true ? undefined : readKeySettings(settings))
  return { status: 200, body: { ...accountToWire(account), api_key: issued === undefined ? null : issuedKeyToWire(issued) } }
}
