// SPDX-License-Identifier: Apache-2.0
// Every detector, model and condition is made to throw, hang and answer nonsense, on every surface, in one piece and in
// pieces: rules that redact or block fail closed, rules that log say so and let the text go.
import t from 'tap'
import type { Judgement, RuleMatch, TextContext } from '../../../matriz/guardian/content-policy.ts'
import type { ContentPolicy } from '../../../matriz/guardian/content-policy.ts'
import { builtInDetectors } from '../../../matriz/guardian/detectors/built-in.ts'
import type { Detector, ModelDetector } from '../../../matriz/guardian/detector.ts'
import { compileContent } from '../../../matriz/guardian/policy/compile-content.ts'
import { nameOf } from '../../../matriz/guardian/policy/compile-rules.ts'
import type { ContentRule, DetectorReference } from '../../../matriz/guardian/policy/content-document.ts'
import type { ContentParts } from '../../../matriz/guardian/policy/content-parts.ts'
import { isRecognising } from '../../../matriz/guardian/scan/recognising.ts'
import { guardedSurfaces } from '../../../matriz/guardian/surfaces.ts'
import { FakeClock, principal } from '../../support/ports.ts'
import { detectorFaults, isLate, modelFaults, recogniserFaults } from './broken.ts'
import type { ModelFault } from './broken.ts'

const text = 'The parcel for Ms Lind is at the desk since nine.'
const pieces = ['The parcel for', ' Ms Lind is at', ' the desk since nine.']
const effects = ['redact', 'block', 'log'] as const
type Effect = (typeof effects)[number]

/** How often each effect was seen, so that a matrix that lost its rows is noticed. */
const seen = { closed: 0, logged: 0 }

function contextOn(surface: TextContext['surface']): TextContext {
  return { surface, path: 'x', principal, operation: 'run' }
}

/** A policy of one rule on every surface. */
function policyOf(rule: Partial<ContentRule> & Pick<ContentRule, 'detectors' | 'effect'>, parts: Partial<ContentParts>): ContentPolicy {
  return compileContent(
    { lists: { words: { phrases: ['never said'] }, sites: { domains: ['never.example'] } }, rules: [{ id: 'asks', surfaces: ['*'], severity: 'high', ...rule }] },
    { detectors: builtInDetectors, clock: new FakeClock(), ...parts }
  )
}

interface Outcome {
  readonly effect: string
  readonly text: string
  readonly matches: readonly RuleMatch[]
}

async function inPieces(policy: ContentPolicy, surface: TextContext['surface'], meanwhile: () => void = () => undefined): Promise<Outcome> {
  const guard = policy.open(contextOn(surface))
  let left = ''
  for (const piece of pieces) left += guard.push(piece)
  const rest = guard.end()
  if (rest instanceof Promise) meanwhile()
  left += await rest
  return { effect: guard.blocked ? 'block' : 'allow', text: left, matches: guard.matches }
}

/** What is wrong with what became of the text; undefined where it is as it should be. */
function complaint(outcome: Outcome, effect: Effect, { detector, late = false }: { readonly detector?: string; readonly late?: boolean }): string | undefined {
  const failure = outcome.matches.find(match => match.failure !== undefined && (detector === undefined || match.failure.detector === detector))
  if (failure === undefined) return 'the failure is not told'
  if (effect === 'log') {
    seen.logged += 1
    if (failure.effect !== 'log') return `the rule's failure is ${failure.effect}`
    return outcome.text === text && outcome.effect !== 'block' ? undefined : `a rule that logs changed the text: ${outcome.effect} ${JSON.stringify(outcome.text)}`
  }
  seen.closed += 1
  if (outcome.effect !== 'block') return `not blocked but ${outcome.effect}`
  // Of a detector that failed later, what it had let go before has left.
  return late ? (text.startsWith(outcome.text) && outcome.text !== text ? undefined : 'all of it left') : outcome.text === '' ? undefined : `${JSON.stringify(outcome.text)} left`
}

