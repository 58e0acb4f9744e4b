// SPDX-License-Identifier: Apache-2.0

/** "LUKH": marks a database file as ours, so that another program's file is never taken for one. */
export const APPLICATION_ID = 0x4c554b48

/**
 * The migrations in order; number n brings a file from version n to n + 1. One that was released is never changed.
 *
 * A run's number is higher than that of the run it continues, which is there while it is continued; that keeps the walk
 * along `previous_id` finite. The log has one row a commit: a range of frames as they were sent, the domain events they
 * came from, with the first commit the request, with the last one the nodes. What is read often comes before what is long.
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
  `
]
