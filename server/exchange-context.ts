// SPDX-License-Identifier: Apache-2.0
import type { HandlerContext, SystemReports } from '../handlers/context.ts'
import type { Administration, GuardianDecision, Matriz, NewId, Principal } from '../matriz/index.ts'
import type { Exchange } from './exchange.ts'
import type { Keyed } from './idempotency.ts'

/** Speaks the Model Context Protocol over the tools of `matriz`; see adapters/mcp. */
export interface McpServer {
  answer(message: unknown, tools: Matriz['tools'], caller: { readonly principal: Principal; readonly signal: AbortSignal; readonly protocolVersion: string | undefined }): Promise<object | undefined>
}

/** What of the server a handler may use. */
export interface ExchangeWorld {
  readonly matriz: Matriz
  readonly administration: Administration
  readonly clock: HandlerContext['clock']
  readonly newId: NewId
  readonly system: SystemReports
  readonly mcp: McpServer
  /** Whether anything of a project may be kept. */
  readonly retains: (project: string) => boolean
}

/** What a handler sees of its exchange. */
export class ExchangeContext implements HandlerContext {
  readonly matriz: Matriz
  readonly administration: Administration
  readonly clock: HandlerContext['clock']
  readonly newId: NewId
  readonly traceId: string
  readonly signal: AbortSignal
  readonly system: SystemReports
  readonly reservationId?: string
  readonly guarded?: GuardianDecision
  readonly #exchange: Exchange
  readonly #retains: (project: string) => boolean
  readonly #mcp: McpServer

  constructor(exchange: Exchange, { matriz, administration, clock, newId, system, retains, mcp }: ExchangeWorld, keyed?: Keyed) {
    this.#exchange = exchange
    this.#mcp = mcp
    this.matriz = matriz
    this.administration = administration
    this.clock = clock
    this.newId = newId
    this.traceId = exchange.traceId
    this.signal = keyed?.signal ?? exchange.signal
    this.system = system
    this.#retains = retains
    if (exchange.guarded !== undefined) this.guarded = exchange.guarded
    if (keyed !== undefined) this.reservationId = keyed.reservationId
  }

  get principal(): Principal {
    return principalOf(this.#exchange)
  }

  get retains(): boolean {
    return this.#retains(this.principal.project)
  }

  readonly mcp = (message: object): Promise<object | undefined> => {
    const protocolVersion = this.#exchange.request.headers['mcp-protocol-version']
    return this.#mcp.answer(message, this.matriz.tools, { principal: this.principal, signal: this.signal, protocolVersion: Array.isArray(protocolVersion) ? protocolVersion.join(', ') : protocolVersion })
  }

  readonly noteIgnored = (path: string): void => {
    this.#exchange.ignored.add(path)
  }
}

/** Who asks. Throws for an operation without a key: its handler must not ask. */
export function principalOf({ principal, operationId }: Exchange): Principal {
  if (principal === undefined) throw new Error(`${operationId ?? ''} has no principal.`)
  return principal
}
