// SPDX-License-Identifier: Apache-2.0
import t from 'tap'
import fc from 'fast-check'
import { createHash } from 'node:crypto'
import type { FileQuery, StoredFile } from '../../matriz/memory/file-store.ts'
import type { Stores } from '../../matriz/ports.ts'
import { addFile, bytesOf, limitBytes, partsOf } from './file-fixtures.ts'
import { never, propertyCount } from './run-fixtures.ts'

/** What every FileStore holds to. `create` gives empty stores. */
export function fileStoreContract(name: string, create: () => Promise<Stores>): void {
  keeping(name, create)
  refusing(name, create)
  sharing(name, create)
  listing(name, create)
  ending(name, create)
}

const hourMs = 60 * 60 * 1000

function sha256(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex')
}

function idsOf(page: { readonly data: readonly StoredFile[] }): readonly string[] {
  return page.data.map(({ id }) => id)
}

function keeping(name: string, create: () => Promise<Stores>): void {
  t.test(`${name}: a file comes back as it was given, whatever its name`, async (t) => {
    const { files, close } = await create()
    const hostile = '../../etc/passwd\0\r\nset-cookie: a=b \u202Etxt.exe \u0001'
    const file = await addFile(files, 'file-1', ['hel', '', 'lo'], { filename: hostile, purpose: 'user_data', expiresAtMs: 4_000_000_000_000 })
    t.match(file, { hash: sha256('hello'), sizeBytes: 5 })
    t.same(await files.find('acme', 'file-1'), file)
    t.equal(String(await bytesOf(files, 'file-1')), 'hello')
    t.same(await files.list('acme', 'default', { limit: 10, order: 'desc' }), { data: [file], hasMore: false })
    for (const id of ['file-2', 'file-\0', 'file-\ud800', '']) {
      t.equal(await files.find('acme', id), undefined)
      t.equal(await bytesOf(files, id), undefined)
      t.equal(await files.delete('acme', id), false)
    }
    await close()
  })

  t.test(`${name}: large and empty files come back whole, in parts`, async (t) => {
    const { files, close } = await create()
    const pieces = [1, 1024 * 1024 - 1, 1, 700_000, 3 * 1024 * 1024 + 17].map((size, index) => Buffer.alloc(size, index + 1))
    await addFile(files, 'file-large', pieces)
    t.equal(sha256(await bytesOf(files, 'file-large') ?? ''), sha256(Buffer.concat(pieces)))
    const exact = Buffer.alloc(2 * 1024 * 1024, 7)
    await addFile(files, 'file-exact', [exact])
    t.ok(exact.equals(await bytesOf(files, 'file-exact') ?? Buffer.alloc(0)))
    t.match(await addFile(files, 'file-empty', []), { sizeBytes: 0, hash: sha256('') })
    t.equal((await bytesOf(files, 'file-empty'))?.length, 0)
    await close()
  })
}

