// SPDX-License-Identifier: Apache-2.0
import t from 'tap'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { Stores } from '../../matriz/ports.ts'
import { newConversation } from './conversation-store.contract.ts'
import { holds, newDataDirectory, openStores } from './data-directories.ts'
import { reservation } from './idempotency-store.contract.ts'
import { entries, newRun, runTask, said, terminal, textsOf, wholeRun } from './run-fixtures.ts'

t.setTimeout(900_000)

const T0 = 1_700_000_000_000

/** Writes and reads without pause until it is stopped. */
function load({ runs }: Stores): { readonly stop: () => Promise<number> } {
  let stopped = false
  let count = 0
  const lane = async (index: number): Promise<void> => {
    let previousId: string | undefined
    for (let turn = 0; !stopped; turn++) {
      const id = `resp_load_${index}_${turn}`
      await runs.commit(wholeRun(id, previousId === undefined ? {} : { previousId }))
      await runs.history('acme', id)
      previousId = id
      count++
    }
  }
  const lanes = Promise.all(Array.from({ length: 12 }, (_, index) => lane(index)))
  return {
    async stop() {
      stopped = true
      await lanes
      return count
    }
  }
}

async function commitSecret({ runs }: Stores, id: string, canary: string): Promise<void> {
  const input = [said(`msg_${id}`, `${canary} `.repeat(5_000))]
  await runs.commit({
    runId: id, run: newRun(id, { input, task: runTask(id, canary.repeat(1_000)) }), fence: 1, entries: entries(0, 2, canary), snapshot: `"${canary}"`, nodes: []
  })
  await runs.commit({ runId: id, fence: 1, entries: entries(2, 1, canary.repeat(2_000)), terminal: terminal(id, canary), nodes: [] })
}

/** Resolves as soon as no file holds the text; at each look something is written, as on any server. */
async function gone(directory: string, canary: string, { runs }: Stores): Promise<number> {
  const begin = performance.now()
  while (holds(directory, canary)) {
    if (performance.now() - begin > 60_000) throw new Error('The text is in a file after 60 s.')
    await runs.ping(new AbortController().signal)
  }
  return performance.now() - begin
}

t.test('sqlite: deleted text is in no file any more, behind the delete', async (t) => {
  const directory = newDataDirectory()
  const canary = 'canary-5f1d2c'
  const stores = await openStores(directory)
  await stores.runs.commit(wholeRun('resp_keep'))
  await commitSecret(stores, 'resp_secret', canary)
  t.ok(holds(directory, canary))
  await stores.runs.delete('acme', 'resp_secret')
  // The log is emptied behind the delete; the next write waits for it.
  await stores.runs.commit(wholeRun('resp_after'))
  t.notOk(holds(directory, canary))
  t.same(textsOf(await stores.runs.history('acme', 'resp_keep')), ['question of resp_keep', 'answer of resp_keep'])
  await stores.close()
})

t.test('sqlite: however it is deleted, and under load, the text is out of all files within 60 s', async (t) => {
  const directory = newDataDirectory()
  const stores = await openStores(directory)
  const { conversations, housekeeping, idempotency, runs } = stores
  const busy = load(stores)
  const canaryOf = (name: string): string => `canary-${name}-31fe`
  for (const name of ['run', 'open', 'expired', 'subject', 'conversation', 'item', 'reply']) {
    const canary = canaryOf(name)
    const items = [said('msg_1', canary.repeat(500)), said('msg_2', canary.repeat(500))]
    const remove: Record<string, () => Promise<unknown>> = {
      run: async () => {
        await commitSecret(stores, 'resp_run', canary)
        return runs.delete('acme', 'resp_run')
      },
      open: async () => {
        await runs.commit({ runId: 'resp_open', run: newRun('resp_open', { task: runTask('resp_open', canary) }), fence: 1, entries: entries(0, 1, canary), snapshot: `"${canary}"`, nodes: [] })
        return runs.delete('acme', 'resp_open')
      },
      expired: async () => {
        await runs.commit({ ...wholeRun('resp_old', { createdAtMs: 5, input: items }), terminal: terminal('resp_old', canary) })
        return housekeeping.expire([{ createdBeforeMs: 6 }], T0, 10)
      },
      subject: async () => {
        await conversations.create(newConversation('conv_subject'))
        await runs.commit(wholeRun('resp_ann', { subject: 'ann', conversationId: 'conv_subject', input: items }))
        return housekeeping.forget('acme', 'ann')
      },
      conversation: async () => {
        await conversations.create(newConversation('conv_1', { items }))
        return conversations.delete('acme', 'conv_1')
      },
      item: async () => {
        await conversations.create(newConversation('conv_2', { items: [said('msg_0', canary.repeat(50))] }))
        return conversations.deleteItem('acme', 'conv_2', 'msg_0')
      },
      reply: async () => {
        await conversations.create(newConversation('conv_3', { items: [said('msg_0', 'x')] }))
        await idempotency.reserve(reservation('idem_1'))
        await idempotency.keep('idem_1', { status: 200, contentType: 'application/json', body: JSON.stringify(canary.repeat(500)), resource: 'conv_3' })
        return conversations.deleteItem('acme', 'conv_3', 'msg_0')
      }
    }
    t.ok(await remove[name]?.(), name)
    const tookMs = await gone(directory, canary, stores)
    t.comment(`${name}: gone after ${Math.round(tookMs)} ms`)
  }
  t.ok(await busy.stop() > 50, 'while the load went on')
  await stores.close()
  for (const name of ['run', 'open', 'expired', 'subject', 'conversation', 'item', 'reply']) t.notOk(holds(directory, canaryOf(name)))
})

t.test('sqlite: space of what expired is given back, while others write', async (t) => {
  const directory = newDataDirectory()
  const stores = await openStores(directory)
  const { housekeeping, runs } = stores
  const text = 'x'.repeat(20_000)
  for (let index = 0; index < 400; index++) await runs.commit(wholeRun(`resp_${index}`, { createdAtMs: T0, input: [said(`msg_${index}`, text)] }))
  await runs.commit(wholeRun('resp_kept', { createdAtMs: T0 + 10 }))
  await housekeeping.reclaim()
  const before = statSync(join(directory, 'lukhas.db')).size
  const busy = load(stores)
  let expired = 0
  // As the server does it: fewer than asked for are the last ones, however many are written meanwhile.
  for (let count = 50; count >= 50; expired += count) count = await housekeeping.expire([{ createdBeforeMs: T0 + 1 }], T0, 50)
  await busy.stop()
  await housekeeping.reclaim()
  const after = statSync(join(directory, 'lukhas.db')).size
  // The load's own runs were made at the same time as those that expired.
  t.ok(expired >= 400)
  t.ok(before > 8_000_000 && after < before / 4, `${before} bytes became ${after}`)
  t.equal(statSync(join(directory, 'lukhas.db-wal')).size, 0)
  t.ok(await runs.find('acme', 'resp_kept'))
  await stores.close()
})
