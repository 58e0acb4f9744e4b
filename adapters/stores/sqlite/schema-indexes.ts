// SPDX-License-Identifier: Apache-2.0

/**
 * Indexes and their vectors. A vector's number is its index's times 2^32, plus its ordinal there, which grows with every
 * write and is never given twice: what came since is a range, and a record that took another's place is told from it.
 * Numbers are put together and taken apart by SQLite: they are longer than JavaScript counts.
 *
 * A deleted index leaves its row, bare, so that a page may begin behind it; its vectors go in steps. A condition on
 * metadata reads one range of `vector_attributes`. `vector_removals` tells whoever holds vectors in memory which ones went.
 * The words of `vector_texts` begin with the index's number: how rare one is elsewhere is nobody's business.
 */
export const INDEXES = `
  CREATE TABLE indexes (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    tenant TEXT NOT NULL,
    project TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('index', 'vector_store', 'memory')),
    name TEXT NOT NULL,
    metric TEXT NOT NULL CHECK (metric IN ('cosine', 'euclidean', 'dot')),
    dimension INTEGER NOT NULL,
    model_id TEXT,
    model_digest TEXT,
    metadata TEXT NOT NULL,
    created_at_ms INTEGER NOT NULL,
    updated_at_ms INTEGER NOT NULL,
    deleted_at_ms INTEGER,
    last_ordinal INTEGER NOT NULL DEFAULT 0,
    removal_count INTEGER NOT NULL DEFAULT 0,
    vector_count INTEGER NOT NULL DEFAULT 0,
    text_count INTEGER NOT NULL DEFAULT 0,
    word_count INTEGER NOT NULL DEFAULT 0
  ) STRICT;

  CREATE UNIQUE INDEX indexes_by_name ON indexes (tenant, project, kind, name) WHERE deleted_at_ms IS NULL;
  CREATE INDEX indexes_in_order ON indexes (tenant, project, kind, created_at_ms, number) WHERE deleted_at_ms IS NULL;
  CREATE INDEX indexes_deleted ON indexes (deleted_at_ms) WHERE deleted_at_ms IS NOT NULL;

  CREATE TABLE index_aliases (
    tenant TEXT NOT NULL,
    project TEXT NOT NULL,
    alias TEXT NOT NULL,
    index_number INTEGER NOT NULL REFERENCES indexes (number),
    updated_at_ms INTEGER NOT NULL,
    PRIMARY KEY (tenant, project, alias)
  ) STRICT, WITHOUT ROWID;

  CREATE INDEX index_aliases_by_index ON index_aliases (index_number);

  CREATE TABLE vectors (
    number INTEGER PRIMARY KEY,
    index_number INTEGER NOT NULL,
    id TEXT NOT NULL,
    created_at_ms INTEGER NOT NULL,
    updated_at_ms INTEGER NOT NULL,
    metadata TEXT NOT NULL,
    vector BLOB NOT NULL,
    text TEXT
  ) STRICT;

  CREATE UNIQUE INDEX vectors_by_id ON vectors (index_number, id);

  CREATE TABLE vector_attributes (
    index_number INTEGER NOT NULL,
    key TEXT NOT NULL,
    type INTEGER NOT NULL CHECK (type IN (0, 1, 2)),
    value ANY NOT NULL,
    ordinal INTEGER NOT NULL,
    PRIMARY KEY (index_number, key, type, value, ordinal)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE vector_removals (
    index_number INTEGER NOT NULL,
    removal INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    PRIMARY KEY (index_number, removal)
  ) STRICT, WITHOUT ROWID;

  CREATE VIRTUAL TABLE vector_texts USING fts5(words, content = '', tokenize = "ascii tokenchars '_'");
  INSERT INTO vector_texts (vector_texts, rank) VALUES ('secure-delete', 1);
`
