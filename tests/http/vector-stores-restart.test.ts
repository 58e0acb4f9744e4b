// SPDX-License-Identifier: Apache-2.0
// A server that is killed while it reads files goes on where the files are, and nothing of them is there twice or by half.
import { rm } from 'node:fs/promises'
import t from 'tap'
import { raisedLimits } from '../support/raised-limits.ts'
import { startServerProcess } from '../support/process.ts'
import type { ServerProcess } from '../support/process.ts'

t.setTimeout(240_000)

interface Found {
  readonly data: readonly { readonly content: readonly { readonly text: string }[] }[]
}

interface Store {
  readonly id: string
  readonly status: string
  readonly usage_bytes: number
  readonly file_counts: { readonly in_progress: number; readonly completed: number; readonly failed: number }
}

async function ask<T>({ url, key }: ServerProcess, method: string, path: string, body?: unknown): Promise<T> {
  const form = body instanceof FormData
  const reply = await fetch(`${url}${path}`, {
    method, headers: { authorization: `Bearer ${key}`, ...(form || body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) })
  })
  if (reply.status !== 200) throw new Error(`${method} ${path}: ${reply.status} ${await reply.text()}`)
  return (await reply.json()) as T
}

const limits = raisedLimits()
const lines = Array.from({ length: 9_000 }, (_, line) => `Line ${line}: valve number ${line * 13} was checked by inspector ${line % 97}.`)
const whole = lines.join('\n')

t.test('200 what a killed server was reading is read to its end by the next one', async (t) => {
  let server = await startServerProcess(limits.environment)
  const { dataDirectory } = server
  t.teardown(async () => {
    await server.stop('SIGTERM')
    limits.remove()
    await rm(dataDirectory, { recursive: true, force: true })
  })
  const form = new FormData()
  form.append('purpose', 'assistants')
  form.append('file', new Blob([whole]), 'valves.txt')
  const { id: fileId } = await ask<{ readonly id: string }>(server, 'POST', '/v1/files', form)
  const { id } = await ask<Store>(server, 'POST', '/v1/vector_stores', { file_ids: [fileId], chunking_strategy: { type: 'static', static: { max_chunk_size_tokens: 100, chunk_overlap_tokens: 0 } } })
  const path = `/v1/vector_stores/${id}`
  const search = (): Promise<Found> => ask<Found>(server, 'POST', `${path}/search`, { query: 'valve inspector', max_num_results: 50 })
  let killed = 0
  for (; killed < 3; killed++) {
    // A few answers later it is somewhere in the middle.
    for (let answers = 0; answers < 2 + killed * 8; answers++) await ask(server, 'GET', path)
    const { status } = await ask<Store>(server, 'GET', path)
    if (status !== 'in_progress') break
    t.strictSame((await search()).data, [], 'nothing of it is found before all of it is there')
    await server.stop('SIGKILL')
    server = await startServerProcess({ ...limits.environment, LUKHAS_DATA_DIR: dataDirectory })
  }
  t.ok(killed > 0, `it was killed ${killed} times while it read`)
  let store = await ask<Store>(server, 'GET', path)
  while (store.status === 'in_progress') store = await ask<Store>(server, 'GET', path)
  t.match(store.file_counts, { completed: 1, failed: 0 })
  const content = await ask<{ readonly data: readonly { readonly text: string }[] }>(server, 'GET', `${path}/files/${fileId}/content`)
  t.equal(content.data.map(({ text }) => text).join(''), whole, 'every piece is there, once')
  const texts = (await search()).data.map((passage) => passage.content[0]?.text)
  t.equal(texts.length, 50)
  t.equal(new Set(texts).size, texts.length)
})
