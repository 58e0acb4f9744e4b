// SPDX-License-Identifier: Apache-2.0
import { between, pick } from './chance.ts'
import type { Chance } from './chance.ts'
import type { Fleet } from './fleet.ts'
import type { Ledger, Via } from './ledger.ts'
import type { PhaseWatch } from './phases.ts'
import { writePrompt } from './prompts.ts'
import { call, eventsOf, isTerminal, open, sha256, SilenceError, textOf } from './wire.ts'
import type { Answer, Ask, Endpoint, WireEvent } from './wire.ts'
import type { ChaosUpstream } from './upstream.ts'

/** What the clients of a run share. */
export interface Crowd {
  readonly fleet: Fleet
  readonly ledger: Ledger
  readonly phases: PhaseWatch
  readonly upstream: Pick<ChaosUpstream, 'bills'>
  /** What a server answered that nobody may answer, each a line. */
  readonly refusals: string[]
  /** How long a client asks for a run that ought to end before it calls it stuck; the checker judges what was late. */
  readonly patienceMs: number
  /** No new runs once it aborts; those under way are followed to their end. */
  readonly ending: AbortSignal
  /** Requests that broke off because their server was killed. */
  broken: number
}

/** What one client does again and again. */
interface Turn {
  readonly marker: string
  readonly input: string
  readonly server: number
  readonly crowd: Crowd
}

type Doing = (turn: Turn) => Promise<void>

/** Starts `count` clients with every kind of run between them; resolves when all have stopped and nothing is open. */
export async function runClients(crowd: Crowd, count: number, chance: Chance): Promise<void> {
  await Promise.all(Array.from({ length: count }, async (_, client) => {
    const conversation: ConversationState = { id: undefined }
    for (let turn = 0; !crowd.ending.aborted; turn += 1) {
      // Each kind once, then any.
      const [name, act] = mix[turn * count + client] ?? pick(chance, mix)
      const marker = `m${client}x${turn}${name.replaceAll('-', '')}`
      const pace = { marker, firstMs: between(chance, 20, 120), paceMs: between(chance, 8, 25), pieces: between(chance, 6, 24) }
      const server = between(chance, 0, crowd.fleet.instances.length - 1)
      await act(conversation)({ marker, input: writePrompt(pace), server, crowd })
      crowd.phases.ended(marker)
    }
  }))
}

interface ConversationState {
  id: string | undefined
}

const always = (doing: Doing) => () => doing

// A kind that is listed twice is twice as frequent.
const mix: readonly (readonly [string, (conversation: ConversationState) => Doing])[] = [
  ['json', always(plainJson)],
  ['stream', always(plainStream)],
  ['background', always(background)],
  ['background', always(background)],
  ['background-stream', always(backgroundStream)],
  ['background-stream', always(backgroundStream)],
  ['keyed-stream', always(keyedStream)],
  ['keyed-stream', always(keyedStream)],
  ['keyed-json', always(keyedJson)],
  ['chat', always(chat)],
  ['conversation', (conversation) => (turn) => converse(turn, conversation)]
]

async function plainJson(turn: Turn): Promise<void> {
  const answer = await attempt(turn, post('/v1/responses', responseBody(turn, {})))
  if (answer !== undefined && accepted(turn, answer)) await acknowledge(turn, 'json', answer.text)
}

async function plainStream(turn: Turn): Promise<void> {
  const seen = await follow(turn, 'stream', await turn.crowd.fleet.endpoint(turn.server), post('/v1/responses', responseBody(turn, { stream: true })))
  if (seen.id !== undefined && !seen.ended) await untilEnded(turn, seen.id)
}

async function background(turn: Turn): Promise<void> {
  const answer = await attempt(turn, post('/v1/responses', responseBody(turn, { background: true })))
  if (answer === undefined || !accepted(turn, answer)) return
  turn.crowd.phases.queued(turn.marker)
  const id = idOf(answer.text)
  await turn.crowd.ledger.record({ kind: 'response', marker: turn.marker, id, via: 'background' })
  const text = await untilEnded(turn, id)
  if (text !== undefined) await turn.crowd.ledger.record({ kind: 'response', marker: turn.marker, id, via: 'background', body: sha256(text) })
}

