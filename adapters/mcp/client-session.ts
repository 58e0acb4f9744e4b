// SPDX-License-Identifier: Apache-2.0
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport, StreamableHTTPError } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { CallToolResultSchema, ErrorCode, ListToolsResultSchema, McpError } from '@modelcontextprotocol/sdk/types.js'
import type { ListToolsResult } from '@modelcontextprotocol/sdk/types.js'
import type { McpCallError, McpListedTool, McpSession } from '../../matriz/index.ts'
import { boundedFetch, TooLarge } from './bounded-fetch.ts'
import { Redactor } from './redactor.ts'
import type { ServerAddress } from './server-address.ts'
import { outputOf } from './tool-output.ts'

/** The most that one answer of a server may be on the wire. */
const answerBytes = 4 * 1024 * 1024
const toolsAtMost = 128
/** The most pages of a list: one of that many tools can be a page each. */
const pagesAtMost = 128
const longestName = 256
/** Of descriptions, in characters; they are cut. */
const longestDescription = 4_096
/** Of one schema and of the annotations of one tool, as JSON text. */
const longestSchema = 65_536
const longestAnnotations = 4_096
/** Of what a tool returned, in characters. */
const longestOutput = 1_048_576
const longestMessage = 1_024
const closeMs = 2_000

interface Asking {
  readonly signal: AbortSignal
  readonly timeout: number
  readonly maxTotalTimeout: number
}

type Failure = Exclude<McpCallError, { type: 'mcp_tool_execution_error' }>

/** A connection to a server by the official client, opened with the first question. */
export class ClientSession implements McpSession {
  readonly #server: ServerAddress
  readonly #redactor: Redactor
  readonly #client: Client
  readonly #transport: StreamableHTTPClientTransport
  /** Aborts when the answer to what is asked just now is too large: the client itself would wait for the time limit. */
  #broken = new AbortController()
  #connected: Promise<void> | undefined

  constructor(server: ServerAddress, self: { readonly name: string; readonly version: string }) {
    this.#server = server
    this.#redactor = new Redactor(server.secrets)
    this.#client = new Client(self, { capabilities: {} })
    this.#transport = new StreamableHTTPClientTransport(new URL(server.url), {
      requestInit: { headers: { ...server.headers } },
      fetch: boundedFetch(new URL(server.url).origin, answerBytes, (reason) => { this.#broken.abort(reason) })
    })
  }

  async listTools(signal: AbortSignal): Promise<{ readonly tools: readonly McpListedTool[] } | { readonly error: string }> {
    const options = this.#asking(signal)
    try {
      await this.#connect(options)
      return { tools: (await this.#pages(options)).map(({ name, ...tool }) => ({ name, ...this.#redactor.in(tool) })) }
    } catch (thrown) {
      signal.throwIfAborted()
      return { error: this.#failure(thrown).message }
    }
  }

  async callTool(name: string, given: Readonly<Record<string, unknown>>, signal: AbortSignal): Promise<{ readonly output: string } | { readonly error: McpCallError }> {
    const options = this.#asking(signal)
    try {
      await this.#connect(options)
      const result = await this.#client.request({ method: 'tools/call', params: { name, arguments: { ...given } } }, CallToolResultSchema, options)
      const output = this.#redactor.in(outputOf(result))
      if (output.length > longestOutput) throw new TooMuch(`The tool returned more than ${longestOutput} characters.`)
      return result.isError === true ? { error: { type: 'mcp_tool_execution_error', content: this.#redactor.in(result.content) } } : { output }
    } catch (thrown) {
      signal.throwIfAborted()
      return { error: this.#failure(thrown) }
    }
  }

  async close(): Promise<void> {
    const ended = this.#transport.terminateSession().catch(() => undefined)
    const waited = new Promise((resolve) => setTimeout(resolve, closeMs).unref())
    await Promise.race([ended, waited])
    await this.#client.close().catch(() => undefined)
  }

  async #connect(options: Asking): Promise<void> {
    // The client's own interface does not say that absent members may be undefined.
    await (this.#connected ??= this.#client.connect(this.#transport as Parameters<Client['connect']>[0], options))
  }

  async #pages(options: Asking): Promise<readonly McpListedTool[]> {
    const tools: McpListedTool[] = []
    let cursor: string | undefined
    for (let page = 0; page < pagesAtMost; page += 1) {
      const result: ListToolsResult = await this.#client.request({ method: 'tools/list', params: cursor === undefined ? {} : { cursor } }, ListToolsResultSchema, options)
      tools.push(...result.tools.map(listedTool))
      if (tools.length > toolsAtMost) throw new TooMuch(`The server has more than ${toolsAtMost} tools.`)
      cursor = result.nextCursor
      if (cursor === undefined) return tools
    }
    throw new TooMuch(`The server lists its tools on more than ${pagesAtMost} pages.`)
  }

  /** One time limit for all that it takes to answer, connecting and every page included. Nothing is asked beside it. */
  #asking(signal: AbortSignal): Asking {
    const { timeoutMs } = this.#server
    this.#broken = new AbortController()
    return { signal: AbortSignal.any([signal, this.#broken.signal, AbortSignal.timeout(timeoutMs)]), timeout: timeoutMs, maxTotalTimeout: timeoutMs }
  }

  /** What a caller is told. What a server wrote under a status of HTTP is for nobody: it may hold what it was sent. */
  #failure(thrown: unknown): Failure {
    const reason: unknown = this.#broken.signal.aborted ? this.#broken.signal.reason : thrown
    if (reason instanceof StreamableHTTPError && reason.code !== undefined && reason.code > 0) return { type: 'http_error', code: reason.code, message: `The server answered with the status ${reason.code}.` }
    if (reason instanceof TooLarge || reason instanceof TooMuch) return { type: 'mcp_protocol_error', code: ErrorCode.InternalError, message: reason.message }
    if (reason instanceof McpError && reason.code === ErrorCode.RequestTimeout) return { type: 'mcp_protocol_error', code: reason.code, message: `The server did not answer within ${this.#server.timeoutMs} ms.` }
    if (reason instanceof McpError) return { type: 'mcp_protocol_error', code: reason.code, message: this.#redactor.in(reason.message).slice(0, longestMessage) }
    if (reason instanceof TypeError) return { type: 'http_error', code: 502, message: 'The server cannot be reached.' }
    return { type: 'mcp_protocol_error', code: ErrorCode.ParseError, message: 'The server answered what is not of the protocol.' }
  }
}

/** A server that lists or returns more than it may. */
class TooMuch extends Error {}

function listedTool({ name, description, inputSchema, annotations }: ListToolsResult['tools'][number]): McpListedTool {
  if (name === '' || name.length > longestName) throw new TooMuch(`The server has a tool whose name is empty or longer than ${longestName} characters.`)
  if (JSON.stringify(inputSchema).length > longestSchema) throw new TooMuch(`The server has a tool with a schema of more than ${longestSchema} characters.`)
  const kept = annotations !== undefined && JSON.stringify(annotations).length <= longestAnnotations ? annotations : undefined
  return { name, ...(description !== undefined && { description: description.slice(0, longestDescription) }), inputSchema, ...(kept !== undefined && { annotations: kept }) }
}
