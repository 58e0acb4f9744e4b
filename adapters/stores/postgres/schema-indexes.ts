// SPDX-License-Identifier: Apache-2.0

/**
 * Indexes and what they hold. Names and aliases are rows of one table, whose key lets each name stand for one index. A
 * deleted index leaves its row, which marks its place in lists; its vectors are deleted in steps.
 *
 * Numbers are kept as `real[]`, so that the tables need no extension: where pgvector is there, searches and graphs read
 * them as its `vector`. A vector's words carry the number of its index, so that a search for words meets no other index's.
 */
export const INDEXES = `
  CREATE TABLE indexes (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id text COLLATE "C" NOT NULL UNIQUE,
    tenant text COLLATE "C" NOT NULL,
    project text COLLATE "C" NOT NULL,
    kind text COLLATE "C" NOT NULL CHECK (kind IN ('index', 'vector_store', 'memory')),
    name text COLLATE "C" NOT NULL,
    metric text COLLATE "C" NOT NULL CHECK (metric IN ('cosine', 'euclidean', 'dot')),
    dimension integer NOT NULL,
    model_id text,
    model_digest text,
    metadata text NOT NULL,
    created_at_ms bigint NOT NULL,
    updated_at_ms bigint NOT NULL,
    vector_count bigint NOT NULL,
    text_count bigint NOT NULL,
    deleted boolean NOT NULL
  );

  CREATE INDEX indexes_by_age ON indexes (tenant, project, kind, created_at_ms, number);

  CREATE TABLE index_names (
    tenant text COLLATE "C" NOT NULL,
    project text COLLATE "C" NOT NULL,
    kind text COLLATE "C" NOT NULL,
    name text COLLATE "C" NOT NULL,
    index bigint NOT NULL REFERENCES indexes (number) ON DELETE CASCADE,
    alias boolean NOT NULL,
    updated_at_ms bigint NOT NULL,
    PRIMARY KEY (tenant, project, kind, name)
  );

  CREATE INDEX index_names_by_index ON index_names (index);

  CREATE TABLE index_vectors (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    index bigint NOT NULL REFERENCES indexes (number),
    id text COLLATE "C" NOT NULL,
    embedding real[] NOT NULL,
    text text,
    words tsvector,
    metadata text NOT NULL,
    created_at_ms bigint NOT NULL,
    updated_at_ms bigint NOT NULL,
    UNIQUE (index, id)
  );

  ALTER TABLE index_vectors ALTER COLUMN embedding SET STORAGE EXTERNAL;
  CREATE INDEX index_vectors_by_words ON index_vectors USING gin (words) WHERE words IS NOT NULL;

  CREATE TABLE index_attributes (
    vector bigint NOT NULL REFERENCES index_vectors (number) ON DELETE CASCADE,
    index bigint NOT NULL,
    key text COLLATE "C" NOT NULL,
    kind text COLLATE "C" NOT NULL CHECK (kind IN ('string', 'number', 'boolean')),
    number double precision,
    text text COLLATE "C"
  );

  CREATE INDEX index_attributes_by_value ON index_attributes (index, key, kind, number, text, vector);
  CREATE INDEX index_attributes_by_vector ON index_attributes (vector);
`
