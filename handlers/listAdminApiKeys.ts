// SPDX-License-Identifier: Apache-2.0
import { readAge } from './_wire/administration-from-wire.ts'
import { adminKeyToWire, pageToWire } from './_wire/administration-to-wire.ts'
import type { Handler } from './context.ts'

/** A page of the admin keys of the organization. */
export const listAdminApiKeys: Handler<'listAdminApiKeys'> = async ({ query }, { administration, principal }) => (
  { status: 200, body: pageToWire(await administration.adminKeys(principal, readAge(query)), adminKeyToWire) }
)
