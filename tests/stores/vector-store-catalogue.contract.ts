// SPDX-License-Identifier: Apache-2.0
import t from 'tap'
import type { Test } from 'tap'
import type { AttachmentTask, NewAttachment, NewVectorStore, VectorStoreCatalogue } from '../../matriz/memory/vector-store-catalogue.ts'
import type { RunQueue } from '../../matriz/ports.ts'

/** A catalogue, with the queue whose workers take its tasks. */
export interface OpenCatalogue {
  readonly vectorStores: VectorStoreCatalogue
  readonly queue: RunQueue
  close(): Promise<void>
}

const dayMs = 24 * 60 * 60 * 1000
const noon = 1_800_000_000_000

function newStore(id: string, given: Partial<NewVectorStore> = {}): NewVectorStore {
  return { id, tenant: 'acme', project: 'default', indexId: `idx_${id}`, embeddingModel: 'lukhas-embed', name: 'Manuals', metadata: {}, createdAtMs: noon, ...given }
}

function newAttachment(fileId: string, given: Partial<NewAttachment> = {}): NewAttachment {
  return { fileId, filename: `${fileId}.txt`, attributes: {}, chunking: { maxTokens: 800, overlapTokens: 400 }, ...given }
}

/** What every VectorStoreCatalogue holds to. `create` gives an empty one. */
export function vectorStoreCatalogueContract(name: string, create: () => Promise<OpenCatalogue>): void {
  const held = (title: string, work: (parts: OpenCatalogue, t: Test) => Promise<void>): void => {
    t.test(`${name}: ${title}`, async (t) => {
      const parts = await create()
      try {
        await work(parts, t)
      } finally {
        await parts.close()
      }
    })
  }
  keeping(held)
  paging(held)
  attaching(held)
  working(held)
  ending(held)
}

type Held = (title: string, work: (parts: OpenCatalogue, t: Test) => Promise<void>) => void

async function opened(catalogue: VectorStoreCatalogue, id: string, fileIds: readonly string[] = [], given: Partial<NewVectorStore> = {}): Promise<void> {
  await catalogue.create(newStore(id, given))
  await catalogue.open(given.tenant ?? 'acme', id, fileIds.map((fileId) => newAttachment(fileId)), noon)
}

async function claimAll(catalogue: VectorStoreCatalogue, worker = 'worker_1'): Promise<readonly AttachmentTask[]> {
  return catalogue.claim(worker, 100)
}

async function completed(catalogue: VectorStoreCatalogue, storeId: string, fileId: string): Promise<AttachmentTask> {
  const task = await catalogue.seize('worker_1', 'acme', storeId, fileId)
  if (task === undefined) throw new Error(`${fileId} has no task.`)
  await catalogue.finish(task, { status: 'completed', usageBytes: 100 }, noon)
  return task
}

