// SPDX-License-Identifier: Apache-2.0
// Who reads the files of vector stores when there are several processes, and what is left of what is gone.
import t from 'tap'
import { createMatriz, MatrizError } from '../../matriz/index.ts'
import type { CutFile } from '../../matriz/memory/file-reading.ts'
import type { Matriz, MatrizDependencies, PassageCall } from '../../matriz/index.ts'
import { installationOf, principal, worldOf } from '../support/ports.ts'
import type { Installation } from '../support/ports.ts'
import { storeFile } from '../support/stored-file.ts'

const { signal } = new AbortController()
const sizes = { maxTokens: 100, overlapTokens: 0 }
const dayMs = 24 * 60 * 60 * 1000
const query = (text: string): PassageCall => ({ queries: [text], limit: 10 })
const pieces = (...texts: readonly string[]): Awaited<ReturnType<CutFile>> => ({ pieces: texts.map((text, number) => ({ text, start: number * 100 })) })

interface Process {
  readonly matriz: Matriz
  stop(): Promise<void>
}

function processOf(name: string, installation: Installation, cutFile: CutFile, parts: Partial<MatrizDependencies> = {}): Process {
  const matriz = createMatriz(worldOf({ working: { worker: name, leaseMs: 3_000, backgroundConcurrency: 8 }, cutFile, ...parts }, installation))
  const stopping = new AbortController()
  const working = matriz.work(stopping.signal, 0)
  return {
    matriz,
    async stop() {
      stopping.abort(new Error('stop'))
      await working
    }
  }
}

/** Lets time pass in small steps until it is so. */
async function until({ clock }: Installation, holds: () => Promise<boolean>): Promise<void> {
  for (let step = 0; step < 600; step++) {
    for (let pause = 0; pause < 4; pause++) await new Promise((resolve) => { setImmediate(resolve) })
    if (await holds()) return
    clock.advance(100)
  }
  throw new Error('it never came to that')
}

async function storeOf({ matriz }: Process, { stores }: Installation, ...names: readonly string[]): Promise<{ readonly id: string; readonly fileIds: readonly string[] }> {
  const fileIds: string[] = []
  for (const filename of names) fileIds.push(await storeFile(stores.files, filename, { filename, tenant: principal.tenant }))
  const { id } = await matriz.vectorStores.create(principal, { name: '', metadata: {}, expiresAfterDays: 1, files: fileIds.map((fileId) => ({ fileId, attributes: {}, chunking: sizes, param: 'file_ids' })) }, signal)
  return { id, fileIds }
}

const statusOf = async ({ matriz }: Process, id: string, fileId = ''): Promise<string> => (await matriz.vectorStores.file(principal, id, fileId)).status

t.test('what a lost worker was reading is read by another one, and the late one changes nothing', async (t) => {
  const installation = installationOf()
  const late = Promise.withResolvers<Awaited<ReturnType<CutFile>>>()
  let asked = false
  const lost = processOf('lost', installation, async () => {
    asked = true
    return late.promise
  })
  const { id, fileIds: [fileId] } = await storeOf(lost, installation, 'a.txt')
  await until(installation, async () => asked)
  // Its lease ends without its doing, as if it had been cut off.
  await installation.stores.queue.leave('lost')
  const other = processOf('other', installation, async () => pieces('The pump is red.'))
  await until(installation, async () => await statusOf(other, id, fileId) === 'completed')
  late.resolve(pieces('Old words about the pump.', 'More of them.'))
  await new Promise((resolve) => { setImmediate(resolve) })
  t.strictSame(await other.matriz.vectorStores.content(principal, id, fileId ?? ''), ['The pump is red.'])
  t.strictSame((await other.matriz.vectorStores.search(principal, id, query('pump'), signal)).map(({ text }) => text), ['The pump is red.'])
  await Promise.all([lost.stop(), other.stop()])
})

