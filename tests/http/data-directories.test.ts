// SPDX-License-Identifier: Apache-2.0
import t from 'tap'
import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkedFetch } from '../support/contract.ts'
import { startServerProcess } from '../support/process.ts'

interface Expected {
  readonly id: string
  readonly readable: boolean
  readonly responseSha256?: string
  readonly eventsSha256?: string
  readonly inputItemsSha256?: string
}

const fixtures = join(import.meta.dirname, '../fixtures/data')

for (const { name } of readdirSync(fixtures, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
  t.test(`200 every id of the data directory ${name} reads as its own version served it, and can be continued`, async (t) => {
    const directory = mkdtempSync(join(tmpdir(), 'lukhas-data-'))
    t.teardown(() => { rmSync(directory, { recursive: true, force: true }) })
    cpSync(join(fixtures, name), directory, { recursive: true })
    await using server = await startServerProcess({ LUKHAS_DATA_DIR: directory })
    const send = checkedFetch()
    const headers = { authorization: `Bearer ${server.key}`, 'content-type': 'application/json' }
    const sha256Of = async (path: string): Promise<string> => {
      const reply = await send(`${server.url}/v1/responses/${path}`, { headers })
      t.equal(reply.status, 200)
      return createHash('sha256').update(await reply.text()).digest('hex')
    }
    const expected = JSON.parse(readFileSync(join(directory, 'expected.json'), 'utf8')) as Expected[]
    for (const run of expected) {
      if (!run.readable) {
        const reply = await send(`${server.url}/v1/responses/${run.id}`, { headers })
        t.equal(reply.status, 404)
        await reply.arrayBuffer()
        continue
      }
      t.equal(await sha256Of(run.id), run.responseSha256)
      t.equal(await sha256Of(`${run.id}?stream=true`), run.eventsSha256)
      t.equal(await sha256Of(`${run.id}/input_items`), run.inputItemsSha256)
    }
    const last = expected.findLast((run) => run.readable)
    const body = JSON.stringify({ model: 'lukhas-matriz', input: 'What is 2 + 2?', previous_response_id: last?.id })
    const next = await send(`${server.url}/v1/responses`, { method: 'POST', headers, body })
    t.equal(next.status, 200)
    await next.arrayBuffer()
  })
}
