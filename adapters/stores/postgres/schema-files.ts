// SPDX-License-Identifier: Apache-2.0

/**
 * Files. Their bytes are kept in parts, once for all files of a tenant that have the same ones; bytes without a hash are
 * coming in, or going. `pins` counts those who are about to name them, whose word is good until `pinned_until_ms`. A file
 * that went leaves a mark, so that a page may begin behind it. Bytes are often packed already, and not packed again.
 */
export const FILES = `
  CREATE TABLE file_bytes (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant text COLLATE "C" NOT NULL,
    hash text COLLATE "C",
    size_bytes bigint NOT NULL,
    pins integer NOT NULL,
    pinned_until_ms bigint NOT NULL,
    UNIQUE (tenant, hash)
  );

  CREATE INDEX file_bytes_without_hash ON file_bytes (pinned_until_ms) WHERE hash IS NULL;

  CREATE TABLE file_parts (
    bytes bigint NOT NULL REFERENCES file_bytes (number) ON DELETE CASCADE,
    ordinal integer NOT NULL,
    data bytea NOT NULL,
    PRIMARY KEY (bytes, ordinal)
  );

  ALTER TABLE file_parts ALTER COLUMN data SET STORAGE EXTERNAL;

  CREATE TABLE files (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id text COLLATE "C" NOT NULL UNIQUE,
    tenant text COLLATE "C" NOT NULL,
    project text COLLATE "C" NOT NULL,
    bytes bigint NOT NULL REFERENCES file_bytes (number),
    filename text NOT NULL,
    purpose text COLLATE "C" NOT NULL,
    created_at_ms bigint NOT NULL,
    expires_at_ms bigint
  );

  CREATE INDEX files_in_order ON files (tenant, project, number);
  CREATE INDEX files_by_bytes ON files (bytes);
  CREATE INDEX files_by_expiry ON files (expires_at_ms) WHERE expires_at_ms IS NOT NULL;

  CREATE TABLE file_marks (
    id text COLLATE "C" PRIMARY KEY,
    tenant text COLLATE "C" NOT NULL,
    number bigint NOT NULL,
    gone_at_ms bigint NOT NULL
  );

  CREATE INDEX file_marks_by_age ON file_marks (gone_at_ms);
`
