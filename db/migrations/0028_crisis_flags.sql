-- Who wrote something by which they may be in danger, where the institution's policy is to be told: never what they wrote.
CREATE TABLE crisis_flags (
  tenant_id TEXT NOT NULL,
  id TEXT NOT NULL,
  lti_context_id TEXT NOT NULL,
  learner_id TEXT NOT NULL,
  -- Whom the policy named then: as the learner was told before.
  seen_by TEXT NOT NULL CHECK (seen_by IN ('instructors', 'administrators')),
  flagged_at INTEGER NOT NULL,
  -- When somebody said that they look after it. Who: in the audit log.
  acknowledged_at INTEGER,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, lti_context_id) REFERENCES lti_contexts (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, learner_id) REFERENCES learner_profiles (tenant_id, id) ON DELETE CASCADE
) STRICT;
CREATE INDEX crisis_flags_by_time ON crisis_flags (tenant_id, flagged_at, id);
CREATE INDEX crisis_flags_by_course ON crisis_flags (tenant_id, lti_context_id, seen_by, flagged_at, id);
CREATE INDEX crisis_flags_by_learner ON crisis_flags (tenant_id, learner_id, flagged_at, id);
CREATE TRIGGER crisis_flags_tenant_is_frozen BEFORE UPDATE OF tenant_id ON crisis_flags WHEN NEW.tenant_id IS NOT OLD.tenant_id
BEGIN
  SELECT RAISE(ABORT, 'crisis_flags.tenant_id is frozen');
END;
