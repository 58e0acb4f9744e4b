// SPDX-License-Identifier: Apache-2.0
import type { Statement } from './connections.ts'
import { DATABASE_NOW_MS } from './database.ts'
import type { GroupPlan, PlannedRun } from './group-plan.ts'

/** A column of rows that are sent as arrays: its name, its type, and where its value comes from. */
type Column<T> = readonly [name: string, type: string, value: (row: T) => unknown]

const runColumns: readonly Column<PlannedRun>[] = [
  ['number', 'bigint', (run) => run.number],
  ['id', 'text', (run) => run.id],
  ['tenant', 'text', (run) => run.tenant],
  ['project', 'text', ({ made }) => made?.run.project],
  ['key_id', 'text', ({ made }) => made?.run.keyId],
  ['model', 'text', ({ made }) => made?.run.model],
  ['surface', 'text', ({ made }) => made?.run.surface],
  ['status', 'text', (run) => run.status],
  ['retained', 'boolean', (run) => run.retained],
  ['background', 'boolean', ({ made }) => made?.run.status === 'queued'],
  ['worker', 'text', ({ made }) => made?.run.worker],
  ['fence', 'bigint', (run) => run.fence],
  ['attempts', 'integer', () => 0],
  ['last_ordinal', 'integer', (run) => run.last_ordinal],
  ['last_sequence', 'bigint', (run) => run.last_sequence],
  ['created_at_ms', 'bigint', ({ made }) => made?.run.createdAtMs],
  ['completed_at_ms', 'bigint', (run) => run.completed_at_ms],
  ['previous_id', 'text', ({ made }) => made?.run.previousId],
  ['conversation_id', 'text', (run) => run.conversation_id],
  ['reservation_id', 'text', ({ made }) => made?.run.reservationId],
  ['subject', 'text', (run) => run.subject],
  ['policy_version', 'text', ({ made }) => made?.run.policyVersion],
  ['error_code', 'text', (run) => run.error_code],
  ['usage', 'text', (run) => run.usage],
  ['response', 'text', (run) => run.response],
  // What it takes to run it elsewhere is of no use once it has ended.
  ['task', 'text', (run) => (run.usage === null ? run.made?.run.task : null)]
]

const changedRunColumns: readonly Column<PlannedRun>[] = runColumns.filter(([name]) =>
  ['number', 'status', 'last_ordinal', 'last_sequence', 'completed_at_ms', 'error_code', 'usage', 'response'].includes(name))

const logColumns: readonly Column<GroupPlan['log'][number]>[] = [
  ['run', 'bigint', (row) => row.run],
  ['ordinal', 'integer', (row) => row.ordinal],
  ['first_sequence', 'bigint', (row) => row.first_sequence],
  ['last_sequence', 'bigint', (row) => row.last_sequence],
  ['types', 'text', (row) => row.types],
  ['frames', 'text', (row) => row.frames],
  ['events', 'text', (row) => row.events],
  ['nodes', 'text', (row) => row.nodes],
  ['recording', 'text', (row) => row.recording]
]

const itemColumns: readonly Column<GroupPlan['items'][number]>[] = [
  ['run', 'bigint', (row) => row.run],
  ['direction', 'smallint', (row) => row.direction],
  ['position', 'integer', (row) => row.position],
  ['id', 'text', (row) => row.id],
  ['tenant', 'text', (row) => row.tenant],
  ['body', 'text', (row) => row.body]
]

const conversationItemColumns: readonly Column<GroupPlan['conversationItems'][number]>[] = [
  ['conversation', 'bigint', (row) => row.conversation],
  ['position', 'bigint', (row) => row.position],
  ['id', 'text', (row) => row.id],
  ['tenant', 'text', (row) => row.tenant],
  ['subject', 'text', (row) => row.subject],
  ['body', 'text', (row) => row.body]
]

const conversationColumns: readonly Column<GroupPlan['changedConversations'][number]>[] = [
  ['number', 'bigint', (row) => row.number],
  ['locked_by', 'text', (row) => row.lockedBy],
  ['next_position', 'bigint', (row) => row.nextPosition],
  ['used', 'boolean', (row) => row.used]
]

const INSERT_RUNS = insertText('runs', runColumns)
const INSERT_LOG = insertText('log', logColumns)
const INSERT_ITEMS = insertText('items', itemColumns)
const INSERT_CONVERSATION_ITEMS = insertText('conversation_items', conversationItemColumns)

// Put together from the names above, never from values.
const UPDATE_RUNS = [
  'UPDATE runs SET',
  'status = changed.status, last_ordinal = changed.last_ordinal, last_sequence = changed.last_sequence,',
  'completed_at_ms = changed.completed_at_ms, error_code = changed.error_code, usage = changed.usage,',
  'response = coalesce(changed.response, runs.response), task = CASE WHEN changed.usage IS NULL THEN runs.task END',
  'FROM', unnestText('changed', changedRunColumns), 'WHERE runs.number = changed.number'
].join(' ')