async function judged(policy: ContentPolicy, surface: TextContext['surface'], meanwhile: () => void = () => undefined): Promise<Judgement> {
  const judging = policy.judge(text, contextOn(surface))
  if (judging instanceof Promise) meanwhile()
  return judging
}

/** Everything that a rule can ask: what is built in, and what a rule makes of a list, a pattern or a length, by the names that it has then. */
const asked: readonly { readonly detector: Detector; readonly reference: DetectorReference }[] = [
  ...[...builtInDetectors.values()].map(detector => ({ detector, reference: detector.name })),
  ...([['phrase', { phrases: 'words' }], ['url', { domains: 'sites' }], ['url', { domains_except: 'sites' }], ['length', { longer_than: 1000 }], ['pattern.digits', { pattern: 'digits' }]] as const).map(([category, reference]) => ({
    detector: { name: nameOf(reference), description: 'Made by a rule.', categories: [category], streams: true, open: () => { throw new Error('only its faults are used') } }, reference
  }))
]

const nightly = process.env['LUKHAS_NIGHTLY'] === '1'
let turn = 0

/** All surfaces in the nightly run, and otherwise three of them in turn. */
function someSurfaces(): readonly TextContext['surface'][] {
  turn += 1
  return nightly ? guardedSurfaces : guardedSurfaces.filter((_, index) => index % 4 === turn % 4)
}

t.test('every detector, every fault, every surface: fails closed where a rule redacts or blocks, and is told where it logs', async (t) => {
  const complaints: string[] = []
  for (const { detector, reference } of asked) {
    const { name, streams } = detector
    for (const fault of isRecognising(detector) ? [...detectorFaults, ...recogniserFaults] : detectorFaults) {
      for (const effect of effects) {
        const policy = policyOf({ detectors: [reference], effect, withhold_until_verdict: !streams }, { detectors: new Map([...builtInDetectors, [name, fault.of(detector)]]) })
        for (const surface of someSurfaces()) {
          const where = `${name} ${fault.name}, rule that ${effect}s on ${surface}`
          // A whole text is one piece, so that a third call never comes.
          const whole = fault.name.endsWith('call 3') ? undefined : complaint(await judged(policy, surface), effect, { detector: name, late: false })
          const cut = complaint(await inPieces(policy, surface), effect, { detector: name, late: isLate(fault) && streams })
          if (whole !== undefined) complaints.push(`${where}, whole: ${whole}`)
          if (cut !== undefined) complaints.push(`${where}, in pieces: ${cut}`)
        }
      }
    }
  }
  t.same(complaints.slice(0, 20), [])
  t.ok(asked.length >= 15, `${asked.length} detectors`)
  t.ok(seen.closed >= 2 * seen.logged * 0.99 && seen.logged > 4_000, JSON.stringify(seen))
})

const model: ModelDetector = { name: 'model', description: 'A model.', categories: ['somewhat'], budgetMs: 200, detect: async () => [] }

function modelWith({ detect }: ModelFault): ModelDetector {
  // What it answers is not what it should be.
  const broken: ModelDetector = { ...model, detect: (given, signal) => detect(broken, given, signal) as Promise<[]> }
  return broken
}

t.test('every fault of a model, on every surface: the same, and what hangs is given up after its budget', async (t) => {
  const complaints: string[] = []
  for (const fault of modelFaults) {
    for (const effect of effects) {
      for (const surface of guardedSurfaces) {
        const clock = new FakeClock()
        const policy = policyOf({ detectors: ['model'], effect, withhold_until_verdict: true }, { models: [modelWith(fault)], clock })
        const expire = (): void => { if (fault.hangs === true) clock.advance(model.budgetMs) }
        for (const [mode, outcome] of [['whole', await judged(policy, surface, expire)], ['in pieces', await inPieces(policy, surface, expire)]] as const) {
          const wrong = complaint(outcome, effect, { detector: 'model' })
          if (wrong !== undefined) complaints.push(`model ${fault.name}, rule that ${effect}s on ${surface}, ${mode}: ${wrong}`)
          const reasons = outcome.matches.map(({ failure }) => failure?.reason)
          if (fault.hangs === true) t.same(reasons, ['timed_out'], `${fault.name} ${effect} ${surface} ${mode}`)
        }
        if (clock.pending !== 0) complaints.push(`model ${fault.name}: a timer is left`)
      }
    }
  }
  t.same(complaints.slice(0, 20), [])
})

