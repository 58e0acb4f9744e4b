// SPDX-License-Identifier: Apache-2.0
import { fileToWire } from './_wire/file-to-wire.ts'
import type { Handler } from './context.ts'

/** What is known of a file. */
export const getFile: Handler<'getFile'> = async ({ path }, { matriz, principal }) => ({ status: 200, body: fileToWire(await matriz.files.retrieve(principal, path.file_id)) })
