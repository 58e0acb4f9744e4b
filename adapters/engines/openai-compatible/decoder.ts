// SPDX-License-Identifier: Apache-2.0
import type { Untrusted } from '../_wire/json.ts'

/** Reads one reply of an upstream into an answer. Throws MatrizError for what is no reply, or is a failure. */
export interface Decoder {
  /** The answer is known to be whole; only its usage may be missing. What still goes wrong then no longer matters. */
  readonly settled: boolean
  /** `finished` was given out. */
  readonly finished: boolean
  /** One event's data. */
  event(data: string): void
  /** The reply as one JSON object. */
  whole(body: Untrusted): void
  /** The reply's end, where no event said so. */
  eof(): void
}
