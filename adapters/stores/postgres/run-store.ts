// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import { MatrizError } from '../../../matriz/errors.ts'
import type { RunEvent } from '../../../matriz/events.ts'
import type { ConversationItem } from '../../../matriz/items.ts'
import type { Frame, ItemQuery, NodeRecord, Page, RunCommit, RunStore, StoredRun } from '../../../matriz/ports.ts'
import type { RunRecording } from '../../../matriz/replay/recording.ts'
import { notifyDeleted, QUEUE_TOPIC } from '../change-feed.ts'
import type { ChangeFeed } from '../change-feed.ts'
import { PAGE_COMMITS, PAGE_LENGTH, splitFrames, toRecord } from '../commit-record.ts'
import { inTime } from '../in-time.ts'
import { parseItem, parseItems } from '../item-text.ts'
import { MILESTONE_MARKS, parseMilestones } from '../milestones.ts'
import { fromNodeText } from '../node-text.ts'
import { afterNotFound } from '../refusals.ts'
import { isId } from './database.ts'
import type { Database } from './database.ts'
import { deleteRuns } from './deletion.ts'
import type { GroupCommitter } from './group-committer.ts'
import { StateReader } from './state-reader.ts'
import type { Waits } from './waits.ts'

/** What the run store is made of. */
export interface RunStoreParts {
  readonly database: Database
  readonly committer: GroupCommitter
  readonly feed: ChangeFeed
  readonly waits: Waits
}

/** Runs in PostgreSQL. */
export class PostgresRunStore implements RunStore {
  readonly #database: Database
  readonly #committer: GroupCommitter
  readonly #feed: ChangeFeed
  readonly #waits: Waits
  readonly #states: StateReader

  constructor({ database, committer, feed, waits }: RunStoreParts) {
    this.#database = database
    this.#committer = committer
    this.#feed = feed
    this.#waits = waits
    this.#states = new StateReader(database)
  }

  async commit(commit: RunCommit): Promise<void> {
    const record = toRecord(commit)
    await this.#committer.commit(record)
    this.#feed.notify(commit.runId)
    if (record.run?.status === 'queued' && record.terminal === undefined) this.#feed.notify(QUEUE_TOPIC)
  }

  async find(tenant: string, id: string): Promise<StoredRun | undefined> {
    const row = await this.#readable(tenant, id).select(['surface', 'status', 'background', 'response', 'policy_version']).executeTakeFirst()
    return row && { id, surface: row.surface, status: row.status, background: row.background, response: row.response ?? '', policyVersion: row.policy_version }
  }

