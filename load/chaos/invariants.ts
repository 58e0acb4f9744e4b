// SPDX-License-Identifier: Apache-2.0
import type { Fleet } from './fleet.ts'
import type { LedgerEntry } from './ledger.ts'
import type { Bill } from './upstream.ts'
import { call, eventsOf, isTerminal, open, sha256, textOf } from './wire.ts'
import type { WireEvent } from './wire.ts'

/** What must hold after all kills, each row of the result table. */
export const rules = [
  'acknowledged responses are there',
  'final objects are those that were acknowledged',
  'acknowledged events are there, byte for byte',
  'sequences without gap or duplicate',
  'one terminal event, the last one',
  'terminal within lease + 5 s of the worker\'s death',
  'at most one completion billed',
  'one outcome for each Idempotency-Key',
  'acknowledged chat completions are there',
  'acknowledged conversations and items are there, once',
  'nothing was answered that may not be'
] as const

export type Rule = (typeof rules)[number]

export interface Violation {
  readonly rule: Rule
  readonly detail: string
}

export interface Verdict {
  readonly violations: readonly Violation[]
  /** How much was looked at, by rule. */
  readonly checked: Readonly<Record<Rule, number>>
}

export interface Evidence {
  readonly entries: readonly LedgerEntry[]
  readonly fleet: Fleet
  readonly bills: ReadonlyMap<string, readonly Bill[]>
  readonly refusals: readonly string[]
  readonly latestMs: number
}

type Entry<K extends LedgerEntry['kind']> = Extract<LedgerEntry, { kind: K }>

const parallel = 8
// A log that has not ended by then has no end.
const replayLimitMs = 15_000

/** Holds what the ledger says against what the servers say now. */
export async function check(evidence: Evidence): Promise<Verdict> {
  const book = new Book()
  const { entries, fleet, bills, refusals, latestMs } = evidence
  const of = <K extends LedgerEntry['kind']>(kind: K): Entry<K>[] => entries.filter((entry): entry is Entry<K> => entry.kind === kind)
  const runs = Map.groupBy([...of('response'), ...of('event')], ({ id }) => id)
  await each([...runs], ([id, acknowledged]) => checkRun(book, fleet, id, acknowledged))
  await each(of('outcome'), (outcome) => checkOutcome(book, fleet, outcome))
  await each(of('completion'), (completion) => checkCompletion(book, fleet, completion))
  const items = Map.groupBy(of('item'), ({ conversation }) => conversation)
  await each(of('conversation'), ({ id }) => checkConversation(book, fleet, id, items.get(id) ?? []))
  for (const [marker, of] of bills) book.look('at most one completion billed', of.length <= 1, () => `${marker} was billed ${of.length} times: ${of.map(({ worker }) => worker).join(', ')}`)
  for (const { marker, id, latenessMs } of of('ended')) book.look('terminal within lease + 5 s of the worker\'s death', latenessMs <= latestMs, () => `${marker}: ${id} ended ${latenessMs.toFixed(0)} ms after its worker`)
  for (const line of refusals) book.look('nothing was answered that may not be', false, () => line)
  return book
}

class Book implements Verdict {
  readonly violations: Violation[] = []
  // Every rule has its row.
  readonly checked = Object.fromEntries(rules.map((rule) => [rule, 0])) as Record<Rule, number>

  look(rule: Rule, holds: boolean, detail: () => string): void {
    this.checked[rule] += 1
    if (!holds) this.violations.push({ rule, detail: detail() })
  }
}

async function each<T>(values: readonly T[], act: (value: T) => Promise<void>): Promise<void> {
  let next = 0
  await Promise.all(Array.from({ length: parallel }, async () => {
    for (let value = values[next++]; value !== undefined; value = values[next++]) await act(value)
  }))
}

async function checkRun(book: Book, fleet: Fleet, id: string, acknowledged: readonly Entry<'response' | 'event'>[]): Promise<void> {
  const marker = acknowledged[0]?.marker ?? ''
  const found = await call(await fleet.endpoint(), { method: 'GET', path: `/v1/responses/${id}` })
  book.look('acknowledged responses are there', found.status === 200, () => `${marker}: ${id} answers ${found.status}`)
  if (found.status !== 200) return
  for (const entry of acknowledged) {
    if (entry.kind === 'response' && entry.body !== undefined) {
      const told = entry.body
      book.look('final objects are those that were acknowledged', told === sha256(found.text), () => `${marker}: ${id} by ${entry.via} is now ${found.text.slice(0, 200)}`)
    }
  }
  checkLog(book, `${marker}: ${id}`, await replay(fleet, id), acknowledged.filter((entry) => entry.kind === 'event'))
}

