// SPDX-License-Identifier: Apache-2.0
import type { Detector, Finding, Opening, Scanned } from '../detector.ts'
import type { Match } from './recogniser.ts'

/** A detector's answer that no detector may give. */
export class InvalidScan extends Error {}

interface Bounds {
  readonly detector: Detector
  /** What was settled before. */
  readonly settled: number
  /** Units of the text that have come. */
  readonly received: number
}

/** Throws `InvalidScan` where an answer is not one that detectors may give, so that nonsense cannot pass for a text without findings. */
export function checkScanned(scanned: Scanned, bounds: Bounds): void {
  const { findings, settled, open } = scanned
  if (!Array.isArray(findings) || !Array.isArray(open)) throw new InvalidScan('lists are missing')
  if (!Number.isInteger(settled) || settled < bounds.settled || settled > bounds.received) throw new InvalidScan('settled is out of bounds')
  for (const finding of findings as readonly Finding[]) {
    checkOpening(finding, bounds)
    if (!Number.isInteger(finding.end) || finding.end <= finding.start || finding.end > bounds.received) throw new InvalidScan('a finding ends out of bounds')
  }
  for (const opening of open as readonly Opening[]) checkOpening(opening, bounds)
}

/** The same of what a recogniser matched. */
export function checkMatch({ end, category, score }: Match, { categories }: Detector, { at, limit }: { readonly at: number, readonly limit: number }): void {
  if (!Number.isInteger(end) || end <= at || end > limit) throw new InvalidScan('a match ends out of bounds')
  if (!categories.includes(category)) throw new InvalidScan('a match of something else')
  checkScore(score)
}

function checkScore(score: unknown): void {
  if (typeof score !== 'number' || !(score >= 0 && score <= 1)) throw new InvalidScan('a score is out of bounds')
}

function checkOpening({ detector, category, start, score }: Opening, bounds: Bounds): void {
  if (detector !== bounds.detector.name || !bounds.detector.categories.includes(category)) throw new InvalidScan('a finding of something else')
  if (!Number.isInteger(start) || start < 0 || start > bounds.received) throw new InvalidScan('a finding starts out of bounds')
  checkScore(score)
}
