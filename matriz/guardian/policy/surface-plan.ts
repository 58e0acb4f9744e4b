// SPDX-License-Identifier: Apache-2.0
import type { Detector, ModelDetector } from '../detector.ts'
import { createScanner } from '../scan/scanner.ts'
import type { Scanner } from '../scan/scanner.ts'
import { guardedSurfaces } from '../surfaces.ts'
import type { GuardedSurface } from '../surfaces.ts'
import type { DeclaredModel } from './content-parts.ts'
import { enforces } from './rule.ts'
import type { CompiledRule } from './rule.ts'

/** Which detectors read the texts of a surface, and which rules ask what they find. */
export interface SurfacePlan {
  /** By the detector's name, in the order of the file. */
  readonly rules: ReadonlyMap<string, readonly CompiledRule[]>
  /** The place of each detector among all, for texts that two of them find something in. */
  readonly order: ReadonlyMap<string, number>
  /** Those of rules that may change the text, which therefore waits for them. */
  readonly enforcing: Scanner
  /** Those of rules that only write down, with those of the others that their findings give way to. */
  readonly observing: Scanner
  /** The names of those that only write down. */
  readonly observed: ReadonlySet<string>
  /** Those that need the whole text. */
  readonly whole: Scanner
  readonly models: readonly ModelDetector[]
  /** Whether a text that comes in pieces waits for its end. */
  readonly withholds: boolean
}

/** What a detector's name stands for. */
export type KnownDetector = { readonly detector: Detector } | { readonly model: DeclaredModel }

/** The plan of each surface that a rule concerns. `models` are those of the known ones that can be asked. */
export function planSurfaces(rules: readonly CompiledRule[], known: ReadonlyMap<string, KnownDetector>, models: readonly ModelDetector[]): ReadonlyMap<GuardedSurface, SurfacePlan> {
  const plans = new Map<GuardedSurface, SurfacePlan>()
  for (const surface of guardedSurfaces) {
    const concerned = rules.filter(rule => rule.surfaces.has(surface))
    if (concerned.length > 0) plans.set(surface, planOf(concerned, known, models))
  }
  return plans
}

function planOf(rules: readonly CompiledRule[], known: ReadonlyMap<string, KnownDetector>, models: readonly ModelDetector[]): SurfacePlan {
  const byDetector = new Map<string, CompiledRule[]>()
  for (const rule of rules) for (const name of rule.detectors) byDetector.set(name, [...byDetector.get(name) ?? [], rule])
  const named = [...known].filter(([name]) => byDetector.has(name))
  const detectors = named.flatMap(([, one]) => 'detector' in one ? [one.detector] : [])
  const asked = models.filter(({ name }) => byDetector.has(name))
  const whole = detectors.filter(({ streams }) => !streams)
  const streaming = detectors.filter(({ streams }) => streams)
  const changes = (detector: Detector): boolean => byDetector.get(detector.name)?.some(enforces) === true
  const observed = streaming.filter(detector => !changes(detector))
  const yielding = observed.some(detector => 'claim' in detector)
  return {
    rules: byDetector,
    observed: new Set(observed.map(({ name }) => name)),
    order: new Map([...known.keys()].map((name, index) => [name, index])),
    enforcing: createScanner(streaming.filter(changes)),
    observing: createScanner(yielding ? streaming.filter(detector => observed.includes(detector) || 'claim' in detector) : observed),
    whole: createScanner(whole),
    models: asked,
    withholds: whole.length > 0 || asked.length > 0 || rules.some(({ withholds, when }) => withholds || when?.needsText === true)
  }
}
