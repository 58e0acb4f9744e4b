// SPDX-License-Identifier: Apache-2.0
import t from 'tap'
import { spawnSync } from 'node:child_process'
import { rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { newDataDirectory, openStores, withDatabase } from './data-directories.ts'
import { firstCommit, newRun, nextCommit, said, terminal, wholeRun } from './run-fixtures.ts'

t.setTimeout(120_000)

const BYTES = 12 * 1024 * 1024

/** A file system of its own, 12 MiB in memory; undefined where this process may not have one. */
function smallFileSystem(): { readonly path: string; readonly unmount: () => void } | undefined {
  const path = newDataDirectory()
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${BYTES}`, 'tmpfs', path]).status !== 0) return undefined
  return { path, unmount: () => { spawnSync('umount', [path]) } }
}

const place = smallFileSystem()

t.test('full: a full disk refuses, keeps what was acknowledged, and takes more when there is space', { skip: place === undefined && 'may not mount a file system' }, async (t) => {
  if (place === undefined) return
  const { path, unmount } = place
  try {
    const stores = await openStores(path)
    const { runs } = stores
    await runs.commit(firstCommit(newRun('resp_open')))
    const ballast = join(path, 'ballast')
    writeFileSync(ballast, Buffer.alloc(statfsSync(path).bavail * statfsSync(path).bsize - 3 * 1024 * 1024, 1))
    const acknowledged: string[] = []
    const refused: unknown[] = []
    for (let round = 0; refused.length === 0; round++) {
      const ids = Array.from({ length: 8 }, (_, index) => `resp_${round}_${index}`)
      const outcomes = await Promise.allSettled(ids.map((id) => runs.commit(wholeRun(id, { input: [said(`msg_${id}`, 'x'.repeat(20_000))] }))))
      outcomes.forEach((outcome, index) => {
        if (outcome.status === 'fulfilled') acknowledged.push(ids[index] ?? '')
        else refused.push(outcome.reason)
      })
    }
    for (const reason of refused) t.match(reason, { code: 'store_unavailable' })
    t.ok(acknowledged.length > 10)
    for (const id of acknowledged) if (await runs.find('acme', id) === undefined) t.fail('what was acknowledged is not there')
    await t.rejects(runs.commit(wholeRun('resp_more', { input: [said('msg_more', 'x'.repeat(200_000))] })), { code: 'store_unavailable' })
    rmSync(ballast)
    await runs.commit(wholeRun('resp_more', { input: [said('msg_more', 'x'.repeat(200_000))] }))
    await runs.commit(nextCommit('resp_open', 1, 1, { terminal: terminal('resp_open') }))
    t.equal((await runs.frames('acme', 'resp_open', -1))?.length, 2)
    await runs.delete('acme', 'resp_more')
    await stores.housekeeping.reclaim()
    await stores.close()
    const again = await openStores(path)
    for (const id of acknowledged) if (await again.runs.find('acme', id) === undefined) t.fail('what was acknowledged is not there after a start')
    await again.close()
    t.equal(withDatabase(join(path, 'lukhas.db'), (database) => database.prepare('PRAGMA integrity_check').get()?.['integrity_check']), 'ok')
  } finally {
    unmount()
  }
})