/** All events of a run, asked of any server. */
export async function replay(fleet: Pick<Fleet, 'endpoint'>, id: string, startingAfter?: number): Promise<readonly WireEvent[]> {
  const reply = await open(await fleet.endpoint(), { method: 'GET', path: `/v1/responses/${id}?stream=true${startingAfter === undefined ? '' : `&starting_after=${startingAfter}`}`, signal: AbortSignal.timeout(replayLimitMs) })
  if (reply.statusCode !== 200) return []
  const log: WireEvent[] = []
  for await (const events of eventsOf(reply, { done: false })) log.push(...events)
  return log
}

function checkLog(book: Book, name: string, log: readonly WireEvent[], received: readonly Entry<'event'>[]): void {
  const gap = log.findIndex((event, index) => event.sequence !== index)
  book.look('sequences without gap or duplicate', gap === -1, () => `${name}: event ${gap} has the number ${log[gap]?.sequence}`)
  const ends = log.filter(isTerminal)
  const last = log.at(-1)
  book.look('one terminal event, the last one', ends.length === 1 && last !== undefined && isTerminal(last), () => `${name}: ${ends.length} terminal events, ending in ${last?.type}`)
  for (const { sequence, hash } of received) {
    const stored = log[sequence]
    book.look('acknowledged events are there, byte for byte', stored?.hash === hash, () => `${name}: event ${sequence} ${stored === undefined ? 'is gone' : `is now ${stored.data.slice(0, 200)}`}`)
  }
}

async function checkOutcome(book: Book, fleet: Fleet, { marker, idempotencyKey, body, request }: Entry<'outcome'>): Promise<void> {
  const reply = await open(await fleet.endpoint(), { method: 'POST', path: '/v1/responses', body: request, headers: { 'idempotency-key': idempotencyKey } })
  let again: string
  if (String(reply.headers['content-type']).startsWith('text/event-stream')) {
    const hashes: string[] = []
    for await (const events of eventsOf(reply, { done: false })) hashes.push(...events.map(({ hash }) => hash))
    again = sha256(hashes.join())
  } else {
    again = sha256(await textOf(reply))
  }
  book.look('one outcome for each Idempotency-Key', again === body, () => `${marker}: the key answers ${reply.statusCode} with something else than before`)
}

async function checkCompletion(book: Book, fleet: Fleet, { marker, id, body }: Entry<'completion'>): Promise<void> {
  const found = await call(await fleet.endpoint(), { method: 'GET', path: `/v1/chat/completions/${id}` })
  book.look('acknowledged chat completions are there', found.status === 200 && sha256(found.text) === body, () => `${marker}: ${id} answers ${found.status} ${found.text.slice(0, 200)}`)
}

async function checkConversation(book: Book, fleet: Fleet, id: string, added: readonly Entry<'item'>[]): Promise<void> {
  const ids: string[] = []
  let after = ''
  for (let more = true; more;) {
    const page = await call(await fleet.endpoint(), { method: 'GET', path: `/v1/conversations/${id}/items?limit=100&order=asc${after === '' ? '' : `&after=${after}`}` })
    book.look('acknowledged conversations and items are there, once', page.status === 200, () => `${id} answers ${page.status} ${page.text.slice(0, 200)}`)
    if (page.status !== 200) return
    // The contract makes it a page of items, each with an id.
    const { data, has_more } = JSON.parse(page.text) as { readonly data: readonly { readonly id: string }[]; readonly has_more: boolean }
    ids.push(...data.map((item) => item.id))
    after = ids.at(-1) ?? ''
    more = has_more && data.length > 0
  }
  const times = new Map<string, number>()
  for (const item of ids) times.set(item, (times.get(item) ?? 0) + 1)
  for (const [item, count] of times) book.look('acknowledged conversations and items are there, once', count === 1, () => `${id}: ${item} is there ${count} times`)
  for (const { id: item } of added) book.look('acknowledged conversations and items are there, once', times.has(item), () => `${id}: ${item} is gone`)
}
