// SPDX-License-Identifier: Apache-2.0
import { adminKeyToWire } from './_wire/administration-to-wire.ts'
import type { Handler } from './context.ts'

/** Reads an admin key. */
export const getAdminApiKey: Handler<'getAdminApiKey'> = async ({ path }, { administration, principal }) => (
  { status: 200, body: adminKeyToWire(await administration.adminKey(principal, path.key_id)) }
)
