// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto'
import { MatrizError } from '../../matriz/errors.ts'
import type { DecisionStore } from '../../matriz/guardian/audit-store.ts'
import type { AuditKey } from './audit-key.ts'
import { canonicalJson } from './canonical-json.ts'
import type { Head } from './verify-audit.ts'

/** The lines of all chains as they are at one moment, chain by chain. Throws `invalid_state` when some of it is deleted meanwhile. */
export async function* exportLines(store: DecisionStore): AsyncGenerator<string> {
  for (const { writer, firstSequence, last } of await store.chains()) {
    for (let next = firstSequence; next <= last.sequence;) {
      const lines = await store.lines(writer, next)
      const [first] = lines
      if (first === undefined || (JSON.parse(first) as { readonly sequence: number }).sequence !== next) throw new MatrizError('invalid_state', 'Old decisions were deleted while the audit was read. Export it again.')
      yield* lines.slice(0, last.sequence - next + 1)
      next += lines.length
    }
  }
}

/** The ends of the chains, signed. Those that another chain has joined are covered by it, and are not in it. */
export async function signedHead(store: DecisionStore, key: AuditKey, nowMs: number): Promise<Head> {
  const chains = await store.chains()
  const open = chains.filter(({ last, joinedSequence }) => last.sequence > joinedSequence).map(({ last: { writer, sequence, hash, atMs } }) => ({ writer, sequence, hash, atMs }))
  const hashed = { version: 1 as const, atMs: nowMs, count: chains.reduce((sum, { firstSequence, last }) => sum + last.sequence - firstSequence + 1, 0), chains: open, key: key.id }
  const hash = createHash('sha256').update(canonicalJson(hashed)).digest('hex')
  return { ...hashed, hash, signature: key.sign('lukhas audit head 1', hash) }
}
