// SPDX-License-Identifier: Apache-2.0
import { Agent, request } from 'undici'
import type { Dispatcher } from 'undici'
import { isIPv6 } from 'node:net'
import type { LookupFunction } from 'node:net'
import { MatrizError } from '../../matriz/errors.ts'
import type { FetchLimits, Outbound } from '../../matriz/ports.ts'
import { checkTarget } from './outbound-guard.ts'
import type { GuardParts, OutboundTarget } from './outbound-guard.ts'

/** What the fetching of callers' addresses is made with. */
export interface OutboundParts extends GuardParts {
  /** For tests: where a connection to an address really goes. */
  readonly dial?: (address: string) => string
}

const redirectsAtMost = 3
const connectMs = 5_000
const wholeAddress = /^[a-z][a-z0-9+.-]*:/i
const redirects = new Set([301, 302, 303, 307, 308])

/** Fetches what callers name, and says what is not fetched. */
export function createOutbound(parts: OutboundParts): Outbound {
  return {
    async refusal(url, signal) {
      const target = await checkTarget(url, parts, signal)
      return 'problem' in target ? target.problem : undefined
    },
    fetch: (url, limits, signal) => fetchGuarded(url, limits, { parts, signal })
  }
}

interface Fetching {
  readonly parts: OutboundParts
  readonly signal: AbortSignal
}

async function fetchGuarded(text: string, limits: FetchLimits, { parts, signal }: Fetching): Promise<string> {
  const timeout = AbortSignal.timeout(limits.timeMs)
  const both = AbortSignal.any([signal, timeout])
  try {
    return await follow(text, limits, { parts, signal: both })
  } catch (thrown) {
    signal.throwIfAborted()
    if (thrown instanceof MatrizError) throw thrown
    if (timeout.aborted) throw unfetched(`did not arrive within ${limits.timeMs / 1_000} seconds`, thrown)
    throw unfetched('cannot be fetched', thrown)
  }
}

/** Each address that a server sends on to is looked at as if the caller had named it. */
async function follow(text: string, limits: FetchLimits, fetching: Fetching): Promise<string> {
  let address = text
  for (let hop = 0; hop <= redirectsAtMost; hop += 1) {
    const target = await checkTarget(address, fetching.parts, fetching.signal)
    if ('problem' in target) throw unfetched(hop === 0 ? target.problem : 'sends on to an address that is not fetched')
    const reply = await ask(target, limits, fetching)
    if ('data' in reply) return reply.data
    // What was asked for in secret is not to go on in the open.
    if (target.url.protocol === 'https:' && reply.location.startsWith('http:')) throw unfetched('sends on to an address that is not fetched')
    address = reply.location
  }
  throw unfetched(`sends on more than ${redirectsAtMost} times`)
}

async function ask({ url, addresses }: OutboundTarget, limits: FetchLimits, { parts, signal }: Fetching): Promise<{ readonly data: string } | { readonly location: string }> {
  // A connection of its own: it leads where this name led just now, and nobody else's request may find it later.
  const dispatcher = new Agent({ allowH2: false, pipelining: 0, connections: 1, connect: { timeout: connectMs, lookup: pinned(addresses, parts.dial) }, maxHeaderSize: 16_384 })
  try {
    const reply = await request(dialled(url, addresses, parts.dial), { dispatcher, signal, method: 'GET', headers: { host: url.host, accept: limits.accept, 'accept-encoding': 'identity', 'user-agent': 'lukhas' }, headersTimeout: limits.timeMs, bodyTimeout: limits.timeMs })
    return await read(reply, url, limits)
  } finally {
    await dispatcher.destroy().catch(() => undefined)
  }
}

async function read({ statusCode, headers, body }: Dispatcher.ResponseData, url: URL, limits: FetchLimits): Promise<{ readonly data: string } | { readonly location: string }> {
  const { location } = headers
  if (redirects.has(statusCode) && typeof location === 'string') {
    // One that is whole is looked at as it is written; the rest is a place on the same server, or on the one behind `//`.
    return { location: wholeAddress.test(location) ? location : URL.parse(location, url.href)?.href ?? '' }
  }
  if (statusCode !== 200) throw unfetched(`was answered with the status ${statusCode}`)
  if (headers['content-encoding'] !== undefined && headers['content-encoding'] !== 'identity') throw unfetched('comes in an encoding that was not asked for')
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of body as AsyncIterable<Buffer>) {
    bytes += chunk.byteLength
    if (bytes > limits.bytes) throw tooLarge(limits)
    chunks.push(chunk)
  }
  return { data: `data:${mediaType(headers['content-type'])};base64,${Buffer.concat(chunks).toString('base64')}` }
}

function mediaType(header: string | string[] | undefined): string {
  const [type = ''] = typeof header === 'string' ? header.split(';', 1) : []
  return /^[\w.+-]{1,60}\/[\w.+-]{1,60}$/.test(type.trim()) ? type.trim().toLowerCase() : 'application/octet-stream'
}

/** Answers with the addresses that were looked at; no name is resolved twice. */
function pinned(addresses: readonly string[], dial: OutboundParts['dial']): LookupFunction {
  const entries = addresses.map((address) => dial?.(address) ?? address).map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }))
  return (_host, { all }, callback) => {
    const [first] = entries
    if (all === true) callback(null, entries)
    else callback(null, first?.address ?? '', first?.family ?? 4)
  }
}

/** A host that is an address is not looked up, so that a test has to put its own in the place of it. */
function dialled(url: URL, addresses: readonly string[], dial: OutboundParts['dial']): URL {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (dial === undefined || host !== addresses[0]) return url
  const changed = new URL(url)
  changed.hostname = dial(host)
  return changed
}

function tooLarge({ bytes }: FetchLimits): MatrizError {
  return unfetched(`is larger than ${bytes / 1_000_000} MB`)
}

function unfetched(problem: string, cause?: unknown): MatrizError {
  return new MatrizError('invalid_value', `The address ${problem}.`, cause === undefined ? {} : { cause })
}
