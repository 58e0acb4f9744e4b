// SPDX-License-Identifier: Apache-2.0
import t from 'tap'
import type { Test } from 'tap'
import { startFleet } from '../../load/chaos/fleet.ts'
import type { Fleet } from '../../load/chaos/fleet.ts'
import { grepDatabase, grepDirectory } from '../../load/chaos/grep.ts'
import { writePrompt } from '../../load/chaos/prompts.ts'
import { startChaosUpstream } from '../../load/chaos/upstream.ts'
import type { ChaosUpstream } from '../../load/chaos/upstream.ts'
import { call, eventsOf, open } from '../../load/chaos/wire.ts'
import type { Ask, Endpoint } from '../../load/chaos/wire.ts'
import { nightly, withoutPostgres } from './size.ts'

t.setTimeout(nightly ? 900_000 : 300_000)

// Slow enough that there is a middle of the run to look at.
const prompt = (marker: string): string => writePrompt({ marker, firstMs: 150, paceMs: 20, pieces: 20 })

// Long enough for a busy machine: nobody is killed for being late here.
const settings = { runs: { lease_ms: 2000 } }

type Kind = (marker: string) => Ask

const response = (marker: string, more: object): Ask => ({ method: 'POST', path: '/v1/responses', body: { model: 'chaos-model', input: prompt(marker), instructions: `Instructions of ${marker}.`, metadata: { note: marker }, ...more } })
const completion = (marker: string, more: object): Ask => ({ method: 'POST', path: '/v1/chat/completions', body: { model: 'chaos-model', messages: [{ role: 'user', content: prompt(marker) }], ...more } })
const withKey = (marker: string, ask: Ask): Ask => ({ ...ask, headers: { 'idempotency-key': `key-${marker.replace('canary', '')}` } })

/** Everything that may leave no trace; each is asked with a canary of its own. The key of a keyed one is no text of the run. */
const unkept: Readonly<Record<string, Kind>> = {
  json: (marker) => response(marker, { store: false }),
  stream: (marker) => response(marker, { store: false, stream: true }),
  keyedjson: (marker) => withKey(marker, response(marker, { store: false })),
  keyedstream: (marker) => withKey(marker, response(marker, { store: false, stream: true })),
  chat: (marker) => completion(marker, {}),
  chatstream: (marker) => completion(marker, { stream: true }),
  keyedchat: (marker) => withKey(marker, completion(marker, {})),
  tools: (marker) => response(marker, { store: false, tools: [{ type: 'function', name: 'look_up', description: marker, parameters: { type: 'object', properties: {}, additionalProperties: false }, strict: true }] }),
  unknownmodel: (marker) => response(marker, { store: false, model: 'no-such-model' }),
  unknownprevious: (marker) => response(marker, { store: false, previous_response_id: 'resp_0000000000000000' }),
  badfield: (marker) => response(marker, { store: false, temperature: marker }),
  badschema: (marker) => response(marker, { store: false, text: { format: { type: 'json_schema', name: 'x', schema: { type: marker } } } }),
  keyedrefused: (marker) => withKey(marker, response(marker, { store: false, model: 'no-such-model' })),
  badchat: (marker) => completion(marker, { n: 3 })
}

const unkeptMarkers = Object.keys(unkept).map((kind) => `canary${kind}unkept`)

async function readAll(endpoint: Endpoint, ask: Ask): Promise<void> {
  const reply = await open(endpoint, ask)
  for await (const _ of reply);
}

/** Asks everything at once and greps all the while: at each phase of the upstream, and as often as it can in between. */
async function askAndGrep(endpoint: Endpoint, upstream: ChaosUpstream, grep: () => Promise<readonly string[]>): Promise<{ readonly hits: readonly string[]; readonly greps: number; readonly midRun: number }> {
  const hits = new Set<string>()
  let greps = 0
  let midRun = 0
  let under = true
  const asking = Promise.all(Object.entries(unkept).map(async ([kind, make]) => readAll(endpoint, make(`canary${kind}unkept`)))).finally(() => { under = false })
  const look = async (): Promise<void> => {
    const going = [...upstream.bills].filter(([marker, bills]) => marker.endsWith('unkept') && bills.some(({ phase }) => phase === 'asked' || phase === 'began')).length
    for (const hit of await grep()) hits.add(hit)
    greps += 1
    if (going > 0) midRun += 1
  }
  while (under) {
    await look()
    await new Promise((resolve) => { setTimeout(resolve, 10) })
  }
  await asking
  await look()
  return { hits: [...hits], greps, midRun }
}

/** Runs that are kept, of every kind; resolves with where each can be deleted. */
async function keep(endpoint: Endpoint): Promise<readonly { readonly path: string; readonly marker: string }[]> {
  const kinds: Readonly<Record<string, Kind>> = {
    json: (marker) => response(marker, { store: true }),
    stream: (marker) => response(marker, { store: true, stream: true }),
    background: (marker) => response(marker, { store: true, background: true, stream: true }),
    keyedstream: (marker) => withKey(marker, response(marker, { store: true, stream: true })),
    keyedjson: (marker) => withKey(marker, response(marker, { store: true })),
    chat: (marker) => completion(marker, { store: true }),
    keyedchat: (marker) => withKey(marker, completion(marker, { store: true }))
  }
  return Promise.all(Object.entries(kinds).map(async ([kind, make]) => {
    const marker = `canary${kind}kept`
    const ask = make(marker)
    const { text } = await call(endpoint, ask)
    const id = /"id":"((?:resp_|chatcmpl_)[A-Za-z0-9]+)"/.exec(text)?.[1]
    if (id === undefined) throw new Error(`${kind}: ${text.slice(0, 300)}`)
    return { path: `${ask.path}/${id}`, marker }
  }))
}

