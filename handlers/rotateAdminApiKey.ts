// SPDX-License-Identifier: Apache-2.0
import { readRotation } from './_wire/administration-from-wire.ts'
import { issuedAdminKeyToWire } from './_wire/administration-to-wire.ts'
import type { Handler } from './context.ts'

/** Gives an admin key another secret. */
export const rotateAdminApiKey: Handler<'rotateAdminApiKey'> = async ({ path, body }, { administration, principal }) => (
  { status: 200, body: issuedAdminKeyToWire(await administration.rotateAdminKey(principal, path.key_id, readRotation(body))) }
)
