// SPDX-License-Identifier: Apache-2.0
import type { Detector, DetectorScan, Scanned } from '../detector.ts'

const category = 'length'

/** Finds what a text has beyond so many UTF-16 units. */
export function length({ name, maxUnits }: { readonly name: string, readonly maxUnits: number }): Detector {
  return {
    name,
    description: `What a text has beyond ${maxUnits} UTF-16 units.`,
    categories: [category],
    streams: true,
    open: () => new LengthScan(name, maxUnits)
  }
}

class LengthScan implements DetectorScan {
  readonly #name: string
  readonly #maxUnits: number
  #received = 0
  /** Where the surplus begins: never between the halves of a surrogate pair. */
  #start: number

  constructor(name: string, maxUnits: number) {
    this.#name = name
    this.#maxUnits = maxUnits
    this.#start = maxUnits
  }

  push(piece: string): Scanned {
    const cut = this.#maxUnits - 1 - this.#received
    if (cut >= 0 && cut < piece.length && isHighSurrogate(piece.charCodeAt(cut))) this.#start = this.#maxUnits - 1
    this.#received += piece.length
    return this.#scanned(this.#received > this.#maxUnits)
  }

  end(): Scanned {
    const over = this.#received > this.#maxUnits
    return over
      ? { findings: [{ detector: this.#name, category, start: this.#start, end: this.#received, score: 1 }], settled: this.#received, open: [] }
      : this.#scanned(false)
  }

  #scanned(over: boolean): Scanned {
    return {
      findings: [],
      // The first half of a pair waits until it is known whether both fit.
      settled: over ? this.#received : Math.min(this.#received, this.#start),
      open: over ? [{ detector: this.#name, category, start: this.#start, score: 1 }] : []
    }
  }
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff
}