function refusing(name: string, create: () => Promise<Stores>): void {
  t.test(`${name}: what is too large, breaks off or is aborted leaves nothing`, async (t) => {
    const { files, close } = await create()
    const intake = { tenant: 'acme', limitBytes: 4, signal: never }
    const kept = await files.keep(partsOf('four'), intake)
    await files.discard('acme', kept.hash)
    await t.rejects(files.keep(partsOf('fo', 'urs'), intake), { code: 'file_too_large', param: 'file' })
    const broken = async function* () {
      yield Buffer.from('a')
      throw new Error('it broke off')
    }
    await t.rejects(files.keep(broken(), intake), /it broke off/)
    const controller = new AbortController()
    const aborting = async function* () {
      yield Buffer.from('a')
      controller.abort(new Error('the client left'))
      yield Buffer.from('b')
    }
    await t.rejects(files.keep(aborting(), { ...intake, signal: controller.signal }), /the client left/)
    await t.rejects(files.keep(partsOf('a'), { ...intake, signal: controller.signal }), /the client left/)
    t.same(await files.list('acme', 'default', { limit: 10, order: 'asc' }), { data: [], hasMore: false })
    await close()
  })

  t.test(`${name}: a file needs bytes that were kept, and an id of its own`, async (t) => {
    const { files, close } = await create()
    const file = await addFile(files, 'file-1', ['one'])
    await t.rejects(files.create({ ...file, id: 'file-2', hash: sha256('two') }), { code: 'contract_violation' })
    await t.rejects(files.create({ ...file, id: 'file-2', tenant: 'other' }), { code: 'contract_violation' })
    await t.rejects(files.create({ ...file, id: 'file-2', sizeBytes: 4 }), { code: 'contract_violation' })
    await t.rejects(files.create(file), { code: 'contract_violation' })
    await t.rejects(files.create({ ...file, id: 'file-2', filename: '\ud800' }), { code: 'invalid_value' })
    await close()
    await t.rejects(files.find('acme', 'file-1'), { code: 'store_unavailable' })
  })

  t.test(`${name}: another tenant's file is as absent as one that never was`, async (t) => {
    const { files, close } = await create()
    await addFile(files, 'file-1', ['one'])
    t.equal(await files.find('other', 'file-1'), undefined)
    t.equal(await bytesOf(files, 'file-1', 'other'), undefined)
    t.equal(await files.delete('other', 'file-1'), false)
    await t.rejects(files.list('other', 'default', { limit: 1, order: 'asc', after: 'file-1' }), { code: 'file_not_found', param: 'after' })
    t.same(await files.list('other', 'default', { limit: 1, order: 'asc' }), { data: [], hasMore: false })
    t.same(await files.list('acme', 'elsewhere', { limit: 1, order: 'asc' }), { data: [], hasMore: false })
    await close()
  })
}

function sharing(name: string, create: () => Promise<Stores>): void {
  t.test(`${name}: equal bytes stay for as long as one file has them`, async (t) => {
    const { files, close } = await create()
    const [one] = await Promise.all([addFile(files, 'file-1', ['same']), addFile(files, 'file-2', ['same']), addFile(files, 'file-3', ['same'], { tenant: 'other' })])
    t.equal(await files.delete('acme', 'file-1'), true)
    t.equal(await files.delete('acme', 'file-1'), false)
    t.equal(String(await bytesOf(files, 'file-2')), 'same')
    t.equal(await files.delete('acme', 'file-2'), true)
    t.equal(String(await bytesOf(files, 'file-3', 'other')), 'same')
    await t.rejects(files.create({ ...one, id: 'file-4' }), { code: 'contract_violation' }, 'the bytes went with the last file')
    await close()
  })

  t.test(`${name}: bytes on the way to a file outlive the last file that had them, for an hour`, async (t) => {
    const { files, close } = await create()
    const one = await addFile(files, 'file-1', ['same'])
    await files.keep(partsOf('same'), { tenant: 'acme', limitBytes, signal: never })
    await files.delete('acme', 'file-1')
    t.equal(await files.sweep(Date.now(), 100), 0)
    await files.create({ ...one, id: 'file-2' })
    t.equal(String(await bytesOf(files, 'file-2')), 'same')
    await files.keep(partsOf('left behind'), { tenant: 'acme', limitBytes, signal: never })
    await files.sweep(Date.now() + 2 * hourMs, 100)
    await t.rejects(files.create({ ...one, id: 'file-3', hash: sha256('left behind'), sizeBytes: 11 }), { code: 'contract_violation' })
    t.equal(String(await bytesOf(files, 'file-2')), 'same')
    await close()
  })

  t.test(`${name}: uploads and deletions of the same bytes at once lose no file`, async (t) => {
    const { files, close } = await create()
    const lost: string[] = []
    await Promise.all(Array.from({ length: 8 }, async (_, worker) => {
      for (let round = 0; round < 12; round++) {
        const id = `file-${worker}-${round}`
        await addFile(files, id, ['the ', 'same'])
        if (String(await bytesOf(files, id)) !== 'the same') lost.push(id)
        await files.delete('acme', id)
      }
    }))
    t.same(lost, [])
    t.equal(await files.sweep(Date.now(), 100), 0)
    await close()
  })
}

