// SPDX-License-Identifier: Apache-2.0
import { readRotation } from './_wire/administration-from-wire.ts'
import { issuedKeyToWire } from './_wire/administration-to-wire.ts'
import type { Handler } from './context.ts'

/** Gives a key of a project another secret. */
export const rotateProjectApiKey: Handler<'rotateProjectApiKey'> = async ({ path, body }, { administration, principal }) => (
  { status: 200, body: issuedKeyToWire(await administration.rotateKey(principal, path.project_id, path.api_key_id, readRotation(body))) }
)
