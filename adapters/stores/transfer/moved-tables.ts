// SPDX-License-Identifier: Apache-2.0

/** A column of a table that is moved: its name in PostgreSQL, what it is read from in SQLite, and how the two differ. */
interface MovedColumn {
  readonly name: string
  /** The expression in SQLite. */
  readonly from: string
  readonly kind: 'plain' | 'boolean' | 'list'
}

/** A table that is moved, read in the same order on both sides. */
export interface MovedTable {
  readonly name: string
  readonly columns: readonly MovedColumn[]
  /** Reads it in SQLite. */
  readonly select: string
  /** Reads it in PostgreSQL. */
  readonly selectMoved: string
}

type ColumnSpec = string | readonly [name: string, from: string] | readonly [name: string, from: string, kind: MovedColumn['kind']]

// A run's log is a range of numbers in SQLite.
const RUNS_LOG = 'FROM log WHERE log.number >= runs.number * 1048576 AND log.number < (runs.number + 1) * 1048576'

/**
 * All that a data directory holds but the workers, none of which lives while it is moved, in an order in which rows come
 * behind those that they point at. What version 1 wrote beside the log (`request`) is read by nobody and stays behind.
 */
export const MOVED_TABLES: readonly MovedTable[] = [
  moved({ name: 'installation', source: 'meta', order: 'name COLLATE "C"' }, ['name', 'value']),
  moved({ name: 'keys', order: 'id COLLATE "C"' }, ['id', 'mac', 'name', 'tenant', 'project', ['scopes', 'scopes', 'list'], 'lane', 'created_at_ms', 'revoked_at_ms']),
  moved({ name: 'runs', order: 'number' }, [
    'number', 'id', 'tenant', 'project', 'key_id', 'model', 'surface', 'status', ['retained', 'retained', 'boolean'], ['background', 'background', 'boolean'],
    'worker', 'fence', 'attempts', ['last_ordinal', `coalesce((SELECT max(log.number) % 1048576 ${RUNS_LOG}), -1)`],
    ['last_sequence', `coalesce((SELECT last_sequence ${RUNS_LOG} ORDER BY log.number DESC LIMIT 1), -1)`], 'created_at_ms', 'completed_at_ms',
    'previous_id', 'conversation_id', 'reservation_id', 'subject', 'policy_version', 'error_code', 'usage', 'response', 'task'
  ]),
  moved({ name: 'log', order: 'run, ordinal' }, [['run', 'number / 1048576'], ['ordinal', 'number % 1048576'], 'first_sequence', 'last_sequence', 'types', 'frames', 'events', 'nodes', 'recording']),
  moved({ name: 'items', order: 'run, direction, position' }, ['run', 'direction', 'position', 'id', 'tenant', 'body']),
  moved({ name: 'conversations', order: 'number' }, [
    'number', 'id', 'tenant', 'project', 'created_at_ms', 'used_at_ms', 'metadata', 'locked_by',
    ['next_position', 'coalesce((SELECT max(position) + 1 FROM conversation_items WHERE conversation = conversations.number), 0)']
  ]),
  moved({ name: 'conversation_items', order: 'conversation, position' }, ['conversation', 'position', 'id', 'tenant', 'subject', 'body']),
  moved({ name: 'reservations', order: 'id COLLATE "C"' }, [
    'id', 'tenant', 'project', 'key', 'fingerprint', 'worker', 'created_at_ms', 'expires_at_ms', ['run_id', 'deleted_run'], ['run_status', 'deleted_run_status'],
    'status', 'content_type', 'body', 'resource'
  ])
]

/** Built from the constants above alone. */
function moved({ name, source = name, order }: { readonly name: string; readonly source?: string; readonly order: string }, specs: readonly ColumnSpec[]): MovedTable {
  const columns = specs.map(toColumn)
  const names = columns.map((column) => column.name).join(', ')
  const expressions = columns.map((column) => `${column.from} AS ${column.name}`).join(', ')
  // SQLite compares texts byte by byte, as PostgreSQL does with this collation.
  return {
    name, columns,
    select: `SELECT ${expressions} FROM ${source} ORDER BY ${order.replace(' COLLATE "C"', '')}`, // eslint-disable-line no-restricted-syntax -- names of this file alone
    selectMoved: `SELECT ${names} FROM ${name} ORDER BY ${order}` // eslint-disable-line no-restricted-syntax -- names of this file alone
  }
}

function toColumn(spec: ColumnSpec): MovedColumn {
  if (typeof spec === 'string') return { name: spec, from: spec, kind: 'plain' }
  const [name, from, kind = 'plain'] = spec
  return { name, from, kind }
}
