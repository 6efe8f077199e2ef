-- What an instructor wrote, as they wrote it: one row each time that the material was saved.
CREATE TABLE material_versions (
  tenant_id TEXT NOT NULL,
  id TEXT NOT NULL,
  material_id TEXT NOT NULL,
  -- From 1.
  version INTEGER NOT NULL CHECK (version > 0),
  title TEXT NOT NULL,
  -- Markdown.
  source TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, material_id, version),
  FOREIGN KEY (tenant_id, material_id) REFERENCES course_materials (tenant_id, id) ON DELETE CASCADE
) STRICT;
CREATE TRIGGER material_versions_tenant_is_frozen BEFORE UPDATE OF tenant_id ON material_versions WHEN NEW.tenant_id IS NOT OLD.tenant_id
BEGIN
  SELECT RAISE(ABORT, 'material_versions.tenant_id is frozen');
END;

-- What a course asks about a concept, with the help that its instructor wrote for it.
CREATE TABLE course_questions (
  tenant_id TEXT NOT NULL,
  id TEXT NOT NULL,
  lti_context_id TEXT NOT NULL,
  concept TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('choice', 'numeric', 'short')),
  prompt TEXT NOT NULL,
  -- choice: {"options": [{"text", "correct"}]}; numeric: {"value", "tolerance", "unit"}; short: {"accepted": []}
  answer TEXT NOT NULL CHECK (json_valid(answer)),
  -- The hint ladder, from a nudge to nearly everything: a list of texts.
  hints TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(hints)),
  -- The worked solution.
  solution TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, lti_context_id) REFERENCES lti_contexts (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, concept) REFERENCES knowledge_graph (tenant_id, id) ON DELETE CASCADE
) STRICT;
CREATE INDEX course_questions_by_context ON course_questions (tenant_id, lti_context_id, id);
CREATE INDEX course_questions_by_concept ON course_questions (tenant_id, concept, lti_context_id, id);
CREATE TRIGGER course_questions_tenant_is_frozen BEFORE UPDATE OF tenant_id ON course_questions WHEN NEW.tenant_id IS NOT OLD.tenant_id
BEGIN
  SELECT RAISE(ABORT, 'course_questions.tenant_id is frozen');
END;

-- Names that were suggested as concepts of a course, and that its instructor does not want: they are not suggested again.
CREATE TABLE declined_concepts (
  tenant_id TEXT NOT NULL,
  id TEXT NOT NULL,
  lti_context_id TEXT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, lti_context_id, name),
  FOREIGN KEY (tenant_id, lti_context_id) REFERENCES lti_contexts (tenant_id, id) ON DELETE CASCADE
) STRICT;
CREATE TRIGGER declined_concepts_tenant_is_frozen BEFORE UPDATE OF tenant_id ON declined_concepts WHEN NEW.tenant_id IS NOT OLD.tenant_id
BEGIN
  SELECT RAISE(ABORT, 'declined_concepts.tenant_id is frozen');
END;
