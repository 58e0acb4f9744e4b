// SPDX-License-Identifier: Apache-2.0
import t from 'tap'
import { createAuditKey } from '../../../adapters/audit/audit-key.ts'
import { signedHead } from '../../../adapters/audit/export-audit.ts'
import { verifyAudit } from '../../../adapters/audit/verify-audit.ts'
import { prunedBefore } from '../../../server/housekeeping.ts'
import { MatrizError } from '../../../matriz/errors.ts'
import type { DecisionStore } from '../../../matriz/guardian/audit-store.ts'
import { newDecision } from '../../stores/decision-store.contract.ts'
import { auditOf, key, Writers } from './audit-fixtures.ts'

interface Row { readonly writer: string; readonly sequence: number; readonly kind: string; readonly body: { readonly id?: string; readonly joins?: readonly { readonly writer: string; readonly sequence: number }[]; readonly prunedBeforeMs?: number } }
const rowsOf = async (writers: Writers): Promise<readonly Row[]> => (await writers.lines()).map((line) => JSON.parse(line) as Row)

t.test('a decision is durable before it is said to be; what waits meanwhile is written together', async (t) => {
  const writers = new Writers()
  const sizes: number[] = []
  const gate = Promise.withResolvers<void>()
  const append = writers.store.append.bind(writers.store)
  writers.store.append = async (rows) => {
    sizes.push(rows.length)
    if (sizes.length === 1) await gate.promise
    await append(rows)
  }
  const log = writers.start()
  const done: string[] = []
  const all = ['gdec_a', 'gdec_b'].map((id) => log.append(newDecision(id)).then(() => done.push(id)))
  await new Promise(setImmediate)
  const later = Array.from({ length: 70 }, (_, index) => log.append(newDecision(`gdec_${index}`)))
  await new Promise(setImmediate)
  t.same(done, [])
  gate.resolve()
  await Promise.all([...all, ...later])
  t.same(sizes, [3, 64, 6], 'the first with the opening of the chain, at most 64 decisions at once')
  t.same((await writers.store.list('acme', { limit: 100, order: 'asc' })).data.length, 72)
})

t.test('a checkpoint signs what is a minute old, or a thousand rows, and the end', async (t) => {
  const writers = new Writers()
  const log = writers.start()
  await writers.write(log, 3)
  writers.clock.advance(59_999)
  await new Promise(setImmediate)
  t.equal(verifyAudit(await writers.lines()).unproven, 3)
  writers.clock.advance(1)
  await new Promise(setImmediate)
  t.match(verifyAudit(await writers.lines()), { rows: 5, checkpoints: 2, unproven: 0 })
  await writers.write(log, 1_100)
  t.match(verifyAudit(await writers.lines()), { checkpoints: 3 })
  await log.close()
  t.match(verifyAudit(await writers.lines()), { rows: 1_107, chains: 1, checkpoints: 4, unproven: 0, problems: [] })
  t.equal(writers.clock.pending, 0)
  t.same(writers.problems, [])
})

t.test('a new writer names the ends of the chains before it, each end once', async (t) => {
  const writers = await auditOf(100)
  const rows = await rowsOf(writers)
  const openings = new Map(rows.filter(({ sequence }) => sequence === 0).map(({ writer, body }) => [writer, body.joins]))
  t.equal(openings.size, 4)
  const [first, second, third, fourth] = [...openings.values()]
  t.same(first, [])
  t.match(second?.concat(third ?? []), [{ sequence: 11 }], 'the closed chain, named by whoever came first')
  t.same(fourth?.map(({ writer }) => writer), [[...openings.keys()][1]], 'the one that was closed had joined the one that was not')
  t.match(verifyAudit(await writers.lines()), { chains: 4, problems: [] })
})

