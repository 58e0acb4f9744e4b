// SPDX-License-Identifier: Apache-2.0
import type { RuleMatch, TextContext } from '../content-policy.ts'
import type { Finding } from '../detector.ts'
import type { ScannerScan, ScannerScanned } from '../scan/scanner.ts'
import { RedactingPass } from './redacting-pass.ts'
import type { SurfacePlan } from './surface-plan.ts'
import { Verdicts } from './verdicts.ts'

/** What was found out about a whole text before it is read. */
export interface Foreseen {
  readonly textLength: number
  readonly findings: readonly Finding[]
  readonly failures: readonly NonNullable<RuleMatch['failure']>[]
}

/** One text and the rules of its surface: the same for a text in pieces as for a whole one, which is one piece. */
export class TextPass {
  readonly #observing: ScannerScan | undefined
  readonly #redacting: RedactingPass
  readonly #verdicts: Verdicts
  readonly #observed: ReadonlySet<string>
  #blocked = false

  constructor(plan: SurfacePlan, context: TextContext, foreseen?: Foreseen) {
    const verdicts = new Verdicts(plan.rules, context, foreseen?.textLength)
    this.#verdicts = verdicts
    this.#observed = plan.observed
    this.#observing = plan.observed.size === 0 ? undefined : plan.observing.open()
    this.#redacting = new RedactingPass(plan.enforcing, plan.order, {
      found: finding => verdicts.judge(finding),
      opened: opening => verdicts.judge(opening),
      failed: failure => verdicts.fail(failure),
      wouldChange: opening => verdicts.wouldChange(opening)
    })
    for (const failure of foreseen?.failures ?? []) this.#fail(failure)
    this.#redacting.foresee(foreseen?.findings ?? [])
  }

  get blocked(): boolean {
    return this.#blocked || this.#redacting.blocked
  }

  get matches(): readonly RuleMatch[] {
    return this.#verdicts.matches
  }

  /** Units that wait to be decided. */
  get heldUnits(): number {
    return this.#redacting.heldUnits
  }

  push(piece: string): string {
    if (this.blocked) return ''
    this.#observe(this.#observing?.push(piece))
    const left = this.#redacting.push(piece)
    return this.blocked ? '' : left
  }

  end(): string {
    if (this.blocked) return ''
    this.#observe(this.#observing?.end())
    const left = this.#redacting.end()
    return this.blocked ? '' : left
  }

  #observe(scanned: ScannerScanned | undefined): void {
    for (const finding of scanned?.findings ?? []) if (this.#observed.has(finding.detector)) this.#verdicts.judge(finding)
    for (const { detector, reason } of scanned?.failures ?? []) this.#fail({ detector, reason })
  }

  #fail(failure: NonNullable<RuleMatch['failure']>): void {
    const effect = this.#verdicts.fail(failure)
    if (effect === 'block') this.#blocked = true
    if (effect === 'redact') this.#redacting.giveUp()
  }
}
