// SPDX-License-Identifier: Apache-2.0
import type { CognitiveNode, IntentKind } from '../../nodes/cognitive-node.ts'
import type { EngineModel } from '../../ports.ts'
import type { NodeDraft } from '../graph.ts'
import { languageCapability } from '../language.ts'
import type { RunScope } from '../scope.ts'

/** Something that may answer: a node of MATRIZ's own, or a language engine. */
export type Candidate =
  | { readonly capability: string; readonly node: CognitiveNode }
  | { readonly capability: string; readonly engine: EngineModel }

/** How likely a second reading of the question must be for its nodes to be asked as well. */
const worthAsking = 0.25

/** Below this MATRIZ does not claim to know. */
export const knowing = 0.4
/** Below this a node of `lukhas` leaves the answer to the engine. */
export const sureEnough = 0.9

/** What became of a capability in a DECISION. */
type StandingOf = 'chosen' | 'next' | 'nothing_found' | 'below_threshold' | 'rejected' | 'not_applicable'

interface Alternative {
  readonly capability: string
  /** Of the reading of the question that it answers; of its own answer where it gave one that was not good enough. */
  readonly confidence: number
  readonly standing: StandingOf
  readonly reason: string
}

/** Who may answer, in the order in which they are asked: by the intents that they say they answer, the likeliest reading first. */
export function candidates(scope: RunScope): readonly Candidate[] {
  const { engine, nodes } = scope
  const fitting = nodes.filter(node => excluded(node, scope) === undefined)
  const ranked = readings(scope).flatMap(({ kind }) => fitting.filter(({ answers }) => answers.includes(kind)))
  // Who only says that it doesn't know comes when no reading gave an answer.
  const own = [...new Set([...ranked.filter(node => !isLast(node)), ...ranked.filter(isLast)])]
  const asked: Candidate[] = own.map(node => ({ capability: node.capability, node }))
  return engine === undefined ? asked : [...asked, { capability: languageCapability, engine }]
}

/** The DECISION node: by what label it was decided, who answers, and why nobody else does. */
export function decision(scope: RunScope, all: readonly Candidate[], chosen: Candidate): NodeDraft {
  const { kind, confidence, alternatives = [] } = scope.state.thought.intent
  return {
    type: 'DECISION', labels: [`decision:intent=${kind}@1`], capabilities: ['decision.route'], state: { confidence, salience: 0.8 },
    payload: {
      intent: kind, readings: alternatives, chosen: chosen.capability, candidates: all.map(({ capability }) => capability),
      rejected: [...scope.state.rejected], alternatives: alternativesIn(scope, all, chosen)
    }
  }
}

/** Each capability that answers a reading of the question. The others are asked for something else altogether. */
function alternativesIn(scope: RunScope, all: readonly Candidate[], chosen: Candidate): readonly Alternative[] {
  const { state, nodes, engine } = scope
  const read = [state.thought.intent, ...(state.thought.intent.alternatives ?? [])]
  const considered = nodes.flatMap((node): Alternative[] => {
    const reading = read.find(({ kind }) => node.answers.includes(kind))
    if (reading === undefined) return []
    const { confidence } = reading
    const why = excluded(node, scope) ?? (readings(scope).includes(reading) ? undefined : notApplicable('another reading of the question is far likelier'))
    return [{ capability: node.capability, confidence, ...(why ?? asked(node.capability, scope, all, chosen)) }]
  })
  return engine === undefined ? considered : [...considered, { capability: languageCapability, confidence: 0.5, ...asked(languageCapability, scope, all, chosen) }]
}

type Why = Pick<Alternative, 'standing' | 'reason'> & Partial<Pick<Alternative, 'confidence'>>

/** What became of a candidate. */
function asked(capability: string, { state, engine }: RunScope, all: readonly Candidate[], chosen: Candidate): Why {
  if (capability === chosen.capability) return { standing: 'chosen', reason: reasonOf(chosen, all) }
  const passed = state.passed.get(capability)
  if (passed === undefined) return { standing: 'next', reason: `is asked when ${chosen.capability} does not answer` }
  if (passed.standing === 'nothing_found') return { standing: 'nothing_found', reason: 'found nothing to say' }
  return { standing: 'below_threshold', confidence: passed.confidence ?? 0, reason: `is less sure than ${engine === undefined ? knowing : sureEnough}` }
}

function reasonOf(chosen: Candidate, all: readonly Candidate[]): string {
  if ('engine' in chosen) return all.length > 1 ? 'no exact node had an answer' : 'no exact node answers this'
  return isLast(chosen.node) ? 'nobody who knows was found' : chosen.node.exact ? 'answers exactly what is asked' : 'answers what is asked'
}

/** Why a node is not asked at all; undefined when it may be. */
function excluded(node: CognitiveNode, scope: RunScope): Why | undefined {
  const { state, engine, nodesFirst } = scope
  if (state.rejected.has(node.capability)) return { standing: 'rejected', reason: 'its answer did not stand up to its checks' }
  if (engine !== undefined && !nodesFirst) return notApplicable('the model that was asked for is an engine')
  if (engine !== undefined && !isPlainQuestion(scope)) return notApplicable('tools, a form or other things than text are asked of the engine')
  if (engine !== undefined && !node.exact) return notApplicable('is not exact, and an engine is there')
  return node.applies?.(state.thought) === false ? notApplicable('has nothing to do with this question') : undefined
}

function notApplicable(reason: string): Why {
  return { standing: 'not_applicable', reason }
}

/** The readings of the question that are worth an answer. */
function readings({ state }: RunScope): readonly { readonly kind: IntentKind; readonly confidence: number }[] {
  const { intent } = state.thought
  return [intent, ...(intent.alternatives ?? []).filter(({ confidence }) => confidence >= worthAsking)]
}

function isLast({ nodeType }: CognitiveNode): boolean {
  return nodeType === 'AWARENESS'
}

/** What an exact node can answer as well as any engine: text in, text out, no tools. */
function isPlainQuestion({ state: { thought }, request }: RunScope): boolean {
  const last = thought.items.at(-1)
  return request.format.type === 'text' && thought.callable.length === 0 && last?.kind === 'message' && last.role === 'user' &&
    last.parts.every(({ kind }) => kind === 'text')
}