t.test('when a write may or may not have been made, the chain ends there and another one joins it', async (t) => {
  const writers = new Writers()
  const log = writers.start()
  await writers.write(log, 2)
  const append = writers.store.append.bind(writers.store)
  const failing = (before: boolean): DecisionStore['append'] => async (rows) => {
    if (!before) await append(rows)
    throw new MatrizError('store_unavailable', 'Away.')
  }
  for (const before of [true, false]) {
    writers.store.append = failing(before)
    const lost = [log.append(newDecision(`gdec_lost_${before}`)), log.append(newDecision(`gdec_lost_too_${before}`))]
    for (const outcome of await Promise.allSettled(lost)) t.match(outcome, { status: 'rejected', reason: { code: 'store_unavailable' } })
    writers.store.append = append
    await writers.write(log, 1)
  }
  await log.close()
  const verdict = verifyAudit(await writers.lines())
  t.match(verdict, { chains: 3, problems: [] })
  t.ok(await writers.store.find('acme', 'gdec_lost_false'), 'what became durable although nobody was told is there')
  t.equal(await writers.store.find('acme', 'gdec_lost_true'), undefined)
})

t.test('a chain that was pruned away beneath its writer is followed by another one', async (t) => {
  const writers = new Writers()
  const log = writers.start()
  await writers.write(log, 1)
  await log.close()
  writers.clock.advance(86_400_000)
  const cleaner = writers.start()
  await cleaner.prune(writers.clock.nowMs(), AbortSignal.abort())
  t.equal((await writers.store.chains()).length, 2, 'an aborted pruning deletes nothing')
  await cleaner.prune(writers.clock.nowMs(), new AbortController().signal)
  t.equal((await writers.store.chains()).length, 1)
  await writers.write(log, 1)
  t.match(verifyAudit(await writers.lines()), { chains: 2, problems: [] })
})

t.test('what is too old is deleted under a signature; without it, it is missed', async (t) => {
  const writers = new Writers()
  const log = writers.start()
  for (let day = 0; day < 5; day++) {
    await writers.write(log, 2)
    writers.clock.advance(86_400_000)
    await new Promise(setImmediate)
  }
  const dead = writers.start()
  const before = await writers.lines()
  const head = await signedHead(writers.store, key, writers.clock.nowMs())
  const cutoffMs = writers.clock.nowMs() - 2 * 86_400_000
  await dead.prune(cutoffMs, new AbortController().signal)
  const after = await writers.lines()
  t.ok(after.length < before.length)
  t.match(verifyAudit(after, { head }), { problems: [] })
  const count = after.length
  await dead.prune(cutoffMs, new AbortController().signal)
  t.equal((await writers.lines()).length, count, 'once for each day')
  const unsigned = after.filter((line) => !line.includes('prunedBeforeMs'))
  t.not(verifyAudit(unsigned).problems.length, 0)
  const kept = await rowsOf(writers)
  t.equal(kept.filter(({ kind }) => kind === 'decision').length, 4, 'those of the last two days')
})

t.test('decisions are kept for the days that the settings say, and up to one more', (t) => {
  const dayMs = 86_400_000
  for (const nowMs of [0, 1, dayMs - 1, dayMs, 1_800_000_000_000]) {
    const keptMs = nowMs - prunedBefore({ days: 400 }, nowMs)
    t.ok(keptMs >= 400 * dayMs && keptMs < 401 * dayMs)
  }
  t.end()
})

t.test('another secret signs with another key; what the old one signed is good where the new one joins it', async (t) => {
  const writers = new Writers()
  const old = writers.start()
  await writers.write(old, 3)
  await old.close()
  const lone = await writers.lines()
  const other = createAuditKey(new Uint8Array(32).fill(8))
  t.not(other.id, key.id)
  t.equal(createAuditKey(new Uint8Array(32).fill(7)).id, key.id)
  const renewed = writers.start(other)
  await writers.write(renewed, 3)
  await renewed.close()
  const lines = await writers.lines()
  t.match(verifyAudit(lines, { keys: [other.id] }), { problems: [], unproven: 0 })
  t.match(verifyAudit(lines, { keys: [key.id, other.id] }), { problems: [] })
  t.not(verifyAudit(lone, { keys: [other.id] }).problems.length, 0)
  t.not(verifyAudit(lines, { keys: [key.id] }).problems.length, 0)
})
