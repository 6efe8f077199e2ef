-- A single-use invitation to register an LMS. It belongs to no tenant yet: its id is the one that the tenant will have, so
-- it is used once that tenant is there.
CREATE TABLE invitations (
  id TEXT PRIMARY KEY,
  -- SHA-256 of the secret in its address, hexadecimal: who reads the database cannot use it.
  secret_hash TEXT NOT NULL UNIQUE,
  -- What the tenant will be called.
  name TEXT NOT NULL,
  -- Whether the registration takes launches at once, or waits until somebody confirms it.
  registers_as TEXT NOT NULL DEFAULT 'pending' CHECK (registers_as IN ('pending', 'active')),
  -- What the LMS said of itself when it came with this invitation: its address may answer only once.
  offer TEXT CHECK (offer IS NULL OR json_valid(offer)),
  -- Since when a request has been registering; NULL: none is.
  claimed_at INTEGER,
  expires_at INTEGER NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;
CREATE TRIGGER invitations_id_is_frozen BEFORE UPDATE OF id ON invitations WHEN NEW.id IS NOT OLD.id
BEGIN
  SELECT RAISE(ABORT, 'invitations.id is frozen');
END;

-- 'moodle', 'canvas', …: what the LMS calls its own kind; '' where nobody said.
ALTER TABLE platforms ADD COLUMN product_family TEXT NOT NULL DEFAULT '';
-- Whom a token request is for, where that is not the token endpoint; '' where it is.
ALTER TABLE platforms ADD COLUMN token_audience TEXT NOT NULL DEFAULT '';
-- What the LMS granted when it registered the tool: {"scopes": […], "claims": […]}.
ALTER TABLE platforms ADD COLUMN granted TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(granted));

ALTER TABLE deployments ADD COLUMN first_launch_at INTEGER;
UPDATE deployments SET first_launch_at = last_launch_at;

-- What became of launches, by the minute: no tokens, no people. Counted, so that a flood of refusals stays small.
CREATE TABLE launch_records (
  tenant_id TEXT NOT NULL REFERENCES tenants (id) ON DELETE RESTRICT,
  -- The start of the minute, ms.
  minute INTEGER NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('admitted', 'refused')),
  -- The platform's id of it; '' where no verified token named one.
  deployment TEXT NOT NULL DEFAULT '',
  -- Of the refusal; '' for who was let in.
  code TEXT NOT NULL DEFAULT '',
  count INTEGER NOT NULL DEFAULT 1,
  -- The last of them, ms.
  at INTEGER NOT NULL,
  PRIMARY KEY (tenant_id, minute, outcome, deployment, code)
) STRICT;
CREATE INDEX launch_records_by_outcome ON launch_records (tenant_id, outcome, minute, deployment, code);
CREATE TRIGGER launch_records_tenant_is_frozen BEFORE UPDATE OF tenant_id ON launch_records WHEN NEW.tenant_id IS NOT OLD.tenant_id
BEGIN
  SELECT RAISE(ABORT, 'launch_records.tenant_id is frozen');
END;