function listing(name: string, create: () => Promise<Stores>): void {
  t.test(`${name}: pages follow each other exactly, also behind files that went`, async (t) => {
    const { files, close } = await create()
    for (let index = 0; index < 7; index++) await addFile(files, `file-${index}`, [`text ${index}`], { purpose: index % 2 === 0 ? 'assistants' : 'batch' })
    const page = (query: Partial<FileQuery>) => files.list('acme', 'default', { limit: 3, order: 'asc', ...query })
    t.match(await page({}), { hasMore: true })
    t.same(idsOf(await page({ after: 'file-2' })), ['file-3', 'file-4', 'file-5'])
    t.same(idsOf(await page({ order: 'desc' })), ['file-6', 'file-5', 'file-4'])
    t.same(idsOf(await page({ order: 'desc', after: 'file-4' })), ['file-3', 'file-2', 'file-1'])
    t.same(idsOf(await page({ purpose: 'batch' })), ['file-1', 'file-3', 'file-5'])
    t.match(await page({ purpose: 'batch' }), { hasMore: false })
    t.same(idsOf(await page({ purpose: 'vision' })), [])
    await files.delete('acme', 'file-2')
    t.same(idsOf(await page({ after: 'file-2' })), ['file-3', 'file-4', 'file-5'], 'what went marks its place')
    await files.sweep(Date.now() + 31 * 24 * hourMs, 100)
    await t.rejects(page({ after: 'file-2' }), { code: 'file_not_found' }, 'for 30 days')
    await t.rejects(page({ after: 'file-none' }), { code: 'file_not_found' })
    await close()
  })

  t.test(`${name}: reading page by page sees every file that stands still, once`, async (t) => {
    const { files, close } = await create()
    for (let index = 0; index < 24; index++) await addFile(files, `file-${index}`, [`text ${index}`])
    let added = 24
    await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 9 }), fc.constantFrom('asc' as const, 'desc' as const), fc.nat(23), async (limit, order, victim) => {
      const extra = `file-${added++}`
      await addFile(files, extra, ['passing'])
      const seen: string[] = []
      let page = await files.list('acme', 'default', { limit, order })
      for (;;) {
        seen.push(...idsOf(page))
        const after = seen.at(-1)
        // What was last seen goes, so that the next page begins behind nothing.
        if (seen.includes(extra)) await files.delete('acme', extra)
        if (!page.hasMore || after === undefined) break
        page = await files.list('acme', 'default', { limit, order, after })
      }
      await files.delete('acme', extra)
      const still = seen.filter((id) => Number(id.slice(5)) < 24)
      if (new Set(still).size !== 24 || still.length !== 24 || !seen.includes(`file-${victim}`)) throw new Error(seen.join(' '))
    }), { numRuns: propertyCount(15), seed: 7 })
    t.equal((await files.list('acme', 'default', { limit: 100, order: 'asc' })).data.length, 24)
    await close()
  })
}

function ending(name: string, create: () => Promise<Stores>): void {
  t.test(`${name}: a file whose time is over is as absent as one that was deleted`, async (t) => {
    const { files, close } = await create()
    const nowMs = Date.now()
    await addFile(files, 'file-over', ['over'], { expiresAtMs: nowMs - 1 })
    await addFile(files, 'file-soon', ['soon'], { expiresAtMs: nowMs + hourMs })
    await addFile(files, 'file-never', ['never'])
    t.equal(await files.find('acme', 'file-over'), undefined)
    t.equal(await bytesOf(files, 'file-over'), undefined)
    t.equal(await files.delete('acme', 'file-over'), false)
    t.same(idsOf(await files.list('acme', 'default', { limit: 9, order: 'asc' })), ['file-soon', 'file-never'])
    t.equal(await files.sweep(nowMs, 100), 1)
    t.equal(await files.sweep(nowMs, 100), 0)
    t.equal(await files.sweep(nowMs + hourMs, 100), 1)
    t.same(idsOf(await files.list('acme', 'default', { limit: 9, order: 'asc', after: 'file-over' })), ['file-never'])
    await close()
  })

  t.test(`${name}: a sweep deletes no more files than it is told, and later ones the rest`, async (t) => {
    const { files, close } = await create()
    for (let index = 0; index < 5; index++) await addFile(files, `file-${index}`, [`text ${index}`], { expiresAtMs: 1 })
    t.same([await files.sweep(10, 2), await files.sweep(10, 2), await files.sweep(10, 2), await files.sweep(10, 2)], [2, 2, 1, 0])
    await close()
  })
}
