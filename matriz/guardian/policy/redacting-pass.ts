// SPDX-License-Identifier: Apache-2.0
import { holdBackLimit } from '../detector.ts'
import type { Finding, Opening } from '../detector.ts'
import type { DetectorFailure, Scanner, ScannerScan } from '../scan/scanner.ts'
import type { FailureEffect } from './content-document.ts'
import { markOf, uncheckedCategory } from './marks.ts'

/** What the rules say of what is found. */
export interface FindingJudge {
  found(finding: Finding): FailureEffect | undefined
  opened(opening: Opening): FailureEffect | undefined
  failed(failure: Pick<DetectorFailure, 'detector' | 'reason'>): FailureEffect | undefined
  /** Whether the text would be changed; nothing is written down. */
  wouldChange(opening: Opening): boolean
}

/** How much is read at a time: what is behind a mark is read again. */
const chunkUnits = 512
/** What detectors may look back at, and a mark. */
const tailUnits = 160
/** What may stand before a mark, so that what is before it is no more a finding than it was. */
const glues = ['', ' ', '_', '-', 'x', ' _ ']
/** What may stand behind it. */
const continuations = ['', ' and']

/**
 * Puts marks in the place of what the rules redact in a text that comes in pieces. Findings that overlap become one mark,
 * with the name of the one that starts first. Behind a mark the text is read anew, as whoever gets it would read it: so
 * there is nothing left to redact in what comes out, and that depends on the text and not on its pieces.
 */
export class RedactingPass {
  readonly #scanner: Scanner
  readonly #judge: FindingJudge
  readonly #order: ReadonlyMap<string, number>
  #scan: ScannerScan
  /** What the offsets of the scan lack. */
  #shift = 0
  /** Nothing that was found before this is heard any more. */
  #restartedAt = 0
  #settled = 0
  #held = ''
  /** The offset of what is held. */
  #from = 0
  /** The end of what came out. */
  #tail = ''
  /** Found, and not yet decided, in the order of the starts. */
  #findings: Finding[] = []
  #openings: readonly Opening[] = []
  /** Whether openings that have been decided are replaced, by detector and start. */
  #decided = new Map<string, boolean>()
  /** A mark stands for all up to here, and on while something that is replaced is open. */
  #covered: number | undefined
  #restarts = false
  #ended = false
  #unchecked = false
  blocked = false

  constructor(scanner: Scanner, order: ReadonlyMap<string, number>, judge: FindingJudge) {
    this.#scanner = scanner
    this.#order = order
    this.#judge = judge
    this.#scan = scanner.open()
  }

  /** Units that wait to be decided. */
  get heldUnits(): number {
    return this.blocked || this.#unchecked ? 0 : this.#held.length
  }

  push(piece: string): string {
    let left = ''
    for (let at = 0; at < piece.length && !this.blocked; at += chunkUnits) left += this.#step(piece.slice(at, at + chunkUnits))
    return this.blocked ? '' : left
  }

