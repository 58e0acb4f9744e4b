// SPDX-License-Identifier: Apache-2.0

/**
 * Vector stores and the files attached to them; their passages are in the indexes. A vector store is noted before its
 * index is made, and stays until that is gone. What there is to do with a file's passages is its `task`, which a worker
 * has under a fence; passages count that were written under the fence that became `generation`. What went stays as a mark.
 */
export const VECTOR_STORES = `
  CREATE TABLE vector_stores (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    tenant TEXT NOT NULL,
    project TEXT NOT NULL,
    index_id TEXT NOT NULL,
    embedding_model TEXT NOT NULL,
    name TEXT NOT NULL,
    description TEXT,
    metadata TEXT NOT NULL,
    expires_after_days INTEGER,
    created_at_ms INTEGER NOT NULL,
    last_active_at_ms INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('unopened', 'open', 'removed', 'gone')),
    emptied INTEGER NOT NULL DEFAULT 0 CHECK (emptied IN (0, 1)),
    gone_at_ms INTEGER
  ) STRICT;

  CREATE INDEX vector_stores_in_order ON vector_stores (tenant, project, number) WHERE state = 'open';
  CREATE INDEX vector_stores_left ON vector_stores (number) WHERE state IN ('unopened', 'removed');
  CREATE INDEX vector_stores_by_expiry ON vector_stores (last_active_at_ms + expires_after_days * 86400000) WHERE state = 'open' AND emptied = 0 AND expires_after_days IS NOT NULL;
  CREATE INDEX vector_stores_gone ON vector_stores (gone_at_ms) WHERE state = 'gone';

  CREATE TABLE vector_store_batches (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    store INTEGER NOT NULL REFERENCES vector_stores (number) ON DELETE CASCADE,
    created_at_ms INTEGER NOT NULL,
    cancelled INTEGER NOT NULL DEFAULT 0 CHECK (cancelled IN (0, 1))
  ) STRICT;

  CREATE INDEX vector_store_batches_by_store ON vector_store_batches (store);

  CREATE TABLE vector_store_files (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    store INTEGER NOT NULL REFERENCES vector_stores (number) ON DELETE CASCADE,
    file_id TEXT NOT NULL,
    batch TEXT,
    filename TEXT NOT NULL,
    attributes TEXT NOT NULL,
    max_tokens INTEGER NOT NULL,
    overlap_tokens INTEGER NOT NULL,
    file_expires_at_ms INTEGER,
    created_at_ms INTEGER NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('in_progress', 'completed', 'failed', 'cancelled', 'detached')),
    error_code TEXT,
    error_message TEXT,
    usage_bytes INTEGER NOT NULL DEFAULT 0,
    generation INTEGER,
    task TEXT CHECK (task IN ('read', 'relabel', 'clear')),
    worker TEXT,
    fence INTEGER NOT NULL DEFAULT 0,
    attempts INTEGER NOT NULL DEFAULT 0,
    gone_at_ms INTEGER
  ) STRICT;

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
