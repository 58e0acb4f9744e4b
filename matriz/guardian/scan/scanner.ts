// SPDX-License-Identifier: Apache-2.0
import type { Detector, DetectorScan, Finding, Opening, Scanned } from '../detector.ts'
import { checkScanned, InvalidScan } from './check-scanned.ts'
import { compileRecognisers, passSize } from './compile.ts'
import type { CompiledRecognisers } from './compile.ts'
import type { RecognisingDetector } from './recogniser.ts'
import { RecogniserScan } from './recogniser-scan.ts'
import { isRecognising } from './recognising.ts'

/** A detector that is out for the rest of the text. */
export interface DetectorFailure {
  readonly detector: string
  readonly reason: 'threw' | 'invalid'
  readonly cause?: unknown
}

export interface ScannerScanned extends Scanned {
  /** Detectors that failed with this piece. */
  readonly failures: readonly DetectorFailure[]
}

export interface ScannerScan extends DetectorScan {
  push(piece: string): ScannerScanned
  end(): ScannerScanned
}

/** Many detectors over one text. It never throws: who fails is named, and the others go on. */
export interface Scanner {
  readonly detectors: readonly Detector[]
  /** A new text. Findings of different detectors may overlap; docs/guardian/detectors.md says which give way. */
  open(): ScannerScan
  /** The same, fed once: all findings in the order of their starts. */
  scanWhole(text: string): { readonly findings: readonly Finding[], readonly failures: readonly DetectorFailure[] }
}

/** A scanner of these detectors, whose names differ. */
export function createScanner(detectors: Iterable<Detector>): Scanner {
  const all = [...detectors]
  const passes = groups(all.filter(isRecognising)).map(compileRecognisers)
  const others = all.filter(detector => !isRecognising(detector))
  const open = (expected: number): ScannerScan => new MergedScan(passes, others, expected)
  return {
    detectors: all,
    open: () => open(0),
    scanWhole(text) {
      const scan = open(text.length)
      const pushed = scan.push(text)
      const ended = scan.end()
      return { findings: [...pushed.findings, ...ended.findings].sort(byStart), failures: [...pushed.failures, ...ended.failures] }
    }
  }
}

/** Recognisers of as many detectors as go into one pass. */
function groups(detectors: readonly RecognisingDetector[]): RecognisingDetector[][] {
  const made: RecognisingDetector[][] = []
  let taken = passSize
  for (const detector of detectors) {
    if (taken + detector.recognisers.length > passSize) {
      made.push([])
      taken = 0
    }
    made.at(-1)?.push(detector)
    taken += detector.recognisers.length
  }
  return made
}

interface Source {
  readonly scan: DetectorScan
  /** The detector, where it is only one; a pass tells failures of its detectors by itself. */
  readonly detector?: Detector
  settled: number
  open: readonly Opening[]
  failed: boolean
}

class MergedScan implements ScannerScan {
  readonly #sources: Source[]
  #received = 0
  /** Found, and behind what every source has settled. */
  #waiting: Finding[] = []
  #failures: DetectorFailure[] = []

  constructor(passes: readonly CompiledRecognisers[], others: readonly Detector[], expected: number) {
    const failed = (detector: string, cause: unknown): void => { this.#failures.push({ detector, reason: reasonOf(cause), cause }) }
    this.#sources = [
      ...passes.map(compiled => newSource(new RecogniserScan(compiled, { expected, failed }))),
      ...others.flatMap(detector => {
        try {
          return [newSource(detector.open(), detector)]
        } catch (thrown) {
          failed(detector.name, thrown)
          return []
        }
      })
    ]
  }

  push(piece: string): ScannerScanned {
    this.#received += piece.length
    for (const source of this.#sources) this.#feed(source, scan => scan.push(piece))
    return this.#merged()
  }

  end(): ScannerScanned {
    for (const source of this.#sources) {
      this.#feed(source, scan => scan.end())
      source.settled = this.#received
    }
    return this.#merged(Infinity)
  }

  #feed(source: Source, step: (scan: DetectorScan) => Scanned): void {
    if (source.failed) return
    try {
      const scanned = step(source.scan)
      if (source.detector !== undefined) checkScanned(scanned, { detector: source.detector, settled: source.settled, received: this.#received })
      source.settled = scanned.settled
      source.open = scanned.open
      for (const finding of scanned.findings) this.#waiting.push(finding)
    } catch (cause) {
      this.#failures.push({ detector: source.detector?.name ?? 'recognisers', reason: reasonOf(cause), cause })
      source.failed = true
      source.settled = Infinity
      source.open = []
    }
  }

  #merged(upTo = this.#sources.reduce((least, { settled }) => Math.min(least, settled), this.#received)): ScannerScanned {
    const failures = this.#failures
    this.#failures = []
    const waiting = this.#waiting
    const settled = Math.min(upTo, this.#received)
    if (this.#sources.length > 1) waiting.sort(byStart)
    const findings = waiting.filter(({ start }) => start < upTo)
    this.#waiting = findings.length === waiting.length ? [] : waiting.filter(({ start }) => start >= upTo)
    const open = this.#sources.flatMap(source => source.open).filter(({ start }) => start < upTo).sort((one, other) => one.start - other.start)
    return { findings, settled, open, failures }
  }
}

function reasonOf(cause: unknown): DetectorFailure['reason'] {
  return cause instanceof InvalidScan ? 'invalid' : 'threw'
}

function newSource(scan: DetectorScan, detector?: Detector): Source {
  return { scan, ...(detector === undefined ? {} : { detector }), settled: 0, open: [], failed: false }
}

function byStart(one: Finding, other: Finding): number {
  return one.start - other.start
}
