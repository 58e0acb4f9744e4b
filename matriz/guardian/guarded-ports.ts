// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../errors.ts'
import type { ConversationItem } from '../items.ts'
import type { ConnectionMemory, MatrizDependencies } from '../matriz.ts'
import { boundedPassages } from '../memory/bounded-passages.ts'
import type { Passage, PassageSearch } from '../memory/vector-stores.ts'
import type { CapabilityRunner, McpServers, McpSession } from '../ports.ts'
import { over } from '../replay/recording-ports.ts'
import { guardedEngines } from './guarded-engine.ts'
import { guardedItem, guardedItems } from './guarded-items.ts'
import type { GuardedRun } from './guarded-run.ts'

/** The code of JSON-RPC for what a server may say by itself. */
const refusedByPolicy = -32_000

/**
 * The ports of a run, with every text that comes in through them judged before anything is made of it, and every text that
 * goes out through them to tools. To stand below the recording: what is kept is what was let in. What a connection remembers
 * is history like what is stored.
 */
export function guardedPorts(ports: MatrizDependencies, guard: GuardedRun, memory?: ConnectionMemory): MatrizDependencies {
  const { runs, conversations, works, mcpServers, passages, policy } = ports
  const refusing = <T>(judge: () => Promise<T>, param?: string): Promise<T> => refused(judge, guard, param)
  return {
    ...ports, guard, policy: over(policy.snapshot?.() ?? policy, guard.policy),
    engines: guardedEngines(ports.engines, guard),
    works: guardedWorks(works, guard),
    ...(mcpServers === undefined ? {} : { mcpServers: guardedServers(mcpServers, guard) }),
    ...(passages === undefined ? {} : { passages: guardedPassages(passages, guard) }),
    runs: over(runs, {
      history: (tenant, id) => refusing(async () => said(memory?.history(id) ?? await runs.history(tenant, id), guard), 'previous_response_id'),
      async item(tenant, id) {
        const item = await runs.item(tenant, id)
        return item && await refusing(() => guardedItem(item, guard, 'references'), 'input')
      }
    }),
    conversations: over(conversations, { history: (tenant, id) => refusing(async () => said(await conversations.history(tenant, id), guard), 'conversation') })
  }
}

async function said(items: readonly ConversationItem[] | undefined, guard: GuardedRun): Promise<readonly ConversationItem[] | undefined> {
  return items && guardedItems(items, guard, 'history')
}

/** What the policy does not let in refuses the run; the caller is told of a decision that is durable. */
export async function refused<T>(judge: () => Promise<T>, guard: GuardedRun, param?: string): Promise<T> {
  try {
    return await judge()
  } catch (thrown) {
    if (!(thrown instanceof MatrizError) || thrown.code !== 'content_blocked') throw thrown
    await guard.write()
    const { code, message, auditId } = thrown
    throw new MatrizError(code, message, { ...(auditId === undefined ? {} : { auditId }), ...(param === undefined ? {} : { param }) })
  }
}

/** What works are given and what they return. */
function guardedWorks(works: CapabilityRunner, guard: GuardedRun): CapabilityRunner {
  if (!guard.concerns('tool_arguments', 'tool_results')) return works
  return {
    async run(name, parameters, limits) {
      const result = await works.run(name, await guard.value(parameters, 'tool_arguments', 'capability.arguments'), limits)
      return guard.value(result, 'tool_results', 'capability.output')
    }
  }
}

/** What servers list, are given and return. */
function guardedServers(servers: McpServers, guard: GuardedRun): McpServers {
  if (!guard.concerns('tool_definitions', 'tool_arguments', 'tool_results')) return servers
  return { find: label => servers.find(label), open: (label, credentials) => guardedSession(servers.open(label, credentials), guard) }
}

function guardedSession(session: McpSession, guard: GuardedRun): McpSession {
  return {
    async listTools(signal) {
      const listed = await session.listTools(signal)
      return blockedAs(() => guard.value(listed, 'tool_definitions', 'mcp'), message => ({ error: message }))
    },
    callTool: (name, given, signal) => blockedAs(async () => {
      const returned = await session.callTool(name, await guard.value(given, 'tool_arguments', 'mcp.arguments'), signal)
      return 'output' in returned ? { output: await guard.text(returned.output, 'tool_results', 'mcp.output') } : { error: await guard.value(returned.error, 'tool_results', 'mcp.error') }
    }, message => ({ error: { type: 'mcp_protocol_error', code: refusedByPolicy, message } })),
    close: () => session.close()
  }
}

/** What is blocked is told as a failure of the server's. */
async function blockedAs<T>(judge: () => T | Promise<T>, failure: (message: string) => T): Promise<T> {
  try {
    return await judge()
  } catch (thrown) {
    if (thrown instanceof MatrizError && thrown.code === 'content_blocked') return failure(thrown.message)
    throw thrown
  }
}

/** What is looked for in files, and what is found. A file may have been read before there was the rule that concerns it. */
function guardedPassages(passages: PassageSearch, guard: GuardedRun): PassageSearch {
  if (!guard.concerns('tool_arguments', 'tool_results', 'files')) return passages
  return {
    absent: (principal, storeIds, signal) => passages.absent(principal, storeIds, signal),
    async search(...[principal, storeIds, query, signal]) {
      const queries = await guard.value(query.queries, 'tool_arguments', 'file_search.queries')
      // What nobody reads is not judged.
      const found = boundedPassages(await passages.search(principal, storeIds, { ...query, queries }, signal), query.limit)
      const judged: Passage[] = []
      for (const [index, passage] of found.entries()) judged.push(await guardedPassage(passage, guard, `file_search.results[${index}]`))
      return judged
    }
  }
}

async function guardedPassage(passage: Passage, guard: GuardedRun, path: string): Promise<Passage> {
  const { text, filename, attributes } = passage
  return {
    ...passage, text: await guard.text(await guard.text(text, 'files', `${path}.text`), 'tool_results', `${path}.text`),
    filename: await guard.text(filename, 'tool_results', `${path}.filename`), attributes: await guard.value(attributes, 'tool_results', `${path}.attributes`)
  }
}
