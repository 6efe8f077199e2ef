-- What learners handed over to those who teach their course, and what these answered.
CREATE TABLE instructor_questions (
  tenant_id TEXT NOT NULL,
  -- The browser's own, so that sending twice asks once.
  id TEXT NOT NULL,
  lti_context_id TEXT NOT NULL,
  learner_id TEXT NOT NULL,
  question TEXT NOT NULL,
  -- What the Guide had replied, where the learner chose to show it.
  reply TEXT,
  status TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'answered', 'closed')),
  answer TEXT,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, lti_context_id) REFERENCES lti_contexts (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, learner_id) REFERENCES learner_profiles (tenant_id, id) ON DELETE CASCADE
) STRICT;
CREATE INDEX instructor_questions_by_course ON instructor_questions (tenant_id, lti_context_id, status, created_at, id);
CREATE INDEX instructor_questions_by_learner ON instructor_questions (tenant_id, learner_id, lti_context_id, created_at, id);
CREATE INDEX instructor_questions_by_change ON instructor_questions (tenant_id, updated_at, id);
CREATE TRIGGER instructor_questions_tenant_is_frozen BEFORE UPDATE OF tenant_id ON instructor_questions WHEN NEW.tenant_id IS NOT OLD.tenant_id
BEGIN
  SELECT RAISE(ABORT, 'instructor_questions.tenant_id is frozen');
END;
