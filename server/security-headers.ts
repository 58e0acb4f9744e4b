// SPDX-License-Identifier: Apache-2.0
import type { Headers } from './exchange.ts'

// Nothing that is served here is a page, so a browser that shows one of it may load, run and frame nothing.
const always: Headers = [
  'x-content-type-options', 'nosniff',
  'content-security-policy', "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy', 'no-referrer'
]

const overTls: Headers = [...always, 'strict-transport-security', 'max-age=31536000']

const keptByNobody: Headers = ['cache-control', 'no-store']

/** What tells browsers and caches to be careful; `more` may say itself what may be kept. */
export function securityHeaders(encrypted: boolean, more: Headers): Headers {
  const base = encrypted ? overTls : always
  for (let index = 0; index < more.length; index += 2) if (more[index] === 'cache-control') return base
  return [...base, ...keptByNobody]
}

/** The same for replies that are written by hand. */
export function securityHeaderLines(encrypted: boolean): string {
  const headers = securityHeaders(encrypted, [])
  let lines = ''
  for (let index = 0; index < headers.length; index += 2) lines += `${headers[index] ?? ''}: ${headers[index + 1] ?? ''}\r\n`
  return lines
}
