// SPDX-License-Identifier: Apache-2.0
import { createEngineRegistry } from '../../adapters/engines/create-registry.ts'
import type { EngineProblem, RegistryParts } from '../../adapters/engines/create-registry.ts'
import type { ProviderEntry } from '../../adapters/engines/provider-document.ts'
import { MatrizError } from '../../matriz/index.ts'
import type { Clock, EngineEvent, EngineModel, EngineRegistry, EngineRequest, Usage } from '../../matriz/index.ts'
import { ManualClock } from './manual-clock.ts'

/** A request that asks for nothing in particular. */
export function engineRequest(more: Partial<EngineRequest> = {}): EngineRequest {
  return {
    model: 'm',
    instructions: [],
    items: [{ kind: 'message', id: 'msg_1', role: 'user', parts: [{ kind: 'text', text: 'hi' }] }],
    tools: [],
    toolChoice: { mode: 'auto' },
    parallelToolCalls: true,
    format: { type: 'text' },
    stream: true,
    ...more
  }
}

export interface TestEngine {
  readonly model: EngineModel
  readonly registry: EngineRegistry & { close(): Promise<void> }
  readonly problems: EngineProblem[]
}

/** The model `m` of one provider, with ids that count and chance that always says a half. */
export async function startEngine(entry: Partial<ProviderEntry> & { readonly base_url: string }, clock: Clock = new ManualClock(), parts: Partial<RegistryParts> = {}): Promise<TestEngine> {
  const problems: EngineProblem[] = []
  let ids = 0
  const registry = createEngineRegistry({
    document: { providers: [{ id: 'p', models: ['m'], ...entry }] },
    apiKeys: (variable) => (variable === 'TEST_KEY' ? 'sk-upstream-secret-0123456789' : undefined),
    clock,
    random: () => 0.5,
    newId: (prefix) => `${prefix}_${++ids}`,
    report: (problem) => problems.push(problem),
    ...parts
  })
  const model = await registry.find('m')
  if (model === undefined) throw new Error('the test engine has no model')
  return { model, registry, problems }
}

/** How an answer came out. */
export interface Outcome {
  readonly events: readonly EngineEvent[]
  readonly error: MatrizError | undefined
}

/** Reads an answer to its end, letting time pass whenever `silent` has said that nothing will come by itself. */
export async function run(model: EngineModel, request: EngineRequest, { clock, signal = new AbortController().signal, silent = () => false }: { readonly clock?: ManualClock; readonly signal?: AbortSignal; readonly silent?: () => boolean } = {}): Promise<Outcome> {
  const events: EngineEvent[] = []
  let over = false
  const reading = read(model, request, signal, events).finally(() => { over = true })
  while (!over && clock !== undefined) {
    await new Promise<void>((resolve) => { setImmediate(resolve) })
    if (silent()) clock.skip()
  }
  return { events, error: await reading }
}

async function read(model: EngineModel, request: EngineRequest, signal: AbortSignal, events: EngineEvent[]): Promise<MatrizError | undefined> {
  try {
    for await (const batch of model.generate(request, signal)) {
      if (batch.length === 0) throw new Error('an empty batch')
      events.push(...batch)
    }
    return undefined
  } catch (thrown) {
    if (thrown instanceof MatrizError) return thrown
    throw thrown
  }
}

/** An answer with its pieces put together; it is the same however it was cut. */
export interface Folded {
  readonly parts: readonly FoldedPart[]
  readonly finish: string | undefined
  readonly usage: Usage | undefined
}

export type FoldedPart =
  | { readonly kind: 'text' | 'refusal' | 'reasoning'; readonly text: string }
  | { readonly kind: 'call'; readonly tool: 'function' | 'custom'; readonly name: string; readonly namespace: string | undefined; readonly callId: string; readonly text: string }

/** Puts events together, and throws where they break the promises of the port. */
export function fold(events: readonly EngineEvent[]): Folded {
  const parts: FoldedPart[] = []
  const callIds = new Set<string>()
  let end: Extract<EngineEvent, { type: 'finished' }> | undefined
  for (const event of events) {
    if (end !== undefined) throw new Error(`${event.type} behind the end`)
    const last = parts.at(-1)
    if (event.type === 'finished') {
      end = event
    } else if (event.type === 'tool.called') {
      if (callIds.has(event.callId)) throw new Error(`call id ${event.callId} twice`)
      callIds.add(event.callId)
      parts.push({ kind: 'call', tool: event.tool, name: event.name, namespace: event.namespace, callId: event.callId, text: '' })
    } else if (event.type === 'tool.arguments.delta') {
      if (last?.kind !== 'call' || last.callId !== event.callId) throw new Error('arguments away from their call')
      parts[parts.length - 1] = { ...last, text: last.text + event.text }
    } else {
      if (event.text === '' || !event.text.isWellFormed()) throw new Error(`a ${event.type} that is empty or not well formed`)
      const kind = event.type === 'text.delta' ? 'text' : event.type === 'refusal.delta' ? 'refusal' : 'reasoning'
      if (last?.kind === kind) parts[parts.length - 1] = { kind, text: last.text + event.text }
      else parts.push({ kind, text: event.text })
    }
  }
  return { parts, finish: end?.reason, usage: end?.usage }
}
