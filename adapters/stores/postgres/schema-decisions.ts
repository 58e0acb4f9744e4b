// SPDX-License-Identifier: Apache-2.0

/**
 * The audit: chains of rows, each row a line as it is exported; a row with an id is a decision of the guardian. Terms are
 * what decisions are looked for by, such as `rule:redact-keys`.
 */
export const DECISIONS = `
  CREATE TABLE audit_chains (
    writer text COLLATE "C" PRIMARY KEY,
    first_sequence bigint NOT NULL,
    first_at_ms bigint NOT NULL,
    last_sequence bigint NOT NULL,
    last_hash text COLLATE "C" NOT NULL,
    last_at_ms bigint NOT NULL,
    joined_sequence bigint NOT NULL
  ) WITH (fillfactor = 50);

  CREATE INDEX audit_chains_open ON audit_chains (writer) WHERE last_sequence > joined_sequence;

  CREATE TABLE audit_rows (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    writer text COLLATE "C" NOT NULL,
    sequence bigint NOT NULL,
    at_ms bigint NOT NULL,
    id text COLLATE "C",
    tenant text COLLATE "C",
    decided_at_ms bigint,
    line text NOT NULL,
    UNIQUE (writer, sequence)
  );

  CREATE INDEX audit_checkpoints ON audit_rows (writer, sequence) WHERE id IS NULL;
  CREATE UNIQUE INDEX audit_rows_by_id ON audit_rows (id) WHERE id IS NOT NULL;
  CREATE INDEX audit_rows_of_tenant ON audit_rows (tenant, decided_at_ms, number) WHERE tenant IS NOT NULL;

  CREATE TABLE audit_terms (
    tenant text COLLATE "C" NOT NULL,
    term text COLLATE "C" NOT NULL,
    decided_at_ms bigint NOT NULL,
    decision bigint NOT NULL REFERENCES audit_rows (number) ON DELETE CASCADE,
    PRIMARY KEY (tenant, term, decided_at_ms, decision)
  );

  CREATE INDEX audit_terms_of_decision ON audit_terms (decision);
`
