// SPDX-License-Identifier: Apache-2.0
import type { RuleMatch, TextContext } from '../content-policy.ts'
import type { Opening } from '../detector.ts'
import type { ConditionFacts } from './condition.ts'
import type { FailureEffect } from './content-document.ts'
import { strongestEffect } from './rule.ts'
import type { CompiledRule } from './rule.ts'

type Failure = NonNullable<RuleMatch['failure']>
type Span = RuleMatch['spans'][number]

interface GrowingMatch extends RuleMatch {
  readonly spans: Span[]
}

/** What the rules of a surface say of what is found in one text. */
export class Verdicts {
  readonly #rules: ReadonlyMap<string, readonly CompiledRule[]>
  readonly #context: TextContext
  readonly #facts: Omit<ConditionFacts, 'finding'>
  readonly #matches = new Map<string, GrowingMatch>()
  /** What `when` said of findings of a kind: it can tell no two of them apart. */
  readonly #held = new Map<CompiledRule, Map<string, boolean | undefined>>()

  /** `textLength` where the whole text is there. */
  constructor(rules: ReadonlyMap<string, readonly CompiledRule[]>, context: TextContext, textLength?: number) {
    this.#rules = rules
    this.#context = context
    this.#facts = factsOf(context, textLength)
  }

  get matches(): readonly RuleMatch[] {
    return [...this.#matches.values()]
  }

  /** The strongest effect of the rules that fit the finding; undefined where none does. */
  judge(found: Opening & { readonly end?: number }): FailureEffect | undefined {
    const { detector, category, score, start, end } = found
    const effects: FailureEffect[] = []
    for (const rule of this.#rules.get(detector) ?? []) {
      const holds = this.#holds(rule, found)
      const effect = holds === undefined ? rule.onFailure : rule.effect
      if (holds === false || effect === 'allow') continue
      effects.push(effect)
      // What is open becomes a finding when it is over, and is written down then.
      if (end !== undefined) this.#note(rule, effect, holds === undefined ? { detector, reason: 'threw' } : undefined).spans.push({ detector, category, start, end, score })
    }
    return weakened(effects)
  }

  /** Whether a finding would change the text; nothing is written down. */
  wouldChange(found: Opening): boolean {
    return (this.#rules.get(found.detector) ?? []).some(rule => {
      const holds = this.#holds(rule, found)
      const effect = holds === undefined ? rule.onFailure : rule.effect
      return holds !== false && (effect === 'redact' || effect === 'block')
    })
  }

  /** The strongest failure mode of the rules that ask the detector; of all where it is not told which one failed. */
  fail(failure: Failure): FailureEffect | undefined {
    const rules = this.#rules.get(failure.detector) ?? [...new Set([...this.#rules.values()].flat())]
    for (const rule of rules) this.#note(rule, rule.onFailure, failure)
    return weakened(rules.map(({ onFailure }) => onFailure))
  }

  /** Undefined where it cannot be told. */
  #holds(rule: CompiledRule, { detector, category, score }: Opening): boolean | undefined {
    if (rule.when === undefined) return true
    const kind = `${detector} ${category} ${score}`
    const known = this.#held.get(rule) ?? new Map<string, boolean | undefined>()
    this.#held.set(rule, known)
    if (!known.has(kind)) known.set(kind, evaluated(rule.when, { ...this.#facts, finding: { detector, category, score } }))
    return known.get(kind)
  }

  #note(rule: CompiledRule, effect: FailureEffect, failure?: Failure): GrowingMatch {
    const key = `${rule.id} ${effect} ${failure === undefined ? '' : `${failure.detector} ${failure.reason}`}`
    const known = this.#matches.get(key)
    if (known !== undefined) return known
    const { surface, path } = this.#context
    const match: GrowingMatch = {
      rule: rule.id, effect, severity: rule.severity, surface, path, spans: [], obligations: rule.obligations,
      ...(failure === undefined ? {} : { failure }), ...(rule.message === undefined ? {} : { message: rule.message })
    }
    this.#matches.set(key, match)
    return match
  }
}

function evaluated({ holds }: NonNullable<CompiledRule['when']>, facts: ConditionFacts): boolean | undefined {
  try {
    return holds(facts)
  } catch {
    return undefined
  }
}

function weakened(effects: readonly FailureEffect[]): FailureEffect | undefined {
  const strongest = strongestEffect(effects)
  return strongest === 'allow' ? undefined : strongest
}

function factsOf({ surface, operation, model, principal }: TextContext, textLength: number | undefined): Omit<ConditionFacts, 'finding'> {
  const { tenant, project, keyId, lane, scopes } = principal
  return {
    surface, operation, model: model ?? '', principal: { tenant, project, key_id: keyId, lane, scopes },
    ...(textLength === undefined ? {} : { text: { length: BigInt(textLength) } })
  }
}
