// SPDX-License-Identifier: Apache-2.0

/** Beyond this depth all is said to be in one place. */
const deepest = 16

/** Where a JSON text is being read. Names are left out: they may be anybody's. */
export class JsonPath {
  readonly #base: string
  /** The index within each list that is open; undefined for an object. */
  readonly #open: (number | undefined)[] = []

  constructor(base: string) {
    this.#base = base
  }

  get text(): string {
    return this.#base + this.#open.slice(0, deepest).map(index => index === undefined ? '.*' : `[${index}]`).join('')
  }

  /** Goes on behind one of `{}[],:`. */
  step(mark: string): void {
    const last = this.#open.at(-1)
    if (mark === '{') this.#open.push(undefined)
    else if (mark === '[') this.#open.push(0)
    else if (mark === '}' || mark === ']') this.#open.pop()
    else if (mark === ',' && last !== undefined) this.#open[this.#open.length - 1] = last + 1
  }
}
