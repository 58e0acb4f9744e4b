// SPDX-License-Identifier: Apache-2.0
import type { Answer, AnswerPart, CognitiveNode, NodeContext } from '../../nodes/cognitive-node.ts'
import type { NodeDraft } from '../graph.ts'
import type { FetchLimits } from '../../ports.ts'
import { askEngine } from '../language.ts'
import type { RunScope, StageReport } from '../scope.ts'
import type { Pass } from '../thinking-state.ts'
import { knowing, sureEnough } from './decision.ts'
import type { Candidate } from './decision.ts'

/** Lets one candidate think. Skipped when it has nothing to say, or is not sure enough of it. */
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
export function nodeContext({ dependencies, principal, request: { subject }, signal, state, watch }: RunScope): NodeContext {
  const { outbound, schemas, works, budgets } = dependencies
  const caller = { principal, ...subject === undefined ? {} : { subject } }
  return {
    checkValue: (schema, value) => watch.queued(() => schemas.checkValue(schema, value, signal)),
    work: (capability, parameters) => watch.queued(() => works.run(capability, parameters, { budgetMs: budgets.thoughtMs, signal, caller })),
    ...(outbound === undefined ? {} : { fetchImage: url => watch.aside(() => fetchOnce(url, () => outbound.fetch(url, imageLimits, signal), state.fetched)) })
  }
}

/** As large as an image that comes within the request may be. */
const imageLimits: FetchLimits = { bytes: 20_000_000, timeMs: 15_000, accept: 'image/png, image/jpeg, image/webp, image/gif' }

function fetchOnce(url: string, fetch: () => Promise<string>, fetched: Map<string, Promise<string>>): Promise<string> {
  const known = fetched.get(url) ?? fetch()
  fetched.set(url, known)
  return known
}

function answered(node: CognitiveNode, answer: Answer | undefined, scope: RunScope): StageReport {
  const { state } = scope
  const pass = passOn(node, answer, scope)
  if (pass !== undefined || answer === undefined) {
    state.passed.set(node.capability, pass ?? { standing: 'nothing_found' })
    return { outcome: 'skipped', nodes: [] }
  }
  state.answer = answer
  const parts = answer.kind === 'text' ? answer.parts ?? [] : []
  return { outcome: 'ok', nodes: [...parts.map(partNode), nodeOf(node, answer)] }
}

/** Why an answer is not taken; undefined when it is. A document, a call and an admission not to know claim nothing. */
function passOn(node: CognitiveNode, answer: Answer | undefined, { engine }: RunScope): Pass | undefined {
  if (answer === undefined) return { standing: 'nothing_found' }
  const claims = answer.kind === 'text' && answer.json !== true && !answer.text.startsWith("I don't know")
  const needed = engine !== undefined ? sureEnough : claims ? knowing : 0
  return answer.confidence < needed ? { standing: 'below_threshold', confidence: answer.confidence } : undefined
}

function nodeOf({ nodeType, capability }: CognitiveNode, answer: Answer): NodeDraft {
  return {
    type: nodeType, labels: [`capability:name=${capability}@1`], capabilities: [capability],
    state: { confidence: answer.confidence, salience: 1 }, payload: payloadOf(answer),
    ...(answer.kind === 'text' && answer.sources !== undefined ? { restsOn: answer.sources } : {})
  }
}

function partNode({ capability, nodeType, asked, answer }: AnswerPart): NodeDraft {
  return {
    type: nodeType, labels: [`capability:name=${capability}@1`, 'composition:role=part@1'], capabilities: [capability],
    state: { confidence: answer.confidence, salience: 0.8 }, payload: { asked, text: answer.text, value: answer.value ?? null, sources: answer.sources ?? [] },
    ...(answer.sources === undefined ? {} : { restsOn: answer.sources })
  }
}

function payloadOf(answer: Answer): unknown {
  return answer.kind === 'text'
    ? { text: answer.text, sources: answer.sources ?? [], ...(answer.quotes === undefined ? {} : { quotes: answer.quotes }), ...(answer.parts === undefined ? {} : { parts: answer.parts.map(({ capability }) => capability) }) }
    : { calls: answer.calls.map(call => ({ name: call.tool.name, arguments: call.arguments })) }
}
