-- How a learner went on after help was offered: of at most three answers at the same concept, how many were right.
ALTER TABLE intervention_logs ADD COLUMN answers_after INTEGER NOT NULL DEFAULT 0 CHECK (answers_after BETWEEN 0 AND 3);
ALTER TABLE intervention_logs ADD COLUMN right_after INTEGER NOT NULL DEFAULT 0 CHECK (right_after BETWEEN 0 AND answers_after);
