// SPDX-License-Identifier: Apache-2.0
import type { Detector } from '../../../matriz/guardian/detector.ts'
import { builtInDetectors } from '../../../matriz/guardian/detectors/built-in.ts'
import { createScanner } from '../../../matriz/guardian/scan/scanner.ts'

const whole = createScanner(builtInDetectors.values())

/** What the built-in detectors find in a text, together: `category: what stands there`. */
export function findings(text: string): string[] {
  return whole.scanWhole(text).findings.map(({ category, start, end }) => `${category}: ${text.slice(start, end)}`)
}

/** The same of one detector alone. */
export function findingsOf(detector: Detector, text: string): string[] {
  return createScanner([detector]).scanWhole(text).findings.map(({ category, start, end }) => `${category}: ${text.slice(start, end)}`)
}
