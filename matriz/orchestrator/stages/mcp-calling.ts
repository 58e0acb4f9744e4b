// SPDX-License-Identifier: Apache-2.0
import type { McpApprovalResponseItem, McpCallError, McpCallItem } from '../../items.ts'
import { requestOf } from '../../mcp-items.ts'
import type { McpTool } from '../../request.ts'
import type { CapabilityCall } from '../capability-calls.ts'
import type { NodeDraft } from '../graph.ts'
import type { RunScope, StageReport } from '../scope.ts'
import { parsedArguments, remember } from './calling.ts'

type Result = { readonly output: string } | { readonly error: McpCallError }

/** A call of a tool of a server, and the request by which the caller approved of it. */
interface ServerCall {
  readonly server: string
  readonly name: string
  readonly arguments: string
  readonly requestId?: string
}

/** JSON-RPC's code for arguments that are none. */
const invalidParams = -32602
/** JSON-RPC's code for what is not there. */
const methodNotFound = -32601

/** The calls that the caller has approved of with this turn. */
export function approvedCalls({ turn, items }: RunScope): readonly McpApprovalResponseItem[] {
  const now = new Set(turn)
  const made = new Set(items.flatMap(item => item.kind === 'mcp_call' && item.requestId !== undefined ? [item.requestId] : []))
  return items.filter((item): item is McpApprovalResponseItem => item.kind === 'mcp_approval_response' && item.approve && now.has(item) && !made.has(item.requestId))
}

/** ACTION: what the caller approved of is done. */
export async function callApproved(response: McpApprovalResponseItem, scope: RunScope): Promise<StageReport> {
  const asked = requestOf(response, scope.items)
  if (asked === undefined) return { outcome: 'skipped', nodes: [] }
  return makeCall({ server: asked.server, name: asked.name, arguments: orNone(asked.arguments), requestId: asked.id }, scope)
}

/** ACTION: a tool of a server is called, or the call is put before the caller, who answers with the next turn. */
export async function callTool(tool: McpTool, { arguments: written }: CapabilityCall, scope: RunScope): Promise<StageReport> {
  const call: ServerCall = { server: tool.server, name: tool.remoteName, arguments: orNone(written) }
  return scope.mcp.needsApproval(tool) ? askCaller(call, scope) : makeCall(call, scope)
}

function askCaller(call: ServerCall, { dependencies, log, mcp }: RunScope): StageReport {
  const itemId = dependencies.newId('mcpr')
  log.emit({ type: 'mcp.approval.requested', itemId, ...call })
  mcp.asking = true
  return {
    outcome: 'ok',
    nodes: [{
      type: 'DECISION', labels: ['capability:name=mcp.call@1', 'tool:role=approval@1'], capabilities: ['mcp.call'], state: { confidence: 1, salience: 0.8 }, about: itemId,
      payload: { server: call.server, name: call.name, arguments: call.arguments }
    }]
  }
}

async function makeCall(call: ServerCall, scope: RunScope): Promise<StageReport> {
  const { dependencies, log, watch, signal } = scope
  const itemId = dependencies.newId('mcp')
  log.emit({ type: 'mcp.called', itemId, ...call })
  const result = await watch.aside(async () => resultOf(call, scope))
  signal.throwIfAborted()
  log.emit({ type: 'mcp.returned', itemId, result })
  const item: McpCallItem = { kind: 'mcp_call', id: itemId, ...call, ...result }
  remember(item, scope)
  return { outcome: 'error' in result ? 'failed' : 'ok', nodes: [nodeOf(item)] }
}

async function resultOf({ server: label, name, arguments: given }: ServerCall, { mcp, signal }: RunScope): Promise<Result> {
  const parsed = parsedArguments(given)
  if (parsed === undefined) return refused(invalidParams, 'The arguments are not a JSON object.')
  const server = mcp.servers.find(one => one.label === label)
  const session = server === undefined || mcp.toolOf(label, name) === undefined ? undefined : mcp.session(server)
  return session === undefined ? refused(methodNotFound, 'The server does not have this tool, or the request does not let it in.') : session.callTool(name, parsed, signal)
}

/** Several models write nothing at all for a tool without parameters. */
function orNone(written: string): string {
  return written.trim() === '' ? '{}' : written
}

function refused(code: number, message: string): Result {
  return { error: { type: 'mcp_protocol_error', code, message } }
}

function nodeOf({ id, server, name, arguments: given, output, error }: McpCallItem): NodeDraft {
  return {
    type: 'COMPUTATION', labels: ['capability:name=mcp.call@1', 'tool:role=call@1'], capabilities: ['mcp.call'],
    state: { confidence: error === undefined ? 1 : 0.2, salience: 0.8 }, about: id,
    payload: { server, name, arguments: given, ...(output === undefined ? {} : { output }), ...(error === undefined ? {} : { error }) }
  }
}