async function backgroundStream(turn: Turn): Promise<void> {
  let seen = await follow(turn, 'background-stream', await turn.crowd.fleet.endpoint(turn.server), post('/v1/responses', responseBody(turn, { background: true, stream: true })))
  const { id } = seen
  if (id === undefined) return
  const began = performance.now()
  for (let hop = 1; !seen.ended && performance.now() - began < turn.crowd.patienceMs; hop += 1) {
    // Another server each time: any of them serves any id.
    const endpoint = await turn.crowd.fleet.endpoint(turn.server + hop)
    seen = await follow(turn, 'background-stream', endpoint, { method: 'GET', path: `/v1/responses/${id}?stream=true&starting_after=${seen.last}` }, seen)
    if (!seen.ended) await rest()
  }
  if (!seen.ended) turn.crowd.refusals.push(`${turn.marker}: ${id} did not end within ${turn.crowd.patienceMs} ms`)
}

async function keyedStream(turn: Turn): Promise<void> {
  const body = responseBody(turn, { stream: true })
  const began = performance.now()
  let last = ''
  for (let hop = 0; performance.now() - began < turn.crowd.patienceMs; hop += 1) {
    const seen = await follow(turn, 'keyed-stream', await turn.crowd.fleet.endpoint(turn.server + hop), { ...post('/v1/responses', body), headers: { 'idempotency-key': turn.marker } })
    if (seen.ended) {
      await turn.crowd.ledger.record({ kind: 'outcome', marker: turn.marker, idempotencyKey: turn.marker, body: sha256(seen.hashes.join()), request: body })
      return
    }
    last = seen.refusal
    await rest()
  }
  turn.crowd.refusals.push(`${turn.marker}: no outcome within ${turn.crowd.patienceMs} ms, in the end ${last}`)
}

async function keyedJson(turn: Turn): Promise<void> {
  const body = responseBody(turn, {})
  const began = performance.now()
  let last = ''
  for (let hop = 0; performance.now() - began < turn.crowd.patienceMs; hop += 1) {
    const answer = await attempt({ ...turn, server: turn.server + hop }, { ...post('/v1/responses', body), headers: { 'idempotency-key': turn.marker } })
    if (answer !== undefined && isOutcome(answer)) {
      if (answer.status === 200) await acknowledge(turn, 'keyed-json', answer.text)
      await turn.crowd.ledger.record({ kind: 'outcome', marker: turn.marker, idempotencyKey: turn.marker, body: sha256(answer.text), request: body })
      return
    }
    if (answer !== undefined && answer.status !== 409 && !accepted(turn, answer) && answer.status < 500) return
    last = answer === undefined ? '' : `${answer.status} ${answer.text.slice(0, 200)}`
    await rest()
  }
  turn.crowd.refusals.push(`${turn.marker}: no outcome within ${turn.crowd.patienceMs} ms, in the end ${last}`)
}

/** Whether the key will never have another answer: a success, or a failure that says so. */
function isOutcome({ status, headers }: Answer): boolean {
  return status === 200 || (status >= 500 && headers['x-should-retry'] === 'false')
}

async function chat(turn: Turn): Promise<void> {
  const answer = await attempt(turn, post('/v1/chat/completions', { model: 'chaos-model', messages: [{ role: 'user', content: turn.input }], store: true }))
  if (answer === undefined || !accepted(turn, answer)) return
  await turn.crowd.ledger.record({ kind: 'completion', marker: turn.marker, id: idOf(answer.text), body: sha256(answer.text) })
}

