-- What those who teach chose for their course, each under its name.
CREATE TABLE course_settings (
  tenant_id TEXT NOT NULL,
  lti_context_id TEXT NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL CHECK (json_valid(value)),
  -- Raised with each change, so that two people who change it at once notice.
  version INTEGER NOT NULL DEFAULT 1,
  updated_at INTEGER NOT NULL,
  PRIMARY KEY (tenant_id, lti_context_id, name),
  FOREIGN KEY (tenant_id, lti_context_id) REFERENCES lti_contexts (tenant_id, id) ON DELETE CASCADE
) STRICT;
CREATE TRIGGER course_settings_tenant_is_frozen BEFORE UPDATE OF tenant_id ON course_settings WHEN NEW.tenant_id IS NOT OLD.tenant_id
BEGIN
  SELECT RAISE(ABORT, 'course_settings.tenant_id is frozen');
END;
