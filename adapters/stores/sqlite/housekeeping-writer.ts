// SPDX-License-Identifier: Apache-2.0
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { judgeSecret } from '../refusals.ts'
import { cutoffOf, toRetention } from '../retention.ts'
import type { Retention } from '../retention.ts'
import type { HousekeepingWrite, TakenRun } from './protocol.ts'

/** What one slice of `forget` erased. */
export interface ForgottenSlice {
  readonly runs: readonly TakenRun[]
  readonly more: boolean
}

/** Deletes what is due, within the transaction that its caller has begun. */
export class HousekeepingWriter {
  readonly #database: DatabaseSync
  readonly #statements: ReturnType<typeof prepare>

  constructor(database: DatabaseSync) {
    this.#database = database
    this.#statements = prepare(database)
  }

  apply(request: HousekeepingWrite): unknown {
    switch (request.op) {
      case 'expire':
        return this.#expire(request)
      case 'forget':
        return this.#forget(request)
      case 'vacuum':
        return this.#vacuum(request.pages)
      case 'admitSecret':
        return this.#admitSecret(request.fingerprint, request.previous)
    }
  }

  #expire({ rules, nowMs, limit }: Extract<HousekeepingWrite, { op: 'expire' }>): number {
    const retention = toRetention(rules)
    const { runProjects, expireRuns, conversationProjects, expireConversations, expireReservations } = this.#statements
    return expireByProject(runProjects, expireRuns, { retention, limit })
      + expireByProject(conversationProjects, expireConversations, { retention, limit })
      + Number(expireReservations.run(nowMs, limit).changes)
  }

  #forget({ tenant, subject, limit }: Extract<HousekeepingWrite, { op: 'forget' }>): ForgottenSlice {
    const runs = this.#statements.forgetRuns.all(tenant, subject, limit)
    const items = Number(this.#statements.forgetItems.run(tenant, subject, limit).changes)
    return {
      runs: runs.map((row) => ({ id: String(row['id']), worker: row['worker'] === null ? null : String(row['worker']) })),
      more: runs.length === limit || items === limit
    }
  }

  /** How many pages are free still. */
  #vacuum(pages: number): number {
    this.#database.exec(`PRAGMA incremental_vacuum(${Math.trunc(pages)})`)
    return Number(this.#statements.freePages.get()?.['freelist_count'] ?? 0)
  }

  #admitSecret(fingerprint: string, previous: string | undefined): true {
    const known = this.#statements.findMeta.get('secret')?.['value']
    const verdict = judgeSecret(known === undefined ? undefined : String(known), fingerprint, previous)
    if (verdict === 'new') this.#statements.setMeta.run('secret', fingerprint)
    return true
  }
}

function expireByProject(projects: StatementSync, expire: StatementSync, { retention, limit }: { readonly retention: Retention; readonly limit: number }): number {
  let deleted = 0
  for (const row of projects.all()) {
    const project = String(row['project'])
    const cutoffMs = cutoffOf(retention, project)
    if (cutoffMs !== undefined && deleted < limit) deleted += Number(expire.run(project, cutoffMs, limit - deleted).changes)
  }
  return deleted
}

// Jumps from project to project along the index, instead of reading all of it.
const PROJECTS_OF_RUNS = `
  WITH RECURSIVE found (project) AS (
    SELECT min(project) FROM runs
    UNION ALL SELECT (SELECT min(project) FROM runs WHERE project > found.project) FROM found WHERE found.project IS NOT NULL
  ) SELECT project FROM found WHERE project IS NOT NULL`

const PROJECTS_OF_CONVERSATIONS = `
  WITH RECURSIVE found (project) AS (
    SELECT min(project) FROM conversations
    UNION ALL SELECT (SELECT min(project) FROM conversations WHERE project > found.project) FROM found WHERE found.project IS NOT NULL
  ) SELECT project FROM found WHERE project IS NOT NULL`

function prepare(database: DatabaseSync): Record<
  | 'runProjects' | 'expireRuns' | 'conversationProjects' | 'expireConversations' | 'expireReservations' | 'forgetRuns' | 'forgetItems' | 'freePages'
  | 'findMeta' | 'setMeta',
  StatementSync
> {
  return {
    runProjects: database.prepare(PROJECTS_OF_RUNS),
    expireRuns: database.prepare(
      `DELETE FROM runs WHERE number IN (
         SELECT number FROM runs INDEXED BY runs_by_age
         WHERE project = ? AND created_at_ms < ? AND status NOT IN ('queued', 'in_progress') ORDER BY created_at_ms LIMIT ?)`
    ),
    conversationProjects: database.prepare(PROJECTS_OF_CONVERSATIONS),
    expireConversations: database.prepare(
      `DELETE FROM conversations WHERE number IN (
         SELECT number FROM conversations INDEXED BY conversations_by_age
         WHERE project = ? AND used_at_ms < ?
           AND NOT EXISTS (SELECT 1 FROM runs WHERE id = locked_by AND status IN ('queued', 'in_progress'))
         ORDER BY used_at_ms LIMIT ?)`
    ),
    expireReservations: database.prepare('DELETE FROM reservations WHERE id IN (SELECT id FROM reservations WHERE expires_at_ms <= ? ORDER BY expires_at_ms LIMIT ?)'),
    forgetRuns: database.prepare('DELETE FROM runs WHERE number IN (SELECT number FROM runs WHERE tenant = ? AND subject = ? LIMIT ?) RETURNING id, worker'),
    forgetItems: database.prepare(
      'DELETE FROM conversation_items WHERE position IN (SELECT position FROM conversation_items WHERE tenant = ? AND subject = ? LIMIT ?)'
    ),
    freePages: database.prepare('PRAGMA freelist_count'),
    findMeta: database.prepare('SELECT value FROM meta WHERE name = ?'),
    setMeta: database.prepare('INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value')
  }
}
