// SPDX-License-Identifier: Apache-2.0
import { Server } from '@modelcontextprotocol/sdk/server/index.js'
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js'
import { CallToolRequestSchema, ErrorCode, JSONRPCMessageSchema, ListToolsRequestSchema, McpError, SUPPORTED_PROTOCOL_VERSIONS } from '@modelcontextprotocol/sdk/types.js'
import type { CallToolResult, JSONRPCMessage, Tool } from '@modelcontextprotocol/sdk/types.js'
import { AjvJsonSchemaValidator } from '@modelcontextprotocol/sdk/validation/ajv'
import { MatrizError } from '../../matriz/errors.ts'
import type { Tools } from '../../matriz/matriz.ts'
import type { Capability } from '../../matriz/tools/capability.ts'
import type { McpCaller, McpOptions } from './mcp-caller.ts'

interface Conversation {
  readonly tools: Tools
  readonly caller: McpCaller
  readonly options: McpOptions
}

// Each server would make one of its own, which takes longer than all the rest.
const jsonSchemaValidator = new AjvJsonSchemaValidator()

/** Answers one message as McpEndpoint promises. */
export async function answerMessage(message: unknown, conversation: Conversation): Promise<object | undefined> {
  const { protocolVersion, signal } = conversation.caller
  if (protocolVersion !== undefined && !SUPPORTED_PROTOCOL_VERSIONS.includes(protocolVersion)) {
    throw new MatrizError('invalid_value', `Invalid value for 'MCP-Protocol-Version': expected one of ${SUPPORTED_PROTOCOL_VERSIONS.join(', ')}.`, { param: 'MCP-Protocol-Version' })
  }
  const parsed = JSONRPCMessageSchema.safeParse(message)
  if (!parsed.success) throw new MatrizError('invalid_value', 'The request body is no JSON-RPC message.')
  if (!('method' in parsed.data && 'id' in parsed.data)) return undefined
  const server = serverOf(conversation)
  const exchange = new OneExchange()
  await server.connect(exchange)
  const abort = (): void => { exchange.fail(signal.reason) }
  signal.addEventListener('abort', abort, { once: true })
  try {
    signal.throwIfAborted()
    exchange.onmessage?.(parsed.data)
    return await exchange.reply
  } finally {
    signal.removeEventListener('abort', abort)
    await server.close()
  }
}

/** A transport that brings one request and takes its reply. */
class OneExchange implements Transport {
  onclose?: () => void
  onerror?: (error: Error) => void
  onmessage?: (message: JSONRPCMessage) => void
  readonly #reply = Promise.withResolvers<object>()

  get reply(): Promise<object> {
    return this.#reply.promise
  }

  fail(reason: unknown): void {
    this.#reply.reject(reason)
  }

  async start(): Promise<void> {}

  async send(message: JSONRPCMessage): Promise<void> {
    // Without a session there is nobody to send requests or notifications to.
    if (!('method' in message)) this.#reply.resolve(message)
  }

  async close(): Promise<void> {
    this.onclose?.()
  }
}

function serverOf({ tools, caller, options }: Conversation): Server {
  const { name, version } = options
  const server = new Server({ name, version }, { capabilities: { tools: {} }, jsonSchemaValidator })
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: listed(tools, caller) }))
  server.setRequestHandler(CallToolRequestSchema, ({ params }) => called(params, { tools, caller, options }))
  return server
}

function listed(tools: Tools, { principal }: McpCaller): Tool[] {
  try {
    return tools.list(principal).map(toTool)
  } catch (thrown) {
    throw thrown instanceof MatrizError ? new McpError(ErrorCode.InvalidRequest, thrown.message) : thrown
  }
}

function toTool({ toolName, description, parameters, result }: Capability): Tool {
  // Manifests have schemas of objects only.
  return { name: toolName, description, inputSchema: parameters as Tool['inputSchema'], outputSchema: result as NonNullable<Tool['outputSchema']> }
}

async function called({ name, arguments: given = {} }: { readonly name: string; readonly arguments?: Record<string, unknown> | undefined }, { tools, caller, options }: Conversation): Promise<CallToolResult> {
  const { principal, signal } = caller
  try {
    const { result } = await tools.call(principal, { name, arguments: given, signal })
    // It fits the result schema of its capability, which is one of an object.
    return { content: [{ type: 'text', text: JSON.stringify(result) }], structuredContent: result as Record<string, unknown> }
  } catch (thrown) {
    return refusal(thrown, options)
  }
}

/** What the model that called may do better is a result that says so; the rest is an error of the protocol. */
function refusal(thrown: unknown, { report }: McpOptions): CallToolResult {
  if (!(thrown instanceof MatrizError) || thrown.code === 'internal_error') {
    report(thrown)
    throw new McpError(ErrorCode.InternalError, 'The server had an error while processing your request.')
  }
  if (thrown.code === 'tool_not_found') throw new McpError(ErrorCode.InvalidParams, thrown.message)
  if (thrown.code === 'capability_failed') report(thrown)
  return { content: [{ type: 'text', text: thrown.message }], isError: true }
}
