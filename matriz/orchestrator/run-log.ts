// SPDX-License-Identifier: Apache-2.0
import type { RunEvent, TerminalEvent } from '../events.ts'
import { EventChannel } from './channel.ts'
import { Transcript } from './transcript.ts'

/** Where a run writes its events. The first terminal event ends it; whatever comes later is dropped. */
export class RunLog {
  readonly channel = new EventChannel()
  readonly transcript = new Transcript()
  #terminal: TerminalEvent | undefined

  get terminal(): TerminalEvent | undefined {
    return this.#terminal
  }

  /** An arrow, since the composer is handed it alone. */
  readonly emit = (event: RunEvent): void => {
    if (this.#terminal !== undefined) return
    this.transcript.fold(event)
    this.channel.push(event)
  }

  end(terminal: TerminalEvent): void {
    if (this.#terminal !== undefined) return
    this.channel.push(terminal)
    this.#terminal = terminal
    this.channel.release()
  }

  /** Waits while the reader is behind. */
  async roomy(): Promise<void> {
    while (this.#terminal === undefined && this.channel.crowded) await this.channel.room()
  }
}