function keeping(held: Held): void {
  held('a vector store is there from when it is opened, as it was made', async ({ vectorStores }, t) => {
    const made = newStore('vs_1', { name: '', description: "it's", metadata: { 'a.b': '😀' }, expiresAfterDays: 7 })
    await vectorStores.create(made)
    t.equal(await vectorStores.find('acme', 'vs_1'), undefined)
    t.same((await vectorStores.list('acme', 'default', { limit: 10, order: 'asc' })).data, [])
    t.equal(await vectorStores.attach('acme', 'vs_1', [newAttachment('file-1')], { nowMs: noon }), undefined)
    t.equal(await vectorStores.open('acme', 'vs_1', [newAttachment('file-1', { attributes: { year: 2026, draft: true, 'it\'s': 'x' } })], noon), true)
    t.equal(await vectorStores.open('acme', 'vs_1', [], noon), false)
    t.same(await vectorStores.find('acme', 'vs_1'), { ...made, lastActiveAtMs: noon, usageBytes: 0, counts: { inProgress: 1, completed: 0, failed: 0, cancelled: 0 } })
    t.same((await vectorStores.attachment('acme', 'vs_1', 'file-1'))?.attributes, { year: 2026, draft: true, 'it\'s': 'x' })
    await t.rejects(vectorStores.create(made), { code: 'contract_violation' })
  })

  held('what changes is what was said, and null takes away', async ({ vectorStores }, t) => {
    await opened(vectorStores, 'vs_1', [], { metadata: { a: 'b' }, expiresAfterDays: 7 })
    t.match(await vectorStores.update('acme', 'vs_1', { name: 'Books' }), { name: 'Books', metadata: { a: 'b' }, expiresAfterDays: 7 })
    t.match(await vectorStores.update('acme', 'vs_1', { metadata: { c: 'd' } }), { name: 'Books', metadata: { c: 'd' }, expiresAfterDays: 7 })
    const forever = await vectorStores.update('acme', 'vs_1', { expiresAfterDays: null })
    t.notOk(Object.hasOwn(forever ?? {}, 'expiresAfterDays'))
    await vectorStores.touch('acme', 'vs_1', noon + 5)
    await vectorStores.touch('acme', 'vs_1', noon + 2)
    t.equal((await vectorStores.find('acme', 'vs_1'))?.lastActiveAtMs, noon + 5)
    t.equal(await vectorStores.update('acme', 'vs_2', { name: 'x' }), undefined)
  })

  held('another tenant finds and changes nothing', async ({ vectorStores }, t) => {
    await opened(vectorStores, 'vs_1', ['file-1'])
    await vectorStores.attach('acme', 'vs_1', [newAttachment('file-2')], { nowMs: noon, batchId: 'vsfb_1' })
    t.equal(await vectorStores.find('other', 'vs_1'), undefined)
    t.equal(await vectorStores.update('other', 'vs_1', { name: 'x' }), undefined)
    t.equal(await vectorStores.attach('other', 'vs_1', [newAttachment('file-9')], { nowMs: noon }), undefined)
    t.equal(await vectorStores.attachment('other', 'vs_1', 'file-1'), undefined)
    t.equal(await vectorStores.attachments('other', 'vs_1', { limit: 10, order: 'asc' }), undefined)
    t.equal(await vectorStores.setAttributes('other', 'vs_1', 'file-1', {}), undefined)
    t.equal(await vectorStores.detach('other', 'vs_1', 'file-1', noon), false)
    t.equal(await vectorStores.detachFile('other', 'file-1', noon), 0)
    t.equal(await vectorStores.batch('other', 'vs_1', 'vsfb_1'), undefined)
    t.equal(await vectorStores.cancelBatch('other', 'vs_1', 'vsfb_1'), undefined)
    t.equal(await vectorStores.seize('worker_1', 'other', 'vs_1', 'file-1'), undefined)
    t.same(await vectorStores.searchable('other', 'vs_1', ['file-1'], noon), [])
    t.same(await vectorStores.unsettled('other', 'vs_1', noon), [])
    t.equal(await vectorStores.remove('other', 'vs_1'), false)
    await t.rejects(vectorStores.list('other', 'default', { limit: 10, order: 'asc', after: 'vs_1' }), { code: 'vector_store_not_found', param: 'after' })
    t.match(await vectorStores.find('acme', 'vs_1'), { counts: { inProgress: 2 } })
  })

  held('hostile ids are as absent as others', async ({ vectorStores }, t) => {
    await opened(vectorStores, 'vs_1', ['file-1'])
    for (const id of ['', 'vs_\0', '\ud800', "vs_1' OR '1'='1", 'VS_1', 'constructor']) {
      t.equal(await vectorStores.find('acme', id), undefined)
      t.equal(await vectorStores.attachment('acme', 'vs_1', id), undefined)
      t.equal(await vectorStores.batch('acme', 'vs_1', id), undefined)
      t.equal(await vectorStores.detach('acme', 'vs_1', id, noon), false)
      await t.rejects(vectorStores.list('acme', 'default', { limit: 1, order: 'asc', after: id }), { code: 'vector_store_not_found' })
    }
  })
}

