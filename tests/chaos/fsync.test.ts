// SPDX-License-Identifier: Apache-2.0
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import { startFleet } from '../../load/chaos/fleet.ts'
import { readTrace, traced } from '../../load/chaos/trace.ts'
import type { Acknowledgement } from '../../load/chaos/trace.ts'
import { startChaosUpstream } from '../../load/chaos/upstream.ts'
import { call, eventsOf, open } from '../../load/chaos/wire.ts'
import type { Endpoint } from '../../load/chaos/wire.ts'
import { nightly, sized } from './size.ts'

t.setTimeout(nightly ? 900_000 : 300_000)

const synchronousNormal = fileURLToPath(new URL('../../load/chaos/planted/synchronous-normal.ts', import.meta.url))

const withoutStrace = spawnSync('strace', ['-V']).status === 0 ? false : 'strace is not installed'

// Every kind of acknowledgement: a whole reply, the first event of a stream, the ack of a background run.
const kinds: readonly ((endpoint: Endpoint) => Promise<string>)[] = [
  (endpoint) => ask(endpoint, {}),
  (endpoint) => ask(endpoint, { background: true }),
  async (endpoint) => {
    const reply = await open(endpoint, { method: 'POST', path: '/v1/responses', body: { model: 'lukhas-matriz', input: 'What is 15% of 240?', stream: true } })
    let id = ''
    for await (const events of eventsOf(reply, { done: false })) id = id === '' ? idIn(events[0]?.data ?? '') : id
    return id
  }
]

async function ask(endpoint: Endpoint, more: object): Promise<string> {
  const { text } = await call(endpoint, { method: 'POST', path: '/v1/responses', body: { model: 'lukhas-matriz', input: 'What is 15% of 240?', ...more } })
  return idIn(text)
}

function idIn(text: string): string {
  const id = /"id":"(resp_[A-Za-z0-9]+)"/.exec(text)?.[1]
  if (id === undefined) throw new Error(`No response was told of: ${text.slice(0, 300)}`)
  return id
}

/** Asks so often, one after the other, and reads from the trace what happened before each answer. */
async function acknowledgements(count: number, imports: readonly string[]): Promise<readonly Acknowledgement[]> {
  const directory = mkdtempSync(join(tmpdir(), 'lukhas-trace-'))
  const file = join(directory, 'trace')
  try {
    await using upstream = await startChaosUpstream()
    const ids: string[] = []
    {
      await using fleet = await startFleet({ store: 'sqlite', instances: 1, upstream, imports, wrap: traced(file) })
      for (let index = 0; index < count; index += 1) ids.push(await (kinds[index % kinds.length] as (typeof kinds)[number])(fleet.at(0)))
      await fleet.instances[0]?.stop()
    }
    return await readTrace(file, ids)
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}

t.test('200: every acknowledgement leaves after the commit that holds it was synced', { skip: withoutStrace }, async (t) => {
  const count = sized(1000)
  const seen = await acknowledgements(count, [])
  t.equal(seen.filter(({ written }) => written).length, count, 'the log was written before each')
  t.equal(seen.filter(({ synced }) => synced).length, count, 'and synced before each')
})

t.test('a build with synchronous=NORMAL is seen to acknowledge what was not synced', { skip: withoutStrace }, async (t) => {
  const count = sized(400)
  const seen = await acknowledgements(count, [synchronousNormal])
  t.equal(seen.filter(({ written }) => written).length, count, 'the log is written all the same')
  t.ok(seen.filter(({ synced }) => synced).length < count / 2, 'and hardly ever synced')
})