  end(): string {
    this.#ended = true
    if (!this.#unchecked) this.#hear(this.#scan.end())
    return this.#advance()
  }

  /** What was found out by others about the whole text, before any of it comes. */
  foresee(findings: readonly Finding[]): void {
    this.#foreseen = [...findings].sort((one, other) => this.#compare(one, other))
  }

  /** From here on everything is replaced. */
  giveUp(): void {
    this.#unchecked = true
  }

  #foreseen: Finding[] = []

  #step(chunk: string): string {
    this.#held += chunk
    if (this.#unchecked) return this.#advance()
    if (this.#restarts) this.#restart()
    else this.#hear(this.#scan.push(chunk))
    return this.#advance()
  }

  #hear({ findings, settled, open, failures }: ReturnType<ScannerScan['push']>): void {
    for (const failure of failures) this.#fail(failure)
    for (const finding of findings) {
      const [start, end] = [finding.start + this.#shift, finding.end + this.#shift]
      if (end > this.#restartedAt) this.#findings.push({ ...finding, start: Math.max(start, this.#restartedAt), end })
    }
    if (findings.length > 0) this.#findings.sort((one, other) => this.#compare(one, other))
    this.#openings = open.map(opening => ({ ...opening, start: Math.max(opening.start + this.#shift, this.#restartedAt) }))
    this.#settled = Math.max(settled + this.#shift, this.#restartedAt)
  }

  #fail({ detector, reason }: DetectorFailure): void {
    const effect = this.#judge.failed({ detector, reason })
    if (effect === 'block') this.blocked = true
    if (effect === 'redact') this.giveUp()
  }

  #advance(): string {
    let left = ''
    while (!this.blocked && !this.#unchecked) {
      const next = this.#next()
      if (this.#covered !== undefined && this.#covered <= this.#settled && (next === undefined || next.start >= this.#covered)) this.#uncover(this.#covered)
      else if (next === undefined) break
      else left += this.#decide(next)
    }
    if (this.blocked) return ''
    if (this.#unchecked) return left + this.#leaveUnchecked()
    // What is open may turn out to have been over for as long as may be held back.
    const received = this.#from + this.#held.length
    return left + this.#leave(this.#covered === Infinity && !this.#ended ? Math.min(this.#settled, received - holdBackLimit) : this.#settled)
  }

  /** What is to be decided next: it starts first, and nothing that starts before it can still come. */
  #next(): Finding | Opening | undefined {
    const opening = this.#openings.find(one => !this.#decided.has(keyOf(one)))
    const own = this.#findings[0]
    const foreseen = this.#foreseen[0]
    const candidates = [own, foreseen, opening].filter(one => one !== undefined && (one.start < this.#settled || this.#ended))
    return candidates.sort((one, other) => one === undefined || other === undefined ? 0 : this.#compare(one, other))[0]
  }

  #decide(next: Finding | Opening): string {
    if (!('end' in next)) return this.#open(next)
    if (this.#findings[0] === next) this.#findings.shift()
    else this.#foreseen.shift()
    const effect = this.#judge.found(next)
    if (effect === 'block') this.blocked = true
    const opened = this.#decided.get(keyOf(next))
    this.#decided.delete(keyOf(next))
    // A restart may have stood in the place of its start.
    if (opened === true) this.#closed(next.end)
    return opened === undefined && effect === 'redact' ? this.#cover(next, next.end) : ''
  }

  #open(opening: Opening): string {
    const effect = this.#judge.opened(opening)
    if (effect === 'block') {
      this.blocked = true
      this.#judge.found({ ...opening, end: this.#from + this.#held.length })
    }
    this.#decided.set(keyOf(opening), effect === 'redact')
    return effect === 'redact' ? this.#cover(opening, Infinity) : ''
  }

  #closed(end: number): void {
    this.#longestClosed = Math.max(this.#longestClosed, end)
    this.#covered = [...this.#decided.values()].includes(true) ? Infinity : this.#longestClosed
  }

  /** The furthest end of what is under the mark and over. */
  #longestClosed = 0

  #cover({ start, category }: Opening, end: number): string {
    if (end !== Infinity) this.#longestClosed = Math.max(this.#longestClosed, end)
    if (this.#covered !== undefined) {
      this.#covered = Math.max(this.#covered, end)
      return ''
    }
    const before = this.#leave(start)
    const mark = this.#glued(markOf(category))
    this.#covered = end
    this.#remember(mark)
    return before + mark
  }

  /** All under the mark is over: what follows is read with the mark before it. */
  #uncover(end: number): void {
    this.#leave(end)
    this.#covered = undefined
    this.#longestClosed = 0
    this.#decided.clear()
    if (this.#held === '') this.#restarts = true
    else this.#restart()
  }

  #restart(): void {
    this.#restarts = false
    this.#scan = this.#scanner.open()
    this.#restartedAt = this.#from
    this.#shift = this.#from - this.#tail.length
    this.#findings = []
    this.#openings = []
    this.#hear(this.#scan.push(this.#tail + this.#held))
    if (this.#ended) this.#hear(this.#scan.end())
  }

  /** Lets go of what is before an offset, and says what of it leaves. */
  #leave(upTo: number): string {
    const units = Math.max(0, Math.min(upTo, this.#from + this.#held.length) - this.#from)
    const text = this.#held.slice(0, units)
    this.#held = this.#held.slice(units)
    this.#from += units
    if (this.#covered !== undefined) return ''
    this.#remember(text)
    return text
  }

  #leaveUnchecked(): string {
    const first = !this.#gaveUp
    this.#gaveUp = true
    this.#held = ''
    return first ? markOf(uncheckedCategory) : ''
  }

  #gaveUp = false

  #remember(text: string): void {
    this.#tail = (this.#tail + text).slice(-tailUnits)
  }

  /** What is before a mark and was no finding because of what the mark replaces must not become one. */
  #glued(mark: string): string {
    // Behind a space a mark changes nothing of what is before it.
    if (this.#tail === '' || /\s$/.test(this.#tail)) return mark
    // Where more came out than is remembered, a beginning may be missing to what stands first.
    const reliable = this.#tail.length < tailUnits ? 0 : tailUnits / 2
    const found = (glue: string): boolean => continuations.some(after => this.#scanner.scanWhole(this.#tail + glue + mark + after).findings.some(one =>
      one.start >= reliable && one.start < this.#tail.length && this.#judge.wouldChange(one)))
    return `${glues.find(glue => !found(glue)) ?? ''}${mark}`
  }

  #compare(one: Opening, other: Opening): number {
    return one.start - other.start || (this.#order.get(one.detector) ?? 0) - (this.#order.get(other.detector) ?? 0)
  }
}

function keyOf({ detector, start }: Opening): string {
  return `${detector} ${start}`
}
