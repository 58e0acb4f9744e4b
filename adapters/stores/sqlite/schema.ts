// SPDX-License-Identifier: Apache-2.0
import { ADMINISTRATION } from './schema-administration.ts'
import { INDEXES } from './schema-indexes.ts'
import { DECISIONS } from './schema-decisions.ts'
import { FILES } from './schema-files.ts'
import { VECTOR_STORES } from './schema-vector-stores.ts'

/** "LUKH": marks a database file as ours, so that another program's file is never taken for one. */
export const APPLICATION_ID = 0x4c554b48

/** How many rows the log of one run may have: a row's number is the run's times this, plus its place. Statements spell it out. */
export const LOG_ROWS_MAX = 1_048_576

/**
 * The migrations in order; number n brings a file from version n to n + 1. One that was released is never changed.
 *
 * A run's number is higher than that of the run it continues, which is there while it is continued; that keeps the walk
 * along `previous_id` finite. The log has one row a commit: a range of frames as they were sent, the domain events they
 * came from, with the last one the nodes (files of version 1 hold the request with the first one). What is read often comes
 * before what is long.
 *
 * Version 2: a row of the log is numbered by its run and its place in it (run * LOG_ROWS_MAX + ordinal), which needs no index:
 * one page less at every commit. A worker's lease is running from `renewed_at_ms` for `lease_ms`, so that a clock that jumps back does not make
 * it longer. A run's `task` is there for as long as it is open. A conversation's items know their run's subject, not the
 * run: they outlive it. What was told under an Idempotency-Key goes with what it told of, whoever deletes that: triggers.
 *
 * Version 3: with its last commit a run leaves what it takes to run it again.
 *
 * Version 4: what memory keeps, each part of it in a file of its own.
 *
 * Version 5: what the guardian and administration keep, in the same way.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE runs (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    tenant TEXT NOT NULL,
    project TEXT NOT NULL,
    key_id TEXT NOT NULL,
    model TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('queued', 'in_progress', 'completed', 'incomplete', 'failed', 'cancelled')),
    retained INTEGER NOT NULL CHECK (retained IN (0, 1)),
    previous_id TEXT,
    policy_version TEXT NOT NULL,
    created_at_ms INTEGER NOT NULL,
    completed_at_ms INTEGER,
    error_code TEXT,
    usage TEXT,
    response TEXT
  ) STRICT;

  CREATE TABLE log (
    number INTEGER PRIMARY KEY,
    run INTEGER NOT NULL REFERENCES runs (number) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    first_sequence INTEGER NOT NULL,
    last_sequence INTEGER NOT NULL,
    types TEXT NOT NULL,
    frames TEXT NOT NULL,
    events TEXT NOT NULL,
    request TEXT,
    nodes TEXT
  ) STRICT;

  CREATE UNIQUE INDEX log_by_run ON log (run, ordinal);

  CREATE TABLE items (
    run INTEGER NOT NULL REFERENCES runs (number) ON DELETE CASCADE,
    direction INTEGER NOT NULL CHECK (direction IN (0, 1)),
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    tenant TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (run, direction, position)
  ) STRICT, WITHOUT ROWID;

  CREATE INDEX items_by_id ON items (tenant, id);

  CREATE TABLE keys (
    id TEXT PRIMARY KEY,
    mac BLOB NOT NULL,
    name TEXT NOT NULL,
    tenant TEXT NOT NULL,
    project TEXT NOT NULL,
    scopes TEXT NOT NULL,
    lane TEXT NOT NULL CHECK (lane IN ('experimental', 'candidate', 'prod')),
    created_at_ms INTEGER NOT NULL,
    revoked_at_ms INTEGER
  ) STRICT;
  `,
  `
  ALTER TABLE runs ADD COLUMN surface TEXT NOT NULL DEFAULT 'responses' CHECK (surface IN ('responses', 'chat.completions'));
  ALTER TABLE runs ADD COLUMN background INTEGER NOT NULL DEFAULT 0 CHECK (background IN (0, 1));
  ALTER TABLE runs ADD COLUMN worker TEXT;
  ALTER TABLE runs ADD COLUMN fence INTEGER NOT NULL DEFAULT 1;
  ALTER TABLE runs ADD COLUMN attempts INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE runs ADD COLUMN conversation_id TEXT;
  ALTER TABLE runs ADD COLUMN reservation_id TEXT;
  ALTER TABLE runs ADD COLUMN subject TEXT;
  ALTER TABLE runs ADD COLUMN task TEXT;

  CREATE INDEX runs_open ON runs (worker) WHERE status IN ('queued', 'in_progress');
  CREATE INDEX runs_by_age ON runs (project, created_at_ms);
  CREATE INDEX runs_by_reservation ON runs (reservation_id) WHERE reservation_id IS NOT NULL;
  CREATE INDEX runs_by_subject ON runs (tenant, subject) WHERE subject IS NOT NULL;

  CREATE TABLE workers (
    name TEXT PRIMARY KEY,
    renewed_at_ms INTEGER NOT NULL,
    lease_ms INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE conversations (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    tenant TEXT NOT NULL,
    project TEXT NOT NULL,
    created_at_ms INTEGER NOT NULL,
    used_at_ms INTEGER NOT NULL,
    locked_by TEXT,
    metadata TEXT NOT NULL
  ) STRICT;

  CREATE INDEX conversations_by_age ON conversations (project, used_at_ms);

  CREATE TABLE conversation_items (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    conversation INTEGER NOT NULL REFERENCES conversations (number) ON DELETE CASCADE,
    tenant TEXT NOT NULL,
    id TEXT NOT NULL,
    subject TEXT,
    body TEXT NOT NULL
  ) STRICT;

  CREATE UNIQUE INDEX conversation_items_by_conversation ON conversation_items (conversation, id);
  CREATE INDEX conversation_items_in_order ON conversation_items (conversation, position);
  CREATE INDEX conversation_items_by_id ON conversation_items (tenant, id);
  CREATE INDEX conversation_items_by_subject ON conversation_items (tenant, subject) WHERE subject IS NOT NULL;

  CREATE TABLE reservations (
    id TEXT PRIMARY KEY,
    tenant TEXT NOT NULL,
    project TEXT NOT NULL,
    key TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    worker TEXT NOT NULL,
    created_at_ms INTEGER NOT NULL,
    expires_at_ms INTEGER NOT NULL,
    deleted_run TEXT,
    deleted_run_status TEXT,
    status INTEGER,
    content_type TEXT,
    resource TEXT,
    body TEXT
  ) STRICT, WITHOUT ROWID;

  CREATE UNIQUE INDEX reservations_by_key ON reservations (tenant, project, key);
  CREATE INDEX reservations_by_expiry ON reservations (expires_at_ms);
  CREATE INDEX reservations_by_resource ON reservations (resource) WHERE resource IS NOT NULL;

  DROP INDEX log_by_run;
  ALTER TABLE log RENAME TO log_of_version_1;

  CREATE TABLE log (
    number INTEGER PRIMARY KEY,
    first_sequence INTEGER NOT NULL,
    last_sequence INTEGER NOT NULL,
    types TEXT NOT NULL,
    frames TEXT NOT NULL,
    events TEXT NOT NULL,
    request TEXT,
    nodes TEXT
  ) STRICT;

  INSERT INTO log (number, first_sequence, last_sequence, types, frames, events, request, nodes)
  SELECT run * 1048576 + ordinal, first_sequence, last_sequence, types, frames, events, request, nodes FROM log_of_version_1 ORDER BY run, ordinal;

  DROP TABLE log_of_version_1;

  CREATE TRIGGER run_log_deleted AFTER DELETE ON runs BEGIN
    DELETE FROM log WHERE number >= old.number * 1048576 AND number < (old.number + 1) * 1048576;
  END;

  CREATE TRIGGER run_deleted AFTER DELETE ON runs WHEN old.reservation_id IS NOT NULL BEGIN
    UPDATE reservations
    SET deleted_run = old.id, deleted_run_status = iif(old.status IN ('queued', 'in_progress'), 'cancelled', old.status), body = NULL
    WHERE id = old.reservation_id;
  END;

  CREATE TRIGGER conversation_deleted AFTER DELETE ON conversations BEGIN
    UPDATE reservations SET body = NULL WHERE resource = old.id AND tenant = old.tenant;
  END;

  CREATE TRIGGER conversation_item_deleted AFTER DELETE ON conversation_items BEGIN
    UPDATE reservations SET body = NULL
    WHERE resource = (SELECT id FROM conversations WHERE number = old.conversation) AND tenant = old.tenant;
  END;

  CREATE TABLE meta (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
  `
  ALTER TABLE log ADD COLUMN recording TEXT;
  `,
  [INDEXES, FILES, VECTOR_STORES].join('\n'),
  [DECISIONS, ADMINISTRATION].join('\n')
]