const UPDATE_CONVERSATIONS = [
  'UPDATE conversations SET locked_by = changed.locked_by, next_position = changed.next_position,',
  `used_at_ms = CASE WHEN changed.used THEN coalesce($${conversationColumns.length + 1}::bigint, ${DATABASE_NOW_MS}) ELSE conversations.used_at_ms END`,
  'FROM', unnestText('changed', conversationColumns), 'WHERE conversations.number = changed.number'
].join(' ')

/** The runs that a group names, locked in the order of their ids so that groups of several instances never wait for each other in a circle. */
export function lockRuns(ids: readonly string[]): Statement {
  const text = `
    SELECT number, id, tenant, status, retained, fence, last_ordinal, last_sequence, conversation_id, subject
    FROM runs WHERE id = ANY ($1) ORDER BY id FOR NO KEY UPDATE`
  return { name: 'lock-runs', text, values: [ids] }
}

/** Numbers for new runs. */
export function takeNumbers(count: number): Statement {
  return { name: 'take-numbers', text: "SELECT nextval('run_numbers') AS number FROM generate_series(1, $1::integer)", values: [count] }
}

/** The reservations that new runs are made with, kept from passing to others; behind the group's runs. */
export function keepReservations(ids: readonly string[]): Statement {
  return { name: 'keep-reservations', text: 'SELECT id FROM reservations WHERE id = ANY ($1) ORDER BY id FOR KEY SHARE', values: [ids] }
}

/** The conversations that a group uses, locked; behind its runs, and in the order of their ids. */
export function lockConversations(ids: readonly string[]): Statement {
  const text = 'SELECT number, id, tenant, locked_by, next_position FROM conversations WHERE id = ANY ($1) ORDER BY id FOR NO KEY UPDATE'
  return { name: 'lock-conversations', text, values: [ids] }
}

/** How the runs stand that have conversations locked. To be asked when those are locked here, no earlier. */
export function lockHolders(ids: readonly string[]): Statement {
  return { name: 'lock-holders', text: 'SELECT id, status FROM runs WHERE id = ANY ($1)', values: [ids] }
}

/** What the runs were given, for their conversations. */
export function inputsOf(runs: readonly number[]): Statement {
  return { name: 'inputs-of', text: 'SELECT run, id, body FROM items WHERE run = ANY ($1) AND direction = 0 ORDER BY run, position', values: [runs] }
}

/** The ids of a conversation's items that are among those given. */
export function takenIds(conversations: readonly number[], ids: readonly string[]): Statement {
  const text = 'SELECT conversation, id FROM conversation_items WHERE conversation = ANY ($1) AND md5(id) IN (SELECT md5(named) FROM unnest($2::text[]) AS named)'
  return { name: 'taken-ids', text, values: [conversations, ids] }
}

/** The statements that write a plan, in an order in which they can all be sent at once. */
export function writeStatements(plan: GroupPlan, nowMs: number | undefined): readonly Statement[] {
  const { newRuns, changedRuns, changedConversations, log, items, conversationItems } = plan
  return [
    ...unless(newRuns, () => ({ name: 'insert-runs', text: INSERT_RUNS, values: valuesOf(runColumns, newRuns) })),
    ...unless(changedRuns, () => ({ name: 'update-runs', text: UPDATE_RUNS, values: valuesOf(changedRunColumns, changedRuns) })),
    ...unless(log, () => ({ name: 'insert-log', text: INSERT_LOG, values: valuesOf(logColumns, log) })),
    ...unless(items, () => ({ name: 'insert-items', text: INSERT_ITEMS, values: valuesOf(itemColumns, items) })),
    ...unless(conversationItems, () => ({ name: 'insert-conversation-items', text: INSERT_CONVERSATION_ITEMS, values: valuesOf(conversationItemColumns, conversationItems) })),
    ...unless(changedConversations, () => ({ name: 'update-conversations', text: UPDATE_CONVERSATIONS, values: [...valuesOf(conversationColumns, changedConversations), nowMs ?? null] }))
  ]
}

function unless(rows: readonly unknown[], statement: () => Statement): readonly Statement[] {
  return rows.length === 0 ? [] : [statement()]
}

function insertText<T>(table: string, columns: readonly Column<T>[]): string {
  const names = columns.map(([name]) => name).join(', ')
  return ['INSERT INTO', table, '(', names, ') SELECT', names, 'FROM', unnestText('added', columns)].join(' ')
}

function unnestText<T>(alias: string, columns: readonly Column<T>[]): string {
  const arrays = columns.map(([, type], index) => `$${index + 1}::${type}[]`).join(', ')
  return `unnest(${arrays}) AS ${alias} (${columns.map(([name]) => name).join(', ')})`
}

function valuesOf<T>(columns: readonly Column<T>[], rows: readonly T[]): unknown[] {
  return columns.map(([, , value]) => rows.map((row) => value(row) ?? null))
}
