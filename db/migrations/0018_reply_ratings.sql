-- Whether replies of the Guide helped, as their learners say.
CREATE TABLE reply_ratings (
  tenant_id TEXT NOT NULL,
  conversation_id TEXT NOT NULL,
  message_id TEXT NOT NULL,
  learner_id TEXT NOT NULL,
  lti_context_id TEXT NOT NULL,
  is_helpful INTEGER NOT NULL CHECK (is_helpful IN (0, 1)),
  reason TEXT CHECK (reason IN ('wrong', 'off-course', 'too-much', 'too-little', 'unclear', 'other')),
  -- In the learner's own words, without what names a person.
  note TEXT,
  -- 0 where it is of a test user, or of somebody who looks at the course as a learner would.
  is_counted INTEGER NOT NULL CHECK (is_counted IN (0, 1)),
  updated_at INTEGER NOT NULL,
  CHECK (is_helpful = 0 OR (reason IS NULL AND note IS NULL)),
  PRIMARY KEY (tenant_id, conversation_id, message_id, learner_id),
  FOREIGN KEY (tenant_id, conversation_id) REFERENCES chat_conversations (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, conversation_id, message_id) REFERENCES chat_messages (tenant_id, conversation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, learner_id) REFERENCES learner_profiles (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, lti_context_id) REFERENCES lti_contexts (tenant_id, id) ON DELETE CASCADE
) STRICT;
CREATE INDEX reply_ratings_by_learner ON reply_ratings (tenant_id, learner_id);
CREATE INDEX reply_ratings_by_course ON reply_ratings (tenant_id, lti_context_id, is_counted, is_helpful, reason);
CREATE INDEX reply_ratings_by_rater ON reply_ratings (tenant_id, lti_context_id, is_counted, is_helpful, learner_id);
CREATE TRIGGER reply_ratings_tenant_is_frozen BEFORE UPDATE OF tenant_id ON reply_ratings WHEN NEW.tenant_id IS NOT OLD.tenant_id
BEGIN
  SELECT RAISE(ABORT, 'reply_ratings.tenant_id is frozen');
END;
