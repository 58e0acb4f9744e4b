// SPDX-License-Identifier: Apache-2.0
import { Option } from 'commander'
import type { Command } from 'commander'

/** What the options of a verb hold that speaks to a running server. */
export interface ServerOptions {
  readonly url: string
  readonly key?: string
  readonly json?: true
}

/** Gives a verb the options that say which server, and `--json`. */
export function addServerOptions(command: Command): Command {
  return command
    .option('--json', 'print JSON')
    .addOption(new Option('--url <url>', 'where the server is').env('LUKHAS_URL').default('http://127.0.0.1:8000'))
    .addOption(new Option('--key <key>', 'the API key; better as the variable, since others may see command lines').env('LUKHAS_KEY'))
}

/** How a call went wrong, and what the command ends with. */
export class CallFailure extends Error {
  readonly exitCode: number

  constructor(message: string, exitCode: number, cause?: unknown) {
    super(message, { cause })
    this.name = 'CallFailure'
    this.exitCode = exitCode
  }
}

const usage = 2
const refused = 1
const unavailable = 69

/** A call of an operation. `path` is below the server's root. */
export interface ServerCall {
  readonly method: string
  readonly path: string
  readonly query?: unknown
  /** Sent as JSON; nothing when absent. */
  readonly body?: unknown
}

/** Reads `path` (below the server's root) as JSON. Throws as `callServer`. */
export async function readJson(path: string, options: ServerOptions): Promise<unknown> {
  return callServer({ method: 'GET', path }, options)
}

/** The JSON that a call is answered with. Throws CallFailure: for options that cannot be used, a server that does not answer, and with the server's own words for what it refuses. */
export async function callServer({ method, path, query = {}, body: sent }: ServerCall, { url, key }: ServerOptions): Promise<unknown> {
  const reply = await send(addressOf(url, path, query), { method, headers: headersOf(key), ...(sent === undefined ? {} : { body: JSON.stringify(sent) }) })
  const text = await reply.text().catch((cause: unknown) => { throw unanswered(url, cause) })
  const body = parsed(text)
  if (reply.ok && body !== undefined) return body
  throw new CallFailure(refusalIn(body) ?? `The server answered ${reply.status}, and nothing that makes sense.`, refused)
}

function addressOf(url: string, path: string, query: unknown): URL {
  const base = URL.parse(url)
  if (base === null || !/^https?:$/.test(base.protocol) || base.username !== '' || base.password !== '') throw new CallFailure('--url must be an http or https URL without credentials.', usage)
  // Clients give the base URL with the version, people often without.
  const address = new URL(base)
  address.pathname = `${base.pathname.replace(/\/(?:v1\/?)?$/, '')}${path}`
  address.search = new URLSearchParams(Object.entries(query ?? {}).map(([name, value]): [string, string] => [name, String(value)])).toString()
  address.hash = ''
  return address
}

function headersOf(key: string | undefined): Headers {
  if (key === undefined || key === '') throw new CallFailure('Which key? Give --key, or set LUKHAS_KEY.', usage)
  if (!/^[!-~]+$/.test(key)) throw new CallFailure('The key has characters that no key has.', usage)
  return new Headers({ authorization: `Bearer ${key}`, accept: 'application/json' })
}

async function send(address: URL, request: { readonly method: string; readonly headers: Headers; readonly body?: string }): Promise<Response> {
  if (request.body !== undefined) request.headers.set('content-type', 'application/json')
  try {
    // Somewhere else the key has no business.
    return await fetch(address, { ...request, redirect: 'error' })
  } catch (cause) {
    throw unanswered(address.origin, cause)
  }
}

function unanswered(url: string, thrown: unknown): CallFailure {
  const cause = thrown instanceof Error && thrown.cause instanceof Error ? thrown.cause : thrown
  const reason = cause instanceof Error ? ('code' in cause && typeof cause.code === 'string' ? cause.code : cause.message) : String(cause)
  return new CallFailure(`The server at ${url} does not answer (${reason}).`, unavailable, thrown)
}

/** Undefined for what is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

function refusalIn(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('error' in body)) return undefined
  const { error } = body
  return typeof error === 'object' && error !== null && 'message' in error && typeof error.message === 'string' ? error.message : undefined
}
