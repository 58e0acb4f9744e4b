// SPDX-License-Identifier: Apache-2.0
import type { Answer, CognitiveNode, NodeContext } from '../../nodes/cognitive-node.ts'
import type { EngineModel } from '../../ports.ts'
import type { NodeDraft } from '../graph.ts'
import { askEngine, languageCapability } from '../language.ts'
import type { RunScope, StageReport } from '../scope.ts'

/** Something that may answer: a node of MATRIZ's own, or a language engine. */
export type Candidate =
  | { readonly capability: string; readonly node: CognitiveNode }
  | { readonly capability: string; readonly engine: EngineModel }

/** Below this a node of `lukhas` leaves the answer to the engine. */
const sureEnough = 0.9

/** Who may answer, in the order in which they are asked: by the intents that they say they answer. */
export function candidates(scope: RunScope): readonly Candidate[] {
  const { state, engine, nodes, nodesFirst } = scope
  const own = engine === undefined || (nodesFirst && isPlainQuestion(scope))
    ? nodes.filter(node => node.answers.includes(state.thought.intent.kind) && (engine === undefined || node.exact) && !state.rejected.has(node.capability) && node.applies?.(state.thought) !== false)
    : []
  const asked: Candidate[] = own.map(node => ({ capability: node.capability, node }))
  return engine === undefined ? asked : [...asked, { capability: languageCapability, engine }]
}

/** What an exact node can answer as well as any engine: text in, text out, no tools. */
function isPlainQuestion({ state: { thought }, request }: RunScope): boolean {
  const last = thought.items.at(-1)
  return request.format.type === 'text' && thought.callable.length === 0 && last?.kind === 'message' && last.role === 'user' &&
    last.parts.every(({ kind }) => kind === 'text')
}

/** The DECISION node: which capabilities were considered, and by what label. */
export function decision({ state }: RunScope, all: readonly Candidate[]): NodeDraft {
  const { kind, confidence } = state.thought.intent
  return {
    type: 'DECISION', labels: [`decision:intent=${kind}@1`], capabilities: ['decision.route'], state: { confidence, salience: 0.8 },
    payload: { intent: kind, candidates: all.map(({ capability }) => capability), rejected: [...state.rejected] }
  }
}

/** Lets one candidate think. Skipped when it has nothing to say. */
export function tryCandidate(candidate: Candidate, scope: RunScope): StageReport | Promise<StageReport> {
  const { state } = scope
  state.capability = candidate.capability
  if ('engine' in candidate) {
    delete state.chosen
    return askEngine(candidate.engine, scope)
  }
  const { node } = candidate
  state.chosen = node
  const answer = node.process(state.thought, nodeContext(scope))
  return answer instanceof Promise ? answer.then(settled => answered(node, settled, scope)) : answered(node, answer, scope)
}

/** What a node may ask for. The checker bounds each check by itself; to wait behind somebody else's is not this run's work. */
export function nodeContext({ dependencies, signal, watch }: RunScope): NodeContext {
  return { checkValue: (schema, value) => watch.queued(() => dependencies.schemas.checkValue(schema, value, signal)) }
}

function answered(node: CognitiveNode, answer: Answer | undefined, { state, engine }: RunScope): StageReport {
  if (answer === undefined || (engine !== undefined && answer.confidence < sureEnough)) return { outcome: 'skipped', nodes: [] }
  state.answer = answer
  return {
    outcome: 'ok',
    nodes: [{
      type: node.nodeType, labels: [`capability:name=${node.capability}@1`], capabilities: [node.capability],
      state: { confidence: answer.confidence, salience: 1 }, payload: payloadOf(answer),
      ...(answer.kind === 'text' && answer.sources !== undefined ? { restsOn: answer.sources } : {})
    }]
  }
}

function payloadOf(answer: Answer): unknown {
  return answer.kind === 'text'
    ? { text: answer.text, sources: answer.sources ?? [] }
    : { calls: answer.calls.map(call => ({ name: call.tool.name, arguments: call.arguments })) }
}
