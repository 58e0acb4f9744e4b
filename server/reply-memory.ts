// SPDX-License-Identifier: Apache-2.0
import type { Clock, Frame } from '../matriz/index.ts'

/** A reply that may not be written down: the text of a body, or the frames of a stream. */
export type RememberedReply =
  | { readonly status: number; readonly contentType: string; readonly body: string }
  | { readonly status: number; readonly frames: readonly (readonly Frame[])[] }

interface Entry {
  readonly reply: RememberedReply
  readonly bytes: number
  readonly untilMs: number
}

/** Replies in memory, by the id of their reservation: bounded in bytes, the oldest go first. */
export class ReplyMemory {
  readonly #entries = new Map<string, Entry>()
  readonly #limitBytes: number
  readonly #clock: Clock
  #heldBytes = 0

  constructor(limitBytes: number, clock: Clock) {
    this.#limitBytes = limitBytes
    this.#clock = clock
  }

  /** Keeps nothing that is larger than a quarter of the whole: one reply must not push out all others. */
  set(id: string, reply: RememberedReply, lifetimeMs: number): void {
    const bytes = bytesOf(reply)
    if (bytes > this.#limitBytes / 4) return
    this.#drop(id)
    this.#entries.set(id, { reply, bytes, untilMs: this.#clock.monotonicMs() + lifetimeMs })
    this.#heldBytes += bytes
    for (const oldest of this.#entries.keys()) {
      if (this.#heldBytes <= this.#limitBytes && !this.#isOver(oldest)) return
      this.#drop(oldest)
    }
  }

  get(id: string): RememberedReply | undefined {
    if (this.#isOver(id)) this.#drop(id)
    return this.#entries.get(id)?.reply
  }

  #isOver(id: string): boolean {
    const entry = this.#entries.get(id)
    return entry !== undefined && entry.untilMs <= this.#clock.monotonicMs()
  }

  #drop(id: string): void {
    this.#heldBytes -= this.#entries.get(id)?.bytes ?? 0
    this.#entries.delete(id)
  }
}

/** As V8 holds it at worst: two bytes a character. */
function bytesOf(reply: RememberedReply): number {
  if ('body' in reply) return 2 * reply.body.length
  let characters = 0
  for (const group of reply.frames) for (const { data, type } of group) characters += data.length + type.length
  return 2 * characters
}
