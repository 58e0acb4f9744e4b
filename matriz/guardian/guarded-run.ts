// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../errors.ts'
import type { Clock, NewId } from '../ports.ts'
import type { Principal } from '../request.ts'
import type { ContentPolicy, RuleMatch, TextContext, TextGuard } from './content-policy.ts'
import { contentDecision } from './decisions.ts'
import type { DecisionLog, GuardianDecision } from './decisions.ts'
import { GuardedJson } from './guarded-json.ts'
import type { GuardedSurface } from './surfaces.ts'

type Now<T> = T | Promise<T>

/** `in` is what a run reads; `out` is what it says, and what it gives to tools. */
export type Direction = 'in' | 'out'

/** The policy that judges, as it was when the judging began. */
export interface JudgingPolicy {
  readonly version: string
  readonly content: ContentPolicy
}

/** Whose texts are judged, and what for. */
export interface GuardedSubject {
  readonly principal: Principal
  /** `run`, or the operation that reads. */
  readonly operation: string
  readonly runId?: string
  readonly traceId?: string
  /** As the request names it, for rules to ask about. */
  readonly model?: string
}

export interface GuardedRunParts {
  readonly clock: Pick<Clock, 'nowMs' | 'monotonicMs'>
  readonly newId: NewId
  /** Where decisions are written; nowhere when absent. */
  readonly decisions?: DecisionLog
}

/** How a text is opened. */
export interface OpenedText {
  /** Whether it is JSON, whose values are judged as they read. */
  readonly json?: boolean
  /** Whether whoever judges the text next tells what was merely logged. */
  readonly quiet?: boolean
}

interface OpenText {
  readonly direction: Direction
  readonly matches: () => readonly RuleMatch[]
}

/** More are not told one by one. */
const matchesAtMost = 500

const spoken: ReadonlySet<GuardedSurface> = new Set(['output', 'output_arguments', 'tool_arguments'])

/** The guardian of one run: judges its texts, and keeps what was found until it is written down as decisions. */
export class GuardedRun {
  readonly #policy: JudgingPolicy
  readonly #subject: GuardedSubject
  /** One that is there. */
  #model: string | undefined
  readonly #parts: GuardedRunParts
  readonly #found: Readonly<Record<Direction, RuleMatch[]>> = { in: [], out: [] }
  /** Texts whose end nobody has seen. */
  readonly #open = new Set<OpenText>()
  readonly #ids = new Map<Direction, string>()
  readonly #written = new Set<Direction>()
  #durationMs = 0

  constructor(policy: JudgingPolicy, subject: GuardedSubject, parts: GuardedRunParts) {
    this.#policy = policy
    this.#subject = subject
    this.#parts = parts
  }

  /** The one policy of the run. */
  get policy(): JudgingPolicy {
    return this.#policy
  }

  /** Says which model answers, once it is known to be one. */
  answeredBy(model: string): void {
    this.#model = model
  }

  /** An id for what has to be called something else. */
  newId(prefix: string): string {
    return this.#parts.newId(prefix)
  }

