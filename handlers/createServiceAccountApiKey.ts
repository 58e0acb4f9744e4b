// SPDX-License-Identifier: Apache-2.0
import { readKeySettings } from './_wire/administration-from-wire.ts'
import { issuedKeyToWire } from './_wire/administration-to-wire.ts'
import type { Handler } from './context.ts'

/** Makes another key of a service account; its secret is in this reply alone. */
export const createServiceAccountApiKey: Handler<'createServiceAccountApiKey'> = async ({ path, body }, { administration, principal }) => (
  { status: 200, body: issuedKeyToWire(await administration.createKey(principal, path.project_id, path.service_account_id, readKeySettings(body))) }
)
