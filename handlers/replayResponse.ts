// SPDX-License-Identifier: Apache-2.0
import { replayToWire } from './_wire/replay-to-wire.ts'
import type { Handler } from './context.ts'

/** Runs a stored response again from its recording, and says where it comes out differently. */
export const replayResponse: Handler<'replayResponse'> = async ({ path }, { matriz, principal }) =>
  ({ status: 200, body: replayToWire(await matriz.replay(principal, path.response_id)) })
