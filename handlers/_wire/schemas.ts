// SPDX-License-Identifier: Apache-2.0
import type { components } from '../../generated/wire.ts'

/** The shapes of the contract, by name. */
export type Schemas = components['schemas']

/** One event of a stream that has a number. */
export type NumberedEvent = Exclude<Schemas['StreamEvent'], Schemas['KeepaliveEvent']>

/** An item that a run puts out, as the wire has it. */
export type WireOutputItem = Schemas['OutputItem']
