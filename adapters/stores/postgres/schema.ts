// SPDX-License-Identifier: Apache-2.0
import { DECISIONS } from './schema-decisions.ts'
import { FILES } from './schema-files.ts'
import { ADMINISTRATION } from './schema-administration.ts'
import { VECTOR_STORES } from './schema-vector-stores.ts'
import { INDEXES } from './schema-indexes.ts'

/**
 * The migrations in order; number n brings a database from version n to n + 1. One that was released is never changed.
 *
 * A run's number is higher than that of the run it continues: a number is taken when the run is first committed, and what
 * is continued has ended before. That keeps the walk along `previous_id` finite. How far a run has come stands in its own
 * row, which a commit locks. Ids that callers choose may be long, so that indexes hold their hashes.
 *
 * Version 2: with its last commit a run leaves what it takes to run it again.
 *
 * Version 3: what memory keeps, each part of it in a file of its own.
 *
 * Version 4: what the guardian and administration keep, in the same way.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE SEQUENCE run_numbers AS bigint;

  CREATE TABLE runs (
    number bigint PRIMARY KEY,
    id text COLLATE "C" NOT NULL UNIQUE,
    tenant text COLLATE "C" NOT NULL,
    project text COLLATE "C" NOT NULL,
    key_id text COLLATE "C" NOT NULL,
    model text NOT NULL,
    surface text NOT NULL,
    status text COLLATE "C" NOT NULL CHECK (status IN ('queued', 'in_progress', 'completed', 'incomplete', 'failed', 'cancelled')),
    retained boolean NOT NULL,
    background boolean NOT NULL,
    worker text COLLATE "C",
    fence bigint NOT NULL,
    attempts integer NOT NULL,
    last_ordinal integer NOT NULL,
    last_sequence bigint NOT NULL,
    created_at_ms bigint NOT NULL,
    completed_at_ms bigint,
    previous_id text COLLATE "C",
    conversation_id text COLLATE "C",
    reservation_id text COLLATE "C",
    subject text COLLATE "C",
    policy_version text NOT NULL,
    error_code text,
    usage text,
    response text,
    task text
  ) WITH (fillfactor = 80);

  CREATE INDEX runs_under_way ON runs (number) WHERE status IN ('queued', 'in_progress');
  CREATE INDEX runs_by_age ON runs (created_at_ms);
  CREATE INDEX runs_by_subject ON runs (tenant, md5(subject)) WHERE subject IS NOT NULL;
  CREATE INDEX runs_by_reservation ON runs (reservation_id) WHERE reservation_id IS NOT NULL;

  CREATE TABLE log (
    run bigint NOT NULL REFERENCES runs (number) ON DELETE CASCADE,
    ordinal integer NOT NULL,
    first_sequence bigint NOT NULL,
    last_sequence bigint NOT NULL,
    types text NOT NULL,
    frames text NOT NULL,
    events text NOT NULL,
    nodes text,
    PRIMARY KEY (run, ordinal)
  );

  CREATE TABLE items (
    run bigint NOT NULL REFERENCES runs (number) ON DELETE CASCADE,
    direction smallint NOT NULL CHECK (direction IN (0, 1)),
    position integer NOT NULL,
    id text COLLATE "C" NOT NULL,
    tenant text COLLATE "C" NOT NULL,
    body text NOT NULL,
    PRIMARY KEY (run, direction, position)
  );

  CREATE INDEX items_by_id ON items (tenant, md5(id));

  CREATE TABLE workers (
    name text COLLATE "C" PRIMARY KEY,
    lease_until_ms bigint NOT NULL
  ) WITH (fillfactor = 50);

  CREATE TABLE conversations (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id text COLLATE "C" NOT NULL UNIQUE,
    tenant text COLLATE "C" NOT NULL,
    project text COLLATE "C" NOT NULL,
    created_at_ms bigint NOT NULL,
    used_at_ms bigint NOT NULL,
    metadata text NOT NULL,
    locked_by text COLLATE "C",
    next_position bigint NOT NULL
  ) WITH (fillfactor = 80);

  CREATE INDEX conversations_by_use ON conversations (used_at_ms);

  CREATE TABLE conversation_items (
    conversation bigint NOT NULL REFERENCES conversations (number) ON DELETE CASCADE,
    position bigint NOT NULL,
    id text COLLATE "C" NOT NULL,
    tenant text COLLATE "C" NOT NULL,
    subject text COLLATE "C",
    body text NOT NULL,
    PRIMARY KEY (conversation, position)
  );

  CREATE UNIQUE INDEX conversation_items_once ON conversation_items (conversation, md5(id));
  CREATE INDEX conversation_items_by_id ON conversation_items (tenant, md5(id));
  CREATE INDEX conversation_items_by_subject ON conversation_items (tenant, md5(subject)) WHERE subject IS NOT NULL;

  CREATE TABLE reservations (
    id text COLLATE "C" PRIMARY KEY,
    tenant text COLLATE "C" NOT NULL,
    project text COLLATE "C" NOT NULL,
    key text COLLATE "C" NOT NULL,
    fingerprint text COLLATE "C" NOT NULL,
    worker text COLLATE "C" NOT NULL,
    created_at_ms bigint NOT NULL,
    expires_at_ms bigint NOT NULL,
    run_id text COLLATE "C",
    run_status text COLLATE "C",
    status integer,
    content_type text,
    body text,
    resource text COLLATE "C",
    UNIQUE (tenant, project, key)
  );

  CREATE INDEX reservations_by_expiry ON reservations (expires_at_ms);
  CREATE INDEX reservations_by_resource ON reservations (resource) WHERE resource IS NOT NULL;

  CREATE TABLE keys (
    id text COLLATE "C" PRIMARY KEY,
    mac bytea NOT NULL,
    name text NOT NULL,
    tenant text NOT NULL,
    project text NOT NULL,
    scopes text[] NOT NULL,
    lane text NOT NULL CHECK (lane IN ('experimental', 'candidate', 'prod')),
    created_at_ms bigint NOT NULL,
    revoked_at_ms bigint
  );

  CREATE TABLE installation (
    name text COLLATE "C" PRIMARY KEY,
    value text NOT NULL
  );
  `,
  `
  ALTER TABLE log ADD COLUMN recording text;
  `,
  [INDEXES, FILES, VECTOR_STORES].join('\n'),
  [DECISIONS, ADMINISTRATION].join('\n')
]
