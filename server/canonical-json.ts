// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto'
import type { Hash } from 'node:crypto'

const mostAtOnce = 65_536

/** SHA-256, in hex, of `heading` and a JSON value: the same for equal values, in whatever order their members came. */
export function fingerprintOfJson(heading: string, value: unknown): string {
  const writer = new CanonicalWriter()
  writer.text(`${heading}\n`)
  writer.value(value)
  return writer.digest()
}

/** Hashes in pieces: a body of a hundred megabytes must not be written out once more. */
class CanonicalWriter {
  readonly #hash: Hash = createHash('sha256')
  #waiting = ''

  text(text: string): void {
    this.#waiting += text
    if (this.#waiting.length > mostAtOnce) this.#flush()
  }

  // As deep as the body, whose depth was bounded when it was read.
  value(value: unknown): void {
    if (Array.isArray(value)) this.#list(value)
    else if (typeof value === 'object' && value !== null) this.#members(value as Readonly<Record<string, unknown>>)
    else this.text(value === undefined ? 'nothing' : JSON.stringify(value))
  }

  digest(): string {
    this.#flush()
    return this.#hash.digest('hex')
  }

  #list(values: readonly unknown[]): void {
    this.text('[')
    for (const value of values) {
      this.value(value)
      this.text(',')
    }
    this.text(']')
  }

  #members(members: Readonly<Record<string, unknown>>): void {
    this.text('{')
    for (const name of Object.keys(members).sort()) {
      this.text(`${JSON.stringify(name)}:`)
      this.value(members[name])
      this.text(',')
    }
    this.text('}')
  }

  #flush(): void {
    this.#hash.update(this.#waiting)
    this.#waiting = ''
  }
}
