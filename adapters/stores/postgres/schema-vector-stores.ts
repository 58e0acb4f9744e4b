// SPDX-License-Identifier: Apache-2.0

/**
 * Vector stores and the files attached to them; their passages are in the indexes. A vector store is noted before its
 * index is made, and stays until that is gone. What there is to do with a file's passages is its `task`, which a worker
 * has under a fence; passages count that were written under the fence that became `generation`. What went stays as a mark.
 */
export const VECTOR_STORES = `
  CREATE TABLE vector_stores (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id text COLLATE "C" NOT NULL UNIQUE,
    tenant text COLLATE "C" NOT NULL,
    project text COLLATE "C" NOT NULL,
    index_id text COLLATE "C" NOT NULL,
    embedding_model text COLLATE "C" NOT NULL,
    name text NOT NULL,
    description text,
    metadata text NOT NULL,
    expires_after_days integer,
    created_at_ms bigint NOT NULL,
    last_active_at_ms bigint NOT NULL,
    state text COLLATE "C" NOT NULL CHECK (state IN ('unopened', 'open', 'removed', 'gone')),
    emptied boolean NOT NULL DEFAULT false,
    gone_at_ms bigint
  );

  CREATE INDEX vector_stores_in_order ON vector_stores (tenant, project, number) WHERE state = 'open';
  CREATE INDEX vector_stores_left ON vector_stores (number) WHERE state IN ('unopened', 'removed');
  CREATE INDEX vector_stores_by_expiry ON vector_stores ((last_active_at_ms + expires_after_days * 86400000::bigint)) WHERE state = 'open' AND NOT emptied AND expires_after_days IS NOT NULL;
  CREATE INDEX vector_stores_gone ON vector_stores (gone_at_ms) WHERE state = 'gone';

  CREATE TABLE vector_store_batches (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id text COLLATE "C" NOT NULL UNIQUE,
    store bigint NOT NULL REFERENCES vector_stores (number) ON DELETE CASCADE,
    created_at_ms bigint NOT NULL,
    cancelled boolean NOT NULL DEFAULT false
  );

  CREATE INDEX vector_store_batches_by_store ON vector_store_batches (store);

  CREATE TABLE vector_store_files (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    store bigint NOT NULL REFERENCES vector_stores (number) ON DELETE CASCADE,
    file_id text COLLATE "C" NOT NULL,
    batch text COLLATE "C",
    filename text NOT NULL,
    attributes text NOT NULL,
    max_tokens integer NOT NULL,
    overlap_tokens integer NOT NULL,
    file_expires_at_ms bigint,
    created_at_ms bigint NOT NULL,
    status text COLLATE "C" NOT NULL CHECK (status IN ('in_progress', 'completed', 'failed', 'cancelled', 'detached')),
    error_code text,
    error_message text,
    usage_bytes bigint NOT NULL DEFAULT 0,
    generation bigint,
    task text COLLATE "C" CHECK (task IN ('read', 'relabel', 'clear')),
    worker text COLLATE "C",
    fence bigint NOT NULL DEFAULT 0,
    attempts integer NOT NULL DEFAULT 0,
    gone_at_ms bigint
  ) WITH (fillfactor = 80);

  CREATE UNIQUE INDEX vector_store_files_once ON vector_store_files (store, file_id);
  CREATE INDEX vector_store_files_in_order ON vector_store_files (store, number);
  CREATE INDEX vector_store_files_tallied ON vector_store_files (store, status, usage_bytes);
  CREATE INDEX vector_store_files_by_batch ON vector_store_files (batch, status) WHERE batch IS NOT NULL;
  CREATE INDEX vector_store_files_by_file ON vector_store_files (file_id);
  CREATE INDEX vector_store_files_to_do ON vector_store_files (number) WHERE task IS NOT NULL;
  CREATE INDEX vector_store_files_unsettled ON vector_store_files (store) WHERE task IS NOT NULL;
  CREATE INDEX vector_store_files_by_expiry ON vector_store_files (file_expires_at_ms) WHERE file_expires_at_ms IS NOT NULL AND status <> 'detached';
  CREATE INDEX vector_store_files_gone ON vector_store_files (gone_at_ms) WHERE gone_at_ms IS NOT NULL;
`