/** Conditions that are well formed and fail when they are asked, with what is hostile in the facts. */
const failing: readonly (readonly [name: string, when: string, hostile?: object])[] = [
  ['reads beyond a list', 'principal.scopes[99] == "x"'],
  ['divides by zero', '1 / (size(surface) - size(surface)) == 1'],
  ['asks for scopes that are none', 'principal.scopes.exists(scope, scope == "x")', { scopes: 7 }],
  ['asks for a lane that is a number', 'principal.lane.startsWith("p")', { lane: 7 }]
]

t.test('a condition that cannot be evaluated, on every surface: the failure mode of its rule decides', async (t) => {
  const complaints: string[] = []
  const found = `${text} ann@example.org`
  for (const [name, when, hostile = {}] of failing) {
    for (const effect of effects) {
      const policy = policyOf({ detectors: ['email'], effect, when }, {})
      for (const surface of guardedSurfaces) {
        const context = { ...contextOn(surface), principal: { ...principal, ...hostile } }
        const outcome = await policy.judge(found, context)
        const guard = policy.open(context)
        const left = guard.push(found) + await guard.end()
        const told = outcome.matches.some(({ failure }) => failure !== undefined)
        const closed = effect === 'log' ? outcome.effect === 'log' && outcome.text === found && left === found : outcome.effect === 'block' && outcome.text === '' && guard.blocked && !left.includes('@')
        if (!told || !closed) complaints.push(`a condition that ${name}, rule that ${effect}s on ${surface}: ${told ? '' : 'not told, '}${outcome.effect} ${JSON.stringify(outcome.text)} ${JSON.stringify(left)}`)
      }
    }
  }
  t.same(complaints.slice(0, 20), [])
})

t.test('a rule that fails open is seen', async (t) => {
  const broken = detectorFaults.find(({ name }) => name === 'throws')
  const email = builtInDetectors.get('email')
  if (broken === undefined || email === undefined) throw new Error('nothing to break')
  const policy = policyOf({ detectors: ['email'], effect: 'redact', on_failure: 'log' }, { detectors: new Map([...builtInDetectors, ['email', broken.of(email)]]) })
  t.match(complaint(await judged(policy, 'output'), 'redact', { detector: 'email' }), /not blocked/)
  t.match(complaint(await judged(policyOf({ detectors: ['email'], effect: 'redact' }, {}), 'output'), 'redact', { detector: 'email' }), /not told/)
})

t.test('a detector that failed takes nothing from the others: what they redact is redacted', async (t) => {
  const broken = detectorFaults.find(({ name }) => name === 'throws')
  const iban = builtInDetectors.get('iban')
  if (broken === undefined || iban === undefined) throw new Error('nothing to break')
  const policy = compileContent(
    { rules: [{ id: 'logs', surfaces: ['*'], detectors: ['iban'], effect: 'log', severity: 'low' }, { id: 'redacts', surfaces: ['*'], detectors: ['email'], effect: 'redact', severity: 'high' }] },
    { detectors: new Map([...builtInDetectors, ['iban', broken.of(iban)]]), clock: new FakeClock() }
  )
  for (const surface of guardedSurfaces) {
    const { effect, text: left, matches } = await policy.judge('To ann@example.org.', contextOn(surface))
    t.same([effect, left], ['redact', 'To [REDACTED:email].'], surface)
    t.same(Object.fromEntries(matches.map(({ rule, failure }) => [rule, failure?.reason ?? 'found'])), { logs: 'threw', redacts: 'found' }, surface)
  }
})
