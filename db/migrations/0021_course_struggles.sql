-- In which course somebody struggled, so that those who teach it can read what was noticed and which help was offered, newest
-- first. Both tables are made anew, since a key of several columns cannot be added to one that is there.
DROP TRIGGER struggle_events_tenant_is_frozen;
DROP TRIGGER intervention_logs_tenant_is_frozen;
DROP INDEX struggle_events_by_learner;
DROP INDEX struggle_events_by_session;
DROP INDEX struggle_events_by_concept;
DROP INDEX intervention_logs_by_learner;
DROP INDEX intervention_logs_by_event;
ALTER TABLE intervention_logs RENAME TO former_intervention_logs;
ALTER TABLE struggle_events RENAME TO former_struggle_events;

CREATE TABLE struggle_events (
  tenant_id TEXT NOT NULL,
  id TEXT NOT NULL,
  learner_id TEXT NOT NULL,
  learning_session_id TEXT NOT NULL,
  -- The session's.
  lti_context_id TEXT NOT NULL,
  concept TEXT,
  level TEXT NOT NULL CHECK (level IN ('steady', 'watch', 'struggling')),
  reasons TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(reasons)),
  detected_at INTEGER NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, learner_id) REFERENCES learner_profiles (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, learning_session_id) REFERENCES learning_sessions (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, lti_context_id) REFERENCES lti_contexts (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, concept) REFERENCES knowledge_graph (tenant_id, id) ON DELETE CASCADE
) STRICT;
INSERT INTO struggle_events
  (tenant_id, id, learner_id, learning_session_id, lti_context_id, concept, level, reasons, detected_at)
SELECT former.tenant_id, former.id, former.learner_id, former.learning_session_id, session.course_context, former.concept, former.level, former.reasons, former.detected_at
FROM former_struggle_events former
JOIN learning_sessions session ON session.tenant_id = former.tenant_id AND session.id = former.learning_session_id;

CREATE TABLE intervention_logs (
  tenant_id TEXT NOT NULL,
  id TEXT NOT NULL,
  learner_id TEXT NOT NULL,
  struggle_event_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  outcome TEXT CHECK (outcome IN ('accepted', 'dismissed', 'muted')),
  offered_at INTEGER NOT NULL,
  resolved_at INTEGER,
  -- How a learner went on after help was offered: of at most three answers at the same concept, how many were right.
  answers_after INTEGER NOT NULL DEFAULT 0 CHECK (answers_after BETWEEN 0 AND 3),
  right_after INTEGER NOT NULL DEFAULT 0 CHECK (right_after BETWEEN 0 AND answers_after),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, learner_id) REFERENCES learner_profiles (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, struggle_event_id) REFERENCES struggle_events (tenant_id, id) ON DELETE CASCADE
) STRICT;
INSERT INTO intervention_logs
  (tenant_id, id, learner_id, struggle_event_id, kind, outcome, offered_at, resolved_at, answers_after, right_after)
SELECT tenant_id, id, learner_id, struggle_event_id, kind, outcome, offered_at, resolved_at, answers_after, right_after
FROM former_intervention_logs;

DROP TABLE former_intervention_logs;
DROP TABLE former_struggle_events;

CREATE INDEX struggle_events_by_learner ON struggle_events (tenant_id, learner_id, detected_at, id);
CREATE INDEX struggle_events_by_session ON struggle_events (tenant_id, learning_session_id);
CREATE INDEX struggle_events_by_course ON struggle_events (tenant_id, lti_context_id, detected_at, id);
CREATE INDEX struggle_events_by_concept ON struggle_events (tenant_id, concept);
CREATE INDEX intervention_logs_by_learner ON intervention_logs (tenant_id, learner_id, offered_at, id);
CREATE INDEX intervention_logs_by_event ON intervention_logs (tenant_id, struggle_event_id);
CREATE TRIGGER struggle_events_tenant_is_frozen BEFORE UPDATE OF tenant_id ON struggle_events WHEN NEW.tenant_id IS NOT OLD.tenant_id
BEGIN
  SELECT RAISE(ABORT, 'struggle_events.tenant_id is frozen');
END;
CREATE TRIGGER intervention_logs_tenant_is_frozen BEFORE UPDATE OF tenant_id ON intervention_logs WHEN NEW.tenant_id IS NOT OLD.tenant_id
BEGIN
  SELECT RAISE(ABORT, 'intervention_logs.tenant_id is frozen');
END;
