// SPDX-License-Identifier: Apache-2.0
import { fork } from 'node:child_process'
import { once } from 'node:events'
import t from 'tap'
import { systemClock } from '../../adapters/clock/system-clock.ts'
import { openSqliteStores } from '../../adapters/stores/sqlite/stores.ts'
import type { IndexStore } from '../../matriz/memory/index-store.ts'
import { newDataDirectory } from '../stores/data-directories.ts'
import { newIndex } from '../stores/index-fixtures.ts'
import { vectorOf } from '../stores/index-kill-vectors.ts'
import { nightly, sized } from './size.ts'

t.setTimeout(nightly ? 3_600_000 : 300_000)

const signal = new AbortController().signal
const target = new URL('../stores/index-kill-target.ts', import.meta.url)

interface Acknowledged {
  readonly ids: readonly string[]
  /** 0 for a deletion. */
  readonly version: number
}

/** Lets a process write until it has told so often of something, and kills it in the middle of whatever it does then. */
async function killedWriter(directory: string, round: number, known: Map<string, number>): Promise<void> {
  const child = fork(target, [directory, String(round)], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  let left = 20 + (round * 37) % 60
  child.on('message', ({ ids, version }: Acknowledged) => {
    for (const id of ids) known.set(id, version)
    if (--left === 0) child.kill('SIGKILL')
  })
  await once(child, 'close')
}

/** What is wrong with a record, if anything is. One that was on its way to its next version may have come there. */
async function problemOf(indexes: IndexStore, id: string, version: number): Promise<string | undefined> {
  const read = await indexes.vector('acme', 'idx_a', id)
  if (version === 0) return read === undefined ? undefined : `${id} was deleted and is there`
  if (read === undefined) return version === 2 ? undefinedIfFirst(id) : `${id} was acknowledged and is not there`
  const has = Number(read.metadata['version'])
  if (has < version) return `${id} has version ${has} for ${version}`
  if (read.vector.some((number, place) => number !== vectorOf(id, has)[place])) return `${id} has another vector`
  const include = { vector: false, text: true, metadata: true }
  const [nearest] = (await indexes.nearest('acme', 'idx_a', { k: 1, vector: vectorOf(id, has), include }, signal)) ?? []
  if (nearest?.id !== id || nearest.text !== `text of ${id}` || nearest.metadata?.['version'] !== has) return `${id} is not found by its vector`
  const words = await indexes.matching('acme', 'idx_a', { k: 1, words: [id.slice(id.lastIndexOf('_') + 1)], include }, signal)
  return words?.length === 1 ? undefined : `${id} is not found by its text`
}

// The first record of each twenty is deleted behind its second version.
function undefinedIfFirst(id: string): string | undefined {
  return Number(id.split('_')[2]) % 20 === 0 ? undefined : `${id} was acknowledged and is not there`
}

t.test('vectors: whoever is killed while writing loses nothing that was acknowledged, and leaves nothing that was deleted', async (t) => {
  const directory = newDataDirectory()
  const created = await openSqliteStores(directory, { nowMs: systemClock.nowMs })
  await created.indexes.create(newIndex('idx_a', { dimension: 32, metric: 'cosine' }))
  await created.close()
  const known = new Map<string, number>()
  for (let round = 0; round < sized(60); round++) {
    await killedWriter(directory, round, known)
    const { indexes, close } = await openSqliteStores(directory, { nowMs: systemClock.nowMs, vectors: { exactLimit: 200 } })
    const problems: string[] = []
    for (const [id, version] of known) problems.push((await problemOf(indexes, id, version)) ?? '')
    t.same(problems.filter((problem) => problem !== ''), [], `round ${round}: ${known.size} records`)
    const found = await indexes.statistics('acme', 'idx_a')
    t.ok((found?.vectorCount ?? 0) >= [...known.values()].filter((version) => version === 1).length, 'the count holds')
    await close()
  }
  t.ok(known.size > sized(60) * 100, `${known.size} records were acknowledged`)
})
