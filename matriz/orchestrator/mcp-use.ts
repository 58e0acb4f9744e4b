// SPDX-License-Identifier: Apache-2.0
import type { McpListedTool } from '../items.ts'
import { mcpToolName } from '../mcp-items.ts'
import type { McpServers, McpSession } from '../ports.ts'
import type { McpServer, McpTool, McpToolFilter, RunRequest } from '../request.ts'

/** The servers of one run: its connections to them, and which tools they turned out to have. */
export class McpUse {
  readonly servers: readonly McpServer[]
  readonly #allowed: McpServers | undefined
  readonly #sessions = new Map<string, McpSession>()
  readonly #tools = new Map<string, McpTool>()
  readonly #taken: ReadonlySet<string>
  /** Whether a call was put before the caller: the run then ends. */
  asking = false

  constructor({ mcpServers = [], tools }: Pick<RunRequest, 'mcpServers' | 'tools'>, allowed: McpServers | undefined) {
    this.servers = mcpServers
    this.#allowed = allowed
    this.#taken = new Set(mcpServers.length === 0 ? [] : tools.map(({ name }) => name))
  }

  get tools(): readonly McpTool[] {
    return [...this.#tools.values()]
  }

  /** The tool that an engine knows by the name. */
  tool(name: string): McpTool | undefined {
    return this.#tools.get(name)
  }

  /** The tool that its server knows by the name. */
  toolOf(server: string, remoteName: string): McpTool | undefined {
    return this.tools.find(tool => tool.server === server && tool.remoteName === remoteName)
  }

  /** Takes in a tool that the request lets in; undefined where another one has its name. */
  learn({ label, description, param }: McpServer, listed: McpListedTool): McpTool | undefined {
    const name = mcpToolName(label, listed.name)
    if (this.#taken.has(name) || this.#tools.has(name)) return undefined
    const described = [description, listed.description].filter(one => one !== undefined && one !== '').join('\n\n')
    const tool: McpTool = {
      kind: 'mcp', name, server: label, remoteName: listed.name, readOnly: isReadOnly(listed), parameters: listed.inputSchema, param,
      ...(described === '' ? {} : { description: described })
    }
    this.#tools.set(name, tool)
    return tool
  }

  /** Whether the caller wants to be asked before the tool is called. */
  needsApproval({ server, remoteName, readOnly }: McpTool): boolean {
    const approval = this.servers.find(({ label }) => label === server)?.approval ?? 'always'
    if (typeof approval === 'string') return approval === 'always'
    const isIn = (filter: McpToolFilter | undefined): boolean => filter !== undefined && saysSomething(filter) && fits(filter, remoteName, readOnly)
    return isIn(approval.always) || !isIn(approval.never)
  }

  /** The connection to a server of the request. */
  session(server: McpServer): McpSession | undefined {
    const known = this.#sessions.get(server.label)
    const session = known ?? this.#allowed?.open(server.label, server.credentials)
    if (session !== undefined) this.#sessions.set(server.label, session)
    return session
  }

  /** Never rejects. */
  async close(): Promise<void> {
    await Promise.all([...this.#sessions.values()].map(session => session.close()))
  }
}

/** Whether the request lets a tool in at all. */
export function isAllowed({ allowed }: McpServer, listed: McpListedTool): boolean {
  return allowed === undefined || fits(allowed, listed.name, isReadOnly(listed))
}

function fits({ names, readOnly }: McpToolFilter, name: string, isReadOnlyTool: boolean): boolean {
  return (names === undefined || names.includes(name)) && (readOnly === undefined || readOnly === isReadOnlyTool)
}

/** A filter that names nothing frees no call from approval. */
function saysSomething({ names, readOnly }: McpToolFilter): boolean {
  return names !== undefined || readOnly !== undefined
}

/** What a server does not say is that nothing changes. */
function isReadOnly({ annotations }: McpListedTool): boolean {
  return annotations?.['readOnlyHint'] === true
}