  async frames(tenant: string, id: string, afterSequence: number): Promise<readonly Frame[] | undefined> {
    // Lengths are known without reading the texts.
    const { rows } = await sql<{ first_sequence: number; types: string; frames: string } | { first_sequence: null }>`
      WITH run AS (
        SELECT number FROM runs WHERE tenant = ${tenant} AND id = ${id} AND retained
      ), next AS (
        SELECT log.ordinal, octet_length(log.frames) AS length FROM run JOIN log ON log.run = run.number
        WHERE log.last_sequence > ${afterSequence} AND log.last_sequence >= log.first_sequence ORDER BY log.ordinal LIMIT ${PAGE_COMMITS}
      ), page AS (
        SELECT ordinal, sum(length) OVER (ORDER BY ordinal) - length AS before FROM next
      )
      SELECT log.first_sequence, log.types, log.frames
      FROM run LEFT JOIN (page JOIN log ON page.before < ${PAGE_LENGTH} AND log.ordinal = page.ordinal) ON log.run = run.number
      ORDER BY log.ordinal`.execute(this.#database)
    if (rows.length === 0) return undefined
    return rows.flatMap((row) => (row.first_sequence === null ? [] : splitFrames(row.first_sequence, row.types, row.frames, afterSequence)))
  }

  async changed(tenant: string, id: string, afterSequence: number, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted()
    await this.#waits.until([id], signal, async () => {
      const state = await this.#states.read(tenant, id)
      signal.throwIfAborted()
      return state === undefined || state.ended || state.lastSequence > afterSequence
    })
  }

  async history(tenant: string, id: string): Promise<readonly ConversationItem[] | undefined> {
    // The walk ends by itself: a run's number is higher than that of the run it continues. The last run has a row even without items.
    const { rows } = await sql<{ body: string | null }>`
      WITH RECURSIVE chain (number, previous_id) AS (
        SELECT number, previous_id FROM runs WHERE tenant = ${tenant} AND id = ${id} AND retained AND status NOT IN ('queued', 'in_progress')
        UNION ALL
        SELECT runs.number, runs.previous_id FROM chain
        JOIN runs ON runs.id = chain.previous_id AND runs.tenant = ${tenant} AND runs.retained AND runs.number < chain.number
      )
      SELECT items.body FROM chain LEFT JOIN items ON items.run = chain.number
      ORDER BY chain.number, items.direction, items.position`.execute(this.#database)
    if (rows.length === 0) return undefined
    return parseItems(rows.map(({ body }) => body).filter((body) => body !== null))
  }

  async inputItems(tenant: string, id: string, query: ItemQuery): Promise<Page<ConversationItem> | undefined> {
    const run = await this.#readable(tenant, id).select('number').executeTakeFirst()
    if (run === undefined) return undefined
    const input = this.#database.selectFrom('items').where('run', '=', run.number).where('direction', '=', 0)
    const after = query.after === undefined ? undefined : await input.select('position').where('id', '=', query.after).orderBy('position').executeTakeFirst()
    if (query.after !== undefined && after === undefined) throw afterNotFound(query.after, 'response')
    const behind = after === undefined ? input : input.where('position', query.order === 'asc' ? '>' : '<', after.position)
    const rows = await behind.select('body').orderBy('position', query.order).limit(query.limit + 1).execute()
    return { data: await parseItems(rows.slice(0, query.limit).map(({ body }) => body)), hasMore: rows.length > query.limit }
  }

  async item(tenant: string, itemId: string): Promise<ConversationItem | undefined> {
    const ofRun = await this.#database.selectFrom('items').select('body').where('tenant', '=', tenant).where(isId('id', itemId))
      .orderBy('run', 'desc').orderBy('direction', 'desc').orderBy('position', 'desc').limit(1).executeTakeFirst()
    const row = ofRun ?? await this.#database.selectFrom('conversation_items').select('body').where('tenant', '=', tenant).where(isId('id', itemId))
      .orderBy('conversation', 'desc').limit(1).executeTakeFirst()
    return row && parseItem(row.body)
  }

  async milestones(tenant: string, id: string): Promise<readonly RunEvent[] | undefined> {
    const [run, step] = MILESTONE_MARKS
    const { rows } = await sql<{ events: string | null }>`
      SELECT log.events FROM runs
      LEFT JOIN log ON log.run = runs.number AND (strpos(log.events, ${run}) > 0 OR strpos(log.events, ${step}) > 0)
      WHERE runs.tenant = ${tenant} AND runs.id = ${id} AND runs.retained ORDER BY log.ordinal`.execute(this.#database)
    return rows.length === 0 ? undefined : parseMilestones(rows.map(({ events }) => events ?? ''))
  }

  async nodes(tenant: string, id: string): Promise<readonly NodeRecord[] | undefined> {
    const row = await this.#readable(tenant, id)
      .leftJoin('log', (join) => join.onRef('log.run', '=', 'runs.number').on('log.nodes', 'is not', null))
      .select('log.nodes')
      .orderBy('log.ordinal', 'desc')
      .limit(1)
      .executeTakeFirst()
    return row && fromNodeText(row.nodes ?? '')
  }

  async recording(tenant: string, id: string): Promise<RunRecording | undefined> {
    const row = await this.#readable(tenant, id)
      .innerJoin('log', (join) => join.onRef('log.run', '=', 'runs.number').on('log.recording', 'is not', null))
      .select('log.recording')
      .orderBy('log.ordinal', 'desc')
      .limit(1)
      .executeTakeFirst()
    // Only toRecord writes it, from a recording.
    return row === undefined || row.recording === null ? undefined : (JSON.parse(row.recording) as RunRecording)
  }

  async delete(tenant: string, id: string): Promise<boolean> {
    const [gone] = await deleteRuns(this.#database, sql`SELECT number FROM runs WHERE tenant = ${tenant} AND id = ${id} AND retained FOR UPDATE`)
    if (gone === undefined) return false
    notifyDeleted(this.#feed, gone)
    return true
  }

  async ping(signal: AbortSignal): Promise<void> {
    // What a commit needs: a database that can be written, which a standby cannot.
    const { rows } = await inTime(signal, () => sql<{ standby: boolean }>`SELECT pg_is_in_recovery() AS standby`.execute(this.#database))
    if (rows[0]?.standby !== false) throw new MatrizError('store_unavailable', 'The database cannot be written.')
  }

  counters(): { readonly commits: number; readonly groups: number } {
    return { commits: this.#committer.commits, groups: this.#committer.groups }
  }

  #readable(tenant: string, id: string) {
    return this.#database.selectFrom('runs').where('runs.tenant', '=', tenant).where('runs.id', '=', id).where('runs.retained', '=', true)
  }
}
