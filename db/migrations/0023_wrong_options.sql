-- Which wrong option of a question is chosen most: a sum for each, beside those of questions, concepts and the course. The table is
-- made anew, since what a column may hold cannot be changed.
DROP TRIGGER answer_tallies_tenant_is_frozen;
ALTER TABLE answer_tallies RENAME TO former_answer_tallies;
CREATE TABLE answer_tallies (
  tenant_id TEXT NOT NULL,
  lti_context_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('question', 'concept', 'course', 'option')),
  -- The question's id or the concept's; '' for the course; of an option, its question's id, a slash and its words.
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
  -- How many learners tried it, and how many were wrong with its last hint before them; of a wrong option, how many chose it first.
  learners INTEGER NOT NULL DEFAULT 0,
  beyond_hints INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (tenant_id, lti_context_id, kind, subject),
  FOREIGN KEY (tenant_id, lti_context_id) REFERENCES lti_contexts (tenant_id, id) ON DELETE CASCADE
) STRICT;
INSERT INTO answer_tallies
  (tenant_id, lti_context_id, kind, subject, answers, right_answers, lead, information, timed, took_ms, ended, spun, to_three, learners, beyond_hints)
SELECT tenant_id, lti_context_id, kind, subject, answers, right_answers, lead, information, timed, took_ms, ended, spun, to_three, learners, beyond_hints
FROM former_answer_tallies;
DROP TABLE former_answer_tallies;
CREATE TRIGGER answer_tallies_tenant_is_frozen BEFORE UPDATE OF tenant_id ON answer_tallies WHEN NEW.tenant_id IS NOT OLD.tenant_id
BEGIN
  SELECT RAISE(ABORT, 'answer_tallies.tenant_id is frozen');
END;
