// SPDX-License-Identifier: Apache-2.0
import type { Detector } from '../detector.ts'
import { length } from '../detectors/length.ts'
import { pattern } from '../detectors/pattern.ts'
import { phrases } from '../detectors/phrases.ts'
import { urls } from '../detectors/urls.ts'
import { createScanner } from '../scan/scanner.ts'
import { guardedSurfaces, streamedSurfaces } from '../surfaces.ts'
import type { GuardedSurface } from '../surfaces.ts'
import { compileCondition } from './condition.ts'
import type { Condition } from './condition.ts'
import type { ContentDocument, ContentPattern, ContentRule, DetectorReference, PolicyProblem } from './content-document.ts'
import type { KnownParts } from './content-parts.ts'
import { markOf, uncheckedCategory } from './marks.ts'
import { enforces } from './rule.ts'
import type { CompiledRule } from './rule.ts'
import type { KnownDetector } from './surface-plan.ts'

export interface CompiledRules {
  readonly rules: readonly CompiledRule[]
  /** Every detector that there is, with those that the rules made. */
  readonly known: ReadonlyMap<string, KnownDetector>
  /** All that is wrong, each named by its key. */
  readonly problems: readonly PolicyProblem[]
}

/** Compiles the rules as far as that can be done. */
export function compileRules(document: ContentDocument, parts: KnownParts): CompiledRules {
  const compiling = new Compiling(document, parts)
  const rules = document.rules.flatMap((rule, index) => compiling.rule(rule, `content.rules[${index}]`))
  compiling.checkMarks(document.rules)
  return { rules, known: compiling.known, problems: compiling.problems }
}

/** What the schema cannot say of the content part of a policy. */
export function checkContent(document: ContentDocument, parts: KnownParts): readonly PolicyProblem[] {
  return compileRules(document, parts).problems
}

class Compiling {
  readonly known: Map<string, KnownDetector>
  readonly problems: PolicyProblem[] = []
  readonly #document: ContentDocument
  readonly #ids = new Set<string>()

  constructor(document: ContentDocument, parts: KnownParts) {
    this.#document = document
    this.known = new Map([
      ...[...parts.detectors.values()].map((detector): [string, KnownDetector] => [detector.name, { detector }]),
      ...(parts.models ?? []).map((model): [string, KnownDetector] => [model.name, { model }])
    ])
    for (const [index, one] of (document.patterns ?? []).entries()) {
      if (document.patterns?.findIndex(({ name }) => name === one.name) !== index) this.#refuse(`content.patterns[${index}].name`, 'expected a name that no other pattern has')
      else this.#pattern(one, `content.patterns[${index}]`)
    }
  }