  concerns(...surfaces: readonly GuardedSurface[]): boolean {
    return surfaces.some(surface => this.#policy.content.concerns(surface))
  }

  /** A whole text as it may go on. Throws `content_blocked`. */
  text(text: string, surface: GuardedSurface, path: string): Now<string> {
    if (text === '' || !this.concerns(surface)) return text
    return this.#whole(text, surface, this.open(surface, path, { json: /^\s*[[{"]/.test(text) }))
  }

  /** A value as it may go on; the same one where nothing is redacted. Throws `content_blocked`. */
  value<T>(value: T, surface: GuardedSurface, path: string): Now<T> {
    if (value === undefined || value === null || !this.concerns(surface)) return value
    const written = JSON.stringify(value)
    const judged = this.#whole(written, surface, this.open(surface, path, { json: true }))
    // What is redacted of a value is a text inside it.
    const read = (text: string): T => text === written ? value : JSON.parse(text) as T
    return typeof judged === 'string' ? read(judged) : judged.then(read)
  }

  /**
   * A value of which more is kept than is told: without what a rule takes out of it, undefined where that is all of it or
   * has to be asked for. Nothing is noted, for what is told of it is.
   */
  kept(value: unknown, surface: GuardedSurface): unknown {
    if (!this.concerns(surface)) return value
    const written = JSON.stringify(value)
    const guard = new GuardedJson(path => this.#policy.content.open(this.#context(surface, path)), 'kept')
    const said = guard.push(written)
    const rest = guard.end()
    if (guard.blocked || typeof rest !== 'string') return undefined
    return said + rest === written ? value : JSON.parse(said + rest) as unknown
  }

  /** A text that comes in pieces. */
  open(surface: GuardedSurface, path: string, { json = false, quiet = false }: OpenedText = {}): TextGuard {
    const opened = (at: string): TextGuard => this.#policy.content.open(this.#context(surface, at))
    const guard = json ? new GuardedJson(opened, path) : opened(path)
    return this.#watched(guard, surface, quiet)
  }

  /** What there is to say of a direction so far; undefined where no rule fitted. */
  decision(direction: Direction): GuardianDecision | undefined {
    const open = [...this.#open].flatMap(text => text.direction === direction ? text.matches() : [])
    const matches = [...this.#found[direction], ...open]
    if (matches.length === 0) return undefined
    const { clock, newId } = this.#parts
    const { model: _, ...subject } = this.#subject
    const id = this.#ids.get(direction) ?? newId('gdec')
    this.#ids.set(direction, id)
    return contentDecision({
      ...subject, ...(this.#model === undefined ? {} : { model: this.#model }), id, atMs: clock.nowMs(), direction, policyVersion: this.#policy.version, matches, durationUs: Math.round(this.#durationMs * 1000)
    })
  }

  /** What was decided so far, in both directions. */
  get decisions(): readonly GuardianDecision[] {
    return [this.decision('in'), this.decision('out')].filter(decision => decision !== undefined)
  }

  /** Resolves when what was decided is durable; each direction is written once. Rejects with `store_unavailable`. */
  async write(): Promise<void> {
    for (const decision of this.decisions) {
      if (this.#written.has(decision.direction)) continue
      this.#written.add(decision.direction)
      await this.#parts.decisions?.append(decision)
    }
  }

  /** What whoever asked is told where a text of the surface is blocked. */
  blocked(surface: GuardedSurface): MatrizError {
    const direction = directionOf(surface)
    const decision = this.decision(direction)
    const said = decision?.matches.find(({ effect, message }) => effect === 'block' && message !== undefined)?.message
    return new MatrizError('content_blocked', said ?? 'The policy does not let this text pass.', decision === undefined ? {} : { auditId: decision.id })
  }

  #context(surface: GuardedSurface, path: string): TextContext {
    const { principal, operation, model } = this.#subject
    return { surface, path, principal, operation, ...(model === undefined ? {} : { model }) }
  }

  #whole(text: string, surface: GuardedSurface, guard: TextGuard): Now<string> {
    const said = guard.push(text)
    const close = (rest: string): string => {
      if (guard.blocked) throw this.blocked(surface)
      return said + rest
    }
    const rest = guard.end()
    return typeof rest === 'string' ? close(rest) : rest.then(close)
  }

  /** The guard, with what it finds noted when its text is over. */
  #watched(guard: TextGuard, surface: GuardedSurface, quiet: boolean): TextGuard {
    const timed = <T>(act: () => T): T => this.#timed(act)
    const matches = (): readonly RuleMatch[] => quiet ? guard.matches.filter(({ effect }) => effect !== 'log') : guard.matches
    const opened: OpenText = { direction: directionOf(surface), matches }
    const over = (): void => {
      if (this.#open.delete(opened)) this.#note(opened.direction, matches())
    }
    this.#open.add(opened)
    return {
      push(piece) {
        const said = timed(() => guard.push(piece))
        if (guard.blocked) over()
        return said
      },
      end() {
        const rest = timed(() => guard.end())
        if (typeof rest !== 'string') return rest.finally(over)
        over()
        return rest
      },
      get blocked() { return guard.blocked },
      get matches() { return guard.matches }
    }
  }

  #timed<T>(act: () => T): T {
    const { clock } = this.#parts
    const fromMs = clock.monotonicMs()
    try {
      return act()
    } finally {
      this.#durationMs += clock.monotonicMs() - fromMs
    }
  }

  /** Of too many matches those are kept that did something. */
  #note(direction: Direction, matches: readonly RuleMatch[]): void {
    const found = this.#found[direction]
    for (const match of matches) {
      if (found.length < matchesAtMost) found.push(match)
      else if (match.effect !== 'log') found[Math.max(0, found.findIndex(({ effect }) => effect === 'log'))] = match
    }
  }
}

function directionOf(surface: GuardedSurface): Direction {
  return spoken.has(surface) ? 'out' : 'in'
}
