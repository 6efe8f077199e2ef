-- Whoever supports the installation asks an institution to let them see how its part of the tool is, and nothing of its people.
-- One of its administrators approves that for a time, refuses it, or ends it. Who did, and each look, stands in the audit log.
CREATE TABLE support_accesses (
  tenant_id TEXT NOT NULL REFERENCES tenants (id) ON DELETE RESTRICT,
  id TEXT NOT NULL,
  -- What whoever asks calls themselves, and why they ask.
  label TEXT NOT NULL,
  reason TEXT NOT NULL,
  -- For how long, at most.
  hours INTEGER NOT NULL CHECK (hours BETWEEN 1 AND 72),
  asked_at INTEGER NOT NULL,
  outcome TEXT CHECK (outcome IN ('approved', 'refused', 'ended')),
  answered_at INTEGER,
  -- Until when it holds, or held: it ends by itself.
  ends_at INTEGER,
  CHECK ((outcome IS NULL) = (answered_at IS NULL)),
  CHECK ((outcome IS NOT NULL AND outcome <> 'refused') = (ends_at IS NOT NULL)),
  PRIMARY KEY (tenant_id, id)
) STRICT;
CREATE TRIGGER support_accesses_tenant_is_frozen BEFORE UPDATE OF tenant_id ON support_accesses WHEN NEW.tenant_id IS NOT OLD.tenant_id
BEGIN
  SELECT RAISE(ABORT, 'support_accesses.tenant_id is frozen');
END;
