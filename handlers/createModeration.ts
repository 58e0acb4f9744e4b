// SPDX-License-Identifier: Apache-2.0
import { moderationFromWire } from './_wire/moderation-from-wire.ts'
import { moderationToWire } from './_wire/moderation-to-wire.ts'
import { given } from './_wire/nullable.ts'
import type { Handler } from './context.ts'

/** Says what texts hold. */
export const createModeration: Handler<'createModeration'> = async ({ body }, { matriz, principal, signal, newId, noteIgnored }) => {
  const { inputs, ignored } = moderationFromWire(body.input)
  const judged = await matriz.moderations.create(principal, { inputs, signal, ...given(body.model) ? { model: body.model } : {} })
  for (const path of ignored) noteIgnored(path)
  return { status: 200, body: moderationToWire(newId('modr').replace('_', '-'), judged) }
}