async function converse(turn: Turn, state: ConversationState): Promise<void> {
  const { ledger } = turn.crowd
  if (state.id === undefined) {
    const made = await attempt(turn, post('/v1/conversations', {}))
    if (made === undefined || !accepted(turn, made)) return
    state.id = idOf(made.text)
    await ledger.record({ kind: 'conversation', id: state.id })
  }
  const conversation = state.id
  const items = [{ type: 'message', role: 'user', content: [{ type: 'input_text', text: `An aside of ${turn.marker}.` }] }]
  const added = await attempt(turn, post(`/v1/conversations/${conversation}/items`, { items }))
  if (added !== undefined && accepted(turn, added)) {
    // The contract makes it a list of items, each with an id.
    const { data } = JSON.parse(added.text) as { data: readonly { id: string }[] }
    for (const { id } of data) await ledger.record({ kind: 'item', conversation, id })
  }
  const began = performance.now()
  // The conversation is locked by a run whose worker died, until that one has ended.
  for (let hop = 0; performance.now() - began < turn.crowd.patienceMs; hop += 1) {
    const answer = await attempt({ ...turn, server: turn.server + hop }, post('/v1/responses', responseBody(turn, { conversation })))
    if (answer === undefined) return
    if (answer.status !== 409) {
      if (accepted(turn, answer)) await acknowledge(turn, 'conversation', answer.text)
      return
    }
    await rest()
  }
  turn.crowd.refusals.push(`${turn.marker}: the conversation was locked for more than ${turn.crowd.patienceMs} ms`)
}

const post = (path: string, body: unknown): Ask => ({ method: 'POST', path, body })

function responseBody({ input }: Turn, more: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return { model: 'chaos-model', input, store: true, ...more }
}

/** The reply, or undefined when its server was killed before the end of it. */
async function attempt(turn: Turn, ask: Ask): Promise<Answer | undefined> {
  const { crowd, marker, server } = turn
  const endpoint = await crowd.fleet.endpoint(server)
  crowd.phases.sent(marker, indexOf(crowd.fleet, endpoint))
  try {
    return await call(endpoint, ask)
  } catch (thrown) {
    noteBroken(turn, thrown)
    await rest()
    return undefined
  }
}

const lostRun = /"code":"(?:server_is_overloaded|worker_lost)"|\(worker_lost\)/

/** A request broke off: its server was killed, or it is at fault. */
function noteBroken({ crowd, marker }: Turn, thrown: unknown): void {
  crowd.broken += 1
  if (thrown instanceof SilenceError) crowd.refusals.push(`${marker}: ${thrown.message}; the upstream says ${JSON.stringify(crowd.upstream.bills.get(marker) ?? [])}`)
}

/** Whether it is a 2xx; anything else but a server that comes up or goes is noted. */
function accepted({ crowd, marker }: Turn, { status, text }: Answer): boolean {
  if (status >= 200 && status < 300) return true
  // A server too busy to keep its lease loses its runs to others, and says so.
  if (status !== 503 && !lostRun.test(text)) crowd.refusals.push(`${marker}: ${status} ${text.slice(0, 300)}`)
  return false
}

async function acknowledge({ crowd, marker }: Turn, via: Via, text: string): Promise<void> {
  await crowd.ledger.record({ kind: 'response', marker, id: idOf(text), via, body: sha256(text) })
}

interface Seen {
  readonly id: string | undefined
  /** Of the last event; -1 before the first. */
  readonly last: number
  readonly ended: boolean
  /** Of the events that this request brought. */
  readonly hashes: readonly string[]
  /** The answer that was no stream. */
  readonly refusal: string
}