function paging(held: Held): void {
  held('pages of vector stores follow each other in both directions, of one project', async ({ vectorStores }, t) => {
    for (const id of ['vs_1', 'vs_2', 'vs_3', 'vs_4', 'vs_5']) await opened(vectorStores, id)
    await opened(vectorStores, 'vs_x', [], { project: 'other' })
    const page = async (query: Omit<Parameters<VectorStoreCatalogue['list']>[2], 'limit'>, limit = 2): Promise<unknown> => {
      const { data, hasMore } = await vectorStores.list('acme', 'default', { limit, ...query })
      return [data.map(({ id }) => id).join(' '), hasMore]
    }
    t.same(await page({ order: 'asc' }), ['vs_1 vs_2', true])
    t.same(await page({ order: 'asc', after: 'vs_2' }), ['vs_3 vs_4', true])
    t.same(await page({ order: 'asc', after: 'vs_4' }), ['vs_5', false])
    t.same(await page({ order: 'desc' }), ['vs_5 vs_4', true])
    t.same(await page({ order: 'desc', after: 'vs_2' }), ['vs_1', false])
    t.same(await page({ order: 'asc', before: 'vs_4' }), ['vs_2 vs_3', true])
    t.same(await page({ order: 'desc', before: 'vs_2' }), ['vs_4 vs_3', true])
    t.same(await page({ order: 'asc', after: 'vs_1', before: 'vs_4' }, 5), ['vs_2 vs_3', false])
    await vectorStores.remove('acme', 'vs_2')
    t.same(await page({ order: 'asc', after: 'vs_2' }), ['vs_3 vs_4', true])
    t.same(await page({ order: 'asc', before: 'vs_2' }), ['vs_1', false])
    await t.rejects(page({ order: 'asc', before: 'vs_9' }), { code: 'vector_store_not_found', param: 'before' })
  })

  held('pages of files follow each other, filtered by how far they are and by batch, and one that went marks its place', async ({ vectorStores }, t) => {
    await opened(vectorStores, 'vs_1', ['file-1', 'file-2'])
    await vectorStores.attach('acme', 'vs_1', [newAttachment('file-3'), newAttachment('file-4')], { nowMs: noon, batchId: 'vsfb_1' })
    await completed(vectorStores, 'vs_1', 'file-2')
    const page = async (query: Partial<Parameters<VectorStoreCatalogue['attachments']>[2]>): Promise<unknown> => {
      const found = await vectorStores.attachments('acme', 'vs_1', { limit: 2, order: 'asc', ...query })
      return found && [found.data.map(({ fileId }) => fileId).join(' '), found.hasMore]
    }
    t.same(await page({}), ['file-1 file-2', true])
    t.same(await page({ after: 'file-2' }), ['file-3 file-4', false])
    t.same(await page({ order: 'desc' }), ['file-4 file-3', true])
    t.same(await page({ status: 'completed' }), ['file-2', false])
    t.same(await page({ status: 'in_progress', after: 'file-1' }), ['file-3 file-4', false])
    t.same(await page({ batchId: 'vsfb_1' }), ['file-3 file-4', false])
    t.same(await page({ before: 'file-3' }), ['file-1 file-2', false])
    await vectorStores.detach('acme', 'vs_1', 'file-2', noon)
    t.same(await page({ after: 'file-2' }), ['file-3 file-4', false])
    t.same(await page({}), ['file-1 file-3', true])
    await t.rejects(page({ after: 'file-9' }), { code: 'file_not_found', param: 'after' })
  })
}

