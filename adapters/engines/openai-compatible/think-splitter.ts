// SPDX-License-Identifier: Apache-2.0

const opening = '<think>'
const closing = '</think>'
/** White space before the tag, in characters, beyond which no tag is looked for. */
const longestLead = 256

/**
 * Tells the reasoning of a leading `<think>…</think>` from the text behind it, however the two tags are cut into
 * pieces. A tag that does not lead is text: an answer may well be about such tags.
 */
export class ThinkSplitter {
  readonly #text: (text: string) => void
  readonly #reasoning: (text: string) => void
  #state: 'leading' | 'thinking' | 'closed' | 'text' = 'leading'
  /** What may still turn out to be a tag. */
  #held = ''

  constructor(sinks: { readonly text: (text: string) => void; readonly reasoning: (text: string) => void }) {
    this.#text = sinks.text
    this.#reasoning = sinks.reasoning
  }

  push(piece: string): void {
    if (this.#state === 'text') this.#text(piece)
    else this.#step(this.#held + piece)
  }

  /** Gives out what was held back; to be called once, when the text has ended. */
  end(): void {
    const held = this.#held
    this.#held = ''
    if (held === '') return
    if (this.#state === 'thinking') this.#reasoning(held)
    else if (this.#state === 'leading') this.#text(held)
  }

  #step(all: string): void {
    this.#held = ''
    if (this.#state === 'leading') this.#lead(all)
    else if (this.#state === 'thinking') this.#think(all)
    else this.#afterThinking(all)
  }

  #lead(all: string): void {
    const trimmed = all.trimStart()
    if (trimmed.startsWith(opening)) {
      this.#state = 'thinking'
      this.#think(trimmed.slice(opening.length))
    } else if (all.length <= longestLead && opening.startsWith(trimmed)) {
      this.#held = all
    } else {
      this.#state = 'text'
      this.#text(all)
    }
  }

  #think(all: string): void {
    const end = all.indexOf(closing)
    if (end >= 0) {
      if (end > 0) this.#reasoning(all.slice(0, end))
      this.#state = 'closed'
      this.#afterThinking(all.slice(end + closing.length))
      return
    }
    const kept = heldLength(all)
    if (kept < all.length) this.#reasoning(all.slice(0, all.length - kept))
    this.#held = kept === 0 ? '' : all.slice(-kept)
  }

  #afterThinking(all: string): void {
    const text = all.trimStart()
    if (text === '') return
    this.#state = 'text'
    this.#text(text)
  }
}

/** How many characters at the end may be the beginning of the closing tag. */
function heldLength(text: string): number {
  for (let length = Math.min(closing.length - 1, text.length); length > 0; length -= 1) {
    if (closing.startsWith(text.slice(-length))) return length
  }
  return 0
}
