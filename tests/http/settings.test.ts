// SPDX-License-Identifier: Apache-2.0
// That keys of reliability.yaml do what they say. Those of runs, retention and shutdown are in files of their own.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import t from 'tap'
import { violations } from '../support/contract.ts'
import { aborted, scriptedEngines } from '../support/scripted-engines.ts'
import { startServer } from '../support/server.ts'
import { createDatabase, NO_POSTGRES, postgresUrl } from '../services/services.ts'

t.setTimeout(120_000)

/** The committed file with one value changed. */
function changed(directory: string, key: string, value: number): string {
  const text = readFileSync(join(import.meta.dirname, '../../configs/runtime/reliability.yaml'), 'utf8')
  const result = text.replace(new RegExp(`${key}: \\d+`), `${key}: ${value}`)
  if (result === text) throw new Error(`There is no ${key}.`)
  const file = join(directory, 'reliability.yaml')
  writeFileSync(file, result)
  return file
}

t.test('streams.heartbeat_ms is how long a stream is silent', async (t) => {
  const engines = scriptedEngines({
    silent: async function* (_request, signal) {
      await aborted(signal)
      yield []
    }
  })
  await using server = await startServer({ engines, environment: { LUKHAS_RELIABILITY_FILE: changed(t.testdir(), 'heartbeat_ms', 100) } })
  const leave = new AbortController()
  const reply = await server.call('POST', '/v1/responses', { model: 'silent', input: 'x', stream: true }, { signal: leave.signal })
  const reader = (reply.body as ReadableStream<Uint8Array>).getReader()
  let text = ''
  while (text.split('event: keepalive').length < 3) text += new TextDecoder().decode((await reader.read()).value)
  t.pass('two of them came')
  leave.abort()
})

const url = await postgresUrl()

t.test('postgres.pool_connections is the most that a server has open', { skip: url === undefined && NO_POSTGRES }, async (t) => {
  if (url === undefined) return
  const database = await createDatabase(url)
  const directory = t.testdir({ secret: '0123456789abcdef0123456789abcdef' })
  const environment = { DATABASE_URL: database.url, LUKHAS_SECRET_FILE: join(directory, 'secret'), LUKHAS_RELIABILITY_FILE: changed(directory, 'pool_connections', 3) }
  const server = await startServer({ environment })
  try {
    await Promise.all(Array.from({ length: 20 }, () => server.call('GET', '/v1/responses/resp_none').then((reply) => reply.text())))
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    const { rows } = await client.query<{ count: string }>("SELECT count(*) FROM pg_stat_activity WHERE datname = $1 AND application_name = 'lukhas'", [new URL(database.url).pathname.slice(1)])
    await client.end()
    t.ok(Number(rows[0]?.count) <= 3, `${rows[0]?.count}`)
    t.ok(Number(rows[0]?.count) > 1)
  } finally {
    await server.close()
    await database.drop()
  }
})

t.test('no reply of this file broke the contract', async (t) => {
  t.strictSame(violations, [])
})