function attaching(held: Held): void {
  held('a file that is attached again is read again, and what was read before counts no more', async ({ vectorStores }, t) => {
    await opened(vectorStores, 'vs_1', ['file-1'])
    const first = await completed(vectorStores, 'vs_1', 'file-1')
    t.match(await vectorStores.attachment('acme', 'vs_1', 'file-1'), { status: 'completed', generation: first.fence, usageBytes: 100 })
    t.equal((await vectorStores.searchable('acme', 'vs_1', ['file-1', 'file-2'], noon)).length, 1)
    t.same(await vectorStores.unsettled('acme', 'vs_1', noon), [])
    const [again] = await vectorStores.attach('acme', 'vs_1', [newAttachment('file-1', { attributes: { a: 1 } })], { nowMs: noon + 1 }) ?? []
    t.match(again, { fileId: 'file-1', storeId: 'vs_1', status: 'in_progress', attributes: { a: 1 }, createdAtMs: noon + 1 })
    t.same(await vectorStores.searchable('acme', 'vs_1', ['file-1'], noon), [])
    t.same(await vectorStores.unsettled('acme', 'vs_1', noon), ['file-1'])
    t.match(await vectorStores.find('acme', 'vs_1'), { counts: { inProgress: 1, completed: 0 }, usageBytes: 0, lastActiveAtMs: noon + 1 })
    const second = await completed(vectorStores, 'vs_1', 'file-1')
    t.ok(second.fence > first.fence)
    t.equal(second.kind, 'read')
    t.equal(await vectorStores.finish(first, { status: 'completed', usageBytes: 1 }, noon), false)
  })

  held('other attributes are the file\'s at once, and a task for its passages', async ({ vectorStores }, t) => {
    await opened(vectorStores, 'vs_1', ['file-1', 'file-2'])
    const { fence } = await completed(vectorStores, 'vs_1', 'file-1')
    t.match(await vectorStores.setAttributes('acme', 'vs_1', 'file-1', { year: 2027 }), { attributes: { year: 2027 }, status: 'completed', generation: fence })
    const relabel = await vectorStores.seize('worker_1', 'acme', 'vs_1', 'file-1')
    t.match(relabel, { kind: 'relabel', attributes: { year: 2027 }, generation: fence })
    t.same(await vectorStores.unsettled('acme', 'vs_1', noon), [], 'its passages count meanwhile')
    t.equal(relabel && await vectorStores.finish(relabel, { status: 'relabelled' }, noon), true)
    t.equal(await vectorStores.seize('worker_1', 'acme', 'vs_1', 'file-1'), undefined)
    t.match(await vectorStores.attachment('acme', 'vs_1', 'file-1'), { status: 'completed', generation: fence, usageBytes: 100 })
    const reading = await vectorStores.seize('worker_1', 'acme', 'vs_1', 'file-2')
    await vectorStores.setAttributes('acme', 'vs_1', 'file-2', { year: 2028 })
    t.equal(reading && await vectorStores.finish(reading, { status: 'completed', usageBytes: 1 }, noon), false, 'what was read has the old ones')
    t.match(await vectorStores.claim('worker_1', 1), [{ kind: 'read', attributes: { year: 2028 }, attempts: 1 }])
    t.equal(await vectorStores.setAttributes('acme', 'vs_1', 'file-9', {}), undefined)
  })

  held('a batch knows how far its files are, and cancelling it stops those in progress', async ({ vectorStores }, t) => {
    await opened(vectorStores, 'vs_1', ['file-0'])
    await vectorStores.attach('acme', 'vs_1', ['file-1', 'file-2', 'file-3'].map((id) => newAttachment(id)), { nowMs: noon + 1, batchId: 'vsfb_1' })
    await completed(vectorStores, 'vs_1', 'file-1')
    const reading = await vectorStores.seize('worker_1', 'acme', 'vs_1', 'file-2')
    t.same(await vectorStores.batch('acme', 'vs_1', 'vsfb_1'), { id: 'vsfb_1', storeId: 'vs_1', createdAtMs: noon + 1, cancelled: false, counts: { inProgress: 2, completed: 1, failed: 0, cancelled: 0 } })
    t.match(await vectorStores.cancelBatch('acme', 'vs_1', 'vsfb_1'), { cancelled: true, counts: { inProgress: 0, completed: 1, failed: 0, cancelled: 2 } })
    t.equal(reading && await vectorStores.holds(reading), false)
    t.equal(reading && await vectorStores.finish(reading, { status: 'completed', usageBytes: 1 }, noon), false)
    t.match((await claimAll(vectorStores)).map(({ kind, fileId }) => `${kind} ${fileId}`), ['read file-0', 'clear file-2'])
    t.equal(await vectorStores.cancelBatch('acme', 'vs_1', 'vsfb_9'), undefined)
    t.match(await vectorStores.find('acme', 'vs_1'), { counts: { inProgress: 1, completed: 1, failed: 0, cancelled: 2 } })
  })

  held('a file that was detached is gone, and its passages are cleared', async ({ vectorStores }, t) => {
    await opened(vectorStores, 'vs_1', ['file-1', 'file-2'])
    await opened(vectorStores, 'vs_2', ['file-1'])
    await completed(vectorStores, 'vs_1', 'file-1')
    t.equal(await vectorStores.detach('acme', 'vs_1', 'file-1', noon), true)
    t.equal(await vectorStores.detach('acme', 'vs_1', 'file-1', noon), false)
    t.equal(await vectorStores.attachment('acme', 'vs_1', 'file-1'), undefined)
    t.match(await vectorStores.find('acme', 'vs_1'), { counts: { inProgress: 1, completed: 0 }, usageBytes: 0 })
    t.same(await vectorStores.unsettled('acme', 'vs_1', noon), ['file-1'])
    const clear = await vectorStores.seize('worker_1', 'acme', 'vs_1', 'file-1')
    t.match(clear, { kind: 'clear' })
    t.equal(clear && await vectorStores.finish(clear, { status: 'cleared' }, noon), true)
    t.same(await vectorStores.unsettled('acme', 'vs_1', noon), [])
    t.equal(await vectorStores.detachFile('acme', 'file-1', noon), 1)
    t.match((await claimAll(vectorStores)).map(({ fileId, kind }) => `${kind} ${fileId}`), ['read file-2'], 'what was never read leaves nothing to clear')
  })

  held('a file whose time is over does not count, and goes', async ({ vectorStores }, t) => {
    await vectorStores.create(newStore('vs_1'))
    await vectorStores.open('acme', 'vs_1', [newAttachment('file-1', { expiresAtMs: noon + 10 }), newAttachment('file-2')], noon)
    await completed(vectorStores, 'vs_1', 'file-1')
    t.equal((await vectorStores.searchable('acme', 'vs_1', ['file-1'], noon + 9)).length, 1)
    t.same(await vectorStores.searchable('acme', 'vs_1', ['file-1'], noon + 10), [])
    t.same(await vectorStores.unsettled('acme', 'vs_1', noon + 10), ['file-1'])
    t.equal(await vectorStores.expire(noon + 9, 10), 0)
    t.equal(await vectorStores.expire(noon + 10, 10), 1)
    t.equal(await vectorStores.attachment('acme', 'vs_1', 'file-1'), undefined)
    t.same((await vectorStores.attachments('acme', 'vs_1', { limit: 10, order: 'asc', after: 'file-1' }))?.data.map(({ fileId }) => fileId), ['file-2'])
    const clear = await vectorStores.seize('worker_1', 'acme', 'vs_1', 'file-1')
    if (clear !== undefined) await vectorStores.finish(clear, { status: 'cleared' }, noon)
    t.equal(await vectorStores.expire(noon + 31 * dayMs, 10), 0)
    await t.rejects(vectorStores.attachments('acme', 'vs_1', { limit: 10, order: 'asc', after: 'file-1' }), { code: 'file_not_found' })
  })
}

