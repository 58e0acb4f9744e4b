// SPDX-License-Identifier: Apache-2.0

/** As far back as a guard may hold a text. */
const longestHold = 256
const compared = 64

/** Where places of a text are in what was let through of it, as both go on. Inside of what was redacted there are none. */
export class TextPlaces {
  #given = 0
  #said = 0
  /** What of the text has not left. */
  #held = ''

  /** `said` left when `given` had come. */
  pass(given: string, said: string): void {
    const held = this.#held + given
    this.#given += given.length
    this.#said += said.length
    this.#held = held.startsWith(said) ? held.slice(said.length) : held.slice(held.length - heldAfter(held, said))
  }

  /** `said` was the last of it. */
  end(said: string): void {
    this.pass('', said)
    this.#held = ''
  }

  /** Where an index of the text is now; undefined where the text up to it has not left. */
  placeOf(index: number): number | undefined {
    const from = this.#given - this.#held.length
    return index > from ? undefined : Math.max(0, this.#said - (from - index))
  }
}

/** How much of a text is still held that left changed: what left ends as what is not held any more does. */
function heldAfter(text: string, said: string): number {
  let best = { held: 0, alike: 0 }
  for (let held = 0; held <= Math.min(longestHold, text.length); held += 1) {
    const alike = alikeAtEnd(text, text.length - held, said)
    if (alike > best.alike) best = { held, alike }
  }
  return best.held
}

function alikeAtEnd(text: string, end: number, said: string): number {
  let count = 0
  while (count < Math.min(compared, end, said.length) && text[end - 1 - count] === said[said.length - 1 - count]) count += 1
  return count
}
