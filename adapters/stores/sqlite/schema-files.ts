// SPDX-License-Identifier: Apache-2.0

/**
 * Files. Their bytes lie beside the database, once for all files of a tenant that have the same ones (see byte-files.ts);
 * a row of `file_bytes` is written before they take their place, and goes after them. `pins` counts those who are about to
 * name them, whose word is good until `pinned_until_ms`. A file that went leaves a mark, so that a page may begin behind it.
 */
export const FILES = `
  CREATE TABLE file_bytes (
    number INTEGER PRIMARY KEY,
    tenant TEXT NOT NULL,
    hash TEXT NOT NULL,
    size_bytes INTEGER NOT NULL,
    pins INTEGER NOT NULL,
    pinned_until_ms INTEGER NOT NULL
  ) STRICT;

  CREATE UNIQUE INDEX file_bytes_by_hash ON file_bytes (hash, tenant);

  CREATE TABLE files (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    tenant TEXT NOT NULL,
    project TEXT NOT NULL,
    bytes INTEGER NOT NULL REFERENCES file_bytes (number),
    filename TEXT NOT NULL,
    purpose TEXT NOT NULL,
    created_at_ms INTEGER NOT NULL,
    expires_at_ms INTEGER
  ) STRICT;

  CREATE INDEX files_in_order ON files (tenant, project, number);
  CREATE INDEX files_by_bytes ON files (bytes);
  CREATE INDEX files_by_expiry ON files (expires_at_ms) WHERE expires_at_ms IS NOT NULL;

  CREATE TABLE file_marks (
    id TEXT PRIMARY KEY,
    tenant TEXT NOT NULL,
    number INTEGER NOT NULL,
    gone_at_ms INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE INDEX file_marks_by_age ON file_marks (gone_at_ms);
`
