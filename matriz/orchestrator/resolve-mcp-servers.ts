// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../errors.ts'
import type { ConversationItem } from '../items.ts'
import { requestOf } from '../mcp-items.ts'
import type { MatrizDependencies } from '../matriz.ts'
import type { McpServer, Principal, RunRequest } from '../request.ts'
import { authorise } from './authorise.ts'

/**
 * Throws `invalid_value` for a server that the operator does not allow, or not at that address, or that comes twice; for
 * headers that are the operator's own, and for what could only be kept; `insufficient_permissions`.
 */
export function checkMcpServers({ mcpServers = [], background }: RunRequest, principal: Principal, { mcpServers: allowed, policy }: Pick<MatrizDependencies, 'mcpServers' | 'policy'>): void {
  const seen = new Set<string>()
  for (const server of mcpServers) {
    const { label, url, param, credentials } = server
    authorise(policy, { principal, action: 'tools.call', resource: `tool:mcp:${label}` })
    const found = allowed?.find(label)
    if (found === undefined) throw new MatrizError('invalid_value', `The server '${label}' is not one that this installation allows.`, { param: `${param}.server_label` })
    if (seen.has(label)) throw new MatrizError('invalid_value', `The server '${label}' is there twice.`, { param: `${param}.server_label` })
    if (url !== undefined && url !== found.url) throw new MatrizError('invalid_value', `The server '${label}' has another address here; leave 'server_url' out.`, { param: `${param}.server_url` })
    seen.add(label)
    for (const name of credentials?.names ?? []) refuseHeader(name, server, { reserved: found.reserved, background })
  }
}

function refuseHeader(name: string, { label, param, credentials }: McpServer, { reserved, background }: { readonly reserved: readonly string[]; readonly background: boolean }): void {
  const place = name === 'authorization' && credentials?.bearer === true ? `${param}.authorization` : `${param}.headers.${name}`
  if (reserved.includes(name)) throw new MatrizError('invalid_value', `This installation sets '${name}' for the server '${label}' itself.`, { param: place })
  // A background run is written down and taken up by whoever is free.
  if (background) throw new MatrizError('invalid_value', `'${place}' is not possible in the background: it is never written down.`, { param: place })
}

/** Throws `invalid_value` for an approval in this turn of what nobody asked for, was answered before, or has no server. */
export function checkApprovals({ input, mcpServers = [] }: RunRequest, items: readonly ConversationItem[], placeOf: (item: ConversationItem) => string): void {
  const own = new Set(input)
  const answered = new Set<string>()
  for (const [index, item] of items.entries()) {
    if (item.kind !== 'mcp_approval_response') continue
    if (own.has(item)) {
      const refuse = (message: string): never => { throw new MatrizError('invalid_value', message, { param: `${placeOf(item)}.approval_request_id` }) }
      const asked = requestOf(item, items.slice(0, index))
      if (asked === undefined) refuse('There is no approval request of this id in the conversation.')
      if (answered.has(item.requestId)) refuse('This approval request was answered before.')
      if (item.approve && !mcpServers.some(({ label }) => label === asked?.server)) refuse(`The server '${asked?.server ?? ''}' of this approval request is not among the tools.`)
    }
    answered.add(item.requestId)
  }
}

/** The request without what may not be written down. */
export function withoutCredentials(request: RunRequest): RunRequest {
  if (request.mcpServers === undefined) return request
  return { ...request, mcpServers: request.mcpServers.map(({ credentials: _, ...server }) => server) }
}
