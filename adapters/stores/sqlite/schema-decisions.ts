// SPDX-License-Identifier: Apache-2.0

/**
 * The audit: chains of rows, each row a line as it is exported; a row with an id is a decision of the guardian. Terms are
 * what decisions are looked for by, such as `rule:redact-keys`.
 */
export const DECISIONS = `
  CREATE TABLE audit_chains (
    writer TEXT PRIMARY KEY,
    first_sequence INTEGER NOT NULL,
    first_at_ms INTEGER NOT NULL,
    last_sequence INTEGER NOT NULL,
    last_hash TEXT NOT NULL,
    last_at_ms INTEGER NOT NULL,
    joined_sequence INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE INDEX audit_chains_in_order ON audit_chains (first_at_ms, writer);
  CREATE INDEX audit_chains_open ON audit_chains (writer) WHERE last_sequence > joined_sequence;

  CREATE TABLE audit_rows (
    number INTEGER PRIMARY KEY,
    writer TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    id TEXT,
    tenant TEXT,
    decided_at_ms INTEGER,
    line TEXT NOT NULL
  ) STRICT;

  CREATE UNIQUE INDEX audit_rows_in_order ON audit_rows (writer, sequence);
  CREATE INDEX audit_checkpoints ON audit_rows (writer, sequence) WHERE id IS NULL;
  CREATE UNIQUE INDEX audit_rows_by_id ON audit_rows (id) WHERE id IS NOT NULL;
  CREATE INDEX audit_rows_of_tenant ON audit_rows (tenant, decided_at_ms, number) WHERE tenant IS NOT NULL;

  CREATE TABLE audit_terms (
    tenant TEXT NOT NULL,
    term TEXT NOT NULL,
    decided_at_ms INTEGER NOT NULL,
    decision INTEGER NOT NULL REFERENCES audit_rows (number) ON DELETE CASCADE,
    PRIMARY KEY (tenant, term, decided_at_ms, decision)
  ) STRICT, WITHOUT ROWID;

  CREATE INDEX audit_terms_of_decision ON audit_terms (decision);
`
