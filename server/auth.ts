// SPDX-License-Identifier: Apache-2.0
import type { IncomingMessage } from 'node:http'
import { MatrizError } from '../matriz/index.ts'
import type { Principal } from '../matriz/index.ts'
import { RefusedError } from './errors.ts'

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

/** Throws `insufficient_permissions` unless the key has the scope. */
export function requireScope(principal: Principal, scope: string): void {
  if (principal.scopes.includes(scope)) return
  throw new MatrizError('insufficient_permissions', `The key lacks the scope ${scope}.`)
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
