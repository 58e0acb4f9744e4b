// SPDX-License-Identifier: Apache-2.0
import t from 'tap'
import { coverOutputs, coverRequests } from './measure.ts'
import { nameOf } from './paths.ts'
import { readStored } from './stored.ts'

t.test('100 % of all requests in every mode: the canary is in no reply, at no upstream, in no database and no log', { timeout: 600_000 }, async (t) => {
  const cells = await coverRequests({ every: 1 })
  t.ok(cells.length > 7_000)
  t.same(cells.filter(({ problem }) => problem !== undefined).map((cell) => `${nameOf(cell)}: ${cell.problem ?? ''}`), [])
})

t.test('what was stored before there was a rule is gone from every read', async (t) => {
  const cells = await readStored()
  t.ok(cells.length > 50)
  t.same(cells.filter(({ problem }) => problem !== undefined), [])
})

t.test('what nobody judges is seen in requests, in what an engine says and in what is stored', async (t) => {
  t.match((await coverRequests({ every: 400, unjudged: 'input' })).find(({ problem }) => problem !== undefined)?.problem, /it is|it was not judged/)
  t.same((await coverOutputs({ judged: false })).filter(({ told, problem }) => told === 'stream' && problem !== undefined).map(({ said }) => said), ['text', 'refusal', 'reasoning', 'function arguments', 'custom input'])
  t.ok((await readStored({ judged: false })).filter(({ problem }) => problem !== undefined).length > 30)
})