t.test('what fails for something passing is tried again, and what fails for good says so', async (t) => {
  const installation = installationOf()
  let tries = 0
  // The one that was attached first.
  let flaky: string | undefined
  const troubles: string[] = []
  const process = processOf('one', installation, async ({ fileId }) => {
    flaky ??= fileId
    if (fileId === flaky) {
      if (++tries < 3) throw new MatrizError('provider_unavailable', 'The engine is away.')
      return pieces('At last.')
    }
    throw new Error('what only the log is told')
  }, { onFileTrouble: ({ code }) => { troubles.push(code) } })
  const { id, fileIds: [first = '', second = ''] } = await storeOf(process, installation, 'flaky.txt', 'broken.txt')
  await until(installation, async () => await statusOf(process, id, second) === 'failed' && await statusOf(process, id, first) === 'completed')
  const broken = await process.matriz.vectorStores.file(principal, id, second)
  t.match(broken.error, { code: 'server_error', message: 'The server had an error while reading the file.' })
  t.ok(troubles.includes('internal_error'))
  await process.stop()
})

t.test('a file that is removed while it is read is gone, with what was written of it', async (t) => {
  const installation = installationOf()
  const process = processOf('one', installation, async () => ({ pieces: many() }))
  const written = Promise.withResolvers<undefined>()
  const goOn = Promise.withResolvers<undefined>()
  const upsert = installation.stores.indexes.upsert.bind(installation.stores.indexes)
  installation.stores.indexes.upsert = async (...call) => {
    const outcome = await upsert(...call)
    written.resolve(undefined)
    await goOn.promise
    return outcome
  }
  const { id, fileIds: [fileId = ''] } = await storeOf(process, installation, 'a.txt')
  await written.promise
  const removed = process.matriz.vectorStores.detach(principal, id, fileId, signal)
  goOn.resolve(undefined)
  await removed
  const { indexId } = await process.matriz.vectorStores.retrieve(principal, id)
  await until(installation, async () => (await installation.stores.indexes.statistics(principal.tenant, indexId))?.vectorCount === 0)
  await t.rejects(process.matriz.vectorStores.file(principal, id, fileId), { code: 'file_not_found' })
  await process.stop()
})

function* many(): Generator<{ readonly text: string; readonly start: number }> {
  for (let number = 0; number < 200; number++) yield { text: `Piece ${number} of it.`, start: number * 20 }
}

t.test('what was removed, is over or was never opened leaves no index behind', async (t) => {
  const installation = installationOf()
  const { clock, stores } = installation
  const process = processOf('one', installation, async () => pieces('The pump is red.'))
  const { id, fileIds: [fileId = ''] } = await storeOf(process, installation, 'a.txt')
  await until(installation, async () => await statusOf(process, id, fileId) === 'completed')
  const { indexId } = await process.matriz.vectorStores.retrieve(principal, id)
  const draft = { tenant: principal.tenant, project: principal.project, createdAtMs: clock.nowMs() }
  await stores.vectorStores.create({ ...draft, id: 'vs_half', indexId: 'idx_half', embeddingModel: 'lukhas-embed', name: '', metadata: {} })
  await stores.indexes.create({ ...draft, id: 'idx_half', kind: 'vector_store', name: 'vs_half', metric: 'cosine', dimension: 2, metadata: {} })
  await process.matriz.tend(signal)
  t.ok(await stores.indexes.find(principal.tenant, 'idx_half'), 'it may still be in the making')
  t.ok(await stores.indexes.find(principal.tenant, indexId))
  clock.advance(2 * dayMs)
  await process.matriz.tend(signal)
  t.equal(await stores.indexes.find(principal.tenant, 'idx_half'), undefined)
  t.equal(await stores.indexes.find(principal.tenant, indexId), undefined)
  t.match(await process.matriz.vectorStores.retrieve(principal, id), { usageBytes: 0, counts: { completed: 1 } })
  await t.rejects(process.matriz.vectorStores.content(principal, id, fileId), { code: 'invalid_state' })
  t.strictSame(await stores.vectorStores.remnants(clock.nowMs(), clock.nowMs(), 10), [])
  await process.stop()
})
