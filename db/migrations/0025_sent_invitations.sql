-- Invitations that a tenant's administrators sent to other institutions. What is made with one is a tenant of its own: here
-- stands only whether and when it was used.
CREATE TABLE sent_invitations (
  tenant_id TEXT NOT NULL REFERENCES tenants (id) ON DELETE RESTRICT,
  -- Not the invitation's own id, which the other tenant will have.
  id TEXT NOT NULL,
  -- The invitation's, as `invitations` has it.
  secret_hash TEXT NOT NULL,
  -- What the sender called the other institution.
  name TEXT NOT NULL,
  expires_at INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  -- Set while somebody registers with it, and taken back where that failed.
  used_at INTEGER,
  withdrawn_at INTEGER,
  CHECK (used_at IS NULL OR withdrawn_at IS NULL),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, secret_hash)
) STRICT;
CREATE INDEX sent_invitations_open ON sent_invitations (tenant_id, expires_at) WHERE used_at IS NULL AND withdrawn_at IS NULL;
CREATE TRIGGER sent_invitations_tenant_is_frozen BEFORE UPDATE OF tenant_id ON sent_invitations WHEN NEW.tenant_id IS NOT OLD.tenant_id
BEGIN
  SELECT RAISE(ABORT, 'sent_invitations.tenant_id is frozen');
END;

-- The launches of one deployment, newest first.
CREATE INDEX launch_records_by_deployment ON launch_records (tenant_id, deployment, minute, outcome, code);

-- The tenant whose administrator sent it; NULL: an operator did. No foreign key: an invitation is nobody's.
ALTER TABLE invitations ADD COLUMN sent_by TEXT;
