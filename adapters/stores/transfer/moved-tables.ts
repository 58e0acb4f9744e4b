// SPDX-License-Identifier: Apache-2.0

/** A column of a table that is moved: its name in PostgreSQL, what it is read from in SQLite, and how the two differ. */
interface MovedColumn {
  readonly name: string
  /** The expression in SQLite. */
  readonly from: string
  /** `floats`: a BLOB of 32-bit numbers, little-endian, that becomes an array. */
  readonly kind: 'plain' | 'boolean' | 'list' | 'floats'
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

// Names and aliases are rows of one table in PostgreSQL; vectors are numbered anew there.
const INDEX_NAMES = "(SELECT tenant, project, kind, name, number AS index_number, 0 AS alias, updated_at_ms FROM indexes WHERE deleted_at_ms IS NULL UNION ALL SELECT tenant, project, 'index', alias, index_number, 1, updated_at_ms FROM index_aliases)"
const INDEX_VECTORS = '(SELECT row_number() OVER (ORDER BY vectors.number) AS number, vectors.index_number, vectors.id, vectors.vector, vectors.text, vectors.metadata, vectors.created_at_ms, vectors.updated_at_ms FROM vectors JOIN indexes ON indexes.number = vectors.index_number WHERE indexes.deleted_at_ms IS NULL)'

// A run's log is a range of numbers in SQLite.
const RUNS_LOG = 'FROM log WHERE log.number >= runs.number * 1048576 AND log.number < (runs.number + 1) * 1048576'

/**
 * All that a data directory holds but the workers, none of which lives while it is moved, in an order in which rows come
 * behind those that they point at. The bytes of files follow by themselves (file-parts.ts), and what searches read beside the vectors is made again from
 * them (derived-rows.ts). What version 1 wrote beside the log (`request`) is read by nobody and stays behind.
 */
export const MOVED_TABLES: readonly MovedTable[] = [
  moved({ name: 'installation', source: 'meta', order: 'name COLLATE "C"' }, ['name', 'value']),
  moved({ name: 'keys', order: 'id COLLATE "C"' }, [
    'id', 'mac', 'name', 'tenant', 'project', ['scopes', 'scopes', 'list'], 'lane', 'created_at_ms', 'revoked_at_ms',
    'expires_at_ms', 'previous_mac', 'previous_until_ms', ['models', 'models', 'list'], ['indexes', 'indexes', 'list'], 'account_id'
  ]),
  moved({ name: 'projects', order: 'tenant, id' }, ['tenant', 'id', 'name', 'created_at_ms', 'archived_at_ms', 'model_permissions', 'request_limits']),
  moved({ name: 'service_accounts', order: 'id COLLATE "C"' }, ['id', 'tenant', 'project', 'name', 'role', 'created_at_ms']),
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
  moved({ name: 'file_bytes', source: 'file_bytes WHERE EXISTS (SELECT 1 FROM files WHERE bytes = file_bytes.number)', order: 'number' }, ['number', 'tenant', 'hash', 'size_bytes', ['pins', '0'], ['pinned_until_ms', '0']]),
  moved({ name: 'files', order: 'number' }, ['number', 'id', 'tenant', 'project', 'bytes', 'filename', 'purpose', 'created_at_ms', 'expires_at_ms']),
  moved({ name: 'file_marks', order: 'id COLLATE "C"' }, ['id', 'tenant', 'number', 'gone_at_ms']),
  moved({ name: 'audit_chains', order: 'writer COLLATE "C"' }, ['writer', 'first_sequence', 'first_at_ms', 'last_sequence', 'last_hash', 'last_at_ms', 'joined_sequence']),
  moved({ name: 'audit_rows', order: 'number' }, ['number', 'writer', 'sequence', 'at_ms', 'id', 'tenant', 'decided_at_ms', 'line']),
  moved({ name: 'audit_terms', order: 'decision, term COLLATE "C"' }, ['tenant', 'term', 'decided_at_ms', 'decision']),
  moved({ name: 'vector_stores', order: 'number' }, [
    'number', 'id', 'tenant', 'project', 'index_id', 'embedding_model', 'name', 'description', 'metadata', 'expires_after_days', 'created_at_ms', 'last_active_at_ms', 'state',
    ['emptied', 'emptied', 'boolean'], 'gone_at_ms'
  ]),
  moved({ name: 'vector_store_batches', order: 'number' }, ['number', 'id', 'store', 'created_at_ms', ['cancelled', 'cancelled', 'boolean']]),
  moved({ name: 'vector_store_files', order: 'number' }, [
    'number', 'store', 'file_id', 'batch', 'filename', 'attributes', 'max_tokens', 'overlap_tokens', 'file_expires_at_ms', 'created_at_ms', 'status', 'error_code', 'error_message',
    'usage_bytes', 'generation', 'task', ['worker', 'NULL'], 'fence', 'attempts', 'gone_at_ms'
  ]),
  moved({ name: 'reservations', order: 'id COLLATE "C"' }, [
    'id', 'tenant', 'project', 'key', 'fingerprint', 'worker', 'created_at_ms', 'expires_at_ms', ['run_id', 'deleted_run'], ['run_status', 'deleted_run_status'],
    'status', 'content_type', 'body', 'resource'
  ]),
  moved({ name: 'indexes', order: 'number' }, [
    'number', 'id', 'tenant', 'project', 'kind', 'name', 'metric', 'dimension', 'model_id', 'model_digest', 'metadata', 'created_at_ms', 'updated_at_ms',
    ['vector_count', 'iif(deleted_at_ms IS NULL, vector_count, 0)'], ['text_count', 'iif(deleted_at_ms IS NULL, text_count, 0)'], ['deleted', 'deleted_at_ms IS NOT NULL', 'boolean']
  ]),
  moved({ name: 'index_names', source: INDEX_NAMES, order: 'tenant, project, kind, name' }, ['tenant', 'project', 'kind', 'name', ['index', 'index_number'], ['alias', 'alias', 'boolean'], 'updated_at_ms']),
  moved({ name: 'index_vectors', source: INDEX_VECTORS, order: 'number' }, ['number', ['index', 'index_number'], 'id', ['embedding', 'vector', 'floats'], 'text', 'metadata', 'created_at_ms', 'updated_at_ms'])
]

/** Built from the constants above alone. */
function moved({ name, source = name, order }: { readonly name: string; readonly source?: string; readonly order: string }, specs: readonly ColumnSpec[]): MovedTable {
  const columns = specs.map(toColumn)
  const names = columns.map((column) => column.name).join(', ')
  const expressions = columns.map((column) => `${column.from} AS "${column.name}"`).join(', ')
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