function working(held: Held): void {
  held('a task is one worker\'s, in the order of attaching, until its lease is over', async ({ vectorStores, queue }, t) => {
    await opened(vectorStores, 'vs_1', ['file-1', 'file-2', 'file-3'])
    for (const worker of ['worker_1', 'worker_2']) await queue.renew(worker, 60_000, [])
    const [one] = await vectorStores.claim('worker_1', 1)
    t.match(one, { kind: 'read', tenant: 'acme', storeId: 'vs_1', indexId: 'idx_vs_1', embeddingModel: 'lukhas-embed', fileId: 'file-1', attempts: 1, chunking: { maxTokens: 800, overlapTokens: 400 } })
    t.same((await claimAll(vectorStores, 'worker_2')).map(({ fileId }) => fileId), ['file-2', 'file-3'])
    t.same(await claimAll(vectorStores), [])
    t.equal(one && await vectorStores.holds(one), true)
    await queue.leave('worker_1')
    const [other] = await claimAll(vectorStores, 'worker_3')
    t.match(other, { fileId: 'file-1', attempts: 2 })
    t.ok((other?.fence ?? 0) > (one?.fence ?? 0))
    t.equal(one && await vectorStores.holds(one), false)
    t.equal(one && await vectorStores.finish(one, { status: 'completed', usageBytes: 1 }, noon), false)
    t.equal(other && await vectorStores.finish(other, { status: 'completed', usageBytes: 7 }, noon), true)
    t.equal(other && await vectorStores.holds(other), false)
    t.match(await vectorStores.find('acme', 'vs_1'), { usageBytes: 7, counts: { inProgress: 2, completed: 1 } })
  })

  held('what failed says why, and what is handed back is anybody\'s', async ({ vectorStores, queue }, t) => {
    await opened(vectorStores, 'vs_1', ['file-1', 'file-2'])
    await queue.renew('worker_1', 60_000, [])
    const [one] = await claimAll(vectorStores)
    const error = { code: 'unsupported_file', message: 'No text in it.' } as const
    t.equal(one && await vectorStores.finish(one, { status: 'failed', error }, noon), true)
    t.match(await vectorStores.attachment('acme', 'vs_1', 'file-1'), { status: 'failed', error, usageBytes: 0 })
    t.same(await claimAll(vectorStores, 'worker_2'), [])
    await vectorStores.release('worker_1')
    t.match(await claimAll(vectorStores, 'worker_2'), [{ fileId: 'file-2', attempts: 1 }])
  })

  held('of many workers at once each task is one\'s', async ({ vectorStores, queue }, t) => {
    await opened(vectorStores, 'vs_1', Array.from({ length: 40 }, (_, index) => `file-${index}`))
    const workers = ['worker_1', 'worker_2', 'worker_3', 'worker_4']
    for (const worker of workers) await queue.renew(worker, 60_000, [])
    const claimed = (await Promise.all([...workers, ...workers].map((worker) => vectorStores.claim(worker, 5)))).flat()
    const rest = (await Promise.all(workers.map((worker) => vectorStores.claim(worker, 40)))).flat()
    const ids = [...claimed, ...rest].map(({ fileId }) => fileId)
    t.equal(new Set(ids).size, 40)
    t.equal(ids.length, 40)
  })
}

