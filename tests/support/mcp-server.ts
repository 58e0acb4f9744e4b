// SPDX-License-Identifier: Apache-2.0
// A server of the Model Context Protocol by the official SDK, on a port of its own, that remembers what it was sent.
import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import { Server } from '@modelcontextprotocol/sdk/server/index.js'
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js'
import { CallToolRequestSchema, ListToolsRequestSchema, McpError } from '@modelcontextprotocol/sdk/types.js'
import type { CallToolResult, Tool } from '@modelcontextprotocol/sdk/types.js'

/** What a tool does with its arguments; `signal` aborts when the caller does not want the result any more. */
export type Play = (given: Readonly<Record<string, unknown>>, context: { readonly headers: IncomingHttpHeaders; readonly signal: AbortSignal }) => CallToolResult | Promise<CallToolResult>

export interface PlayedTool extends Omit<Tool, 'inputSchema'> {
  readonly inputSchema?: Tool['inputSchema']
  readonly play: Play
}

export interface TestMcpServer extends AsyncDisposable {
  readonly url: string
  /** Every HTTP request, with the method of the protocol; empty for those that carry none. */
  readonly requests: readonly { readonly http: string; readonly method: string; readonly headers: IncomingHttpHeaders }[]
  /** The arguments of every call, by the names of the tools. */
  readonly calls: readonly { readonly name: string; readonly given: unknown }[]
  /** Set to answer every request in another way than the protocol's. */
  intercept: ((request: IncomingMessage, response: ServerResponse) => boolean) | undefined
  close(): Promise<void>
}

/** A result of one text. */
export const says = (text: string): CallToolResult => ({ content: [{ type: 'text', text }] })

/** An error of the protocol, thrown by a tool. */
export const protocolError = (code: number, message: string): never => {
  throw new McpError(code, message)
}

export async function startMcpServer(tools: readonly PlayedTool[]): Promise<TestMcpServer> {
  const requests: { http: string; method: string; headers: IncomingHttpHeaders }[] = []
  const calls: { name: string; given: unknown }[] = []
  const sessions = new Map<string, StreamableHTTPServerTransport>()

  const newSession = async (): Promise<StreamableHTTPServerTransport> => {
    const server = new Server({ name: 'planted', version: '1.0.0' }, { capabilities: { tools: {} } })
    server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: tools.map(({ play: _, inputSchema = { type: 'object' as const }, ...tool }) => ({ ...tool, inputSchema })) }))
    server.setRequestHandler(CallToolRequestSchema, async ({ params }, { requestInfo, signal }) => {
      calls.push({ name: params.name, given: params.arguments })
      const tool = tools.find(({ name }) => name === params.name) ?? protocolError(-32602, 'There is no such tool.')
      return tool.play(params.arguments ?? {}, { headers: (requestInfo?.headers ?? {}) as IncomingHttpHeaders, signal })
    })
    const transport = new StreamableHTTPServerTransport({ sessionIdGenerator: randomUUID, onsessioninitialized: (id) => { sessions.set(id, transport) } })
    // The cast: the SDK's types do not know exactOptionalPropertyTypes.
    await server.connect(transport as Parameters<Server['connect']>[0])
    return transport
  }

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const text = await textOf(request)
    const body = text === '' ? undefined : (JSON.parse(text) as { method?: string })
    requests.push({ http: request.method ?? '', method: body?.method ?? '', headers: request.headers })
    if (played.intercept?.(request, response) === true) return
    const known = sessions.get(String(request.headers['mcp-session-id']))
    await (known ?? (await newSession())).handleRequest(request, response, body)
  }

  const listener = createServer((request, response) => {
    handle(request, response).catch((thrown: unknown) => response.destroy(thrown instanceof Error ? thrown : undefined))
  })
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve))
  const address = listener.address()
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port.')
  const close = async (): Promise<void> => {
    for (const session of sessions.values()) await session.close()
    listener.closeAllConnections()
    await new Promise((resolve) => listener.close(resolve))
  }
  const played: TestMcpServer = { url: `http://127.0.0.1:${address.port}/mcp`, requests, calls, intercept: undefined, close, [Symbol.asyncDispose]: close }
  return played
}

async function textOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(piece as Buffer)
  return Buffer.concat(pieces).toString('utf8')
}