/** Load that goes on while deleted text is to vanish. */
function steadyLoad(endpoint: Endpoint, ending: AbortSignal): Promise<void> {
  return (async () => {
    while (!ending.aborted) {
      const reply = await open(endpoint, { method: 'POST', path: '/v1/responses', body: { model: 'lukhas-matriz', input: 'What is 15% of 240?', stream: true } })
      for await (const _ of eventsOf(reply, { done: false }));
      await new Promise((resolve) => { setTimeout(resolve, 20) })
    }
  })()
}

async function proveUnkept(t: Test, fleet: Fleet, upstream: ChaosUpstream, grep: (texts: readonly string[]) => Promise<readonly string[]>): Promise<void> {
  const { hits, greps, midRun } = await askAndGrep(fleet.at(0), upstream, () => grep(unkeptMarkers))
  t.comment(`${greps} greps, ${midRun} of them while a run went on`)
  t.strictSame(hits, [], 'no text of a run that is not kept is in any file or row, at any moment')
  t.ok(midRun >= 3, 'it was looked for while runs went on')
  for (const kind of ['json', 'stream', 'keyedjson', 'keyedstream', 'chat', 'chatstream', 'keyedchat']) t.equal(upstream.bills.get(`canary${kind}unkept`)?.length, 1, 'the run was one')
  for (const instance of fleet.instances) t.notMatch(instance.said, /canary/, 'nor in what a server writes out')
}

t.test('200: the text of a run that is not kept is in no file at any moment; deleted text is out of all files within 60 s', async (t) => {
  await using upstream = await startChaosUpstream()
  await using fleet = await startFleet({ store: 'sqlite', instances: 1, upstream, settings })
  const grep = async (texts: readonly string[]): Promise<readonly string[]> => grepDirectory(fleet.directory, texts)
  await proveUnkept(t, fleet, upstream, grep)
  const server = fleet.instances[0]
  if (server === undefined) throw new Error('A fleet has a server.')

  // Nor does a crash in the middle of it leave anything.
  const broken = Promise.allSettled([readAll(fleet.at(0), response('canarycrashunkept', { store: false, stream: true })), readAll(fleet.at(0), withKey('canarycrash2unkept', response('canarycrash2unkept', { store: false })))])
  await upstream.reached('canarycrashunkept', 'began')
  await upstream.reached('canarycrash2unkept', 'asked')
  await server.kill()
  await broken
  t.strictSame(await grep(['canarycrashunkept', 'canarycrash2unkept']), [], 'a crash leaves nothing')
  await server.start()
  t.strictSame(await grep(['canarycrashunkept', 'canarycrash2unkept', ...unkeptMarkers]), [], 'nor does the start after it')

  const ending = new AbortController()
  const load = steadyLoad(fleet.at(0), ending.signal)
  try {
    const kept = await keep(fleet.at(0))
    for (const { marker } of kept) t.ok((await grep([marker])).length > 0, 'what is kept is found, so the search finds')
    for (const { path } of kept) t.equal((await call(fleet.at(0), { method: 'DELETE', path })).status, 200)
    for (const { path } of kept) t.equal((await call(fleet.at(0), { method: 'GET', path })).status, 404, 'it is unreachable at once')
    const began = performance.now()
    const markers = kept.map(({ marker }) => marker)
    let left = await grep(markers)
    while (left.length > 0 && performance.now() - began < 60_000) {
      await new Promise((resolve) => { setTimeout(resolve, 100) })
      left = await grep(markers)
    }
    t.comment(`deleted text was out of all files after ${((performance.now() - began) / 1000).toFixed(1)} s, under load`)
    t.strictSame(left, [])
  } finally {
    ending.abort()
    await load
  }
})

t.test('200: on PostgreSQL the text of a run that is not kept is in no row at any moment, and deleted text in none', { skip: withoutPostgres }, async (t) => {
  await using upstream = await startChaosUpstream()
  await using fleet = await startFleet({ store: 'postgres', instances: 2, upstream, settings })
  const { database } = fleet
  if (database === undefined) throw new Error('The fleet is on PostgreSQL.')
  const grep = async (texts: readonly string[]): Promise<readonly string[]> => [...await grepDatabase(database, texts), ...grepDirectory(fleet.directory, texts)]
  await proveUnkept(t, fleet, upstream, grep)
  const kept = await keep(fleet.at(0))
  for (const { marker } of kept) t.ok((await grep([marker])).length > 0, 'what is kept is found, so the search finds')
  for (const { path } of kept) t.equal((await call(fleet.at(1), { method: 'DELETE', path })).status, 200)
  t.strictSame(await grep(kept.map(({ marker }) => marker)), [])
  for (const { path } of kept) t.equal((await call(fleet.at(0), { method: 'GET', path })).status, 404, 'it is unreachable on every server')
})