/** Reads a stream for as long as it lasts; each event is in the ledger before it counts. */
async function follow(turn: Turn, via: Via, endpoint: Endpoint, ask: Ask, before: Seen = { id: undefined, last: -1, ended: false, hashes: [], refusal: '' }): Promise<Seen> {
  const { crowd, marker } = turn
  if (ask.method === 'POST') crowd.phases.sent(marker, indexOf(crowd.fleet, endpoint))
  let { id, last } = before
  let ended = false
  const hashes: string[] = []
  try {
    const reply = await open(endpoint, ask)
    if (reply.statusCode !== 200) {
      const answer = { status: reply.statusCode ?? 0, headers: {}, text: await textOf(reply) }
      if (answer.status !== 409) accepted(turn, answer)
      return { id, last, ended, hashes, refusal: `${answer.status} ${answer.text.slice(0, 200)}` }
    }
    const end = { done: false }
    for await (const received of eventsOf(reply, end)) {
      const events = received.filter((event) => !isFarewell(turn, event))
      if (events.length === 0) continue
      if (id === undefined && via !== 'stream') crowd.phases.queued(marker)
      id ??= idOf(events[0]?.data ?? '')
      await recordEvents(crowd, marker, id, events)
      last = events.at(-1)?.sequence ?? last
      hashes.push(...events.map(({ hash }) => hash))
      ended ||= events.some(isTerminal)
    }
    if (!end.done) crowd.broken += 1
    if (ended && id !== undefined) await noteEnd(turn, id)
  } catch (thrown) {
    noteBroken(turn, thrown)
    await rest()
  }
  return { id, last, ended, hashes, refusal: '' }
}

/** The event of a stream that the server itself cuts; it is none of the run's, which goes on or is ended by another server. */
function isFarewell({ crowd, marker }: Turn, { type, data }: WireEvent): boolean {
  if (type !== 'error') return false
  if (!/"code":"(?:store_unavailable|shutting_down|server_is_overloaded|worker_lost)"/.test(data)) crowd.refusals.push(`${marker}: ${data.slice(0, 300)}`)
  return true
}

async function recordEvents({ ledger, refusals }: Crowd, marker: string, id: string, events: readonly WireEvent[]): Promise<void> {
  await Promise.all(events.map(async (event) => {
    if (event.sequence === undefined) refusals.push(`${marker}: ${event.data.slice(0, 300)}`)
    await ledger.record({ kind: 'event', marker, id, sequence: event.sequence ?? -1, hash: event.hash, terminal: isTerminal(event) })
  }))
}

/** The final object of a run, asked for until it is there; undefined when that takes too long. */
async function untilEnded(turn: Turn, id: string): Promise<string | undefined> {
  const { crowd } = turn
  const began = performance.now()
  for (let hop = 0; performance.now() - began < turn.crowd.patienceMs; hop += 1) {
    try {
      const answer = await call(await crowd.fleet.endpoint(turn.server + hop), { method: 'GET', path: `/v1/responses/${id}` })
      if (answer.status === 404) {
        crowd.refusals.push(`${turn.marker}: ${id} was acknowledged and is not found`)
        return undefined
      }
      if (answer.status === 200 && !isGoingOn(answer.text)) {
        await noteEnd(turn, id)
        return answer.text
      }
    } catch {
      // Killed while it was asked; the next one knows.
    }
    await rest()
  }
  crowd.refusals.push(`${turn.marker}: ${id} did not end within ${turn.crowd.patienceMs} ms`)
  return undefined
}

function isGoingOn(text: string): boolean {
  // The contract's response object; nothing else of it is looked at.
  const { status } = JSON.parse(text) as { readonly status: string }
  return status === 'queued' || status === 'in_progress'
}

/** Notes how long after its worker's death the run had its end, where a worker of it died; the time without any server is not counted. */
async function noteEnd({ crowd, marker }: Turn, id: string): Promise<void> {
  const nowMs = performance.now()
  crowd.phases.ended(marker)
  const deaths = (crowd.upstream.bills.get(marker) ?? []).map(({ worker }) => crowd.fleet.deathOf(worker)).filter((at) => at !== undefined)
  if (deaths.length > 0) await crowd.ledger.record({ kind: 'ended', marker, id, latenessMs: nowMs - Math.max(...deaths, crowd.fleet.servedSinceMs()) })
}

function indexOf({ instances }: Fleet, { url }: Endpoint): number {
  return instances.find((instance) => instance.url === url)?.index ?? -1
}

function idOf(text: string): string {
  return /"id":"([a-z]+[_-][^"]+)"/.exec(text)?.[1] ?? ''
}

function rest(): Promise<void> {
  return new Promise((resolve) => { setTimeout(resolve, 25) })
}
