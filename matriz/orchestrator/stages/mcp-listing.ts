// SPDX-License-Identifier: Apache-2.0
import type { McpListedTool, McpListToolsItem } from '../../items.ts'
import type { McpServer } from '../../request.ts'
import { callableTools } from '../call-rules.ts'
import { isAllowed } from '../mcp-use.ts'
import type { RunScope, StageReport } from '../scope.ts'
import { intentOf } from './intent.ts'

/** What the conversation knows of a server's tools already. */
export function knownList({ label }: McpServer, { items }: Pick<RunScope, 'items'>): McpListToolsItem | undefined {
  return items.findLast((item): item is McpListToolsItem => item.kind === 'mcp_list_tools' && item.server === label && item.error === undefined)
}

/** ACTION: a server is asked for its tools. One that does not list them is told of, and the run goes on without. */
export async function listServer(server: McpServer, scope: RunScope): Promise<StageReport> {
  const { dependencies, log, watch, signal, mcp } = scope
  const itemId = dependencies.newId('mcpl')
  log.emit({ type: 'mcp.listing', itemId, server: server.label })
  const listed = await watch.aside(async () => mcp.session(server)?.listTools(signal) ?? { error: 'The server is not allowed here.' })
  signal.throwIfAborted()
  const result = 'error' in listed ? listed : { tools: listed.tools.filter(tool => isAllowed(server, tool)) }
  log.emit({ type: 'mcp.listed', itemId, result })
  const names = 'error' in result ? [] : result.tools.map(({ name }) => name)
  return {
    outcome: 'error' in result ? 'failed' : 'ok',
    nodes: [{
      type: 'CONTEXT', labels: ['capability:name=mcp.list@1', 'tool:role=list@1'], capabilities: ['mcp.list'], state: { confidence: 'error' in result ? 0.2 : 1, salience: 0.5 }, about: itemId,
      payload: { server: server.label, ...('error' in result ? { error: result.error } : { tools: names }) }
    }]
  }
}

/** Offers what the servers have: from now on it is thought about like any other tool. */
export async function offerTools(scope: RunScope): Promise<void> {
  const { mcp, request, calls, state, watch } = scope
  for (const server of mcp.servers) {
    const listed = listOf(server, scope)?.tools.filter(tool => isAllowed(server, tool)) ?? []
    for (const tool of listed) if (await watch.queued(() => isUsable(tool, scope))) mcp.learn(server, tool)
  }
  const offered = callableTools({ tools: mcp.tools, toolChoice: request.toolChoice })
  calls.admit(offered)
  const { thought } = state
  const callable = [...thought.callable, ...offered]
  const forced = thought.forced && callable.length > 0
  // A demand for a call of what is not there cannot be met.
  const intent = forced === thought.forced ? thought.intent : intentOf({ ...thought, forced }, scope)
  state.thought = { ...thought, callable, forced, intent }
}

function listOf(server: McpServer, scope: RunScope): McpListToolsItem | undefined {
  return knownList(server, { items: [...scope.items, ...scope.log.transcript.items()] })
}

/** A schema that nobody can read would break the asking, or the check of the arguments. */
async function isUsable({ inputSchema }: McpListedTool, { dependencies, signal }: RunScope): Promise<boolean> {
  return (await dependencies.schemas.checkSchema(inputSchema, { strict: false }, signal)).length === 0
}
