// SPDX-License-Identifier: Apache-2.0
import type { Finding } from '../../../matriz/guardian/detector.ts'
import { corpusClasses } from './sample.ts'
import type { CorpusClass, Sample, Span } from './sample.ts'

/** Recall and precision below these, in any class, fail. */
export const leastRecall = 0.995
export const leastPrecision = 0.99

/** How far a finding may reach over a value: a label or a bracket at it, not a sentence. */
const slack = 16

export interface ClassScore {
  readonly corpusClass: CorpusClass
  readonly positives: number
  readonly found: number
  readonly findings: number
  readonly right: number
  readonly recall: number
  readonly precision: number
}

/** A value that was not found, or a finding where there is none. */
export interface Miss {
  readonly kind: 'missed' | 'false'
  readonly corpusClass: CorpusClass
  readonly category: string
  readonly sample: Sample
  readonly finding?: Finding
}

/** Finds in a whole text what detectors find; a finding belongs to the class of its detector's name. */
export type Find = (text: string) => readonly Finding[]

/** What is found in samples, held against what was planted. */
export class Measurement {
  readonly #find: Find
  readonly #counts = new Map<CorpusClass, { positives: number; found: number; findings: number; right: number }>(corpusClasses.map(corpusClass => [corpusClass, { positives: 0, found: 0, findings: 0, right: 0 }]))
  readonly misses: Miss[] = []

  constructor(find: Find) {
    this.#find = find
  }

  add(sample: Sample): void {
    const findings = this.#find(sample.text)
    for (const corpusClass of corpusClasses) this.#judge(sample, corpusClass, findings.filter(({ detector }) => detector === corpusClass))
  }

  #judge(sample: Sample, corpusClass: CorpusClass, findings: readonly Finding[]): void {
    const counts = this.#counts.get(corpusClass)
    if (counts === undefined) return
    const planted = sample.planted?.corpusClass === corpusClass ? sample.planted : undefined
    const right = planted === undefined ? [] : findings.filter(finding => finding.category === planted.category && fits(finding, planted.span))
    counts.findings += findings.length
    counts.right += right.length
    for (const finding of findings) if (!right.includes(finding)) this.misses.push({ kind: 'false', corpusClass, category: finding.category, sample, finding })
    if (planted === undefined) return
    counts.positives += 1
    if (covers(right, planted.span, sample.text)) counts.found += 1
    else this.misses.push({ kind: 'missed', corpusClass, category: planted.category, sample })
  }

  scores(): readonly ClassScore[] {
    return [...this.#counts].map(([corpusClass, counts]) => ({
      corpusClass, ...counts, recall: counts.positives === 0 ? 1 : counts.found / counts.positives, precision: counts.findings === 0 ? 1 : counts.right / counts.findings
    }))
  }
}

function fits(finding: Finding, span: Span): boolean {
  return finding.start < span.end && finding.end > span.start && finding.start >= span.start - slack && finding.end <= span.end + slack
}

/** Whether no letter or digit of the value is outside of what was found: brackets and quotes around it may be. */
function covers(findings: readonly Finding[], span: Span, text: string): boolean {
  for (let place = span.start; place < span.end; place += 1) {
    if (/[\p{L}\p{N}]/u.test(text.charAt(place)) && !findings.some(finding => finding.start <= place && finding.end > place)) return false
  }
  return true
}

/** The problems, one a line; none where every class is good enough. */
export function problemsOf(scores: readonly ClassScore[]): readonly string[] {
  return scores.flatMap(({ corpusClass, recall, precision, positives }) => [
    ...(positives === 0 ? [`${corpusClass}: no sample`] : []),
    ...(recall < leastRecall ? [`${corpusClass}: recall ${recall.toFixed(4)} is below ${leastRecall}`] : []),
    ...(precision < leastPrecision ? [`${corpusClass}: precision ${precision.toFixed(4)} is below ${leastPrecision}`] : [])
  ])
}
