// SPDX-License-Identifier: Apache-2.0
import { issuedAdminKeyToWire } from './_wire/administration-to-wire.ts'
import { given } from './_wire/nullable.ts'
import type { Handler } from './context.ts'

/** Makes an admin key; its secret is in this reply alone. */
export const createAdminApiKey: Handler<'createAdminApiKey'> = async ({ body }, { administration, principal }) => {
  const { name, scopes, expires_in_seconds: seconds } = body
  const issued = await administration.createAdminKey(principal, { name, ...(given(scopes) && { scopes }), ...(given(seconds) && { expiresAfterMs: seconds * 1000 }) })
  return { status: 200, body: issuedAdminKeyToWire(issued) }
}
