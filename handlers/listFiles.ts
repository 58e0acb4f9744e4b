// SPDX-License-Identifier: Apache-2.0
import { fileListToWire } from './_wire/file-to-wire.ts'
import type { Handler } from './context.ts'

/** A page of the project's files. */
export const listFiles: Handler<'listFiles'> = async ({ query }, { matriz, principal }) => {
  const { limit, order, after, purpose } = query
  const page = await matriz.files.list(principal, { limit, order, ...(after !== undefined && { after }), ...(purpose !== undefined && { purpose }) })
  return { status: 200, body: fileListToWire(page) }
}
