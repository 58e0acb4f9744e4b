// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../../errors.ts'
import type { CapabilityCallError, CapabilityCallItem, FileSearchCallItem, McpCallItem } from '../../items.ts'
import { isRecord } from '../../nodes/schema-shape.ts'
import { createTools } from '../../tools/capability-tools.ts'
import { isCallers } from '../call-rules.ts'
import type { CapabilityCall } from '../capability-calls.ts'
import { describeThrown } from '../ending.ts'
import type { NodeDraft } from '../graph.ts'
import type { RunScope, StageReport } from '../scope.ts'

type Result = { readonly output: string } | { readonly error: CapabilityCallError }

/** The calls of capabilities and of tools of servers that the answer which stands asks for. */
export function pendingCalls({ state, calls, dependencies }: RunScope): readonly CapabilityCall[] {
  if (calls.waiting) return calls.next()
  const { answer } = state
  if (answer?.kind !== 'calls') return []
  const own = answer.calls.filter(({ tool }) => !isCallers(tool))
  return own.length === 0 ? [] : calls.next(own.map(({ tool, arguments: given }) => ({ callId: dependencies.newId('call'), name: tool.name, arguments: given })))
}

/** ACTION: a capability is called, and what it returns goes on as part of the conversation. A call that fails is told to whoever asked for it. */
export async function callCapability(call: CapabilityCall, scope: RunScope): Promise<StageReport> {
  const { dependencies, log, watch, signal } = scope
  const itemId = dependencies.newId('cap')
  const given = call.arguments.trim() === '' ? '{}' : call.arguments
  log.emit({ type: 'capability.called', itemId, callId: call.callId, name: call.name, arguments: given })
  const result = await watch.queued(() => resultOf(call.name, given, scope))
  signal.throwIfAborted()
  log.emit({ type: 'capability.returned', itemId, result })
  const item: CapabilityCallItem = { kind: 'capability_call', id: itemId, callId: call.callId, name: call.name, arguments: given, ...result }
  remember(item, scope)
  return { outcome: 'error' in result ? 'failed' : 'ok', nodes: [nodeOf(item, scope)] }
}

async function resultOf(name: string, given: string, { dependencies, principal, request: { subject }, signal, runId }: RunScope): Promise<Result> {
  const parsed = parsedArguments(given)
  if (parsed === undefined) return { error: { code: 'invalid_json', message: 'The arguments are not a JSON object.' } }
  try {
    const { result } = await createTools(dependencies).call(principal, { name, arguments: parsed, signal, ...subject === undefined ? {} : { subject } })
    return { output: JSON.stringify(result) }
  } catch (thrown) {
    signal.throwIfAborted()
    const { code, message } = describeThrown(thrown)
    if (!(thrown instanceof MatrizError) || code === 'capability_failed') dependencies.report({ runId, code, cause: thrown instanceof MatrizError ? thrown.cause : thrown })
    return { error: { code, message } }
  }
}

/** What a model wrote as arguments; undefined when it is no JSON object. */
export function parsedArguments(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isRecord(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** What is thought next is thought about the result; a demand for a call has been met. */
export function remember(item: CapabilityCallItem | FileSearchCallItem | McpCallItem, { state, calls }: RunScope): void {
  const { thought } = state
  state.thought = {
    ...thought, items: [...thought.items, item], forced: false, intent: { kind: 'tool_result', confidence: 1 },
    callable: calls.exhausted ? thought.callable.filter(isCallers) : thought.callable
  }
  state.passed.clear()
  delete state.answer
}

function nodeOf({ id, callId, name, arguments: given, output, error }: CapabilityCallItem, { dependencies }: RunScope): NodeDraft {
  const capability = dependencies.capabilities.find(({ toolName }) => toolName === name)?.name ?? name
  return {
    type: 'COMPUTATION', labels: [`capability:name=${capability}@1`, 'tool:role=call@1'], capabilities: [capability],
    state: { confidence: error === undefined ? 1 : 0.2, salience: 0.8 }, about: id,
    payload: { call_id: callId, name, arguments: given, ...(output === undefined ? {} : { output }), ...(error === undefined ? {} : { error }) }
  }
}
