// SPDX-License-Identifier: Apache-2.0

/** What a detector found. Offsets are UTF-16 units of the whole text, `end` exclusive. */
export interface Finding {
  /** The detector's name, such as `email`. */
  readonly detector: string
  /** What it is, for rules and for the text that takes its place, such as `email` or `secret.aws_access_key`. */
  readonly category: string
  readonly start: number
  readonly end: number
  /** How sure the detector is, from 0 to 1; 1 where a check sum fits. */
  readonly score: number
}

/** A match that has been decided for good and goes on: all from its start is replaced until it ends, and then it is a finding. */
export type Opening = Omit<Finding, 'end'>

/** The longest match, or the longest opening by which a detector decides for good, in UTF-16 units. */
export const holdBackLimit = 128

/** One text, as it comes. Pure: no time, no ids. Its findings do not depend on how the text was cut. */
export interface DetectorScan {
  /** What the next piece of the text made certain. */
  push(piece: string): Scanned
  /** The text is over. */
  end(): Scanned
}

export interface Scanned {
  /**
   * In the order of their starts; none starts before what `settled` was before, save one that was open, which comes when
   * it is over. Those of one detector never overlap.
   */
  readonly findings: readonly Finding[]
  /** No later finding starts before this offset, save what is open: what is before it and not found may leave. */
  readonly settled: number
  /** What is open at `settled`, in the order of the starts. */
  readonly open: readonly Opening[]
}

/** Finds one kind of thing in texts, in linear time. */
export interface Detector {
  readonly name: string
  readonly description: string
  /** The categories that its findings may have. */
  readonly categories: readonly string[]
  /** Whether it decides by a match or an opening of at most `holdBackLimit`; the others need the whole text. */
  readonly streams: boolean
  /** A new text. */
  open(): DetectorScan
}

/** A detector that is asked from elsewhere, such as a model. It needs the whole text, and its own time. */
export interface ModelDetector {
  readonly name: string
  readonly description: string
  readonly categories: readonly string[]
  /** Longer than this is a failure of the detector, which the rule's failure mode decides. */
  readonly budgetMs: number
  detect(text: string, signal: AbortSignal): Promise<readonly Finding[]>
}
