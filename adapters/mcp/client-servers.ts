// SPDX-License-Identifier: Apache-2.0
import type { McpCredentials, McpServers, McpSession } from '../../matriz/index.ts'
import type { McpServerEntry } from '../engines/provider-document.ts'
import type { ServerAddress } from './server-address.ts'

/** What the connections to servers are made with. */
export interface ClientServersOptions {
  readonly entries: readonly McpServerEntry[]
  /** What this server calls itself. */
  readonly name: string
  readonly version: string
  readonly secret: (variable: string) => string | undefined
}

const defaultTimeoutMs = 60_000

/** The servers of providers.yaml. What it takes to speak the protocol is loaded when the first one is asked. */
export function createMcpServers({ entries, name, version, secret }: ClientServersOptions): McpServers {
  const servers = new Map(entries.map((entry) => [entry.label, addressOf(entry, secret)]))
  return {
    find(label) {
      const server = servers.get(label)
      return server === undefined ? undefined : { url: server.url, reserved: Object.keys(server.headers) }
    },
    open(label, credentials) {
      const server = servers.get(label)
      if (server === undefined) throw new Error(`There is no server ${label}.`)
      return lazily(withCredentials(server, credentials), { name, version })
    }
  }
}

function addressOf({ url, headers = {}, timeout_ms: timeoutMs = defaultTimeoutMs }: McpServerEntry, secret: (variable: string) => string | undefined): ServerAddress {
  const values = Object.entries(headers).map(([name, value]) => {
    if (typeof value === 'string') return { name: name.toLowerCase(), value, secrets: [] }
    const kept = `${value.prefix ?? ''}${secret(value.env) ?? ''}`
    return { name: name.toLowerCase(), value: kept, secrets: [kept] }
  })
  return { url, headers: Object.fromEntries(values.map(({ name, value }) => [name, value])), secrets: values.flatMap(({ secrets }) => secrets), timeoutMs }
}

/** What the operator sets goes before what the caller sends. */
function withCredentials(server: ServerAddress, credentials: McpCredentials | undefined): ServerAddress {
  if (credentials === undefined) return server
  const sent = credentials.reveal()
  return { ...server, headers: { ...sent, ...server.headers }, secrets: [...server.secrets, ...Object.values(sent)] }
}

function lazily(server: ServerAddress, self: { readonly name: string; readonly version: string }): McpSession {
  let opened: Promise<McpSession> | undefined
  const session = async (): Promise<McpSession> => {
    const { ClientSession } = await import('./client-session.ts')
    return new ClientSession(server, self)
  }
  return {
    listTools: async (signal) => (await (opened ??= session())).listTools(signal),
    callTool: async (name, given, signal) => (await (opened ??= session())).callTool(name, given, signal),
    close: async () => (await opened)?.close()
  }
}
