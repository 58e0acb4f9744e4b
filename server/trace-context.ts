// SPDX-License-Identifier: Apache-2.0

const traceparent = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}(-.*)?$/
const noTrace = '0'.repeat(32)
const noParent = '0'.repeat(16)

/** The trace id of a valid W3C `traceparent` header, 32 hex digits; undefined for anything else. */
export function acceptTraceparent(header: string | undefined): string | undefined {
  if (header === undefined || header.length > 256) return undefined
  const match = traceparent.exec(header)
  if (match === null) return undefined
  const [, version, traceId, parentId, rest] = match
  if (version === 'ff' || traceId === noTrace || parentId === noParent) return undefined
  // Version 00 has exactly four fields; later ones may add to them.
  return version === '00' && rest !== undefined ? undefined : traceId
}

/** Makes trace ids of 16 random bytes, 32 hex digits; `fill` fills a buffer, called once for every 256 ids. */
export function createTraceIds(fill: (pool: Buffer) => void): () => string {
  const pool = Buffer.alloc(16 * 256)
  let used = pool.length
  return () => {
    if (used === pool.length) {
      fill(pool)
      used = 0
    }
    used += 16
    const id = pool.toString('hex', used - 16, used)
    // One in 2^128, and then forbidden.
    return id === noTrace ? `${id.slice(1)}1` : id
  }
}
