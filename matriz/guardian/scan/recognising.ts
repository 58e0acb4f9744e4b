// SPDX-License-Identifier: Apache-2.0
import type { Detector, DetectorScan } from '../detector.ts'
import { compileRecognisers } from './compile.ts'
import type { RecognisingDetector } from './recogniser.ts'
import { RecogniserScan } from './recogniser-scan.ts'

export type RecognisingParts = Omit<RecognisingDetector, 'streams' | 'open'>

/** A detector of these parts, which also works alone. */
export function recognising(parts: RecognisingParts): RecognisingDetector {
  const detector: RecognisingDetector = { ...parts, streams: true, open: (): DetectorScan => new RecogniserScan(compileRecognisers([detector])) }
  return detector
}

export function isRecognising(detector: Detector): detector is RecognisingDetector {
  return 'recognisers' in detector
}
