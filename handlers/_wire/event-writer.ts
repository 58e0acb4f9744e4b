// SPDX-License-Identifier: Apache-2.0
import type { Frame } from '../../matriz/index.ts'
import type { EventCheck } from './event-check.ts'
import type { NumberedEvent } from './schemas.ts'

/** Numbers, checks and serialises the events of one stream. Nothing that was not checked gets out of it. */
export class EventWriter {
  readonly #check: EventCheck
  #frames: Frame[] = []
  #sequence = 0

  constructor(check: EventCheck) {
    this.#check = check
  }

  /** The number that the next event must carry. */
  get sequence(): number {
    return this.#sequence
  }

  /** Adds an event. Throws `contract_violation`, and is as if never called, for one that the contract forbids. */
  write(event: NumberedEvent): void {
    this.#check(event)
    this.#push(event.type, JSON.stringify(event))
  }

  /** Adds an event whose response has been serialised already; `responseText` must be the text of its `response`. */
  writeSnapshot(event: Extract<NumberedEvent, { response: unknown }>, responseText: string): void {
    this.#check(event)
    this.#push(event.type, `{"type":"${event.type}","sequence_number":${event.sequence_number},"response":${responseText}}`)
  }

  /** The frames of the events since the last call, those included that came before a violation. */
  take(): readonly Frame[] {
    const frames = this.#frames
    this.#frames = []
    return frames
  }

  #push(type: string, data: string): void {
    this.#frames.push({ sequence: this.#sequence++, type, data })
  }
}
