-- The visits of those of whom the LMS says that they administer it (ROLE.administrator), newest first: few of all.
CREATE INDEX learning_sessions_of_administrators ON learning_sessions (tenant_id, session_start, learner_id)
WHERE roles & 16 <> 0;
