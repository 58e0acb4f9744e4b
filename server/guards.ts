// SPDX-License-Identifier: Apache-2.0
import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import { RefusedError } from './errors.ts'

const plainHost = /^(?:[A-Za-z0-9](?:[A-Za-z0-9._-]{0,252})|\[[0-9A-Fa-f:.]{2,45}\])(?::[0-9]{1,5})?$/
// Anything but visible ASCII in a target is a parser's quarrel waiting to happen; `#` and `\` never belong there.
const plainTarget = /^\/[!-"$-[\]-~]*$/

/** Where a request goes: the path as sent, and what stands behind the first `?` (undefined without one). */
export interface Target {
  readonly path: string
  readonly query: string | undefined
}

/**
 * Refuses what bare Node lets through: a confusing or repeated Host, absolute-form and malformed targets, repeated
 * framing headers, versions of HTTP that are not ours, transfer codings that we don't undo, a header called
 * `__proto__`. Throws RefusedError `bad_request`.
 */
export function guardHead(request: IncomingMessage): Target {
  try {
    return checkHead(request)
  } catch (thrown) {
    // At once: the parser may have the next request of the connection in hand already.
    mistrusted.add(request.socket)
    throw thrown
  }
}

/** Connections on which a request was refused as it stood. */
const mistrusted = new WeakSet<Socket>()

/** Whether what comes on this connection may be anybody's, and is not to be looked at. */
export function isMistrusted({ socket }: IncomingMessage): boolean {
  return mistrusted.has(socket)
}

function checkHead(request: IncomingMessage): Target {
  // Node.js also reads 0.9 and 2.0 as if they were 1.1, which they are not to anybody else.
  if (request.httpVersionMajor !== 1 || request.httpVersionMinor > 1) refuse('The version must be HTTP/1.1 or HTTP/1.0.')
  const names = countHeaders(request.rawHeaders)
  if (names.host !== 1) refuse('A request must have exactly one Host header.')
  if (!plainHost.test(request.headers.host ?? '')) refuse('The Host header is not a host name.')
  if (names.forbidden > 0) refuse('A header name is not allowed.')
  if (names.length > 1 || names.type > 1) refuse('Content-Length and Content-Type may each be sent once.')
  if (names.transfer > 0) guardTransferEncoding(request, names.transfer, names.length)
  return splitTarget(request.url ?? '')
}

/** Whoever sent this, or stands before us, may read what follows on the connection in another way: it is closed. */
function refuse(message: string): never {
  throw new RefusedError('bad_request', message, { headers: { connection: 'close' } })
}

interface HeaderCounts {
  host: number
  length: number
  type: number
  transfer: number
  forbidden: number
}

function countHeaders(raw: readonly string[]): HeaderCounts {
  const counts: HeaderCounts = { host: 0, length: 0, type: 0, transfer: 0, forbidden: 0 }
  for (let index = 0; index < raw.length; index += 2) {
    const name = raw[index] ?? ''
    // The length decides first: most headers are none of these, and need no lower-casing.
    if (name.length === 4) counts.host += sameName(name, 'host')
    else if (name.length === 14) counts.length += sameName(name, 'content-length')
    else if (name.length === 12) counts.type += sameName(name, 'content-type')
    else if (name.length === 17) counts.transfer += sameName(name, 'transfer-encoding')
    else if (name.length === 9 || name.length === 11) counts.forbidden += sameName(name, '__proto__') + sameName(name, 'constructor')
  }
  return counts
}

function sameName(name: string, wanted: string): number {
  return name.toLowerCase() === wanted ? 1 : 0
}

function guardTransferEncoding(request: IncomingMessage, count: number, lengths: number): void {
  if (request.httpVersionMajor === 1 && request.httpVersionMinor === 0) refuse('HTTP/1.0 has no Transfer-Encoding.')
  if (count > 1 || lengths > 0) refuse('A request may be framed in one way only.')
  if (request.headers['transfer-encoding']?.trim().toLowerCase() !== 'chunked') refuse('The only Transfer-Encoding understood is chunked.')
}

function splitTarget(url: string): Target {
  if (!plainTarget.test(url)) refuse('The request target must be a path, with no host and no unusual characters.')
  const mark = url.indexOf('?')
  const path = mark < 0 ? url : url.slice(0, mark)
  const query = mark < 0 ? undefined : url.slice(mark + 1)
  if (path.includes('%')) decodePercent(path, 'path')
  if (query?.includes('%') === true) decodePercent(query, 'query')
  return { path, query }
}

/** What the percent signs in `text` stand for. Throws `bad_request` for a broken escape, for invalid UTF-8 and for NUL. */
export function decodePercent(text: string, place: string): string {
  let decoded: string
  try {
    decoded = decodeURIComponent(text)
  } catch {
    refuse(`The ${place} has a broken % escape.`)
  }
  if (decoded.includes('\0')) refuse(`The ${place} has a NUL character.`)
  return decoded
}