  rule(rule: ContentRule, key: string): readonly CompiledRule[] {
    if (this.#ids.has(rule.id)) this.#refuse(`${key}.id`, 'expected an id that no other rule has')
    this.#ids.add(rule.id)
    const detectors = rule.detectors.flatMap((reference, index) => this.#detector(reference, `${key}.detectors[${index}]`) ?? [])
    const when = rule.when === undefined ? undefined : this.#condition(rule.when, `${key}.when`)
    const withholds = rule.withhold_until_verdict === true
    const surfaces = new Set<GuardedSurface>(rule.surfaces.flatMap(surface => surface === '*' ? guardedSurfaces : [surface]))
    const whole = this.#needsWhole(detectors, when)
    if (whole !== undefined && !withholds && streamedSurfaces.some(surface => surfaces.has(surface))) {
      this.#refuse(`${key}.withhold_until_verdict`, `expected true, since ${whole} needs the whole text, and ${streamedSurfaces.join(' and ')} leave as they are made`)
    }
    return [{
      id: rule.id, surfaces, detectors: [...new Set(detectors)], effect: rule.effect, severity: rule.severity, withholds,
      onFailure: rule.on_failure ?? (rule.effect === 'redact' || rule.effect === 'block' ? 'block' : 'log'),
      obligations: rule.obligations ?? [],
      ...(when === undefined ? {} : { when }), ...(rule.message === undefined ? {} : { message: rule.message })
    }]
  }

  /** What redactions put into a text must not be found again, or a text could be redacted without end. */
  checkMarks(rules: readonly ContentRule[]): void {
    const categories = [...this.known.values()].flatMap(one => 'detector' in one ? one.detector.categories : one.model.categories)
    const marks = [...new Set([...categories, uncheckedCategory])].map(markOf).join(' ')
    for (const [index, rule] of rules.entries()) {
      if (!enforces({ effect: rule.effect, onFailure: rule.on_failure ?? 'log' })) continue
      for (const [place, reference] of rule.detectors.entries()) {
        // What has a length has one at any place.
        if (typeof reference === 'string' || 'longer_than' in reference) continue
        const found = this.known.get(nameOf(reference))
        if (found === undefined || !('detector' in found) || createScanner([found.detector]).scanWhole(marks).findings.length === 0) continue
        this.#refuse(`content.rules[${index}].detectors[${place}]`, `expected what does not fit ${markOf('…')}, which stands in the place of what was redacted`)
      }
    }
  }

  #needsWhole(detectors: readonly string[], when: Condition | undefined): string | undefined {
    if (when?.needsText === true) return '`text` in `when`'
    return detectors.find(name => {
      const found = this.known.get(name)
      return found !== undefined && ('model' in found || !found.detector.streams)
    })
  }

  #condition(source: string, key: string): Condition | undefined {
    const compiled = compileCondition(source)
    if ('holds' in compiled) return compiled
    this.#refuse(key, compiled.expected)
    return undefined
  }

  /** The name of the detector, which is there afterwards. */
  #detector(reference: DetectorReference, key: string): string | undefined {
    const name = nameOf(reference)
    if (this.known.has(name)) return name
    if (typeof reference === 'string') return this.#refuse(key, `expected one of ${[...this.known.keys()].join(', ')}`)
    if ('pattern' in reference) return this.#refuse(`${key}.pattern`, 'expected the name of one of content.patterns')
    const made = this.#make(reference, name, key)
    if (made !== undefined) this.known.set(name, { detector: made })
    return made?.name
  }

  #make(reference: Exclude<DetectorReference, string | { pattern: string }>, name: string, key: string): Detector | undefined {
    if ('longer_than' in reference) return length({ name, maxUnits: reference.longer_than })
    if ('phrases' in reference) {
      const list = this.#list(reference.phrases)
      if (list === undefined || !('phrases' in list)) return this.#refuse(`${key}.phrases`, 'expected the name of a list of phrases')
      return this.#made(`content.lists.${reference.phrases}.phrases`, () => phrases({ name, phrases: list.phrases }))
    }
    const except = 'domains_except' in reference
    const list = this.#list(except ? reference.domains_except : reference.domains)
    if (list !== undefined && 'domains' in list) return urls({ name, domains: list.domains, listed: except ? 'spared' : 'found' })
    return this.#refuse(`${key}.${except ? 'domains_except' : 'domains'}`, 'expected the name of a list of domains')
  }

  #list(name: string): NonNullable<ContentDocument['lists']>[string] | undefined {
    const { lists = {} } = this.#document
    return Object.hasOwn(lists, name) ? lists[name] : undefined
  }

  #pattern({ name, pattern: source }: ContentPattern, key: string): void {
    const made = this.#made(`${key}.pattern`, () => pattern({ name: nameOf({ pattern: name }), pattern: source }))
    if (made !== undefined) this.known.set(made.name, { detector: made })
  }

  /** Makers throw where a list or a pattern cannot be used. */
  #made(key: string, make: () => Detector): Detector | undefined {
    try {
      return make()
    } catch (thrown) {
      return this.#refuse(key, `expected what can be looked for: ${thrown instanceof Error ? thrown.message : 'it cannot be read'}`)
    }
  }

  #refuse(key: string, expected: string): undefined {
    this.problems.push({ key, expected })
    return undefined
  }
}

/** What findings of the detector are called. */
export function nameOf(reference: DetectorReference): string {
  if (typeof reference === 'string') return reference
  const [[kind, value] = ['', '']] = Object.entries(reference)
  return `${kind}:${String(value)}`
}
