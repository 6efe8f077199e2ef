-- Concepts that somebody who teaches put together, to be practised as one: what a placed link of this kind opens.
CREATE TABLE practice_sets (
  tenant_id TEXT NOT NULL,
  id TEXT NOT NULL,
  lti_context_id TEXT NOT NULL,
  title TEXT NOT NULL CHECK (title <> ''),
  -- 1 where who teaches asked that the LMS's gradebook is told how far learners are with it.
  reports INTEGER NOT NULL DEFAULT 0 CHECK (reports IN (0, 1)),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, lti_context_id) REFERENCES lti_contexts (tenant_id, id) ON DELETE CASCADE
) STRICT;
CREATE INDEX practice_sets_by_course ON practice_sets (tenant_id, lti_context_id, id);
CREATE TRIGGER practice_sets_tenant_is_frozen BEFORE UPDATE OF tenant_id ON practice_sets WHEN NEW.tenant_id IS NOT OLD.tenant_id
BEGIN
  SELECT RAISE(ABORT, 'practice_sets.tenant_id is frozen');
END;

-- What a set holds, in its order. A concept that goes leaves the set with the others.
CREATE TABLE practice_set_concepts (
  tenant_id TEXT NOT NULL,
  practice_set TEXT NOT NULL,
  concept TEXT NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (tenant_id, practice_set, concept),
  FOREIGN KEY (tenant_id, practice_set) REFERENCES practice_sets (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, concept) REFERENCES knowledge_graph (tenant_id, id) ON DELETE CASCADE
) STRICT;
CREATE INDEX practice_set_concepts_by_concept ON practice_set_concepts (tenant_id, concept);
CREATE TRIGGER practice_set_concepts_tenant_is_frozen BEFORE UPDATE OF tenant_id ON practice_set_concepts WHEN NEW.tenant_id IS NOT OLD.tenant_id
BEGIN
  SELECT RAISE(ABORT, 'practice_set_concepts.tenant_id is frozen');
END;

-- The set in which an answer was given; NULL where a concept was practised by itself. Only answers of the first kind count for the
-- set. No foreign key: evidence outlives the set.
ALTER TABLE answers ADD COLUMN practice_set TEXT;
CREATE INDEX answers_by_set ON answers (tenant_id, learner_id, practice_set, is_right, question_id) WHERE practice_set IS NOT NULL;

-- A column is found by what it is for.
CREATE INDEX line_items_by_resource ON line_items (tenant_id, lti_context_id, resource_id, url);
