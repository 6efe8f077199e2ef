-- Who may administer the tool although the LMS does not say so: one of the institution's administrators appointed them. Who did,
-- and when, stands in the audit log.
CREATE TABLE appointments (
  tenant_id TEXT NOT NULL,
  learner_id TEXT NOT NULL,
  appointed_at INTEGER NOT NULL,
  PRIMARY KEY (tenant_id, learner_id),
  FOREIGN KEY (tenant_id, learner_id) REFERENCES learner_profiles (tenant_id, id) ON DELETE CASCADE
) STRICT;
CREATE TRIGGER appointments_tenant_is_frozen BEFORE UPDATE OF tenant_id ON appointments WHEN NEW.tenant_id IS NOT OLD.tenant_id
BEGIN
  SELECT RAISE(ABORT, 'appointments.tenant_id is frozen');
END;