function ending(held: Held): void {
  held('a vector store that was removed is gone, its tasks with it, and is settled when its index is', async ({ vectorStores }, t) => {
    await opened(vectorStores, 'vs_1', ['file-1', 'file-2'])
    await opened(vectorStores, 'vs_2')
    const reading = await vectorStores.seize('worker_1', 'acme', 'vs_1', 'file-1')
    t.equal(await vectorStores.remove('acme', 'vs_1'), true)
    t.equal(await vectorStores.remove('acme', 'vs_1'), false)
    t.equal(await vectorStores.find('acme', 'vs_1'), undefined)
    t.equal(await vectorStores.attachment('acme', 'vs_1', 'file-1'), undefined)
    t.equal(await vectorStores.attachments('acme', 'vs_1', { limit: 1, order: 'asc' }), undefined)
    t.equal(reading && await vectorStores.holds(reading), false)
    t.equal(reading && await vectorStores.finish(reading, { status: 'completed', usageBytes: 1 }, noon), false)
    t.same(await claimAll(vectorStores), [])
    const remnants = await vectorStores.remnants(noon, noon, 10)
    t.same(remnants, [{ tenant: 'acme', id: 'vs_1', indexId: 'idx_vs_1', kind: 'removed' }])
    for (const remnant of remnants) await vectorStores.settle(remnant, noon)
    t.same(await vectorStores.remnants(noon, noon, 10), [])
    t.same((await vectorStores.list('acme', 'default', { limit: 10, order: 'asc', after: 'vs_1' })).data.map(({ id }) => id), ['vs_2'])
    await vectorStores.expire(noon + 31 * dayMs, 10)
    await t.rejects(vectorStores.list('acme', 'default', { limit: 10, order: 'asc', after: 'vs_1' }), { code: 'vector_store_not_found' })
  })

  held('one that was never opened is a remnant after a while', async ({ vectorStores }, t) => {
    await vectorStores.create(newStore('vs_1'))
    t.same(await vectorStores.remnants(noon, noon, 10), [])
    const [remnant] = await vectorStores.remnants(noon, noon + 1, 10)
    t.match(remnant, { id: 'vs_1', kind: 'unopened' })
    if (remnant !== undefined) await vectorStores.settle(remnant, noon)
    t.equal(await vectorStores.open('acme', 'vs_1', [], noon), false)
  })

  held('one whose time is over stays, with its files and nothing in them', async ({ vectorStores }, t) => {
    await opened(vectorStores, 'vs_1', ['file-1', 'file-2'], { expiresAfterDays: 1 })
    await completed(vectorStores, 'vs_1', 'file-1')
    await vectorStores.touch('acme', 'vs_1', noon + 1)
    t.same(await vectorStores.remnants(noon + dayMs, noon, 10), [])
    const [remnant] = await vectorStores.remnants(noon + dayMs + 1, noon, 10)
    t.match(remnant, { id: 'vs_1', kind: 'expired' })
    if (remnant !== undefined) await vectorStores.settle(remnant, noon + dayMs + 1)
    t.same(await vectorStores.remnants(noon + 2 * dayMs, noon, 10), [])
    t.match(await vectorStores.find('acme', 'vs_1'), { usageBytes: 0, counts: { inProgress: 0, completed: 1, cancelled: 1 } })
    t.same(await claimAll(vectorStores), [])
    t.equal(await vectorStores.attach('acme', 'vs_1', [newAttachment('file-3')], { nowMs: noon }), undefined)
    t.equal(await vectorStores.remove('acme', 'vs_1'), true)
  })
}
