// SPDX-License-Identifier: Apache-2.0
import { sourcesIn } from '../file-search-items.ts'
import { forEngine } from '../capability-call.ts'
import type { EngineItem } from '../capability-call.ts'
import { MatrizError } from '../errors.ts'
import type { Usage } from '../events.ts'
import type { EngineEvent, EngineModel, EngineRequest } from '../ports.ts'
import type { ConversationItem } from '../items.ts'
import type { NodeDraft } from './graph.ts'
import { offeredTools } from './offered-tools.ts'
import type { RunScope, StageReport } from './scope.ts'
import { addUsage, countedUsage } from './usage.ts'

/** The label of every language engine. */
export const languageCapability = 'language.generate'

/** The most characters that an engine may put out in one run: beyond it something is broken upstream. */
const outputLimit = 16_777_216

/** Asks the engine and passes on what it says as it comes, or holds it where it must be checked first. */
export async function askEngine(engine: EngineModel, scope: RunScope): Promise<StageReport> {
  const { state, composer, calls, watch, signal, log, readings } = scope
  const holding = isHeld(engine, scope)
  state.held = []
  calls.forget()
  // A document has no place for citations.
  composer.citeFrom(scope.request.format.type === 'text' ? sourcesIn(conversation(scope)) : [])
  const said = { characters: 0 }
  const source: AsyncIterator<readonly EngineEvent[], unknown> = engine.generate(engineRequest(engine, scope), signal)[Symbol.asyncIterator]()
  let finished: Extract<EngineEvent, { type: 'finished' }> | undefined
  try {
    while (finished === undefined) {
      const next = await watch.aside(() => source.next())
      if (next.done === true || log.terminal !== undefined) break
      finished = takeBatch(next.value, scope, holding, said)
      // Whatever else the engine would say is dropped; leaving it here spares the asking.
      if (composer.stopped || composer.blocked) finished ??= { type: 'finished', reason: 'stop' }
      if (readings.happens('crowded', () => log.channel.crowded)) await watch.aside(() => readings.wait('room', undefined, () => log.roomy()))
    }
  } finally {
    // Not awaited: an upstream that is slow to close must not hold the answer back. Its failure changes nothing any more.
    if (source.return !== undefined) void Promise.resolve(source.return()).catch(() => undefined)
  }
  signal.throwIfAborted()
  if (finished === undefined) throw new MatrizError('provider_protocol_error', 'The model stopped without finishing its answer.')
  await finish(finished, scope, holding)
  return { outcome: 'ok', nodes: [nodeOf(engine, finished, said.characters, holding)] }
}

/** Whether an engine's answer is shown only when it is known to be in the form that was asked for. */
export function isHeld(engine: EngineModel, { request }: Pick<RunScope, 'request'>): boolean {
  return request.format.type !== 'text' && engine.structured === 'checked'
}

function takeBatch(
  batch: readonly EngineEvent[], { state, composer, calls }: RunScope, holding: boolean, said: { characters: number }
): Extract<EngineEvent, { type: 'finished' }> | undefined {
  for (const event of batch) {
    if (event.type === 'finished') return event
    if ('text' in event) said.characters += event.text.length
    if (said.characters > outputLimit) throw new MatrizError('provider_protocol_error', 'The model did not stop writing.')
    if (calls.take(event)) continue
    if (holding) state.held.push(event)
    else composer.add(event)
  }
  return undefined
}

function finish({ reason, usage }: Extract<EngineEvent, { type: 'finished' }>, scope: RunScope, holding: boolean): void | Promise<void> {
  const { state, composer, calls, dependencies } = scope
  if (reason === 'stop' || composer.stopped) delete state.cutShort
  else state.cutShort = reason
  // A call that was cut off has no arguments that anybody could read.
  if (state.cutShort !== undefined || composer.stopped) calls.forget()
  if (usage !== undefined) state.usage = addUsage(state.usage, usage)
  // What is held may never be shown, and was made all the same.
  else if (holding) state.usage = addUsage(state.usage, countedUsage(scope, heldTexts(state.held), dependencies.tokens))
  else state.uncounted = true
  if (holding) return undefined
  const ended = composer.end(state.cutShort !== undefined)
  const end = (): void => {
    if (!composer.blocked) return
    state.cutShort = 'content_filter'
    calls.forget()
  }
  return ended instanceof Promise ? ended.then(end) : end()
}

function heldTexts(held: readonly EngineEvent[]): { output: string; reasoning: string } {
  const texts = (types: readonly string[]): string => held.map(event => types.includes(event.type) && 'text' in event ? event.text : '').join('')
  return { output: texts(['text.delta', 'refusal.delta', 'reasoning.delta', 'tool.arguments.delta']), reasoning: texts(['reasoning.delta']) }
}

function engineRequest(engine: EngineModel, scope: RunScope): EngineRequest {
  const { request, state, calls, mcp } = scope
  const { instructions, maxOutputTokens, temperature, topP, stop, seed, frequencyPenalty, presencePenalty, reasoningEffort, verbosity } = request
  return {
    model: engine.id, instructions: instructions === undefined ? [] : [instructions], items: [...forEngine(conversation(scope)), ...correctionItems(state.correction)],
    ...offeredTools({ tools: mcp.tools.length === 0 ? request.tools : [...request.tools, ...mcp.tools], toolChoice: request.toolChoice }, calls), parallelToolCalls: request.parallelToolCalls, format: request.format, stream: request.stream,
    ...(maxOutputTokens === undefined ? {} : { maxOutputTokens: calls.made === 0 ? maxOutputTokens : left(maxOutputTokens, state.usage) }), ...(temperature === undefined ? {} : { temperature }),
    ...(topP === undefined ? {} : { topP }), ...(stop === undefined ? {} : { stop }), ...(seed === undefined ? {} : { seed }),
    ...(frequencyPenalty === undefined ? {} : { frequencyPenalty }), ...(presencePenalty === undefined ? {} : { presencePenalty }),
    ...(reasoningEffort === undefined ? {} : { reasoningEffort }), ...(verbosity === undefined ? {} : { verbosity })
  }
}

/** What an earlier turn of the run has left of its limit. */
function left(maxOutputTokens: number, usage: Usage | undefined): number {
  return Math.max(1, maxOutputTokens - (usage?.outputTokens ?? 0))
}

/** All that was said before, and what this run has put out since its first call. */
function conversation({ items, calls, log }: RunScope): readonly ConversationItem[] {
  return calls.made === 0 ? items : [...items, ...log.transcript.items()]
}

/** What the engine is told of an answer that did not hold. */
function correctionItems(correction: RunScope['state']['correction']): readonly EngineItem[] {
  if (correction === undefined) return []
  const said: EngineItem[] = correction.text === '' ? [] : [{ kind: 'message', id: 'msg_rejected', role: 'assistant', parts: [{ kind: 'text', text: correction.text }] }]
  const asked = `Your last answer is not in the form that was asked for: ${correction.problem}. Answer again with the JSON document alone.`
  return [...said, { kind: 'message', id: 'msg_correction', role: 'user', parts: [{ kind: 'text', text: asked }] }]
}

function nodeOf(engine: EngineModel, { reason }: Extract<EngineEvent, { type: 'finished' }>, characters: number, held: boolean): NodeDraft {
  return {
    type: 'COMPUTATION', labels: [`capability:name=${languageCapability}@1`], capabilities: [languageCapability],
    state: { confidence: 0.5, salience: 1 }, payload: { model: engine.id, reason, characters, held }, modelSignature: engine.id
  }
}
