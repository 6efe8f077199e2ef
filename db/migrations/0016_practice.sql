-- What learners answered in practice: the log that everything known of them can be made from anew.
CREATE TABLE answers (
  tenant_id TEXT NOT NULL,
  learner_id TEXT NOT NULL,
  -- Given by the page: an answer that is sent twice counts once.
  id TEXT NOT NULL,
  lti_context_id TEXT NOT NULL,
  -- 1, 2, … of this learner: of two answers at once that follow the same state, one is refused.
  seq INTEGER NOT NULL,
  -- Ids of what was asked, as they were then: a question that was deleted since leaves its evidence.
  concept TEXT NOT NULL,
  question_id TEXT NOT NULL,
  given TEXT NOT NULL CHECK (json_valid(given)),
  is_right INTEGER NOT NULL CHECK (is_right IN (0, 1)),
  -- 1 where it was the first try at the question for a while: only such an answer is evidence.
  is_first INTEGER NOT NULL CHECK (is_first IN (0, 1)),
  -- How many hints of the question's ladder were seen before it.
  hints INTEGER NOT NULL CHECK (hints >= 0),
  -- How likely anybody was to be right, when it was asked.
  expected REAL NOT NULL CHECK (expected BETWEEN 0 AND 1),
  -- Of the learner's own day.
  hour INTEGER NOT NULL CHECK (hour BETWEEN 0 AND 23),
  -- NULL where it was not measured.
  took_ms INTEGER,
  -- 1 where the learner said that it is wrong about them: it is no evidence any more.
  contested INTEGER NOT NULL DEFAULT 0 CHECK (contested IN (0, 1)),
  answered_at INTEGER NOT NULL,
  PRIMARY KEY (tenant_id, learner_id, id),
  UNIQUE (tenant_id, learner_id, seq),
  FOREIGN KEY (tenant_id, learner_id) REFERENCES learner_profiles (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, lti_context_id) REFERENCES lti_contexts (tenant_id, id) ON DELETE CASCADE
) STRICT;
CREATE INDEX answers_by_question ON answers (tenant_id, learner_id, question_id, seq);
CREATE INDEX answers_by_standing ON answers (tenant_id, learner_id, contested);
CREATE INDEX answers_by_course ON answers (tenant_id, lti_context_id, answered_at);
CREATE TRIGGER answers_tenant_is_frozen BEFORE UPDATE OF tenant_id ON answers WHEN NEW.tenant_id IS NOT OLD.tenant_id
BEGIN
  SELECT RAISE(ABORT, 'answers.tenant_id is frozen');
END;

-- What a learner's answers add up to, where they allow a profile: one row, so that it changes at once and as a whole.
CREATE TABLE learner_traces (
  tenant_id TEXT NOT NULL,
  learner_id TEXT NOT NULL,
  -- The last answer that is in it.
  seq INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (json_valid(state)),
  updated_at INTEGER NOT NULL,
  PRIMARY KEY (tenant_id, learner_id),
  FOREIGN KEY (tenant_id, learner_id) REFERENCES learner_profiles (tenant_id, id) ON DELETE CASCADE
) STRICT;
CREATE TRIGGER learner_traces_tenant_is_frozen BEFORE UPDATE OF tenant_id ON learner_traces WHEN NEW.tenant_id IS NOT OLD.tenant_id
BEGIN
  SELECT RAISE(ABORT, 'learner_traces.tenant_id is frozen');
END;

-- What all answers of a course add up to, by question, by concept and over all: sums, and nobody's name.
CREATE TABLE answer_tallies (
  tenant_id TEXT NOT NULL,
  lti_context_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('question', 'concept', 'course')),
  -- The question's id or the concept's; '' for the course.
  subject TEXT NOT NULL,
  answers INTEGER NOT NULL DEFAULT 0,
  right_answers INTEGER NOT NULL DEFAULT 0,
  -- Right answers less those that were to be expected of the learners who gave them, and how much that can be trusted.
  lead REAL NOT NULL DEFAULT 0,
  information REAL NOT NULL DEFAULT 0,
  -- How many were timed, and how long these took in all, ms.
  timed INTEGER NOT NULL DEFAULT 0,
  took_ms INTEGER NOT NULL DEFAULT 0,
  -- How many learners' tries came to an end, how many of them without three right in a row, and how many answers the others needed.
  ended INTEGER NOT NULL DEFAULT 0,
  spun INTEGER NOT NULL DEFAULT 0,
  to_three INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (tenant_id, lti_context_id, kind, subject),
  FOREIGN KEY (tenant_id, lti_context_id) REFERENCES lti_contexts (tenant_id, id) ON DELETE CASCADE
) STRICT;
CREATE TRIGGER answer_tallies_tenant_is_frozen BEFORE UPDATE OF tenant_id ON answer_tallies WHEN NEW.tenant_id IS NOT OLD.tenant_id
BEGIN
  SELECT RAISE(ABORT, 'answer_tallies.tenant_id is frozen');
END;
