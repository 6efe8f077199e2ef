-- An LMS copied a course, and says from which one. Those who teach both are asked once whether the material comes along.
CREATE TABLE course_copies (
  tenant_id TEXT NOT NULL,
  -- The new course.
  id TEXT NOT NULL,
  -- The course that it was copied from.
  source_id TEXT NOT NULL,
  status TEXT NOT NULL DEFAULT 'offered' CHECK (status IN ('offered', 'declined', 'copying', 'copied')),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CHECK (id <> source_id),
  FOREIGN KEY (tenant_id, id) REFERENCES lti_contexts (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, source_id) REFERENCES lti_contexts (tenant_id, id) ON DELETE CASCADE
) STRICT;
CREATE INDEX course_copies_by_source ON course_copies (tenant_id, source_id);
CREATE TRIGGER course_copies_tenant_is_frozen BEFORE UPDATE OF tenant_id ON course_copies WHEN NEW.tenant_id IS NOT OLD.tenant_id
BEGIN
  SELECT RAISE(ABORT, 'course_copies.tenant_id is frozen');
END;
