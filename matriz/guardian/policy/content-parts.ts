// SPDX-License-Identifier: Apache-2.0
import type { Clock } from '../../ports.ts'
import type { Detector, ModelDetector } from '../detector.ts'

/** What rules may name. */
export interface KnownParts {
  /** Those without parameters, by their names. */
  readonly detectors: ReadonlyMap<string, Detector>
  /** Those that are asked from elsewhere. */
  readonly models?: readonly DeclaredModel[]
}

export type DeclaredModel = Pick<ModelDetector, 'name' | 'categories'>

/** What is needed to ask them. */
export interface ContentParts extends KnownParts {
  readonly models?: readonly ModelDetector[]
  readonly clock: Pick<Clock, 'schedule'>
}
