// SPDX-License-Identifier: Apache-2.0
import type { IncomingMessage } from 'node:http'
import { operations } from '../generated/operations.ts'
import type { Clock, Principal } from '../matriz/index.ts'
import { RefusedError, retryAfter } from './errors.ts'
import type { Exchange } from './exchange.ts'
import type { KeyAttempts } from './key-attempts.ts'
import { parseKey } from './keys.ts'
import type { Metrics } from './metrics.ts'

/** Checks keys. */
export interface KeyVerifier {
  /** Who holds the key; undefined for one that is malformed, unknown, wrong or revoked. Throws when it cannot be found out. */
  verify(token: string): Promise<Principal | undefined>
}

// RFC 6750's token; anything longer than our keys could ever be is not looked at.
const bearer = /^Bearer ([A-Za-z0-9._~+/=-]{1,256})$/i

/** The token of a well-formed, single Authorization header; undefined for every other shape. */
export function bearerToken(request: IncomingMessage): string | undefined {
  const header = request.headers.authorization
  if (header === undefined) return undefined
  // Node keeps the first of several; two of them are nobody's.
  if (countAuthorization(request.rawHeaders) > 1) return undefined
  return bearer.exec(header)?.[1]
}

function countAuthorization(raw: readonly string[]): number {
  let count = 0
  for (let index = 0; index < raw.length; index += 2) {
    const name = raw[index] ?? ''
    if (name.length === 13 && name.toLowerCase() === 'authorization') count++
  }
  return count
}

/** The one answer to every missing, malformed, unknown or revoked key: nothing in it tells which. */
export function refuseKey(): never {
  throw new RefusedError('invalid_api_key', 'A valid API key is needed: send it as "Authorization: Bearer sk-lukhas-...".', { headers: { 'www-authenticate': 'Bearer' } })
}

/** What checking the key of a request needs of the server. */
export interface Authentication {
  readonly clock: Pick<Clock, 'sleep'>
  readonly keys: KeyVerifier
  readonly attempts: KeyAttempts
  readonly metrics: Pick<Metrics, 'counts'>
}

// The least that a timer can wait. Its own unevenness is a hundred times what two look-ups may differ by.
const refusalDelayMs = 1

/** Who holds the key of a request; undefined for a key that is missing or wrong, which is then counted. */
export async function authenticate(exchange: Pick<Exchange, 'address' | 'attemptWaitMs' | 'request' | 'signal'>, { clock, keys, attempts, metrics }: Authentication): Promise<Principal | undefined> {
  metrics.counts.keyChecks++
  const sent = bearerToken(exchange.request)
  const principal = sent === undefined ? undefined : await keys.verify(sent)
  if (principal !== undefined) return { ...principal, address: exchange.address }
  metrics.counts.keyRefusals++
  // Who sends no key tries none.
  if (sent === undefined) return undefined
  exchange.attemptWaitMs = attempts.failed(exchange.address, parseKey(sent)?.id)
  await clock.sleep(refusalDelayMs, exchange.signal)
  return undefined
}

/** Refuses a request without a valid key, and tells whoever tries many of them to wait. */
export function refuseWrongKey(exchange: Exchange, { settings }: KeyAttempts): never {
  const { attemptWaitMs, operationId } = exchange
  const statuses: readonly number[] = Object.entries(operations).find(([id]) => id === operationId)?.[1].statuses ?? []
  if (attemptWaitMs === 0 || !statuses.includes(429)) refuseKey()
  exchange.limit = { allowed: false, limit: settings.free, remaining: 0, resetMs: attemptWaitMs, retryAfterMs: attemptWaitMs }
  throw new RefusedError('too_many_wrong_keys', 'Too many keys that are not valid were sent from this address or under this key\'s name.', { headers: { ...retryAfter(attemptWaitMs), connection: 'close' } })
}

/** Throws `insufficient_permissions` unless the key has the scope, and tells `denied` of it. */
export function requireScope(principal: Principal, scope: string, denied: () => void): void {
  if (principal.scopes.includes(scope)) return
  denied()
  // As RFC 6750 has it: a client need not read the message to know what to ask for.
  throw new RefusedError('insufficient_permissions', `The key lacks the scope ${scope}.`, { headers: { 'www-authenticate': `Bearer error="insufficient_scope", scope="${scope}"` } })
}

// What a proxy adds for somebody else; a proxy on this machine must not open it to the world.
const forwardingHeaders = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip']
// A page whose name is made to point here is read by the browser as its own; the Host tells that name.
const loopbackHost = /^(?:localhost|127(?:\.[0-9]{1,3}){3}|\[::1\])(?::[0-9]{1,5})?$/i

/** Whether the request comes from this machine itself: by the socket, by its Host, and with no sign of a proxy in between. */
export function isDirectFromLoopback(request: IncomingMessage): boolean {
  const address = request.socket.remoteAddress ?? ''
  if (address !== '::1' && !/^(?:::ffff:)?127\./.test(address)) return false
  if (!loopbackHost.test(request.headers.host ?? '')) return false
  return forwardingHeaders.every((name) => request.headers[name] === undefined)
}
