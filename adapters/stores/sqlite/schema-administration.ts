// SPDX-License-Identifier: Apache-2.0

/**
 * Projects, their service accounts, and what keys have got since: an end, the secret before a rotation, lists, an account.
 * Keys that were there before get a project of the name that they have for it, and an account of their own. `request_limits`,
 * `model_permissions`, `models` and `indexes` are JSON.
 */
export const ADMINISTRATION = `
  CREATE TABLE projects (
    tenant TEXT NOT NULL,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    created_at_ms INTEGER NOT NULL,
    archived_at_ms INTEGER,
    model_permissions TEXT,
    request_limits TEXT,
    PRIMARY KEY (tenant, id)
  ) STRICT, WITHOUT ROWID;

  CREATE INDEX projects_by_age ON projects (tenant, created_at_ms, id);

  CREATE TABLE service_accounts (
    id TEXT PRIMARY KEY,
    tenant TEXT NOT NULL,
    project TEXT NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('owner', 'member', 'none')),
    created_at_ms INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE INDEX service_accounts_by_age ON service_accounts (tenant, project, created_at_ms, id);

  ALTER TABLE keys ADD COLUMN expires_at_ms INTEGER;
  ALTER TABLE keys ADD COLUMN previous_mac BLOB;
  ALTER TABLE keys ADD COLUMN previous_until_ms INTEGER;
  ALTER TABLE keys ADD COLUMN models TEXT;
  ALTER TABLE keys ADD COLUMN indexes TEXT;
  ALTER TABLE keys ADD COLUMN account_id TEXT;

  CREATE INDEX keys_by_age ON keys (tenant, project, created_at_ms, id);
  CREATE INDEX keys_by_account ON keys (account_id) WHERE account_id IS NOT NULL;

  INSERT INTO projects (tenant, id, name, created_at_ms) SELECT tenant, project, project, min(created_at_ms) FROM keys GROUP BY tenant, project;
  INSERT INTO service_accounts (id, tenant, project, name, role, created_at_ms) SELECT 'svc_acct_' || id, tenant, project, name, 'member', created_at_ms FROM keys WHERE revoked_at_ms IS NULL;
  UPDATE keys SET account_id = 'svc_acct_' || id WHERE revoked_at_ms IS NULL;
  `
