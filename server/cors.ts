// SPDX-License-Identifier: Apache-2.0
import type { IncomingMessage } from 'node:http'
import type { Headers } from './exchange.ts'

/** The origins whose pages may call this server; undefined for a text that is no list of origins. */
export function readOrigins(text: string): ReadonlySet<string> | undefined {
  const origins = text.split(',').map((part) => part.trim())
  return origins.every(isOrigin) ? new Set(origins) : undefined
}

export const originsForm = 'origins separated by commas, such as https://app.example, http://localhost:3000'

/** As a browser sends it: no path, no star, and not `null`, which any sandboxed page can be. */
function isOrigin(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && /^https?:$/.test(url.protocol) && url.origin === text && !text.includes('*')
}

const exposed = 'x-request-id, openai-processing-ms, openai-version, retry-after, retry-after-ms, x-should-retry, x-ratelimit-limit-requests, x-ratelimit-remaining-requests, x-ratelimit-reset-requests, x-lukhas-ignored, idempotent-replayed'
// What official clients send.
const usable = /^[a-z0-9-]{1,64}$/
const headersAtMost = 64
const preflightSeconds = '600'

/** What a page of another origin is told: nothing at all unless the operator named its origin. */
export function corsHeaders({ headers }: IncomingMessage, origins: ReadonlySet<string>): Headers {
  if (origins.size === 0) return []
  const { origin } = headers
  // A cache must not hand one origin what was said to another.
  if (origin === undefined || !origins.has(origin)) return ['vary', 'origin']
  return ['vary', 'origin', 'access-control-allow-origin', origin, 'access-control-expose-headers', exposed]
}

/** What a browser asks before it sends a page's request; none when it is no such question. */
export function preflightHeaders({ headers }: IncomingMessage, methods: readonly string[], origins: ReadonlySet<string>): Headers {
  const { origin, 'access-control-request-method': method } = headers
  if (origin === undefined || method === undefined || !origins.has(origin)) return []
  const asked = (headers['access-control-request-headers'] ?? '').toLowerCase().split(',').map((name) => name.trim()).filter((name) => usable.test(name)).slice(0, headersAtMost)
  return ['access-control-allow-methods', methods.join(', '), ...(asked.length === 0 ? [] : ['access-control-allow-headers', asked.join(', ')]), 'access-control-max-age', preflightSeconds]
}
