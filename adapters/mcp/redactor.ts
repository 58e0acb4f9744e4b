// SPDX-License-Identifier: Apache-2.0

/** Shorter values let nobody in, and may well be words of an answer. */
const shortest = 12

/** Takes out of what a server says what it was sent to let somebody in: it may repeat it. */
export class Redactor {
  readonly #secrets: readonly string[]

  constructor(values: readonly string[]) {
    // A token also stands without the word before it.
    const all = values.flatMap((value) => [value, value.slice(value.indexOf(' ') + 1)])
    this.#secrets = [...new Set(all)].filter(({ length }) => length >= shortest).toSorted((one, other) => other.length - one.length)
  }

  /** The value with every text in it, names of members too, freed of them. */
  in<T>(value: T): T {
    if (this.#secrets.length === 0) return value
    // Texts stay texts, and everything else what it is.
    return this.#clean(value) as T
  }

  #clean(value: unknown): unknown {
    if (typeof value === 'string') return this.#secrets.reduce((text, secret) => text.replaceAll(secret, '[redacted]'), value)
    if (Array.isArray(value)) return value.map((one) => this.#clean(one))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [this.#clean(key), this.#clean(one)]))
  }
}
