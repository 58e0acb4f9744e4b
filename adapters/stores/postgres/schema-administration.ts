// SPDX-License-Identifier: Apache-2.0

/**
 * Projects, their service accounts, and what keys have got since: an end, the secret before a rotation, lists, an account.
 * Keys that were there before get a project of the name that they have for it, and an account of their own.
 * `request_limits` and `model_permissions` are JSON.
 */
export const ADMINISTRATION = `
  CREATE TABLE projects (
    tenant text COLLATE "C" NOT NULL,
    id text COLLATE "C" NOT NULL,
    name text NOT NULL,
    created_at_ms bigint NOT NULL,
    archived_at_ms bigint,
    model_permissions text,
    request_limits text,
    PRIMARY KEY (tenant, id)
  );

  CREATE INDEX projects_by_age ON projects (tenant, created_at_ms, id);

  CREATE TABLE service_accounts (
    id text COLLATE "C" PRIMARY KEY,
    tenant text COLLATE "C" NOT NULL,
    project text COLLATE "C" NOT NULL,
    name text NOT NULL,
    role text COLLATE "C" NOT NULL CHECK (role IN ('owner', 'member', 'none')),
    created_at_ms bigint NOT NULL
  );

  CREATE INDEX service_accounts_by_age ON service_accounts (tenant, project, created_at_ms, id);

  ALTER TABLE keys ALTER COLUMN tenant TYPE text COLLATE "C", ALTER COLUMN project TYPE text COLLATE "C";
  ALTER TABLE keys ADD COLUMN expires_at_ms bigint;
  ALTER TABLE keys ADD COLUMN previous_mac bytea;
  ALTER TABLE keys ADD COLUMN previous_until_ms bigint;
  ALTER TABLE keys ADD COLUMN models text[];
  ALTER TABLE keys ADD COLUMN indexes text[];
  ALTER TABLE keys ADD COLUMN account_id text COLLATE "C";

  CREATE INDEX keys_by_age ON keys (tenant, project, created_at_ms, id);
  CREATE INDEX keys_by_account ON keys (account_id) WHERE account_id IS NOT NULL;

  INSERT INTO projects (tenant, id, name, created_at_ms) SELECT tenant, project, project, min(created_at_ms) FROM keys GROUP BY tenant, project;
  INSERT INTO service_accounts (id, tenant, project, name, role, created_at_ms) SELECT 'svc_acct_' || id, tenant, project, name, 'member', created_at_ms FROM keys WHERE revoked_at_ms IS NULL;
  UPDATE keys SET account_id = 'svc_acct_' || id WHERE revoked_at_ms IS NULL;
  `
